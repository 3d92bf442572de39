//! The only file that knows plotters and its quirks: paints scenes, and maps amounts to pixels.

use std::ops::Range;

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::element::{Circle, Drawable, PathElement, Rectangle, Text};
use plotters::prelude::{DrawingBackend, IntoLogRange as _, LogCoord};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, FontStyle, IntoFont, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::{BackendCoord, DrawingErrorKind};
use plotters_svg::SVGBackend;

use crate::chart::geometry::{Point, Rect};
use crate::chart::label::{Anchor, Label};
use crate::chart::palette::{ColorRole, Palette};
use crate::chart::scene::{Fill, Scene, Shape};

/// The font stack of charts, by the names that systems give these fonts.
pub const FONT_FAMILIES: &str = "system-ui, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";

/// plotters computes in integers: SVGs and axes use a grid this many times finer than a pixel.
const GRID_PER_PX: f64 = 10.0;

fn to_units(pixels: f64, units_per_px: f64) -> i32 {
    (pixels * units_per_px).round().clamp(-1e8, 1e8) as i32
}

/// How a backend deviates from CSS pixels, and from the requested size and baseline of text.
struct Quirks<'a> {
    units_per_px: f64,
    font_size_factor: f64,
    /// The distance from the backend's text anchor down to the baseline, for a font size; both in backend units.
    ascent: &'a dyn Fn(f64) -> f64,
}

/// plotters-svg 0.3.7 divides font sizes by 1.24, and places text 0.76 em above its baseline.
const SVG_QUIRKS: Quirks<'_> =
    Quirks { units_per_px: GRID_PER_PX, font_size_factor: 1.24, ascent: &|size| 0.76 * size };

type Drawn<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

/// Paints `scene` on a canvas. plotters knows no device pixel ratio, and anchors text at the `top` baseline of the canvas: `ascent`
/// is the distance from there down to the alphabetic one for a font size, both in device pixels.
///
/// # Errors
/// Returns any error of the backend.
pub fn paint_canvas<B: DrawingBackend>(
    scene: &Scene,
    palette: &Palette,
    pixel_ratio: f64,
    ascent: &dyn Fn(f64) -> f64,
    canvas: &mut B,
) -> Drawn<B> {
    paint(scene, palette, Quirks { units_per_px: pixel_ratio, font_size_factor: 1.0, ascent }, canvas)
}

/// The elements of `scene` in the light palette, for an `<svg>` with [`svg_size`] and [`FONT_FAMILIES`].
pub fn paint_svg(scene: &Scene) -> String {
    let mut svg = String::new();
    // Writing to a string cannot fail.
    let _ = paint(scene, &Palette::LIGHT, SVG_QUIRKS, &mut SVGBackend::with_string(&mut svg, svg_size(scene)));
    let body = svg.split_once('>').map_or("", |(_, body)| body);
    let body = body.rsplit_once("</svg>").map_or(body, |(body, _)| body);
    // The backend writes the font, defaults and line breaks into every element.
    body.replace(&format!(" font-family=\"{FONT_FAMILIES}\""), "")
        .replace(" text-anchor=\"start\"", "")
        .replace(" opacity=\"1\"", "")
        .replace(" stroke=\"none\"", "")
        .replace(" stroke-width=\"1\"", "")
        .replace(">\n", ">")
        .replace("\n</text>", "</text>")
}

/// Width and height of the `viewBox` of a scene's SVG.
pub fn svg_size(scene: &Scene) -> (u32, u32) {
    let grid = |pixels: f64| to_units(pixels.max(0.0), GRID_PER_PX).unsigned_abs();
    (grid(scene.width), grid(scene.height))
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

fn paint<B: DrawingBackend>(scene: &Scene, palette: &Palette, quirks: Quirks<'_>, backend: &mut B) -> Drawn<B> {
    let mut painter = Painter { palette, quirks, backend };
    scene.shapes.iter().try_for_each(|shape| match shape {
        Shape::Bar { rect, fill } => painter.bar(*rect, *fill),
        Shape::Line { from, to, color, width } => painter.line(*from, *to, *color, *width),
        Shape::Dot { center, radius, fill } => painter.dot(*center, *radius, *fill),
        Shape::Label(label) => painter.label(label),
    })
}

/// The width of the outlines of tinted and outlined marks.
const OUTLINE_PX: f64 = 1.5;

struct Painter<'a, B: DrawingBackend> {
    palette: &'a Palette,
    quirks: Quirks<'a>,
    backend: &'a mut B,
}

impl<B: DrawingBackend> Painter<'_, B> {
    fn rgb(&self, color: ColorRole) -> RGBColor {
        let (red, green, blue) = self.palette.get(color);
        RGBColor(red, green, blue)
    }

    fn unit(&self, pixels: f64) -> i32 {
        to_units(pixels, self.quirks.units_per_px)
    }

    fn point(&self, point: Point) -> BackendCoord {
        (self.unit(point.x), self.unit(point.y))
    }

    fn stroke(&self, color: ColorRole, width: f64) -> ShapeStyle {
        self.rgb(color).stroke_width(self.unit(width).max(1).unsigned_abs())
    }

    fn draw<const N: usize, E: Drawable<B>>(&mut self, element: &E, points: [BackendCoord; N]) -> Drawn<B> {
        element.draw(points.into_iter(), self.backend, (0, 0))
    }

    fn rect(&mut self, rect: Rect, color: ColorRole) -> Drawn<B> {
        let corners = [(rect.left, rect.top), (rect.right, rect.bottom)].map(|(x, y)| self.point(Point { x, y }));
        self.draw(&Rectangle::new(corners, self.rgb(color).filled()), corners)
    }

    fn disc(&mut self, center: Point, radius: f64, color: ColorRole) -> Drawn<B> {
        let (at, radius) = (self.point(center), self.unit(radius));
        self.draw(&Circle::new(at, radius, self.rgb(color).filled()), [at])
    }

    fn bar(&mut self, rect: Rect, fill: Fill) -> Drawn<B> {
        let outline = match fill {
            Fill::Solid(color) => return self.rect(rect, color),
            Fill::Tinted(color) => {
                self.rect(rect, ColorRole::Tint)?;
                color
            }
            Fill::Outline(color) => color,
        };
        // An outline is drawn as four filled edges inside the rectangle: the SVG backend ignores the width of a stroked one.
        let Rect { left, top, right, bottom } = rect;
        self.rect(Rect { bottom: top + OUTLINE_PX, ..rect }, outline)?;
        self.rect(Rect { top: bottom - OUTLINE_PX, ..rect }, outline)?;
        self.rect(Rect { right: left + OUTLINE_PX, ..rect }, outline)?;
        self.rect(Rect { left: right - OUTLINE_PX, ..rect }, outline)
    }

    fn line(&mut self, from: Point, to: Point, color: ColorRole, width: f64) -> Drawn<B> {
        // Vertical and horizontal lines are filled rectangles, so that their edges fall on whole pixels.
        let ratio = self.quirks.units_per_px;
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

    fn dot(&mut self, center: Point, radius: f64, fill: Fill) -> Drawn<B> {
        // A transparent fill would not clear what is below it: a smaller disc covers the inside.
        let (color, inside) = match fill {
            Fill::Solid(color) => return self.disc(center, radius, color),
            Fill::Tinted(color) => (color, ColorRole::Tint),
            Fill::Outline(color) => (color, ColorRole::Paper),
        };
        self.disc(center, radius, color)?;
        self.disc(center, radius - OUTLINE_PX, inside)
    }

    fn label(&mut self, label: &Label) -> Drawn<B> {
        let Quirks { units_per_px, font_size_factor, ascent } = self.quirks;
        let size = (label.size * units_per_px * font_size_factor * 100.0).round() / 100.0;
        let weight = if label.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = (FontFamily::Name(FONT_FAMILIES), size, weight).into_font();
        let anchor = match label.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let color = self.rgb(label.color);
        let style = TextStyle::from(font).color(&color).pos(Pos::new(anchor, VPos::Top));
        let (x, baseline) = self.point(label.at);
        // Browsers round a font's ascent, so that baselines lie on whole pixels.
        let at = (x, baseline - ascent(label.size * units_per_px).round() as i32);
        self.draw(&Text::new(label.text.as_str(), at, style), [at])
    }
}
