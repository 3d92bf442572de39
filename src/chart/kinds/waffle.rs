//! A whole and a part of it, with one small square per item, or per several items.

use crate::chart::geometry::{Point, Rect};
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::label::{BOLD_WIDTH_FACTOR, FONT_SIZE_PX, Label, SMALL_FONT_SIZE_PX, text_width};
use crate::chart::palette::ColorRole;
use crate::chart::row::fill;
use crate::chart::scene::{Fill, Mark, Scene};
use crate::chart::summary::part_clause;
use crate::chart::text_layout::{longest_word, wrap};
use crate::chart::{Layout, LayoutContext};
use crate::locale::messages::charts::{running, squares_note};
use crate::locale::messages::{message, square_stands_for};
use crate::report::figure::Figure;
use crate::report::model::Chart;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("方格图", "Unit chart"),
    layout,
    summarize: |groups, context| groups.iter().filter_map(|group| part_clause(group, context)).collect(),
    marks_note: Some(marks_note),
    scale_note: None,
    compares_in_one_unit: true,
};

/// With more items, each square stands for several of them.
const MAX_SQUARES: i128 = 400;
const MAX_COLUMNS: usize = 15;
const SQUARE_GAP_PX: f64 = 4.0;
const LEGEND_LINE_HEIGHT_PX: f64 = 20.0;
/// Between the legend and the squares.
const LEGEND_GAP_PX: f64 = 10.0;
/// From the left edge to the text of the legend.
const LEGEND_INDENT_PX: f64 = 26.0;
const LEGEND_VALUE_GAP_PX: f64 = 6.0;

fn marks_note(chart: &Chart, context: &LayoutContext<'_>) -> String {
    let lang = context.formatter.lang;
    let groups = chart.groups.iter().map(|group| context.figures(&group.figures));
    let notes = groups.filter_map(|figures| match figures.as_slice() {
        [whole, part] => Some(squares_note(&context.label(whole), &context.label(part), lang)),
        _ => None,
    });
    running(&notes.collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>(), lang)
}

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    for group in &chart.groups {
        if let [whole, part] = context.figures(&group.figures).as_slice() {
            add_group(&mut scene, context, whole, part);
        }
    }
    scene
}

fn add_group(scene: &mut Scene, context: &LayoutContext<'_>, whole: &Figure, part: &Figure) {
    let side = match context.layout {
        Layout::Narrow => 16.0,
        Layout::Wide => 20.0,
    };
    let step = side + SQUARE_GAP_PX;
    let columns = (((context.reference_width() + SQUARE_GAP_PX) / step) as usize).clamp(1, MAX_COLUMNS);
    let count = |figure: &Figure| figure.value.to_integer().max(0);
    let per_square = (count(whole) + MAX_SQUARES - 1).max(MAX_SQUARES) / MAX_SQUARES;
    let squares = |figure: &Figure| {
        let rounded = (count(figure) + per_square / 2) / per_square;
        usize::try_from(rounded.min(MAX_SQUARES)).unwrap_or_default()
    };
    let total = squares(whole);
    // A part that is not all, or not nothing, does not look so.
    let [some, rest] = [count(part) > 0, count(part) < count(whole)].map(usize::from);
    let shown = squares(part).max(some).min(total.saturating_sub(rest));
    let part_fill = fill(part, ColorRole::Mark);
    let y = add_legend(scene, context, whole, part_fill, true, scene.height);
    let mut y = add_legend(scene, context, part, part_fill, false, y);
    if per_square > 1 {
        let text = square_stands_for(per_square, whole.unit, context.formatter.lang);
        let lines = |width: f64| wrap(&text, SMALL_FONT_SIZE_PX, width);
        for (index, text) in lines(context.width).into_iter().enumerate() {
            let at = Point { x: 0.0, y: y + FONT_SIZE_PX + index as f64 * LEGEND_LINE_HEIGHT_PX };
            scene.add_label(Label { color: ColorRole::Muted, ..Label::new(text, at, SMALL_FONT_SIZE_PX) });
        }
        y += lines(context.reference_width()).len() as f64 * LEGEND_LINE_HEIGHT_PX;
    }
    let cell = |index: usize| {
        let (row, column) = (index / columns, index % columns);
        let (left, top) = (column as f64 * step, y + LEGEND_GAP_PX + row as f64 * step);
        Rect { left, top, right: left + side, bottom: top + side }
    };
    for index in 0..total {
        if index < shown {
            scene.add_bar(cell(index), part_fill);
        } else {
            add_rest(scene, cell(index));
        }
    }
    let bounds = |squares: usize| {
        let right = columns.min(squares.max(1)) as f64 * step - SQUARE_GAP_PX;
        Rect { left: 0.0, right, bottom: cell(squares.saturating_sub(1)).bottom, ..cell(0) }
    };
    // The legends of the whole and the part are the marks; their squares are outlined.
    for (mark, squares) in scene.marks.iter_mut().rev().zip([shown, total]) {
        mark.outline = bounds(squares);
    }
    scene.height = (bounds(total).bottom + SMALL_FONT_SIZE_PX).ceil();
}

/// Adds an item that is not in the part: a small square, so that it does not look like a derived one, which is hollow.
fn add_rest(scene: &mut Scene, cell: Rect) {
    let inset = (cell.right - cell.left) * 0.35;
    let (left, top) = (cell.left + inset, cell.top + inset);
    let rect = Rect { left, top, right: cell.right - inset, bottom: cell.bottom - inset };
    scene.add_bar(rect, Fill::Solid(ColorRole::Muted));
}

/// Adds what the squares mean, as a mark. Returns the position below it.
fn add_legend(
    scene: &mut Scene,
    context: &LayoutContext<'_>,
    figure: &Figure,
    part: Fill,
    has_rest: bool,
    top: f64,
) -> f64 {
    let (label, value) = (context.label(figure), context.formatter.figure(figure));
    let y = top + FONT_SIZE_PX;
    let square = Rect { left: 0.0, top: y - 11.0, right: 12.0, bottom: y + 1.0 };
    scene.add_bar(square, part);
    if has_rest {
        add_rest(scene, Rect { left: 12.0, right: 24.0, ..square });
    }
    let legend = Legend::new(&label, &value, context.width);
    let lines = [(legend.value, LEGEND_INDENT_PX, 0.0, true), (legend.label, legend.x, legend.y, false)];
    for (lines, x, below, bold) in lines {
        for (index, text) in lines.into_iter().enumerate() {
            let at = Point { x, y: y + below + index as f64 * LEGEND_LINE_HEIGHT_PX };
            scene.add_label(Label { bold, ..Label::new(text, at, FONT_SIZE_PX) });
        }
    }
    let bottom = top + Legend::new(&label, &value, context.reference_width()).height + 2.0;
    let area = Rect { left: 0.0, top: top - 1.0, right: scene.width, bottom };
    scene.marks.push(Mark { figure: figure.id.clone(), label, value, area, outline: square });
    bottom
}

/// A value, and its label beside or, if there is not enough room, below it.
struct Legend {
    value: Vec<String>,
    label: Vec<String>,
    /// The position of the label, relative to the first line of the value.
    x: f64,
    y: f64,
    height: f64,
}

impl Legend {
    fn new(label: &str, value: &str, width: f64) -> Self {
        let value = wrap(value, FONT_SIZE_PX * BOLD_WIDTH_FACTOR, width - LEGEND_INDENT_PX);
        let beside = LEGEND_INDENT_PX + text_width(&value.concat(), FONT_SIZE_PX, true) + LEGEND_VALUE_GAP_PX;
        let is_beside = width - beside >= longest_word(label, FONT_SIZE_PX);
        let (x, lines) = if is_beside { (beside, 0) } else { (LEGEND_INDENT_PX, value.len()) };
        let label = wrap(label, FONT_SIZE_PX, width - x);
        let height = (lines + label.len()) as f64 * LEGEND_LINE_HEIGHT_PX;
        Self { value, label, x, y: lines as f64 * LEGEND_LINE_HEIGHT_PX, height }
    }
}
