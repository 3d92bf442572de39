//! Printing: deferred updates have to be completed before.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;

use crate::app::browser::document_head::set_running_title;
use crate::app::browser::dom::{all, on_window};
use crate::app::browser::task_queue::flush;

thread_local! {
    /// Not state of the page: the browser prints in the middle of an event, too early for a rendering with new properties.
    static IS_PRINTING: Cell<bool> = const { Cell::new(false) };
}

/// The time for deferred updates to be rendered.
const FLUSH_DELAY_MS: u32 = 100;

/// How many times more the print dialog waits for that.
const MAX_WAITS: usize = 30;

/// Records when printing begins and ends, and completes deferred updates before.
pub(crate) fn listen() -> [EventListener; 2] {
    let begin = on_window("beforeprint", |_| {
        IS_PRINTING.set(true);
        set_running_title();
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
    spawn_local(async move {
        TimeoutFuture::new(FLUSH_DELAY_MS).await;
        // Parts of the page may still wait for their code.
        for _ in 0..MAX_WAITS {
            if all(".island[aria-busy]").is_empty() {
                break;
            }
            TimeoutFuture::new(FLUSH_DELAY_MS).await;
        }
        // A browser without a print dialog does nothing.
        drop(window.print());
    });
}
