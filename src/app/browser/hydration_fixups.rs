//! Corrects what rendering alone does not make right.

use wasm_bindgen::JsCast;
use web_sys::HtmlOptionElement;
use yew::prelude::*;

use crate::app::browser::dom::all;
use crate::app::browser::scroll_spy;

/// Makes every list show the option that is marked as selected, which browsers no longer do once somebody has picked one, and marks the
/// current entry of the table of contents, if that was rendered.
#[hook]
pub(crate) fn use_fixups(has_contents: bool) {
    use_effect(move || {
        for option in all("option[selected]").iter().filter_map(|option| option.dyn_ref::<HtmlOptionElement>()) {
            option.set_selected(true);
        }
        if has_contents {
            scroll_spy::mark_current();
        }
    });
}
