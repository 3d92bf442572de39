//! Scenes as SVG, for the prerendered page, for print, and wherever there is no canvas.

use plotters_svg::SVGBackend;

use crate::chart::LayoutContext;
use crate::chart::alt_text::alt_text;
use crate::chart::palette::Palette;
use crate::chart::plotters_backend::{FONTS, Quirks, paint};
use crate::chart::scene::Scene;
use crate::chart::summary::summary;
use crate::locale::messages::charts::running;
use crate::report::model::Chart;

/// The scene as an `<svg>` element, in the light palette, which `style.css` maps to the page's theme.
///
/// It has no background and is hidden from assistive technology: the page describes it in words.
pub fn svg(scene: &Scene) -> String {
    element(scene, "preserveAspectRatio=\"xMinYMin meet\" aria-hidden=\"true\" focusable=\"false\"", "")
}

/// A picture of a chart as an SVG file, with title and description.
pub fn document(picture: &Scene, chart: &Chart, context: &LayoutContext<'_>) -> String {
    let lang = context.formatter.lang;
    let tag = lang.tag();
    let attributes = format!(
        "xmlns=\"http://www.w3.org/2000/svg\" lang=\"{tag}\" xml:lang=\"{tag}\" role=\"img\" \
         aria-labelledby=\"title desc\""
    );
    let words = format!(
        "<title id=\"title\">{}</title><desc id=\"desc\">{}</desc>",
        escaped(&context.words(&chart.title)),
        escaped(&running(&[&alt_text(chart, context), &summary(chart, context)], lang)),
    );
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", element(picture, &attributes, &words))
}

/// The size of the grid that a scene is drawn on.
fn size(scene: &Scene) -> (u32, u32) {
    let grid = |pixels: f64| (pixels * Quirks::SVG.ratio).round().clamp(0.0, 1e8) as u32;
    (grid(scene.width), grid(scene.height))
}

/// The attributes that size an `<svg>` of the scene: browsers prefer `width` and `height` to `viewBox`.
pub fn frame(scene: &Scene) -> [(&'static str, String); 3] {
    let (width, height) = size(scene);
    [
        ("viewBox", format!("0 0 {width} {height}")),
        ("width", scene.width.to_string()),
        ("height", scene.height.to_string()),
    ]
}

fn element(scene: &Scene, attributes: &str, words: &str) -> String {
    let mut drawn = String::new();
    // Writing to a string cannot fail.
    let _ = paint(scene, &Palette::LIGHT, Quirks::SVG, &mut SVGBackend::with_string(&mut drawn, size(scene)));
    let body = drawn.split_once('>').map_or("", |(_, body)| body);
    let body = body.rsplit_once("</svg>").map_or(body, |(body, _)| body);
    let frame = frame(scene).map(|(name, value)| format!("{name}=\"{value}\" ")).concat();
    format!("<svg {frame}{attributes} font-family=\"{FONTS}\">{words}{}</svg>", tidy(body))
}

/// Removes the fonts, defaults and line breaks that the backend writes into every element.
fn tidy(body: &str) -> String {
    body.replace(&format!(" font-family=\"{FONTS}\""), "")
        .replace(" text-anchor=\"start\"", "")
        .replace(" opacity=\"1\"", "")
        .replace(" stroke=\"none\"", "")
        .replace(" stroke-width=\"1\"", "")
        .replace(">\n", ">")
        .replace("\n</text>", "</text>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
