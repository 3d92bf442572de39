//! Dots on one logarithmic axis, largest first within each group.

use crate::chart::axis::{Axis, Tick};
use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::geometry::Point;
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::label::{Anchor, LINE_HEIGHT_PX, Label, SMALL_FONT_SIZE_PX};
use crate::chart::layout_rows::layout_rows;
use crate::chart::palette::ColorRole;
use crate::chart::row::{VALUE_GAP_PX, fill};
use crate::chart::scale_note::add_scale_note;
use crate::chart::scene::Scene;
use crate::chart::summary::{min_and_max, spread_clause};
use crate::chart::text_layout::wrap;
use crate::chart::top_n::TopN;
use crate::chart::{Layout, LayoutContext, amount};
use crate::locale::messages::chart_summary::SUMS;
use crate::locale::messages::{LOGARITHMIC, message};
use crate::quantity::unit::Unit;
use crate::report::figure::Figure;
use crate::report::model::Chart;
use crate::text::stable_sort::sorted;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("点图", "Dot plot"),
    layout,
    summarize,
    marks_note: None,
    scale_note: Some(scale_note),
    compares_in_one_unit: true,
};

/// Between the labels of the ticks and the rows.
const TICKS_GAP_PX: f64 = 16.0;
const TICK_LABEL_GAP_PX: f64 = 8.0;
/// The width in which an amount of money is written in two lines, so that there is room for more ticks.
const TICK_LABEL_PX: f64 = 72.0;
/// By how much the grid lines extend beyond a mark that has a label above it.
const GRID_OVERHANG_PX: f64 = 3.0;
const RADIUS_PX: f64 = 6.0;

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let all: Vec<_> = chart.groups.iter().flat_map(|group| context.figures(&group.figures)).collect();
    let Some(Some(unit)) = context.axis_units(chart).first().copied() else { return scene };
    let size = |figure: &Figure| amount(figure, unit, &context.formatter);
    let groups = chart.groups.iter().map(|group| {
        let figures = sorted(&context.figures(&group.figures), |a, b| size(b).total_cmp(&size(a)));
        TopN::new(figures, chart.groups.len(), size)
    });
    let groups: Vec<_> = groups.collect();
    let sizes = || all.iter().map(|figure| size(figure)).filter(|size| *size > 0.0);
    let (least, most) = (sizes().fold(f64::INFINITY, f64::min), sizes().fold(0.0, f64::max));
    let rows = chart.groups.iter().zip(&groups).map(|(group, figures)| (context.heading(group), figures.rows(context)));
    let rows: Vec<_> = rows.collect();
    let ticks_top = add_scale_note(&mut scene, &scale_note(chart, context), context);
    // Whole dots are inside.
    let axis = |left, right| Axis::log(least..most, left + RADIUS_PX, right - RADIUS_PX);
    let lines = |tick: &Tick| tick_lines(*tick, context, unit, context.reference_width()).len();
    let most_lines = axis(0.0, context.width).ticks().iter().map(lines).max().unwrap_or_default();
    let ticks_bottom = ticks_top + most_lines as f64 * LINE_HEIGHT_PX;
    let rows = layout_rows(&mut scene, context, ticks_bottom + TICKS_GAP_PX, rows);
    let axis = axis(rows.left, rows.right);
    let labels = tick_labels(&axis, context, unit, ticks_bottom);
    labels.into_iter().flatten().for_each(|label| scene.add_label(label));
    // Ticks without room for a label are lines all the same, so that steps are equal.
    let ticks = axis.tick_sets().next().unwrap_or_default();
    let grid: Vec<_> = ticks.into_iter().map(|tick| axis.position(tick.amount())).collect();
    for (placed_rows, figures) in rows.groups.iter().zip(&groups) {
        for (index, placed) in placed_rows.iter().enumerate() {
            let [top, bottom] = match context.layout {
                Layout::Narrow => [placed.top - GRID_OVERHANG_PX, placed.bottom + GRID_OVERHANG_PX],
                Layout::Wide => [placed.area.top, placed.area.bottom],
            };
            for x in grid.iter().copied() {
                scene.add_line(Point { x, y: top }, Point { x, y: bottom }, ColorRole::Grid, 1.0);
            }
            let (x, y) = (axis.position(size(placed.figure)), placed.middle());
            if index < figures.visible.len() {
                // Across the whole row: from the left to the dot it would be a bar, whose length means nothing on this scale.
                scene.add_line(Point { x: rows.left, y }, Point { x: rows.right, y }, ColorRole::Grid, 1.0);
                scene.add_dot(Point { x, y }, RADIUS_PX, fill(placed.figure, ColorRole::Mark));
            } else {
                figures.add_rest(&mut scene, placed, |size| axis.position(size));
            }
            placed.add_value_at(&mut scene, rows.right + VALUE_GAP_PX);
            placed.add_mark(&mut scene, x - RADIUS_PX, x + RADIUS_PX);
        }
    }
    scene
}

fn scale_note(_: &Chart, context: &LayoutContext<'_>) -> String {
    LOGARITHMIC.get(context.formatter.lang).to_owned()
}

/// Writes a tick in short lines, of which two fit side by side in any case.
fn tick_lines(tick: Tick, context: &LayoutContext<'_>, unit: Unit, width: f64) -> Vec<String> {
    let text = context.formatter.exact(tick.value(), unit);
    wrap(&text, SMALL_FONT_SIZE_PX, TICK_LABEL_PX.min((width - TICK_LABEL_GAP_PX) / 2.0 - 1.0))
}

/// The labels above `bottom` of as many ticks as there is room for.
fn tick_labels(axis: &Axis, context: &LayoutContext<'_>, unit: Unit, bottom: f64) -> Vec<Vec<Label>> {
    let label = |tick: &Tick| {
        let lines = tick_lines(*tick, context, unit, context.width);
        let top = bottom - lines.len() as f64 * LINE_HEIGHT_PX;
        let place = |(index, text)| {
            let y = top + index as f64 * LINE_HEIGHT_PX + SMALL_FONT_SIZE_PX;
            let label = Label::new(text, Point { x: axis.position(tick.amount()), y }, SMALL_FONT_SIZE_PX);
            Label { anchor: Anchor::Middle, color: ColorRole::Muted, ..label }.within(context.width)
        };
        lines.into_iter().enumerate().map(place).collect::<Vec<_>>()
    };
    let mut labels: Vec<Vec<Label>> = Vec::new();
    for ticks in axis.tick_sets() {
        labels = ticks.iter().map(label).collect();
        if is_apart(&labels) {
            return labels;
        }
    }
    push_apart(&mut labels, context.width);
    labels
}

/// Moves the labels of two ticks that are too close to each other.
fn push_apart(labels: &mut [Vec<Label>], width: f64) {
    let [first, last] = labels else { return };
    let half = |label: &[Label]| {
        let widths = label.iter().map(Label::bounds).map(|bounds| bounds.right - bounds.left);
        (widths.fold(0.0, f64::max) + TICK_LABEL_GAP_PX) / 2.0
    };
    let x = |label: &[Label]| label.first().map_or(0.0, |line| line.at.x);
    let (one, other) = (half(first), half(last));
    let middle = f64::midpoint(x(first), x(last)).max(2.0 * one).min(width - 2.0 * other);
    first.iter_mut().for_each(|line| line.at.x = line.at.x.min(middle - one));
    last.iter_mut().for_each(|line| line.at.x = line.at.x.max(middle + other));
}

/// Whether there is a gap between labels side by side.
fn is_apart(labels: &[Vec<Label>]) -> bool {
    let end = |label: &[Label]| label.iter().map(|line| line.bounds().right).fold(f64::NEG_INFINITY, f64::max);
    let start = |label: &[Label]| label.iter().map(|line| line.bounds().left).fold(f64::INFINITY, f64::min);
    labels.iter().zip(labels.iter().skip(1)).all(|(one, next)| end(one) + TICK_LABEL_GAP_PX < start(next))
}

fn summarize(groups: &[ResolvedGroup<'_>], context: &LayoutContext<'_>) -> Vec<String> {
    let figures = groups.iter().flat_map(|group| &group.figures).copied();
    let Some((min, max)) = min_and_max(figures, context) else { return Vec::new() };
    vec![spread_clause(&SUMS, (min, max), context)]
}
