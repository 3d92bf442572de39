//! The table of figures: every one, with its token, its status and its place.

use yew::prelude::*;

use super::figure::{badge, figure_link};
use super::page::Page;
use crate::locale::{Lang, Units, strings};
use crate::report::Figure;
use crate::report::figure::{Origin, Status};

/// The table of figures.
pub fn table(page: &Page) -> Html {
    let lang = page.lang;
    let figures = || page.ledger.figures().iter();
    let of_section = |id: &str| {
        let here = |figure: &&Figure| matches!(&figure.origin, Origin::Reported { place, .. } if place.section == *id);
        figures().filter(here).collect::<Vec<_>>()
    };
    let of_status = |status: Status| figures().filter(|figure| figure.status() == status).collect::<Vec<_>>();
    let mut groups: Vec<(String, String, Vec<&Figure>)> = Vec::new();
    for section in &page.ledger.report.sections {
        groups.push((section.id.clone(), page.words(&section.title), of_section(&section.id)));
    }
    for (id, title, status) in
        [("derived", strings::DERIVED_ROWS, Status::Derived), ("context", strings::CONTEXT_ROWS, Status::Context)]
    {
        groups.push((format!("all-{id}"), title.get(lang).to_owned(), of_status(status)));
    }
    let mut columns = vec![strings::COLUMN_FIGURE, strings::COLUMN_VALUE];
    columns.extend(shows_tokens(page).then_some(strings::COLUMN_PRINTED));
    columns.extend([strings::COLUMN_STATUS, strings::COLUMN_PLACE]);
    html! {
        <section id="table" aria-labelledby="title-table">
            <h2 id="title-table">{ strings::TABLE.get(lang) }</h2>
            <p>{ strings::TABLE_LEAD.get(lang) }</p>
            <table class="figures">
                <thead><tr>
                    { for columns.iter().map(|words| html! { <th scope="col">{ words.get(lang) }</th> }) }
                </tr></thead>
                { for groups.iter().filter(|(_, _, figures)| !figures.is_empty()).map(|(id, title, figures)| html! {
                    <tbody>
                        <tr class="group"><th id={format!("group-{id}")} colspan={columns.len().to_string()} scope="rowgroup">{ title.clone() }</th></tr>
                        { for figures.iter().map(|figure| row(page, figure)) }
                    </tbody>
                }) }
            </table>
        </section>
    }
}

fn row(page: &Page, figure: &Figure) -> Html {
    let lang = page.lang;
    let format = page.format();
    let status = figure.status();
    let printed = figure.printed().map(ToString::to_string);
    let range = figure.is_derived().then(|| format.range(figure)).flatten();
    html! {
        <tr id={format!("row-{}", figure.id)} data-fact={figure.id.clone()}>
            <th scope="row">{ page.words(&figure.label) }</th>
            <td class="value">
                { figure_link(figure, &format) }
                if let Some(range) = range {
                    <small class="range">{ range }</small>
                }
            </td>
            if shows_tokens(page) {
                <td class="printed" lang="zh-Hans">{ printed.unwrap_or_else(|| "—".to_owned()) }</td>
            }
            <td class="claim">{ badge(status, lang) }</td>
            <td class="where">{ origin(page, figure) }</td>
        </tr>
    }
}

/// Whether tokens have a column of their own: not where every value is one.
fn shows_tokens(page: &Page) -> bool {
    page.lang != Lang::Zh || page.units != Units::default()
}

/// Where a figure comes from, below the heading of its group.
fn origin(page: &Page, figure: &Figure) -> Html {
    match &figure.origin {
        Origin::Reported { place, .. } => html! { { strings::paragraph(place.paragraph, page.lang) } },
        _ => place(page, figure),
    }
}

/// Where a figure comes from, in words.
pub fn place(page: &Page, figure: &Figure) -> Html {
    match &figure.origin {
        Origin::Reported { place, .. } => {
            let section = page.ledger.section(&place.section);
            let title = section.map(|section| page.words(&section.title)).unwrap_or_default();
            html! { { strings::place(&title, place.paragraph, page.lang) } }
        }
        Origin::Context { source, .. } => html! { { page.words(source) } },
        Origin::Derived { operation, .. } => html! { { strings::formula(*operation).get(page.lang) } },
    }
}
