//! Where the card stands, and where the focus goes when it opens and closes.

use gloo::events::EventListener;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::dom::place;
use super::opening::{opener, takes_focus};
use crate::view::Selection;

/// Between the card and what opened it, in CSS pixels.
const GAP: f64 = 8.0;

/// The card's element: placed beside what opened it, focused if it was opened by keyboard, the focus given back when it
/// closes.
#[hook]
pub fn use_card(selected: Option<&Selection>) -> NodeRef {
    let card = use_node_ref();
    let had_focus = use_mut_ref(|| false);
    {
        let card = card.clone();
        use_effect_with(selected.cloned(), move |selected| {
            let element = card.cast::<HtmlElement>().filter(|_| selected.is_some());
            let resized = element.map(|element| {
                beside(&element);
                if takes_focus() || *had_focus.borrow() {
                    let _ = element.focus();
                    *had_focus.borrow_mut() = true;
                }
                EventListener::new(&gloo::utils::window(), "resize", move |_| beside(&element))
            });
            if selected.is_none() && had_focus.replace(false) {
                let _ = opener().map(|opener| opener.focus());
            }
            move || drop(resized)
        });
    }
    card
}

/// Puts the card below what opened it, or above it where there is no room. On a phone the style sheet makes it a sheet
/// at the bottom and ignores this.
fn beside(card: &HtmlElement) {
    let window = gloo::utils::window();
    let Some(root) = gloo::utils::document().document_element() else { return };
    let (view_width, view_height) = (f64::from(root.client_width()), f64::from(root.client_height()));
    let (scroll_x, scroll_y) = (window.scroll_x().unwrap_or(0.0), window.scroll_y().unwrap_or(0.0));
    let size = card.get_bounding_client_rect();
    let anchor = opener().map(|opener| opener.get_bounding_client_rect());
    let (left, top, bottom) = anchor.map_or((GAP, GAP, GAP), |rect| (rect.left(), rect.top(), rect.bottom()));
    let below = bottom + GAP;
    let above = top - GAP - size.height();
    let fits_below = below + size.height() <= view_height;
    let y = if fits_below || above < 0.0 { below.min((view_height - size.height() - GAP).max(GAP)) } else { above };
    let x = left.min(view_width - size.width() - GAP).max(GAP);
    place(card, &[("left", x + scroll_x), ("top", y + scroll_y)]);
}
