//! `details` elements: whether they hide an element, and how to open them.

use web_sys::Element;

use crate::app::browser::dom::{set_attribute, within};

/// Whether a closed `details` hides an element.
pub(crate) fn is_hidden(element: &Element) -> bool {
    ancestors(element.clone()).any(|details| is_folded(&details))
}

/// Opens whatever hides an element, and the part of the page that it is; whether anything was hidden.
pub(crate) fn reveal(element: &Element) -> bool {
    let part = within(element, ":scope > .fold").map(Into::into);
    let mut was_hidden = false;
    for details in ancestors(part.unwrap_or_else(|| element.clone())) {
        was_hidden |= is_folded(&details);
        set_attribute(&details, "open", "");
    }
    was_hidden
}

/// The `details` elements that contain an element or are it, from the inside out.
fn ancestors(element: Element) -> impl Iterator<Item = Element> {
    let nearest = |element: Element| element.closest("details").ok().flatten();
    std::iter::successors(nearest(element), move |details| nearest(details.parent_element()?))
}

/// Whether the content of a `details` is hidden. Where the style sheet shows it all the same, it hides the summary.
fn is_folded(details: &Element) -> bool {
    !details.has_attribute("open") && within(details, "summary").is_some_and(|summary| summary.offset_height() > 0)
}
