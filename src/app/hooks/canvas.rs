//! Drawing a chart on a canvas, sharp at any device pixel ratio.

use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};
use yew::NodeRef;

use super::theme::dark_query;
use crate::app::chart::stage;
use crate::app::page::Page;
use crate::chart::paint::{FONTS, Quirks, paint};
use crate::chart::palette::Palette;
use crate::chart::{Layout, Scene, scene};

/// What a canvas is drawn for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Surface {
    /// Width of its container, in CSS pixels.
    pub width: f64,
    /// Device pixels in a CSS pixel.
    pub ratio: f64,
    /// Whether the system is dark.
    pub dark: bool,
}

impl Surface {
    /// What there is for a canvas in `container`.
    pub fn of(container: Option<&Element>) -> Self {
        Self {
            width: container.map_or(0.0, |container| container.get_bounding_client_rect().width()),
            ratio: gloo::utils::window().device_pixel_ratio(),
            dark: dark_query().is_some_and(|query| query.matches()),
        }
    }
}

/// A chart's scene for a container this wide, and by how much it is scaled down to fit.
pub fn fitted(page: &Page, id: &str, width: f64) -> Option<(Scene, f64)> {
    let chart = page.ledger.chart(id)?;
    let scene = scene(chart, &stage(page, Layout::for_width(width)).at_width(width));
    let scale = (width / scene.width).min(1.0);
    (scale > 0.0 && scene.width > 0.0).then_some((scene, scale))
}

/// Draws the chart at the size its container has, in device pixels; nothing if the browser refuses.
pub fn draw(page: &Page, id: &str, canvas: &NodeRef, dark: bool, surface: Surface) -> Option<()> {
    let canvas: HtmlCanvasElement = canvas.cast()?;
    let (scene, scale) = fitted(page, id, surface.width)?;
    let palette = if dark { Palette::DARK } else { Palette::LIGHT };
    put(&canvas, &scene, &palette, surface.ratio * scale)
}

/// Draws a scene as it would be on paper, at so many pixels a CSS pixel; nothing if the browser refuses.
pub fn paint_light(canvas: &HtmlCanvasElement, scene: &Scene, ratio: f64) -> Option<()> {
    put(canvas, scene, &Palette::LIGHT, ratio)
}

fn put(canvas: &HtmlCanvasElement, scene: &Scene, palette: &Palette, ratio: f64) -> Option<()> {
    let pixels = |length: f64| (length * ratio).round().clamp(1.0, 16_384.0) as u32;
    canvas.set_width(pixels(scene.width));
    canvas.set_height(pixels(scene.height));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    let quirks = Quirks { ratio, font: 1.0, ascent: ascent(&context)? };
    let mut backend = CanvasBackend::with_canvas_object(canvas.clone())?;
    paint(scene, palette, quirks, &mut backend).ok()
}

/// From the top that the canvas hangs text by, down to the baseline, in ems of the font charts are set in.
fn ascent(context: &CanvasRenderingContext2d) -> Option<f64> {
    const EM: f64 = 100.0;
    context.set_font(&format!("{EM}px {FONTS}"));
    let above = |baseline: &str| {
        context.set_text_baseline(baseline);
        context.measure_text("H").ok().map(|metrics| metrics.actual_bounding_box_ascent())
    };
    Some((above("alphabetic")? - above("top")?) / EM)
}
