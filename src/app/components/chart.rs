//! A chart on the page: text, drawing, and marks that respond to pointer, touch and keys.

use yew::prelude::*;

use crate::app::browser::chart_drawing::use_chart_drawing;
use crate::app::browser::chart_interaction::use_chart_interaction;
use crate::app::browser::export::export_chart;
use crate::app::chart_scenes::layout_context;
use crate::app::components::chart_table::{Order, render_chart_table};
use crate::app::components::prose::render_prose;
use crate::app::islands::island_handle::IslandProps;
use crate::app::page_context::PageContext;
use crate::chart::alt_text::{alt_text, describe_mark, notes, subtitle};
use crate::chart::export::Export;
use crate::chart::scene::Mark;
use crate::chart::summary::summary;
use crate::chart::{Layout, layout_chart};
use crate::locale::messages;
use crate::locale::messages::charts;
use crate::locale::messages::charts::running;
use crate::report::model::Chart;

/// A chart.
#[component]
pub(crate) fn ChartFigure(props: &IslandProps) -> Html {
    let (page, id) = (&props.page, props.island.chart_id());
    let plot = use_node_ref();
    let drawing = use_chart_drawing(page, &id, &plot);
    let interaction = use_chart_interaction(page, &id, &plot, &drawing);
    let table = use_state(|| None::<Order>);
    let Some(chart) = page.resolved.chart(&id) else { return Html::default() };
    let context = layout_context(page, Layout::Wide);
    let marks = layout_chart(chart, &context).marks;
    let id = |what: &str| format!("{what}-chart-{}", chart.id);
    let title = id("title");
    let set_order = {
        let table = table.clone();
        Callback::from(move |order| table.set(Some(order)))
    };
    let meta = &page.resolved.report.meta;
    let source = messages::chart_source(&page.words(&meta.source.authors), &page.words(&meta.source.title), page.lang);
    // The number of notes changes with the units: a wrapper around them keeps the position of the plot among its siblings.
    let notes: Html = notes(chart, &context).into_iter().map(|note| html! { <p class="note">{ note }</p> }).collect();
    html! {
        <figure class="chart" id={format!("chart-{}", chart.id)} aria-labelledby={title.clone()}>
            <figcaption>
                <h3 id={title.clone()}>{ page.words(&chart.title) }</h3>
                <p class="subtitle">{ subtitle(chart, &context) }</p>
                if let Some(finding) = &chart.finding {
                    <p class="finding">{ render_prose(page, finding, page.lang) }</p>
                }
            </figcaption>
            <div class="plot" ref={plot} onpointermove={interaction.on_pointer_move} onpointerleave={interaction.on_pointer_leave}
                 onclick={interaction.on_click}>
                { for Layout::ALL.into_iter().zip(drawing.svgs).map(|(layout, svg)| html! {
                    <div class={format!("layout-{}", layout.name())}>{ Html::from_html_unchecked(svg) }</div>
                }) }
                { drawing.canvas }
                <div class="overlay" aria-hidden="true">
                    <div class="highlights"></div>
                    <div class="mark-outline" hidden=true></div>
                    <p class="tooltip" hidden=true></p>
                </div>
                <p id={id("alt")} class="visually-hidden">
                    { running(&[&alt_text(chart, &context), &summary(chart, &context), messages::LISTBOX_HELP.get(page.lang)], page.lang) }
                </p>
                <ul class="visually-hidden" role="listbox" tabindex="0" aria-labelledby={title} aria-describedby={id("alt")}
                    onkeydown={interaction.on_key} onblur={interaction.on_blur}>
                    { for marks.iter().enumerate().map(|(index, mark)| render_option(page, &chart.id, index, mark)) }
                </ul>
            </div>
            <div>{ notes }</div>
            <p class="chart-source">{ source }</p>
            { render_toolbar(page, chart, &table, &id("table")) }
            <p id={format!("export-status-{}", chart.id)} class="export-status" role="status"></p>
            <div id={id("table")} class="chart-table">
                if let Some(order) = *table {
                    { render_chart_table(page, chart, &context, order, &set_order) }
                }
            </div>
        </figure>
    }
}

/// Buttons that show the table of the chart and export it.
fn render_toolbar(page: &PageContext, chart: &Chart, table: &UseStateHandle<Option<Order>>, table_id: &str) -> Html {
    let is_open = table.is_some();
    let toggle = {
        let table = table.clone();
        move |_| table.set(if is_open { None } else { Some(None) })
    };
    let onclick = {
        let (page, id) = (page.clone(), chart.id.clone());
        move |event: MouseEvent| export_chart(&page, &id, &event)
    };
    let button = |export: Export| {
        html! {
            <button type="button" data-export={export.name()}>{ export.label().get(page.lang) }</button>
        }
    };
    html! {
        <div class="requires-program export" role="group" aria-label={charts::DATA_AND_DOWNLOADS.get(page.lang)} {onclick}>
            <button type="button" aria-expanded={is_open.to_string()} aria-controls={table_id.to_owned()} onclick={toggle}>
                { charts::TABLE.get(page.lang) }
            </button>
            { for Export::OFFERED.into_iter().map(button) }
            if is_open {
                { button(Export::Rows) }
            }
        </div>
    }
}

fn render_option(page: &PageContext, chart: &str, index: usize, mark: &Mark) -> Html {
    html! {
        <li role="option" id={format!("mark-{chart}-{index}")} data-figure={mark.figure.clone()} aria-selected="false">
            { describe_mark(mark, &page.resolved, page.lang) }
        </li>
    }
}
