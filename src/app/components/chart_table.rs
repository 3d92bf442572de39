//! The table behind a chart: the same figures, to be read, sorted and copied.

use yew::prelude::*;

use crate::app::browser::collation::collation;
use crate::app::components::figure::figure_link;
use crate::app::components::figure_table::{by_shown, shows_tokens};
use crate::app::components::form_controls::column;
use crate::app::page_context::PageContext;
use crate::chart::LayoutContext;
use crate::chart::alt_text::subtitle;
use crate::chart::figure_groups::{ResolvedGroup, resolve_groups};
use crate::chart::footnotes::Footnote;
use crate::locale::messages;
use crate::locale::source_location::place;
use crate::report::figure::Figure;
use crate::report::model::Chart;
use crate::search::Sort;
use crate::search::figures::{FigureColumn, in_order};

/// The order of a chart's table.
pub type Order = Option<Sort<FigureColumn>>;

/// The table of a chart in an order; `choose` is called when another one is requested.
pub fn chart_table(
    page: &PageContext,
    chart: &Chart,
    context: &LayoutContext<'_>,
    order: Order,
    choose: &Callback<Order>,
) -> Html {
    let lang = page.lang;
    let order = by_shown(page, order);
    let mut groups = resolve_groups(chart, context);
    if let Some(order) = order {
        let mut figures: Vec<_> = groups.iter().flat_map(|group| group.figures.iter().copied()).collect();
        figures = in_order(&figures, order, &page.resolved, &context.formatter, &collation(lang));
        groups = vec![ResolvedGroup { label: None, figures }];
    }
    let remarks = Footnote::on(&groups.iter().flat_map(|group| group.figures.iter().copied()).collect::<Vec<_>>());
    let notes = format!("remarks-chart-{}", chart.id);
    let heads = heads(page);
    let width = heads.len().to_string();
    let head = |(words, of): (messages::Message, FigureColumn)| column(words.get(lang), of, order, choose);
    html! {
        <>
            <table class="figures" aria-describedby={(!remarks.is_empty()).then(|| notes.clone())}>
                <caption>{ page.words(&chart.title) }<small>{ subtitle(chart, context) }</small></caption>
                <thead><tr>{ for heads.into_iter().map(head) }</tr></thead>
                { for groups.iter().map(|group| html! {
                    <tbody>
                        if let Some(label) = &group.label {
                            <tr class="group"><th colspan={width.clone()} scope="rowgroup">{ label.clone() }</th></tr>
                        }
                        { for group.figures.iter().map(|figure| row(page, context, figure, &remarks)) }
                    </tbody>
                }) }
            </table>
            if !remarks.is_empty() {
                <ul id={notes} class="remarks">
                    { for remarks.iter().map(|(sign, remark)| html! {
                        <li><sup>{ *sign }</sup>{ remark.text().get(lang) }</li>
                    }) }
                </ul>
            }
        </>
    }
}

/// The columns: tokens have none of their own if every value is its token.
fn heads(page: &PageContext) -> Vec<(messages::Message, FigureColumn)> {
    let mut heads = vec![(messages::COLUMN_FIGURE, FigureColumn::Label), (messages::COLUMN_VALUE, FigureColumn::Value)];
    if shows_tokens(page) {
        heads.push((messages::COLUMN_PRINTED, FigureColumn::Printed));
    }
    heads.push((messages::COLUMN_PLACE, FigureColumn::Place));
    heads
}

fn row(page: &PageContext, context: &LayoutContext<'_>, figure: &Figure, remarks: &[(char, Footnote)]) -> Html {
    let formatter = &context.formatter;
    let signs: String = remarks.iter().filter(|(_, remark)| remark.applies_to(figure)).map(|(sign, _)| *sign).collect();
    let range = figure.is_derived().then(|| formatter.range(figure)).flatten();
    html! {
        <tr data-fact={figure.id.clone()}>
            <th scope="row">{ page.words(&figure.label) }</th>
            <td class="value">
                { figure_link(figure, formatter) }
                <sup>{ signs }</sup>
                if let Some(range) = range {
                    <small class="range">{ range }</small>
                }
            </td>
            if shows_tokens(page) {
                <td class="printed" lang="zh-Hans">{ figure.printed().map_or("—".to_owned(), ToString::to_string) }</td>
            }
            <td class="where">{ place(figure, &page.resolved, formatter) }</td>
        </tr>
    }
}
