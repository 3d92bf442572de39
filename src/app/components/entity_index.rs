//! The index of entities: companies, projects, institutions; can be searched, filtered and sorted.

use yew::prelude::*;

use crate::app::browser::collation::collation;
use crate::app::components::figure::render_figure_link;
use crate::app::components::fold::render_fold;
use crate::app::components::form_controls::{
    offered, render_column_head, render_filter, render_reset, render_search, render_section_filter,
};
use crate::app::components::section_entities::{render_entity_name, render_entity_note};
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::locale::messages::{Folded, Message};
use crate::report::model::{Entity, Role};
use crate::search::entities::{EntityColumn, EntityFilter, sum};
use crate::view::ViewAction;

const COLUMNS: [(Message, EntityColumn); 4] = [
    (messages::COLUMN_NAME, EntityColumn::Name),
    (messages::COLUMN_ROLE, EntityColumn::Role),
    (messages::FILTER_SECTION, EntityColumn::Section),
    (messages::COLUMN_SUM, EntityColumn::Sum),
];

/// The index, filtered; nothing if the report names no entities.
pub(crate) fn render_entity_index(page: &PageContext, filter: &EntityFilter) -> Html {
    if page.resolved.report.entities.is_empty() {
        return Html::default();
    }
    let lang = page.lang;
    let found = filter.find(&page.resolved, &page.formatter(), &collation(lang));
    let choose = filter_callback(page, filter, |filter, sort| filter.sort = sort);
    let heading = |(words, of): (Message, EntityColumn)| render_column_head(words.get(lang), of, filter.sort, &choose);
    let content = html! {
        <>
            <p>{ messages::DIRECTORY_LEAD.get(lang) }</p>
            { render_filter_bar(page, filter) }
            <div class="result-count">
                <p id="name-count" role="status" tabindex="-1">
                    { messages::count_names(found.len(), page.resolved.report.entities.len(), lang) }
                    if found.is_empty() {
                        { messages::NOTHING_FOUND.get(lang) }
                    }
                </p>
                if !filter.is_open() {
                    { render_reset("name-reset", "title-names", "name-search", "name-count", lang, filter_callback(page, filter, |filter, ()| {
                        *filter = EntityFilter { sort: filter.sort, ..EntityFilter::default() };
                    })) }
                }
            </div>
            <div class="results">
                if !found.is_empty() {
                    <table class="figures entity-index" aria-labelledby="title-names">
                        <thead><tr>{ for COLUMNS.map(heading) }</tr></thead>
                        <tbody>{ for found.into_iter().map(|entity| render_row(page, entity)) }</tbody>
                    </table>
                }
            </div>
        </>
    };
    html! {
        <section id="names" aria-labelledby="title-names">
            <h2 id="title-names">{ messages::DIRECTORY.get(lang) }</h2>
            { render_fold(messages::folded(page.resolved.report.entities.len(), Folded::Names, lang), None, content) }
        </section>
    }
}

/// A callback that sets a value of the filter.
fn filter_callback<T: 'static>(
    page: &PageContext,
    filter: &EntityFilter,
    set: fn(&mut EntityFilter, T),
) -> Callback<T> {
    let (page, former) = (page.clone(), filter.clone());
    Callback::from(move |value| {
        let mut filter = former.clone();
        set(&mut filter, value);
        page.dispatch_view(ViewAction::Entities(filter));
    })
}

/// Search and filters.
fn render_filter_bar(page: &PageContext, filter: &EntityFilter) -> Html {
    let lang = page.lang;
    let [label, hint] = [messages::SEARCH_NAMES, messages::SEARCH_NAMES_HINT].map(|words| words.get(lang));
    let roles = offered(&Role::NAMES, filter.role, &|role| {
        page.resolved.report.entities.iter().any(|entity| entity.role == role)
    });
    html! {
        <div class="requires-program filter-bar" role="search" aria-label={label}>
            { render_search("name-search", label, hint, &filter.query, filter_callback(page, filter, |filter, query| filter.query = query)) }
            { render_filter("name-role", messages::COLUMN_ROLE, lang, roles, messages::role, filter.role,
                filter_callback(page, filter, |filter, role| filter.role = role)) }
            { render_section_filter("name-section", messages::NAMED_IN, page, filter.section.as_ref(),
                &page.resolved.report.entities.iter().map(|entity| entity.section.as_str()).collect(),
                filter_callback(page, filter, |filter, section| filter.section = section)) }
        </div>
    }
}

fn render_row(page: &PageContext, entity: &Entity) -> Html {
    let section = page.resolved.section(&entity.section);
    let title = section.map(|section| page.words(&section.title)).unwrap_or_default();
    html! {
        <tr>
            <th scope="row">{ render_entity_name(page, entity) }</th>
            <td>{ messages::role(entity.role).get(page.lang) }</td>
            <td><a href={format!("#entity-{}", entity.id)}>{ title }</a></td>
            <td class="value">
                if let Some(figure) = sum(entity, &page.resolved) {
                    { render_figure_link(figure, &page.formatter()) }
                }
                { render_entity_note(page, entity) }
            </td>
        </tr>
    }
}
