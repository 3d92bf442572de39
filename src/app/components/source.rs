//! The source of the report, the method, and the terms of reuse.

use yew::prelude::*;

use crate::app::components::description_item::render_description_item;
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::quantity::unit::Dimension;
use crate::report::corrections::corrections;
use crate::report::model::Correction;
use crate::view::packaging::path_to_root;

/// The files beside the page, and their labels; `publish` writes them.
const FILES: [(&str, &str); 5] = [
    ("figures.csv", "CSV"),
    ("figures.xlsx", "XLSX"),
    ("report.json", "JSON"),
    ("datapackage.json", "Data Package"),
    ("CITATION.cff", "CITATION.cff"),
];

/// Source, method, version, licence, corrections.
pub(crate) fn render_source(page: &PageContext) -> Html {
    let lang = page.lang;
    let report = &page.resolved.report;
    let meta = &report.meta;
    let source = &meta.source;
    let citation = messages::article(&page.words(&source.authors), &page.words(&source.title), lang);
    let exchange = messages::exchange(&meta.exchange.yuan_per_dollar, &page.words(&meta.exchange.source), lang);
    let row = |name: messages::Message, value: Html| render_description_item(name.get(lang), value);
    html! {
        <section id="source" aria-labelledby="title-source">
            <h2 id="title-source">{ messages::SOURCE.get(lang) }</h2>
            <dl class="source">
                { row(messages::CITATION, html! { <><p>{ citation }</p>{ render_publication(page) }<p>{ page.words(&source.note) }</p></> }) }
                { row(messages::METHOD, meta.method.iter().map(|text| html! { <p>{ page.words(text) }</p> }).collect()) }
                if page.resolved.has(Dimension::Money) {
                    { row(messages::EXCHANGE, html! { <p>{ exchange }</p> }) }
                }
                { row(messages::VERSION, html! { <p>{ format!("{} {}", meta.id, meta.version) }</p> }) }
                { row(messages::LICENCE, html! { <p>{ page.words(&meta.licence) }</p> }) }
                if page.has_files() {
                    { row(messages::DATA, render_files(page)) }
                }
                if !report.corrections.is_empty() {
                    { row(messages::CORRECTIONS, render_corrections(page, |_| true)) }
                }
            </dl>
            if let Some(address) = &meta.errors {
                <p><a id="report-error" href={address.clone()}>{ messages::REPORT_ERROR.get(lang) }</a></p>
            }
        </section>
    }
}

/// Who published the source, when and where, as far as the report says.
fn render_publication(page: &PageContext) -> Html {
    let source = &page.resolved.report.meta.source;
    let publisher = source.publisher.as_ref().map(|publisher| page.words(publisher));
    let date = source.date.as_ref().map(|date| messages::reference_date(date, page.lang));
    let known: Vec<String> = publisher.into_iter().chain(date).collect();
    html! {
        <>
            if !known.is_empty() {
                <p>{ messages::remarks(&known, page.lang) }</p>
            }
            if let Some(address) = &source.address {
                <p>{ messages::SOURCE_ADDRESS.get(page.lang) }<a href={address.clone()}>{ address.clone() }</a></p>
            }
        </>
    }
}

/// The corrections of the facts selected by `about`.
pub(crate) fn render_corrections(page: &PageContext, about: impl Fn(&str) -> bool) -> Html {
    let entries = corrections(&page.resolved.report).into_iter().filter(|(entry, _)| about(&entry.fact));
    let line = |(entry, now): (&Correction, &str)| {
        let label = page.resolved.fact(&entry.fact).map(|fact| page.words(&fact.label)).unwrap_or_default();
        let words = messages::corrected(&entry.date, &label, &entry.was, now, page.lang);
        html! { <li>{ words }{ page.words(&entry.reason) }</li> }
    };
    html! { <ul>{ for entries.map(line) }</ul> }
}

/// The files that the build publishes beside the page.
fn render_files(page: &PageContext) -> Html {
    let root = path_to_root(page.lang);
    let link = |(file, name): &(&str, &str)| html! { <li><a href={format!("{root}{file}")}>{ *name }</a></li> };
    html! { <ul class="files">{ for FILES.iter().map(link) }</ul> }
}
