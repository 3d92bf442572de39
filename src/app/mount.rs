//! Starts the page in a browser.

use std::mem;

use yew::platform::spawn_local;

use crate::app::browser::dom::Host;
use crate::app::browser::failure::{log, report_failure};
use crate::app::browser::parsing::when_parsed;
use crate::app::browser::task_queue::next_task;
use crate::app::browser::{document_head, dom};
use crate::app::page;
use crate::app::shared_report::SharedReport;
use crate::app::state::AppState;
use crate::report::parse::{parse_trusted, resolve_trusted};
use crate::text::lang::Lang;
use crate::view::packaging::Packaging;

/// The id of the element that holds the page.
const ROOT_ID: &str = "app";

/// Runs the open page, or renders it if it was not prerendered.
pub fn start(report: &'static str) {
    // Otherwise Yew would install its own.
    yew::set_custom_panic_hook(Box::new(|panic| log(&panic.to_string())));
    // The program may come before the document.
    if dom::by_id(ROOT_ID).is_some() {
        spawn_local(run(report));
    } else {
        mem::forget(when_parsed(|| spawn_local(run(report))));
    }
}

/// Starts in several tasks of the browser, which can paint and react between them.
async fn run(report: &str) {
    let Some(root) = dom::by_id(ROOT_ID) else { return };
    let report = parse_trusted(report);
    next_task().await;
    let Some(report) = report.and_then(resolve_trusted) else {
        return report_failure("the report is not the one that was checked");
    };
    next_task().await;
    let lang = Lang::from_tag(&document_head::language_tag());
    run_in(root.into(), SharedReport::without_prose(report), document_head::packaging(), lang);
}

/// Runs the page of a report in an element, or renders it if the element is empty.
pub fn run_in(root: Host, resolved: SharedReport, packaging: Packaging, lang: Lang) {
    if let Some(card) = dom::insert_after(&root) {
        page::run(AppState::new(resolved, packaging, lang), root, card);
    }
}
