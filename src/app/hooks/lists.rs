//! Lists to choose from.

use wasm_bindgen::JsCast;
use web_sys::HtmlOptionElement;
use yew::prelude::*;

use super::dom::all;

/// Has every list show the option that is marked as selected: browsers no longer look at the mark once somebody has picked one.
#[hook]
pub fn use_lists() {
    use_effect(|| {
        for option in all("option[selected]").iter().filter_map(|option| option.dyn_ref::<HtmlOptionElement>()) {
            option.set_selected(true);
        }
    });
}
