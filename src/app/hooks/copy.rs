//! Copying: the figure, a citation of it, a link to it.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::dom::all;
use crate::locale::citation::Lookup;
use crate::locale::{Lang, strings};
use crate::view::{Selection, View};

/// Where the outcome of copying is said.
const OUTCOME: &str = "#copied";

/// The address at which this page opens with the card of the figure with this id, and today's date.
pub fn lookup(id: &str) -> Lookup {
    let location = gloo::utils::window().location();
    let view = View { selected: Some(Selection::Figure(id.to_owned())), ..View::default() };
    let page = format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
    let today = js_sys::Date::new_0();
    Lookup {
        day: (today.get_full_year(), today.get_month() + 1, today.get_date()),
        address: format!("{page}{}", view.to_query()),
    }
}

/// Copies `text` and says so; where the browser refuses, shows it to be copied by hand.
pub fn copy(text: String, lang: Lang) {
    let navigator = gloo::utils::window().navigator();
    // There is none on pages that were not loaded securely.
    let clipboard =
        js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|value| value.is_object());
    let writing = clipboard.then(|| navigator.clipboard().write_text(&text));
    spawn_local(async move {
        let copied = match writing {
            Some(writing) => JsFuture::from(writing).await.is_ok(),
            None => false,
        };
        say(&if copied {
            strings::COPIED.get(lang).to_owned()
        } else {
            format!("{}{text}", strings::COPY_BY_HAND.get(lang))
        });
    });
}

/// Says what came of copying; nothing, once the card shows something else.
pub fn say(words: &str) {
    for outcome in all(OUTCOME) {
        outcome.set_text_content(Some(words));
    }
}
