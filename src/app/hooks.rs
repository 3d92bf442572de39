//! The only modules that touch the browser, one concern each.

mod address;
mod before_paint;
pub mod browser;
mod canvas;
mod card;
#[cfg(target_arch = "wasm32")]
mod chunk;
pub mod collate;
pub mod controls;
pub mod copy;
mod current;
mod dom;
mod dropping;
pub mod failure;
pub mod file;
pub mod focus;
mod head;
mod highlight;
mod jump;
mod language;
#[cfg(target_arch = "wasm32")]
pub mod late;
mod later;
pub mod live;
pub mod opening;
pub mod patience;
pub mod pointing;
pub mod print;
#[cfg(target_arch = "wasm32")]
pub mod start;
mod storage;
pub mod take;
mod theme;
pub mod typing;
mod units;
mod watch;
