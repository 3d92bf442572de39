//! Lazy code, hydration of islands, and deferral.

#[cfg(target_arch = "wasm32")]
pub mod chunk;
pub mod deferred;
#[cfg(target_arch = "wasm32")]
pub mod island;
pub mod lazy_island;
pub mod task_queue;
