//! The only places that touch the browser, one concern each.

pub mod address;
pub mod canvas;
pub mod card;
pub mod current;
pub mod dom;
pub mod head;
pub mod highlight;
pub mod language;
pub mod opening;
pub mod pointing;
pub mod print;
pub mod renewed;
#[cfg(target_arch = "wasm32")]
pub mod start;
pub mod theme;
