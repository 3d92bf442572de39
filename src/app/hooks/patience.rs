//! What is far below the window follows a change once the reader has been shown the rest.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::watch::distance;

/// How long after a change what is far below follows, in milliseconds: after what is in view is painted, and before anybody has
/// scrolled there.
const LATER: u32 = 80;

/// Gives `wanted`, or, while `host` is far below the window, what was wanted before: a moment later, or for printing, it follows.
#[hook]
pub fn use_patience<T: Clone + PartialEq + 'static>(host: &NodeRef, wanted: &T) -> T {
    let is_far = use_mut_ref(|| false);
    let is_due = use_mut_ref(|| false);
    let shown = use_mut_ref(|| wanted.clone());
    let again = use_force_update();
    {
        let (host, is_far) = (host.clone(), is_far.clone());
        use_effect_with((), move |()| {
            let watching =
                host.cast::<Element>().map(|element| distance(&element, move |far| *is_far.borrow_mut() = far));
            move || drop(watching)
        });
    }
    if is_due.replace(false) || !*is_far.borrow() {
        shown.replace(wanted.clone());
    }
    let shown = shown.borrow().clone();
    use_effect_with((wanted.clone(), shown != *wanted), move |(_, waits)| {
        let waiting = waits.then(|| {
            let follow = move || {
                is_due.replace(true);
                again.force_update();
            };
            let before_print = follow.clone();
            let window = gloo::utils::window();
            (Timeout::new(LATER, follow), EventListener::once(&window, "beforeprint", move |_| before_print()))
        });
        move || drop(waiting)
    });
    shown
}
