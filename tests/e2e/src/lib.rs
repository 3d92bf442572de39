//! A browser and a page, with an interface that reads like sentences.
//!
//! `cargo xtask test` builds the site, starts the browsers' drivers and passes their addresses in the environment. Each test is served
//! the site at an address of its own, so that nothing is left over from another.

mod aria_tree;
mod browser;
mod command;
mod emulation;
mod engine;
mod env;
mod failure;
mod image_diff;
mod logs;
mod page;
mod profile;
mod queries;
mod test_site;

pub use browser::{browse, browse_as};
pub use engine::{Engine, Need, can};
pub use env::setting;
pub use failure::{Failure, Outcome, ensure, ensure_eq, ensure_nothing};
pub use fantoccini::key::Key;
pub use image_diff::{Difference, difference};
pub use page::Page;
pub use profile::Reader;
pub use queries::{LIGHTNESS, SIDEWAYS};
pub use test_site::{Fault, Request, Which};
