//! The page's address: the language as a path (in a site) or in the query (of a file), choices as a query. Both follow the state.

use std::cell::Cell;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::History;

use crate::app::browser::card_placement::is_sheet;
use crate::app::browser::dom::all;
use crate::app::page_context::PageContext;
use crate::app::state::AppState;
use crate::locale::citation::Lookup;
use crate::locale::display_units::DisplayUnits;
use crate::text::lang::Lang;
use crate::view::packaging::{Packaging, folder};
use crate::view::{Selection, View};

/// The state of a history entry that was added for a card that covers the page like a sheet: going back from it closes the card.
const SHEET: &str = "sheet";
/// The state of the entry below it.
const BELOW_SHEET: &str = "page";

/// The base URL of the page, whatever folder it is served from.
pub(crate) struct BaseUrl {
    packaging: Packaging,
    /// The path of its root, ending in a slash.
    root: String,
    /// The path at which the document was opened, and its language: a server may also show `en/` at `en`.
    opened: (String, Lang),
    /// Whether the history entry was added for a sheet, when that was last asked.
    is_sheet_entry: Cell<bool>,
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
        let root = current.strip_suffix(folder(lang)).unwrap_or(current).to_owned();
        Self { packaging, root, opened: (path, lang), is_sheet_entry: Cell::new(entry_is(SHEET)) }
    }

    /// The language and the view of the address, in `units` where it names none.
    pub(crate) fn read(&self, units: DisplayUnits) -> (Lang, View) {
        let query = gloo::utils::window().location().search().unwrap_or_default();
        (self.language(), View::from_query(&query, units))
    }

    /// Updates the address from the state: a new language adds a history entry, and so does a card that covers the page like a sheet, which
    /// readers close by going back; any other choice replaces the current one. For a report that the reader opened, the fragment is removed
    /// too.
    pub(crate) fn write(&self, state: &AppState) {
        let window = gloo::utils::window();
        let (Some(history), location) = (history(), window.location()) else { return };
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
            self.is_sheet_entry.set(false);
            return;
        }
        // An address that opened the card leads back to where it was found.
        let opens_card = state.view.selected.is_some() && state.card.opener.is_some();
        let opens_sheet = opens_card && is_sheet() && !entry_is(SHEET);
        // The address of a report from the device does not tell its card.
        if opens_sheet || location.search().unwrap_or_default() != query || fragment != hash {
            let address = format!("{}{query}{hash}", path());
            if opens_sheet {
                let _ = history.replace_state_with_url(&BELOW_SHEET.into(), "", None);
                let _ = history.push_state_with_url(&SHEET.into(), "", Some(&address));
                self.is_sheet_entry.set(true);
            } else {
                // Once its card is closed, the entry is that of the next.
                let _ = history.replace_state_with_url(&history.state().unwrap_or_default(), "", Some(&address));
            }
        }
    }

    /// Whether the reader has just gone back from the entry of a sheet to the one below.
    pub(crate) fn has_left_sheet(&self) -> bool {
        self.is_sheet_entry.replace(entry_is(SHEET)) && entry_is(BELOW_SHEET)
    }

    /// The language of the current page.
    fn language(&self) -> Lang {
        if self.packaging == Packaging::SingleFile {
            return Packaging::language(&gloo::utils::window().location().search().unwrap_or_default());
        }
        let path = path();
        if path == self.opened.0 {
            return self.opened.1;
        }
        let rest = path.strip_prefix(&self.root).unwrap_or_default();
        if rest.starts_with(folder(Lang::En)) { Lang::En } else { Lang::Zh }
    }
}

/// Goes one step back in the history; nowhere if there is nothing before.
pub(crate) fn go_back() {
    let _ = history().map(|history| history.back());
}

/// Whether the history entry has this state.
fn entry_is(state: &str) -> bool {
    history().and_then(|history| history.state().ok()?.as_string()).as_deref() == Some(state)
}

fn history() -> Option<History> {
    gloo::utils::window().history().ok()
}

fn path() -> String {
    gloo::utils::window().location().pathname().unwrap_or_default()
}

/// The address at which this page opens in a view.
pub(crate) fn page_address(page: &PageContext, view: &View) -> String {
    let here = gloo::utils::window().location().href().unwrap_or_default();
    format!("{}{}", here.split(['?', '#']).next().unwrap_or_default(), page.packaging.query(page.latest().lang, view))
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
        address: page.latest().file.is_none().then(|| figure_address(page, id)),
    }
}
