//! Panic handling: keep the prerendered page, and show the notice that it is not interactive.

use std::cell::Cell;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::JsValue;

#[cfg(target_arch = "wasm32")]
use crate::app::browser::dom::set_root_attribute;
#[cfg(target_arch = "wasm32")]
use crate::app::browser::live_style;

thread_local! {
    /// Not state of the page: after a panic nothing renders or reduces any more.
    static HAS_STOPPED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the program panicked: then links are the browser's again.
pub(crate) fn has_stopped() -> bool {
    HAS_STOPPED.get()
}

/// Records a panic.
#[cfg(target_arch = "wasm32")]
pub(crate) fn stop(error: &str) {
    HAS_STOPPED.set(true);
    live_style::abandon();
    report_failure(error);
}

/// Logs an error, and shows on the page that its program does not run.
#[cfg(target_arch = "wasm32")]
pub(crate) fn report_failure(error: &str) {
    web_sys::console::error_1(&JsValue::from_str(error));
    set_root_attribute("data-failed", "");
}
