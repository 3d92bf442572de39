//! A chart on the page: words, drawing, and marks that can be pointed at, tapped and walked through.

use yew::prelude::*;

use super::hooks::live::use_live;
use super::hooks::pointing::use_pointing;
use super::names::listed;
use super::page::Page;
use crate::chart::scene::Mark;
use crate::chart::svg::svg;
use crate::chart::{Layout, Stage, describe::describe, scene};
use crate::locale::{Lang, prose::year, strings, unit};
use crate::report::model::Chart;

/// Which chart, on which page.
#[derive(PartialEq, Properties)]
pub struct ChartProps {
    /// The page.
    pub page: Page,
    /// Its id.
    pub id: AttrValue,
}

/// A chart.
#[component]
pub fn ChartFigure(props: &ChartProps) -> Html {
    let page = &props.page;
    let plot = use_node_ref();
    let live = use_live(page, &props.id, &plot);
    let pointing = use_pointing(page, &props.id, &plot);
    let Some(chart) = page.ledger.chart(&props.id) else { return Html::default() };
    let marks = scene(chart, &stage(page, Layout::Wide)).marks;
    let (title, help) = (format!("title-chart-{}", chart.id), format!("help-{}", chart.id));
    let meta = &page.ledger.report.meta;
    let source = strings::chart_source(meta.source.authors.get(page.lang), meta.source.title.get(page.lang), page.lang);
    html! {
        <figure class="chart" id={format!("chart-{}", chart.id)} aria-labelledby={title.clone()}>
            <figcaption>
                <h3 id={title.clone()}>{ page.words(&chart.title) }</h3>
                <p class="subtitle">{ subtitle(page, chart) }</p>
            </figcaption>
            <div class="plot" ref={plot} onpointermove={pointing.over} onpointerleave={pointing.leave}
                 onclick={pointing.click}>
                { for Layout::ALL.into_iter().zip(live.drawings).map(|(layout, drawing)| html! {
                    <div class={format!("layout-{}", layout.name())}>{ Html::from_html_unchecked(drawing) }</div>
                }) }
                { live.canvas }
                <div class="echoes" aria-hidden="true"></div>
                <div class="spot" aria-hidden="true" hidden=true></div>
                <p class="readout" aria-hidden="true" hidden=true></p>
                <ul class="visually-hidden" role="listbox" tabindex="0" aria-labelledby={title} aria-describedby={help.clone()}
                    onkeydown={pointing.key} onblur={pointing.blur}>
                    { for marks.iter().enumerate().map(|(index, mark)| option(&chart.id, index, mark, page.lang)) }
                </ul>
                <p id={help} class="visually-hidden">{ strings::LISTBOX_HELP.get(page.lang) }</p>
            </div>
            if !chart.undisclosed.is_empty() {
                <p class="note">{ strings::UNDISCLOSED.get(page.lang) }{ listed(page, &chart.undisclosed) }</p>
            }
            if let Some(note) = &chart.note {
                <p class="note">{ page.words(note) }</p>
            }
            <p class="chart-source">{ source }</p>
        </figure>
    }
}

/// What a chart is drawn from and for, in a layout.
pub fn stage(page: &Page, layout: Layout) -> Stage<'_> {
    Stage::new(&page.ledger, page.format(), layout)
}

/// A chart's two SVGs, narrow and wide, the narrow one for `least` units of room.
pub fn drawings(page: &Page, id: &str, least: f64) -> [AttrValue; 2] {
    [stage(page, Layout::Narrow).at_width(least), stage(page, Layout::Wide)]
        .map(|stage| page.ledger.chart(id).map_or_else(AttrValue::default, |chart| svg(&scene(chart, &stage)).into()))
}

/// What is measured, where, when, in which unit.
fn subtitle(page: &Page, chart: &Chart) -> String {
    let mut parts = vec![
        page.words(&chart.subtitle),
        page.words(&page.ledger.report.meta.place),
        year(&page.ledger, false).to_string(),
    ];
    if let Some(axis) = stage(page, Layout::Wide).comparison_unit(chart) {
        parts.push(strings::unit_note(&unit::name(axis, "", page.lang), page.lang));
    }
    parts.join(" · ")
}

fn option(chart: &str, index: usize, mark: &Mark, lang: Lang) -> Html {
    html! {
        <li role="option" id={format!("mark-{chart}-{index}")} data-fact={mark.figure.clone()} aria-selected="false">
            { describe(mark, lang) }
        </li>
    }
}
