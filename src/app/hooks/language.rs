//! Changing the language without losing one's place.

use web_sys::Element;

use super::dom::all;

/// What stays in view when the language changes.
const BLOCKS: &str = "main section > :not(.late), main figure, main tr, main li";

/// The block at the top of the window, and where it is.
pub fn place() -> Option<(Element, f64)> {
    let tops = all(BLOCKS).into_iter().map(|block| {
        let top = block.get_bounding_client_rect().top();
        (block, top)
    });
    tops.into_iter().find(|(_, top)| *top >= 0.0)
}

/// Scrolls so that the block is where it was.
pub fn keep_place(place: Option<(Element, f64)>) {
    if let Some((block, top)) = place {
        gloo::utils::window().scroll_by_with_x_and_y(0.0, block.get_bounding_client_rect().top() - top);
    }
}
