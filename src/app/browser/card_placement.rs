//! The position of the card, and the focus when it opens and closes.

use web_sys::HtmlElement;

use crate::app::browser::card_triggers::{by_keyboard, open_from, opener, was_left};
use crate::app::browser::focus::give;
use crate::app::browser::highlight::light;
use crate::app::browser::navigate::lead_to;
use crate::app::browser::{clipboard, dom};
use crate::app::page_context::SharedReport;
use crate::chart::geometry::{Point, Rect};
use crate::view::{Selection, View};

/// The gap between the card and its opener, in CSS pixels.
const GAP: f64 = 8.0;

/// Reacts to a change of the selection: the card is placed beside its opener, and focused unless a pointer opened
/// it; when it closes, the focus goes back, unless a click moved it elsewhere.
pub fn follow(resolved: &SharedReport, before: &View, now: &View) {
    let changed = before.selected != now.selected;
    if changed {
        find_opener(now);
        clipboard::say(clipboard::IN_CARD, "");
        if let Some(card) = element() {
            card.set_scroll_top(0);
        }
    }
    place();
    match &now.selected {
        Some(_) if changed => {
            uncover();
            if by_keyboard() {
                give(element().as_ref());
            }
        }
        None if changed => {
            let stays = was_left();
            let back = opener().map(|opener| opener.back).filter(|_| !stays);
            let is_list = back.as_ref().is_some_and(|back| back.get_attribute("role").as_deref() == Some("listbox"));
            if !(by_keyboard() && is_list) {
                rest(resolved);
            }
            give(back.as_ref());
        }
        _ => {}
    }
}

/// Hides what charts show of a mark, and forgets which one keys had led to: the reader has left.
pub fn rest(resolved: &SharedReport) {
    // Only invalid attribute names are rejected.
    for overlay in dom::all(".spot, .readout") {
        let _ = overlay.set_attribute("hidden", "");
    }
    for list in dom::all("[aria-activedescendant]") {
        let _ = list.remove_attribute("aria-activedescendant");
    }
    for mark in dom::all("[role=option][aria-selected=true]") {
        let _ = mark.set_attribute("aria-selected", "false");
    }
    light(resolved, None);
}

/// A card opened by an address is placed beside a mention of its figure or term that is in view, or else beside the first
/// one, which is scrolled to.
fn find_opener(now: &View) {
    let mention = match &now.selected {
        Some(Selection::Figure(id)) => format!("main a[data-fact='{id}']"),
        Some(Selection::Term(id)) => format!("main a[data-term='{id}'], [id='term-{id}']"),
        None => return,
    };
    if opener().is_some() {
        return;
    }
    let mentions: Vec<HtmlElement> = dom::all(&mention).into_iter().filter_map(dom::as_html).collect();
    let seen = mentions.iter().find(|mention| is_in_view(mention));
    if let Some(mention) = seen.or(mentions.first()) {
        if seen.is_none() {
            lead_to(mention);
        }
        open_from(mention.clone().into(), true);
    }
}

fn is_in_view(element: &HtmlElement) -> bool {
    let bounds = element.get_bounding_client_rect();
    bounds.height() > 0.0 && bounds.top() >= 0.0 && bounds.bottom() <= view().height
}

/// Scrolls an opener covered by a sheet at the bottom of the window into view above it.
fn uncover() {
    let (Some(card), Some(opener)) = (element(), opener()) else { return };
    let (card, opener) = (card.get_bounding_client_rect(), opener.beside.get_bounding_client_rect());
    let is_sheet = card.width() >= view().width;
    let covered = opener.bottom() + GAP - card.top();
    if is_sheet && covered > 0.0 {
        gloo::utils::window().scroll_by_with_x_and_y(0.0, covered.min(opener.top() - GAP));
    }
}

/// The size of the window.
fn view() -> Size {
    let root = gloo::utils::document().document_element();
    root.map_or(Size { width: 0.0, height: 0.0 }, |root| Size {
        width: f64::from(root.client_width()),
        height: f64::from(root.client_height()),
    })
}

/// Whether the card is open.
pub fn is_open() -> bool {
    element().is_some()
}

/// Whether the card overlaps an element outside it.
pub fn covers(other: &HtmlElement) -> bool {
    let Some(card) = element().filter(|card| !card.contains(Some(other))) else { return false };
    let (card, other) = (card.get_bounding_client_rect(), other.get_bounding_client_rect());
    card.left() < other.right()
        && other.left() < card.right()
        && card.top() < other.bottom()
        && other.top() < card.bottom()
}

fn element() -> Option<HtmlElement> {
    gloo::utils::document().get_element_by_id("card").and_then(dom::as_html)
}

/// Places the card beside its opener; if the opener has been removed, the card stays in place. On a phone the style sheet makes it a
/// sheet at the bottom of the window and ignores this.
pub fn place() {
    let Some(card) = element() else { return };
    if card.has_attribute("data-placed") && opener().is_none() {
        return;
    }
    let window = gloo::utils::window();
    let scroll = (window.scroll_x().unwrap_or(0.0), window.scroll_y().unwrap_or(0.0));
    let bounds = card.get_bounding_client_rect();
    let size = Size { width: bounds.width(), height: bounds.height() };
    let anchor = opener().map(|opener| opener.beside.get_bounding_client_rect());
    let anchor = anchor.map_or(Rect { left: GAP, top: GAP, right: GAP, bottom: GAP }, |rect| Rect {
        left: rect.left(),
        top: rect.top(),
        right: rect.right(),
        bottom: rect.bottom(),
    });
    let Point { x, y } = beside(anchor, size, view());
    dom::place(&card, &[("left", x + scroll.0), ("top", y + scroll.1)]);
    // The style sheet hides it until it has been placed. Only an invalid attribute name is rejected.
    let _ = card.set_attribute("data-placed", "");
}

/// Width and height, in CSS pixels.
#[derive(Clone, Copy)]
struct Size {
    width: f64,
    height: f64,
}

/// Where a card of `size` covers nothing of `anchor` and fits entirely into a window of size `view`: below, above,
/// to the right or to the left, whichever fits first. Otherwise as low as possible.
fn beside(anchor: Rect, size: Size, view: Size) -> Point {
    let (furthest, lowest) = ((view.width - size.width - GAP).max(GAP), (view.height - size.height - GAP).max(GAP));
    // Not `clamp`: it may panic, and its message would add 20 kB of number formatting.
    let (along_x, along_y) = (anchor.left.max(GAP).min(furthest), anchor.top.max(GAP).min(lowest));
    let places = [
        Point { x: along_x, y: anchor.bottom + GAP },
        Point { x: along_x, y: anchor.top - GAP - size.height },
        Point { x: anchor.right + GAP, y: along_y },
        Point { x: anchor.left - GAP - size.width, y: along_y },
    ];
    let fits = |place: &Point| (GAP..=furthest).contains(&place.x) && (GAP..=lowest).contains(&place.y);
    places.into_iter().find(fits).unwrap_or(Point { x: along_x, y: lowest })
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: Size = Size { width: 1000.0, height: 800.0 };

    fn placed(left: f64, top: f64, size: Size) -> (f64, f64) {
        let Point { x, y } = beside(Rect { left, top, right: left + 60.0, bottom: top + 20.0 }, size, VIEW);
        (x, y)
    }

    #[test]
    fn a_card_stands_below_its_figure_or_above_it() {
        let size = Size { width: 400.0, height: 300.0 };
        assert_eq!(placed(100.0, 200.0, size), (100.0, 228.0));
        assert_eq!(placed(100.0, 700.0, size), (100.0, 392.0));
        assert_eq!(placed(900.0, 200.0, size), (592.0, 228.0));
    }

    #[test]
    fn a_tall_card_stands_to_the_right_of_its_figure_or_to_the_left() {
        let size = Size { width: 400.0, height: 600.0 };
        assert_eq!(placed(100.0, 400.0, size), (168.0, 192.0));
        assert_eq!(placed(700.0, 400.0, size), (292.0, 192.0));
        assert_eq!(placed(540.0, 400.0, size), (132.0, 192.0));
    }

    #[test]
    fn where_nothing_fits_it_stands_as_low_as_it_can() {
        assert_eq!(placed(400.0, 400.0, Size { width: 600.0, height: 600.0 }), (392.0, 192.0));
    }
}
