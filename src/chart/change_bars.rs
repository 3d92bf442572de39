//! A level and the one before it, as two bars on one scale from zero.

use crate::chart::geometry::{Point, Rect};
use crate::chart::label::{FONT_SIZE_PX, Label, SMALL_FONT_SIZE_PX};
use crate::chart::palette::ColorRole;
use crate::chart::row::fill;
use crate::chart::scene::Scene;
use crate::chart::to_f64;
use crate::report::figure::Figure;

const WIDTH_PX: f64 = 280.0;
const BAR_HEIGHT_PX: f64 = 13.0;
const GAP_PX: f64 = 5.0;
/// The column of the years.
const YEARS_WIDTH_PX: f64 = 40.0;

/// The bars of these levels, each beside its year; nothing unless they are positive amounts of one unit.
///
/// It has no marks: it stands beside its figures.
pub fn change_bars(levels: [&Figure; 2]) -> Option<Scene> {
    let sizes = levels.map(|figure| to_f64(figure.value));
    let largest = sizes.into_iter().fold(0.0, f64::max);
    let [before, now] = levels;
    if before.unit != now.unit || sizes.into_iter().any(|size| size <= 0.0) {
        return None;
    }
    let mut scene = Scene::new(WIDTH_PX);
    let mut top = 0.0;
    for (figure, size) in levels.into_iter().zip(sizes) {
        let bottom = top + BAR_HEIGHT_PX;
        let baseline = f64::midpoint(top, bottom) + FONT_SIZE_PX * 0.36;
        let year = figure.year.map_or_else(String::new, |year| year.to_string());
        let label = Label::new(year, Point { x: 0.0, y: baseline }, SMALL_FONT_SIZE_PX);
        scene.add_label(Label { color: ColorRole::Muted, ..label });
        let right = YEARS_WIDTH_PX + (scene.width - YEARS_WIDTH_PX) * size / largest;
        scene.add_bar(Rect { left: YEARS_WIDTH_PX, top, right, bottom }, fill(figure, ColorRole::Mark));
        top = bottom + GAP_PX;
    }
    scene.height = top - GAP_PX;
    Some(scene)
}
