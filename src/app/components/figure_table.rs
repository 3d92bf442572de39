//! The table of figures, with token, status and source location; can be searched, filtered and sorted.

use yew::prelude::*;

use crate::app::browser::collation::collation;
use crate::app::components::figure::{render_figure_link, render_range, render_status_of};
use crate::app::components::fold::render_fold;
use crate::app::components::form_controls::{
    offered, render_column_head, render_filter, render_reset, render_search, render_section_filter,
};
use crate::app::components::reading::render_reading_mark;
use crate::app::page_context::PageContext;
use crate::locale::display_units::DisplayUnits;
use crate::locale::messages;
use crate::locale::messages::{Folded, Message, charts};
use crate::locale::source_location::place;
use crate::report::corrections::is_corrected;
use crate::report::figure::{Figure, FigureKind, Origin};
use crate::report::read_by_rule::{ReadByRule, ReadingCount};
use crate::search::Sort;
use crate::search::figures::{FigureColumn, FigureFilter, FoundFigures, GroupTitle, section_of};
use crate::text::lang::Lang;
use crate::view::ViewAction;
use crate::view::parameters::{DIMENSIONS, KINDS, READINGS, STATUSES};

/// The table of figures, filtered.
pub(crate) fn render_figure_table(page: &PageContext, filter: &FigureFilter) -> Html {
    let lang = page.lang;
    let filter = &FigureFilter { sort: with_visible_column(page, filter.sort), ..filter.clone() };
    let found = filter.find(&page.resolved, &page.formatter(), &collation(lang));
    let read = &ReadByRule::of(&page.resolved);
    let derived = page.resolved.figures().iter().filter(|figure| figure.is_derived()).count();
    let printed = page.resolved.figures().len() - derived;
    let report = &page.resolved.report;
    let no_quantities = &report.meta.source.no_quantities;
    let is_empty = found.count() == 0 && found.derived.is_empty();
    let content = html! {
        <>
            <p>{ messages::table_lead(report.facts.len(), report.context.len(), lang) }</p>
            if !no_quantities.is_empty() {
                <details id="no-quantities">
                    <summary>{ messages::NO_QUANTITIES.get(lang) }</summary>
                    <p>
                        { messages::NO_QUANTITY_EXAMPLES.get(lang) }
                        <span lang="zh-Hans">{ no_quantities.join("、") }</span>
                    </p>
                </details>
            }
            { render_restorable(page) }
            if !read.is_empty() {
                <p>{ reading_sentence(page) }</p>
            }
            { render_filter_bar(page, filter, read) }
            <div class="result-count">
                <p id="figure-count" role="status" tabindex="-1">
                    { messages::count_figures((found.count(), printed), (found.derived.len(), derived), lang) }
                    if is_empty {
                        { messages::NOTHING_FOUND.get(lang) }
                    }
                </p>
                if !filter.is_open() {
                    { render_reset("figure-reset", "title-table", "figure-search", "figure-count", lang, filter_callback(page, filter, |filter, ()| {
                        *filter = FigureFilter { sort: filter.sort, ..FigureFilter::default() };
                    })) }
                }
            </div>
            <div class="results">
                if !found.printed.is_empty() {
                    <table class="figures" aria-labelledby="title-table">
                        { render_head(page, filter) }
                        { render_groups(page, &found, read) }
                    </table>
                }
                { render_folded("figures-in-words", messages::IN_WORDS_ROWS, page, filter, &found.in_words, read) }
                { render_folded("derived-figures", messages::DERIVED_ROWS, page, filter, &found.derived, read) }
            </div>
        </>
    };
    html! {
        <section id="table" aria-labelledby="title-table">
            <h2 id="title-table">{ messages::TABLE.get(lang) }</h2>
            { render_fold(messages::folded(page.resolved.figures().len(), Folded::Figures, lang), None, content) }
        </section>
    }
}

/// The numbers of a draft that the reader has said to be no figures, each with a button that `browser::draft_controls` answers.
fn render_restorable(page: &PageContext) -> Html {
    let lang = page.lang;
    // They change with the report.
    let restorable = page.latest().draft.as_ref().map(|draft| draft.revision.restorable.clone()).unwrap_or_default();
    html! {
        if !restorable.is_empty() {
            <p id="restorable">{ messages::RESTORABLE.get(lang) }</p>
            <ul aria-labelledby="restorable">
                { for restorable.into_iter().map(|words| html! {
                    <li>
                        <span lang="zh-Hans">{ words.clone() }</span>
                        { " " }
                        <button type="button" aria-label={messages::labelled(messages::IS_QUANTITY.get(lang), &words, lang)} data-left-out={words}>
                            { messages::IS_QUANTITY.get(lang) }
                        </button>
                    </li>
                }) }
            </ul>
        }
    }
}

/// How many figures were read by rule.
fn reading_sentence(page: &PageContext) -> String {
    charts::sentence(&[messages::reading_count(ReadingCount::of(&page.resolved.report), page.lang)], page.lang)
}

/// A table that folds out; nothing if it has no rows.
fn render_folded(
    id: &'static str,
    title: Message,
    page: &PageContext,
    filter: &FigureFilter,
    figures: &[&Figure],
    read: &ReadByRule<'_>,
) -> Html {
    let title = title.get(page.lang);
    html! {
        if !figures.is_empty() {
            <details {id} open={!filter.is_open()}>
                <summary>{ title }</summary>
                <table class="figures" aria-label={title}>
                    { render_head(page, filter) }
                    <tbody>{ for figures.iter().map(|figure| render_row(page, figure, true, read)) }</tbody>
                </table>
            </details>
        }
    }
}

/// A callback that sets a value of the filter.
fn filter_callback<T: 'static>(
    page: &PageContext,
    filter: &FigureFilter,
    set: fn(&mut FigureFilter, T),
) -> Callback<T> {
    let (page, former) = (page.clone(), filter.clone());
    Callback::from(move |value| {
        let mut filter = former.clone();
        set(&mut filter, value);
        page.dispatch_view(ViewAction::Figures(filter));
    })
}

/// Search and filters.
fn render_filter_bar(page: &PageContext, filter: &FigureFilter, read: &ReadByRule<'_>) -> Html {
    let lang = page.lang;
    let [label, hint] = [messages::SEARCH_FIGURES, messages::SEARCH_FIGURES_HINT].map(|words| words.get(lang));
    let has = |is: &dyn Fn(&Figure) -> bool| page.resolved.figures().iter().any(is);
    let kinds = offered(&KINDS, filter.kind, &|kind| has(&|figure| FigureKind::of(figure) == kind));
    let units = offered(&DIMENSIONS, filter.dimension, &|unit| has(&|figure| figure.unit.dimension() == unit));
    let statuses = offered(&STATUSES, filter.status, &|status| has(&|figure| figure.status() == status));
    let readings = offered(&READINGS, filter.reading, &|reading| has(&|figure| read.matches(figure, reading)));
    html! {
        <div class="requires-program filter-bar" role="search" aria-label={label}>
            { render_search("figure-search", label, hint, &filter.query, filter_callback(page, filter, |filter, query| filter.query = query)) }
            { render_section_filter("figure-section", messages::FILTER_SECTION, page, filter.section.as_ref(),
                &page.resolved.figures().iter().filter_map(|figure| section_of(figure, &page.resolved)).collect(),
                filter_callback(page, filter, |filter, section| filter.section = section)) }
            { render_filter("figure-kind", messages::FILTER_KIND, lang, kinds, messages::kind, filter.kind,
                filter_callback(page, filter, |filter, kind| filter.kind = kind)) }
            { render_filter("figure-unit", messages::FILTER_UNIT, lang, units, messages::dimension, filter.dimension,
                filter_callback(page, filter, |filter, dimension| filter.dimension = dimension)) }
            { render_filter("figure-status", messages::COLUMN_STATUS, lang, statuses, messages::status, filter.status,
                filter_callback(page, filter, |filter, status| filter.status = status)) }
            if !readings.is_empty() {
                { render_filter("figure-reading", messages::HOW_READ, lang, readings, messages::reading_option, filter.reading,
                    filter_callback(page, filter, |filter, reading| filter.reading = reading)) }
            }
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
    if has_token_column(page) {
        columns.insert(2, (messages::COLUMN_PRINTED, FigureColumn::Printed));
    }
    columns
}

/// Whether the printed token adds anything to the value.
pub(crate) fn has_token_column(page: &PageContext) -> bool {
    page.lang != Lang::Zh || page.units != DisplayUnits::default()
}

/// An order by a column that is shown: tokens without a column of their own are the values.
pub(crate) fn with_visible_column(page: &PageContext, order: Option<Sort<FigureColumn>>) -> Option<Sort<FigureColumn>> {
    let is_hidden = |sort: &Sort<FigureColumn>| sort.column == FigureColumn::Printed && !has_token_column(page);
    order.map(|sort| if is_hidden(&sort) { Sort { column: FigureColumn::Value, ..sort } } else { sort })
}

fn render_head(page: &PageContext, filter: &FigureFilter) -> Html {
    let choose = filter_callback(page, filter, |filter, sort| filter.sort = sort);
    let heading =
        |(words, of): (Message, FigureColumn)| render_column_head(words.get(page.lang), of, filter.sort, &choose);
    html! { <thead><tr>{ for columns(page).into_iter().map(heading) }</tr></thead> }
}

fn render_groups(page: &PageContext, found: &FoundFigures<'_>, read: &ReadByRule<'_>) -> Html {
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
                { for group.figures.iter().map(|figure| render_row(page, figure, title.is_none(), read)) }
            </tbody>
        }
    });
    groups.collect()
}

/// A row. `has_no_heading`: no group heading names the section.
fn render_row(page: &PageContext, figure: &Figure, has_no_heading: bool, read: &ReadByRule<'_>) -> Html {
    let lang = page.lang;
    let formatter = page.formatter();
    let printed = figure.printed().map(ToString::to_string);
    html! {
        <tr id={format!("row-{}", figure.id)}>
            <th scope="row">{ page.label(figure) }</th>
            <td class="value">
                { render_figure_link(figure, &formatter) }
                if figure.is_derived() {
                    { render_range(figure, &formatter) }
                }
            </td>
            if has_token_column(page) {
                <td class="printed" lang="zh-Hans">{ printed.unwrap_or_else(|| "—".to_owned()) }</td>
            }
            <td class="status-cell">
                { render_status_of(figure, lang) }
                if read.contains(figure) {
                    { render_reading_mark(page, figure) }
                }
                if is_corrected(&page.resolved.report, &figure.id) {
                    <small class="corrected">{ messages::CORRECTED.get(lang) }</small>
                }
            </td>
            <td class="source-location">
                { match &figure.origin {
                    Origin::Reported { place, .. } if !has_no_heading => messages::paragraph(place.paragraph, lang),
                    _ => place(figure, &page.resolved, &formatter),
                } }
            </td>
        </tr>
    }
}
