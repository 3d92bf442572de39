//! Exports a chart: saves it to a file, or copies it.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlAnchorElement, HtmlCanvasElement, MouseEvent, Url};

use crate::app::browser::canvas::paint_light;
use crate::app::browser::clipboard::{copy, page_address, say};
use crate::app::browser::dom::{closest, set_root};
use crate::app::components::chart::context;
use crate::app::page_context::PageContext;
use crate::chart::Layout;
use crate::chart::export::{Export, export_text, layout_picture};
use crate::locale::messages::charts::NO_PICTURE;
use crate::report::model::Chart;
use crate::view::View;

/// Pixels of a picture per CSS pixel.
const RATIO: f64 = 2.0;
/// How long the URL of a saved file remains valid, in milliseconds.
const FETCHED: u32 = 60_000;
const PNG: &str = "image/png";

/// Marks the document if pictures cannot be copied in this browser; the style sheet then hides the button.
pub fn check_image_clipboard() {
    if clipboard_item().is_none() {
        set_root("data-no-images", "");
    }
}

/// Exports the chart with this id in the format of the clicked button.
pub fn export_chart(page: &PageContext, id: &str, event: &MouseEvent) {
    let name = closest(event, "[data-take]").and_then(|button| button.get_attribute("data-take"));
    let (Some(export), Some(chart)) = (name.and_then(|name| Export::named(&name)), page.resolved.chart(id)) else {
        return;
    };
    let outcome = format!("[id='taken-{id}']");
    say(&outcome, "");
    let context = context(page, Layout::Wide);
    let file = export.file(chart, &context);
    match (export, export_text(export, chart, &context, address(page, id))) {
        (Export::Rows, Some(rows)) => copy(rows, page.lang, outcome),
        (_, Some(text)) => save(Blob::new_with_str_sequence(&Array::of1(&text.into())).ok(), &file),
        (_, None) => {
            let (pixels, lang) = (pixels(page, chart), page.lang);
            spawn_local(async move {
                let made = match pixels {
                    Some(pixels) if export == Export::Image => copied(&pixels, lang, outcome.clone()).await,
                    Some(pixels) => saved(pixels, &file).await,
                    None => None,
                };
                if made.is_none() {
                    say(&outcome, NO_PICTURE.get(lang));
                }
            });
        }
    }
}

/// The address of the chart with this id, in the chosen units, unless the report was opened from disk.
fn address(page: &PageContext, id: &str) -> Option<String> {
    (!page.is_opened)
        .then(|| format!("{}#chart-{id}", page_address(page, &View { units: page.units, ..View::default() })))
}

/// A promise of the chart's picture as PNG.
fn pixels(page: &PageContext, chart: &Chart) -> Option<Promise> {
    let canvas = gloo::utils::document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    paint_light(&canvas, &layout_picture(chart, &context(page, Layout::Wide), address(page, &chart.id)), RATIO)?;
    Some(Promise::new(&mut |made, failed| {
        if let Err(error) = canvas.to_blob(&made) {
            // The callback cannot fail.
            let _ = failed.call1(&JsValue::NULL, &error);
        }
    }))
}

async fn saved(pixels: Promise, file: &str) -> Option<()> {
    let blob: Blob = JsFuture::from(pixels).await.ok()?.dyn_into().ok()?;
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
    Timeout::new(FETCHED, move || {
        // Revoking an unknown URL is harmless.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
}

/// Puts a picture on the clipboard. Because the item is given a promise, browsers still attribute it to the click.
async fn copied(pixels: &Promise, lang: crate::text::lang::Lang, outcome: String) -> Option<()> {
    let items = Object::new();
    Reflect::set(&items, &PNG.into(), pixels).ok()?;
    let item = Reflect::construct(&clipboard_item()?, &Array::of1(&items)).ok()?;
    let clipboard = Reflect::get(&gloo::utils::window().navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"write".into()).ok()?.dyn_into().ok()?;
    let written: Promise = write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into().ok()?;
    JsFuture::from(written).await.ok()?;
    say(&outcome, crate::locale::messages::COPIED.get(lang));
    Some(())
}

/// The constructor of clipboard items, in browsers that can copy pictures.
fn clipboard_item() -> Option<Function> {
    Reflect::get(&gloo::utils::window(), &"ClipboardItem".into()).ok()?.dyn_into().ok()
}
