//! Updates what is outside the root of the app: language, title and address of the document, and the mark that the program runs.

use wasm_bindgen::JsCast;
use web_sys::HtmlLinkElement;

use crate::app::browser::dom::{all, as_html, set_root_attribute};
use crate::text::lang::Lang;
#[cfg(target_arch = "wasm32")]
use crate::view::packaging::Packaging;

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

/// Marks the document as hydrated: the style sheet then shows the controls that need the program.
pub(crate) fn mark_ready() {
    set_root_attribute("data-ready", "");
}

/// Updates the language, the title and the canonical address of the document.
pub(crate) fn update(lang: Lang, title: &str) {
    gloo::utils::document().set_title(title);
    set_root_attribute("lang", lang.tag());
    set_running_title();
    let link = |selector: &str| all(selector).pop()?.dyn_into::<HtmlLinkElement>().ok();
    let address = link(&format!("link[rel=alternate][hreflang={}]", lang.tag()));
    if let Some((canonical, address)) = link("link[rel=canonical]").zip(address) {
        canonical.set_href(&address.href());
    }
}

/// Passes the document's title to the style sheet, for the header of printed pages.
fn set_running_title() {
    let document = gloo::utils::document();
    let title = document.title().replace(['"', '\\'], "");
    if let Some(root) = document.document_element().and_then(as_html) {
        // If this fails, the header contains only the page number.
        let _ = root.style().set_property("--running-title", &format!("\"{title}\""));
    }
}
