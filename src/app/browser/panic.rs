//! What becomes of the page when its program fails: the document stays, and is said to be all there is.

use std::cell::Cell;

use wasm_bindgen::JsValue;

use crate::app::browser::dom::set_root;

thread_local! {
    static STOPPED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the program panicked: nothing renders any more, and links are the browser's again.
pub fn has_stopped() -> bool {
    STOPPED.get()
}

/// Notes that it did.
pub fn stop(why: &str) {
    STOPPED.set(true);
    fail(why);
}

/// Says on the console what went wrong, and on the page that its program does not run.
pub fn fail(what: &str) {
    web_sys::console::error_1(&JsValue::from_str(what));
    set_root("data-failed", "");
}
