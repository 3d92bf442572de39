//! Paints scenes with plotters: the only place that knows the quirks of its backends.

use plotters::element::{Circle, Drawable, PathElement, Rectangle, Text};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, FontStyle, IntoFont, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use crate::chart::palette::{ColorRole, Palette};
use crate::chart::scene::{Anchor, Fill, Label, Point, Rect, Scene, Shape};

/// The font stack of charts, by the names that systems give these fonts.
pub const FONTS: &str = "system-ui, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";

/// How a backend deviates from CSS pixels, and from the requested size and baseline of text.
#[derive(Clone, Copy)]
pub struct Quirks<'a> {
    /// Backend units per CSS pixel.
    pub ratio: f64,
    /// The factor by which font sizes must be multiplied.
    pub font: f64,
    /// The distance from the backend's text anchor down to the baseline, for a font of this size; both in backend units.
    pub ascent: &'a dyn Fn(f64) -> f64,
}

impl Quirks<'_> {
    /// The SVG backend (plotters-svg 0.3.7): integer coordinates, hence a grid ten times finer than a pixel; font
    /// sizes divided by 1.24; text placed 0.76 em above its baseline.
    pub const SVG: Self = Self { ratio: 10.0, font: 1.24, ascent: &|size| 0.76 * size };
}

/// Draws `scene` on `backend`.
///
/// # Errors
/// Returns any error of the backend.
pub fn paint<B: DrawingBackend>(
    scene: &Scene,
    palette: &Palette,
    quirks: Quirks<'_>,
    backend: &mut B,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let mut brush = Brush { palette, quirks, backend };
    for shape in &scene.shapes {
        match shape {
            Shape::Bar { rect, fill } => brush.bar(*rect, *fill)?,
            Shape::Line { from, to, color, width } => brush.line(*from, *to, *color, *width)?,
            Shape::Dot { centre, radius, fill } => brush.dot(*centre, *radius, *fill)?,
            Shape::Label(label) => brush.label(label)?,
        }
    }
    Ok(())
}

/// The width of the outlines of pale and hollow marks, in CSS pixels.
const OUTLINE: f64 = 1.5;

struct Brush<'a, B: DrawingBackend> {
    palette: &'a Palette,
    quirks: Quirks<'a>,
    backend: &'a mut B,
}

type Drawn<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl<B: DrawingBackend> Brush<'_, B> {
    fn colour(&self, color: ColorRole) -> RGBColor {
        let (red, green, blue) = self.palette.get(color);
        RGBColor(red, green, blue)
    }

    fn grid(&self, pixels: f64) -> i32 {
        (pixels * self.quirks.ratio).round().clamp(-1e8, 1e8) as i32
    }

    fn at(&self, point: Point) -> BackendCoord {
        (self.grid(point.x), self.grid(point.y))
    }

    fn stroke(&self, color: ColorRole, width: f64) -> ShapeStyle {
        self.colour(color).stroke_width(self.grid(width).max(1).unsigned_abs())
    }

    fn draw<const N: usize, E: Drawable<B>>(&mut self, element: &E, points: [BackendCoord; N]) -> Drawn<B> {
        element.draw(points.into_iter(), self.backend, (0, 0))
    }

    fn fill(&mut self, rect: Rect, color: ColorRole) -> Drawn<B> {
        let corners = [(rect.left, rect.top), (rect.right, rect.bottom)].map(|(x, y)| self.at(Point { x, y }));
        self.draw(&Rectangle::new(corners, self.colour(color).filled()), corners)
    }

    fn bar(&mut self, rect: Rect, fill: Fill) -> Drawn<B> {
        let (inside, outline) = match fill {
            Fill::Solid(color) => (Some(color), None),
            Fill::Tinted(color) => (Some(ColorRole::Tint), Some(color)),
            Fill::Outline(color) => (None, Some(color)),
        };
        if let Some(color) = inside {
            self.fill(rect, color)?;
        }
        let Some(color) = outline else { return Ok(()) };
        // An outline is drawn as four filled edges inside the rectangle: the SVG backend ignores the width of a stroked one.
        let Rect { left, top, right, bottom } = rect;
        self.fill(Rect { bottom: top + OUTLINE, ..rect }, color)?;
        self.fill(Rect { top: bottom - OUTLINE, ..rect }, color)?;
        self.fill(Rect { right: left + OUTLINE, ..rect }, color)?;
        self.fill(Rect { left: right - OUTLINE, ..rect }, color)
    }

    fn line(&mut self, from: Point, to: Point, color: ColorRole, width: f64) -> Drawn<B> {
        // Vertical and horizontal lines are filled rectangles, so that their edges fall on whole pixels.
        let thickness = (width * self.quirks.ratio).round().max(1.0) / self.quirks.ratio;
        let edge = |middle: f64| ((middle - thickness / 2.0) * self.quirks.ratio).round() / self.quirks.ratio;
        if from.x == to.x {
            let left = edge(from.x);
            let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
            return self.fill(Rect { left, top, right: left + thickness, bottom }, color);
        }
        if from.y == to.y {
            let top = edge(from.y);
            let (left, right) = (from.x.min(to.x), from.x.max(to.x));
            return self.fill(Rect { left, top, right, bottom: top + thickness }, color);
        }
        let points = [self.at(from), self.at(to)];
        let element = PathElement::new(points.to_vec(), self.stroke(color, width));
        self.draw(&element, points)
    }

    fn dot(&mut self, centre: Point, radius: f64, fill: Fill) -> Drawn<B> {
        let (at, size) = (self.at(centre), self.grid(radius));
        match fill {
            Fill::Solid(color) => self.draw(&Circle::new(at, size, self.colour(color).filled()), [at]),
            Fill::Tinted(color) | Fill::Outline(color) => {
                self.draw(&Circle::new(at, size, self.colour(color).filled()), [at])?;
                let inside = self.grid(radius - OUTLINE);
                let colour = match fill {
                    Fill::Tinted(_) => self.colour(ColorRole::Tint),
                    _ => self.colour(ColorRole::Paper),
                };
                self.draw(&Circle::new(at, inside, colour.filled()), [at])
            }
        }
    }

    fn label(&mut self, label: &Label) -> Drawn<B> {
        let Quirks { ratio, font, ascent } = self.quirks;
        let style = if label.bold { FontStyle::Bold } else { FontStyle::Normal };
        let face = (FontFamily::Name(FONTS), (label.size * ratio * font * 100.0).round() / 100.0, style).into_font();
        let h_pos = match label.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let colour = self.colour(label.color);
        let style = TextStyle::from(face).color(&colour).pos(Pos::new(h_pos, VPos::Top));
        // Browsers round a font's ascent, so that baselines lie on whole pixels.
        let above = ascent(label.size * ratio).round() as i32;
        let (x, baseline) = self.at(label.at);
        let at = (x, baseline - above);
        self.draw(&Text::new(label.text.as_str(), at, style), [at])
    }
}
