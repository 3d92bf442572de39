//! Opening and closing the card: by any figure or term on the page, by Escape, by a click elsewhere.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, MouseEvent};

use super::dom::closest;
use crate::app::page::Change;
use crate::view::{Action, Selection};

thread_local! {
    static OPENER: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
    static BY_KEYBOARD: Cell<bool> = const { Cell::new(false) };
}

/// The element beside which the card stands, and which gets the focus back.
pub fn opener() -> Option<HtmlElement> {
    OPENER.with_borrow(Clone::clone)
}

/// Whether the card was opened by the keyboard, and takes the focus.
pub fn by_keyboard() -> bool {
    BY_KEYBOARD.get()
}

/// Remembers what opens the card.
pub fn open_from(element: HtmlElement, by_keyboard: bool) {
    OPENER.set(Some(element));
    BY_KEYBOARD.set(by_keyboard);
}

/// Whether a click asks the browser for something else, such as a new tab.
pub fn is_modified(event: &MouseEvent) -> bool {
    event.meta_key() || event.ctrl_key() || event.shift_key() || event.button() != 0
}

/// Lets every figure and term link open the card, and Escape and clicks elsewhere close it.
pub fn listen(change: impl Fn(Change) + Clone + 'static) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let select = move |selection| change(Change::View(Action::Select(selection)));
    let on_key = {
        let select = select.clone();
        EventListener::new(&document, "keydown", move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                select(None);
            }
        })
    };
    let active = EventListenerOptions::enable_prevent_default();
    let on_click = EventListener::new_with_options(&document, "click", active, move |event| {
        let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
        if let Some(link) = closest(event, "a[data-fact], a[data-term]").filter(|_| !is_modified(event)) {
            event.prevent_default();
            if closest(event, "#card").is_none() {
                // A click that no pointer made has no count.
                open_from(link.clone(), event.detail() == 0);
            }
            let id = |name| link.get_attribute(name);
            select(id("data-fact").map(Selection::Figure).or_else(|| id("data-term").map(Selection::Term)));
        } else if closest(event, "#card, .plot, .controls").is_none() {
            select(None);
        }
    });
    vec![on_key, on_click]
}
