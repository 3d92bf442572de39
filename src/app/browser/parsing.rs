//! Whether all of the document has arrived.

use gloo::events::EventListener;

/// Calls `act` once all of the document has been parsed: at once if it has. Dropping the listener cancels that.
pub(crate) fn when_parsed(act: impl FnOnce() + 'static) -> Option<EventListener> {
    let document = gloo::utils::document();
    if document.ready_state() == "loading" {
        Some(EventListener::once(&document, "DOMContentLoaded", move |_| act()))
    } else {
        act();
        None
    }
}
