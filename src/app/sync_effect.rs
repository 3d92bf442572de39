//! An effect that runs during rendering.

use yew::prelude::*;

/// Calls `act` during rendering, not after it, whenever `cause` has changed since the last rendering. An effect could run a frame late,
/// since Yew may let the browser paint before it runs effects.
#[hook]
pub(crate) fn use_sync_effect<T: PartialEq + 'static>(cause: T, act: impl FnOnce(&T)) {
    let last = use_mut_ref(|| None::<T>);
    let mut last = last.borrow_mut();
    if last.as_ref().is_some_and(|last| *last != cause) {
        act(&cause);
    }
    *last = Some(cause);
}
