//! Exports a chart: saves it to a file, or copies it. The code that does is fetched when it is needed.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::MouseEvent;

use crate::app::browser::chart_files::{CHART_FILES, ChartFiles};
use crate::app::browser::clipboard::announce;
use crate::app::browser::dom::{closest, set_root_attribute};
use crate::app::page_context::PageContext;
use crate::chart::export::Export;
use crate::locale::messages::COPIED;
use crate::locale::messages::charts::NO_TOOLS;

const PNG_TYPE: &str = "image/png";

/// Marks the document if the browser cannot copy images; the style sheet then hides the button.
pub(crate) fn check_image_clipboard() {
    if clipboard_item().is_none() {
        set_root_attribute("data-no-image-clipboard", "");
    }
}

/// The selector of the status of a chart's buttons.
pub(crate) fn status_of(id: &str) -> String {
    format!("[id='export-status-{id}']")
}

/// Exports the chart with this id in the format of the clicked button.
pub(crate) fn export_chart(page: &PageContext, id: &str, event: &MouseEvent) {
    let name = closest(event, "[data-export]").and_then(|button| button.get_attribute("data-export"));
    let Some(export) = name.and_then(|name| Export::named(&name)) else { return };
    let (page, id, status) = (page.clone(), id.to_owned(), status_of(id));
    announce(&status, "");
    if export == Export::Image {
        return copy_picture(page, id, status);
    }
    spawn_local(async move {
        match load_chart_files().await {
            Some(files) => (files.export)(&page, &id, export, status),
            None => announce(&status, NO_TOOLS.get(page.lang)),
        }
    });
}

/// Copies the chart as a picture, and says what came of it.
fn copy_picture(page: PageContext, id: String, status: String) {
    let lang = page.lang;
    let png = promise_png(page, id);
    // Because the clipboard is given a promise at once, browsers still attribute the copy to the click.
    let copying = write_image(&png).map(JsFuture::from);
    spawn_local(async move {
        if let Err(reason) = JsFuture::from(png).await {
            return announce(&status, &reason.as_string().unwrap_or_default());
        }
        let is_copied = match copying {
            Some(copying) => copying.await.is_ok(),
            None => false,
        };
        let message = match load_chart_files().await {
            _ if is_copied => COPIED,
            Some(files) => files.copy_refused,
            None => NO_TOOLS,
        };
        announce(&status, message.get(lang));
    });
}

/// Loads the functions that make files of charts; `None` if they cannot be fetched. Nothing else refers to them.
#[cfg(not(feature = "split"))]
async fn load_chart_files() -> Option<ChartFiles> {
    Some(CHART_FILES)
}

#[cfg(feature = "split")]
async fn load_chart_files() -> Option<ChartFiles> {
    #[wasm_split_helpers::wasm_split(export, fallible)]
    fn chart_files() -> Result<ChartFiles, wasm_split_helpers::SplitLoaderError> {
        Ok(CHART_FILES)
    }
    chart_files().await.ok()
}

/// A promise of the chart's image as PNG, once the code for it is fetched. It is rejected with the words that say why there is none.
fn promise_png(page: PageContext, id: String) -> Promise {
    future_to_promise(async move {
        let lang = page.lang;
        let png = match load_chart_files().await {
            Some(files) => (files.render_png)(page, id).await,
            None => Err(NO_TOOLS),
        };
        png.map(JsValue::from).map_err(|reason| reason.get(lang).into())
    })
}

/// Writes an image to the clipboard; `None` if the browser cannot.
fn write_image(png: &Promise) -> Option<Promise> {
    let items = Object::new();
    Reflect::set(&items, &PNG_TYPE.into(), png).ok()?;
    let item = Reflect::construct(&clipboard_item()?, &Array::of1(&items)).ok()?;
    let clipboard = Reflect::get(&gloo::utils::window().navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"write".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into().ok()
}

/// The constructor of clipboard items, in browsers that can copy pictures.
fn clipboard_item() -> Option<Function> {
    Reflect::get(&gloo::utils::window(), &"ClipboardItem".into()).ok()?.dyn_into().ok()
}
