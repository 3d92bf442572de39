//! Updates what is outside the program's root: language and title of the document, and the sign that the program runs.

use wasm_bindgen::JsCast;
use web_sys::HtmlLinkElement;

use crate::app::browser::dom::{all, as_html, set_root};
use crate::text::lang::Lang;

/// Marks the document as taken over by the program.
pub fn ready() {
    set_root("data-ready", "");
}

/// Gives the document its language, its title, and its address for whoever shares it.
pub fn write(lang: Lang, title: &str) {
    gloo::utils::document().set_title(title);
    set_root("lang", lang.tag());
    title_pages();
    let link = |selector: &str| all(selector).pop()?.dyn_into::<HtmlLinkElement>().ok();
    let address = link(&format!("link[rel=alternate][hreflang={}]", lang.tag()));
    if let Some((canonical, address)) = link("link[rel=canonical]").zip(address) {
        canonical.set_href(&address.href());
    }
}

/// Passes the document's title to the style sheet, for the header of printed pages.
fn title_pages() {
    let document = gloo::utils::document();
    let title = document.title().replace(['"', '\\'], "");
    if let Some(root) = document.document_element().and_then(as_html) {
        // If this fails, the header contains only the page number.
        let _ = root.style().set_property("--running-title", &format!("\"{title}\""));
    }
}
