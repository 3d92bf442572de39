//! A section of the report: takeaway, prose, charts, names.

use yew::prelude::*;

use crate::app::components::headline_tiles::render_tiles;
use crate::app::components::legend::render_legend;
use crate::app::components::prose::render_prose;
use crate::app::components::section_entities::render_section_entities;
use crate::app::island::Island;
use crate::app::islands::deferred::use_deferred_page;
use crate::app::islands::island_handle::ChunkLoader;
use crate::app::islands::lazy_island::LazyIsland;
use crate::app::page_context::PageContext;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;
use crate::view::LanguageMode;

/// A section on a page.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ReportSectionProps {
    /// The page.
    pub(crate) page: PageContext,
    /// The index of the section, from 0.
    pub(crate) index: usize,
    /// Loads the code of its charts.
    pub(crate) load: ChunkLoader,
}

/// A section. The first one opens with the headline figures and the legend.
#[component]
pub(crate) fn ReportSection(props: &ReportSectionProps) -> Html {
    let host = use_node_ref();
    let page = &use_deferred_page(&host, &props.page);
    let Some(section) = page.resolved.report.sections.get(props.index) else { return Html::default() };
    let first = props.index == 0;
    let title = format!("title-section-{}", section.id);
    html! {
        <section id={format!("section-{}", section.id)} lang={page.lang.tag()} aria-labelledby={title.clone()} ref={host}>
            <h2 id={title}>{ page.words(&section.title) }</h2>
            <p class="takeaway">{ render_prose(page, &section.takeaway, page.lang) }</p>
            if first {
                { render_tiles(page) }
            }
            { for section.paragraphs.iter().map(|text| render_paragraph(page, text)) }
            if first {
                { render_legend(page.lang) }
            }
            { for section.charts.iter().map(|id| html! { <LazyIsland page={props.page.clone()} island={Island::Chart(id.clone().into())} load={props.load} /> }) }
            { render_section_entities(page, &section.id) }
        </section>
    }
}

/// A paragraph, in one language or in both side by side.
pub(crate) fn render_paragraph(page: &PageContext, text: &LocalizedText) -> Html {
    let text_in = |lang: Lang| html! { <p lang={lang.tag()}>{ render_prose(page, text, lang) }</p> };
    match page.language_mode {
        LanguageMode::Single => text_in(page.lang),
        LanguageMode::Bilingual => html! {
            <div class="bilingual">{ text_in(page.lang) }{ text_in(page.lang.other()) }</div>
        },
    }
}
