//! The table of figures, with token, status and place; to be searched, filtered and sorted.

use yew::prelude::*;

use crate::app::browser::collation::collation;
use crate::app::components::figure::{badge, figure_link, range};
use crate::app::components::form_controls::{column, filter, reset, search, section_filter};
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::locale::source_location::place;
use crate::locale::unit::DisplayUnits;
use crate::report::corrections::is_corrected;
use crate::report::figure::Figure;
use crate::report::figure::Origin;
use crate::search::Sort;
use crate::search::figures::{FigureColumn, FigureFilter, FoundFigures, GroupTitle};
use crate::text::lang::Lang;
use crate::view::{DIMENSIONS, KINDS, STATUSES, ViewAction};

/// The table of figures, filtered by `asked`.
pub(crate) fn figure_table(page: &PageContext, asked: &FigureFilter) -> Html {
    let lang = page.lang;
    let asked = &FigureFilter { sort: by_shown(page, asked.sort), ..asked.clone() };
    let found = asked.find(&page.resolved, &page.formatter(), &collation(lang));
    let derived = page.resolved.figures().iter().filter(|figure| figure.is_derived()).count();
    let printed = page.resolved.figures().len() - derived;
    let nothing = found.count() == 0 && found.derived.is_empty();
    html! {
        <section id="table" aria-labelledby="title-table">
            <h2 id="title-table">{ messages::TABLE.get(lang) }</h2>
            <p>{ messages::TABLE_LEAD.get(lang) }</p>
            { tools(page, asked) }
            <div class="count">
                <p id="figure-count" role="status" tabindex="-1">
                    { messages::count_figures((found.count(), printed), (found.derived.len(), derived), lang) }
                    if nothing {
                        { messages::NOTHING_FOUND.get(lang) }
                    }
                </p>
                if !asked.is_open() {
                    { reset("figure-reset", "figure-search", "figure-count", lang, asking(page, asked, |asked, ()| {
                        *asked = FigureFilter { sort: asked.sort, ..FigureFilter::default() };
                    })) }
                }
            </div>
            if found.count() > 0 {
                <table class="figures" aria-labelledby="title-table">
                    { head(page, asked) }
                    { groups(page, &found) }
                </table>
            }
            if !found.derived.is_empty() {
                <details id="derived-figures" open={!asked.is_open()}>
                    <summary>{ messages::DERIVED_ROWS.get(lang) }</summary>
                    <table class="figures" aria-label={messages::DERIVED_ROWS.get(lang)}>
                        { head(page, asked) }
                        <tbody>{ for found.derived.iter().map(|figure| row(page, figure, true)) }</tbody>
                    </table>
                </details>
            }
        </section>
    }
}

/// A callback that applies `dispatch` to the filters.
fn asking<T: 'static>(page: &PageContext, asked: &FigureFilter, dispatch: fn(&mut FigureFilter, T)) -> Callback<T> {
    let (page, asked) = (page.clone(), asked.clone());
    Callback::from(move |chosen| {
        let mut filter = asked.clone();
        dispatch(&mut filter, chosen);
        page.dispatch_view(ViewAction::Figures(filter));
    })
}

/// Search and filters.
fn tools(page: &PageContext, asked: &FigureFilter) -> Html {
    let lang = page.lang;
    let hint = messages::SEARCH_FIGURES_HINT.get(lang);
    html! {
        <div class="program tools" role="search" aria-label={messages::SEARCH_FIGURES.get(lang)}>
            { search("figure-search", lang, hint, &asked.query, asking(page, asked, |asked, query| asked.query = query)) }
            { section_filter("figure-section", page, asked.section.as_ref(),
                asking(page, asked, |asked, section| asked.section = section)) }
            { filter("figure-kind", messages::FILTER_KIND, lang, &KINDS, messages::kind, asked.kind,
                asking(page, asked, |asked, kind| asked.kind = kind)) }
            { filter("figure-unit", messages::FILTER_UNIT, lang, &DIMENSIONS, messages::dimension, asked.dimension,
                asking(page, asked, |asked, dimension| asked.dimension = dimension)) }
            { filter("figure-status", messages::COLUMN_STATUS, lang, &STATUSES, messages::status, asked.status,
                asking(page, asked, |asked, status| asked.status = status)) }
        </div>
    }
}

/// The columns: tokens have none of their own if every value is its token.
fn columns(page: &PageContext) -> Vec<(Message, FigureColumn)> {
    let mut columns = vec![
        (messages::COLUMN_FIGURE, FigureColumn::Label),
        (messages::COLUMN_VALUE, FigureColumn::Value),
        (messages::COLUMN_STATUS, FigureColumn::Status),
        (messages::COLUMN_PLACE, FigureColumn::Place),
    ];
    if shows_tokens(page) {
        columns.insert(2, (messages::COLUMN_PRINTED, FigureColumn::Printed));
    }
    columns
}

/// Whether the printed token adds anything to the value.
pub(crate) fn shows_tokens(page: &PageContext) -> bool {
    page.lang != Lang::Zh || page.units != DisplayUnits::default()
}

/// An order by a column that is shown: tokens without a column of their own are the values.
pub(crate) fn by_shown(page: &PageContext, order: Option<Sort<FigureColumn>>) -> Option<Sort<FigureColumn>> {
    let hidden = |sort: &Sort<FigureColumn>| sort.column == FigureColumn::Printed && !shows_tokens(page);
    order.map(|sort| if hidden(&sort) { Sort { column: FigureColumn::Value, ..sort } } else { sort })
}

fn head(page: &PageContext, asked: &FigureFilter) -> Html {
    let choose = asking(page, asked, |asked, sort| asked.sort = sort);
    let heading = |(words, of): (Message, FigureColumn)| column(words.get(page.lang), of, asked.sort, &choose);
    html! { <thead><tr>{ for columns(page).into_iter().map(heading) }</tr></thead> }
}

fn groups(page: &PageContext, found: &FoundFigures<'_>) -> Html {
    let width = columns(page).len().to_string();
    let title = |title: GroupTitle<'_>| match title {
        GroupTitle::Section(id) => page.resolved.section(id).map(|section| page.words(&section.title)),
        GroupTitle::Context => Some(messages::CONTEXT_ROWS.get(page.lang).to_owned()),
        GroupTitle::Sorted => None,
    };
    let groups = found.printed.iter().map(|group| {
        let title = title(group.title);
        html! {
            <tbody>
                if let Some(title) = &title {
                    <tr class="group"><th colspan={width.clone()} scope="rowgroup">{ title.clone() }</th></tr>
                }
                { for group.figures.iter().map(|figure| row(page, figure, title.is_none())) }
            </tbody>
        }
    });
    groups.collect()
}

/// A row. `alone`: whether no group heading names the section.
fn row(page: &PageContext, figure: &Figure, alone: bool) -> Html {
    let lang = page.lang;
    let formatter = page.formatter();
    let printed = figure.printed().map(ToString::to_string);
    html! {
        <tr id={format!("row-{}", figure.id)} data-fact={figure.id.clone()}>
            <th scope="row">{ page.label(figure) }</th>
            <td class="value">
                { figure_link(figure, &formatter) }
                if figure.is_derived() {
                    { range(figure, &formatter) }
                }
            </td>
            if shows_tokens(page) {
                <td class="printed" lang="zh-Hans">{ printed.unwrap_or_else(|| "—".to_owned()) }</td>
            }
            <td class="claim">
                { badge(figure.status(), lang) }
                if is_corrected(&page.resolved.report, &figure.id) {
                    <small class="corrected">{ messages::CORRECTED.get(lang) }</small>
                }
            </td>
            <td class="where">
                { match &figure.origin {
                    Origin::Reported { place, .. } if !alone => messages::paragraph(place.paragraph, lang),
                    _ => place(figure, &page.resolved, &formatter),
                } }
            </td>
        </tr>
    }
}
