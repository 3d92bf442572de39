//! Lazy code, hydration of islands, and deferral.

pub mod deferred;
#[cfg(target_arch = "wasm32")]
pub mod hydration;
pub mod lazy_island;
