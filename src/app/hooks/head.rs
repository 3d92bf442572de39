//! What stands outside the program's root: language and title of the document, and that the program has arrived.

use super::dom::set_root;
use crate::locale::Lang;

/// Says on the document that the program runs.
pub fn ready() {
    set_root("data-ready", "");
}

/// Gives the document its language and its title.
pub fn write(lang: Lang, title: &str) {
    gloo::utils::document().set_title(title);
    set_root("lang", lang.tag());
}
