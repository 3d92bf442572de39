//! Scenes as SVG, for the prerendered page, for print, and wherever there is no canvas.

use crate::chart::LayoutContext;
use crate::chart::alt_text::alt_text;
use crate::chart::label::{Anchor, FONT_SIZE_PX};
use crate::chart::palette::{ColorRole, Palette, Rgb};
use crate::chart::plotters_backend::{FONT_FAMILIES, Font, GRID_PER_PX, Surface, Units, paint, to_units};
use crate::chart::scene::Scene;
use crate::chart::summary::summary;
use crate::locale::messages::charts::running;
use crate::report::model::Chart;

/// The scene as an `<svg>` element, in the light palette, which `style.css` maps to the page's theme.
///
/// It has no background and is hidden from assistive technology: the page describes it in words. Its font is that of the style sheet.
pub fn render_svg(scene: &Scene) -> String {
    element(scene, "preserveAspectRatio=\"xMinYMin meet\" aria-hidden=\"true\"", "")
}

/// A picture of a chart as an SVG file, with title and description.
pub fn render_svg_file(picture: &Scene, chart: &Chart, context: &LayoutContext<'_>) -> String {
    let lang = context.formatter.lang;
    let tag = lang.tag();
    let attributes = format!(
        "xmlns=\"http://www.w3.org/2000/svg\" lang=\"{tag}\" xml:lang=\"{tag}\" role=\"img\" \
         aria-labelledby=\"title desc\" font-family=\"{FONT_FAMILIES}\""
    );
    let description = format!(
        "<title id=\"title\">{}</title><desc id=\"desc\">{}</desc>",
        escape(&context.text(&chart.title)),
        escape(&running(&[&alt_text(chart, context), &summary(chart, context)], lang)),
    );
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", element(picture, &attributes, &description))
}

/// The attributes that size an `<svg>` of the scene: browsers prefer `width` and `height` to `viewBox`.
pub fn size_attributes(scene: &Scene) -> [(&'static str, String); 3] {
    let [width, height] = [scene.width, scene.height].map(|pixels| to_units(pixels.max(0.0), GRID_PER_PX));
    [("viewBox", format!("0 0 {width} {height}")), ("width", in_pixels(width)), ("height", in_pixels(height))]
}

/// A length on the grid, in pixels.
fn in_pixels(units: i32) -> String {
    let (whole, tenths) = (units / 10, units % 10);
    if tenths == 0 { whole.to_string() } else { format!("{whole}.{tenths}") }
}

fn element(scene: &Scene, attributes: &str, description: &str) -> String {
    let size = size_attributes(scene).map(|(name, value)| format!("{name}=\"{value}\" ")).concat();
    let mut writer = SvgWriter::default();
    paint(scene, &Palette::LIGHT, GRID_PER_PX, &mut writer);
    writer.end_path();
    let (elements, color) = (writer.elements, hex(DEFAULT_COLOR));
    format!("<svg {size}{attributes} font-size=\"{DEFAULT_FONT_SIZE}\" fill=\"{color}\">{description}{elements}</svg>")
}

/// Of texts that have no such attribute.
const DEFAULT_FONT_SIZE: i32 = (FONT_SIZE_PX * GRID_PER_PX) as i32;
const DEFAULT_COLOR: Rgb = Palette::LIGHT.get(ColorRole::Text);

/// Writes strokes as elements. Successive rectangles of one colour are one path, in which each starts relative to the one before: this
/// compresses to half the size.
#[derive(Default)]
struct SvgWriter {
    elements: String,
    /// The colour of the path that is not ended yet, and the start of its last rectangle.
    path: Option<(Rgb, Units)>,
}

impl SvgWriter {
    fn end_path(&mut self) {
        if self.path.take().is_some() {
            self.elements.push_str("\"/>");
        }
    }

    fn add(&mut self, element: &str) {
        self.end_path();
        self.elements.push_str(element);
    }
}

impl Surface for SvgWriter {
    fn rect(&mut self, (x, y): Units, (width, height): Units, color: Rgb) {
        match self.path {
            Some((former, (from_x, from_y))) if former == color => {
                self.elements.push_str(&format!("m{} {}", x - from_x, y - from_y));
            }
            _ => self.add(&format!("<path fill=\"{}\" d=\"M{x} {y}", hex(color))),
        }
        self.elements.push_str(&format!("h{width}v{height}h-{width}z"));
        self.path = Some((color, (x, y)));
    }

    fn disc(&mut self, (x, y): Units, radius: u32, color: Rgb) {
        self.add(&format!("<circle fill=\"{}\" r=\"{radius}\" cx=\"{x}\" cy=\"{y}\"/>", hex(color)));
    }

    fn line(&mut self, (x, y): Units, (to_x, to_y): Units, width: u32, color: Rgb) {
        let color = hex(color);
        self.add(&format!("<path stroke=\"{color}\" stroke-width=\"{width}\" d=\"M{x} {y}L{to_x} {to_y}\"/>"));
    }

    fn text(&mut self, text: &str, (x, y): Units, font: Font, color: Rgb) {
        self.add("<text");
        let size = font.size.round() as i32;
        if size != DEFAULT_FONT_SIZE {
            self.add(&format!(" font-size=\"{size}\""));
        }
        if color != DEFAULT_COLOR {
            self.add(&format!(" fill=\"{}\"", hex(color)));
        }
        if font.bold {
            self.add(" font-weight=\"bold\"");
        }
        match font.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.add(" text-anchor=\"middle\""),
            Anchor::End => self.add(" text-anchor=\"end\""),
        }
        self.add(&format!(" x=\"{x}\" y=\"{y}\">{}</text>", escape(text)));
    }
}

fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
