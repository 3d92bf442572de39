//! Horizontal bars from zero, one panel per group.

use crate::chart::axis::linear;
use crate::chart::layout_rows::layout_rows;
use crate::chart::palette::ColorRole;
use crate::chart::scene::Scene;
use crate::chart::top_n::TopN;
use crate::chart::{LayoutContext, amount};
use crate::quantity::Unit;
use crate::report::figure::Figure;
use crate::report::model::Chart;

/// A group of bars.
struct BarGroup<'a> {
    unit: Unit,
    largest: f64,
    figures: TopN<'a>,
}

/// Lays the chart out.
pub fn scene(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let size = |figure: &Figure, unit| amount(figure, unit, &context.formatter);
    let groups = chart.groups.iter().zip(context.axis_units(chart)).filter_map(|(group, unit)| {
        let (figures, unit) = (context.figures(&group.figures), unit?);
        let largest = figures.iter().map(|figure| size(figure, unit)).fold(0.0, f64::max);
        let figures = TopN::new(figures, chart.groups.len(), |figure| size(figure, unit));
        let heading = group.label.as_ref().map(|label| context.words(label));
        Some((BarGroup { unit, largest, figures }, heading))
    });
    let (groups, headings): (Vec<_>, Vec<_>) = groups.unzip();
    let overall = groups.iter().map(|group| group.largest).fold(0.0, f64::max);
    let rows = headings.into_iter().zip(&groups).map(|(heading, group)| (heading, group.figures.rows(context)));
    let rows = layout_rows(&mut scene, context, 0.0, rows.collect());
    for (placed_rows, BarGroup { unit, largest, figures }) in rows.groups.iter().zip(&groups) {
        let most = if chart.shares_axis() { overall } else { *largest };
        let scale = linear(0.0..most, rows.left, rows.right);
        for (index, placed) in placed_rows.iter().enumerate() {
            let end = scale.position(size(placed.figure, *unit));
            if index < figures.shown.len() {
                placed.bar(&mut scene, rows.left, end, ColorRole::Mark);
            } else {
                figures.mark_rest(&mut scene, placed, |size| scale.position(size));
            }
            placed.baseline(&mut scene, rows.left);
            placed.finish(&mut scene, rows.left, end);
        }
    }
    scene
}
