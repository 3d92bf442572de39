//! Draws a chart on a canvas, sharp at any device pixel ratio.

use std::cell::RefCell;

use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};
use yew::NodeRef;

use crate::app::browser::theme;
use crate::app::browser::theme::prefers;
use crate::app::components::chart::context;
use crate::app::page_context::PageContext;
use crate::chart::palette::Palette;
use crate::chart::plotters_backend::{FONT_FAMILIES, paint_canvas};
use crate::chart::scene::Scene;
use crate::chart::{Layout, ROOT_FONT_PX, layout_chart};

/// The space available to a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    /// Its width, in CSS pixels.
    pub width: f64,
    /// CSS pixels per unit of scenes.
    pub unit: f64,
}

impl Room {
    /// The space in `container`.
    pub fn within(container: &Element) -> Self {
        let window = gloo::utils::window();
        let root = gloo::utils::document().document_element();
        let style = root.and_then(|root| window.get_computed_style(&root).ok()?);
        // The browser's own number parser: the one of Rust would add several kB.
        let font = style.and_then(|style| Some(js_sys::parse_float(&style.get_property_value("font-size").ok()?)));
        let font = font.filter(|font| *font > 0.0).unwrap_or(ROOT_FONT_PX);
        Self { width: container.get_bounding_client_rect().width(), unit: font / ROOT_FONT_PX }
    }

    /// Its width in the unit of scenes.
    pub fn units(self) -> f64 {
        self.width / self.unit
    }

    /// The part of it that an SVG takes, which grows no wider than its layout is designed for.
    pub fn of_drawing(self) -> Self {
        let most = Layout::for_width(self.units()).width() * self.unit;
        Self { width: self.width.min(most), ..self }
    }
}

/// The properties of the display that a canvas is drawn for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Surface {
    /// The space available.
    pub room: Room,
    /// Device pixels per CSS pixel.
    pub ratio: f64,
    /// Whether the system is in dark mode.
    pub dark: bool,
    /// Whether the reader prefers more contrast.
    pub contrast: bool,
}

impl Surface {
    /// The properties for a canvas in `container`.
    pub fn within(container: &Element) -> Self {
        Self {
            room: Room::within(container),
            ratio: gloo::utils::window().device_pixel_ratio(),
            dark: prefers(theme::DARK),
            contrast: prefers(theme::CONTRAST),
        }
    }
}

/// A chart's scene laid out for this space, and its scale in CSS pixels per unit.
pub fn fitted(page: &PageContext, id: &str, room: Room) -> Option<(Scene, f64)> {
    let chart = page.resolved.chart(id)?;
    let scene = layout_chart(chart, &context(page, Layout::for_width(room.units())).at_width(room.units()));
    let scale = room.width / scene.width;
    (scale > 0.0 && scale.is_finite()).then_some((scene, scale))
}

/// Draws the chart for its space, in device pixels; `None` if the browser refuses.
pub fn draw(page: &PageContext, id: &str, canvas: &NodeRef, dark: bool, surface: Surface) -> Option<()> {
    let canvas: HtmlCanvasElement = canvas.cast()?;
    let (scene, scale) = fitted(page, id, surface.room)?;
    put(&canvas, &scene, Palette::of(dark, surface.contrast), surface.ratio * scale)?;
    // Its CSS size matches whole device pixels, so that pixels are not interpolated.
    for (side, length) in [("width", canvas.width()), ("height", canvas.height())] {
        canvas.style().set_property(side, &format!("{}px", f64::from(length) / surface.ratio)).ok()?;
    }
    Some(())
}

/// Draws a scene with the light palette, at `ratio` pixels per CSS pixel; `None` if the browser refuses.
pub fn paint_light(canvas: &HtmlCanvasElement, scene: &Scene, ratio: f64) -> Option<()> {
    put(canvas, scene, Palette::of(false, false), ratio)
}

fn put(canvas: &HtmlCanvasElement, scene: &Scene, palette: &Palette, ratio: f64) -> Option<()> {
    let pixels = |length: f64| (length * ratio).floor().clamp(1.0, 16_384.0) as u32;
    let (width, height) = (pixels(scene.width), pixels(scene.height));
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
    let ascent = remembering(|size| ascent(&context, size));
    let mut backend = CanvasBackend::with_canvas_object(canvas.clone())?;
    paint_canvas(scene, palette, ratio, &ascent, &mut backend).ok()
}

/// The distance from the canvas's `top` baseline to the alphabetic one, for the font of charts at this size, in device pixels. Browsers
/// round it differently, so it is not proportional to the size.
fn ascent(context: &CanvasRenderingContext2d, size: f64) -> f64 {
    context.set_font(&format!("{size}px {FONT_FAMILIES}"));
    let above = |baseline: &str| {
        context.set_text_baseline(baseline);
        context.measure_text("H").map_or(0.0, |metrics| metrics.actual_bounding_box_ascent())
    };
    above("alphabetic") - above("top")
}

/// Memoises a function of a number.
fn remembering(make: impl Fn(f64) -> f64) -> impl Fn(f64) -> f64 {
    let made = RefCell::new(Vec::new());
    move |number| {
        let known = made.borrow().iter().find(|(of, _)| *of == number).map(|(_, known)| *known);
        known.unwrap_or_else(|| {
            let new = make(number);
            made.borrow_mut().push((number, new));
            new
        })
    }
}
