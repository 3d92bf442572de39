//! A browser and a page, in words that read like sentences.
//!
//! `cargo xtask test` starts the server and the browser's driver and says in the environment where they are.

mod browser;
mod command;
mod conditions;
mod failure;
mod page;
mod records;
mod sight;

pub use browser::browse;
pub use failure::{Failure, Outcome, ensure, ensure_eq, ensure_nothing};
pub use fantoccini::key::Key;
pub use page::Page;
pub use records::Request;
pub use sight::LIGHTNESS;
