//! Printing: deferred updates have to be completed before.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Event;

use crate::app::browser::task_queue::flush;

thread_local! {
    static PRINTING: Cell<bool> = const { Cell::new(false) };
}

/// The time for deferred updates, in milliseconds.
const FOLLOWS: u32 = 100;

/// Records when printing begins and ends, and completes deferred updates before.
pub(crate) fn listen() -> [EventListener; 2] {
    let window = gloo::utils::window();
    let begins = EventListener::new(&window, "beforeprint", |_| {
        PRINTING.set(true);
        flush();
    });
    [begins, EventListener::new(&window, "afterprint", |_| PRINTING.set(false))]
}

/// Whether the page is being printed.
pub(crate) fn is_printing() -> bool {
    PRINTING.get()
}

/// Opens the print dialog once deferred updates are complete: while the dialog is being opened, nothing renders.
pub(crate) fn print() {
    let window = gloo::utils::window();
    if let Ok(begins) = Event::new("beforeprint") {
        // Only an event already being dispatched is rejected.
        let _ = window.dispatch_event(&begins);
    }
    // A browser without a print dialog does nothing.
    Timeout::new(FOLLOWS, move || drop(window.print())).forget();
}
