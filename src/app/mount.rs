//! Starting in a browser.

use crate::app::browser::panic::{fail, stop};

use crate::app::islands::lazy_island::Prerendered;
use crate::app::page_context::SharedReport;
use crate::app::{App, AppProps};
use crate::report::parse::parse_trusted;
use crate::text::lang::Lang;
use crate::view::packaging::Packaging;

/// Hydrates the open page, or renders it if it was not prerendered.
pub fn start(report: &str) {
    // Set otherwise, Yew would put one of its own in its place.
    yew::set_custom_panic_hook(Box::new(|panic| stop(&panic.to_string())));
    let document = gloo::utils::document();
    let Some(root) = document.get_element_by_id("app") else { return };
    let tag = document.document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default();
    let Some(resolved) = parse_trusted(report) else { return fail("the report is not the one that was checked") };
    let prerendered = root.child_element_count() > 0;
    let held = if prerendered { Prerendered::InDom } else { Prerendered::None };
    let is_file = document.document_element().is_some_and(|html| html.has_attribute("data-file"));
    let packaging = if is_file { Packaging::SingleFile } else { Packaging::Site };
    let props =
        AppProps { resolved: SharedReport::new(resolved), packaging, lang: Lang::from_tag(&tag), document: held };
    let renderer = yew::Renderer::<App>::with_root_and_props(root, props);
    if prerendered {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}
