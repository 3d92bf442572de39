//! Scrolls to elements.

use web_sys::HtmlElement;

/// The space above an element that was scrolled to.
const HEADROOM_PX: f64 = 140.0;

/// Scrolls to `element`, opening the `details` that contains it.
pub(crate) fn scroll_to(element: &HtmlElement) {
    if let Ok(Some(details)) = element.closest("details") {
        // Only an invalid attribute name is rejected.
        let _ = details.set_attribute("open", "");
    }
    element.scroll_into_view();
    gloo::utils::window().scroll_by_with_x_and_y(0.0, -HEADROOM_PX);
}
