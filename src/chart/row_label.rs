//! The text above a mark: its label, with its value at the right edge, or below if there is not enough room.

use crate::chart::layout_rows::{LINE, SIZE};
use crate::chart::scene::{Anchor, BOLD, Label, Point, Scene, text_width};
use crate::chart::text_layout::{longest_word, wrap};

/// The space between a label and a value on the same line.
const SPACE: f64 = 12.0;

/// A label and a value, broken into lines.
pub struct RowLabel {
    label: Vec<String>,
    value: Vec<String>,
    /// Whether the value is on the label's first line.
    beside: bool,
}

impl RowLabel {
    /// Label and value side by side, the value at the right edge; `None` if `width` is too small.
    pub fn beside(label: &str, value: &str, width: f64) -> Option<Self> {
        let room = width - text_width(value, SIZE, true) - SPACE;
        (room >= longest_word(label, SIZE)).then(|| Self {
            label: wrap(label, SIZE, room),
            value: vec![value.to_owned()],
            beside: true,
        })
    }

    /// The value below the label.
    pub fn below(label: &str, value: &str, width: f64) -> Self {
        Self { label: wrap(label, SIZE, width), value: wrap(value, SIZE * BOLD, width), beside: false }
    }

    /// Its height.
    pub fn height(&self) -> f64 {
        let lines = if self.beside { self.label.len() } else { self.label.len() + self.value.len() };
        lines as f64 * LINE
    }

    /// Writes it below `top`, the value to the left of `right` if it is beside the label.
    pub fn write(self, scene: &mut Scene, top: f64, right: f64) {
        let below = top + self.label.len() as f64 * LINE;
        write_lines(scene, self.label, top, false);
        if self.beside {
            let at = Point { x: right, y: top + SIZE };
            let text = self.value.concat();
            scene.label(Label { anchor: Anchor::End, bold: true, ..Label::new(text, at, SIZE) });
        } else {
            write_lines(scene, self.value, below, true);
        }
    }
}

/// Writes lines of text below `top`.
pub fn write_lines(scene: &mut Scene, lines: Vec<String>, top: f64, bold: bool) {
    for (index, text) in lines.into_iter().enumerate() {
        let at = Point { x: 0.0, y: top + index as f64 * LINE + SIZE };
        scene.label(Label { bold, ..Label::new(text, at, SIZE) });
    }
}
