//! A chart on the page: text, drawing, and marks that respond to pointer, touch and keys.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::browser::chart_drawing::use_chart_drawing;
use crate::app::browser::chart_interaction::use_chart_interaction;
use crate::app::browser::clipboard::announce;
use crate::app::browser::export::{export_chart, status_of};
use crate::app::chart_scenes::layout_context;
use crate::app::components::chart_table::{Order, RenderTable, load_chart_table};
use crate::app::components::prose::render_prose;
use crate::app::island::{Island, IslandProps};
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

/// The function that renders the table of a chart, and the order of its rows.
type OpenTable = (RenderTable, Order);

/// The app of a chart, or of none while it is idle: the state of a chart ends with it.
#[component]
pub(crate) fn ChartApp(props: &IslandProps) -> Html {
    match props.island {
        Island::Chart(_) => html! { <ChartFigure ..props.clone() /> },
        _ => Html::default(),
    }
}

/// A chart.
#[component]
fn ChartFigure(props: &IslandProps) -> Html {
    let page = &props.page;
    let id = if let Island::Chart(id) = &props.island { id.clone() } else { AttrValue::default() };
    let plot = use_node_ref();
    let drawing = use_chart_drawing(page, &id, &plot, props.is_prerendered);
    let interaction = use_chart_interaction(page, &id, &plot, &drawing);
    let table = use_state(|| None::<OpenTable>);
    let Some(chart) = page.resolved.chart(&id) else { return Html::default() };
    let context = layout_context(page, Layout::Wide);
    let marks = layout_chart(chart, &context).marks;
    let id = |what: &str| format!("{what}-chart-{}", chart.id);
    let title = id("title");
    let set_order = {
        let table = table.clone();
        Callback::from(move |order| table.set(table.map(|(render, _)| (render, order))))
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
                    onkeydown={interaction.on_key} onfocus={interaction.on_focus} onblur={interaction.on_blur}>
                    { for marks.iter().map(|mark| render_option(page, mark)) }
                </ul>
            </div>
            <div>{ notes }</div>
            <p class="chart-source">{ source }</p>
            { render_toolbar(page, chart, &table, &id("table")) }
            <p id={format!("export-status-{}", chart.id)} class="export-status" role="status"></p>
            <div id={id("table")} class="chart-table">
                if let Some((render_table, order)) = *table {
                    { render_table(page, chart, order, &set_order) }
                }
            </div>
        </figure>
    }
}

/// Buttons that show the table of the chart and export it.
fn render_toolbar(
    page: &PageContext,
    chart: &Chart,
    table: &UseStateHandle<Option<OpenTable>>,
    table_id: &str,
) -> Html {
    let is_open = table.is_some();
    let toggle = {
        let (table, lang, status) = (table.clone(), page.lang, status_of(&chart.id));
        move |_| {
            if is_open {
                return table.set(None);
            }
            let (table, status) = (table.clone(), status.clone());
            announce(&status, "");
            spawn_local(async move {
                match load_chart_table().await {
                    Some(render_table) => table.set(Some((render_table, None))),
                    None => announce(&status, charts::NO_TOOLS.get(lang)),
                }
            });
        }
    };
    // Pointing at the buttons or reaching them by keys fetches what they need.
    let prefetch = || spawn_local(async { _ = load_chart_table().await });
    let onclick = {
        let (page, id) = (page.clone(), chart.id.clone());
        move |event: MouseEvent| export_chart(&page, &id, &event)
    };
    // Each chart has the same controls: their names also have its title. Until they answer they are hidden, and would weigh on every visit.
    let title = page.words(&chart.title);
    let name = |words: &str| -> Option<AttrValue> {
        cfg!(target_arch = "wasm32").then(|| messages::labelled(words, &title, page.lang).into())
    };
    let button = |export: Export| {
        let words = export.label().get(page.lang);
        html! { <button type="button" aria-label={name(words)} data-export={export.name()}>{ words }</button> }
    };
    let [group, opener] = [charts::DATA_AND_DOWNLOADS, charts::TABLE].map(|words| words.get(page.lang));
    html! {
        <div class="requires-program export" role="group" aria-label={name(group)} {onclick}
             onpointerover={move |_| prefetch()} onfocusin={move |_| prefetch()}>
            <button type="button" aria-label={name(opener)} aria-expanded={is_open.to_string()} aria-controls={table_id.to_owned()}
                    onclick={toggle}>
                { opener }
            </button>
            { for Export::OFFERED.into_iter().map(button) }
            if is_open {
                { button(Export::Rows) }
            }
        </div>
    }
}

fn render_option(page: &PageContext, mark: &Mark) -> Html {
    html! {
        <li role="option" data-figure={mark.figure.clone()}>
            { describe_mark(mark, &page.resolved, page.lang) }
        </li>
    }
}
