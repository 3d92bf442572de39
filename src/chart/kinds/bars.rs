//! Horizontal bars from zero, to either side, one panel per group.

use std::ops::Range;

use crate::chart::axis::Axis;
use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::layout_rows::layout_rows;
use crate::chart::palette::ColorRole;
use crate::chart::scene::Scene;
use crate::chart::summary::{LabeledValue, min_and_max};
use crate::chart::top_n::TopN;
use crate::chart::{LayoutContext, amount};
use crate::locale::messages::chart_summary::{against_target, alike, alone, extremes};
use crate::locale::messages::{labelled, message};
use crate::quantity::unit::Unit;
use crate::report::figure::{Figure, Operation, Origin};
use crate::report::model::Chart;
use crate::report::relation::Implied;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("条形图", "Bar chart"),
    layout,
    summarize: |groups, context| groups.iter().filter_map(|group| summarize_group(group, context)).collect(),
    marks_note: None,
    scale_note: None,
    compares_in_one_unit: true,
};

struct BarGroup<'a> {
    unit: Unit,
    min: f64,
    max: f64,
    figures: TopN<'a>,
}

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let size = |figure: &Figure, unit| amount(figure, unit, &context.formatter);
    let groups = chart.groups.iter().zip(context.axis_units(chart)).filter_map(|(group, unit)| {
        let (figures, unit) = (context.figures(&group.figures), unit?);
        let sizes = || figures.iter().map(|figure| size(figure, unit));
        let (min, max) = (sizes().fold(0.0, f64::min), sizes().fold(0.0, f64::max));
        let figures = TopN::new(figures, chart.groups.len(), |figure| size(figure, unit));
        Some((BarGroup { unit, min, max, figures }, context.heading(group)))
    });
    let (groups, headings): (Vec<_>, Vec<_>) = groups.unzip();
    let overall =
        groups.iter().fold(0.0..0.0, |all: Range<f64>, group| all.start.min(group.min)..all.end.max(group.max));
    let rows = headings.into_iter().zip(&groups).map(|(heading, group)| (heading, group.figures.rows(context)));
    let rows = layout_rows(&mut scene, context, 0.0, rows.collect());
    for (placed_rows, BarGroup { unit, min, max, figures }) in rows.groups.iter().zip(&groups) {
        let range = if chart.shares_axis() { overall.clone() } else { *min..*max };
        let axis = Axis::linear(range, rows.left, rows.right);
        let zero = axis.position(0.0);
        for (index, placed) in placed_rows.iter().enumerate() {
            let end = axis.position(size(placed.figure, *unit));
            let (left, right) = (zero.min(end), zero.max(end));
            if index < figures.visible.len() {
                placed.add_bar(&mut scene, left, right, ColorRole::Mark);
            } else {
                figures.add_rest(&mut scene, placed, |size| axis.position(size));
            }
            placed.add_baseline(&mut scene, zero);
            placed.add_mark_and_value(&mut scene, left, right);
        }
    }
    scene
}

/// The largest and the smallest figure of a group; for a figure with its target, the comparison of the two.
fn summarize_group(group: &ResolvedGroup<'_>, context: &LayoutContext<'_>) -> Option<String> {
    let lang = context.formatter.lang;
    let is_target = |figure: &&Figure| {
        matches!(figure.origin, Origin::Derived { operation: Operation::Implied(Implied::Target), .. })
    };
    // Targets are what others are compared with, unless there is nothing else.
    let has_only_targets = group.figures.iter().all(is_target);
    let figures = group.figures.iter().copied().filter(|figure| has_only_targets || !is_target(figure));
    let (min, max) = min_and_max(figures.clone(), context)?;
    let (small, large) = (LabeledValue::new(min, context), LabeledValue::new(max, context));
    let clause = match group.figures.as_slice() {
        [target, _] | [_, target] if is_target(target) && !has_only_targets => {
            against_target(large.named(), &context.formatter.figure(target), lang)
        }
        _ if min.id == max.id => alone(large.named(), lang),
        _ if small.value == large.value => alike(&large.value, lang),
        _ => extremes(large.named(), small.named(), figures.count() == 2, max.unit.is_count(), lang),
    };
    Some(group.label.as_ref().map_or(clause.clone(), |label| labelled(label, &clause, lang)))
}
