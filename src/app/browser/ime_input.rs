//! Typing into a search field, with or without an input method.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use web_sys::{EventInit, HtmlInputElement};
use yew::prelude::*;

use crate::view::parameters::searchable;

/// The pause after which half-composed text is searched for. Some keyboards compose every word until a space ends it; the letters on the
/// way to a Chinese word follow each other faster.
const COMPOSITION_DELAY_MS: u32 = 400;

thread_local! {
    /// Not state of the page: a timer of the browser. One for all fields, since only one is typed into.
    static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Searches for the text of a field: at once, or after a pause while an input method is composing it.
pub(crate) fn search_input(event: &InputEvent, search: &Callback<String>) {
    let field: HtmlInputElement = event.target_unchecked_into();
    let (query, search) = (searchable(&field.value()), search.clone());
    if event.is_composing() {
        PENDING.set(Some(Timeout::new(COMPOSITION_DELAY_MS, move || search.emit(query))));
    } else {
        PENDING.set(None);
        search.emit(query);
    }
}

/// Repeats the input that an input method has finished composing, because some browsers report it only while it is being composed.
pub(crate) fn repeat_input(event: &Event) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let (Some(field), Ok(input)) = (event.target(), Event::new_with_event_init_dict("input", &bubbling)) {
        // Nobody cancels it.
        let _ = field.dispatch_event(&input);
    }
}
