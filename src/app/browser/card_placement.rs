//! The position of the card, and the focus when it opens and closes.

use web_sys::{DomRect, Element, HtmlElement};

use crate::app::browser::card_opener::{describe, locate};
use crate::app::browser::disclosure::is_hidden;
use crate::app::browser::focus::focus_element;
use crate::app::browser::highlight::highlight;
use crate::app::browser::mention::link_selector;
use crate::app::browser::scroll::scroll_to;
use crate::app::browser::theme::matches_query;
use crate::app::browser::{clipboard, dom};
use crate::app::card_session::{CardAction, CardOpener, CardSession};
use crate::app::page_context::PageContext;
use crate::app::shared_report::SharedReport;
use crate::app::state::AppState;
use crate::chart::geometry::{Point, Rect};
use crate::view::Selection;

/// The gap between the card and its opener.
const GAP_PX: f64 = 8.0;

/// The windows in which the style sheet makes the card a sheet at their bottom.
const SHEET_QUERY: &str = "(max-width: 43.99rem)";

/// Reacts to a change of the state: the card is placed beside its opener, and focused unless a pointer opened it; when it closes, the
/// focus goes back, unless the reader is elsewhere.
pub(crate) fn update(page: &PageContext, before: &AppState, now: &AppState) {
    let is_changed = before.view.selected != now.view.selected;
    let mut card = now.card.clone();
    if is_changed {
        if let Some(selected) = &now.view.selected
            && card.opener.as_ref().and_then(locate).is_none()
            && let Some(opener) = find_mention(selected)
        {
            page.dispatch_card(CardAction::Attach(opener.clone()));
            card = CardSession::from_address(opener);
        }
        clipboard::announce(clipboard::CARD_STATUS, "");
        if let Some(card) = card_element() {
            card.set_scroll_top(0);
        }
    }
    place(card.opener.as_ref());
    match &now.view.selected {
        Some(_) if is_changed => {
            if let Some(opener) = &card.opener {
                uncover(opener);
            }
            if card.is_by_keyboard {
                focus_element(card_element().as_ref());
            }
        }
        None if is_changed => {
            let opener = card.opener.filter(|_| !card.was_left);
            let is_mark_active = card.is_by_keyboard && opener.as_ref().is_some_and(CardOpener::is_chart);
            let elements = opener.as_ref().and_then(locate);
            if !(is_mark_active && elements.is_some()) {
                clear_marks(&now.resolved);
            }
            focus_element(elements.map(|elements| elements.focus).as_ref());
        }
        _ => {}
    }
}

/// Replaces the card by `html`, which is empty if it closes. The focus stays in it.
pub(crate) fn replace(page: &PageContext, holder: &Element, html: &str) {
    let had_focus = dom::has_focus(holder);
    holder.set_inner_html(html);
    if had_focus {
        // What is hidden until it is placed cannot have the focus.
        reposition(page);
        focus_element(card_element().as_ref());
    }
}

/// Hides the tooltips and outlines of charts, and the mark that keys had reached.
pub(crate) fn clear_marks(report: &SharedReport) {
    for overlay in dom::all(".mark-outline, .tooltip") {
        dom::set_attribute(&overlay, "hidden", "");
    }
    for list in dom::all("[aria-activedescendant]") {
        dom::remove_attribute(&list, "aria-activedescendant");
    }
    for mark in dom::all("[role=option][aria-selected=true]") {
        dom::remove_attribute(&mark, "aria-selected");
    }
    highlight(report, None);
}

/// Finds the mention of a figure or term beside which to place a card that an address opened: one in view, or else the first, which is
/// scrolled to.
fn find_mention(selected: &Selection) -> Option<CardOpener> {
    let entry = match selected {
        Selection::Term(id) => format!(", [id='term-{id}']"),
        Selection::Figure(_) => String::new(),
    };
    let mentions = dom::all(&format!("main {}{entry}", link_selector(selected)));
    let mentions: Vec<HtmlElement> = mentions.into_iter().filter_map(dom::as_html).collect();
    let in_view = mentions.iter().find(|mention| is_in_view(mention));
    let mention = in_view.or(mentions.first())?;
    if in_view.is_none() {
        scroll_to(mention);
    }
    describe(mention)
}

fn is_in_view(element: &HtmlElement) -> bool {
    let bounds = element.get_bounding_client_rect();
    bounds.height() > 0.0 && bounds.top() >= 0.0 && bounds.bottom() <= viewport().height && !is_hidden(element)
}

/// Scrolls an opener covered by a sheet at the bottom of the window into view above it.
fn uncover(opener: &CardOpener) {
    let (Some(card), Some(opener)) = (card_element(), locate(opener)) else { return };
    let (card, anchor) = (card.get_bounding_client_rect(), opener.anchor.get_bounding_client_rect());
    let covered = anchor.bottom() + GAP_PX - card.top();
    if is_sheet() && covered > 0.0 {
        gloo::utils::window().scroll_by_with_x_and_y(0.0, covered.min(anchor.top() - GAP_PX));
    }
}

/// Whether the card is, or would be, a sheet at the bottom of the window.
pub(crate) fn is_sheet() -> bool {
    matches_query(SHEET_QUERY)
}

/// The size of the window, without scroll bars.
fn viewport() -> Size {
    let root = gloo::utils::document_element();
    Size { width: f64::from(root.client_width()), height: f64::from(root.client_height()) }
}

/// Whether the card overlaps an element outside it.
pub(crate) fn covers(element: &HtmlElement) -> bool {
    let Some(card) = card_element().filter(|card| !card.contains(Some(element))) else { return false };
    let [card, element] = [&card, element].map(|element| rect(&element.get_bounding_client_rect()));
    card.intersects(&element)
}

fn rect(bounds: &DomRect) -> Rect {
    Rect { left: bounds.left(), top: bounds.top(), right: bounds.right(), bottom: bounds.bottom() }
}

fn card_element() -> Option<HtmlElement> {
    dom::by_id("card")
}

/// Places the card beside its opener again, after something has moved.
pub(crate) fn reposition(page: &PageContext) {
    place(page.latest().card.opener.as_ref());
}

/// Places the card again after the size of the page has changed, if its opener is in view: it does not follow a reader who has scrolled on.
pub(crate) fn follow(page: &PageContext) {
    let opener = page.latest().card.opener.clone();
    if opener.as_ref().and_then(locate).is_some_and(|elements| is_in_view(&elements.anchor)) {
        place(opener.as_ref());
    }
}

/// Places the card beside its opener; if the opener has been removed, the card stays in place. On a phone the style sheet makes it a
/// sheet at the bottom of the window and ignores this.
pub(crate) fn place(opener: Option<&CardOpener>) {
    let Some(card) = card_element() else { return };
    let opener = opener.and_then(locate);
    if card.has_attribute("data-placed") && opener.is_none() {
        return;
    }
    let window = gloo::utils::window();
    let scroll = (window.scroll_x().unwrap_or(0.0), window.scroll_y().unwrap_or(0.0));
    let bounds = card.get_bounding_client_rect();
    let size = Size { width: bounds.width(), height: bounds.height() };
    let corner = Rect { left: GAP_PX, top: GAP_PX, right: GAP_PX, bottom: GAP_PX };
    let anchor = opener.map_or(corner, |opener| rect(&opener.anchor.get_bounding_client_rect()));
    let Point { x, y } = position_beside(anchor, size, viewport());
    dom::set_box(&card, &[("left", x + scroll.0), ("top", y + scroll.1)]);
    // The style sheet hides it until it has been placed. Only an invalid attribute name is rejected.
    dom::set_attribute(&card, "data-placed", "");
}

/// Width and height, in CSS pixels.
#[derive(Clone, Copy)]
struct Size {
    width: f64,
    height: f64,
}

/// Where a card of `size` covers nothing of `anchor` and fits entirely into a window of size `viewport`: below, above,
/// to the right or to the left, whichever fits first. Otherwise as low as possible.
fn position_beside(anchor: Rect, size: Size, viewport: Size) -> Point {
    let (furthest, lowest) =
        ((viewport.width - size.width - GAP_PX).max(GAP_PX), (viewport.height - size.height - GAP_PX).max(GAP_PX));
    // Not `clamp`: it may panic, and its message would add 20 kB of number formatting.
    let (along_x, along_y) = (anchor.left.max(GAP_PX).min(furthest), anchor.top.max(GAP_PX).min(lowest));
    let candidates = [
        Point { x: along_x, y: anchor.bottom + GAP_PX },
        Point { x: along_x, y: anchor.top - GAP_PX - size.height },
        Point { x: anchor.right + GAP_PX, y: along_y },
        Point { x: anchor.left - GAP_PX - size.width, y: along_y },
    ];
    let fits = |point: &Point| (GAP_PX..=furthest).contains(&point.x) && (GAP_PX..=lowest).contains(&point.y);
    candidates.into_iter().find(fits).unwrap_or(Point { x: along_x, y: lowest })
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEWPORT: Size = Size { width: 1000.0, height: 800.0 };

    fn position(left: f64, top: f64, size: Size) -> (f64, f64) {
        let Point { x, y } =
            position_beside(Rect { left, top, right: left + 60.0, bottom: top + 20.0 }, size, VIEWPORT);
        (x, y)
    }

    #[test]
    fn position_beside_anchor_with_room_is_below_or_above_it() {
        let size = Size { width: 400.0, height: 300.0 };
        assert_eq!(position(100.0, 200.0, size), (100.0, 228.0));
        assert_eq!(position(100.0, 700.0, size), (100.0, 392.0));
        assert_eq!(position(900.0, 200.0, size), (592.0, 228.0));
    }

    #[test]
    fn position_beside_anchor_of_tall_card_is_right_or_left_of_it() {
        let size = Size { width: 400.0, height: 600.0 };
        assert_eq!(position(100.0, 400.0, size), (168.0, 192.0));
        assert_eq!(position(700.0, 400.0, size), (292.0, 192.0));
        assert_eq!(position(540.0, 400.0, size), (132.0, 192.0));
    }

    #[test]
    fn position_beside_anchor_without_room_is_as_low_as_possible() {
        assert_eq!(position(400.0, 400.0, Size { width: 600.0, height: 600.0 }), (392.0, 192.0));
    }
}
