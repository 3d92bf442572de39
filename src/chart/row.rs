//! Rows of labelled horizontal marks, shared by several kinds of charts.

use crate::chart::LayoutContext;
use crate::chart::geometry::{Point, Rect};
use crate::chart::label::{FONT_SIZE_PX, LINE_HEIGHT_PX, Label};
use crate::chart::palette::ColorRole;
use crate::chart::scene::{Fill, Mark, Scene};
use crate::report::figure::{Figure, Status};
use crate::report::model::Chart;

/// Between a mark and its value.
pub(crate) const VALUE_GAP_PX: f64 = 7.0;

/// A row before it is placed.
pub(crate) struct Row<'a> {
    pub figure: &'a Figure,
    pub label: String,
    pub value: String,
}

impl<'a> Row<'a> {
    pub fn new(figure: &'a Figure, context: &LayoutContext<'_>) -> Self {
        Self { figure, label: context.label(figure), value: context.formatter.signed(figure) }
    }
}

/// The rows of a group, below its heading.
pub(crate) type RowGroup<'a> = (Option<String>, Vec<Row<'a>>);

/// The rows of a chart that shows each figure in its own.
pub(crate) fn rows_of<'a>(chart: &Chart, context: &LayoutContext<'a>) -> Vec<RowGroup<'a>> {
    let row_groups = chart.groups.iter().map(|group| {
        let rows = context.figures(&group.figures).into_iter().map(|figure| Row::new(figure, context));
        (context.heading(group), rows.collect())
    });
    row_groups.collect()
}

pub(crate) struct PlacedRow<'a> {
    pub figure: &'a Figure,
    pub label: String,
    pub value: String,
    /// The upper edge of its mark.
    pub top: f64,
    /// The lower edge of its mark.
    pub bottom: f64,
    /// The lines of the value, unless it is written above the mark.
    pub value_lines: Vec<String>,
    pub area: Rect,
}

impl PlacedRow<'_> {
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }

    /// Adds the value at `x`, unless it is written above the mark.
    pub fn add_value_at(&self, scene: &mut Scene, x: f64) {
        let first = self.middle() + FONT_SIZE_PX * 0.36 - (self.value_lines.len() as f64 - 1.0) / 2.0 * LINE_HEIGHT_PX;
        for (index, text) in self.value_lines.iter().enumerate() {
            let at = Point { x, y: first + index as f64 * LINE_HEIGHT_PX };
            scene.add_label(Label { bold: true, ..Label::new(text.clone(), at, FONT_SIZE_PX) });
        }
    }

    /// Adds the mark, with an outline from `left` to `right`, and the value after it.
    pub fn add_mark_and_value(&self, scene: &mut Scene, left: f64, right: f64) {
        self.add_value_at(scene, right + VALUE_GAP_PX);
        self.add_mark(scene, left, right);
    }

    /// Adds the mark, with an outline from `left` to `right`.
    pub fn add_mark(&self, scene: &mut Scene, left: f64, right: f64) {
        scene.marks.push(Mark {
            figure: self.figure.id.clone(),
            label: self.label.clone(),
            value: self.value.clone(),
            area: Rect { right: scene.width, ..self.area },
            outline: Rect { left, top: self.top, right: right.max(left + 2.0), bottom: self.bottom },
        });
    }

    /// Adds the baseline of bars at `x`.
    pub fn add_baseline(&self, scene: &mut Scene, x: f64) {
        // Half of a line on the edge of the scene would be cut off.
        let x = x.max(0.5);
        scene.add_line(Point { x, y: self.top - 3.0 }, Point { x, y: self.bottom + 3.0 }, ColorRole::Axis, 1.0);
    }

    /// Adds a bar, filled according to the figure's status.
    pub fn add_bar(&self, scene: &mut Scene, left: f64, right: f64, color: ColorRole) {
        let rect = Rect { left, top: self.top, right: right.max(left + 1.0), bottom: self.bottom };
        scene.add_bar(rect, fill(self.figure, color));
    }
}

/// The fill of a figure's mark.
pub(crate) const fn fill(figure: &Figure, color: ColorRole) -> Fill {
    match figure.status() {
        Status::Reported | Status::Context => Fill::Solid(color),
        Status::Expected => Fill::Tinted(color),
        Status::Planned => Fill::Striped(color),
        Status::Derived => Fill::Outline(color),
    }
}
