//! The directory of names: companies, projects, institutions; to be searched, filtered and sorted.

use yew::prelude::*;

use crate::app::browser::collation::collation;
use crate::app::components::figure::figure_link;
use crate::app::components::form_controls::{column, filter, reset, search, section_filter};
use crate::app::components::section_entities::{called, remark};
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::report::model::{Entity, Role};
use crate::search::entities::{EntityColumn, EntityFilter, sum};
use crate::view::ViewAction;

const COLUMNS: [(Message, EntityColumn); 4] = [
    (messages::COLUMN_NAME, EntityColumn::Name),
    (messages::COLUMN_ROLE, EntityColumn::Role),
    (messages::FILTER_SECTION, EntityColumn::Section),
    (messages::COLUMN_SUM, EntityColumn::Sum),
];

/// The directory, as far as `asked` for; nothing if the report has no names.
pub(crate) fn entity_index(page: &PageContext, asked: &EntityFilter) -> Html {
    if page.resolved.report.entities.is_empty() {
        return Html::default();
    }
    let lang = page.lang;
    let found = asked.find(&page.resolved, &page.formatter(), &collation(lang));
    let choose = asking(page, asked, |asked, sort| asked.sort = sort);
    let heading = |(words, of): (Message, EntityColumn)| column(words.get(lang), of, asked.sort, &choose);
    html! {
        <section id="names" aria-labelledby="title-names">
            <h2 id="title-names">{ messages::DIRECTORY.get(lang) }</h2>
            <p>{ messages::DIRECTORY_LEAD.get(lang) }</p>
            { tools(page, asked) }
            <div class="count">
                <p id="name-count" role="status" tabindex="-1">
                    { messages::count_names(found.len(), page.resolved.report.entities.len(), lang) }
                    if found.is_empty() {
                        { messages::NOTHING_FOUND.get(lang) }
                    }
                </p>
                if !asked.is_open() {
                    { reset("name-reset", "name-search", "name-count", lang, asking(page, asked, |asked, ()| {
                        *asked = EntityFilter { sort: asked.sort, ..EntityFilter::default() };
                    })) }
                }
            </div>
            if !found.is_empty() {
                <table class="figures directory" aria-labelledby="title-names">
                    <thead><tr>{ for COLUMNS.map(heading) }</tr></thead>
                    <tbody>{ for found.into_iter().map(|entity| row(page, entity)) }</tbody>
                </table>
            }
        </section>
    }
}

/// A callback that applies `dispatch` to the filters.
fn asking<T: 'static>(page: &PageContext, asked: &EntityFilter, dispatch: fn(&mut EntityFilter, T)) -> Callback<T> {
    let (page, asked) = (page.clone(), asked.clone());
    Callback::from(move |chosen| {
        let mut filter = asked.clone();
        dispatch(&mut filter, chosen);
        page.dispatch_view(ViewAction::Entities(filter));
    })
}

/// Search and filters.
fn tools(page: &PageContext, asked: &EntityFilter) -> Html {
    let lang = page.lang;
    let hint = messages::SEARCH_NAMES_HINT.get(lang);
    html! {
        <div class="program tools" role="search" aria-label={messages::SEARCH_NAMES.get(lang)}>
            { search("name-search", lang, hint, &asked.query, asking(page, asked, |asked, query| asked.query = query)) }
            { filter("name-role", messages::COLUMN_ROLE, lang, &Role::NAMES, messages::role, asked.role,
                asking(page, asked, |asked, role| asked.role = role)) }
            { section_filter("name-section", page, asked.section.as_ref(),
                asking(page, asked, |asked, section| asked.section = section)) }
        </div>
    }
}

fn row(page: &PageContext, entity: &Entity) -> Html {
    let section = page.resolved.section(&entity.section);
    let title = section.map(|section| page.words(&section.title)).unwrap_or_default();
    html! {
        <tr>
            <th scope="row">{ called(page, entity) }</th>
            <td>{ messages::role(entity.role).get(page.lang) }</td>
            <td><a href={format!("#entity-{}", entity.id)}>{ title }</a></td>
            <td class="value">
                if let Some(figure) = sum(entity, &page.resolved) {
                    { figure_link(figure, &page.formatter()) }
                }
                { remark(page, entity) }
            </td>
        </tr>
    }
}
