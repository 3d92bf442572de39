//! Typing into a search field.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use web_sys::{EventInit, HtmlInputElement};
use yew::prelude::*;

use crate::view::searchable;

/// The pause after which half-composed text is searched for, in milliseconds. Some keyboards compose every word until a space ends it;
/// the letters on the way to a Chinese word follow each other faster.
const PAUSE: u32 = 400;

thread_local! {
    static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Searches for the text of a field: at once, or after a pause while an input method is composing it.
pub(crate) fn typed(event: &InputEvent, find: &Callback<String>) {
    let field: HtmlInputElement = event.target_unchecked_into();
    let (query, find) = (searchable(&field.value()), find.clone());
    if event.is_composing() {
        WAITING.set(Some(Timeout::new(PAUSE, move || find.emit(query))));
    } else {
        WAITING.set(None);
        find.emit(query);
    }
}

/// Repeats the input that an input method has finished composing, because some browsers report it only while it is being composed.
pub(crate) fn composed(event: &Event) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let (Some(field), Ok(input)) = (event.target(), Event::new_with_event_init_dict("input", &bubbling)) {
        // Nobody refuses it.
        let _ = field.dispatch_event(&input);
    }
}
