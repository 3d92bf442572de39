//! Starting in a browser.

use crate::app::browser::panic::{fail, stop};

use crate::app::islands::lazy_island::Document;
use crate::app::page_context::Shared;
use crate::app::{App, AppProps};
use crate::report::parse::read_checked;
use crate::text::lang::Lang;
use crate::view::packaging::Form;

/// Hydrates the open page, or renders it if it was not prerendered.
pub fn start(report: &str) {
    // Set otherwise, Yew would put one of its own in its place.
    yew::set_custom_panic_hook(Box::new(|panic| stop(&panic.to_string())));
    let document = gloo::utils::document();
    let Some(root) = document.get_element_by_id("app") else { return };
    let tag = document.document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default();
    let Some(ledger) = read_checked(report) else { return fail("the report is not the one that was checked") };
    let prerendered = root.child_element_count() > 0;
    let held = if prerendered { Document::Whole } else { Document::Empty };
    let is_file = document.document_element().is_some_and(|html| html.has_attribute("data-file"));
    let form = if is_file { Form::File } else { Form::Site };
    let props = AppProps { ledger: Shared::new(ledger), form, lang: Lang::from_tag(&tag), document: held };
    let renderer = yew::Renderer::<App>::with_root_and_props(root, props);
    if prerendered {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}
