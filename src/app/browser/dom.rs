//! DOM helpers for the other services.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlSelectElement, NodeList};
use yew::NodeRef;

/// An element that holds an island or the whole page.
pub(crate) type Host = Element;

/// The target of an event, or its nearest ancestor, that matches `selector`.
pub(crate) fn closest(event: &Event, selector: &str) -> Option<HtmlElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(selector).ok()??.dyn_into().ok()
}

/// All elements that match `selector`.
pub(crate) fn all(selector: &str) -> Vec<Element> {
    elements(gloo::utils::document().query_selector_all(selector))
}

/// All elements within `parent` that match `selector`.
pub(crate) fn all_within(parent: &Element, selector: &str) -> Vec<Element> {
    elements(parent.query_selector_all(selector))
}

fn elements(found: Result<NodeList, JsValue>) -> Vec<Element> {
    let Ok(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The first element within `parent` that matches `selector`.
pub(crate) fn within(parent: &Element, selector: &str) -> Option<HtmlElement> {
    parent.query_selector(selector).ok()??.dyn_into().ok()
}

/// The element, if it is an HTML element.
pub(crate) fn as_html(element: Element) -> Option<HtmlElement> {
    element.dyn_into().ok()
}

/// Sets an attribute of an element, unless it has this value: some attributes have an element styled again even if they do not change.
pub(crate) fn set_attribute(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        // Only an invalid name is rejected.
        let _ = element.set_attribute(name, value);
    }
}

/// Removes an attribute of an element.
pub(crate) fn remove_attribute(element: &Element, name: &str) {
    // Only an invalid name is rejected.
    let _ = element.remove_attribute(name);
}

/// Whether the focus is in an element.
pub(crate) fn has_focus(element: &Element) -> bool {
    element.contains(gloo::utils::document().active_element().as_deref())
}

/// Puts an element in the place of another.
pub(crate) fn replace(former: &Element, element: &Element) {
    // An element outside the document stays where it is.
    let _ = former.replace_with_with_node_1(element);
}

/// Gives an element new content, in which elements of the former content that match `kept` take the places of those with the same ids.
pub(crate) fn replace_content(parent: &Element, html: &str, kept: &str) {
    let former = all_within(parent, kept);
    parent.set_inner_html(html);
    for element in all_within(parent, kept) {
        if let Some(former) = former.iter().find(|former| former.id() == element.id()) {
            replace(&element, former);
        }
    }
}

/// Inserts a new element after `element`; `None` if that is not in the document.
pub(crate) fn insert_after(element: &Element) -> Option<Element> {
    let new = gloo::utils::document().create_element("div").ok()?;
    element.parent_node()?.insert_before(&new, element.next_sibling().as_ref()).ok()?;
    Some(new)
}

/// Sets an attribute of the document's root, if it is not the same: even that would make some browsers recompute all styles.
pub(crate) fn set_root_attribute(attribute: &str, value: &str) {
    let root = gloo::utils::document_element();
    if root.get_attribute(attribute).as_deref() != Some(value) {
        // Only an invalid attribute name is rejected.
        let _ = root.set_attribute(attribute, value);
    }
}

/// Removes an attribute of the document's root.
pub(crate) fn remove_root_attribute(attribute: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        // Only an invalid attribute name is rejected.
        let _ = root.remove_attribute(attribute);
    }
}

/// Moves and sizes an absolutely positioned element, in whole CSS pixels.
pub(crate) fn set_box(element: &HtmlElement, sides: &[(&str, f64)]) {
    for (property, pixels) in sides {
        // If a style is rejected, the element stays where it was.
        let _ = element.style().set_property(property, &format!("{}px", pixels.round() as i32));
    }
}

/// A length as a CSS value. The browser's own number writer: the one of Rust would add several kB.
pub(crate) fn css_px(pixels: f64) -> String {
    let number = js_sys::Number::from(pixels).to_string_with_radix(10).map(String::from);
    format!("{}px", number.unwrap_or_default())
}

/// The element with this id.
pub(crate) fn by_id(id: &str) -> Option<HtmlElement> {
    gloo::utils::document().get_element_by_id(id).and_then(as_html)
}

/// The element that a node reference holds.
pub(crate) fn element_of(node: &NodeRef) -> Option<Element> {
    node.cast()
}

/// The index of the option that was selected. None is selected only if a script removed the selection.
pub(crate) fn selected_index(event: &Event) -> Option<usize> {
    let list: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    usize::try_from(list.selected_index()).ok()
}

/// Listens to an event of the window.
pub(crate) fn on_window(event: &'static str, act: impl FnMut(&Event) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), event, act)
}
