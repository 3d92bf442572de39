//! Moves the focus without scrolling the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

use crate::app::browser::dom;

/// Focuses the element with this id, if there is one.
pub(crate) fn focus(id: &str) {
    focus_element(dom::by_id(id).as_ref());
}

/// The id of the focused element within `element`; empty if there is none.
pub(crate) fn focused_id(element: &Element) -> String {
    let focused = gloo::utils::document().active_element().filter(|focused| element.contains(Some(focused)));
    focused.map(|focused| focused.id()).unwrap_or_default()
}

/// Focuses the element with this id again, which was rendered afresh: in a field, typing goes on at the end.
pub(crate) fn refocus(id: &str) {
    focus(id);
    if let Some(field) = dom::by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        // A new value moves the caret behind it.
        let value = field.value();
        field.set_value("");
        field.set_value(&value);
    }
}

/// Focuses an element where it is, without scrolling to it.
pub(crate) fn focus_element(element: Option<&HtmlElement>) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot be focused leaves the focus where it is.
    let _ = element.map(|element| element.focus_with_options(&options));
}
