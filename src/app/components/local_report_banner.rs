//! The banner over a report that the reader opened: its name, its status, and the way back.

use yew::prelude::*;

use crate::app::browser::open_file::{BANNER_ID, show_file_picker};
use crate::app::island::{DraftState, HeaderState};
use crate::app::page_context::PageContext;
use crate::app::state::{AppAction, FileLoad};
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::report::read_by_rule::ReadingCount;
use crate::text::lang::Lang;

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
                { render_banner(page, file, state.draft) }
            }
        </>
    }
}

fn render_banner(page: &PageContext, file: &AttrValue, draft: Option<DraftState>) -> Html {
    let lang = page.lang;
    let close = {
        let page = page.clone();
        move |_| page.dispatch(AppAction::CloseFile)
    };
    let count = ReadingCount::of(&page.resolved.report);
    let [before, after] = messages::opened_from(draft.map(|draft| draft.is_kept)).map(|words| words.get(lang));
    html! {
        <section id={BANNER_ID} class="local-report" tabindex="-1" aria-label={messages::OPENED.get(lang)}>
            <p>{ before }<bdi class="file-name">{ file.clone() }</bdi>{ after }</p>
            if draft.is_some() {
                <p id="draft-count" tabindex="-1"><strong>{ messages::reading_count(count, lang) }</strong></p>
            }
            <div class="requires-program">
                if let Some(draft) = draft {
                    { render_draft_controls(draft, count, lang) }
                }
                <button id="local-report-close" type="button" class={draft.is_none().then_some("primary")} onclick={close}>{ messages::OPENED_CLOSE.get(lang) }</button>
                <button id="local-report-other" type="button" onclick={|_| show_file_picker()}>{ messages::OPEN_OTHER.get(lang) }</button>
                if draft.is_some() {
                    { render_draft_button("discard", messages::DISCARD_DRAFT, lang) }
                }
            </div>
            if draft.is_some() {
                <p id="draft-status" role="status"></p>
            }
        </section>
    }
}

/// What can be done with a draft.
fn render_draft_controls(draft: DraftState, count: ReadingCount, lang: Lang) -> Html {
    html! {
        <>
            if count.doubtful > 0 {
                <button type="button" class="primary" data-draft-action="next">{ messages::NEXT_DOUBTFUL.get(lang) }</button>
            }
            { render_draft_button("save", messages::SAVE_REPORT, lang) }
            { render_draft_button("csv", messages::SAVE_FIGURES, lang) }
            if draft.has_corrections {
                { render_draft_button("undo", messages::UNDO_CORRECTION, lang) }
            }
        </>
    }
}

/// A button that `browser::draft_controls` answers.
fn render_draft_button(action: &'static str, words: Message, lang: Lang) -> Html {
    html! { <button type="button" data-draft-action={action}>{ words.get(lang) }</button> }
}
