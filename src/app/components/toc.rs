//! The table of contents; the scroll spy marks the current entry.

use yew::prelude::*;

use crate::app::components::fold::render_fold;
use crate::app::components::notes::has_notes;
use crate::app::page_context::PageContext;
use crate::locale::messages;

/// The table of contents.
pub(crate) fn render_toc(page: &PageContext) -> Html {
    let sections = page.resolved.report.sections.iter();
    let mut entries: Vec<(String, String)> =
        sections.map(|section| (format!("section-{}", section.id), page.words(&section.title))).collect();
    let report = &page.resolved.report;
    for (id, words, is_there) in [
        ("table", messages::TABLE, true),
        ("names", messages::DIRECTORY, !report.entities.is_empty()),
        ("notes", messages::NOTES, has_notes(&page.resolved)),
        ("terms", messages::TERMS, !report.terms.is_empty()),
        ("source", messages::SOURCE, true),
        ("accessibility", messages::accessibility::TITLE, true),
    ] {
        entries.extend(is_there.then(|| (id.to_owned(), words.get(page.lang).to_owned())));
    }
    let entry = |(id, title): &(String, String)| html! { <li><a href={format!("#{id}")}>{ title.clone() }</a></li> };
    let own = html! {
        <li class="requires-program"><a href="#own">{ messages::OWN.get(page.lang) }</a></li>
    };
    html! {
        <nav class="toc" aria-label={messages::CONTENTS.get(page.lang)}>
            { render_fold(messages::CONTENTS.get(page.lang).to_owned(), None, html! {
                <ol>{ for entries.iter().map(entry) }{ own }</ol>
            }) }
            <a class="to-top" href="#island-header">
                <span aria-hidden="true">{ "↑" }</span>
                <span>{ messages::TO_TOP.get(page.lang) }</span>
            </a>
        </nav>
    }
}
