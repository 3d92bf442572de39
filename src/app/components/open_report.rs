//! The section for the reader's own report: by a button, or by dropping a file anywhere on the page.

use yew::prelude::*;

use crate::app::browser::focus::focus;
use crate::app::browser::kept_draft::discard;
use crate::app::browser::open_file::{INPUT_ID, TEXT_ID};
use crate::app::draft::{KeptDraft, KeptSummary};
use crate::app::page_context::PageContext;
use crate::diagnostics::file_limits::{MAX_CHARTS, MAX_FILE_BYTES, MAX_RECORDS};
use crate::locale::messages;
use crate::source::document::{MAX_TEXT_CHARS, MAX_WORD_BYTES};
use crate::text::lang::Lang;
use crate::view::packaging::{Packaging, path_to_root};

/// What may be opened, and how; and the drafts that are kept on the device.
pub(crate) fn render_open_report(page: &PageContext, drafts: &[String]) -> Html {
    let lang = page.lang;
    let model = format!("{}report.json", path_to_root(lang));
    let [before, after] = messages::OWN_MODEL.map(|words| words.get(lang));
    html! {
        <section id="own" aria-labelledby="title-own">
            <h2 id="title-own">{ messages::OWN.get(lang) }</h2>
            <p>{ messages::OWN_LEAD.get(lang) }</p>
            if !drafts.is_empty() {
                { render_kept_drafts(page, drafts) }
            }
            <div class="own-text"><button id="open-file" type="button">{ messages::OPEN.get(lang) }</button></div>
            <input id={INPUT_ID} type="file" accept=".docx,.txt,.md,.json" hidden=true aria-label={messages::OPEN.get(lang)} />
            <div class="own-text">
                <label for={TEXT_ID}>{ messages::OWN_TEXT.get(lang) }</label>
                <textarea id={TEXT_ID} rows="6" lang="zh-Hans" spellcheck="false" />
                <button id="read-text" type="button">{ messages::READ_TEXT.get(lang) }</button>
            </div>
            <p>
                { messages::file_limits(MAX_FILE_BYTES, MAX_RECORDS, MAX_CHARTS, lang) }
                { messages::text_limits(MAX_TEXT_CHARS, MAX_WORD_BYTES, lang) }
                if page.packaging == Packaging::Site {
                    { before }<a href={model} download="report.json">{ "report.json" }</a>{ after }
                }
            </p>
        </section>
    }
}

/// The drafts that are kept on the device, each with buttons that show and discard it.
fn render_kept_drafts(page: &PageContext, drafts: &[String]) -> Html {
    html! {
        <>
            <p id="kept-drafts">{ messages::KEPT_DRAFTS.get(page.lang) }</p>
            <ul class="kept-drafts" aria-labelledby="kept-drafts">
                { for drafts.iter().map(|entry| render_kept_draft(page, KeptDraft::parse(entry))) }
            </ul>
        </>
    }
}

fn render_kept_draft(page: &PageContext, draft: KeptDraft) -> Html {
    let lang = page.lang;
    let KeptDraft { name, summary } = draft;
    let title = summary.as_ref().map_or_else(|| name.clone(), |summary| summary.title.get(lang).to_owned());
    let discard_label = messages::labelled(messages::DISCARD_DRAFT.get(lang), &title, lang);
    let onclick = {
        let (page, name) = (page.clone(), name.clone());
        move |_: MouseEvent| {
            // The button goes with its draft.
            if discard(&page, &name) {
                focus("open-file");
            }
        }
    };
    html! {
        <li key={name.clone()}>
            <button type="button" data-draft={name.clone()}>{ messages::CONTINUE_DRAFT.get(lang) }<bdi>{ title }</bdi></button>
            { " " }
            <button type="button" class="discard-draft" aria-label={discard_label} {onclick}>{ messages::DISCARD_DRAFT.get(lang) }</button>
            if let Some(summary) = summary {
                <br />
                <small><bdi>{ name }</bdi>{ messages::remarked("", &summary_words(&summary, lang), lang) }</small>
            }
        </li>
    }
}

/// When a draft was last changed, and how much of it is checked.
fn summary_words(summary: &KeptSummary, lang: Lang) -> String {
    let KeptSummary { day, count, .. } = summary;
    let changed = (!day.is_empty()).then(|| messages::last_changed(day, lang));
    let words: Vec<String> = changed.into_iter().chain([messages::reading_count(*count, lang)]).collect();
    messages::remarks(&words, lang)
}
