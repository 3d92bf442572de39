//! Opening and closing the card: by any figure or term on the page, by Escape, by a click elsewhere.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use super::dom::closest;
use crate::app::page::{Change, State};
use crate::view::{Action, Selection};

/// What was activated to open the card.
type Opener = Rc<RefCell<Option<HtmlElement>>>;

thread_local! {
    /// The element beside which the card stands, and which gets the focus back.
    static OPENER: Opener = Rc::default();
    /// Whether the card was opened by the keyboard, and takes the focus.
    static BY_KEYBOARD: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// The element beside which the card stands.
pub fn opener() -> Option<HtmlElement> {
    OPENER.with(|opener| opener.borrow().clone())
}

/// Whether the card takes the focus when it opens.
pub fn takes_focus() -> bool {
    BY_KEYBOARD.with(std::cell::Cell::get)
}

/// Remembers what opens the card.
pub fn open_from(element: HtmlElement, by_keyboard: bool) {
    OPENER.with(|opener| *opener.borrow_mut() = Some(element));
    BY_KEYBOARD.with(|keyboard| keyboard.set(by_keyboard));
}

/// Lets every figure and term link open the card, and Escape and clicks elsewhere close it.
#[hook]
pub fn use_opening(state: &UseReducerHandle<State>) {
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        let document = gloo::utils::document();
        let select = move |selection| dispatch.dispatch(Change::View(Action::Select(selection)));
        let on_key = {
            let select = select.clone();
            EventListener::new(&document, "keydown", move |event| {
                let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
                if escape && gloo::utils::document().get_element_by_id("card").is_some() {
                    select(None);
                }
            })
        };
        let active = EventListenerOptions::enable_prevent_default();
        let on_click = EventListener::new_with_options(&document, "click", active, move |event| {
            let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
            let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.button() != 0;
            if let Some(link) = closest(event, "a[data-fact], a[data-term]").filter(|_| !modified) {
                event.prevent_default();
                let inside = link.closest("#card").ok().flatten().is_some();
                if !inside {
                    open_from(link.clone(), event.detail() == 0);
                }
                let id = |name| link.get_attribute(name);
                select(id("data-fact").map(Selection::Figure).or_else(|| id("data-term").map(Selection::Term)));
            } else if closest(event, "#card, .plot, .controls").is_none() {
                select(None);
            }
        });
        move || drop((on_key, on_click))
    });
}
