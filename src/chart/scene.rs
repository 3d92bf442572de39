//! A laid-out chart: shapes and marks, from which all outputs are made.
//!
//! Lengths are in sixteenths of the root font size: CSS pixels by default; a chart scales with the text size of the
//! browser.

use crate::chart::geometry::{Point, Rect};
use crate::chart::label::Label;
use crate::chart::palette::ColorRole;

/// A laid-out chart.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "fields say what they are")]
pub struct Scene {
    pub width: f64,
    pub height: f64,
    /// The shapes, in painting order.
    pub shapes: Vec<Shape>,
    /// The interactive marks, in reading order.
    pub marks: Vec<Mark>,
}

/// A shape to draw.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "fields say what they are")]
pub enum Shape {
    /// A filled rectangle.
    Bar { rect: Rect, fill: Fill },
    /// A straight line.
    Line { from: Point, to: Point, color: ColorRole, width: f64 },
    /// A filled circle.
    Dot { center: Point, radius: f64, fill: Fill },
    /// One line of text.
    Label(Label),
}

/// The fill of a mark: solid for reported figures, tinted with an outline for expected ones, striped for planned ones, only an outline for
/// derived ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Full colour.
    Solid(ColorRole),
    /// A tint inside an outline of the colour.
    Tinted(ColorRole),
    /// Stripes inside an outline of the colour.
    Striped(ColorRole),
    /// An outline of the colour.
    Outline(ColorRole),
}

/// An interactive mark of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The id of its figure.
    pub figure: String,
    /// The label of the figure in this chart.
    pub label: String,
    /// The formatted figure.
    pub value: String,
    /// Where it can be pointed at.
    pub area: Rect,
    /// What is outlined while it is pointed at.
    pub outline: Rect,
}

impl Scene {
    pub(crate) const fn new(width: f64) -> Self {
        Self { width, height: 0.0, shapes: Vec::new(), marks: Vec::new() }
    }

    pub(crate) fn add_bar(&mut self, rect: Rect, fill: Fill) {
        self.shapes.push(Shape::Bar { rect, fill });
    }

    pub(crate) fn add_line(&mut self, from: Point, to: Point, color: ColorRole, width: f64) {
        self.shapes.push(Shape::Line { from, to, color, width });
    }

    pub(crate) fn add_dot(&mut self, center: Point, radius: f64, fill: Fill) {
        self.shapes.push(Shape::Dot { center, radius, fill });
    }

    pub(crate) fn add_label(&mut self, label: Label) {
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
