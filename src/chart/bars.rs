//! Horizontal bars from zero, one panel per group.

use crate::chart::axis::linear;
use crate::chart::layout_rows::place;
use crate::chart::palette::Ink;
use crate::chart::scene::Scene;
use crate::chart::top_n::Thinned;
use crate::chart::{Stage, amount};
use crate::quantity::Unit;
use crate::report::figure::Figure;
use crate::report::model::Chart;

/// A group of bars.
struct Group<'a> {
    unit: Unit,
    largest: f64,
    figures: Thinned<'a>,
}

/// Lays the chart out.
pub fn scene(chart: &Chart, stage: &Stage<'_>) -> Scene {
    let mut scene = Scene::new(stage.width);
    let size = |figure: &Figure, unit| amount(figure, unit, &stage.format);
    let groups = chart.groups.iter().zip(stage.axis_units(chart)).filter_map(|(group, unit)| {
        let (figures, unit) = (stage.figures(&group.figures), unit?);
        let largest = figures.iter().map(|figure| size(figure, unit)).fold(0.0, f64::max);
        let figures = Thinned::new(figures, chart.groups.len(), |figure| size(figure, unit));
        let heading = group.label.as_ref().map(|label| stage.words(label));
        Some((Group { unit, largest, figures }, heading))
    });
    let (groups, headings): (Vec<_>, Vec<_>) = groups.unzip();
    let overall = groups.iter().map(|group| group.largest).fold(0.0, f64::max);
    let rows = headings.into_iter().zip(&groups).map(|(heading, group)| (heading, group.figures.rows(stage)));
    let rows = place(&mut scene, stage, 0.0, rows.collect());
    for (lanes, Group { unit, largest, figures }) in rows.groups.iter().zip(&groups) {
        let most = if chart.shares_axis() { overall } else { *largest };
        let scale = linear(0.0..most, rows.left, rows.right);
        for (index, lane) in lanes.iter().enumerate() {
            let end = scale.position(size(lane.figure, *unit));
            if index < figures.shown.len() {
                lane.bar(&mut scene, rows.left, end, Ink::Mark);
            } else {
                figures.mark_rest(&mut scene, lane, |size| scale.position(size));
            }
            lane.baseline(&mut scene, rows.left);
            lane.finish(&mut scene, rows.left, end);
        }
    }
    scene
}
