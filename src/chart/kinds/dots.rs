//! Dots on one logarithmic axis, largest first within each group.

use crate::chart::axis::Axis;
use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::geometry::{Point, Rect};
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::label::{Anchor, Label, SMALL_FONT_SIZE_PX};
use crate::chart::layout_rows::layout_rows;
use crate::chart::palette::ColorRole;
use crate::chart::row::fill;
use crate::chart::scene::Scene;
use crate::chart::summary::{append, min_and_max, ratio, spread_clause};
use crate::chart::top_n::TopN;
use crate::chart::{LayoutContext, amount};
use crate::locale::amount::{compose, magnitude};
use crate::locale::messages::chart_summary::{SUMS, latter_times_former};
use crate::locale::messages::message;
use crate::quantity::unit::Unit;
use crate::report::figure::Figure;
use crate::report::model::Chart;
use crate::text::rational::Rational;
use crate::text::stable_sort::sorted;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("点图", "Dot plot"),
    layout,
    summarize,
    fill_note: None,
    compares_in_one_unit: true,
};

/// Above the rows, for the labels of the ticks.
const TICKS_HEIGHT_PX: f64 = 34.0;
const TICK_LABEL_GAP_PX: f64 = 8.0;
/// By how much the grid lines extend beyond a row.
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
    let rows = chart.groups.iter().zip(&groups).map(|(group, figures)| (context.heading(group), figures.rows(context)));
    let rows = layout_rows(&mut scene, context, TICKS_HEIGHT_PX, rows.collect());
    let sizes = || all.iter().map(|figure| size(figure)).filter(|size| *size > 0.0);
    let (min, max) = (sizes().fold(f64::INFINITY, f64::min), sizes().fold(0.0, f64::max));
    let axis = Axis::log(min / 1.6..max * 1.2, rows.left, rows.right);
    add_tick_labels(&mut scene, context, &axis, unit);
    for (placed_rows, figures) in rows.groups.iter().zip(&groups) {
        for (index, placed) in placed_rows.iter().enumerate() {
            for x in axis.ticks().into_iter().map(|tick| axis.position(tick)) {
                let [top, bottom] = [placed.top - GRID_OVERHANG_PX, placed.bottom + GRID_OVERHANG_PX];
                scene.add_line(Point { x, y: top }, Point { x, y: bottom }, ColorRole::Grid, 1.0);
            }
            let (x, y) = (axis.position(size(placed.figure)), placed.middle());
            if index < figures.visible.len() {
                scene.add_line(Point { x: rows.left, y }, Point { x, y }, ColorRole::Grid, 1.0);
                scene.add_dot(Point { x, y }, RADIUS_PX, fill(placed.figure, ColorRole::Mark));
            } else {
                figures.add_rest(&mut scene, placed, |size| axis.position(size));
            }
            placed.add_mark(&mut scene, x - RADIUS_PX, x + RADIUS_PX);
        }
    }
    scene
}

/// Labels the ticks, from the left, as far as there is room.
fn add_tick_labels(scene: &mut Scene, context: &LayoutContext<'_>, axis: &Axis, unit: Unit) {
    let mut last: Option<Rect> = None;
    for tick in axis.ticks() {
        let value = Rational::from_integer(tick.round() as i128);
        let magnitude = magnitude(value, unit, context.formatter.lang);
        let number = context.formatter.tick(value, magnitude.factor);
        let text = compose(&number, magnitude.word, unit, context.formatter.lang);
        let at = Point { x: axis.position(tick), y: SMALL_FONT_SIZE_PX };
        let label = Label::new(text, at, SMALL_FONT_SIZE_PX);
        let label = Label { anchor: Anchor::Middle, color: ColorRole::Muted, ..label }.within(scene.width);
        let bounds = label.bounds();
        if last.is_none_or(|last| last.right + TICK_LABEL_GAP_PX < bounds.left) {
            last = Some(bounds);
            scene.add_label(label);
        }
    }
}

fn summarize(groups: &[ResolvedGroup<'_>], context: &LayoutContext<'_>) -> Vec<String> {
    let figures = groups.iter().flat_map(|group| &group.figures).copied();
    let Some((min, max)) = min_and_max(figures, context) else { return Vec::new() };
    let ratio = ratio(min, max, context).map(|ratio| latter_times_former(&ratio, context.formatter.lang));
    vec![append(spread_clause(&SUMS, (min, max), context), ratio, context)]
}
