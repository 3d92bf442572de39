//! The page: a thin shell around the core.
//!
//! A module imports only from layers above its own in this list (`tests/native/layers.rs`):
//!
//! 1. `shared_report`, `usages`, `sync_effect`: what everything else builds on.
//! 2. `card_session`, then `state`: one reducer holds the state of the page.
//! 3. `page_context`: what every part of the page can read and request.
//! 4. `island`, then `skeleton`: the parts of the page, and the elements that hold them.
//! 5. `chart_scenes`: a chart's scenes as this page shows them.
//! 6. `browser`: services; the only place that names `web_sys`, `js_sys`, `wasm_bindgen` and `gloo`.
//! 7. `islands`: lazy code, hydration, deferral.
//! 8. `components`.
//! 9. `chunks`, then `page`, then `mount`.
//!
//! There are only four components, because each adds some 2 kB to the download: the apps of text and of charts, the chart itself, and the
//! overlays. Everything else is a function that renders a part.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "the build renders only the parts of the page"))]

pub(crate) mod browser;
pub(crate) mod card_session;
pub(crate) mod chart_scenes;
#[cfg(target_arch = "wasm32")]
pub(crate) mod chunks;
pub(crate) mod components;
pub(crate) mod draft;
pub(crate) mod island;
#[cfg(target_arch = "wasm32")]
pub(crate) mod islands;
pub(crate) mod markup;
#[cfg(target_arch = "wasm32")]
pub mod mount;
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
pub(crate) mod page_context;
pub mod shared_report;
pub(crate) mod skeleton;
pub(crate) mod state;
pub(crate) mod sync_effect;
pub mod usages;
