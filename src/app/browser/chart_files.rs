//! The files that a chart is exported to: made, saved or copied. Code of the chunk that is fetched for it.

use std::pin::Pin;

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlCanvasElement, ImageBitmap};

use crate::app::browser::address::page_address;
use crate::app::browser::canvas::{context, new_canvas, paint_scene};
use crate::app::browser::clipboard::{announce, copy};
use crate::app::browser::download::{save, save_text};
use crate::app::chart_scenes::layout_context;
use crate::app::page_context::PageContext;
use crate::chart::Layout;
use crate::chart::canvas_limits::max_pixel_ratio;
use crate::chart::export::{Export, export_text, layout_picture};
use crate::chart::palette::Palette;
use crate::locale::messages::Message;
use crate::locale::messages::charts::{ALTERED_PICTURE, COPY_REFUSED, NO_PICTURE};
use crate::view::View;

/// Pixels of an exported image per CSS pixel, where a canvas has so many.
const EXPORT_PIXEL_RATIO: f64 = 2.0;
/// With fewer, small text cannot be read.
const MIN_PIXEL_RATIO: f64 = 1.0;
/// The width and height to which pictures are reduced to be compared.
const COMPARED_PX: u32 = 128;
/// The largest difference of a channel between equal pixels: some browsers change the last bits, which nobody sees.
const TOLERANCE: u8 = 16;

/// The chart's image as PNG, or why there is none.
type RenderedPng = Pin<Box<dyn Future<Output = Result<Blob, Message>>>>;

/// Makes files of charts.
#[derive(Clone, Copy)]
pub(crate) struct ChartFiles {
    /// Saves the chart with this id, or copies its rows; a status says what came of it.
    pub(crate) export: fn(&PageContext, &str, Export, String),
    /// Makes its image as PNG.
    pub(crate) render_png: fn(PageContext, String) -> RenderedPng,
    /// What to say if the browser does not let it be copied.
    pub(crate) copy_refused: Message,
}

/// The only way to the code of this module.
pub(crate) const CHART_FILES: ChartFiles = ChartFiles { export, render_png, copy_refused: COPY_REFUSED };

fn export(page: &PageContext, id: &str, export: Export, status: String) {
    let Some(chart) = page.resolved.chart(id) else { return };
    let context = layout_context(page, Layout::Wide);
    let file = export.file(chart, &context);
    match (export, export_text(export, chart, &context, address(page, id))) {
        (Export::Rows, Some(rows)) => copy(rows, page.lang, status),
        (_, Some(text)) => save_text(&text, &file),
        (_, None) => {
            let (image, lang) = (render_png(page.clone(), id.to_owned()), page.lang);
            spawn_local(async move {
                match image.await {
                    Ok(png) => save(&png, &file),
                    Err(reason) => announce(&status, reason.get(lang)),
                }
            });
        }
    }
}

/// The address of the chart with this id, in the chosen units, unless the report was opened from disk.
fn address(page: &PageContext, id: &str) -> Option<String> {
    (!page.is_local)
        .then(|| format!("{}#chart-{id}", page_address(page, &View { units: page.units, ..View::default() })))
}

fn render_png(page: PageContext, id: String) -> RenderedPng {
    Box::pin(async move {
        let canvas = paint_picture(&page, &id).ok_or(NO_PICTURE)?;
        let png = read_png(&canvas).await.ok_or(NO_PICTURE)?;
        if shows_drawing(&png, &canvas).await.ok_or(NO_PICTURE)? { Ok(png) } else { Err(ALTERED_PICTURE) }
    })
}

fn paint_picture(page: &PageContext, id: &str) -> Option<HtmlCanvasElement> {
    let picture = layout_picture(page.resolved.chart(id)?, &layout_context(page, Layout::Wide), address(page, id));
    let ratio = EXPORT_PIXEL_RATIO.min(max_pixel_ratio(&picture));
    if ratio < MIN_PIXEL_RATIO {
        return None;
    }
    paint_scene(&picture, &Palette::LIGHT, ratio, page.lang)
}

async fn read_png(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let reading = Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            // The callback cannot fail.
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    JsFuture::from(reading).await.ok()?.dyn_into().ok()
}

/// Whether a picture shows what was drawn on the canvas that it was read from. Browsers that protect against tracking may return another
/// without a word, and pixels that they falsify differ from each other, or are all the same.
async fn shows_drawing(png: &Blob, canvas: &HtmlCanvasElement) -> Option<bool> {
    let decoding = gloo::utils::window().create_image_bitmap_with_blob(png).ok()?;
    let decoded: ImageBitmap = JsFuture::from(decoding).await.ok()?.unchecked_into();
    let side = f64::from(COMPARED_PX);
    let reduced = new_canvas([2 * COMPARED_PX, COMPARED_PX])?;
    let context = context(&reduced)?;
    context.draw_image_with_html_canvas_element_and_dw_and_dh(canvas, 0.0, 0.0, side, side).ok()?;
    context.draw_image_with_image_bitmap_and_dw_and_dh(&decoded, side, 0.0, side, side).ok()?;
    let pixels = context.get_image_data(0.0, 0.0, 2.0 * side, side).ok()?.data();
    let rows = || pixels.chunks_exact(8 * COMPARED_PX as usize).map(|row| row.split_at(row.len() / 2));
    let differs = |(one, other): &(&u8, &u8)| one.abs_diff(**other) > TOLERANCE;
    let is_blank = rows().flat_map(|(drawn, _)| drawn.iter().zip(drawn.iter().skip(4))).filter(differs).count() == 0;
    let differing = rows().flat_map(|(drawn, read)| drawn.iter().zip(read)).filter(differs).count();
    Some(!is_blank && differing * 50 <= pixels.len())
}
