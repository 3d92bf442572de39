//! The reference material: table, index, notes, terms, source, accessibility, the section for another report.

use yew::prelude::*;

use crate::app::browser::hydration_fixups::{use_enabled_sort_buttons, use_selected_options};
use crate::app::components::accessibility::render_accessibility;
use crate::app::components::entity_index::render_entity_index;
use crate::app::components::figure_table::render_figure_table;
use crate::app::components::{notes, open_report, source};
use crate::app::island::Island;
use crate::app::islands::island_handle::IslandProps;

/// An island of the reference material.
#[component]
pub(crate) fn Reference(props: &IslandProps) -> Html {
    use_selected_options();
    use_enabled_sort_buttons();
    let page = &props.page;
    match &props.island {
        Island::FigureTable(filter) => render_figure_table(page, filter),
        Island::EntityIndex(filter) => render_entity_index(page, filter),
        Island::BackMatter => html! {
            <>
                { notes::render_notes(page) }
                { notes::render_terms(page) }
                { source::render_source(page) }
                { render_accessibility(page) }
                { open_report::render_open_report(page) }
            </>
        },
        Island::Chart(_) => Html::default(),
    }
}
