//! A chart on the page: words, drawing, and marks that can be pointed at, tapped and traversed by keys.

use yew::prelude::*;

use crate::app::browser::chart_drawing::use_chart_drawing;
use crate::app::browser::chart_interaction::use_chart_interaction;
use crate::app::browser::export::export_chart;
use crate::app::components::chart_table::{Order, chart_table};
use crate::app::components::prose::prose;
use crate::app::islands::lazy_island::IslandProps;
use crate::app::page_context::PageContext;
use crate::chart::alt_text::{alt_text, describe_mark, notes, subtitle};
use crate::chart::export::Export;
use crate::chart::scene::{Mark, Scene};
use crate::chart::summary::summary;
use crate::chart::svg::render_svg;
use crate::chart::{Layout, LayoutContext, layout_chart};
use crate::locale::messages;
use crate::locale::messages::charts;
use crate::locale::messages::charts::running;
use crate::report::model::Chart;

/// A chart.
#[component]
pub fn ChartFigure(props: &IslandProps) -> Html {
    let (page, id) = (&props.page, props.part.chart());
    let plot = use_node_ref();
    let live = use_chart_drawing(page, &id, &plot);
    let pointing = use_chart_interaction(page, &id, &plot, live.room);
    let table = use_state(|| None::<Order>);
    let Some(chart) = page.resolved.chart(&id) else { return Html::default() };
    let context = context(page, Layout::Wide);
    let marks = layout_chart(chart, &context).marks;
    let id = |what: &str| format!("{what}-chart-{}", chart.id);
    let title = id("title");
    let sorting = {
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
                    <p class="finding">{ prose(page, finding, page.lang) }</p>
                }
            </figcaption>
            <div class="plot" ref={plot} onpointermove={pointing.over} onpointerleave={pointing.leave}
                 onclick={pointing.click}>
                { for Layout::ALL.into_iter().zip(live.drawings).map(|(layout, drawing)| html! {
                    <div class={format!("layout-{}", layout.name())}>{ Html::from_html_unchecked(drawing) }</div>
                }) }
                { live.canvas }
                <div class="over" aria-hidden="true">
                    <div class="echoes"></div>
                    <div class="spot" hidden=true></div>
                    <p class="readout" hidden=true></p>
                </div>
                <p id={id("alt")} class="visually-hidden">
                    { running(&[&alt_text(chart, &context), &summary(chart, &context), messages::LISTBOX_HELP.get(page.lang)], page.lang) }
                </p>
                <ul class="visually-hidden" role="listbox" tabindex="0" aria-labelledby={title} aria-describedby={id("alt")}
                    onkeydown={pointing.key} onblur={pointing.blur}>
                    { for marks.iter().enumerate().map(|(index, mark)| option(page, &chart.id, index, mark)) }
                </ul>
            </div>
            <div>{ notes }</div>
            <p class="chart-source">{ source }</p>
            { tools(page, chart, &table, &id("table")) }
            <p id={format!("taken-{}", chart.id)} class="taken" role="status"></p>
            <div id={id("table")} class="behind">
                if let Some(order) = *table {
                    { chart_table(page, chart, &context, order, &sorting) }
                }
            </div>
        </figure>
    }
}

/// Buttons that show the table behind the chart and export it.
fn tools(page: &PageContext, chart: &Chart, table: &UseStateHandle<Option<Order>>, shown: &str) -> Html {
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
            <button type="button" data-take={export.name()}>{ export.label().get(page.lang) }</button>
        }
    };
    html! {
        <div class="program take" role="group" aria-label={charts::DATA_AND_DOWNLOADS.get(page.lang)} {onclick}>
            <button type="button" aria-expanded={is_open.to_string()} aria-controls={shown.to_owned()} onclick={toggle}>
                { charts::TABLE.get(page.lang) }
            </button>
            { for Export::OFFERED.into_iter().map(button) }
            if is_open {
                { button(Export::Rows) }
            }
        </div>
    }
}

/// The stage of a chart in a layout.
pub fn context(page: &PageContext, layout: Layout) -> LayoutContext<'_> {
    LayoutContext::new(&page.resolved, page.formatter(), layout)
}

/// The scene of a chart's SVG in a layout; the narrow one no wider than `least`.
pub fn drawing(page: &PageContext, id: &str, layout: Layout, least: f64) -> Option<Scene> {
    let context = context(page, layout);
    let context = if layout == Layout::Narrow { context.at_width(least) } else { context };
    Some(layout_chart(page.resolved.chart(id)?, &context))
}

/// A chart's two SVGs.
pub fn drawings(page: &PageContext, id: &str, least: f64) -> [AttrValue; 2] {
    Layout::ALL
        .map(|layout| drawing(page, id, layout, least).map(|scene| render_svg(&scene).into()).unwrap_or_default())
}

fn option(page: &PageContext, chart: &str, index: usize, mark: &Mark) -> Html {
    html! {
        <li role="option" id={format!("mark-{chart}-{index}")} data-fact={mark.figure.clone()} aria-selected="false">
            { describe_mark(mark, &page.resolved, page.lang) }
        </li>
    }
}
