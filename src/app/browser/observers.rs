//! Observes the position and the size of elements.

use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver};

/// The margin within which an element outside the window counts as near.
pub(crate) const NEAR_MARGIN: &str = "100px 0px";
/// The margin beyond which an element below the window counts as far; above it nothing does, so that skipped content no longer counts.
pub(crate) const DEFER_MARGIN: &str = "1000000px 0px 25% 0px";

/// An observation that lasts until it is dropped.
pub(crate) struct Observation<F: Fn()> {
    stop: F,
}

impl<F: Fn()> Drop for Observation<F> {
    fn drop(&mut self) {
        (self.stop)();
    }
}

/// Calls `on_change` when `element` enters or leaves the window extended by `margins`.
pub(crate) fn observe_intersection<F>(
    element: &Element,
    margins: &str,
    on_change: F,
) -> Option<Observation<impl Fn() + use<F>>>
where
    F: Fn(bool) + 'static,
{
    let callback = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(last) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            on_change(last.is_intersecting());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(margins);
    let observer = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Observation {
        stop: move || {
            // The observer refers to it without owning it.
            let _callback = &callback;
            observer.disconnect();
        },
    })
}

/// Calls `on_change` when the size of `element` changes, for example with the window's size or the root's font size.
pub(crate) fn observe_size<F: Fn() + 'static>(
    element: &Element,
    on_change: F,
) -> Option<Observation<impl Fn() + use<F>>> {
    let callback = Closure::<dyn Fn()>::new(on_change);
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Observation {
        stop: move || {
            // The observer refers to it without owning it.
            let _callback = &callback;
            observer.disconnect();
        },
    })
}
