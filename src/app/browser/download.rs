//! Files that the browser saves.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlAnchorElement, Url};

/// How long the URL of a saved file remains valid: long enough for the browser to read it.
const REVOKE_DELAY_MS: u32 = 60_000;

/// Makes the browser save a text as a file.
pub(crate) fn save_text(text: &str, file: &str) {
    if let Ok(blob) = Blob::new_with_str_sequence(&Array::of1(&text.into())) {
        save(&blob, file);
    }
}

/// Makes the browser save a file.
pub(crate) fn save(blob: &Blob, file: &str) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return };
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
