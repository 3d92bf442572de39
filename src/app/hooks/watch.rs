//! Watching where an element is and how large.

use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver};

/// How far outside the window an element is still near.
const NEAR: &str = "100px 0px";
/// How far below the window it is not yet far, whatever is above.
const NOT_FAR: &str = "0px 0px 25% 0px";

/// Keeps watching until dropped.
pub struct Watching<F: Fn()> {
    stop: F,
}

impl<F: Fn()> Drop for Watching<F> {
    fn drop(&mut self) {
        (self.stop)();
    }
}

/// Calls back when `element` comes near the window or leaves it.
pub fn nearness<F: Fn(bool) + 'static>(element: &Element, changed: F) -> Option<Watching<impl Fn() + use<F>>> {
    crossing(element, NEAR, move |entry| changed(entry.is_intersecting()))
}

/// Calls back when `element` comes to be far below the window, or no longer is.
pub fn distance<F: Fn(bool) + 'static>(element: &Element, changed: F) -> Option<Watching<impl Fn() + use<F>>> {
    crossing(element, NOT_FAR, move |entry| {
        changed(!entry.is_intersecting() && entry.bounding_client_rect().top() > 0.0)
    })
}

/// Calls back when `element` enters or leaves the window with these margins around it.
fn crossing<F>(element: &Element, margins: &str, changed: F) -> Option<Watching<impl Fn() + use<F>>>
where
    F: Fn(&IntersectionObserverEntry) + 'static,
{
    let look = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(last) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            changed(&last);
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(margins);
    let observer = IntersectionObserver::new_with_options(look.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Watching {
        stop: move || {
            let _kept = &look;
            observer.disconnect();
        },
    })
}

/// Calls back when `element` changes its size, as it does with the window's and with the root's font size.
pub fn size<F: Fn() + 'static>(element: &Element, changed: F) -> Option<Watching<impl Fn() + use<F>>> {
    let look = Closure::<dyn Fn()>::new(changed);
    let observer = ResizeObserver::new(look.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watching {
        stop: move || {
            let _kept = &look;
            observer.disconnect();
        },
    })
}
