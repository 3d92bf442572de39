//! The language switch: in place, without losing one's place.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::dom::all;
use crate::app::page::Page;

/// What stays in view when the language changes.
const BLOCKS: &str = "main section > *, main section .paragraph, main tr, main li";

/// What the switch does when it is clicked: the language changes, and the block that is at the top of the window stays there.
#[hook]
pub fn use_language_switch(page: &Page) -> Callback<MouseEvent> {
    let kept = use_mut_ref(|| None::<(Element, f64)>);
    {
        let kept = kept.clone();
        use_effect_with(page.lang, move |_| {
            if let Some((block, top)) = kept.borrow_mut().take() {
                gloo::utils::window().scroll_by_with_x_and_y(0.0, block.get_bounding_client_rect().top() - top);
            }
        });
    }
    let page = page.clone();
    Callback::from(move |event: MouseEvent| {
        if event.meta_key() || event.ctrl_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        keep(&kept);
        page.speak(page.lang.other());
    })
}

fn keep(kept: &Rc<RefCell<Option<(Element, f64)>>>) {
    let blocks = all(BLOCKS).into_iter().map(|block| {
        let top = block.get_bounding_client_rect().top();
        (block, top)
    });
    *kept.borrow_mut() = blocks.into_iter().find(|(_, top)| *top >= 0.0);
}
