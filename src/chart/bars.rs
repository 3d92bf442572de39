//! Horizontal bars from zero, a panel a group.

use super::palette::Ink;
use super::rows::{Row, place};
use super::scale::linear;
use super::scene::Scene;
use super::{Stage, amount};
use crate::report::model::{Chart, ScaleSharing};

/// The chart, laid out.
pub fn scene(chart: &Chart, stage: &Stage<'_>) -> Scene {
    let mut scene = Scene::new(stage.width);
    let groups: Vec<_> = chart.groups.iter().map(|group| stage.figures(&group.figures)).collect();
    let units: Vec<_> = groups.iter().map(|figures| stage.axis_unit(figures)).collect();
    let largest = |index: usize| {
        let figures = groups.get(index).into_iter().flatten();
        let unit = units.get(index).copied().flatten();
        figures.filter_map(|figure| Some(amount(figure, unit?, &stage.format))).fold(0.0, f64::max)
    };
    let overall = (0..groups.len()).map(largest).fold(0.0, f64::max);
    let rows = chart.groups.iter().zip(&groups).map(|(group, figures)| {
        let heading = group.label.as_ref().map(|label| stage.words(label));
        (heading, figures.iter().map(|figure| Row::new(figure, stage)).collect())
    });
    let rows = place(&mut scene, stage, 0.0, rows.collect());
    for (index, lanes) in rows.groups.iter().enumerate() {
        let Some(unit) = units.get(index).copied().flatten() else { continue };
        let most = match chart.scale {
            ScaleSharing::Shared => overall,
            ScaleSharing::Own => largest(index),
        };
        let scale = linear(0.0..most, rows.left, rows.right);
        for lane in lanes {
            let end = scale.position(amount(lane.figure, unit, &stage.format));
            lane.bar(&mut scene, rows.left, end, Ink::Mark);
            lane.baseline(&mut scene, rows.left);
            lane.finish(&mut scene, rows.left, end);
        }
    }
    scene
}
