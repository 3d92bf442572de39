//! DOM helpers for the other hooks.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The target of an event, or its nearest ancestor, that matches `selector`.
pub fn closest(event: &Event, selector: &str) -> Option<HtmlElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(selector).ok()??.dyn_into().ok()
}

/// All elements that match `selector`.
pub fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = gloo::utils::document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The first element within `parent` that matches `selector`.
pub fn within(parent: &Element, selector: &str) -> Option<HtmlElement> {
    parent.query_selector(selector).ok()??.dyn_into().ok()
}

/// The element, if it is an HTML element.
pub fn as_html(element: Element) -> Option<HtmlElement> {
    element.dyn_into().ok()
}

/// Sets an attribute of the document's root, if it is not the same: even that would make some browsers recompute all styles.
pub fn set_root(attribute: &str, value: &str) {
    let root = gloo::utils::document_element();
    if root.get_attribute(attribute).as_deref() != Some(value) {
        // Only an invalid attribute name is rejected.
        let _ = root.set_attribute(attribute, value);
    }
}

/// Removes an attribute of the document's root.
pub fn clear_root(attribute: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        // Only an invalid attribute name is rejected.
        let _ = root.remove_attribute(attribute);
    }
}

/// Moves and sizes an absolutely positioned element, in whole CSS pixels.
pub fn place(element: &HtmlElement, sides: &[(&str, f64)]) {
    for (property, pixels) in sides {
        // If a style is rejected, the element stays where it was.
        let _ = element.style().set_property(property, &format!("{}px", pixels.round() as i32));
    }
}
