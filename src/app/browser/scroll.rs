//! Scrolls to elements.

use web_sys::HtmlElement;

use crate::app::browser::disclosure::reveal;

/// The space above an element that was scrolled to.
const HEADROOM_PX: f64 = 140.0;

/// Scrolls to `element`, opening whatever hides it.
pub(crate) fn scroll_to(element: &HtmlElement) {
    reveal(element);
    element.scroll_into_view();
    gloo::utils::window().scroll_by_with_x_and_y(0.0, -HEADROOM_PX);
}
