//! Completion bars from zero, against the line of 100 %.

use crate::chart::axis::Axis;
use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::layout_rows::{LINE, OVERHANG, Row, SMALL, layout_rows};
use crate::chart::palette::ColorRole;
use crate::chart::scene::{Anchor, Fill, Label, Point, Rect, Scene};
use crate::chart::summary::{ends, spread};
use crate::chart::text_layout::wrap;
use crate::chart::{LayoutContext, to_f64};
use crate::locale::messages;
use crate::locale::messages::charts as say;
use crate::locale::messages::message;
use crate::report::model::Chart;
use crate::text::rational::Rational;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("目标对照条形图", "Bar chart with a target line"),
    layout,
    summarize: completion,
    fill_note: None,
    compares_in_one_unit: true,
};

/// The space between the label of the line and the lanes.
const BELOW: f64 = 8.0;

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let groups = chart.groups.iter().map(|group| {
        let heading = group.label.as_ref().map(|label| context.words(label));
        let rows = context.figures(&group.figures).into_iter().map(|figure| Row::new(figure, context));
        (heading, rows.collect::<Vec<_>>())
    });
    let words = wrap(messages::TARGET_LINE.get(context.formatter.lang), SMALL, context.least_width());
    let rows = layout_rows(&mut scene, context, words.len() as f64 * LINE + BELOW, groups.collect());
    let placed_rows = || rows.groups.iter().flatten();
    let most = placed_rows().map(|placed| to_f64(placed.figure.value)).fold(100.0, f64::max);
    let scale = Axis::linear(0.0..most, rows.left, rows.right);
    let line = scale.position(100.0);
    for placed in placed_rows() {
        let end = scale.position(to_f64(placed.figure.value));
        placed.bar(&mut scene, rows.left, end, ColorRole::Mark);
        let tick =
            Rect { left: line - 1.5, top: placed.top - OVERHANG, right: line + 1.5, bottom: placed.bottom + OVERHANG };
        // The tick is set off from the bar by a gap, not by its colour alone.
        scene.bar(Rect { left: tick.left - 1.5, right: tick.right + 1.5, ..tick }, Fill::Solid(ColorRole::Paper));
        scene.bar(tick, Fill::Solid(ColorRole::Reference));
        placed.baseline(&mut scene, rows.left);
        placed.finish(&mut scene, rows.left, end.max(line + 1.5));
    }
    for (index, text) in words.into_iter().enumerate() {
        let at = Point { x: line, y: SMALL + index as f64 * LINE };
        let words = Label { anchor: Anchor::Middle, color: ColorRole::Reference, ..Label::new(text, at, SMALL) };
        scene.label(words.within(context.width));
    }
    scene
}

fn completion(groups: &[ResolvedGroup<'_>], context: &LayoutContext<'_>) -> Vec<String> {
    let rates = || groups.iter().flat_map(|group| &group.figures).copied();
    let whole = Rational::from_integer(100);
    let reached = rates().filter(|rate| rate.value >= whole).count();
    let mut clauses = vec![say::reached(reached, rates().count(), context.formatter.lang)];
    clauses.extend(ends(rates(), context).map(|ends| spread(&say::COMPLETIONS, ends, context)));
    clauses
}
