//! A whole and a part of it, with one small square per item, or per several items.

use crate::chart::geometry::{Point, Rect};
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::label::{FONT_SIZE_PX, Label, SMALL_FONT_SIZE_PX};
use crate::chart::palette::ColorRole;
use crate::chart::scene::{Fill, Mark, Scene};
use crate::chart::summary::part_clause;
use crate::chart::text_layout::wrap;
use crate::chart::{Layout, LayoutContext};
use crate::locale::messages::charts::WAFFLE_FILL_NOTE;
use crate::locale::messages::{message, square_stands_for};
use crate::report::figure::Figure;
use crate::report::model::Chart;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("方格图", "Unit chart"),
    layout,
    summarize: |groups, context| groups.iter().filter_map(|group| part_clause(group, context)).collect(),
    fill_note: Some(WAFFLE_FILL_NOTE),
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
const LEGEND_INDENT_PX: f64 = 20.0;
const LEGEND_VALUE_GAP_PX: f64 = 6.0;

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
    let (total, solid) = (squares(whole), squares(part).min(squares(whole)));
    let y = add_legend(scene, context, whole, Fill::Outline(ColorRole::Mark), scene.height);
    let mut y = add_legend(scene, context, part, Fill::Solid(ColorRole::Mark), y);
    if per_square > 1 {
        let at = Point { x: 0.0, y: y + FONT_SIZE_PX };
        let text = square_stands_for(per_square, whole.unit, context.formatter.lang);
        scene.add_label(Label { color: ColorRole::Muted, ..Label::new(text, at, SMALL_FONT_SIZE_PX) });
        y += LEGEND_LINE_HEIGHT_PX;
    }
    let cell = |index: usize| {
        let (row, column) = (index / columns, index % columns);
        let (left, top) = (column as f64 * step, y + LEGEND_GAP_PX + row as f64 * step);
        Rect { left, top, right: left + side, bottom: top + side }
    };
    for index in 0..total {
        let color = ColorRole::Mark;
        scene.add_bar(cell(index), if index < solid { Fill::Solid(color) } else { Fill::Outline(color) });
    }
    let bounds = |squares: usize| {
        let right = columns.min(squares.max(1)) as f64 * step - SQUARE_GAP_PX;
        Rect { left: 0.0, right, bottom: cell(squares.saturating_sub(1)).bottom, ..cell(0) }
    };
    // The legends of the whole and the part are the marks; their squares are outlined.
    for (mark, squares) in scene.marks.iter_mut().rev().zip([solid, total]) {
        mark.outline = bounds(squares);
    }
    scene.height = (bounds(total).bottom + SMALL_FONT_SIZE_PX).ceil();
}

/// Adds a square and its meaning, as a mark. Returns the position below it.
fn add_legend(scene: &mut Scene, context: &LayoutContext<'_>, figure: &Figure, fill: Fill, top: f64) -> f64 {
    let (label, value) = (context.label(figure), context.formatter.figure(figure));
    let y = top + FONT_SIZE_PX;
    let square = Rect { left: 0.0, top: y - 11.0, right: 12.0, bottom: y + 1.0 };
    scene.add_bar(square, fill);
    let bold = Label::new(value.clone(), Point { x: LEGEND_INDENT_PX, y }, FONT_SIZE_PX);
    let bold = Label { bold: true, ..bold };
    let x = bold.bounds().right + LEGEND_VALUE_GAP_PX;
    scene.add_label(bold);
    let lines = |width: f64| wrap(&label, FONT_SIZE_PX, width - x);
    for (index, text) in lines(context.width).into_iter().enumerate() {
        scene.add_label(Label::new(text, Point { x, y: y + index as f64 * LEGEND_LINE_HEIGHT_PX }, FONT_SIZE_PX));
    }
    let bottom = top + lines(context.reference_width()).len() as f64 * LEGEND_LINE_HEIGHT_PX + 2.0;
    let area = Rect { left: 0.0, top: top - 1.0, right: scene.width, bottom };
    scene.marks.push(Mark { figure: figure.id.clone(), label, value, area, outline: square });
    bottom
}
