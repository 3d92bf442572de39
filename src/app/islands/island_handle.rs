//! A running island, and the functions that load its code and start it.

use std::future::Future;
use std::pin::Pin;

use crate::app::browser::dom::Host;
use crate::app::island::{Chunk, IslandProps};

/// An island that runs, as a Yew app of its own.
pub(crate) trait IslandHandle {
    /// Passes new properties to it.
    fn update(&mut self, props: &IslandProps);
    /// Unmounts it. Yew keeps the listeners of its element, so this is for an app whose elements are no longer its own.
    fn destroy(self: Box<Self>);
}

/// Starts an island in its element: hydrates what was prerendered there, or else renders it in place of what is there; by an idle app of
/// the element, if it has one.
pub(crate) type StartFn = fn(&Host, &IslandProps, Option<Box<dyn IslandHandle>>) -> Box<dyn IslandHandle>;

/// Loads a chunk of the program, and returns the function that starts its islands; `None` if it cannot be fetched. The top of the app
/// provides it, since it names components.
pub(crate) type ChunkLoader = fn(Chunk) -> Pin<Box<dyn Future<Output = Option<StartFn>>>>;
