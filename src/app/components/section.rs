//! A section of the report: takeaway, prose, charts, names.

use yew::prelude::*;

use crate::app::components::headline_tiles::tiles;
use crate::app::components::legend::legend;
use crate::app::components::prose::prose;
use crate::app::components::section_entities::names;
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
    let told = use_deferred_page(&host, &props.page);
    let page = &told;
    let Some(section) = page.resolved.report.sections.get(props.index) else { return Html::default() };
    let first = props.index == 0;
    let title = format!("title-section-{}", section.id);
    html! {
        <section id={format!("section-{}", section.id)} lang={page.lang.tag()} aria-labelledby={title.clone()} ref={host}>
            <h2 id={title}>{ page.words(&section.title) }</h2>
            <p class="takeaway">{ prose(page, &section.takeaway, page.lang) }</p>
            if first {
                { tiles(page) }
            }
            { for section.paragraphs.iter().map(|text| paragraph(page, text)) }
            if first {
                { legend(page.lang) }
            }
            { for section.charts.iter().map(|id| html! { <LazyIsland page={props.page.clone()} island={Island::Chart(id.clone().into())} load={props.load} /> }) }
            { names(page, &section.id) }
        </section>
    }
}

/// A paragraph, in one language or in both side by side.
pub(crate) fn paragraph(page: &PageContext, text: &LocalizedText) -> Html {
    let told = |lang: Lang| html! { <p lang={lang.tag()}>{ prose(page, text, lang) }</p> };
    match page.language_mode {
        LanguageMode::Single => told(page.lang),
        LanguageMode::Bilingual => html! {
            <div class="both">{ told(page.lang) }{ told(page.lang.other()) }</div>
        },
    }
}
