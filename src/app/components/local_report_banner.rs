//! The bar over a report that the reader opened: its name, its status, and the way back.

use yew::prelude::*;

use crate::app::browser::open_file::{BAR, choose};
use crate::app::page_context::PageContext;
use crate::app::state::FileLoad;
use crate::app::state::{AppAction, AppState};
use crate::locale::messages;

/// The status of the file that is shown or being read.
pub(crate) fn local_report_banner(page: &PageContext, state: &AppState) -> Html {
    let lang = page.lang;
    let (busy, said) = match &state.file_load {
        FileLoad::LanguageMode(file) => (true, messages::reading(file, lang)),
        FileLoad::Opened => (false, messages::now_open(&page.words(&page.resolved.report.meta.title), lang)),
        FileLoad::Closed => (false, messages::OPENED_CLOSED.get(lang).to_owned()),
        FileLoad::Idle | FileLoad::Refused(_) => (false, String::new()),
    };
    html! {
        <>
            <p id="opening" role="status" class={if busy { "busy" } else { "visually-hidden" }}>{ said }</p>
            if let Some(file) = &state.file {
                { bar(page, file) }
            }
        </>
    }
}

fn bar(page: &PageContext, file: &AttrValue) -> Html {
    let lang = page.lang;
    let close = {
        let page = page.clone();
        move |_| page.dispatch(AppAction::Close)
    };
    let [before, after] = messages::OPENED_FROM.map(|words| words.get(lang));
    html! {
        <section id={BAR} class="opened" tabindex="-1" aria-label={messages::OPENED.get(lang)}>
            <p>{ before }<bdi class="file">{ file.clone() }</bdi>{ after }</p>
            <div class="program">
                <button id="opened-close" type="button" onclick={close}>{ messages::OPENED_CLOSE.get(lang) }</button>
                <button id="opened-other" type="button" onclick={|_| choose()}>{ messages::OPEN_OTHER.get(lang) }</button>
            </div>
        </section>
    }
}
