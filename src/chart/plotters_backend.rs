//! The only file that knows plotters and its quirks: has it draw scenes on a surface, and maps amounts to pixels.

use std::convert::Infallible;
use std::ops::Range;

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::element::{Circle, Drawable, PathElement, Rectangle, Text};
use plotters::prelude::{DrawingBackend, IntoLogRange as _, LogCoord};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, FontStyle, IntoFont, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind};

use crate::chart::geometry::{Point, Rect};
use crate::chart::label::{Anchor, Label};
use crate::chart::palette::{ColorRole, Palette, Rgb};
use crate::chart::scene::{Fill, Scene, Shape};

/// The font stack of charts, by the names that systems give these fonts.
pub const FONT_FAMILIES: &str = "system-ui, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";

/// plotters computes in integers: SVGs and axes use a grid this many times finer than a pixel.
pub(crate) const GRID_PER_PX: f64 = 10.0;

pub(crate) fn to_units(pixels: f64, units_per_px: f64) -> i32 {
    (pixels * units_per_px).round().clamp(-1e8, 1e8) as i32
}

/// A point or a size, in whole units.
pub type Units = BackendCoord;

/// What plotters draws on, stroke by stroke.
pub trait Surface {
    /// Fills a rectangle.
    fn rect(&mut self, left_top: Units, size: Units, color: Rgb);
    /// Fills a circle.
    fn disc(&mut self, center: Units, radius: u32, color: Rgb);
    /// Strokes a straight line.
    fn line(&mut self, from: Units, to: Units, width: u32, color: Rgb);
    /// Writes a line of text at a point on its baseline.
    fn text(&mut self, text: &str, at: Units, font: Font, color: Rgb);
}

/// Another backend of plotters, for all but text.
pub struct Strokes<B>(pub B);

impl<B: DrawingBackend> Strokes<B> {
    /// Fills a rectangle; like all strokes, it is lost where the backend refuses.
    pub fn rect(&mut self, left_top: Units, size: Units, color: Rgb) {
        let right_bottom = (left_top.0 + size.0, left_top.1 + size.1);
        let _ = self.0.draw_rect(left_top, right_bottom, &opaque(color), true);
    }

    /// Fills a circle.
    pub fn disc(&mut self, center: Units, radius: u32, color: Rgb) {
        let _ = self.0.draw_circle(center, radius, &opaque(color), true);
    }

    /// Strokes a straight line.
    pub fn line(&mut self, from: Units, to: Units, width: u32, color: Rgb) {
        let (red, green, blue) = color;
        let _ = self.0.draw_path([from, to], &Color::stroke_width(&RGBColor(red, green, blue), width));
    }
}

const fn opaque(rgb: Rgb) -> BackendColor {
    BackendColor { alpha: 1.0, rgb }
}

/// How text is written on a surface.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "fields say what they are")]
pub struct Font {
    /// In units, to a hundredth.
    pub size: f64,
    pub bold: bool,
    /// The part of the text at its point.
    pub anchor: Anchor,
}

/// Has plotters draw `scene` on a surface with this many units per CSS pixel.
pub fn paint(scene: &Scene, palette: &Palette, units_per_px: f64, surface: &mut dyn Surface) {
    let mut painter = Painter { palette, units_per_px, backend: Backend(surface) };
    for shape in &scene.shapes {
        // A surface accepts every stroke.
        let _ = match shape {
            Shape::Bar { rect, fill } => painter.bar(*rect, *fill),
            Shape::Line { from, to, color, width } => painter.line(*from, *to, *color, *width),
            Shape::Dot { center, radius, fill } => painter.dot(*center, *radius, *fill),
            Shape::Label(label) => painter.label(label),
        };
    }
}

/// Maps a range of amounts to a range of pixels. plotters hangs on ranges that are empty or not finite.
pub(crate) struct PixelMap {
    coordinate: Coordinate,
    ends: (i32, i32),
}

enum Coordinate {
    Linear(RangedCoordf64),
    Log(LogCoord<f64>),
}

impl PixelMap {
    pub fn linear(range: Range<f64>, left: f64, right: f64) -> Self {
        Self { coordinate: Coordinate::Linear(range.into()), ends: Self::ends(left, right) }
    }

    pub fn log(range: Range<f64>, left: f64, right: f64) -> Self {
        Self { coordinate: Coordinate::Log(range.log_scale().into()), ends: Self::ends(left, right) }
    }

    fn ends(left: f64, right: f64) -> (i32, i32) {
        (to_units(left, GRID_PER_PX), to_units(right.max(left), GRID_PER_PX))
    }

    pub fn position(&self, amount: f64) -> f64 {
        let on_grid = match &self.coordinate {
            Coordinate::Linear(coordinate) => coordinate.map(&amount, self.ends),
            Coordinate::Log(coordinate) => coordinate.map(&amount, self.ends),
        };
        f64::from(on_grid) / GRID_PER_PX
    }
}

/// A surface as a backend of plotters.
struct Backend<'a>(&'a mut dyn Surface);

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Backend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (u32::MAX, u32::MAX)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.0.rect(point, (1, 1), color.rgb);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Drawn {
        self.0.rect(from, (to.0 - from.0, to.1 - from.1), style.color().rgb);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, _: bool) -> Drawn {
        self.0.disc(center, radius, style.color().rgb);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let mut points = path.into_iter();
        if let (Some(from), Some(to)) = (points.next(), points.next()) {
            self.0.line(from, to, style.stroke_width(), style.color().rgb);
        }
        Ok(())
    }

    /// plotters has no baseline: the anchor is taken to be on it.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let font = Font { size: style.size(), bold: matches!(style.style(), FontStyle::Bold), anchor };
        self.0.text(text, at, font, style.color().rgb);
        Ok(())
    }
}

/// The width of the outlines of tinted and outlined marks.
const OUTLINE_PX: f64 = 1.5;
/// From one stripe to the next.
const STRIPES_PX: f64 = 5.0;

struct Painter<'a> {
    palette: &'a Palette,
    units_per_px: f64,
    backend: Backend<'a>,
}

impl Painter<'_> {
    fn rgb(&self, color: ColorRole) -> RGBColor {
        let (red, green, blue) = self.palette.get(color);
        RGBColor(red, green, blue)
    }

    fn unit(&self, pixels: f64) -> i32 {
        to_units(pixels, self.units_per_px)
    }

    fn point(&self, point: Point) -> BackendCoord {
        (self.unit(point.x), self.unit(point.y))
    }

    fn stroke(&self, color: ColorRole, width: f64) -> ShapeStyle {
        Color::stroke_width(&self.rgb(color), self.unit(width).max(1).unsigned_abs())
    }

    fn draw<const N: usize>(
        &mut self,
        element: &impl for<'a> Drawable<Backend<'a>>,
        points: [BackendCoord; N],
    ) -> Drawn {
        element.draw(points.into_iter(), &mut self.backend, (0, 0))
    }

    fn rect(&mut self, rect: Rect, color: ColorRole) -> Drawn {
        let corners = [(rect.left, rect.top), (rect.right, rect.bottom)].map(|(x, y)| self.point(Point { x, y }));
        self.draw(&Rectangle::new(corners, self.rgb(color).filled()), corners)
    }

    fn disc(&mut self, center: Point, radius: f64, color: ColorRole) -> Drawn {
        let (at, radius) = (self.point(center), self.unit(radius));
        self.draw(&Circle::new(at, radius, self.rgb(color).filled()), [at])
    }

    fn bar(&mut self, rect: Rect, fill: Fill) -> Drawn {
        let outline = match fill {
            Fill::Solid(color) => return self.rect(rect, color),
            Fill::Tinted(color) => {
                self.rect(rect, ColorRole::Tint)?;
                color
            }
            Fill::Striped(color) => {
                let mut left = rect.left + STRIPES_PX;
                while left + OUTLINE_PX < rect.right {
                    self.rect(Rect { left, right: left + OUTLINE_PX, ..rect }, color)?;
                    left += STRIPES_PX;
                }
                color
            }
            Fill::Outline(color) => color,
        };
        // An outline is drawn as four filled edges inside the rectangle: plotters would stroke it, half outside.
        let Rect { left, top, right, bottom } = rect;
        self.rect(Rect { bottom: top + OUTLINE_PX, ..rect }, outline)?;
        self.rect(Rect { top: bottom - OUTLINE_PX, ..rect }, outline)?;
        self.rect(Rect { right: left + OUTLINE_PX, ..rect }, outline)?;
        self.rect(Rect { left: right - OUTLINE_PX, ..rect }, outline)
    }

    fn line(&mut self, from: Point, to: Point, color: ColorRole, width: f64) -> Drawn {
        // Vertical and horizontal lines are filled rectangles, so that their edges fall on whole pixels.
        let ratio = self.units_per_px;
        let thickness = (width * ratio).round().max(1.0) / ratio;
        let edge = |middle: f64| ((middle - thickness / 2.0) * ratio).round() / ratio;
        if from.x == to.x {
            let left = edge(from.x);
            let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
            return self.rect(Rect { left, top, right: left + thickness, bottom }, color);
        }
        if from.y == to.y {
            let top = edge(from.y);
            let (left, right) = (from.x.min(to.x), from.x.max(to.x));
            return self.rect(Rect { left, top, right, bottom: top + thickness }, color);
        }
        let points = [self.point(from), self.point(to)];
        let element = PathElement::new(points.to_vec(), self.stroke(color, width));
        self.draw(&element, points)
    }

    fn dot(&mut self, center: Point, radius: f64, fill: Fill) -> Drawn {
        // A transparent fill would not clear what is below it: a smaller disc covers the inside.
        let (color, inside) = match fill {
            Fill::Solid(color) => return self.disc(center, radius, color),
            Fill::Tinted(color) => (color, ColorRole::Tint),
            Fill::Striped(color) | Fill::Outline(color) => (color, ColorRole::Paper),
        };
        self.disc(center, radius, color)?;
        self.disc(center, radius - OUTLINE_PX, inside)?;
        if let Fill::Striped(_) = fill { self.disc(center, radius - 2.0 * OUTLINE_PX, color) } else { Ok(()) }
    }

    fn label(&mut self, label: &Label) -> Drawn {
        let size = (label.size * self.units_per_px * 100.0).round() / 100.0;
        let weight = if label.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = (FontFamily::Name(FONT_FAMILIES), size, weight).into_font();
        let anchor = match label.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let color = self.rgb(label.color);
        let style = TextStyle::from(font).color(&color).pos(Pos::new(anchor, VPos::Bottom));
        let at = self.point(label.at);
        self.draw(&Text::new(label.text.as_str(), at, style), [at])
    }
}
