//! What stands outside the program's root: language and title of the document, and that the program has arrived.

use yew::prelude::*;

use crate::app::page::Page;

/// Keeps the document's language and title, and marks it as ready once the program runs.
#[hook]
pub fn use_head(page: &Page) {
    let title = page.words(&page.ledger.report.meta.title);
    use_effect_with((page.lang, title), |(lang, title)| {
        gloo::utils::document().set_title(title);
        set("lang", lang.tag());
    });
    use_effect_with((), |()| set("data-ready", ""));
}

fn set(attribute: &str, value: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        // Only an invalid attribute name is refused.
        let _ = root.set_attribute(attribute, value);
    }
}
