//! The reference material: table, index, notes, terms, source, accessibility, the section for another report.

use yew::prelude::*;

use crate::app::browser::hydration_fixups::{use_enabled_sort_buttons, use_selected_options};
use crate::app::components::accessibility::accessibility;
use crate::app::components::entity_index::entity_index;
use crate::app::components::figure_table::figure_table;
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
        Island::FigureTable(filter) => figure_table(page, filter),
        Island::EntityIndex(filter) => entity_index(page, filter),
        Island::BackMatter => html! {
            <>
                { notes::notes(page) }
                { notes::terms(page) }
                { source::source(page) }
                { accessibility(page) }
                { open_report::open_report(page) }
            </>
        },
        Island::Chart(_) => Html::default(),
    }
}
