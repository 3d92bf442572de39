//! Copies text, and announces the outcome.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::app::browser::dom::all;
use crate::locale::messages;
use crate::text::lang::Lang;

/// The selector of the card's status for copying.
pub(crate) const CARD_STATUS: &str = "#copy-status";

/// The selector of every status for copying, exporting and correcting.
pub(crate) const EVERY_STATUS: &str = "#copy-status, #draft-status, .export-status";

/// Copies `text` and reports that in `status`; if the browser refuses, shows the text there to be copied by hand.
pub(crate) fn copy(text: String, lang: Lang, status: String) {
    // The same message a second time would not be read out.
    announce(&status, "");
    let navigator = gloo::utils::window().navigator();
    // It is missing in insecure contexts.
    let has_clipboard =
        js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|value| value.is_object());
    let writing = has_clipboard.then(|| navigator.clipboard().write_text(&text));
    spawn_local(async move {
        let is_copied = match writing {
            Some(writing) => JsFuture::from(writing).await.is_ok(),
            None => false,
        };
        let message = if is_copied {
            messages::COPIED.get(lang).to_owned()
        } else {
            format!("{}{text}", messages::COPY_BY_HAND.get(lang))
        };
        announce(&status, &message);
    });
}

/// Sets the text of every status that the selector matches; assistive technology reads it out.
pub(crate) fn announce(status: &str, message: &str) {
    for element in all(status) {
        element.set_text_content(Some(message));
    }
}
