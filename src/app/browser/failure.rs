//! Failures of the program: the prerendered page stays, and a notice says that it is not interactive.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::JsValue;

#[cfg(target_arch = "wasm32")]
use crate::app::browser::dom::set_root_attribute;

/// The attribute of the root by which the notice is shown. A script in `index.html` sets it after every trap, with which a panic ends too.
const FAILED: &str = "data-failed";

/// Whether the program stopped: then links are the browser's again.
pub(crate) fn has_stopped() -> bool {
    gloo::utils::document_element().has_attribute(FAILED)
}

/// Logs an error.
#[cfg(target_arch = "wasm32")]
pub(crate) fn log(error: &str) {
    web_sys::console::error_1(&JsValue::from_str(error));
}

/// Logs an error, and shows on the page that its program does not run.
#[cfg(target_arch = "wasm32")]
pub(crate) fn report_failure(error: &str) {
    log(error);
    set_root_attribute(FAILED, "");
}
