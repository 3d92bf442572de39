//! Updates content far below the window only after the rest has been shown.

use web_sys::Element;
use yew::prelude::*;

use crate::app::browser::observers::{DEFER_MARGIN, observe_intersection};
use crate::app::browser::task_queue::schedule;
use crate::app::page_context::PageContext;

/// Returns the page, or, while `host` is far below the window, the previous page, which is replaced a moment later, unless the page asks for
/// everything at once.
#[hook]
pub fn use_deferred_page(host: &NodeRef, page: &PageContext) -> PageContext {
    let is_far = use_mut_ref(|| false);
    let is_due = use_mut_ref(|| false);
    let shown = use_mut_ref(|| page.clone());
    let again = use_force_update();
    {
        let (host, is_far) = (host.clone(), is_far.clone());
        use_effect_with((), move |()| {
            let watching = host.cast::<Element>().map(|element| {
                observe_intersection(&element, DEFER_MARGIN, move |is_near| *is_far.borrow_mut() = !is_near)
            });
            move || drop(watching)
        });
    }
    if is_due.replace(false) || page.skip_deferral || !*is_far.borrow() {
        shown.replace(page.clone());
    }
    let shown = shown.borrow().clone();
    {
        let host = host.clone();
        use_effect_with((page.clone(), shown != *page), move |(_, waits)| {
            let follow = move || {
                is_due.replace(true);
                again.force_update();
            };
            let waiting = host.cast().filter(|_| *waits).map(|host| schedule(&host, follow));
            move || drop(waiting)
        });
    }
    shown
}
