//! Takes over, one by one, the parts of the page whose code is fetched late.

use std::rc::Rc;

use js_sys::Array;
use web_sys::Element;
use yew::html::BaseComponent;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::browser::dom::set_root;
use crate::app::chunks::load_chunk;
use crate::app::islands::lazy_island::IslandProps;
use crate::app::sync_effect::use_sync_effect;

/// Takes over the prerendered content of an element, or renders the part there.
pub type HydrateFn = fn(Element, &IslandProps) -> Box<dyn IslandHandle>;

/// A part that has been taken over, as a Yew app of its own.
pub trait IslandHandle {
    /// Passes new properties to it.
    fn update(&mut self, props: &IslandProps);
    /// Unmounts it.
    fn destroy(self: Box<Self>);
}

impl<C: BaseComponent<Properties = IslandProps>> IslandHandle for yew::AppHandle<C> {
    fn update(&mut self, props: &IslandProps) {
        yew::AppHandle::update(self, props.clone());
    }

    fn destroy(self: Box<Self>) {
        yew::AppHandle::destroy(*self);
    }
}

/// Takes a part over with the component that renders it.
pub fn hydrate_or_mount<C: BaseComponent<Properties = IslandProps>>(
    element: Element,
    props: &IslandProps,
) -> Box<dyn IslandHandle> {
    let prerendered = element.child_element_count() > 0;
    let renderer = yew::Renderer::<C>::with_root_and_props(element, props.clone());
    Box::new(if prerendered { renderer.hydrate() } else { renderer.render() })
}

/// Takes over the part in `host` once its code is loaded, and then keeps it up to date with the page. Returns `host`.
#[hook]
pub fn use_island(host: NodeRef, props: &IslandProps) -> NodeRef {
    let island = use_mut_ref(|| None::<Box<dyn IslandHandle>>);
    let latest = use_mut_ref(|| props.clone());
    latest.replace(props.clone());
    {
        let (host, island, prerendered) = (host.clone(), island.clone(), props.clone());
        use_effect_with((), move |()| {
            let element = host.cast::<Element>();
            let held = element.as_ref().map(|element| Array::from(&element.child_nodes()));
            let taken = Rc::clone(&island);
            spawn_local(async move {
                let chunk = prerendered.part.chunk();
                let hydrate_or_mount = load_chunk(chunk).await;
                let Some(element) = host.cast() else { return };
                let mut island = hydrate_or_mount(element, &prerendered);
                // Hydration needs the properties of the prerendered document; the present ones are applied afterwards.
                let latest = latest.borrow();
                if *latest != prerendered {
                    island.update(&latest);
                }
                taken.replace(Some(island));
                set_root(chunk.attribute(), "");
            });
            move || {
                if let Some(island) = island.take() {
                    island.destroy();
                }
                // Yew will remove the nodes it put here first, and stops at a missing one.
                if let (Some(element), Some(held)) = (element, held) {
                    element.replace_children_with_node(&held);
                }
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
