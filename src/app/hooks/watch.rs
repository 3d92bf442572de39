//! Watching where an element is and how large.

use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver};

/// How far outside the window an element is still near it.
pub const NEAR: &str = "100px 0px";
/// How far below the window it is not yet far; above, nothing is, so that what was jumped over no longer counts as below.
pub const NOT_FAR: &str = "1000000px 0px 25% 0px";

/// Keeps watching until dropped.
pub struct Watching<F: Fn()> {
    stop: F,
}

impl<F: Fn()> Drop for Watching<F> {
    fn drop(&mut self) {
        (self.stop)();
    }
}

/// Calls back when `element` comes into the window with such margins around it, or leaves it.
pub fn nearness<F>(element: &Element, margins: &str, changed: F) -> Option<Watching<impl Fn() + use<F>>>
where
    F: Fn(bool) + 'static,
{
    let look = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(last) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            changed(last.is_intersecting());
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
