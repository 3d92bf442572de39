//! A quantity and its outcome: two bars per group; each group has a scale of its own.

use crate::chart::axis::linear;
use crate::chart::layout_rows::{Row, place};
use crate::chart::palette::Ink;
use crate::chart::scene::Scene;
use crate::chart::{Stage, amount};
use crate::report::model::Chart;

/// Lays the chart out.
pub fn scene(chart: &Chart, stage: &Stage<'_>) -> Scene {
    let mut scene = Scene::new(stage.width);
    let groups = chart.groups.iter().map(|group| {
        let heading = group.label.as_ref().map(|label| stage.words(label));
        let rows = stage.figures(&group.figures).into_iter().map(|figure| Row::new(figure, stage));
        (heading, rows.collect::<Vec<_>>())
    });
    let rows = place(&mut scene, stage, 0.0, groups.collect());
    for (lanes, unit) in rows.groups.iter().zip(stage.axis_units(chart)) {
        let Some(unit) = unit else { continue };
        let size = |lane: &crate::chart::layout_rows::Lane<'_>| amount(lane.figure, unit, &stage.format);
        let scale = linear(0.0..lanes.iter().map(size).fold(0.0, f64::max), rows.left, rows.right);
        for (lane, ink) in lanes.iter().zip([Ink::Mark, Ink::Second]) {
            let end = scale.position(size(lane));
            lane.bar(&mut scene, rows.left, end, ink);
            lane.baseline(&mut scene, rows.left);
            lane.finish(&mut scene, rows.left, end);
        }
    }
    scene
}
