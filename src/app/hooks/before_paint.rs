//! What has to be in one frame with a rendering.

use yew::prelude::*;

/// Acts while rendering, whenever `cause` is not what it was at the last rendering: an effect might come a frame late, since Yew may
/// let the browser paint before it runs effects.
#[hook]
pub fn use_before_paint<T: PartialEq + 'static>(cause: T, act: impl FnOnce(&T)) {
    let last = use_mut_ref(|| None::<T>);
    let mut last = last.borrow_mut();
    if last.as_ref().is_some_and(|last| *last != cause) {
        act(&cause);
    }
    *last = Some(cause);
}
