//! Keeps the reader's place when the language changes.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::app::browser::card_placement;
use crate::app::browser::dom::all;
use crate::app::browser::observers::observe_size;

/// The elements whose position can be held.
const BLOCKS: &str = "main section > :not(.late), main figure, main tr, main li";

/// The events by which a reader moves on.
const MOVES: [&str; 4] = ["wheel", "touchstart", "pointerdown", "keydown"];

/// Holds the position of the block at the top of the window, whatever changes its height above it and however late, until the reader
/// moves on or the returned guard is dropped. The browser's own scroll anchoring, which WebKit lacks, is switched off meanwhile.
pub(crate) fn hold_place() -> Option<impl Sized + use<>> {
    let (block, top) = place()?;
    let window = gloo::utils::window();
    let held = Rc::new(Cell::new(Some(Place { top, scrolled: scrolled() })));
    let moves = MOVES.map(|name| {
        let held = held.clone();
        EventListener::new(&window, name, move |_| {
            held.set(None);
            set_anchoring("auto");
        })
    });
    let moved = held.clone();
    let scrolls = EventListener::new(&window, "scroll", move |_| {
        let now = scrolled();
        moved.update(|place| place.map(|place| Place { top: place.top + place.scrolled - now, scrolled: now }));
    });
    let keep = move || {
        let bounds = block.get_bounding_client_rect();
        if let Some(place) = held.get().filter(|_| bounds.height() > 0.0) {
            gloo::utils::window().scroll_by_with_x_and_y(0.0, bounds.top() - place.top);
            held.set(Some(Place { scrolled: scrolled(), ..place }));
            // The card was placed where its figure was in the window before.
            card_placement::place();
        }
    };
    let keeping = observe_size(&gloo::utils::body(), keep)?;
    set_anchoring("none");
    Some((keeping, moves, scrolls))
}

/// The position of a block in the window at some scroll position.
#[derive(Clone, Copy)]
struct Place {
    top: f64,
    scrolled: f64,
}

/// Sets the browser's scroll anchoring.
fn set_anchoring(value: &str) {
    if let Some(root) = gloo::utils::document_element().dyn_ref::<HtmlElement>() {
        // Only a read-only style is rejected.
        let _ = root.style().set_property("overflow-anchor", value);
    }
}

fn scrolled() -> f64 {
    gloo::utils::window().scroll_y().unwrap_or_default()
}

/// The block at the top of the window, and its position.
fn place() -> Option<(Element, f64)> {
    let tops = all(BLOCKS).into_iter().map(|block| {
        let top = block.get_bounding_client_rect().top();
        (block, top)
    });
    // What is folded away lies where it cannot be seen.
    let is_shown = |block: &Element| matches!(block.closest("details:not([open])"), Ok(None));
    tops.into_iter().find(|(block, top)| *top >= 0.0 && is_shown(block))
}
