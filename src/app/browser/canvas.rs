//! Draws a chart on a canvas, sharp at any device pixel ratio.

use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};
use yew::NodeRef;

use crate::app::browser::dom::css_px;
use crate::app::chart_scenes::{AvailableSize, fitted_scene};
use crate::app::page_context::PageContext;
use crate::chart::ROOT_FONT_PX;
use crate::chart::canvas_limits::max_pixel_ratio;
use crate::chart::label::Anchor;
use crate::chart::palette::{Palette, Rgb};
use crate::chart::plotters_backend::{FONT_FAMILIES, Font, Strokes, Surface, Units, paint};
use crate::chart::scene::Scene;
use crate::text::lang::Lang;

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
}

impl Display {
    /// Measures the display for a canvas in `container`.
    pub(crate) fn measure(container: &Element) -> Self {
        Self { size: available_size(container), pixel_ratio: gloo::utils::window().device_pixel_ratio() }
    }
}

/// Draws the chart in device pixels; `None` if it needs more of them than a canvas has, or the browser refuses.
pub(crate) fn draw_chart(
    page: &PageContext,
    id: &str,
    canvas: &NodeRef,
    palette: &Palette,
    display: Display,
) -> Option<()> {
    let canvas: HtmlCanvasElement = canvas.cast()?;
    let (scene, scale) = fitted_scene(page, id, display.size)?;
    // Painted on one outside the document, which Chromium would lay out, in the middle of a change, to know the font of a canvas in it.
    let painted = paint_scene(&scene, palette, display.pixel_ratio * scale, page.lang)?;
    let size = [painted.width(), painted.height()];
    set_size(&canvas, size);
    let [width, height] = size.map(f64::from);
    context(&canvas)?.draw_image_with_html_canvas_element_and_dw_and_dh(&painted, 0.0, 0.0, width, height).ok()?;
    // Its CSS size matches whole device pixels, so that pixels are not interpolated.
    for (side, length) in [("width", width), ("height", height)] {
        canvas.style().set_property(side, &css_px(length / display.pixel_ratio)).ok()?;
    }
    Some(())
}

/// Paints a scene on a canvas outside the document; `None` as in [`draw_chart`].
pub(crate) fn paint_scene(scene: &Scene, palette: &Palette, ratio: f64, lang: Lang) -> Option<HtmlCanvasElement> {
    if ratio > max_pixel_ratio(scene) {
        return None;
    }
    let pixels = |length: f64| (length * ratio).floor().max(1.0) as u32;
    let canvas = new_canvas([pixels(scene.width), pixels(scene.height)])?;
    canvas.set_lang(lang.tag());
    let context = context(&canvas)?;
    let strokes = Strokes(CanvasBackend::with_canvas_object(canvas.clone())?);
    paint(scene, palette, ratio, &mut CanvasSurface { strokes, context });
    Some(canvas)
}

fn set_size(canvas: &HtmlCanvasElement, [width, height]: [u32; 2]) {
    canvas.set_width(width);
    canvas.set_height(height);
}

/// A canvas of this size, in pixels, outside the document.
pub(crate) fn new_canvas(size: [u32; 2]) -> Option<HtmlCanvasElement> {
    let canvas = gloo::utils::document().create_element("canvas").ok().map(JsCast::unchecked_into)?;
    set_size(&canvas, size);
    Some(canvas)
}

/// The context of a canvas, which the browser may refuse.
pub(crate) fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()?.map(JsCast::unchecked_into)
}

/// A canvas that charts are drawn on, in device pixels. plotters-canvas draws all but text, since it knows no alphabetic baseline.
struct CanvasSurface {
    strokes: Strokes<CanvasBackend>,
    context: CanvasRenderingContext2d,
}

impl Surface for CanvasSurface {
    fn rect(&mut self, left_top: Units, size: Units, color: Rgb) {
        self.strokes.rect(left_top, size, color);
    }

    fn disc(&mut self, center: Units, radius: u32, color: Rgb) {
        self.strokes.disc(center, radius, color);
    }

    fn line(&mut self, from: Units, to: Units, width: u32, color: Rgb) {
        self.strokes.line(from, to, width, color);
    }

    fn text(&mut self, text: &str, (x, y): Units, font: Font, (red, green, blue): Rgb) {
        self.context.set_fill_style_str(&format!("rgb({red},{green},{blue})"));
        let weight = if font.bold { "bold " } else { "" };
        self.context.set_font(&format!("{weight}{} {FONT_FAMILIES}", css_px(font.size)));
        self.context.set_text_align(match font.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "center",
            Anchor::End => "end",
        });
        // Nothing is drawn where the browser refuses.
        let _ = self.context.fill_text(text, x.into(), y.into());
    }
}
