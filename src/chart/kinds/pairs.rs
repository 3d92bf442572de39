//! A quantity and its outcome: two bars per group; each group has a scale of its own.

use crate::chart::axis::Axis;
use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::layout_rows::{Row, layout_rows};
use crate::chart::palette::ColorRole;
use crate::chart::scene::Scene;
use crate::chart::summary::LabeledValue;
use crate::chart::{LayoutContext, amount};
use crate::locale::messages::charts as say;
use crate::locale::messages::message;
use crate::report::model::Chart;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("成对条形图", "Paired bar chart"),
    layout,
    summarize: |groups, context| groups.iter().filter_map(|group| pair(group, context)).collect(),
    fill_note: None,
    compares_in_one_unit: true,
};

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let groups = chart.groups.iter().map(|group| {
        let heading = group.label.as_ref().map(|label| context.words(label));
        let rows = context.figures(&group.figures).into_iter().map(|figure| Row::new(figure, context));
        (heading, rows.collect::<Vec<_>>())
    });
    let rows = layout_rows(&mut scene, context, 0.0, groups.collect());
    for (placed_rows, unit) in rows.groups.iter().zip(context.axis_units(chart)) {
        let Some(unit) = unit else { continue };
        let size = |placed: &crate::chart::layout_rows::PlacedRow<'_>| amount(placed.figure, unit, &context.formatter);
        let scale = Axis::linear(0.0..placed_rows.iter().map(size).fold(0.0, f64::max), rows.left, rows.right);
        for (placed, color) in placed_rows.iter().zip([ColorRole::Mark, ColorRole::Second]) {
            let end = scale.position(size(placed));
            placed.bar(&mut scene, rows.left, end, color);
            placed.baseline(&mut scene, rows.left);
            placed.finish(&mut scene, rows.left, end);
        }
    }
    scene
}

fn pair(group: &ResolvedGroup<'_>, context: &LayoutContext<'_>) -> Option<String> {
    let [first, second] = group.figures.as_slice() else { return None };
    let (first, second) = (LabeledValue::new(first, context), LabeledValue::new(second, context));
    Some(say::beside(first.named(), second.named(), context.formatter.lang))
}
