//! Everything on the page but charts: words, tables, controls.

use yew::prelude::*;

use crate::app::browser::hydration_fixups::use_fixups;
use crate::app::components::accessibility::render_accessibility;
use crate::app::components::entity_index::render_entity_index;
use crate::app::components::figure_table::render_figure_table;
use crate::app::components::headline_tiles::render_headline;
use crate::app::components::overlays::Overlays;
use crate::app::components::section::render_section_text;
use crate::app::components::section_entities::render_section_entities;
use crate::app::components::{header, notes, open_report, source, toc};
use crate::app::island::{Island, IslandProps};

/// An island without charts.
#[component]
pub(crate) fn Text(props: &IslandProps) -> Html {
    use_fixups(props.island == Island::Contents);
    let page = &props.page;
    match &props.island {
        Island::Header(state) => header::render_header(page, state),
        Island::Contents => toc::render_toc(page),
        Island::Headline => render_headline(page),
        Island::SectionText(id) => render_section_text(page, id),
        Island::SectionEntities(id) => render_section_entities(page, id),
        Island::FigureTable(filter) => render_figure_table(page, filter),
        Island::EntityIndex(filter) => render_entity_index(page, filter),
        Island::Notes => notes::render_notes(page),
        Island::Terms => notes::render_terms(page),
        Island::Source => source::render_source(page),
        Island::Accessibility => render_accessibility(page),
        Island::OpenReport(drafts) => open_report::render_open_report(page, drafts),
        Island::Overlays(file_load) => html! { <Overlays page={page.clone()} file_load={file_load.clone()} /> },
        Island::Chart(_) | Island::Vacant => Html::default(),
    }
}
