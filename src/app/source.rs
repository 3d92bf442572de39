//! Where the report comes from, how it was read, and under which terms it may be reused.

use yew::prelude::*;

use super::entry::entry;
use super::page::Page;
use crate::locale::strings;

/// Source, method, version, licence, corrections.
pub fn source(page: &Page) -> Html {
    let lang = page.lang;
    let report = &page.ledger.report;
    let meta = &report.meta;
    let source = &meta.source;
    let citation = strings::chart_source(source.authors.get(lang), source.title.get(lang), lang);
    let exchange = strings::exchange(&meta.exchange.yuan_per_dollar, &page.words(&meta.exchange.source), lang);
    let row = |name: strings::Words, value: Html| entry(name.get(lang), value);
    let correction = |correction: &crate::report::model::Correction| {
        let fact = page.ledger.fact(&correction.fact);
        let label = fact.map(|fact| page.words(&fact.label)).unwrap_or_default();
        let now = fact.map(|fact| fact.printed.clone()).unwrap_or_default();
        let words = strings::corrected(&correction.date, &label, &correction.was, &now, lang);
        html! { <li>{ words }{ page.words(&correction.reason) }</li> }
    };
    html! {
        <section id="source" aria-labelledby="title-source">
            <h2 id="title-source">{ strings::SOURCE.get(lang) }</h2>
            <dl class="source">
                { row(strings::CITATION, html! { <><p>{ citation }</p><p>{ page.words(&source.note) }</p></> }) }
                { row(strings::METHOD, meta.method.iter().map(|text| html! { <p>{ page.words(text) }</p> }).collect()) }
                { row(strings::EXCHANGE, html! { <p>{ exchange }</p> }) }
                { row(strings::VERSION, html! { <p>{ format!("{} {}", meta.id, meta.version) }</p> }) }
                { row(strings::LICENCE, html! { <p>{ page.words(&meta.licence) }</p> }) }
                if !report.corrections.is_empty() {
                    { row(strings::CORRECTIONS, html! { <ul>{ for report.corrections.iter().map(correction) }</ul> }) }
                }
            </dl>
            if let Some(address) = &meta.errors {
                <p><a id="report-error" href={address.clone()}>{ strings::REPORT_ERROR.get(lang) }</a></p>
            }
        </section>
    }
}
