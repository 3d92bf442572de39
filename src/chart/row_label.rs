//! The text above a mark: its label, and its value at the right edge, or below if there is not enough room.

use crate::chart::geometry::Point;
use crate::chart::label::{Anchor, BOLD_WIDTH_FACTOR, FONT_SIZE_PX, LINE_HEIGHT_PX, Label, text_width};
use crate::chart::scene::Scene;
use crate::chart::text_layout::{longest_word, wrap};

/// Between a label and a value on the same line.
const VALUE_GAP_PX: f64 = 12.0;

/// A label and a value, broken into lines.
pub(crate) struct RowLabel {
    label: Vec<String>,
    value: Vec<String>,
    /// Whether the value is on the label's first line.
    beside: bool,
}

impl RowLabel {
    /// Label and value side by side, the value at the right edge; `None` if `width` is too small.
    pub fn beside(label: &str, value: &str, width: f64) -> Option<Self> {
        let room = width - text_width(value, FONT_SIZE_PX, true) - VALUE_GAP_PX;
        (room >= longest_word(label, FONT_SIZE_PX)).then(|| Self {
            label: wrap(label, FONT_SIZE_PX, room),
            value: vec![value.to_owned()],
            beside: true,
        })
    }

    /// The value below the label.
    pub fn below(label: &str, value: &str, width: f64) -> Self {
        Self {
            label: wrap(label, FONT_SIZE_PX, width),
            value: wrap(value, FONT_SIZE_PX * BOLD_WIDTH_FACTOR, width),
            beside: false,
        }
    }

    pub fn height(&self) -> f64 {
        let lines = if self.beside { self.label.len() } else { self.label.len() + self.value.len() };
        lines as f64 * LINE_HEIGHT_PX
    }

    /// Adds it below `top`, the value to the left of `right` if it is beside the label.
    pub fn add_to(self, scene: &mut Scene, top: f64, right: f64) {
        let below = top + self.label.len() as f64 * LINE_HEIGHT_PX;
        add_lines(scene, self.label, top, false);
        if self.beside {
            let at = Point { x: right, y: top + FONT_SIZE_PX };
            let text = self.value.concat();
            scene.add_label(Label { anchor: Anchor::End, bold: true, ..Label::new(text, at, FONT_SIZE_PX) });
        } else {
            add_lines(scene, self.value, below, true);
        }
    }
}

/// Adds lines of text below `top`.
pub(crate) fn add_lines(scene: &mut Scene, lines: Vec<String>, top: f64, bold: bool) {
    for (index, text) in lines.into_iter().enumerate() {
        let at = Point { x: 0.0, y: top + index as f64 * LINE_HEIGHT_PX + FONT_SIZE_PX };
        scene.add_label(Label { bold, ..Label::new(text, at, FONT_SIZE_PX) });
    }
}
