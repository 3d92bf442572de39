//! The theme: chosen by the reader or by the system, remembered on the device.

use web_sys::MediaQueryList;

use super::dom::set_root;
use super::storage;
use crate::view::{Theme, View};

/// Under this key the theme is remembered; the script in `index.html` reads it before the first paint.
const KEY: &str = "theme";

/// The theme remembered on the device.
pub fn recall() -> Theme {
    View::theme_named(&storage::recall(KEY))
}

/// Applies the theme of this name and remembers it.
pub fn apply(name: &str) {
    set_root("data-theme", name);
    storage::remember(KEY, name);
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
pub fn is_dark(theme: Theme, system: bool) -> bool {
    match theme {
        Theme::System => system,
        Theme::Light => false,
        Theme::Dark => true,
    }
}
