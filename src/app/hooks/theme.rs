//! The theme: set by the reader or by the system, remembered on the device.

use web_sys::{Event, MediaQueryList};

use super::dom::set_root;
use super::storage;
use crate::view::{Theme, View};

/// The storage key of the theme; the script in `index.html` reads it before the first paint.
const KEY: &str = "theme";

/// The theme stored on the device.
pub fn recall() -> Theme {
    View::theme_named(&storage::recall(KEY))
}

/// The attribute of the document's root that holds the theme.
const ATTRIBUTE: &str = "data-theme";

/// The event dispatched on the window when the theme changes.
pub const CHANGED: &str = "theme";

/// Applies the theme with this name and stores it.
pub fn apply(name: &str) {
    if set_root(ATTRIBUTE, name) {
        storage::remember(KEY, name);
        // `Event::new` needs only a name.
        let _ = Event::new(CHANGED).and_then(|event| gloo::utils::window().dispatch_event(&event));
    }
}

/// The media query for dark mode.
pub const DARK: &str = "(prefers-color-scheme: dark)";
/// The media query for more contrast.
pub const CONTRAST: &str = "(prefers-contrast: more)";

/// A media query, whose result may change.
pub fn query(question: &str) -> Option<MediaQueryList> {
    gloo::utils::window().match_media(question).ok()?
}

/// Whether a media query matches.
pub fn prefers(question: &str) -> bool {
    query(question).is_some_and(|query| query.matches())
}

/// Whether the page is dark: by choice, or because the system is.
pub fn is_dark(system: bool) -> bool {
    let chosen = gloo::utils::document_element().get_attribute(ATTRIBUTE).unwrap_or_default();
    match View::theme_named(&chosen) {
        Theme::System => system,
        Theme::Light => false,
        Theme::Dark => true,
    }
}
