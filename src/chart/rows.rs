//! Rows of labelled horizontal marks: what bars, bullets, pairs and dots have in common.

use super::palette::Ink;
use super::scene::{Anchor, Fill, Label, Mark, Point, Rect, Scene, text_width};
use super::{Layout, Stage};
use crate::locale::width::wrap;
use crate::report::Figure;
use crate::report::figure::Status;

/// Font size of labels and values, in CSS pixels.
pub const SIZE: f64 = 14.0;
/// Font size of headings, ticks and remarks.
pub const SMALL: f64 = 13.0;
const LINE: f64 = 18.0;
/// Between a label and the mark below it.
const BELOW: f64 = 5.0;
const GAP: f64 = 11.0;
const HEADING: f64 = 30.0;
/// Between a mark and its value.
const SPACE: f64 = 7.0;

/// A row before it is placed.
pub struct Row<'a> {
    /// The figure it shows.
    pub figure: &'a Figure,
    /// What the figure is called.
    pub label: String,
    /// The figure, written out.
    pub value: String,
}

impl<'a> Row<'a> {
    /// The row of a figure.
    pub fn new(figure: &'a Figure, stage: &Stage<'_>) -> Self {
        Self { figure, label: stage.words(&figure.label), value: stage.format.figure(figure) }
    }
}

/// A row, placed.
pub struct Lane<'a> {
    /// The figure it shows.
    pub figure: &'a Figure,
    /// The figure's value as it is written beside the mark.
    pub value: String,
    /// What the figure is called.
    pub label: String,
    /// The band its mark fills.
    pub top: f64,
    /// The band's lower edge.
    pub bottom: f64,
    /// Where the value stands, if not after the mark.
    at_edge: Option<Point>,
    area: Rect,
}

/// Placed rows and the room for their marks.
pub struct Rows<'a> {
    /// The lanes, group by group.
    pub groups: Vec<Vec<Lane<'a>>>,
    /// Where marks begin.
    pub left: f64,
    /// Where the longest mark ends.
    pub right: f64,
}

/// Places rows below `top`, writes their headings and labels, and sets the scene's height.
///
/// In the wide layout a label stands beside its mark and the value follows the mark; in the narrow one both stand above
/// it, the value at the right edge, and the mark has the whole width.
pub fn place<'a>(
    scene: &mut Scene,
    stage: &Stage<'_>,
    top: f64,
    groups: Vec<(Option<String>, Vec<Row<'a>>)>,
) -> Rows<'a> {
    let all = || groups.iter().flat_map(|(_, rows)| rows);
    let widest = |text: &dyn Fn(&Row<'a>) -> f64| all().map(text).fold(0.0, f64::max);
    let label = widest(&|row| text_width(&row.label, SIZE, false));
    let value = widest(&|row| text_width(&row.value, SIZE, true));
    let room = |row: &Row<'a>, width: f64| match stage.layout {
        Layout::Narrow => width - text_width(&row.value, SIZE, true) - 12.0,
        Layout::Wide => label.min(width * 0.36),
    };
    let (left, right) = match stage.layout {
        Layout::Narrow => (0.0, stage.width - SPACE),
        Layout::Wide => {
            let left = label.min(stage.width * 0.36) + 12.0;
            (left, (stage.width - value - SPACE).max(left + 40.0))
        }
    };
    let band = match stage.layout {
        Layout::Narrow => 14.0,
        Layout::Wide => 20.0,
    };
    let mut y = top;
    let mut placed = Vec::new();
    for (index, (heading, rows)) in groups.into_iter().enumerate() {
        if let Some(heading) = heading {
            y += if index > 0 { 12.0 } else { 0.0 };
            for line in wrap(&heading, SMALL, stage.layout.width()) {
                scene.label(Label {
                    text: line,
                    at: Point { x: 0.0, y: y + SMALL },
                    anchor: Anchor::Start,
                    size: SMALL,
                    bold: true,
                    ink: Ink::Muted,
                });
                y += LINE;
            }
            y += HEADING - LINE - 4.0;
        }
        let mut lanes = Vec::new();
        for row in rows {
            let lines = wrap(&row.label, SIZE, room(&row, stage.layout.width())).len() as f64 * LINE;
            let (above, height) = match stage.layout {
                Layout::Narrow => (lines + BELOW, lines + BELOW + band),
                Layout::Wide => ((lines.max(band) - band) / 2.0, lines.max(band)),
            };
            let label = wrap(&row.label, SIZE, room(&row, stage.width));
            let taken = label.len() as f64 * LINE;
            let first = match stage.layout {
                Layout::Narrow => y + lines - taken,
                Layout::Wide => y + (height - taken) / 2.0,
            };
            write_label(scene, label, first);
            lanes.push(Lane {
                figure: row.figure,
                value: row.value,
                label: row.label,
                top: y + above,
                bottom: y + above + band,
                at_edge: (stage.layout == Layout::Narrow).then_some(Point { x: stage.width, y: first + SIZE }),
                area: Rect { left: 0.0, top: y - GAP / 2.0, right: stage.width, bottom: y + height + GAP / 2.0 },
            });
            y += height + GAP;
        }
        placed.push(lanes);
    }
    scene.height = (y - GAP / 2.0).ceil();
    Rows { groups: placed, left, right }
}

fn write_label(scene: &mut Scene, lines: Vec<String>, top: f64) {
    for (index, text) in lines.into_iter().enumerate() {
        scene.label(Label {
            text,
            at: Point { x: 0.0, y: top + index as f64 * LINE + SIZE },
            anchor: Anchor::Start,
            size: SIZE,
            bold: false,
            ink: Ink::Text,
        });
    }
}

impl Lane<'_> {
    /// The middle of its band.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }

    /// Writes the value, after `x` or at the edge, and makes the row a mark whose outline runs from `from` to `x`.
    pub fn finish(&self, scene: &mut Scene, from: f64, x: f64) {
        let after = (Point { x: x + SPACE, y: self.middle() + SIZE * 0.36 }, Anchor::Start);
        let (at, anchor) = self.at_edge.map_or(after, |edge| (edge, Anchor::End));
        scene.label(Label { text: self.value.clone(), at, anchor, size: SIZE, bold: true, ink: Ink::Text });
        scene.marks.push(Mark {
            figure: self.figure.id.clone(),
            label: self.label.clone(),
            value: self.value.clone(),
            area: Rect { right: scene.width, ..self.area },
            outline: Rect { left: from, top: self.top, right: x.max(from + 2.0), bottom: self.bottom },
        });
    }

    /// Draws the line that bars grow from, at `x`, no farther than the lane.
    pub fn baseline(&self, scene: &mut Scene, x: f64) {
        scene.line(Point { x, y: self.top - 3.0 }, Point { x, y: self.bottom + 3.0 }, Ink::Axis, 1.0);
    }

    /// A bar from `from` to `to`, filled as the figure's status asks.
    pub fn bar(&self, scene: &mut Scene, from: f64, to: f64, ink: Ink) {
        let rect = Rect { left: from, top: self.top, right: to.max(from + 1.0), bottom: self.bottom };
        scene.bar(rect, fill(self.figure, ink));
    }
}

/// How a figure's mark is filled.
pub const fn fill(figure: &Figure, ink: Ink) -> Fill {
    match figure.status() {
        Status::Reported | Status::Context => Fill::Solid(ink),
        Status::Expected => Fill::Pale(ink),
        Status::Derived => Fill::Hollow(ink),
    }
}
