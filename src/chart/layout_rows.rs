//! Rows of labelled horizontal marks, shared by bars, bullets, pairs and dots.

use crate::chart::palette::ColorRole;
use crate::chart::row_label::{RowLabel, write_lines};
use crate::chart::scene::{BOLD, Fill, Label, Mark, Point, Rect, Scene, text_width};
use crate::chart::text_layout::wrap;
use crate::chart::{Layout, LayoutContext};
use crate::report::figure::Figure;
use crate::report::figure::Status;

/// Font size of labels and values.
pub const SIZE: f64 = 14.0;
/// Font size of headings, ticks and remarks.
pub const SMALL: f64 = 13.0;
/// The line height of text.
pub const LINE: f64 = 18.0;
/// The space between a label and the mark below it.
const BELOW: f64 = 5.0;
const GAP: f64 = 11.0;
const HEADING: f64 = 30.0;
/// The space between a mark and its value.
const SPACE: f64 = 7.0;

/// The maximum by which lines that cross a mark extend beyond it.
pub const OVERHANG: f64 = 4.0;

/// A row before it is placed.
pub struct Row<'a> {
    /// The figure it shows.
    pub figure: &'a Figure,
    /// The label of the figure.
    pub label: String,
    /// The formatted figure.
    pub value: String,
}

impl<'a> Row<'a> {
    /// The row of a figure.
    pub fn new(figure: &'a Figure, context: &LayoutContext<'_>) -> Self {
        Self { figure, label: context.label(figure), value: context.formatter.figure(figure) }
    }
}

/// A placed row.
pub struct PlacedRow<'a> {
    /// The figure it shows.
    pub figure: &'a Figure,
    /// The formatted value beside the mark.
    pub value: String,
    /// The label of the figure.
    pub label: String,
    /// The upper edge of the band of its mark.
    pub top: f64,
    /// The lower edge of the band.
    pub bottom: f64,
    /// Whether the value has yet to be written, after the mark.
    follows: bool,
    area: Rect,
}

/// Placed rows and the horizontal range of their marks.
pub struct Rows<'a> {
    /// The lanes, group by group.
    pub groups: Vec<Vec<PlacedRow<'a>>>,
    /// The left end of marks.
    pub left: f64,
    /// The right end of the longest mark.
    pub right: f64,
}

/// Places rows below `top`, writes their headings and labels, and sets the scene's height.
///
/// In the wide layout the label is beside its mark and the value follows the mark; in the narrow one both are above
/// it, and the mark has the whole width.
pub fn layout_rows<'a>(
    scene: &mut Scene,
    context: &LayoutContext<'_>,
    top: f64,
    groups: Vec<(Option<String>, Vec<Row<'a>>)>,
) -> Rows<'a> {
    let all = || groups.iter().flat_map(|(_, rows)| rows);
    let widest = |text: &dyn Fn(&Row<'a>) -> f64| all().map(text).fold(0.0, f64::max);
    let label = widest(&|row| text_width(&row.label, SIZE, false));
    let value = widest(&|row| text_width(&row.value, SIZE, true));
    let column = |width: f64| label.min(width * 0.36);
    let least = context.least_width();
    let beside = is_shorter_beside(all(), least);
    let head = |row: &Row<'a>, width| {
        let beside = RowLabel::beside(&row.label, &row.value, width).filter(|_| beside);
        beside.unwrap_or_else(|| RowLabel::below(&row.label, &row.value, width))
    };
    let (left, right, band) = match context.layout {
        Layout::Narrow => (0.0, context.width - SPACE, 14.0),
        Layout::Wide => {
            let left = column(context.width) + 12.0;
            (left, (context.width - value - SPACE).max(left + 40.0), 20.0)
        }
    };
    let mut y = match context.layout {
        Layout::Narrow => top,
        Layout::Wide => top.max(OVERHANG),
    };
    let mut placed = Vec::new();
    for (index, (heading, rows)) in groups.into_iter().enumerate() {
        if let Some(heading) = heading {
            y += if index > 0 { 12.0 } else { 0.0 };
            for text in wrap(&heading, SMALL * BOLD, least) {
                let at = Point { x: 0.0, y: y + SMALL };
                scene.label(Label { bold: true, color: ColorRole::Muted, ..Label::new(text, at, SMALL) });
                y += LINE;
            }
            y += HEADING - LINE - 4.0;
        }
        let mut placed_rows = Vec::new();
        for row in rows {
            let (above, height) = match context.layout {
                Layout::Narrow => {
                    let (most, head) = (head(&row, least).height(), head(&row, context.width));
                    let first = y + most - head.height();
                    head.write(scene, first, context.width);
                    (most + BELOW, most + BELOW + band)
                }
                Layout::Wide => {
                    let lines = |width| wrap(&row.label, SIZE, column(width));
                    let height = (lines(least).len() as f64 * LINE).max(band);
                    let label = lines(context.width);
                    let first = y + (height - label.len() as f64 * LINE) / 2.0;
                    write_lines(scene, label, first, false);
                    ((height - band) / 2.0, height)
                }
            };
            placed_rows.push(PlacedRow {
                figure: row.figure,
                value: row.value,
                label: row.label,
                top: y + above,
                bottom: y + above + band,
                follows: context.layout == Layout::Wide,
                area: Rect { left: 0.0, top: y - GAP / 2.0, right: context.width, bottom: y + height + GAP / 2.0 },
            });
            y += height + GAP;
        }
        placed.push(placed_rows);
    }
    scene.height = (y - GAP / 2.0).ceil();
    Rows { groups: placed, left, right }
}

/// Whether all rows together need no more lines with values beside labels than with values below them.
fn is_shorter_beside<'a: 'b, 'b>(mut rows: impl Iterator<Item = &'b Row<'a>>, width: f64) -> bool {
    let more = rows.try_fold(0.0, |more, Row { label, value, .. }| {
        Some(more + RowLabel::beside(label, value, width)?.height() - RowLabel::below(label, value, width).height())
    });
    more.is_some_and(|more| more <= 0.0)
}

impl PlacedRow<'_> {
    /// The middle of its band.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }

    /// Writes the value after `x`, unless it is above, and registers the row as a mark with an outline from `from` to `x`.
    pub fn finish(&self, scene: &mut Scene, from: f64, x: f64) {
        if self.follows {
            let at = Point { x: x + SPACE, y: self.middle() + SIZE * 0.36 };
            scene.label(Label { bold: true, ..Label::new(self.value.clone(), at, SIZE) });
        }
        scene.marks.push(Mark {
            figure: self.figure.id.clone(),
            label: self.label.clone(),
            value: self.value.clone(),
            area: Rect { right: scene.width, ..self.area },
            outline: Rect { left: from, top: self.top, right: x.max(from + 2.0), bottom: self.bottom },
        });
    }

    /// Draws the baseline of bars at `x`, within the lane.
    pub fn baseline(&self, scene: &mut Scene, x: f64) {
        // Half of a line on the edge of the picture would be cut off.
        let x = x.max(0.5);
        scene.line(Point { x, y: self.top - 3.0 }, Point { x, y: self.bottom + 3.0 }, ColorRole::Axis, 1.0);
    }

    /// A bar from `from` to `to`, filled according to the figure's status.
    pub fn bar(&self, scene: &mut Scene, from: f64, to: f64, color: ColorRole) {
        let rect = Rect { left: from, top: self.top, right: to.max(from + 1.0), bottom: self.bottom };
        scene.bar(rect, fill(self.figure, color));
    }
}

/// The filling of a figure's mark.
pub const fn fill(figure: &Figure, color: ColorRole) -> Fill {
    match figure.status() {
        Status::Reported | Status::Context => Fill::Solid(color),
        Status::Expected => Fill::Tinted(color),
        Status::Derived => Fill::Outline(color),
    }
}
