//! Exports a chart: saves it to a file, or copies it.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlAnchorElement, HtmlCanvasElement, MouseEvent, Url};

use crate::app::browser::address::page_address;
use crate::app::browser::canvas::paint_light;
use crate::app::browser::clipboard::{announce, copy};
use crate::app::browser::dom::{closest, set_root_attribute};
use crate::app::chart_scenes::layout_context;
use crate::app::page_context::PageContext;
use crate::chart::Layout;
use crate::chart::export::{Export, export_text, layout_picture};
use crate::locale::messages::charts::NO_PICTURE;
use crate::report::model::Chart;
use crate::view::View;

/// Pixels of an exported image per CSS pixel.
const EXPORT_PIXEL_RATIO: f64 = 2.0;
/// How long the URL of a saved file remains valid: long enough for the browser to read it.
const REVOKE_DELAY_MS: u32 = 60_000;
const PNG_TYPE: &str = "image/png";

/// Marks the document if the browser cannot copy images; the style sheet then hides the button.
pub(crate) fn check_image_clipboard() {
    if clipboard_item().is_none() {
        set_root_attribute("data-no-image-clipboard", "");
    }
}

/// Exports the chart with this id in the format of the clicked button.
pub(crate) fn export_chart(page: &PageContext, id: &str, event: &MouseEvent) {
    let name = closest(event, "[data-export]").and_then(|button| button.get_attribute("data-export"));
    let (Some(export), Some(chart)) = (name.and_then(|name| Export::named(&name)), page.resolved.chart(id)) else {
        return;
    };
    let status = format!("[id='export-status-{id}']");
    announce(&status, "");
    let context = layout_context(page, Layout::Wide);
    let file = export.file(chart, &context);
    match (export, export_text(export, chart, &context, address(page, id))) {
        (Export::Rows, Some(rows)) => copy(rows, page.lang, status),
        (_, Some(text)) => save(Blob::new_with_str_sequence(&Array::of1(&text.into())).ok(), &file),
        (_, None) => {
            let (image, lang) = (render_png(page, chart), page.lang);
            spawn_local(async move {
                let done = match image {
                    Some(png) if export == Export::Image => copy_image(&png, lang, status.clone()).await,
                    Some(png) => save_image(png, &file).await,
                    None => None,
                };
                if done.is_none() {
                    announce(&status, NO_PICTURE.get(lang));
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

/// A promise of the chart's image as PNG.
fn render_png(page: &PageContext, chart: &Chart) -> Option<Promise> {
    let canvas = gloo::utils::document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    paint_light(
        &canvas,
        &layout_picture(chart, &layout_context(page, Layout::Wide), address(page, &chart.id)),
        EXPORT_PIXEL_RATIO,
    )?;
    Some(Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            // The callback cannot fail.
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    }))
}

async fn save_image(png: Promise, file: &str) -> Option<()> {
    let blob: Blob = JsFuture::from(png).await.ok()?.dyn_into().ok()?;
    save(Some(blob), file);
    Some(())
}

/// Makes the browser save a file.
fn save(blob: Option<Blob>, file: &str) {
    let Some(address) = blob.and_then(|blob| Url::create_object_url_with_blob(&blob).ok()) else { return };
    let Ok(link) = gloo::utils::document().create_element("a") else { return };
    let Ok(link) = link.dyn_into::<HtmlAnchorElement>() else { return };
    link.set_href(&address);
    link.set_download(file);
    link.click();
    Timeout::new(REVOKE_DELAY_MS, move || {
        // Revoking an unknown URL is harmless.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
}

/// Copies an image. Because the item is given a promise, browsers still attribute it to the click.
async fn copy_image(png: &Promise, lang: crate::text::lang::Lang, status: String) -> Option<()> {
    let items = Object::new();
    Reflect::set(&items, &PNG_TYPE.into(), png).ok()?;
    let item = Reflect::construct(&clipboard_item()?, &Array::of1(&items)).ok()?;
    let clipboard = Reflect::get(&gloo::utils::window().navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"write".into()).ok()?.dyn_into().ok()?;
    let written: Promise = write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into().ok()?;
    JsFuture::from(written).await.ok()?;
    announce(&status, crate::locale::messages::COPIED.get(lang));
    Some(())
}

/// The constructor of clipboard items, in browsers that can copy pictures.
fn clipboard_item() -> Option<Function> {
    Reflect::get(&gloo::utils::window(), &"ClipboardItem".into()).ok()?.dyn_into().ok()
}
