//! Where the card stands, and where the focus goes when it opens and closes.

use web_sys::HtmlElement;

use super::focus::give;
use super::highlight::light;
use super::jump::lead_to;
use super::opening::{by_keyboard, open_from, opener, was_left};
use super::{copy, dom};
use crate::app::page::Shared;
use crate::chart::scene::{Point, Rect};
use crate::view::{Selection, View};

/// Between the card and what opened it, in CSS pixels.
const GAP: f64 = 8.0;

/// Follows a change of what is selected: the card is placed beside what opened it, and focused unless a pointer opened
/// it; when it closes, the focus goes back, unless a click took it elsewhere.
pub fn follow(ledger: &Shared, before: &View, now: &View) {
    let changed = before.selected != now.selected;
    if changed {
        find_opener(now);
        copy::say(copy::IN_CARD, "");
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
            if !by_keyboard() {
                rest(ledger);
            }
            if !was_left() {
                give(opener().map(|opener| opener.back).as_ref());
            }
        }
        _ => {}
    }
}

/// A mark that was clicked or tapped is outlined and read out until the card that it opened is closed.
fn rest(ledger: &Shared) {
    for overlay in dom::all(".spot, .readout") {
        // Only an invalid attribute name is refused.
        let _ = overlay.set_attribute("hidden", "");
    }
    light(ledger, None);
}

/// A card that an address opened stands beside a mention of its figure or term that is in view, or else beside the first
/// one, which is scrolled to.
fn find_opener(now: &View) {
    let mention = match &now.selected {
        Some(Selection::Figure(id)) => format!("main a[data-fact='{id}']"),
        Some(Selection::Term(id)) => format!("main a[data-term='{id}'], #term-{id}"),
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

/// Scrolls what a sheet at the foot of the window covers into what is left of it.
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

/// Whether there is one.
pub fn is_open() -> bool {
    element().is_some()
}

/// Whether it lies over any of an element that is not its own.
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

/// Puts the card beside what opened it; where that is gone from the page, it stays. On a phone the style sheet makes it a
/// sheet at the foot of the window and ignores this.
pub fn place() {
    let Some(card) = element() else { return };
    if card.has_attribute("data-placed") && opener().is_none_or(|opener| !opener.beside.is_connected()) {
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
    // Until it has its place, the style sheet hides it. Only an invalid attribute name is refused.
    let _ = card.set_attribute("data-placed", "");
}

/// Width and height, in CSS pixels.
#[derive(Clone, Copy)]
struct Size {
    width: f64,
    height: f64,
}

/// Where a card of `size` covers nothing of `anchor` and all of itself shows in a window of size `view`: below, above,
/// to the right or to the left, whichever fits first. Where none does, it stands as low as it can.
fn beside(anchor: Rect, size: Size, view: Size) -> Point {
    let (furthest, lowest) = ((view.width - size.width - GAP).max(GAP), (view.height - size.height - GAP).max(GAP));
    // Not `clamp`, which may panic and then needs 20 kB to say with which numbers.
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
