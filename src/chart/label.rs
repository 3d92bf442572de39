//! One line of text in a scene, and the room it takes.

use crate::chart::geometry::{Point, Rect};
use crate::chart::palette::ColorRole;
use crate::chart::text_layout::width;

/// Of labels and values.
pub(crate) const FONT_SIZE_PX: f64 = 14.0;
/// Of headings, ticks and notes.
pub(crate) const SMALL_FONT_SIZE_PX: f64 = 13.0;
pub(crate) const LINE_HEIGHT_PX: f64 = 18.0;

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "fields say what they are")]
pub struct Label {
    pub text: String,
    /// A point on its baseline.
    pub at: Point,
    /// Which part of the text is at that point.
    pub anchor: Anchor,
    pub size: f64,
    pub bold: bool,
    pub color: ColorRole,
}

/// The part of a label at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "variants say what they are")]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Label {
    /// A plain label that starts at a point.
    pub(crate) const fn new(text: String, at: Point, size: f64) -> Self {
        Self { text, at, anchor: Anchor::Start, size, bold: false, color: ColorRole::Text }
    }

    /// The same label, moved horizontally if necessary to stay between 0 and `width`.
    #[must_use]
    pub(crate) fn within(mut self, width: f64) -> Self {
        let bounds = self.bounds();
        self.at.x += (width - bounds.right).min(0.0);
        self.at.x += (-bounds.left).max(0.0);
        self
    }

    /// An upper bound for the box of its text.
    pub fn bounds(&self) -> Rect {
        let width = text_width(&self.text, self.size, self.bold);
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        let (top, bottom) = (self.at.y - self.size * 0.9, self.at.y + self.size * 0.25);
        Rect { left, top, right: left + width, bottom }
    }
}

/// Bold text is wider by this factor.
pub(crate) const BOLD_WIDTH_FACTOR: f64 = 1.12;

pub(crate) fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    width(text, size) * if bold { BOLD_WIDTH_FACTOR } else { 1.0 }
}
