//! A quantity and its outcome, or a level before and after a change: two bars per group; each group has an axis of its own.

use crate::chart::axis::Axis;
use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::layout_rows::layout_rows;
use crate::chart::palette::ColorRole;
use crate::chart::row::{PlacedRow, rows_of};
use crate::chart::scene::Scene;
use crate::chart::summary::LabeledValue;
use crate::chart::{LayoutContext, amount};
use crate::locale::messages::chart_summary::beside;
use crate::locale::messages::message;
use crate::report::model::Chart;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("成对条形图", "Paired bar chart"),
    layout,
    summarize: |groups, context| groups.iter().filter_map(|group| summarize_group(group, context)).collect(),
    marks_note: None,
    scale_note: None,
    compares_in_one_unit: true,
};

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let rows = layout_rows(&mut scene, context, 0.0, rows_of(chart, context));
    for (placed_rows, unit) in rows.groups.iter().zip(context.axis_units(chart)) {
        let Some(unit) = unit else { continue };
        let size = |placed: &PlacedRow<'_>| amount(placed.figure, unit, &context.formatter);
        let axis = Axis::linear(0.0..placed_rows.iter().map(size).fold(0.0, f64::max), rows.left, rows.right);
        for (placed, color) in placed_rows.iter().zip([ColorRole::Mark, ColorRole::Second]) {
            let end = axis.position(size(placed));
            placed.add_bar(&mut scene, rows.left, end, color);
            placed.add_baseline(&mut scene, rows.left);
            placed.add_mark_and_value(&mut scene, rows.left, end);
        }
    }
    scene
}

fn summarize_group(group: &ResolvedGroup<'_>, context: &LayoutContext<'_>) -> Option<String> {
    let [first, second] = group.figures.as_slice() else { return None };
    let (first, second) = (LabeledValue::new(first, context), LabeledValue::new(second, context));
    Some(beside(first.named(), second.named(), context.formatter.lang))
}
