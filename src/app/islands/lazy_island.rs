//! The placeholder of an island. Until its code has loaded, the island remains as prerendered; afterwards it is hydrated in place, as a
//! Yew app of its own that follows this one.

use yew::prelude::*;

use crate::app::island::Island;
use crate::app::islands::deferred::use_deferred_page;
use crate::app::islands::island_handle::{ChunkLoader, IslandProps};
use crate::app::page_context::PageContext;

/// The properties of the placeholder.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct LazyIslandProps {
    pub(crate) page: PageContext,
    pub(crate) island: Island,
    pub(crate) load: ChunkLoader,
}

/// The placeholder of an island: its element, with its prerendered content.
#[component]
pub(crate) fn LazyIsland(props: &LazyIslandProps) -> Html {
    let host = use_node_ref();
    // Only the page is deferred: a change of filters applies at once.
    let page = use_deferred_page(&host, &props.page);
    let island_props = IslandProps { page, island: props.island.clone() };
    #[cfg(target_arch = "wasm32")]
    let host = crate::app::islands::hydration::use_island(host, &island_props, props.load);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = island_props;
    let html = props.page.prerendered.html_of(&props.island);
    html! { <div class="island" lang={props.page.lang.tag()} ref={host}>{ Html::from_html_unchecked(html) }</div> }
}
