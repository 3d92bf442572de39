//! Draws a chart on a canvas, sharp at any device pixel ratio.

use std::cell::RefCell;

use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};
use yew::NodeRef;

use crate::app::browser::theme;
use crate::app::browser::theme::matches_query;
use crate::app::chart_scenes::{AvailableSize, fitted_scene};
use crate::app::page_context::PageContext;
use crate::chart::ROOT_FONT_PX;
use crate::chart::palette::Palette;
use crate::chart::plotters_backend::{FONT_FAMILIES, paint_canvas};
use crate::chart::scene::Scene;

/// Measures the size available to a chart in `container`.
pub(crate) fn available_size(container: &Element) -> AvailableSize {
    let root = gloo::utils::document_element();
    let style = gloo::utils::window().get_computed_style(&root).ok().flatten();
    // The browser's own number parser: the one of Rust would add several kB.
    let font = style.and_then(|style| Some(js_sys::parse_float(&style.get_property_value("font-size").ok()?)));
    let font = font.filter(|font| *font > 0.0).unwrap_or(ROOT_FONT_PX);
    AvailableSize { width: container.get_bounding_client_rect().width(), unit: font / ROOT_FONT_PX }
}

/// The properties of the display that a canvas is drawn for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Display {
    /// The size available to the chart.
    pub(crate) size: AvailableSize,
    /// Device pixels per CSS pixel.
    pub(crate) pixel_ratio: f64,
    /// Whether the system is in dark mode.
    pub(crate) is_system_dark: bool,
    /// Whether the reader prefers more contrast.
    pub(crate) prefers_contrast: bool,
}

impl Display {
    /// Measures the display for a canvas in `container`.
    pub(crate) fn measure(container: &Element) -> Self {
        Self {
            size: available_size(container),
            pixel_ratio: gloo::utils::window().device_pixel_ratio(),
            is_system_dark: matches_query(theme::DARK_QUERY),
            prefers_contrast: matches_query(theme::CONTRAST_QUERY),
        }
    }
}

/// Draws the chart in device pixels; `None` if the browser refuses.
pub(crate) fn draw_chart(
    page: &PageContext,
    id: &str,
    canvas: &NodeRef,
    is_dark: bool,
    display: Display,
) -> Option<()> {
    let canvas: HtmlCanvasElement = canvas.cast()?;
    let (scene, scale) = fitted_scene(page, id, display.size)?;
    paint_scene(&canvas, &scene, Palette::of(is_dark, display.prefers_contrast), display.pixel_ratio * scale)?;
    // Its CSS size matches whole device pixels, so that pixels are not interpolated.
    for (side, length) in [("width", canvas.width()), ("height", canvas.height())] {
        canvas.style().set_property(side, &format!("{}px", f64::from(length) / display.pixel_ratio)).ok()?;
    }
    Some(())
}

/// Paints a scene with the light palette, for export; `None` if the browser refuses.
pub(crate) fn paint_light(canvas: &HtmlCanvasElement, scene: &Scene, pixel_ratio: f64) -> Option<()> {
    paint_scene(canvas, scene, Palette::of(false, false), pixel_ratio)
}

fn paint_scene(canvas: &HtmlCanvasElement, scene: &Scene, palette: &Palette, ratio: f64) -> Option<()> {
    let pixels = |length: f64| (length * ratio).floor().clamp(1.0, 16_384.0) as u32;
    let (width, height) = (pixels(scene.width), pixels(scene.height));
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
    let ascent = memoize(|size| measure_ascent(&context, size));
    let mut backend = CanvasBackend::with_canvas_object(canvas.clone())?;
    paint_canvas(scene, palette, ratio, &ascent, &mut backend).ok()
}

/// The distance from the canvas's `top` baseline to the alphabetic one, for the font of charts at this size, in device pixels. Browsers
/// round it differently, so it is not proportional to the size.
fn measure_ascent(context: &CanvasRenderingContext2d, size: f64) -> f64 {
    context.set_font(&format!("{size}px {FONT_FAMILIES}"));
    let above = |baseline: &str| {
        context.set_text_baseline(baseline);
        context.measure_text("H").map_or(0.0, |metrics| metrics.actual_bounding_box_ascent())
    };
    above("alphabetic") - above("top")
}

/// Memoises a function of a number.
fn memoize(compute: impl Fn(f64) -> f64) -> impl Fn(f64) -> f64 {
    let results = RefCell::new(Vec::new());
    move |number| {
        let known = results.borrow().iter().find(|(of, _)| *of == number).map(|(_, known)| *known);
        known.unwrap_or_else(|| {
            let new = compute(number);
            results.borrow_mut().push((number, new));
            new
        })
    }
}
