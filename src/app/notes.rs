//! Notes for the careful reader, and the terms.

use yew::prelude::*;

use super::page::Page;
use super::section::passage;
use crate::locale::strings;

/// The notes.
pub fn notes(page: &Page) -> Html {
    let notes = &page.ledger.report.notes;
    html! {
        <section id="notes" aria-labelledby="title-notes">
            <h2 id="title-notes">{ strings::NOTES.get(page.lang) }</h2>
            <ol class="notes">
                { for notes.iter().map(|note| html! { <li id={format!("note-{}", note.id)}>{ passage(page, &note.text) }</li> }) }
            </ol>
        </section>
    }
}

/// The terms.
pub fn terms(page: &Page) -> Html {
    let (lang, other) = (page.lang, page.lang.other());
    let terms = &page.ledger.report.terms;
    html! {
        <section id="terms" aria-labelledby="title-terms">
            <h2 id="title-terms">{ strings::TERMS.get(lang) }</h2>
            <dl class="terms">
                { for terms.iter().map(|term| html! {
                    <div id={format!("term-{}", term.id)}>
                        <dt>
                            { term.name.get(lang).to_owned() }
                            <span class="other-name" lang={other.tag()}>{ term.name.get(other).to_owned() }</span>
                        </dt>
                        <dd>{ page.words(&term.explanation) }</dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}
