//! Moves the focus without scrolling the page.

use web_sys::{FocusOptions, HtmlElement};

use crate::app::browser::dom;

/// Focuses the element with this id, if there is one.
pub(crate) fn focus(id: &str) {
    focus_element(dom::by_id(id).as_ref());
}

/// Focuses an element where it is, without scrolling to it.
pub(crate) fn focus_element(element: Option<&HtmlElement>) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot be focused leaves the focus where it is.
    let _ = element.map(|element| element.focus_with_options(&options));
}
