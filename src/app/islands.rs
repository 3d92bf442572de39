//! Lazy code, hydration of islands, and deferral.

pub(crate) mod hydrate;
pub(crate) mod island_handle;
pub(crate) mod registry;
mod slot;
