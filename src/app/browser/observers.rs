//! Observes the position and the size of elements.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

use gloo::render::request_animation_frame;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver,
};
use yew::platform::spawn_local;

/// The margin within which an element outside the window counts as near.
pub(crate) const NEAR_MARGIN: &str = "100px 0px";
/// The margin within which an island is hydrated: what a reader can reach while its code arrives.
pub(crate) const HYDRATE_MARGIN: &str = "75% 0px";
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
pub(crate) fn observe_intersection<F: Fn(bool) + 'static>(
    element: &Element,
    margins: &str,
    on_change: F,
) -> Option<Observation<impl Fn() + use<F>>> {
    observe_each(std::slice::from_ref(element), margins, move |_, is_within| on_change(is_within))
}

/// Calls `on_change` with the position in `elements` of each that enters or leaves the window extended by `margins`.
pub(crate) fn observe_each<F: Fn(usize, bool) + 'static>(
    elements: &[Element],
    margins: &str,
    on_change: F,
) -> Option<Observation<impl Fn() + use<F>>> {
    let positions = js_sys::Map::new();
    for (position, element) in (0_u32..).zip(elements) {
        positions.set(element, &position.into());
    }
    let callback = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
            if let Some(position) = positions.get(&entry.target()).as_f64() {
                on_change(position as usize, entry.is_intersecting());
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(margins);
    let observer = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
    elements.iter().for_each(|element| observer.observe(element));
    Some(Observation {
        stop: move || {
            // The observer refers to it without owning it.
            let _callback = &callback;
            observer.disconnect();
        },
    })
}

/// The event dispatched on the window when the size of the page has changed, for example with the window's size or the root's font size.
pub(crate) const PAGE_SIZE_EVENT: &str = "pagesize";

/// How often [`PAGE_SIZE_EVENT`] is dispatched at most within a frame: what listens to it may change the size again.
const MAX_SIZES_OF_FRAME: usize = 5;

/// Dispatches [`PAGE_SIZE_EVENT`], as long as the document lives: before the new size is painted.
///
/// The page has one observer of sizes, which rests until the next frame: browsers report an error if a size that is observed changes again
/// within a frame, as happens when skipped content comes into view.
pub(crate) fn announce_page_sizes() {
    let (page, last) = (gloo::utils::body(), Cell::new(None));
    let has_changed = move || {
        let bounds = page.get_bounding_client_rect();
        let size = Some((bounds.width(), bounds.height()));
        last.replace(size) != size
    };
    let (has_changed, next_frame) = (Rc::new(has_changed), Rc::new(RefCell::new(None)));
    let callback = Closure::<dyn Fn(js_sys::Array, ResizeObserver)>::new(move |_, observer: ResizeObserver| {
        if !has_changed() {
            return;
        }
        observer.disconnect();
        let (has_changed, next_frame) = (has_changed.clone(), next_frame.clone());
        spawn_local(async move {
            for _ in 0..MAX_SIZES_OF_FRAME {
                // `Event::new` needs only a name.
                let _ = Event::new(PAGE_SIZE_EVENT).and_then(|event| gloo::utils::window().dispatch_event(&event));
                run_other_tasks().await;
                if !has_changed() {
                    break;
                }
            }
            next_frame.replace(Some(request_animation_frame(move |_| observer.observe(&gloo::utils::body()))));
        });
    });
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(&gloo::utils::body());
        callback.forget();
    }
}

/// Lets tasks run that are queued already, as Yew's rendering is: in the same microtask, so before the paint.
async fn run_other_tasks() {
    let mut has_waited = false;
    poll_fn(move |context| {
        if std::mem::replace(&mut has_waited, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
