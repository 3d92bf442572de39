//! Controls that answer from the start, before their islands run: those of the header, and the button that opens a file.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlSelectElement, MouseEvent};

use crate::app::browser::click::is_modified_click;
use crate::app::browser::dom::{all, closest, remove_attribute, set_attribute};
use crate::app::browser::failure::has_stopped;
use crate::app::browser::open_file::show_file_picker;
use crate::app::browser::print::print;
use crate::app::browser::scroll_anchor;
use crate::app::page_context::PageContext;
use crate::app::state::AppAction;
use crate::view::ViewAction;

/// The controls that islands of words answer, or that change these. Charts, the theme and printing do without.
const NEED_TEXT: &str = ".island:not([data-hydrated]) :is(#currency, #area, #bilingual-toggle, #open-file, .filter-bar :is(input, select), .sort)";

/// Enables the controls, which are prerendered disabled; or disables those that cannot answer, because code is missing.
pub(crate) fn set_enabled(is_enabled: bool) {
    if is_enabled {
        all("#app [disabled]").iter().for_each(|control| remove_attribute(control, "disabled"));
    } else {
        all(NEED_TEXT).iter().for_each(|control| set_attribute(control, "disabled", ""));
    }
}

/// Makes these controls answer.
pub(crate) fn listen(page: &PageContext) -> [EventListener; 2] {
    let document = gloo::utils::document();
    let (changed, clicked) = (page.clone(), page.clone());
    let change = EventListener::new(&document, "change", move |event| {
        let list = closest(event, ".controls select").and_then(|list| list.dyn_into::<HtmlSelectElement>().ok());
        if let Some(action) = list.and_then(|list| ViewAction::by_control(&list.id(), &list.value())) {
            changed.dispatch_view(action);
        }
    });
    // The position is held until the next switch.
    let held = RefCell::new(None);
    let active = EventListenerOptions::enable_prevent_default();
    let click = EventListener::new_with_options(&document, "click", active, move |event| {
        let control = closest(event, ".controls [id], #open-file").map(|control| control.id());
        match control.as_deref() {
            Some("language-switch") => {
                let is_plain = event.dyn_ref::<MouseEvent>().is_some_and(|event| !is_modified_click(event));
                if is_plain && !has_stopped() {
                    event.prevent_default();
                    held.take();
                    held.replace(scroll_anchor::hold_position(&clicked));
                    let lang = clicked.latest().lang.other();
                    clicked.dispatch(AppAction::SetLanguage(lang));
                }
            }
            Some("bilingual-toggle") => {
                let mode = clicked.latest().view.language_mode.other();
                clicked.dispatch_view(ViewAction::LanguageMode(mode));
            }
            Some("print") => print(),
            Some("open-file") => show_file_picker(),
            _ => {}
        }
    });
    [change, click]
}
