//! The table of a chart: the same figures, to read, sort and copy.

use yew::prelude::*;

use crate::app::browser::collation::collation;
use crate::app::chart_scenes::layout_context;
use crate::app::components::figure::render_figure_link;
use crate::app::components::figure_table::{has_token_column, with_visible_column};
use crate::app::components::form_controls::render_column_head;
use crate::app::page_context::PageContext;
use crate::chart::alt_text::subtitle;
use crate::chart::figure_groups::{ResolvedGroup, resolve_groups};
use crate::chart::footnotes::Footnote;
use crate::chart::{Layout, LayoutContext};
use crate::locale::messages;
use crate::locale::source_location::place;
use crate::report::figure::Figure;
use crate::report::model::Chart;
use crate::report::read_by_rule::ReadByRule;
use crate::search::Sort;
use crate::search::figures::{FigureColumn, in_order};

/// The order of a chart's table.
pub(crate) type Order = Option<Sort<FigureColumn>>;

/// Renders the table of a chart in an order; the callback is called when another one is requested.
pub(crate) type RenderTable = fn(&PageContext, &Chart, Order, &Callback<Order>) -> Html;

/// Loads the function that renders tables; `None` if it cannot be fetched. Nothing else refers to it.
#[cfg(not(feature = "split"))]
pub(crate) async fn load_chart_table() -> Option<RenderTable> {
    Some(render_chart_table)
}

#[cfg(feature = "split")]
pub(crate) async fn load_chart_table() -> Option<RenderTable> {
    #[wasm_split_helpers::wasm_split(export, fallible)]
    fn chart_table() -> Result<RenderTable, wasm_split_helpers::SplitLoaderError> {
        Ok(render_chart_table)
    }
    chart_table().await.ok()
}

fn render_chart_table(page: &PageContext, chart: &Chart, order: Order, choose: &Callback<Order>) -> Html {
    let (lang, context) = (page.lang, &layout_context(page, Layout::Wide));
    let order = with_visible_column(page, order);
    let mut groups = resolve_groups(chart, context);
    if let Some(order) = order {
        let mut figures: Vec<_> = groups.iter().flat_map(|group| group.figures.iter().copied()).collect();
        figures = in_order(&figures, order, &page.resolved, &context.formatter, &collation(lang));
        groups = vec![ResolvedGroup { label: None, figures }];
    }
    let read = &ReadByRule::of(&page.resolved);
    let figures: Vec<_> = groups.iter().flat_map(|group| group.figures.iter().copied()).collect();
    let footnotes = Footnote::on(&figures, read);
    let notes = format!("footnotes-chart-{}", chart.id);
    let columns = columns(page);
    let width = columns.len().to_string();
    let head = |(words, of): (messages::Message, FigureColumn)| render_column_head(words.get(lang), of, order, choose);
    html! {
        <>
            <table class="figures" aria-describedby={(!footnotes.is_empty()).then(|| notes.clone())}>
                <caption>{ page.words(&chart.title) }<small>{ subtitle(chart, context) }</small></caption>
                <thead><tr>{ for columns.into_iter().map(head) }</tr></thead>
                { for groups.iter().map(|group| html! {
                    <tbody>
                        if let Some(label) = &group.label {
                            <tr class="group"><th colspan={width.clone()} scope="rowgroup">{ label.clone() }</th></tr>
                        }
                        { for group.figures.iter().map(|figure| {
                            let footnotes = footnotes.iter().filter(|(_, footnote)| footnote.applies_to(figure, read));
                            render_row(page, context, figure, footnotes.map(|(sign, _)| *sign).collect())
                        }) }
                    </tbody>
                }) }
            </table>
            if !footnotes.is_empty() {
                <ul id={notes} class="footnotes">
                    { for footnotes.iter().map(|(sign, footnote)| html! {
                        <li><sup>{ *sign }</sup>{ footnote.text().get(lang) }</li>
                    }) }
                </ul>
            }
        </>
    }
}

/// The columns: tokens have none of their own if every value is its token.
fn columns(page: &PageContext) -> Vec<(messages::Message, FigureColumn)> {
    let mut columns =
        vec![(messages::COLUMN_FIGURE, FigureColumn::Label), (messages::COLUMN_VALUE, FigureColumn::Value)];
    if has_token_column(page) {
        columns.push((messages::COLUMN_PRINTED, FigureColumn::Printed));
    }
    columns.push((messages::COLUMN_PLACE, FigureColumn::Place));
    columns
}

/// A row; `signs` are those of its footnotes.
fn render_row(page: &PageContext, context: &LayoutContext<'_>, figure: &Figure, signs: String) -> Html {
    let formatter = &context.formatter;
    let range = figure.is_derived().then(|| formatter.range(figure)).flatten();
    html! {
        <tr data-figure={figure.id.clone()}>
            <th scope="row">{ page.label(figure) }</th>
            <td class="value">
                { render_figure_link(figure, formatter) }
                <sup>{ signs }</sup>
                if let Some(range) = range {
                    <small class="range">{ range }</small>
                }
            </td>
            if has_token_column(page) {
                <td class="printed" lang="zh-Hans">{ figure.printed().map_or("—".to_owned(), ToString::to_string) }</td>
            }
            <td class="source-location">{ place(figure, &page.resolved, formatter) }</td>
        </tr>
    }
}
