//! Corrects controls whose prerendered markup does not make them show or do what it should.

use wasm_bindgen::JsCast;
use web_sys::HtmlOptionElement;
use yew::prelude::*;

use crate::app::browser::dom::all;

/// Makes every list show the option that is marked as selected, which browsers no longer do once somebody has picked one.
#[hook]
pub(crate) fn use_selected_options() {
    use_effect(|| {
        for option in all("option[selected]").iter().filter_map(|option| option.dyn_ref::<HtmlOptionElement>()) {
            option.set_selected(true);
        }
    });
}

/// Enables the heads of columns, which are prerendered disabled.
#[hook]
pub(crate) fn use_enabled_sort_buttons() {
    use_effect(|| {
        for head in all(".sort[disabled]") {
            // Only an invalid attribute name is rejected.
            let _ = head.remove_attribute("disabled");
        }
    });
}
