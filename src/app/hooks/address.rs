//! The page's address: language as a path, choices as a query, both kept in step with the state.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::app::page::{Change, State};
use crate::locale::Lang;
use crate::view::{Action, View};

/// Reads the address once the program runs and whenever the reader goes back or forward, and writes it when the state
/// changes: a new language is a new entry of the history, any other choice replaces the current one.
#[hook]
pub fn use_address(state: &UseReducerHandle<State>) {
    let site = use_state(|| None::<Rc<Site>>);
    {
        let (lang, dispatch, found) = (state.lang, state.dispatcher(), site.clone());
        use_effect_with((), move |()| {
            let site = Rc::new(Site::here(lang));
            found.set(Some(site.clone()));
            dispatch.dispatch(Change::View(Action::Restore(View::from_query(&search()))));
            let listener = EventListener::new(&gloo::utils::window(), "popstate", move |_| {
                dispatch.dispatch(Change::Language(site.language()));
                dispatch.dispatch(Change::View(Action::Restore(View::from_query(&search()))));
            });
            move || drop(listener)
        });
    }
    use_effect_with((state.lang, state.view.clone(), (*site).clone()), |(lang, view, site)| {
        if let Some(site) = site {
            site.write(*lang, view);
        }
    });
}

/// Where the site lies, whatever folder it is served from.
#[derive(PartialEq)]
struct Site {
    /// Path of its root, ending in a slash.
    root: String,
}

impl Site {
    /// The site of the page that is open in `lang`.
    fn here(lang: Lang) -> Self {
        let path = path();
        let folder = path.rfind('/').and_then(|slash| path.get(..=slash)).unwrap_or("/");
        Self { root: folder.strip_suffix(lang.folder()).unwrap_or(folder).to_owned() }
    }

    /// The language of the page that is open.
    fn language(&self) -> Lang {
        let path = path();
        let rest = path.strip_prefix(&self.root).unwrap_or_default();
        if rest.starts_with(Lang::En.folder()) { Lang::En } else { Lang::Zh }
    }

    fn write(&self, lang: Lang, view: &View) {
        let window = gloo::utils::window();
        let Ok(history) = window.history() else { return };
        let (query, hash) = (view.to_query(), window.location().hash().unwrap_or_default());
        // A page opened from disk may refuse; its address then stays as it is.
        if self.language() != lang {
            let address = format!("{}{}{query}{hash}", self.root, lang.folder());
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
        } else if search() != query {
            let address = format!("{}{query}{hash}", path());
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
        }
    }
}

fn path() -> String {
    gloo::utils::window().location().pathname().unwrap_or_default()
}

fn search() -> String {
    gloo::utils::window().location().search().unwrap_or_default()
}
