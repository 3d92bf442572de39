//! What islands have in common: properties, the running app, and the function that loads their code.

use std::future::Future;
use std::pin::Pin;

use yew::prelude::*;

use crate::app::island::{Chunk, Island};
use crate::app::page_context::PageContext;

/// An island of a page.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct IslandProps {
    /// The page.
    pub(crate) page: PageContext,
    /// Which island.
    pub(crate) island: Island,
}

/// An island that runs, as a Yew app of its own.
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only a browser runs islands"))]
pub(crate) trait IslandHandle {
    /// Passes new properties to it.
    fn update(&mut self, props: &IslandProps);
    /// Unmounts it.
    fn destroy(self: Box<Self>);
}

/// Hydrates the prerendered content of an element, or renders the island there; `None` if the element is gone.
pub(crate) type HydrateFn = fn(&NodeRef, &IslandProps) -> Option<Box<dyn IslandHandle>>;

/// Waits for a chunk of the program, and returns the function that hydrates its islands. The top of the app provides it, since it names
/// components. A program has one, so that any two are equal.
#[derive(Clone, Copy)]
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only a browser loads code"))]
pub(crate) struct ChunkLoader(pub(crate) fn(Chunk) -> Pin<Box<dyn Future<Output = HydrateFn>>>);

impl PartialEq for ChunkLoader {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
