//! A laid-out chart: shapes and marks, from which all outputs are made.
//!
//! Lengths are in sixteenths of the root font size: CSS pixels by default; a chart scales with the text size of the
//! browser.

use crate::chart::text_layout::width;

use crate::chart::palette::ColorRole;

/// A laid-out chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The shapes, in painting order.
    pub shapes: Vec<Shape>,
    /// The interactive marks, in reading order.
    pub marks: Vec<Mark>,
}

/// A point, with y downwards.
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
    /// The distance of `point` from it; zero inside.
    pub fn distance(&self, point: Point) -> f64 {
        let dx = (self.left - point.x).max(point.x - self.right).max(0.0);
        let dy = (self.top - point.y).max(point.y - self.bottom).max(0.0);
        dx.hypot(dy)
    }

    /// Its area.
    pub fn size(&self) -> f64 {
        (self.right - self.left) * (self.bottom - self.top)
    }

    /// Whether the two overlap.
    pub fn intersects(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// A shape to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Bar {
        /// Its position.
        rect: Rect,
        /// Its filling.
        fill: Fill,
    },
    /// A straight line.
    Line {
        /// Its start.
        from: Point,
        /// Its end.
        to: Point,
        /// Its colour.
        color: ColorRole,
        /// Its width.
        width: f64,
    },
    /// A filled circle.
    Dot {
        /// Its center.
        center: Point,
        /// Its radius.
        radius: f64,
        /// Its filling.
        fill: Fill,
    },
    /// One line of text.
    Label(Label),
}

/// The filling of a mark: reported figures are solid, expected ones pale with an outline, derived ones hollow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Full colour.
    Solid(ColorRole),
    /// A pale fill inside an outline of the colour.
    Tinted(ColorRole),
    /// An outline of the colour.
    Outline(ColorRole),
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The text.
    pub text: String,
    /// The anchor, on the baseline.
    pub at: Point,
    /// The end of the text at the anchor.
    pub anchor: Anchor,
    /// Font size.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour.
    pub color: ColorRole,
}

/// The end of a label at its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The start of the text.
    Start,
    /// The middle of the text.
    Middle,
    /// The end of the text.
    End,
}

impl Label {
    /// A plain label that starts at a point.
    pub const fn new(text: String, at: Point, size: f64) -> Self {
        Self { text, at, anchor: Anchor::Start, size, bold: false, color: ColorRole::Text }
    }

    /// The same label, moved horizontally if necessary to stay within `width`.
    #[must_use]
    pub fn within(mut self, width: f64) -> Self {
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

/// The factor by which bold text is wider.
pub const BOLD: f64 = 1.12;

/// The width of text.
pub fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    width(text, size) * if bold { BOLD } else { 1.0 }
}

/// An interactive mark of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Id of the figure.
    pub figure: String,
    /// The label of the figure in this chart.
    pub label: String,
    /// The formatted figure.
    pub value: String,
    /// The area in which it can be pointed at.
    pub area: Rect,
    /// The rectangle outlined when it is pointed at.
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
    pub fn line(&mut self, from: Point, to: Point, color: ColorRole, width: f64) {
        self.shapes.push(Shape::Line { from, to, color, width });
    }

    /// Adds a dot.
    pub fn dot(&mut self, center: Point, radius: f64, fill: Fill) {
        self.shapes.push(Shape::Dot { center, radius, fill });
    }

    /// Adds a label.
    pub fn label(&mut self, label: Label) {
        self.shapes.push(Shape::Label(label));
    }

    /// All labels, in painting order.
    pub fn labels(&self) -> impl Iterator<Item = &Label> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Label(label) => Some(label),
            _ => None,
        })
    }
}
