//! The theme: chosen by the reader or by the system, remembered on the device.

use gloo::events::EventListener;
use web_sys::{MediaQueryList, Storage};
use yew::prelude::*;

use crate::app::page::{Change, State};
use crate::view::{Action, Theme, View};

/// Under this key the theme is remembered; the script in `index.html` reads it before the first paint.
const KEY: &str = "theme";

/// Recalls the theme once the program runs; applies and remembers it when it changes.
#[hook]
pub fn use_theme(state: &UseReducerHandle<State>) {
    let recalled = use_state_eq(|| false);
    {
        let (dispatch, recalled) = (state.dispatcher(), recalled.clone());
        use_effect_with((), move |()| {
            let stored = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
            let theme = View::theme_named(stored.as_deref().unwrap_or_default());
            dispatch.dispatch(Change::View(Action::Theme(theme)));
            recalled.set(true);
        });
    }
    use_effect_with((state.view.theme_name(), *recalled), |(name, recalled)| {
        let root = gloo::utils::document().document_element().filter(|_| *recalled);
        if let Some(root) = root {
            // Only an invalid attribute name is refused; storage that refuses forgets the choice, no more.
            let _ = root.set_attribute("data-theme", name);
            let _ = storage().map(|storage| storage.set_item(KEY, name));
        }
    });
}

fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

/// Whether the page is dark, by choice or by system.
#[hook]
pub fn use_dark(theme: Theme) -> bool {
    let system = use_state_eq(|| false);
    {
        let system = system.clone();
        use_effect_with((), move |()| {
            let query = dark_query();
            system.set(query.as_ref().is_some_and(MediaQueryList::matches));
            let listener = query.map(|query| {
                let asked = query.clone();
                EventListener::new(&query, "change", move |_| system.set(asked.matches()))
            });
            move || drop(listener)
        });
    }
    match theme {
        Theme::System => *system,
        Theme::Light => false,
        Theme::Dark => true,
    }
}

fn dark_query() -> Option<MediaQueryList> {
    gloo::utils::window().match_media("(prefers-color-scheme: dark)").ok()?
}
