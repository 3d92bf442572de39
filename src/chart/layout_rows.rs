//! Places rows of labelled horizontal marks.

use crate::chart::geometry::{Point, Rect};
use crate::chart::label::{BOLD_WIDTH_FACTOR, FONT_SIZE_PX, LINE_HEIGHT_PX, Label, SMALL_FONT_SIZE_PX, text_width};
use crate::chart::palette::ColorRole;
use crate::chart::row::{PlacedRow, Row, RowGroup, VALUE_GAP_PX};
use crate::chart::row_label::{RowLabel, add_lines};
use crate::chart::scene::Scene;
use crate::chart::text_layout::wrap;
use crate::chart::{Layout, LayoutContext};

/// Between a label and the mark below it.
const LABEL_GAP_PX: f64 = 5.0;
/// Between a label and the mark beside it.
const COLUMN_GAP_PX: f64 = 12.0;
const ROW_GAP_PX: f64 = 9.0;
const GROUP_GAP_PX: f64 = 12.0;
/// Below a heading, in addition to its lines.
const HEADING_GAP_PX: f64 = 8.0;
const MIN_MARKS_WIDTH_PX: f64 = 40.0;
/// The part of the width that labels beside their marks may take.
const MAX_LABEL_SHARE: f64 = 0.36;

/// The maximum by which lines that cross a mark extend beyond it.
pub(crate) const OVERHANG_PX: f64 = 4.0;

/// Placed rows and the horizontal range of their marks.
pub(crate) struct PlacedRows<'a> {
    /// Group by group.
    pub groups: Vec<Vec<PlacedRow<'a>>>,
    pub left: f64,
    /// The right end of the longest mark.
    pub right: f64,
}

/// Places rows below `top`, adds their headings and labels, and sets the scene's height.
///
/// In the wide layout the label is beside its mark and the value follows the mark; in the narrow one both are above
/// it, and the mark has the whole width.
pub(crate) fn layout_rows<'a>(
    scene: &mut Scene,
    context: &LayoutContext<'_>,
    top: f64,
    groups: Vec<RowGroup<'a>>,
) -> PlacedRows<'a> {
    let columns = Columns::new(&groups, context);
    let mut y = match context.layout {
        Layout::Narrow => top,
        Layout::Wide => top.max(OVERHANG_PX),
    };
    let row_gap = ROW_GAP_PX + columns.spare_height(&groups, context);
    let mut placed_groups = Vec::new();
    for (index, (heading, rows)) in groups.into_iter().enumerate() {
        if let Some(heading) = heading {
            y += if index > 0 { GROUP_GAP_PX } else { 0.0 };
            y = add_heading(scene, &heading, y, context);
        }
        let mut placed_rows = Vec::new();
        let wide_height = columns.wide_height(&rows, context.width);
        for row in rows {
            let (mark_top, height) = columns.add_label(scene, &row, y, wide_height, context);
            let value_lines = columns.value_lines(&row.value, context);
            placed_rows.push(PlacedRow {
                figure: row.figure,
                label: row.label,
                value: row.value,
                top: y + mark_top,
                bottom: y + mark_top + columns.mark_height,
                value_lines,
                area: Rect {
                    left: 0.0,
                    top: y - row_gap / 2.0,
                    right: context.width,
                    bottom: y + height + row_gap / 2.0,
                },
            });
            y += height + row_gap;
        }
        placed_groups.push(placed_rows);
    }
    // Gaps that are fractions may add up to a little more than a whole number.
    scene.height = (y - ROW_GAP_PX / 2.0 - 0.01).ceil();
    PlacedRows { groups: placed_groups, left: columns.left, right: columns.right }
}

/// Adds a heading below `y`. Returns the position below it.
fn add_heading(scene: &mut Scene, heading: &str, mut y: f64, context: &LayoutContext<'_>) -> f64 {
    for text in wrap(heading, SMALL_FONT_SIZE_PX * BOLD_WIDTH_FACTOR, context.reference_width()) {
        let label = Label::new(text, Point { x: 0.0, y: y + SMALL_FONT_SIZE_PX }, SMALL_FONT_SIZE_PX);
        scene.add_label(Label { bold: true, color: ColorRole::Muted, ..label });
        y += LINE_HEIGHT_PX;
    }
    y + HEADING_GAP_PX
}

/// The columns of labels and of marks, common to all rows.
struct Columns {
    /// The width of the longest label on one line.
    max_label_width: f64,
    /// The width of the longest value on one line.
    max_value_width: f64,
    /// Whether values above their marks are on the line of the label.
    is_value_beside_label: bool,
    left: f64,
    right: f64,
    mark_height: f64,
}

impl Columns {
    fn new(groups: &[RowGroup<'_>], context: &LayoutContext<'_>) -> Self {
        let rows = || groups.iter().flat_map(|(_, rows)| rows);
        let max_label_width = rows().map(|row| text_width(&row.label, FONT_SIZE_PX, false)).fold(0.0, f64::max);
        let max_value_width = rows().map(|row| text_width(&row.value, FONT_SIZE_PX, true)).fold(0.0, f64::max);
        let (left, right, mark_height) = match context.layout {
            Layout::Narrow => (0.0, context.width - VALUE_GAP_PX, 14.0),
            Layout::Wide => {
                let left = label_column(max_label_width, context.width) + COLUMN_GAP_PX;
                let values = value_column(max_label_width, max_value_width, context.width);
                (left, context.width - values - VALUE_GAP_PX, 20.0)
            }
        };
        let is_value_beside_label = is_shorter_beside(rows(), context.reference_width());
        Self { max_label_width, max_value_width, is_value_beside_label, left, right, mark_height }
    }

    /// The height of each row of a group with labels and values beside marks. Marks stand at equal distances, however long their labels are.
    fn wide_height(&self, rows: &[Row<'_>], width: f64) -> f64 {
        let lines =
            |row: &Row<'_>| self.wrap_label(&row.label, width).len().max(self.wrap_value(&row.value, width).len());
        let most = rows.iter().map(lines).max().unwrap_or(0);
        (most as f64 * LINE_HEIGHT_PX).max(self.mark_height)
    }

    /// The height to add below each row because labels need fewer lines than at the width for which the chart has its height.
    fn spare_height(&self, groups: &[RowGroup<'_>], context: &LayoutContext<'_>) -> f64 {
        let height = |rows: &[Row<'_>], width| match context.layout {
            Layout::Narrow => rows.iter().map(|row| self.label_above(row, width).height()).sum(),
            Layout::Wide => rows.len() as f64 * self.wide_height(rows, width),
        };
        let total = |width| groups.iter().map(|(_, rows)| height(rows, width)).sum::<f64>();
        let count = groups.iter().map(|(_, rows)| rows.len()).sum::<usize>();
        (total(context.reference_width()) - total(context.width)) / count.max(1) as f64
    }

    /// The label and the value of a row above its mark.
    fn label_above(&self, Row { label, value, .. }: &Row<'_>, width: f64) -> RowLabel {
        let beside = RowLabel::beside(label, value, width).filter(|_| self.is_value_beside_label);
        beside.unwrap_or_else(|| RowLabel::below(label, value, width))
    }

    /// Adds the label of a row, and the value if it is above the mark. Returns the top of the mark and the height of the row.
    fn add_label(
        &self,
        scene: &mut Scene,
        row: &Row<'_>,
        y: f64,
        wide_height: f64,
        context: &LayoutContext<'_>,
    ) -> (f64, f64) {
        match context.layout {
            Layout::Narrow => {
                let label = self.label_above(row, context.width);
                let mark_top = label.height() + LABEL_GAP_PX;
                label.add_to(scene, y, context.width);
                (mark_top, mark_top + self.mark_height)
            }
            Layout::Wide => {
                let lines = self.wrap_label(&row.label, context.width);
                let top = y + (wide_height - lines.len() as f64 * LINE_HEIGHT_PX) / 2.0;
                add_lines(scene, lines, top, false);
                ((wide_height - self.mark_height) / 2.0, wide_height)
            }
        }
    }

    /// The lines of a value that follows its mark.
    fn value_lines(&self, value: &str, context: &LayoutContext<'_>) -> Vec<String> {
        match context.layout {
            Layout::Narrow => Vec::new(),
            Layout::Wide => self.wrap_value(value, context.width),
        }
    }

    fn wrap_label(&self, label: &str, width: f64) -> Vec<String> {
        wrap(label, FONT_SIZE_PX, label_column(self.max_label_width, width))
    }

    fn wrap_value(&self, value: &str, width: f64) -> Vec<String> {
        // The widest value fits on one line, whatever the rounding.
        let room = value_column(self.max_label_width, self.max_value_width, width) + 0.1;
        wrap(value, FONT_SIZE_PX * BOLD_WIDTH_FACTOR, room)
    }
}

/// The width of the labels beside their marks, in a chart of this width.
fn label_column(max_label_width: f64, width: f64) -> f64 {
    max_label_width.min(width * MAX_LABEL_SHARE)
}

/// The width of the values after their marks, in a chart of this width.
fn value_column(max_label_width: f64, max_value_width: f64, width: f64) -> f64 {
    let marks = MIN_MARKS_WIDTH_PX + VALUE_GAP_PX;
    max_value_width.min(width - label_column(max_label_width, width) - COLUMN_GAP_PX - marks)
}

/// Whether all rows together need no more lines with values beside labels than with values below them.
fn is_shorter_beside<'a: 'b, 'b>(mut rows: impl Iterator<Item = &'b Row<'a>>, width: f64) -> bool {
    let excess = rows.try_fold(0.0, |excess, Row { label, value, .. }| {
        Some(excess + RowLabel::beside(label, value, width)?.height() - RowLabel::below(label, value, width).height())
    });
    excess.is_some_and(|excess| excess <= 0.0)
}
