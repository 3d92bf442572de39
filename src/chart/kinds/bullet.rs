//! Completion bars from zero, against the line of 100 %.

use crate::chart::axis::Axis;
use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::geometry::{Point, Rect};
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::label::{Anchor, LINE_HEIGHT_PX, Label, SMALL_FONT_SIZE_PX};
use crate::chart::layout_rows::{OVERHANG_PX, layout_rows};
use crate::chart::palette::ColorRole;
use crate::chart::row::rows_of;
use crate::chart::scene::{Fill, Scene};
use crate::chart::summary::{min_and_max, spread_clause};
use crate::chart::text_layout::wrap;
use crate::chart::{LayoutContext, to_f64};
use crate::locale::messages::chart_summary::{COMPLETIONS, reached};
use crate::locale::messages::charts::TARGET_NOTE;
use crate::locale::messages::{TARGET_LINE, message};
use crate::report::figure::Status;
use crate::report::model::Chart;
use crate::text::rational::Rational;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("目标对照条形图", "Bar chart with a target line"),
    layout,
    summarize,
    marks_note: Some(|_, context| TARGET_NOTE.get(context.formatter.lang).to_owned()),
    scale_note: None,
    compares_in_one_unit: true,
};

/// Between the label of the line and the rows.
const LABEL_GAP_PX: f64 = 8.0;
const HALF_TICK_PX: f64 = 1.5;
/// The tick is set off from the bar by a gap, not by its colour alone.
const TICK_GAP_PX: f64 = 1.5;
/// From the target to the gaps around its tick.
const CLEARANCE_PX: f64 = HALF_TICK_PX + TICK_GAP_PX;
/// What exceeds the target, or is missing, can be seen however small it is.
const MIN_DIFFERENCE_PX: f64 = 4.0;

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let label = wrap(TARGET_LINE.get(context.formatter.lang), SMALL_FONT_SIZE_PX, context.reference_width());
    let top = label.len() as f64 * LINE_HEIGHT_PX + LABEL_GAP_PX;
    let rows = layout_rows(&mut scene, context, top, rows_of(chart, context));
    let placed_rows = || rows.groups.iter().flatten();
    let max = placed_rows().map(|placed| to_f64(placed.figure.value)).fold(100.0, f64::max);
    let axis = Axis::linear(0.0..max, rows.left, rows.right - CLEARANCE_PX - MIN_DIFFERENCE_PX);
    let target = axis.position(100.0).max(rows.left + CLEARANCE_PX + MIN_DIFFERENCE_PX);
    for placed in placed_rows() {
        let percent = to_f64(placed.figure.value);
        let (before, beyond) = (target - CLEARANCE_PX, target + CLEARANCE_PX);
        let end = match axis.position(percent) {
            end if percent > 100.0 => end.max(beyond + MIN_DIFFERENCE_PX),
            end if percent < 100.0 => end.min(before - MIN_DIFFERENCE_PX),
            _ => before,
        };
        placed.add_bar(&mut scene, rows.left, end.min(before), ColorRole::Mark);
        if end > beyond {
            placed.add_bar(&mut scene, beyond, end, ColorRole::Mark);
        }
        let tick = Rect {
            left: target - HALF_TICK_PX,
            top: placed.top - OVERHANG_PX,
            right: target + HALF_TICK_PX,
            bottom: placed.bottom + OVERHANG_PX,
        };
        scene.add_bar(tick, Fill::Solid(ColorRole::Reference));
        placed.add_baseline(&mut scene, rows.left);
        placed.add_mark_and_value(&mut scene, rows.left, end.max(target + HALF_TICK_PX));
    }
    for (index, text) in label.into_iter().enumerate() {
        let at = Point { x: target, y: SMALL_FONT_SIZE_PX + index as f64 * LINE_HEIGHT_PX };
        let line = Label::new(text, at, SMALL_FONT_SIZE_PX);
        let line = Label { anchor: Anchor::Middle, color: ColorRole::Reference, ..line };
        scene.add_label(line.within(context.width));
    }
    scene
}

fn summarize(groups: &[ResolvedGroup<'_>], context: &LayoutContext<'_>) -> Vec<String> {
    let rates = || groups.iter().flat_map(|group| &group.figures).copied();
    let whole = Rational::from_integer(100);
    let met = || rates().filter(|rate| rate.value >= whole);
    let expected = met().filter(|rate| rate.status() == Status::Expected).count();
    let mut clauses = vec![reached(met().count() - expected, expected, rates().count(), context.formatter.lang)];
    clauses.extend(min_and_max(rates(), context).map(|ends| spread_clause(&COMPLETIONS, ends, context)));
    clauses
}
