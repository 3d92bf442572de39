//! Scroll spy: marks the part of the page in view in the table of contents.

use web_sys::Element;

use crate::app::browser::dom::{all, as_html, remove_attribute, set_attribute};

/// Marks the link of the table of contents whose target is the last to begin above the middle of the window; at the end of the page, the
/// last.
pub(crate) fn mark_current() {
    let document = gloo::utils::document();
    let middle = document.document_element().map_or(0, |root| root.client_height()) / 2;
    let has_begun = |link: &Element| {
        let id = link.get_attribute("href").unwrap_or_default();
        let target = document.get_element_by_id(id.trim_start_matches('#'));
        // Content out of sight may not be laid out, but its island is.
        let target = target.map(|target| target.closest(".island").ok().flatten().unwrap_or(target));
        target.is_some_and(|target| target.get_bounding_client_rect().top() < f64::from(middle))
    };
    let links = all(".toc li a");
    let root = gloo::utils::document_element();
    let is_at_end = root.scroll_top() + root.client_height() + 1 >= root.scroll_height();
    let current =
        if is_at_end { links.len().saturating_sub(1) } else { links.iter().rposition(has_begun).unwrap_or(0) };
    if let Some(link) = links.get(current).cloned().and_then(as_html)
        && let Ok(Some(list)) = link.closest(".toc")
        && !link.has_attribute("aria-current")
        && !list.contains(gloo::utils::document().active_element().as_deref())
    {
        // Where the list is higher than the window, its current entry comes into view, unless somebody is moving through the list.
        let (top, height) = (link.offset_top(), list.client_height());
        if top < list.scroll_top() || top + link.offset_height() > list.scroll_top() + height {
            list.set_scroll_top(top - height / 2);
        }
    }
    for (index, link) in links.iter().enumerate() {
        if index == current {
            set_attribute(link, "aria-current", "true");
        } else {
            remove_attribute(link, "aria-current");
        }
    }
}
