//! Where the card stands, and where the focus goes when it opens and closes.

use web_sys::HtmlElement;

use super::jump::lead_to;
use super::opening::{by_keyboard, open_from, opener};
use super::{copy, dom};
use crate::view::{Selection, View};

/// Between the card and what opened it, in CSS pixels.
const GAP: f64 = 8.0;

/// Follows a change of what is selected: the card is placed beside what opened it, and focused if it was opened by
/// keyboard; when it closes, the focus goes back.
pub fn follow(before: &View, now: &View) {
    if before.selected != now.selected {
        find_opener(now);
        copy::say("");
    }
    place();
    match (&before.selected, &now.selected) {
        (before, Some(_)) if *before != now.selected && by_keyboard() => focus(element()),
        (Some(_), None) if by_keyboard() => focus(opener()),
        _ => {}
    }
}

/// A card that an address opened stands beside the first mention of its figure or term, which is scrolled to.
fn find_opener(now: &View) {
    let mention = match &now.selected {
        Some(Selection::Figure(id)) => format!("main a[data-fact='{id}']"),
        Some(Selection::Term(id)) => format!("main a[data-term='{id}']"),
        None => return,
    };
    if opener().is_some() {
        return;
    }
    if let Some(mention) = dom::all(&mention).into_iter().next().and_then(dom::as_html) {
        lead_to(&mention);
        open_from(mention, false);
    }
}

fn element() -> Option<HtmlElement> {
    dom::all("#card").into_iter().next().and_then(dom::as_html)
}

fn focus(element: Option<HtmlElement>) {
    // What cannot be focused leaves the focus where it is.
    let _ = element.map(|element| element.focus());
}

/// Puts the card below what opened it, or above it where there is no room. On a phone the style sheet makes it a sheet
/// at the bottom and ignores this.
pub fn place() {
    let Some(card) = element() else { return };
    let window = gloo::utils::window();
    let Some(root) = gloo::utils::document().document_element() else { return };
    let (view_width, view_height) = (f64::from(root.client_width()), f64::from(root.client_height()));
    let (scroll_x, scroll_y) = (window.scroll_x().unwrap_or(0.0), window.scroll_y().unwrap_or(0.0));
    let size = card.get_bounding_client_rect();
    let anchor = opener().map(|opener| opener.get_bounding_client_rect());
    let (left, top, bottom) = anchor.map_or((GAP, GAP, GAP), |rect| (rect.left(), rect.top(), rect.bottom()));
    let (below, above) = (bottom + GAP, top - GAP - size.height());
    let lowest = (view_height - size.height() - GAP).max(GAP);
    let y = if below <= lowest || above < 0.0 { below.min(lowest) } else { above };
    let x = left.min(view_width - size.width() - GAP).max(GAP);
    dom::place(&card, &[("left", x + scroll_x), ("top", y + scroll_y)]);
    // Until it has its place, the style sheet hides it. Only an invalid attribute name is refused.
    let _ = card.set_attribute("data-placed", "");
}
