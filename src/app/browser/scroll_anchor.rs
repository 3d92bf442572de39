//! Keeps the reader's position while what is above it changes its height.

use std::cell::Cell;
use std::mem;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};

use crate::app::browser::card_placement;
use crate::app::browser::disclosure::{is_hidden, reveal};
use crate::app::browser::dom::{all, all_within, by_id, on_window};
use crate::app::browser::observers::PAGE_SIZE_EVENT;
use crate::app::page_context::PageContext;
use crate::view::parameters::is_id;

/// The elements whose position can be held.
const BLOCKS: &str = ":scope > :not(section), section > *, .fold > *, figure, tr, li";

/// The events by which a reader moves on.
const READER_EVENTS: [&str; 4] = ["wheel", "touchstart", "pointerdown", "keydown"];

/// Holds the position of the block at the top of the window, whatever changes its height above it and however late, until the reader
/// moves on or the returned guard is dropped. The browser's own scroll anchoring, which WebKit lacks, is switched off meanwhile.
pub(crate) fn hold_position(page: &PageContext) -> Option<HeldPosition> {
    let (block, top) = topmost_block()?;
    Some(hold(page, top, move || block.element()))
}

/// The reader's place: the block at the top of the window, and its position there. `None` at the beginning of the page.
pub(crate) fn place() -> Option<String> {
    let (block, top) = topmost_block().filter(|_| scroll_y() > 0.0)?;
    Some(format!("{} {} {}", top.round() as i32, block.index, block.island.id()))
}

/// Returns to a place, as soon as its block is rendered, and holds it there until the reader moves on. Whether it is a place.
pub(crate) fn return_to(page: &PageContext, place: &str) -> bool {
    let mut parts = place.splitn(3, ' ');
    let mut number = || parts.next()?.parse::<i32>().ok();
    let (Some(top), Some(index)) = (number().map(f64::from), number().and_then(|index| usize::try_from(index).ok()))
    else {
        return false;
    };
    let island = parts.next().unwrap_or_default().to_owned();
    let (own, generation) = (page.clone(), page.latest().report_generation);
    let block = move || {
        // Another report may have an island of the same name.
        let island = by_id(&island).filter(|_| own.latest().report_generation == generation)?;
        Block { island: island.into(), index }.element()
    };
    if let Some(block) = block() {
        gloo::utils::window().scroll_by_with_x_and_y(0.0, block.get_bounding_client_rect().top() - top);
    }
    // The reader ends it.
    mem::forget(hold(page, top, block));
    true
}

/// Holds the part of the page that the fragment of the address leads to, if it is in view: skipped content that comes into view above it has
/// another height than estimated. If a link was followed there, some of that may have happened already, and the part is scrolled to again, as it
/// is if it was folded.
pub(crate) fn hold_target(page: &PageContext, is_by_link: bool) -> Option<HeldPosition> {
    let target: Element = by_id(&fragment())?.into();
    if reveal(&target) || is_by_link {
        target.scroll_into_view();
    }
    let top = target.get_bounding_client_rect().top();
    let is_in_view = (-1.0..f64::from(gloo::utils::document_element().client_height())).contains(&top);
    is_in_view.then(|| hold(page, top, move || Some(target.clone())))
}

/// Whether the fragment of the address is an id, as the page's are, of nothing on the page. `top` is its beginning in every document.
pub(crate) fn is_dead_fragment() -> bool {
    let fragment = fragment();
    is_id(&fragment) && fragment != "top" && by_id(&fragment).is_none()
}

fn fragment() -> String {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Holds an element at this position, until the reader moves on or the returned guard is dropped.
fn hold(page: &PageContext, top: f64, element: impl Fn() -> Option<Element> + 'static) -> HeldPosition {
    let anchor = Rc::new(Cell::new(Some(ScrollAnchor { top, scroll_y: scroll_y() })));
    let reader_listeners = READER_EVENTS.map(|name| {
        let anchor = anchor.clone();
        on_window(name, move |_| {
            anchor.set(None);
            set_browser_anchoring("auto");
        })
    });
    let moved = anchor.clone();
    let scroll_listener = on_window("scroll", move |_| {
        let now = scroll_y();
        moved.update(|anchor| {
            anchor.map(|anchor| {
                // A page that becomes shorter than its position is scrolled up by the browser: the reader has not moved.
                let is_cut = anchor.scroll_y > max_scroll_y();
                if is_cut { anchor } else { ScrollAnchor { top: anchor.top + anchor.scroll_y - now, scroll_y: now } }
            })
        });
    });
    let page = page.clone();
    let restore = move || {
        let Some(bounds) = element().map(|element| element.get_bounding_client_rect()) else { return };
        if let Some(held) = anchor.get().filter(|_| bounds.height() > 0.0) {
            gloo::utils::window().scroll_by_with_x_and_y(0.0, bounds.top() - held.top);
            anchor.set(Some(ScrollAnchor { scroll_y: scroll_y(), ..held }));
            // The card was placed where its figure was in the window before.
            card_placement::reposition(&page);
        }
    };
    let size_listener = on_window(PAGE_SIZE_EVENT, move |_| restore());
    set_browser_anchoring("none");
    let listeners = reader_listeners.into_iter().chain([scroll_listener, size_listener]).collect();
    HeldPosition { _listeners: listeners }
}

/// Holds a position until it is dropped. The one before has to be dropped first.
pub(crate) struct HeldPosition {
    _listeners: Vec<EventListener>,
}

impl Drop for HeldPosition {
    fn drop(&mut self) {
        set_browser_anchoring("auto");
    }
}

/// The position of a block in the window at some scroll position.
#[derive(Clone, Copy)]
struct ScrollAnchor {
    top: f64,
    scroll_y: f64,
}

/// Sets the browser's scroll anchoring.
fn set_browser_anchoring(value: &str) {
    if let Some(root) = gloo::utils::document_element().dyn_ref::<HtmlElement>() {
        // Only a read-only style is rejected.
        let _ = root.style().set_property("overflow-anchor", value);
    }
}

/// The greatest scroll position, rounded up.
fn max_scroll_y() -> f64 {
    let root = gloo::utils::document_element();
    f64::from(root.scroll_height() - root.client_height() + 1)
}

fn scroll_y() -> f64 {
    gloo::utils::window().scroll_y().unwrap_or_default()
}

/// A block of an island, by its position there: rendering may replace its elements.
struct Block {
    island: Element,
    index: usize,
}

impl Block {
    fn element(&self) -> Option<Element> {
        all_within(&self.island, BLOCKS).into_iter().nth(self.index)
    }
}

/// The block at the top of the window, and its position. Only islands in sight are searched: others may not be laid out.
fn topmost_block() -> Option<(Block, f64)> {
    let height = f64::from(gloo::utils::document_element().client_height());
    let in_sight = all("main .island").into_iter().filter(|island| {
        let bounds = island.get_bounding_client_rect();
        bounds.bottom() >= 0.0 && bounds.top() <= height
    });
    // Closed details have a position, but cannot be seen.
    in_sight.into_iter().find_map(|island| {
        let blocks = all_within(&island, BLOCKS).into_iter().enumerate();
        let mut positions = blocks.map(|(index, block)| (index, block.get_bounding_client_rect(), block));
        // What is not displayed has no height.
        let is_next = |bounds: &DomRect| bounds.top() >= 0.0 && bounds.height() > 0.0;
        let (index, bounds, _) = positions.find(|(_, bounds, block)| is_next(bounds) && !is_hidden(block))?;
        Some((Block { island, index }, bounds.top()))
    })
}
