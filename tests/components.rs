//! Components in a real browser, without a prerendered page.
#![cfg(target_arch = "wasm32")]
