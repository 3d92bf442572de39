//! The dialog with the problems of a file that the reader asked to open; the page behind it does not change.

use yew::prelude::*;

use crate::app::browser::open_file::{DIALOG_ID, close_dialog, is_dismissed, show_file_picker};
use crate::app::page_context::PageContext;
use crate::app::state::AppAction;
use crate::app::state::FileLoad;
use crate::diagnostics::open_error::OpenErrorText;
use crate::locale::messages;
use crate::source::line_index::Position;
use crate::text::localized::LocalizedText;

/// The dialog; empty unless a file could not be opened.
pub(crate) fn render_open_error_dialog(page: &PageContext, file_load: &FileLoad) -> Html {
    let onclose = {
        let page = page.clone();
        move |_| {
            if is_dismissed() {
                page.dispatch(AppAction::DismissOpenError);
            }
        }
    };
    let name = matches!(file_load, FileLoad::Failed(_)).then_some("title-open-error");
    html! {
        <dialog id={DIALOG_ID} class="open-error" aria-labelledby={name} {onclose}>
            if let FileLoad::Failed(error) = file_load {
                { render_content(page, error) }
            }
        </dialog>
    }
}

fn render_content(page: &PageContext, error: &OpenErrorText) -> Html {
    let lang = page.lang;
    let [before, after] = messages::REFUSED.map(|words| words.get(lang));
    html! {
        <>
            <h2 id="title-open-error" tabindex="-1">{ before }<bdi class="file-name">{ error.file.clone() }</bdi>{ after }</h2>
            <p>{ messages::count_violations(error.lines.len(), error.count, lang) }</p>
            <ol tabindex="0" aria-labelledby="title-open-error">{ for error.lines.iter().map(|(position, text)| render_violation(page, *position, text)) }</ol>
            <div class="buttons">
                <button id="open-error-close" type="button" onclick={|_| close_dialog()}>{ messages::CLOSE.get(lang) }</button>
                <button type="button" onclick={|_| show_file_picker()}>{ messages::OPEN_OTHER.get(lang) }</button>
            </div>
        </>
    }
}

fn render_violation(page: &PageContext, position: Option<Position>, text: &LocalizedText) -> Html {
    html! {
        <li>
            if let Some(position) = position {
                <span class="error-position">{ messages::position(position.line, position.column, page.lang) }</span>
            }
            { text.get(page.lang).to_owned() }
        </li>
    }
}
