//! The bar over a report that the reader opened: its name, its status, and the way back.

use yew::prelude::*;

use super::hooks::file::{BAR, choose};
use super::page::{Change, Page, State};
use super::state::Opening;
use crate::locale::strings;

/// The status of the file that is shown or being read.
pub fn opened(page: &Page, state: &State) -> Html {
    let lang = page.lang;
    let (busy, said) = match &state.opening {
        Opening::Reading(file) => (true, strings::reading(file, lang)),
        Opening::Opened => (false, strings::now_open(&page.words(&page.ledger.report.meta.title), lang)),
        Opening::Closed => (false, strings::OPENED_CLOSED.get(lang).to_owned()),
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
    let [before, after] = strings::OPENED_FROM.map(|words| words.get(lang));
    html! {
        <section id={BAR} class="opened" tabindex="-1" aria-label={strings::OPENED.get(lang)}>
            <p>{ before }<bdi class="file">{ file.clone() }</bdi>{ after }</p>
            <div class="program">
                <button id="opened-close" type="button" onclick={close}>{ strings::OPENED_CLOSE.get(lang) }</button>
                <button id="opened-other" type="button" onclick={|_| choose()}>{ strings::OPEN_OTHER.get(lang) }</button>
            </div>
        </section>
    }
}
