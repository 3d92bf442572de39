//! Starts an island as a Yew app.

use yew::html::BaseComponent;

use crate::app::browser::dom::Host;
use crate::app::island::IslandProps;
use crate::app::islands::island_handle::IslandHandle;

impl<C: BaseComponent<Properties = IslandProps>> IslandHandle for yew::AppHandle<C> {
    fn update(&mut self, props: &IslandProps) {
        yew::AppHandle::update(self, props.clone());
    }

    fn destroy(self: Box<Self>) {
        yew::AppHandle::destroy(*self);
    }
}

/// Hydrates an island with the component that renders it, or renders it in place of what is there; by an idle app of the element, if it
/// has one.
pub(crate) fn hydrate_or_render<C: BaseComponent<Properties = IslandProps>>(
    host: &Host,
    props: &IslandProps,
    idle: Option<Box<dyn IslandHandle>>,
) -> Box<dyn IslandHandle> {
    if let Some(mut app) = idle {
        app.update(props);
        return app;
    }
    let renderer = yew::Renderer::<C>::with_root_and_props(host.clone(), props.clone());
    Box::new(if props.is_prerendered { renderer.hydrate() } else { renderer.render() })
}
