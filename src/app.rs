//! The page: a thin shell of Yew components around the core.
//!
//! A module imports only from layers above its own in this list (`tests/native/layers.rs`):
//!
//! 1. `shared_report`, `island`, `usages`, `sync_effect`: what everything else builds on.
//! 2. `card_session`, then `state`: one reducer holds the state of the page.
//! 3. `page_context`: what every part of the page can read and request.
//! 4. `chart_scenes`: a chart's scenes as this page shows them.
//! 5. `browser`: services; the only place that names `web_sys`, `js_sys`, `wasm_bindgen` and `gloo`.
//! 6. `islands`: lazy code, hydration, deferral.
//! 7. `components`.
//! 8. `chunks` and `page_effects`, then this module, then `mount`.
//!
//! There are only five components, because each adds some 2 kB to the download: the page, its sections, the placeholder of an island, and
//! the two kinds of islands. Everything else is a function that renders a part.

pub(crate) mod browser;
pub(crate) mod card_session;
pub(crate) mod chart_scenes;
pub(crate) mod chunks;
pub(crate) mod components;
pub mod island;
pub(crate) mod islands;
#[cfg(target_arch = "wasm32")]
pub mod mount;
pub(crate) mod page_context;
pub(crate) mod page_effects;
pub mod shared_report;
pub(crate) mod state;
pub(crate) mod sync_effect;
pub mod usages;

use yew::prelude::*;

use crate::app::browser::hydration_fixups::use_selected_options;
use crate::app::chunks::LOADER;
use crate::app::components::section::ReportSection;
use crate::app::components::{card, header, local_report_banner, open_error_dialog, open_report, toc};
use crate::app::island::{Island, Prerendered};
use crate::app::islands::lazy_island::LazyIsland;
use crate::app::page_context::{LatestState, PageContext};
use crate::app::page_effects::use_page_effects;
use crate::app::shared_report::SharedReport;
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
    /// What the document already contains of it.
    pub prerendered: Prerendered,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer_eq(|| {
        AppState::new(props.resolved.clone(), props.packaging, props.lang, props.prerendered.clone())
    });
    let latest = use_mut_ref(|| (*state).clone());
    latest.replace((*state).clone());
    let dispatch = use_callback(state.dispatcher(), |action, dispatcher| dispatcher.dispatch(action));
    let page = PageContext::new(&state, LatestState(latest), dispatch);
    let (card, switch_language) = use_page_effects(&page, &state);
    use_selected_options();
    html! {
        <>
            <a class="skip-link" href="#text">{ messages::SKIP.get(page.lang) }</a>
            <a class="skip-link" href="#table">{ messages::SKIP_TO_TABLE.get(page.lang) }</a>
            { local_report_banner::render_local_report_banner(&page, &state) }
            { header::render_header(&page, state.view.theme, switch_language) }
            <div class="columns" key={state.report_generation}>
                { toc::render_toc(&page) }
                <main id="text" tabindex="-1">
                    { for (0..page.resolved.report.sections.len()).map(|index| html! { <ReportSection page={page.clone()} {index} load={LOADER} /> }) }
                    <LazyIsland page={page.clone()} island={Island::FigureTable(state.view.figures.clone())} load={LOADER} />
                    <LazyIsland page={page.clone()} island={Island::EntityIndex(state.view.names.clone())} load={LOADER} />
                    <LazyIsland page={page.clone()} island={Island::BackMatter} load={LOADER} />
                </main>
            </div>
            { card::render_card(&page, state.view.selected.as_ref(), card) }
            { open_report::render_drop_zone(page.lang) }
            { open_error_dialog::render_open_error_dialog(&page, &state.file_load) }
        </>
    }
}
