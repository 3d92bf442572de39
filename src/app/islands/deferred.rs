//! Defers updates of content far below the window until the rest has been painted.

use yew::prelude::*;

use crate::app::browser::observers::{DEFER_MARGIN, observe_intersection};
use crate::app::browser::task_queue::schedule;
use crate::app::page_context::PageContext;

/// Returns the page, or, while `host` is far below the window, the previous page, which is replaced a moment later, unless the page skips
/// deferral.
#[hook]
pub(crate) fn use_deferred_page(host: &NodeRef, page: &PageContext) -> PageContext {
    let is_far = use_mut_ref(|| false);
    let is_due = use_mut_ref(|| false);
    let visible = use_mut_ref(|| page.clone());
    let trigger = use_force_update();
    {
        let (host, is_far) = (host.clone(), is_far.clone());
        use_effect_with((), move |()| {
            let observation = host.cast().map(|element| {
                observe_intersection(&element, DEFER_MARGIN, move |is_near| *is_far.borrow_mut() = !is_near)
            });
            move || drop(observation)
        });
    }
    if is_due.replace(false) || page.skip_deferral || !*is_far.borrow() {
        visible.replace(page.clone());
    }
    let visible = visible.borrow().clone();
    {
        let host = host.clone();
        use_effect_with((page.clone(), visible != *page), move |(_, is_waiting)| {
            let update = move || {
                is_due.replace(true);
                trigger.force_update();
            };
            let task = host.cast().filter(|_| *is_waiting).map(|host| schedule(&host, update));
            move || drop(task)
        });
    }
    visible
}
