//! How a click was made.

use wasm_bindgen::JsCast;
use web_sys::{MouseEvent, PointerEvent};

/// Whether a click has a modifier or another button, for example to open a new tab.
pub(crate) fn is_modified_click(event: &MouseEvent) -> bool {
    event.meta_key() || event.ctrl_key() || event.shift_key() || event.button() != 0
}

/// Whether a click was made by keyboard: then it has no pointer type. The click count does not tell, since Firefox also counts a link's
/// Enter; it is used only where clicks are not pointer events.
pub(crate) fn is_keyboard_click(event: &MouseEvent) -> bool {
    event.dyn_ref::<PointerEvent>().map_or(event.detail() == 0, |pointer| pointer.pointer_type().is_empty())
}
