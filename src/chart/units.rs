//! One small square for each counted thing: a whole and a part of it.

use super::palette::Ink;
use super::rows::{SIZE, SMALL};
use super::scene::{Anchor, Fill, Label, Mark, Point, Rect, Scene, text_width};
use super::{Layout, Stage};
use crate::report::Figure;
use crate::report::model::Chart;

/// More squares than this are not drawn one by one.
const MOST: usize = 400;
const GAP: f64 = 4.0;
const LINE: f64 = 20.0;

/// The chart, laid out.
pub fn scene(chart: &Chart, stage: &Stage<'_>) -> Scene {
    let mut scene = Scene::new(stage.width);
    for group in &chart.groups {
        if let [whole, part] = stage.figures(&group.figures).as_slice() {
            draw(&mut scene, stage, whole, part);
        }
    }
    scene
}

fn draw(scene: &mut Scene, stage: &Stage<'_>, whole: &Figure, part: &Figure) {
    let count = |figure: &Figure| usize::try_from(figure.value.to_integer()).unwrap_or(0).min(MOST);
    let (columns, side) = match stage.layout {
        Layout::Narrow => (15, 16.0),
        Layout::Wide => (15, 20.0),
    };
    let (all, chosen) = (count(whole), count(part).min(count(whole)));
    let top = scene.height;
    let mut y = top + SIZE;
    let mut legend = |scene: &mut Scene, figure: &Figure, fill: Fill| {
        let (label, value) = (stage.words(&figure.label), stage.format.figure(figure));
        let square = Rect { left: 0.0, top: y - 11.0, right: 12.0, bottom: y + 1.0 };
        scene.bar(square, fill);
        let bold = Label {
            text: value.clone(),
            at: Point { x: 20.0, y },
            anchor: Anchor::Start,
            size: SIZE,
            bold: true,
            ink: Ink::Text,
        };
        let x = bold.bounds().right + 6.0;
        scene.label(bold);
        for (index, text) in crate::locale::width::wrap(&label, SIZE, stage.width - x).into_iter().enumerate() {
            let at = Point { x, y: y + index as f64 * LINE };
            scene.label(Label { text, at, anchor: Anchor::Start, size: SIZE, bold: false, ink: Ink::Text });
        }
        let right = (x + text_width(&label, SIZE, false)).min(stage.width);
        scene.marks.push(Mark {
            figure: figure.id.clone(),
            label,
            value,
            area: Rect { left: 0.0, top: y - 15.0, right, bottom: y + 5.0 },
            outline: square,
        });
        y += LINE + 2.0;
    };
    legend(scene, whole, Fill::Hollow(Ink::Mark));
    legend(scene, part, Fill::Solid(Ink::Mark));
    let grid_top = top + 2.0 * (LINE + 2.0) + 10.0;
    let cell = |index: usize| {
        let (row, column) = (index / columns, index % columns);
        let (left, top) = (column as f64 * (side + GAP), grid_top + row as f64 * (side + GAP));
        Rect { left, top, right: left + side, bottom: top + side }
    };
    for index in 0..all {
        let ink = Ink::Mark;
        scene.bar(cell(index), if index < chosen { Fill::Solid(ink) } else { Fill::Hollow(ink) });
    }
    let bounds = |from: usize, to: usize| {
        let width = columns.min(to.saturating_sub(from).max(1)) as f64 * (side + GAP) - GAP;
        let (first, last) = (cell(from), cell(to.saturating_sub(1)));
        Rect { left: 0.0, top: first.top, right: width, bottom: last.bottom }
    };
    let whole_area = bounds(0, all);
    let part_area = bounds(0, chosen);
    let marks = scene.marks.len();
    for (mark, area) in scene.marks.iter_mut().skip(marks - 2).zip([whole_area, part_area]) {
        mark.area = Rect { left: 0.0, right: scene.width, ..mark.area };
        mark.outline = area;
    }
    scene.height = (whole_area.bottom + SMALL).ceil();
}
