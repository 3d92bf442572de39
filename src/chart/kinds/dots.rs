//! Dots on one logarithmic axis, largest first within each group.

use crate::chart::axis::Axis;
use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::layout_rows::{SMALL, fill, layout_rows};
use crate::chart::palette::ColorRole;
use crate::chart::scene::{Anchor, Label, Point, Rect, Scene};
use crate::chart::summary::{ends, spread, times, with};
use crate::chart::top_n::TopN;
use crate::chart::{LayoutContext, amount};
use crate::locale::messages::charts as say;
use crate::locale::messages::message;
use crate::locale::unit::magnitude;
use crate::quantity::Unit;
use crate::report::figure::Figure;
use crate::report::model::Chart;
use crate::text::rational::Rational;
use crate::text::stable_sort::sorted;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("点图", "Dot plot"),
    layout,
    summarize: sums,
    fill_note: None,
    compares_in_one_unit: true,
};

/// The space above the lanes, for the ticks.
const HEAD: f64 = 34.0;
const RADIUS: f64 = 6.0;

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let every: Vec<_> = chart.groups.iter().flat_map(|group| context.figures(&group.figures)).collect();
    let Some(Some(unit)) = context.axis_units(chart).first().copied() else { return scene };
    let size = |figure: &Figure| amount(figure, unit, &context.formatter);
    let groups = chart.groups.iter().map(|group| {
        let figures = sorted(&context.figures(&group.figures), |a, b| size(b).total_cmp(&size(a)));
        TopN::new(figures, chart.groups.len(), size)
    });
    let groups: Vec<_> = groups.collect();
    let rows = chart.groups.iter().zip(&groups).map(|(group, figures)| {
        let heading = group.label.as_ref().map(|label| context.words(label));
        (heading, figures.rows(context))
    });
    let rows = layout_rows(&mut scene, context, HEAD, rows.collect());
    let sizes = || every.iter().map(|figure| size(figure)).filter(|size| *size > 0.0);
    let (least, most) = (sizes().fold(f64::INFINITY, f64::min), sizes().fold(0.0, f64::max));
    let scale = Axis::log(least / 1.6..most * 1.2, rows.left, rows.right);
    ticks(&mut scene, context, &scale, unit);
    for (placed_rows, figures) in rows.groups.iter().zip(&groups) {
        for (index, placed) in placed_rows.iter().enumerate() {
            for x in scale.ticks().into_iter().map(|tick| scale.position(tick)) {
                scene.line(Point { x, y: placed.top - 3.0 }, Point { x, y: placed.bottom + 3.0 }, ColorRole::Grid, 1.0);
            }
            let x = scale.position(size(placed.figure));
            let y = placed.middle();
            if index < figures.shown.len() {
                scene.line(Point { x: rows.left, y }, Point { x, y }, ColorRole::Grid, 1.0);
                scene.dot(Point { x, y }, RADIUS, fill(placed.figure, ColorRole::Mark));
            } else {
                figures.mark_rest(&mut scene, placed, |size| scale.position(size));
            }
            placed.finish(&mut scene, x - RADIUS, x + RADIUS);
        }
    }
    scene
}

fn ticks(scene: &mut Scene, context: &LayoutContext<'_>, scale: &Axis, unit: Unit) {
    let mut taken: Option<Rect> = None;
    for tick in scale.ticks() {
        let x = scale.position(tick);
        let value = Rational::from_integer(tick.round() as i128);
        let magnitude = magnitude(value, unit, context.formatter.lang);
        let number = context.formatter.tick(value, magnitude.factor);
        let text = crate::locale::unit::compose(&number, magnitude.word, unit, context.formatter.lang);
        let at = Point { x, y: SMALL };
        let label = Label { anchor: Anchor::Middle, color: ColorRole::Muted, ..Label::new(text, at, SMALL) };
        let label = label.within(scene.width);
        let bounds = label.bounds();
        if taken.is_none_or(|taken| taken.right + 8.0 < bounds.left) {
            taken = Some(bounds);
            scene.label(label);
        }
    }
}

fn sums(groups: &[ResolvedGroup<'_>], context: &LayoutContext<'_>) -> Vec<String> {
    let figures = groups.iter().flat_map(|group| &group.figures).copied();
    let Some((least, most)) = ends(figures, context) else { return Vec::new() };
    let times = times(least, most, context).map(|times| say::times(&times, context.formatter.lang));
    vec![with(spread(&say::SUMS, (least, most), context), times, context)]
}
