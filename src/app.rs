//! The page: a thin shell of components around the core. Only [`hooks`] touch the browser.
//!
//! There are only five components, because each adds some 2 kB on the wire: the page, its sections, the placeholder of a late part, and
//! the two kinds of such parts. Everything else is a function.

pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod chunks;
pub mod components;
pub mod islands;
#[cfg(target_arch = "wasm32")]
pub mod mount;
pub mod page_context;
pub mod page_effects;
pub mod state;
pub mod sync_effect;
pub mod usages;

use yew::prelude::*;

use crate::app::browser::hydration_fixups::use_lists;
use crate::app::components::section::ReportSection;
use crate::app::components::{card, header, local_report_banner, open_error_dialog, open_report, toc};
use crate::app::islands::lazy_island::{Island, LazyIsland, Prerendered};
use crate::app::page_context::{PageContext, SharedReport};
use crate::app::page_effects::use_page_effects;
use crate::app::state::AppState;
use crate::locale::messages;
use crate::text::lang::Lang;
use crate::view::packaging::Packaging;

/// The properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The report.
    pub resolved: SharedReport,
    /// The form in which it is published.
    pub packaging: Packaging,
    /// The language it opens in.
    pub lang: Lang,
    /// The part of it that the document already contains.
    pub document: Prerendered,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state =
        use_reducer_eq(|| AppState::new(props.resolved.clone(), props.packaging, props.lang, props.document.clone()));
    let dispatch = use_callback(state.dispatcher(), |dispatch, dispatcher| dispatcher.dispatch(dispatch));
    let page = PageContext::new(&state, dispatch);
    let (card, switch) = use_page_effects(&page, &state);
    use_lists();
    html! {
        <>
            <a class="skip" href="#text">{ messages::SKIP.get(page.lang) }</a>
            <a class="skip" href="#table">{ messages::SKIP_TO_TABLE.get(page.lang) }</a>
            { local_report_banner::local_report_banner(&page, &state) }
            { header::header(&page, state.view.theme, switch) }
            <div class="columns" key={state.report_generation}>
                { toc::toc(&page) }
                <main id="text" tabindex="-1">
                    { for (0..page.resolved.report.sections.len()).map(|index| html! { <ReportSection page={page.clone()} {index} /> }) }
                    <LazyIsland page={page.clone()} part={Island::Table(state.view.figures.clone())} />
                    <LazyIsland page={page.clone()} part={Island::Directory(state.view.names.clone())} />
                    <LazyIsland page={page.clone()} part={Island::BackMatter} />
                </main>
            </div>
            { card::card(&page, state.view.selected.as_ref(), card) }
            { open_report::dropping(page.lang) }
            { open_error_dialog::open_error_dialog(&page, &state.file_load) }
        </>
    }
}
