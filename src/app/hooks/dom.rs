//! Small ways to reach the document, for the other hooks.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The element an event is about, or the nearest one around it that `selector` matches.
pub fn closest(event: &Event, selector: &str) -> Option<HtmlElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(selector).ok()??.dyn_into().ok()
}

/// Every element that `selector` matches.
pub fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = gloo::utils::document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The first element within `parent` that `selector` matches.
pub fn within(parent: &Element, selector: &str) -> Option<HtmlElement> {
    parent.query_selector(selector).ok()??.dyn_into().ok()
}

/// The element, if it is an HTML element.
pub fn as_html(element: Element) -> Option<HtmlElement> {
    element.dyn_into().ok()
}

/// Sets an attribute of the document's root. Gives whether it was another: set to what it is, some would have the whole page styled
/// anew.
pub fn set_root(attribute: &str, value: &str) -> bool {
    let root = gloo::utils::document_element();
    // Only an invalid attribute name is refused.
    root.get_attribute(attribute).as_deref() != Some(value) && root.set_attribute(attribute, value).is_ok()
}

/// Takes an attribute of the document's root away.
pub fn clear_root(attribute: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        // Only an invalid attribute name is refused.
        let _ = root.remove_attribute(attribute);
    }
}

/// Moves and sizes an absolutely positioned element, in whole CSS pixels.
pub fn place(element: &HtmlElement, sides: &[(&str, f64)]) {
    for (property, pixels) in sides {
        // A style that is refused leaves the element where it was.
        let _ = element.style().set_property(property, &format!("{}px", pixels.round() as i32));
    }
}
