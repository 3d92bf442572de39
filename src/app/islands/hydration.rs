//! Hydrates an island once its code has loaded.

use std::rc::Rc;

use yew::html::BaseComponent;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::browser::dom::{element_of, keep_child_nodes, set_root_attribute};
use crate::app::islands::island_handle::{ChunkLoader, IslandHandle, IslandProps};
use crate::app::sync_effect::use_sync_effect;

impl<C: BaseComponent<Properties = IslandProps>> IslandHandle for yew::AppHandle<C> {
    fn update(&mut self, props: &IslandProps) {
        yew::AppHandle::update(self, props.clone());
    }

    fn destroy(self: Box<Self>) {
        yew::AppHandle::destroy(*self);
    }
}

/// Hydrates an island with the component that renders it, or renders it if the element is empty.
pub(crate) fn hydrate_or_mount<C: BaseComponent<Properties = IslandProps>>(
    host: &NodeRef,
    props: &IslandProps,
) -> Option<Box<dyn IslandHandle>> {
    let element = element_of(host)?;
    let is_prerendered = element.child_element_count() > 0;
    let renderer = yew::Renderer::<C>::with_root_and_props(element, props.clone());
    Some(Box::new(if is_prerendered { renderer.hydrate() } else { renderer.render() }))
}

/// Hydrates the island in `host` once its code has loaded, and then passes every change of the page to it. Returns `host`.
#[hook]
pub(crate) fn use_island(host: NodeRef, props: &IslandProps, load: ChunkLoader) -> NodeRef {
    let island = use_mut_ref(|| None::<Box<dyn IslandHandle>>);
    let latest = use_mut_ref(|| props.clone());
    latest.replace(props.clone());
    {
        let (host, island, prerendered) = (host.clone(), island.clone(), props.clone());
        use_effect_with((), move |()| {
            let restore_child_nodes = keep_child_nodes(&host);
            let hydrated = Rc::clone(&island);
            spawn_local(async move {
                let chunk = prerendered.island.chunk();
                let hydrate_or_mount = (load.0)(chunk).await;
                let Some(mut island) = hydrate_or_mount(&host, &prerendered) else { return };
                // Hydration needs the properties of the prerendered document; the present ones are applied afterwards.
                let latest = latest.borrow();
                if *latest != prerendered {
                    island.update(&latest);
                }
                hydrated.replace(Some(island));
                set_root_attribute(chunk.attribute(), "");
            });
            move || {
                if let Some(island) = island.take() {
                    island.destroy();
                }
                // Yew next removes the nodes that it put here itself, and panics at a missing one.
                restore_child_nodes();
            }
        });
    }
    use_sync_effect(props.clone(), |props| {
        if let Some(island) = &mut *island.borrow_mut() {
            island.update(props);
        }
    });
    host
}
