//! Keeps the reader's position when the language changes.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::app::browser::card_placement;
use crate::app::browser::dom::{all, on_window};
use crate::app::browser::observers::observe_size;
use crate::app::page_context::PageContext;

/// The elements whose position can be held.
const BLOCKS: &str = "main section > :not(.island), main figure, main tr, main li";

/// The events by which a reader moves on.
const READER_EVENTS: [&str; 4] = ["wheel", "touchstart", "pointerdown", "keydown"];

/// Holds the position of the block at the top of the window, whatever changes its height above it and however late, until the reader
/// moves on or the returned guard is dropped. The browser's own scroll anchoring, which WebKit lacks, is switched off meanwhile.
pub(crate) fn hold_position(page: &PageContext) -> Option<impl Sized + use<>> {
    let (block, top) = topmost_block()?;
    let anchor = Rc::new(Cell::new(Some(ScrollAnchor { top, scroll_y: scroll_y() })));
    let reader_listeners = READER_EVENTS.map(|name| {
        let anchor = anchor.clone();
        on_window(name, move |_| {
            anchor.set(None);
            set_browser_anchoring("auto");
        })
    });
    let moved = anchor.clone();
    let scroll_listener: EventListener = on_window("scroll", move |_| {
        let now = scroll_y();
        moved.update(|anchor| {
            anchor.map(|anchor| ScrollAnchor { top: anchor.top + anchor.scroll_y - now, scroll_y: now })
        });
    });
    let page = page.clone();
    let restore = move || {
        let bounds = block.get_bounding_client_rect();
        if let Some(held) = anchor.get().filter(|_| bounds.height() > 0.0) {
            gloo::utils::window().scroll_by_with_x_and_y(0.0, bounds.top() - held.top);
            anchor.set(Some(ScrollAnchor { scroll_y: scroll_y(), ..held }));
            // The card was placed where its figure was in the window before.
            card_placement::reposition(&page);
        }
    };
    let observation = observe_size(&gloo::utils::body(), restore)?;
    set_browser_anchoring("none");
    Some((observation, reader_listeners, scroll_listener))
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

fn scroll_y() -> f64 {
    gloo::utils::window().scroll_y().unwrap_or_default()
}

/// The block at the top of the window, and its position.
fn topmost_block() -> Option<(Element, f64)> {
    let tops = all(BLOCKS).into_iter().map(|block| {
        let top = block.get_bounding_client_rect().top();
        (block, top)
    });
    // Closed details have a position, but cannot be seen.
    let is_visible = |block: &Element| matches!(block.closest("details:not([open])"), Ok(None));
    tops.into_iter().find(|(block, top)| *top >= 0.0 && is_visible(block))
}
