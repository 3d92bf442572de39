//! Updates what is outside the root of the app: language, title and address of the document, and the mark that the program runs.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlLinkElement;

use crate::app::browser::dom::{all, as_html, by_id, remove_attribute, remove_root_attribute, set_root_attribute};
use crate::app::browser::live_style;
use crate::text::lang::Lang;
#[cfg(target_arch = "wasm32")]
use crate::view::packaging::Packaging;

/// The attribute of the document's root once it answers.
const READY_ATTRIBUTE: &str = "data-ready";

/// The attribute of the document's root that hides the text.
const PENDING_ATTRIBUTE: &str = "data-pending";

/// The time to lay out what has been rendered.
const REVEAL_DELAY_MS: u32 = 50;

/// The language of the document.
#[cfg(target_arch = "wasm32")]
pub(crate) fn language_tag() -> String {
    gloo::utils::document_element().get_attribute("lang").unwrap_or_default()
}

/// The form in which the document is published: the build marks the single file.
#[cfg(target_arch = "wasm32")]
pub(crate) fn packaging() -> Packaging {
    let is_single_file = gloo::utils::document_element().has_attribute("data-single-file");
    if is_single_file { Packaging::SingleFile } else { Packaging::Site }
}

/// Marks whether a part of the program could not be fetched: the page then shows a notice.
pub(crate) fn mark_incomplete(is_incomplete: bool) {
    if is_incomplete {
        set_root_attribute("data-incomplete", "");
    } else if gloo::utils::document_element().has_attribute("data-incomplete") {
        remove_root_attribute("data-incomplete");
    }
}

/// Marks the document as answering, and shows the controls that need the program.
pub(crate) fn mark_ready() {
    set_root_attribute(READY_ATTRIBUTE, "");
    live_style::adopt();
}

/// Whether the document was saved while the program ran: it holds what the program made of it, in a state that is not known any more.
pub(crate) fn was_saved() -> bool {
    gloo::utils::document_element().has_attribute(READY_ATTRIBUTE)
}

/// Removes what a former run of the program has left in a saved document, besides the content of islands.
pub(crate) fn clear_former_run() {
    for island in all("[data-hydrated]") {
        remove_attribute(&island, "data-hydrated");
    }
    if let Some(card) = by_id("card") {
        card.remove();
    }
}

/// Shows the text, which the script in `index.html` hides if the reader has chosen other units before; in the frame after the one in which
/// it is laid out, so that nothing visible moves.
pub(crate) fn reveal() {
    if gloo::utils::document_element().has_attribute(PENDING_ATTRIBUTE) {
        Timeout::new(REVEAL_DELAY_MS, || remove_root_attribute(PENDING_ATTRIBUTE)).forget();
    }
}

/// Loads the page at the present address.
pub(crate) fn reload() {
    // Only a sandboxed page refuses.
    let _ = gloo::utils::window().location().reload();
}

/// Updates the language, the title and the canonical address of the document.
pub(crate) fn update(lang: Lang, title: &str) {
    gloo::utils::document().set_title(title);
    set_root_attribute("lang", lang.tag());
    let link = |selector: &str| all(selector).pop()?.dyn_into::<HtmlLinkElement>().ok();
    let address = link(&format!("link[rel=alternate][hreflang={}]", lang.tag()));
    if let Some((canonical, address)) = link("link[rel=canonical]").zip(address) {
        canonical.set_href(&address.href());
    }
}

/// Passes the document's title to the style sheet, for the header of printed pages: only when they are printed, since it has every element
/// of the page styled again.
pub(crate) fn set_running_title() {
    let document = gloo::utils::document();
    let title = document.title().replace(['"', '\\'], "");
    if let Some(root) = document.document_element().and_then(as_html) {
        // If this fails, the header contains only the page number.
        let _ = root.style().set_property("--running-title", &format!("\"{title}\""));
    }
}
