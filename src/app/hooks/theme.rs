//! The theme: chosen by the reader or by the system, remembered on the device.

use web_sys::{Event, MediaQueryList};

use super::dom::set_root;
use super::storage;
use crate::view::{Theme, View};

/// Under this key the theme is remembered; the script in `index.html` reads it before the first paint.
const KEY: &str = "theme";

/// The theme remembered on the device.
pub fn recall() -> Theme {
    View::theme_named(&storage::recall(KEY))
}

/// The attribute of the document's root that holds the theme.
const ATTRIBUTE: &str = "data-theme";

/// What the window is told when another theme is applied.
pub const CHANGED: &str = "theme";

/// Applies the theme of this name and remembers it.
pub fn apply(name: &str) {
    if set_root(ATTRIBUTE, name) {
        storage::remember(KEY, name);
        // A name is all that an event needs.
        let _ = Event::new(CHANGED).and_then(|event| gloo::utils::window().dispatch_event(&event));
    }
}

/// Asks whether the system is dark.
pub const DARK: &str = "(prefers-color-scheme: dark)";
/// Asks whether the reader wants more contrast.
pub const CONTRAST: &str = "(prefers-contrast: more)";

/// A question to the system, whose answer may change.
pub fn query(question: &str) -> Option<MediaQueryList> {
    gloo::utils::window().match_media(question).ok()?
}

/// Whether the system answers a question with yes.
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
