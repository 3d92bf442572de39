//! Completion bars from zero, against the line of 100 %.

use crate::chart::axis::linear;
use crate::chart::layout_rows::{LINE, OVERHANG, Row, SMALL, place};
use crate::chart::palette::Ink;
use crate::chart::scene::{Anchor, Fill, Label, Point, Rect, Scene};
use crate::chart::text_layout::wrap;
use crate::chart::{Stage, to_f64};
use crate::locale::messages;
use crate::report::model::Chart;

/// The space between the label of the line and the lanes.
const BELOW: f64 = 8.0;

/// Lays the chart out.
pub fn scene(chart: &Chart, stage: &Stage<'_>) -> Scene {
    let mut scene = Scene::new(stage.width);
    let groups = chart.groups.iter().map(|group| {
        let heading = group.label.as_ref().map(|label| stage.words(label));
        let rows = stage.figures(&group.figures).into_iter().map(|figure| Row::new(figure, stage));
        (heading, rows.collect::<Vec<_>>())
    });
    let words = wrap(messages::TARGET_LINE.get(stage.format.lang), SMALL, stage.least_width());
    let rows = place(&mut scene, stage, words.len() as f64 * LINE + BELOW, groups.collect());
    let lanes = || rows.groups.iter().flatten();
    let most = lanes().map(|lane| to_f64(lane.figure.value)).fold(100.0, f64::max);
    let scale = linear(0.0..most, rows.left, rows.right);
    let line = scale.position(100.0);
    for lane in lanes() {
        let end = scale.position(to_f64(lane.figure.value));
        lane.bar(&mut scene, rows.left, end, Ink::Mark);
        let tick =
            Rect { left: line - 1.5, top: lane.top - OVERHANG, right: line + 1.5, bottom: lane.bottom + OVERHANG };
        // The tick is set off from the bar by a gap, not by its colour alone.
        scene.bar(Rect { left: tick.left - 1.5, right: tick.right + 1.5, ..tick }, Fill::Solid(Ink::Paper));
        scene.bar(tick, Fill::Solid(Ink::Reference));
        lane.baseline(&mut scene, rows.left);
        lane.finish(&mut scene, rows.left, end.max(line + 1.5));
    }
    for (index, text) in words.into_iter().enumerate() {
        let at = Point { x: line, y: SMALL + index as f64 * LINE };
        let words = Label { anchor: Anchor::Middle, ink: Ink::Reference, ..Label::new(text, at, SMALL) };
        scene.label(words.within(stage.width));
    }
    scene
}
