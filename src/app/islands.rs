//! Lazy code, hydration of islands, and deferral.

pub(crate) mod deferred;
#[cfg(target_arch = "wasm32")]
pub(crate) mod hydration;
pub(crate) mod island_handle;
pub(crate) mod lazy_island;
