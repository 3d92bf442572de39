//! Horizontal bars from zero, one panel per group.

use crate::chart::axis::Axis;
use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::layout_rows::layout_rows;
use crate::chart::palette::ColorRole;
use crate::chart::scene::Scene;
use crate::chart::summary::{LabeledValue, ends, times, with};
use crate::chart::top_n::TopN;
use crate::chart::{LayoutContext, amount};
use crate::locale::messages;
use crate::locale::messages::charts as say;
use crate::locale::messages::message;
use crate::quantity::Unit;
use crate::report::figure::{Figure, Operation, Origin};
use crate::report::model::Chart;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("条形图", "Bar chart"),
    layout,
    summarize: |groups, context| groups.iter().filter_map(|group| extremes(group, context)).collect(),
    fill_note: None,
    compares_in_one_unit: true,
};

/// A group of bars.
struct BarGroup<'a> {
    unit: Unit,
    largest: f64,
    figures: TopN<'a>,
}

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
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
        let scale = Axis::linear(0.0..most, rows.left, rows.right);
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

/// The largest and the smallest figure of a group; for a figure with its target, the comparison of the two.
fn extremes(group: &ResolvedGroup<'_>, context: &LayoutContext<'_>) -> Option<String> {
    let lang = context.formatter.lang;
    let is_target = |figure: &&Figure| matches!(figure.origin, Origin::Derived { operation: Operation::Target, .. });
    // Targets are what others are held against, unless there is nothing else.
    let only_targets = group.figures.iter().all(is_target);
    let figures = group.figures.iter().copied().filter(|figure| only_targets || !is_target(figure));
    let (least, most) = ends(figures.clone(), context)?;
    let (small, large) = (LabeledValue::new(least, context), LabeledValue::new(most, context));
    let clause = match group.figures.as_slice() {
        [target, _] | [_, target] if is_target(target) && !only_targets => {
            say::against_target(large.named(), &context.formatter.figure(target), lang)
        }
        _ if least.id == most.id => say::alone(large.named(), lang),
        _ if small.value == large.value => say::alike(&large.value, lang),
        _ => {
            let clause = say::extremes(large.named(), small.named(), figures.count() == 2, lang);
            with(clause, times(least, most, context).map(|times| say::times_smallest(&times, lang)), context)
        }
    };
    Some(group.label.as_ref().map_or(clause.clone(), |label| messages::labelled(label, &clause, lang)))
}
