//! Starts the page in a browser.

use crate::app::browser::panic::{report_failure, stop};
use crate::app::browser::{document_head, dom};
use crate::app::island::Prerendered;
use crate::app::shared_report::SharedReport;
use crate::app::{App, AppProps};
use crate::report::parse::parse_trusted;
use crate::text::lang::Lang;

/// Hydrates the open page, or renders it if it was not prerendered.
pub fn start(report: &str) {
    // Otherwise Yew would install its own.
    yew::set_custom_panic_hook(Box::new(|panic| stop(&panic.to_string())));
    let Some(root) = dom::by_id("app") else { return };
    let Some(report) = parse_trusted(report) else {
        return report_failure("the report is not the one that was checked");
    };
    let is_prerendered = root.child_element_count() > 0;
    let props = AppProps {
        resolved: SharedReport::new(report),
        packaging: document_head::packaging(),
        lang: Lang::from_tag(&document_head::language_tag()),
        prerendered: if is_prerendered { Prerendered::InDom } else { Prerendered::None },
    };
    let renderer = yew::Renderer::<App>::with_root_and_props(root.into(), props);
    if is_prerendered {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}
