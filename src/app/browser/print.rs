//! Printing: deferred updates have to be completed before.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Event;

use crate::app::browser::dom::on_window;
use crate::app::browser::task_queue::flush;

thread_local! {
    /// Not state of the page: the browser prints in the middle of an event, too early for a rendering with new properties.
    static IS_PRINTING: Cell<bool> = const { Cell::new(false) };
}

/// The time for deferred updates to be rendered.
const FLUSH_DELAY_MS: u32 = 100;

/// Records when printing begins and ends, and completes deferred updates before.
pub(crate) fn listen() -> [EventListener; 2] {
    let begin = on_window("beforeprint", |_| {
        IS_PRINTING.set(true);
        flush();
    });
    [begin, on_window("afterprint", |_| IS_PRINTING.set(false))]
}

/// Whether the page is being printed.
pub(crate) fn is_printing() -> bool {
    IS_PRINTING.get()
}

/// Opens the print dialog once deferred updates are complete: while the dialog is being opened, nothing renders.
pub(crate) fn print() {
    let window = gloo::utils::window();
    if let Ok(begin) = Event::new("beforeprint") {
        // Only an event already being dispatched is rejected.
        let _ = window.dispatch_event(&begin);
    }
    // A browser without a print dialog does nothing.
    Timeout::new(FLUSH_DELAY_MS, move || drop(window.print())).forget();
}
