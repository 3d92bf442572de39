//! Scenes as SVG, for the page as it is delivered, for print, and wherever there is no canvas.

use plotters_svg::SVGBackend;

use super::paint::{Quirks, paint};
use super::palette::Palette;
use super::scene::Scene;

/// The scene as an `<svg>` element, in the light palette, which `style.css` maps to the page's.
///
/// It paints no background and is hidden from assistive technology: what it shows is said in words beside it.
pub fn svg(scene: &Scene) -> String {
    let Quirks { ratio, .. } = Quirks::SVG;
    let grid = |pixels: f64| (pixels * ratio).round().clamp(0.0, 1e8) as u32;
    let size = (grid(scene.width), grid(scene.height));
    let mut drawn = String::new();
    // A string cannot refuse to be written to.
    let _ = paint(scene, &Palette::LIGHT, Quirks::SVG, &mut SVGBackend::with_string(&mut drawn, size));
    let body = drawn.split_once('>').map_or("", |(_, body)| body);
    let body = body.rsplit_once("</svg>").map_or(body, |(body, _)| body);
    format!(
        "<svg viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"xMinYMin meet\" \
         aria-hidden=\"true\" focusable=\"false\">{}</svg>",
        size.0,
        size.1,
        scene.width,
        scene.height,
        tidy(body)
    )
}

/// Without the defaults and line ends that the backend writes into every element.
fn tidy(body: &str) -> String {
    body.replace(" opacity=\"1\"", "")
        .replace(" stroke=\"none\"", "")
        .replace(">\n", ">")
        .replace("\n</text>", "</text>")
}
