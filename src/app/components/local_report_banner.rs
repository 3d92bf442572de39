//! The banner over a report that the reader opened: its name, its status, and the way back.

use yew::prelude::*;

use crate::app::browser::open_file::{BANNER_ID, show_file_picker};
use crate::app::island::HeaderState;
use crate::app::page_context::PageContext;
use crate::app::state::{AppAction, FileLoad};
use crate::locale::messages;

/// The status of the address, and of the file that is shown or being read.
pub(crate) fn render_local_report_banner(page: &PageContext, state: &HeaderState) -> Html {
    let lang = page.lang;
    let (class, message) = match &state.file_load {
        FileLoad::Reading(request) => ("busy", messages::reading(request.name(), lang)),
        _ if state.is_dead_link => ("dead-link", messages::DEAD_LINK.get(lang).to_owned()),
        FileLoad::Opened => {
            ("visually-hidden", messages::now_open(&page.words(&page.resolved.report.meta.title), lang))
        }
        FileLoad::Closed => ("visually-hidden", messages::OPENED_CLOSED.get(lang).to_owned()),
        FileLoad::Idle | FileLoad::Failed(_) => ("visually-hidden", String::new()),
    };
    html! {
        <>
            <p id="file-status" role="status" {class}>{ message }</p>
            if let Some(file) = &state.file {
                { render_banner(page, file) }
            }
        </>
    }
}

fn render_banner(page: &PageContext, file: &AttrValue) -> Html {
    let lang = page.lang;
    let close = {
        let page = page.clone();
        move |_| page.dispatch(AppAction::CloseFile)
    };
    let [before, after] = messages::OPENED_FROM.map(|words| words.get(lang));
    html! {
        <section id={BANNER_ID} class="local-report" tabindex="-1" aria-label={messages::OPENED.get(lang)}>
            <p>{ before }<bdi class="file-name">{ file.clone() }</bdi>{ after }</p>
            <div class="requires-program">
                <button id="local-report-close" type="button" onclick={close}>{ messages::OPENED_CLOSE.get(lang) }</button>
                <button id="local-report-other" type="button" onclick={|_| show_file_picker()}>{ messages::OPEN_OTHER.get(lang) }</button>
            </div>
        </section>
    }
}
