//! Printing: deferred updates have to be completed before.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Event;

thread_local! {
    static PRINTING: Cell<bool> = const { Cell::new(false) };
}

/// The time for deferred updates, in milliseconds.
const FOLLOWS: u32 = 100;

/// Records when printing begins and ends.
pub fn listen() -> [EventListener; 2] {
    [("beforeprint", true), ("afterprint", false)]
        .map(|(name, begins)| EventListener::new(&gloo::utils::window(), name, move |_| PRINTING.set(begins)))
}

/// Whether the page is being printed.
pub fn is_printing() -> bool {
    PRINTING.get()
}

/// Opens the print dialog once deferred updates are complete: while the dialog is being opened, nothing renders.
pub fn print() {
    let window = gloo::utils::window();
    if let Ok(begins) = Event::new("beforeprint") {
        // Only an event already being dispatched is rejected.
        let _ = window.dispatch_event(&begins);
    }
    // A browser without a print dialog does nothing.
    Timeout::new(FOLLOWS, move || drop(window.print())).forget();
}
