//! The page's address: the language as a path (in a site) or in the query (of a file), choices as a query. Both follow the state.

use wasm_bindgen::{JsCast, JsValue};

use crate::app::browser::dom::all;
use crate::app::page_context::PageContext;
use crate::app::state::AppState;
use crate::locale::citation::Lookup;
use crate::locale::display_units::DisplayUnits;
use crate::text::lang::Lang;
use crate::view::packaging::{Packaging, folder};
use crate::view::{Selection, View};

/// The base URL of the page, whatever folder it is served from.
pub(crate) struct BaseUrl {
    packaging: Packaging,
    /// The path of its root, ending in a slash.
    root: String,
}

impl BaseUrl {
    /// The base URL of the open page, published in this form and in `lang`.
    ///
    /// From now on the page's address may change without a load, so relative links that are resolved late (the icon) are made absolute.
    pub(crate) fn of_document(packaging: Packaging, lang: Lang) -> Self {
        for link in all("link[rel=icon]").iter().filter_map(|link| link.dyn_ref::<web_sys::HtmlLinkElement>()) {
            link.set_href(&link.href());
        }
        let path = path();
        let current = path.rfind('/').and_then(|slash| path.get(..=slash)).unwrap_or("/");
        Self { packaging, root: current.strip_suffix(folder(lang)).unwrap_or(current).to_owned() }
    }

    /// The language and the view of the address, in `units` where it names none.
    pub(crate) fn read(&self, units: DisplayUnits) -> (Lang, View) {
        let query = gloo::utils::window().location().search().unwrap_or_default();
        (self.language(), View::from_query(&query, units))
    }

    /// Updates the address from the state: a new language adds a history entry, any other choice
    /// replaces the current one. For a report that the reader opened, the fragment is removed too.
    pub(crate) fn write(&self, state: &AppState) {
        let window = gloo::utils::window();
        let (Ok(history), location) = (window.history(), window.location()) else { return };
        let (query, fragment) =
            (self.packaging.query(state.lang, &state.addressable_view()), location.hash().unwrap_or_default());
        let hash = if state.file.is_some() { "" } else { fragment.as_str() };
        // A page opened from disk may refuse; its address then stays the same.
        if self.language() != state.lang {
            let page = match self.packaging {
                Packaging::Site => format!("{}{}", self.root, folder(state.lang)),
                Packaging::SingleFile => path(),
            };
            let address = format!("{page}{query}{hash}");
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
        } else if location.search().unwrap_or_default() != query || fragment != hash {
            let address = format!("{}{query}{hash}", path());
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
        }
    }

    /// The language of the current page.
    fn language(&self) -> Lang {
        if self.packaging == Packaging::SingleFile {
            return Packaging::language(&gloo::utils::window().location().search().unwrap_or_default());
        }
        let path = path();
        let rest = path.strip_prefix(&self.root).unwrap_or_default();
        if rest.starts_with(folder(Lang::En)) { Lang::En } else { Lang::Zh }
    }
}

fn path() -> String {
    gloo::utils::window().location().pathname().unwrap_or_default()
}

/// The address at which this page opens in a view.
pub(crate) fn page_address(page: &PageContext, view: &View) -> String {
    let here = gloo::utils::window().location().href().unwrap_or_default();
    format!("{}{}", here.split(['?', '#']).next().unwrap_or_default(), page.packaging.query(page.lang, view))
}

/// The address at which this page opens with the card of the figure with this id.
pub(crate) fn figure_address(page: &PageContext, id: &str) -> String {
    page_address(page, &View { selected: Some(Selection::Figure(id.to_owned())), ..View::default() })
}

/// Today's date, and the address of the figure unless the report was opened from disk.
pub(crate) fn lookup(page: &PageContext, id: &str) -> Lookup {
    let today = js_sys::Date::new_0();
    Lookup {
        day: (today.get_full_year(), today.get_month() + 1, today.get_date()),
        address: (!page.is_local).then(|| figure_address(page, id)),
    }
}
