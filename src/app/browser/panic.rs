//! What becomes of the page when its program fails: the document stays, and is said to be all there is.

use std::cell::Cell;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::JsValue;

#[cfg(target_arch = "wasm32")]
use crate::app::browser::dom::set_root_attribute;

thread_local! {
    static STOPPED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the program panicked: nothing renders any more, and links are the browser's again.
pub(crate) fn has_stopped() -> bool {
    STOPPED.get()
}

/// Notes that it did.
#[cfg(target_arch = "wasm32")]
pub(crate) fn stop(why: &str) {
    STOPPED.set(true);
    report_failure(why);
}

/// Says on the console what went wrong, and on the page that its program does not run.
#[cfg(target_arch = "wasm32")]
pub(crate) fn report_failure(what: &str) {
    web_sys::console::error_1(&JsValue::from_str(what));
    set_root_attribute("data-failed", "");
}
