//! Scenes as SVG, for the prerendered page, for print, and wherever there is no canvas.

use crate::chart::LayoutContext;
use crate::chart::alt_text::alt_text;
use crate::chart::plotters_backend::{FONT_FAMILIES, paint_svg, svg_size};
use crate::chart::scene::Scene;
use crate::chart::summary::summary;
use crate::locale::messages::charts::running;
use crate::report::model::Chart;

/// The scene as an `<svg>` element, in the light palette, which `style.css` maps to the page's theme.
///
/// It has no background and is hidden from assistive technology: the page describes it in words.
pub fn render_svg(scene: &Scene) -> String {
    element(scene, "preserveAspectRatio=\"xMinYMin meet\" aria-hidden=\"true\" focusable=\"false\"", "")
}

/// A picture of a chart as an SVG file, with title and description.
pub fn render_svg_file(picture: &Scene, chart: &Chart, context: &LayoutContext<'_>) -> String {
    let lang = context.formatter.lang;
    let tag = lang.tag();
    let attributes = format!(
        "xmlns=\"http://www.w3.org/2000/svg\" lang=\"{tag}\" xml:lang=\"{tag}\" role=\"img\" \
         aria-labelledby=\"title desc\""
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
    let (width, height) = svg_size(scene);
    [
        ("viewBox", format!("0 0 {width} {height}")),
        ("width", scene.width.to_string()),
        ("height", scene.height.to_string()),
    ]
}

fn element(scene: &Scene, attributes: &str, description: &str) -> String {
    let size = size_attributes(scene).map(|(name, value)| format!("{name}=\"{value}\" ")).concat();
    format!("<svg {size}{attributes} font-family=\"{FONT_FAMILIES}\">{description}{}</svg>", paint_svg(scene))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
