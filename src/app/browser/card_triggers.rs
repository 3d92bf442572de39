//! Opens and closes the card: by any link to a figure or term, by Escape, by a click elsewhere, and by Tab if the card would hide the
//! focused element.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent};

use crate::app::browser::address::{figure_address, lookup};
use crate::app::browser::card_opener::describe;
use crate::app::browser::card_placement;
use crate::app::browser::click::{is_keyboard_click, is_modified_click};
use crate::app::browser::clipboard::{CARD_STATUS, copy};
use crate::app::browser::dom::closest;
use crate::app::browser::failure::has_stopped;
use crate::app::browser::mention::{LINKS, link_target};
use crate::app::browser::navigate::jump;
use crate::app::card_session::CardAction;
use crate::app::page_context::PageContext;
use crate::locale::citation;
use crate::view::Selection;

/// Makes every link to a figure or term open the card, and Escape and clicks elsewhere close it.
pub(crate) fn listen(page: &PageContext) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let escape = {
        let page = page.clone();
        EventListener::new(&document, "keydown", move |event| {
            if is_key(event, "Escape") && closest(event, "dialog").is_none() {
                page.dispatch_card(CardAction::Close);
            }
        })
    };
    // An element reached by Tab must not be left under the card.
    let tab = {
        let page = page.clone();
        EventListener::new(&document, "keyup", move |event| {
            if is_key(event, "Tab") && closest(event, "*").is_some_and(|focused| card_placement::covers(&focused)) {
                page.dispatch_card(CardAction::Leave);
            }
        })
    };
    let is_press_in_card = Rc::new(Cell::new(false));
    let press = {
        let is_press_in_card = is_press_in_card.clone();
        EventListener::new(&document, "pointerdown", move |event| {
            is_press_in_card.set(closest(event, "#card").is_some());
        })
    };
    let active = EventListenerOptions::enable_prevent_default();
    let page = page.clone();
    let click = EventListener::new_with_options(&document, "click", active, move |event| {
        // A click by keyboard has no press before it.
        let began_in_card = is_press_in_card.replace(false);
        if let Some(event) = event.dyn_ref::<MouseEvent>().filter(|_| !has_stopped()) {
            handle_click(&page, event, began_in_card);
        }
    });
    vec![escape, tab, click, press]
}

fn is_key(event: &Event, key: &str) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == key)
}

fn handle_click(page: &PageContext, event: &MouseEvent, began_in_card: bool) {
    if let Some(button) = closest(event, "#card-close, .copy-buttons button") {
        return press(page, &button.id());
    }
    let link = closest(event, &format!("{LINKS}, a[data-navigate]")).filter(|_| !is_modified_click(event));
    let Some(link) = link else {
        // A selection that began in the card may end anywhere.
        let is_away = !began_in_card && closest(event, "#card, .plot, .controls, .filter-bar, dialog").is_none();
        if is_away && page.latest().view.selected.is_some() {
            page.dispatch_card(CardAction::Leave);
            follow_within_page(event);
        }
        return;
    };
    event.prevent_default();
    if let Some((id, part)) = link.get_attribute("data-navigate").zip(link.get_attribute("href")) {
        return jump(page, part.trim_start_matches('#'), &id);
    }
    let Some(selection) = link_target(&link) else { return };
    let is_by_keyboard = is_keyboard_click(event);
    if closest(event, "#card").is_some() {
        return page.dispatch_card(CardAction::Follow { selection, is_by_keyboard });
    }
    let Some(opener) = describe(&link) else { return };
    // Two clicks may come before a rendering: the reducer decides.
    let is_second_click = event.detail() > 1;
    page.dispatch_card(CardAction::Open { selection, opener, is_by_keyboard, is_second_click });
}

/// Follows a link within the page, if it was clicked, from the address as it is now: Firefox may still lead from the one before, out of
/// this document.
fn follow_within_page(event: &MouseEvent) {
    let link = closest(event, "a[href^='#']").filter(|_| !is_modified_click(event));
    if let Some(fragment) = link.and_then(|link| link.get_attribute("href")) {
        event.prevent_default();
        // No browser refuses a fragment of the page's own address.
        let _ = gloo::utils::window().location().assign(&fragment);
    }
}

/// Answers a button of the card.
fn press(page: &PageContext, button: &str) {
    let state = page.latest();
    let (lang, formatter) = (state.lang, page.latest_formatter());
    let figure = match &state.view.selected {
        Some(Selection::Figure(id)) => state.resolved.figure(id),
        _ => None,
    };
    let text = match (button, figure) {
        ("copy-figure", Some(figure)) => citation::summary(figure, &state.resolved, &formatter),
        ("copy-citation", Some(figure)) => {
            citation::citation(figure, &state.resolved, &formatter, &lookup(page, &figure.id))
        }
        ("copy-link", Some(figure)) => figure_address(page, &figure.id),
        _ => {
            drop(state);
            return page.dispatch_card(CardAction::Close);
        }
    };
    copy(text, lang, CARD_STATUS.to_owned());
}
