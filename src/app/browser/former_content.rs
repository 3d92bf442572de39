//! What an element showed before Yew renders something else there. It is kept in sight until then: Yew empties the element at once, and may
//! let the browser paint before it renders.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, MutationObserver, MutationObserverInit};

use crate::app::browser::dom::{Host, all_within, remove_attribute, set_attribute, within};

/// Whether something else has replaced text in an element: browsers wrap what they translate in elements that the page does not use.
pub(crate) fn has_foreign_text(element: &Host) -> bool {
    within(element, "font").is_some()
}

/// Moves the content of an element into a copy before it, until the element has content again; then calls `on_rendered`.
pub(crate) fn keep_until_rendered(element: &Host, on_rendered: impl Fn() + 'static) {
    if element.child_element_count() > 0 {
        // Where the browser refuses, the element is empty for a moment.
        let _ = move_before(element, on_rendered);
    }
}

fn move_before(element: &Host, on_rendered: impl Fn() + 'static) -> Option<()> {
    let former: Element = element.clone_node().ok()?.dyn_into().ok()?;
    remove_attribute(&former, "id");
    let content = js_sys::Array::from(&element.child_nodes());
    former.append_with_node(&content).ok()?;
    element.parent_node()?.insert_before(&former, Some(element)).ok()?;
    let rendered = element.clone();
    let holder = Rc::new(RefCell::new(None::<(MutationObserver, Closure<dyn Fn()>)>));
    let kept = Rc::clone(&holder);
    let callback = Closure::<dyn Fn()>::new(move || {
        if rendered.child_element_count() > 0 {
            // What the reader has opened stays open.
            for (was, is) in all_within(&former, "details").iter().zip(all_within(&rendered, "details")) {
                if was.has_attribute("open") {
                    set_attribute(&is, "open", "");
                }
            }
            former.remove();
            on_rendered();
            if let Some((observer, callback)) = kept.borrow_mut().take() {
                observer.disconnect();
                // It is running.
                callback.forget();
            }
        }
    });
    let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    let children = MutationObserverInit::new();
    children.set_child_list(true);
    observer.observe_with_options(element, &children).ok()?;
    *holder.borrow_mut() = Some((observer, callback));
    Some(())
}
