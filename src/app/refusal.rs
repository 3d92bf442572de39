//! The dialog with the problems of a file that the reader asked to open; the page behind it does not change.

use yew::prelude::*;

use super::hooks::file::{REFUSAL, choose, dismiss, is_refusing};
use super::page::{Change, Page};
use super::state::Opening;
use crate::audit::refusal::{Refusal, Told};
use crate::locale::strings;

/// The list of problems, if there is one.
pub fn refusal(page: &Page, opening: &Opening) -> Html {
    let onclose = {
        let page = page.clone();
        // The event comes late: the dialog may show another refusal by then.
        move |_| {
            if !is_refusing() {
                page.change(Change::Dismiss);
            }
        }
    };
    let name = matches!(opening, Opening::Refused(_)).then_some("title-refusal");
    html! {
        <dialog id={REFUSAL} class="refusal" aria-labelledby={name} {onclose}>
            if let Opening::Refused(refusal) = opening {
                { content(page, refusal) }
            }
        </dialog>
    }
}

fn content(page: &Page, refusal: &Refusal) -> Html {
    let lang = page.lang;
    let [before, after] = strings::REFUSED.map(|words| words.get(lang));
    html! {
        <>
            <h2 id="title-refusal" tabindex="-1">{ before }<bdi class="file">{ refusal.file.clone() }</bdi>{ after }</h2>
            <p>{ strings::count_problems(refusal.told.len(), refusal.count, lang) }</p>
            <ol tabindex="0" aria-labelledby="title-refusal">{ for refusal.told.iter().map(|told| problem(page, told)) }</ol>
            <div class="buttons">
                <button id="refusal-close" type="button" onclick={|_| dismiss()}>{ strings::CLOSE.get(lang) }</button>
                <button type="button" onclick={|_| choose()}>{ strings::OPEN_OTHER.get(lang) }</button>
            </div>
        </>
    }
}

fn problem(page: &Page, told: &Told) -> Html {
    html! {
        <li>
            if let Some(position) = told.position {
                <span class="where">{ strings::position(position.line, position.column, page.lang) }</span>
            }
            { told.words.get(page.lang).to_owned() }
        </li>
    }
}
