//! Printing: what would follow later has to be there before.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Event;

thread_local! {
    static PRINTING: Cell<bool> = const { Cell::new(false) };
}

/// How long what waits may take to follow, in milliseconds.
const FOLLOWS: u32 = 100;

/// Notes when printing begins and ends.
pub fn listen() -> [EventListener; 2] {
    [("beforeprint", true), ("afterprint", false)]
        .map(|(name, begins)| EventListener::new(&gloo::utils::window(), name, move |_| PRINTING.set(begins)))
}

/// Whether the page is being printed.
pub fn is_printing() -> bool {
    PRINTING.get()
}

/// Opens the browser's print dialogue once what waits has followed: nothing renders while the browser is asked for it.
pub fn print() {
    let window = gloo::utils::window();
    if let Ok(begins) = Event::new("beforeprint") {
        // Only an event that is under way is refused.
        let _ = window.dispatch_event(&begins);
    }
    // A browser without a dialogue does nothing.
    Timeout::new(FOLLOWS, move || drop(window.print())).forget();
}
