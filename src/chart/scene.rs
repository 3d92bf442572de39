//! A laid-out chart: shapes and marks, from which everything else is made.
//!
//! Lengths are in sixteenths of the font size of the document's root: CSS pixels, unless the reader has made text larger
//! or smaller, when a chart grows or shrinks with it.

use crate::locale::width::width;

use super::palette::Ink;

/// A chart, laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// What is drawn, in painting order.
    pub shapes: Vec<Shape>,
    /// What can be pointed at, in reading order.
    pub marks: Vec<Mark>,
}

/// A point, y downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A rectangle by its edges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Rect {
    /// How far `point` is from it; zero inside.
    pub fn distance(&self, point: Point) -> f64 {
        let dx = (self.left - point.x).max(point.x - self.right).max(0.0);
        let dy = (self.top - point.y).max(point.y - self.bottom).max(0.0);
        dx.hypot(dy)
    }

    /// Its area.
    pub fn size(&self) -> f64 {
        (self.right - self.left) * (self.bottom - self.top)
    }

    /// Whether the two share any area.
    pub fn intersects(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Bar {
        /// Where.
        rect: Rect,
        /// How.
        fill: Fill,
    },
    /// A straight line.
    Line {
        /// From where.
        from: Point,
        /// To where.
        to: Point,
        /// In which colour.
        ink: Ink,
        /// How wide.
        width: f64,
    },
    /// A filled circle.
    Dot {
        /// Its centre.
        centre: Point,
        /// Its radius.
        radius: f64,
        /// How.
        fill: Fill,
    },
    /// One line of words.
    Label(Label),
}

/// How a mark is filled: reported figures are solid, expected ones pale with an outline, derived ones hollow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Full colour.
    Solid(Ink),
    /// A pale fill inside an outline of the colour.
    Pale(Ink),
    /// An outline of the colour.
    Hollow(Ink),
}

/// One line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The words.
    pub text: String,
    /// Where they are anchored, on their baseline.
    pub at: Point,
    /// Which end of them is there.
    pub anchor: Anchor,
    /// Font size.
    pub size: f64,
    /// Whether in bold.
    pub bold: bool,
    /// In which colour.
    pub ink: Ink,
}

/// Which end of a label its anchor holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The start.
    Start,
    /// The middle.
    Middle,
    /// The end.
    End,
}

impl Label {
    /// Words that start at a point, in plain text.
    pub const fn new(text: String, at: Point, size: f64) -> Self {
        Self { text, at, anchor: Anchor::Start, size, bold: false, ink: Ink::Text }
    }

    /// The same label, moved sideways as far as it must be to stay within `width`.
    #[must_use]
    pub fn within(mut self, width: f64) -> Self {
        let bounds = self.bounds();
        self.at.x += (width - bounds.right).min(0.0);
        self.at.x += (-bounds.left).max(0.0);
        self
    }

    /// The box that its words take at most.
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

/// By how much bold words run wider.
pub const BOLD: f64 = 1.12;

/// The width of words.
pub fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    width(text, size) * if bold { BOLD } else { 1.0 }
}

/// Something that can be pointed at: it stands for a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Id of the figure.
    pub figure: String,
    /// What the figure is called here.
    pub label: String,
    /// The figure, written out.
    pub value: String,
    /// Where pointing at it counts.
    pub area: Rect,
    /// What is outlined when it is pointed at.
    pub outline: Rect,
}

impl Scene {
    /// An empty scene.
    pub const fn new(width: f64) -> Self {
        Self { width, height: 0.0, shapes: Vec::new(), marks: Vec::new() }
    }

    /// Adds a rectangle.
    pub fn bar(&mut self, rect: Rect, fill: Fill) {
        self.shapes.push(Shape::Bar { rect, fill });
    }

    /// Adds a line.
    pub fn line(&mut self, from: Point, to: Point, ink: Ink, width: f64) {
        self.shapes.push(Shape::Line { from, to, ink, width });
    }

    /// Adds a dot.
    pub fn dot(&mut self, centre: Point, radius: f64, fill: Fill) {
        self.shapes.push(Shape::Dot { centre, radius, fill });
    }

    /// Adds words.
    pub fn label(&mut self, label: Label) {
        self.shapes.push(Shape::Label(label));
    }

    /// All words, in painting order.
    pub fn labels(&self) -> impl Iterator<Item = &Label> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Label(label) => Some(label),
            _ => None,
        })
    }
}
