//! The dialog with the problems of a file that the reader asked to open; the page behind it does not change.

use yew::prelude::*;

use crate::app::browser::open_file::{REFUSAL, choose, dismiss, is_refusing};
use crate::app::page_context::PageContext;
use crate::app::state::AppAction;
use crate::app::state::FileLoad;
use crate::diagnostics::open_error::OpenErrorText;
use crate::locale::messages;
use crate::source::line_index::Position;
use crate::text::localized::LocalizedText;

/// The list of problems, if there is one.
pub(crate) fn open_error_dialog(page: &PageContext, file_load: &FileLoad) -> Html {
    let onclose = {
        let page = page.clone();
        // The event comes late: the dialog may show another refusal by then.
        move |_| {
            if !is_refusing() {
                page.dispatch(AppAction::Dismiss);
            }
        }
    };
    let name = matches!(file_load, FileLoad::Refused(_)).then_some("title-refusal");
    html! {
        <dialog id={REFUSAL} class="refusal" aria-labelledby={name} {onclose}>
            if let FileLoad::Refused(refusal) = file_load {
                { content(page, refusal) }
            }
        </dialog>
    }
}

fn content(page: &PageContext, refusal: &OpenErrorText) -> Html {
    let lang = page.lang;
    let [before, after] = messages::REFUSED.map(|words| words.get(lang));
    html! {
        <>
            <h2 id="title-refusal" tabindex="-1">{ before }<bdi class="file">{ refusal.file.clone() }</bdi>{ after }</h2>
            <p>{ messages::count_problems(refusal.lines.len(), refusal.count, lang) }</p>
            <ol tabindex="0" aria-labelledby="title-refusal">{ for refusal.lines.iter().map(|(position, text)| line(page, *position, text)) }</ol>
            <div class="buttons">
                <button id="refusal-close" type="button" onclick={|_| dismiss()}>{ messages::CLOSE.get(lang) }</button>
                <button type="button" onclick={|_| choose()}>{ messages::OPEN_OTHER.get(lang) }</button>
            </div>
        </>
    }
}

fn line(page: &PageContext, position: Option<Position>, text: &LocalizedText) -> Html {
    html! {
        <li>
            if let Some(position) = position {
                <span class="where">{ messages::position(position.line, position.column, page.lang) }</span>
            }
            { text.get(page.lang).to_owned() }
        </li>
    }
}
