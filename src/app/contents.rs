//! The contents list. A hook marks the current part.

use yew::prelude::*;

use super::page::Page;
use crate::locale::strings;

/// The contents list.
pub fn contents(page: &Page) -> Html {
    let sections = page.ledger.report.sections.iter();
    let mut entries: Vec<(String, String)> =
        sections.map(|section| (format!("section-{}", section.id), page.words(&section.title))).collect();
    let report = &page.ledger.report;
    for (id, words, is_there) in [
        ("table", strings::TABLE, true),
        ("names", strings::DIRECTORY, !report.entities.is_empty()),
        ("notes", strings::NOTES, true),
        ("terms", strings::TERMS, !report.terms.is_empty()),
        ("source", strings::SOURCE, true),
        ("accessibility", strings::accessibility::TITLE, true),
    ] {
        entries.extend(is_there.then(|| (id.to_owned(), words.get(page.lang).to_owned())));
    }
    let entry = |(id, title): &(String, String)| html! { <li><a href={format!("#{id}")}>{ title.clone() }</a></li> };
    let own = html! {
        <li class="program"><a href="#own">{ strings::OWN.get(page.lang) }</a></li>
    };
    html! {
        <nav class="contents" aria-label={strings::CONTENTS.get(page.lang)}>
            <ol>{ for entries.iter().map(entry) }{ own }</ol>
        </nav>
    }
}
