//! Taking a chart away: saving it to a file, copying it.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlAnchorElement, HtmlCanvasElement, MouseEvent, Url};

use super::canvas::paint_light;
use super::copy::{copy, page_address, say};
use super::dom::{closest, set_root};
use crate::app::chart::stage;
use crate::app::page::Page;
use crate::chart::Layout;
use crate::chart::export::{Export, picture, text};
use crate::locale::strings::charts::NO_PICTURE;
use crate::report::model::Chart;
use crate::view::View;

/// Pixels of a picture in a CSS pixel.
const RATIO: f64 = 2.0;
/// How long a saved file is kept for the browser to fetch, in milliseconds.
const FETCHED: u32 = 60_000;
const PNG: &str = "image/png";

/// Says on the document if pictures cannot be copied here; the style sheet then leaves out what would.
pub fn offer() {
    if clipboard_item().is_none() {
        set_root("data-no-images", "");
    }
}

/// Takes the chart with this id away as the button that was clicked says.
pub fn take(page: &Page, id: &str, event: &MouseEvent) {
    let name = closest(event, "[data-take]").and_then(|button| button.get_attribute("data-take"));
    let (Some(export), Some(chart)) = (name.and_then(|name| Export::named(&name)), page.ledger.chart(id)) else {
        return;
    };
    let outcome = format!("#taken-{id}");
    say(&outcome, "");
    let stage = stage(page, Layout::Wide);
    let file = export.file(chart, &stage);
    match (export, text(export, chart, &stage, address(page, id))) {
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

/// Where the chart with this id is on the page, in the units chosen, if an address leads to its report.
fn address(page: &Page, id: &str) -> Option<String> {
    (!page.is_opened)
        .then(|| format!("{}#chart-{id}", page_address(page, &View { units: page.units, ..View::default() })))
}

/// What will be the chart's picture, as a PNG file.
fn pixels(page: &Page, chart: &Chart) -> Option<Promise> {
    let canvas = gloo::utils::document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    paint_light(&canvas, &picture(chart, &stage(page, Layout::Wide), address(page, &chart.id)), RATIO)?;
    Some(Promise::new(&mut |made, failed| {
        if let Err(error) = canvas.to_blob(&made) {
            // Nobody can refuse to be told.
            let _ = failed.call1(&JsValue::NULL, &error);
        }
    }))
}

async fn saved(pixels: Promise, file: &str) -> Option<()> {
    let blob: Blob = JsFuture::from(pixels).await.ok()?.dyn_into().ok()?;
    save(Some(blob), file);
    Some(())
}

/// Has the browser save a file.
fn save(blob: Option<Blob>, file: &str) {
    let Some(address) = blob.and_then(|blob| Url::create_object_url_with_blob(&blob).ok()) else { return };
    let Ok(link) = gloo::utils::document().create_element("a") else { return };
    let Ok(link) = link.dyn_into::<HtmlAnchorElement>() else { return };
    link.set_href(&address);
    link.set_download(file);
    link.click();
    Timeout::new(FETCHED, move || {
        // An address that is unknown is as good as revoked.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
}

/// Puts a picture on the clipboard. Given the promise of one, browsers count it as asked for by the click.
async fn copied(pixels: &Promise, lang: crate::locale::Lang, outcome: String) -> Option<()> {
    let items = Object::new();
    Reflect::set(&items, &PNG.into(), pixels).ok()?;
    let item = Reflect::construct(&clipboard_item()?, &Array::of1(&items)).ok()?;
    let clipboard = Reflect::get(&gloo::utils::window().navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"write".into()).ok()?.dyn_into().ok()?;
    let written: Promise = write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into().ok()?;
    JsFuture::from(written).await.ok()?;
    say(&outcome, crate::locale::strings::COPIED.get(lang));
    Some(())
}

/// What browsers that can copy pictures make them into.
fn clipboard_item() -> Option<Function> {
    Reflect::get(&gloo::utils::window(), &"ClipboardItem".into()).ok()?.dyn_into().ok()
}
