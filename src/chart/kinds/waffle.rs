//! A whole and a part of it, with one small square per item, or per several items.

use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::layout_rows::{SIZE, SMALL};
use crate::chart::palette::ColorRole;
use crate::chart::scene::{Fill, Label, Mark, Point, Rect, Scene};
use crate::chart::summary::part;
use crate::chart::text_layout::wrap;
use crate::chart::{Layout, LayoutContext};
use crate::locale::messages;
use crate::locale::messages::charts;
use crate::locale::messages::message;
use crate::report::figure::Figure;
use crate::report::model::Chart;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("方格图", "Unit chart"),
    layout,
    summarize: |groups, context| groups.iter().filter_map(|group| part(group, context)).collect(),
    fill_note: Some(charts::SQUARES),
    compares_in_one_unit: true,
};

/// The maximum number of squares: above it, each stands for several items.
const MOST: i128 = 400;
const COLUMNS: usize = 15;
const GAP: f64 = 4.0;
const LINE: f64 = 20.0;

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    for group in &chart.groups {
        if let [whole, part] = context.figures(&group.figures).as_slice() {
            draw(&mut scene, context, whole, part);
        }
    }
    scene
}

fn draw(scene: &mut Scene, context: &LayoutContext<'_>, whole: &Figure, part: &Figure) {
    let side = match context.layout {
        Layout::Narrow => 16.0,
        Layout::Wide => 20.0,
    };
    let columns = (((context.least_width() + GAP) / (side + GAP)) as usize).clamp(1, COLUMNS);
    let count = |figure: &Figure| figure.value.to_integer().max(0);
    let each = (count(whole) + MOST - 1).max(MOST) / MOST;
    let squares = |figure: &Figure| usize::try_from(((count(figure) + each / 2) / each).min(MOST)).unwrap_or_default();
    let (all, chosen) = (squares(whole), squares(part).min(squares(whole)));
    let below = legend(scene, context, whole, Fill::Outline(ColorRole::Mark), scene.height);
    let mut below = legend(scene, context, part, Fill::Solid(ColorRole::Mark), below);
    if each > 1 {
        let at = Point { x: 0.0, y: below + SIZE };
        let text = messages::square_stands_for(each, whole.unit, context.formatter.lang);
        scene.label(Label { color: ColorRole::Muted, ..Label::new(text, at, SMALL) });
        below += LINE;
    }
    let cell = |index: usize| {
        let (row, column) = (index / columns, index % columns);
        let (left, top) = (column as f64 * (side + GAP), below + 10.0 + row as f64 * (side + GAP));
        Rect { left, top, right: left + side, bottom: top + side }
    };
    for index in 0..all {
        let color = ColorRole::Mark;
        scene.bar(cell(index), if index < chosen { Fill::Solid(color) } else { Fill::Outline(color) });
    }
    let bounds = |to: usize| {
        let right = columns.min(to.max(1)) as f64 * (side + GAP) - GAP;
        Rect { left: 0.0, right, bottom: cell(to.saturating_sub(1)).bottom, ..cell(0) }
    };
    let marks = scene.marks.len();
    for (mark, squares) in scene.marks.iter_mut().skip(marks - 2).zip([all, chosen]) {
        mark.outline = bounds(squares);
    }
    scene.height = (bounds(all).bottom + SMALL).ceil();
}

/// A square and its meaning, registered as a mark. Returns the position below it.
fn legend(scene: &mut Scene, context: &LayoutContext<'_>, figure: &Figure, fill: Fill, top: f64) -> f64 {
    let (label, value) = (context.words(&figure.label), context.formatter.figure(figure));
    let y = top + SIZE;
    let square = Rect { left: 0.0, top: y - 11.0, right: 12.0, bottom: y + 1.0 };
    scene.bar(square, fill);
    let bold = Label { bold: true, ..Label::new(value.clone(), Point { x: 20.0, y }, SIZE) };
    let x = bold.bounds().right + 6.0;
    scene.label(bold);
    let lines = |width: f64| wrap(&label, SIZE, width - x);
    for (index, text) in lines(context.width).into_iter().enumerate() {
        scene.label(Label::new(text, Point { x, y: y + index as f64 * LINE }, SIZE));
    }
    let bottom = top + lines(context.least_width()).len() as f64 * LINE + 2.0;
    let area = Rect { left: 0.0, top: top - 1.0, right: scene.width, bottom };
    scene.marks.push(Mark { figure: figure.id.clone(), label, value, area, outline: square });
    bottom
}
