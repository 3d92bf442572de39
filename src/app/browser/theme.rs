//! The theme: set by the reader or by the system, remembered on the device.

use web_sys::{Element, Event};

use crate::app::browser::dom::{all, remove_attribute, set_attribute, set_root_attribute};
use crate::app::browser::storage;
use crate::app::browser::task_queue::{TaskHandle, schedule};
use crate::view::{Theme, View};

/// The storage key of the theme; the script in `index.html` reads it before the first paint.
const STORAGE_KEY: &str = "theme";

/// The theme stored on the device.
pub(crate) fn recall() -> Theme {
    View::theme_named(&storage::recall(STORAGE_KEY))
}

/// The attribute that holds the theme: of the document's root, and for a moment after a switch of its body and of parts of the page.
const ATTRIBUTE: &str = "data-theme";

/// The event dispatched on the window when the theme changes.
pub(crate) const CHANGE_EVENT: &str = "theme";

/// Applies a theme to what is in sight, later to the rest, and stores it; `None` if the page has it already. Dropping the returned tasks
/// cancels what is still to be done. A change of the root would have every element styled before anything is painted.
pub(crate) fn apply(theme: Theme) -> Option<Vec<TaskHandle>> {
    let name = View::theme_name(theme);
    let former = name_on_page();
    if former == name {
        return None;
    }
    let is_former_dark = is_dark(View::theme_named(&former), matches_query(DARK_QUERY));
    for part in parts_out_of_sight() {
        set_attribute(&part, ATTRIBUTE, View::theme_name(if is_former_dark { Theme::Dark } else { Theme::Light }));
    }
    let body: Element = gloo::utils::body().into();
    set_attribute(&body, ATTRIBUTE, name);
    // Parts left by an unfinished switch are among them.
    let parts = all(&format!("main [{ATTRIBUTE}]")).into_iter();
    let parts = parts.map(|part| schedule(&part.clone(), move || remove_attribute(&part, ATTRIBUTE)));
    let root = schedule(&body.clone(), move || {
        set_root_attribute(ATTRIBUTE, &name_on_page());
        remove_attribute(&body, ATTRIBUTE);
    });
    // A chart that came near meanwhile may have been in a part with the former theme: it is told after the last of them.
    let end = gloo::utils::body().last_element_child().map(|last| schedule(&last, announce_change));
    let mut tasks: Vec<_> = parts.chain([root]).collect();
    tasks.extend(end);
    storage::remember(STORAGE_KEY, name);
    announce_change();
    Some(tasks)
}

fn announce_change() {
    // `Event::new` needs only a name.
    let _ = Event::new(CHANGE_EVENT).and_then(|event| gloo::utils::window().dispatch_event(&event));
}

/// The name of the theme in the document, where the script in `index.html` sets the stored one before the program runs.
fn name_on_page() -> String {
    let themed = [gloo::utils::body().into(), gloo::utils::document_element()];
    themed.iter().find_map(|element| element.get_attribute(ATTRIBUTE)).unwrap_or_default()
}

/// The largest parts of the page that are well out of sight: with a theme of their own, thousands of elements keep their style.
fn parts_out_of_sight() -> Vec<Element> {
    let height = f64::from(gloo::utils::document_element().client_height());
    let is_seen = |part: &Element| {
        let bounds = part.get_bounding_client_rect();
        bounds.bottom() >= -0.25 * height && bounds.top() <= 1.25 * height
    };
    let (seen, mut unseen) = all("main > *").into_iter().partition::<Vec<_>, _>(is_seen);
    let parts = seen.iter().map(Element::children);
    let parts = parts.flat_map(|parts| (0..parts.length()).filter_map(move |index| parts.item(index)));
    unseen.extend(parts.filter(|part| !is_seen(part)));
    unseen
}

/// The media query for dark mode.
const DARK_QUERY: &str = "(prefers-color-scheme: dark)";
/// Whether a media query matches.
pub(crate) fn matches_query(query: &str) -> bool {
    gloo::utils::window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

/// Whether a theme is dark: by choice, or because the system is.
const fn is_dark(theme: Theme, is_system_dark: bool) -> bool {
    match theme {
        Theme::System => is_system_dark,
        Theme::Light => false,
        Theme::Dark => true,
    }
}
