//! The live canvas of a chart: there while the chart is near the window, redrawn when anything it shows changes.

use gloo::events::EventListener;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};
use yew::prelude::*;

use super::theme::use_dark;
use crate::app::chart::stage;
use crate::app::page::Page;
use crate::chart::paint::{FONTS, Quirks, paint};
use crate::chart::palette::Palette;
use crate::chart::{Layout, Scene, scene};

/// How far outside the window a chart still has a canvas, in CSS pixels.
const NEAR: &str = "400px 0px";

/// The canvas, if there is to be one.
#[hook]
pub fn use_canvas(page: &Page, id: &AttrValue, plot: &NodeRef) -> Html {
    let near = use_near(plot);
    let size = use_size(plot);
    let dark = use_dark(page.theme);
    let canvas = use_node_ref();
    {
        let (page, id, canvas, plot) = (page.clone(), id.clone(), canvas.clone(), plot.clone());
        use_effect_with((page.lang, page.units, dark, near, size), move |(.., dark, near, size)| {
            let drawn = near.then(|| draw(&page, &id, &canvas, *dark, *size)).flatten().is_some();
            if let Some(plot) = plot.cast::<Element>() {
                // The style sheet hides the SVG behind a canvas that was drawn.
                let _ = if drawn { plot.set_attribute("data-live", "") } else { plot.remove_attribute("data-live") };
            }
        });
    }
    if near { html! { <canvas ref={canvas} aria-hidden="true"></canvas> } } else { Html::default() }
}

/// A chart's scene for a container this wide, and by how much it is scaled down to fit.
pub fn fitted(page: &Page, id: &str, width: f64) -> Option<(Scene, f64)> {
    let chart = page.ledger.chart(id)?;
    let scene = scene(chart, &stage(page, Layout::for_width(width)).at_width(width));
    let scale = (width / scene.width).min(1.0);
    (scale > 0.0 && scene.width > 0.0).then_some((scene, scale))
}

/// Draws the chart at the size its container has, in device pixels.
fn draw(page: &Page, id: &str, canvas: &NodeRef, dark: bool, size: Size) -> Option<()> {
    let canvas: HtmlCanvasElement = canvas.cast()?;
    let (scene, scale) = fitted(page, id, size.width)?;
    let ratio = size.ratio * scale;
    let pixels = |length: f64| (length * ratio).round().clamp(1.0, 16_384.0) as u32;
    canvas.set_width(pixels(scene.width));
    canvas.set_height(pixels(scene.height));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    let quirks = Quirks { ratio, font: 1.0, ascent: ascent(&context)? };
    let palette = if dark { Palette::DARK } else { Palette::LIGHT };
    let mut backend = CanvasBackend::with_canvas_object(canvas)?;
    paint(&scene, &palette, quirks, &mut backend).ok()
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

/// How large a container is, and how many device pixels a CSS pixel has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Size {
    width: f64,
    ratio: f64,
}

/// The size of an element, kept up to date through resizing and zooming.
#[hook]
fn use_size(node: &NodeRef) -> Size {
    let size = use_state_eq(Size::default);
    {
        let (node, size) = (node.clone(), size.clone());
        use_effect_with((), move |()| {
            let measure = move || {
                if let Some(element) = node.cast::<Element>() {
                    let ratio = gloo::utils::window().device_pixel_ratio();
                    size.set(Size { width: element.get_bounding_client_rect().width(), ratio });
                }
            };
            measure();
            let listener = EventListener::new(&gloo::utils::window(), "resize", move |_| measure());
            move || drop(listener)
        });
    }
    *size
}

/// Whether an element is in the window or near it.
#[hook]
fn use_near(node: &NodeRef) -> bool {
    let near = use_state_eq(|| false);
    {
        let (node, near) = (node.clone(), near.clone());
        use_effect_with((), move |()| {
            let observer = node.cast::<Element>().and_then(|element| {
                let look = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
                    let entries = entries.iter().filter_map(|entry| entry.dyn_into().ok());
                    if let Some(last) = entries.last() {
                        let entry: web_sys::IntersectionObserverEntry = last;
                        near.set(entry.is_intersecting());
                    }
                });
                let options = web_sys::IntersectionObserverInit::new();
                options.set_root_margin(NEAR);
                let callback = look.as_ref().unchecked_ref();
                let observer = web_sys::IntersectionObserver::new_with_options(callback, &options).ok()?;
                observer.observe(&element);
                Some((observer, look))
            });
            move || {
                if let Some((observer, look)) = observer {
                    observer.disconnect();
                    drop(look);
                }
            }
        });
    }
    *near
}
