//! The bar over a report that the reader opened: its name, its status, and the way back.

use yew::prelude::*;

use crate::app::browser::open_file::{BAR, choose};
use crate::app::page_context::Page;
use crate::app::state::Opening;
use crate::app::state::{Change, State};
use crate::locale::messages;

/// The status of the file that is shown or being read.
pub fn local_report_banner(page: &Page, state: &State) -> Html {
    let lang = page.lang;
    let (busy, said) = match &state.opening {
        Opening::Reading(file) => (true, messages::reading(file, lang)),
        Opening::Opened => (false, messages::now_open(&page.words(&page.ledger.report.meta.title), lang)),
        Opening::Closed => (false, messages::OPENED_CLOSED.get(lang).to_owned()),
        Opening::Idle | Opening::Refused(_) => (false, String::new()),
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

fn bar(page: &Page, file: &AttrValue) -> Html {
    let lang = page.lang;
    let close = {
        let page = page.clone();
        move |_| page.change(Change::Close)
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
