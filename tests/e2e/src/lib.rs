//! A browser and a page, with an interface that reads like sentences.
//!
//! `cargo xtask test` builds the site, starts the browsers' drivers and passes their addresses in the environment. Each test is served
//! the site at an address of its own, so that nothing is left over from another.

mod browser;
mod command;
mod conditions;
mod engine;
mod failure;
mod likeness;
mod outline;
mod page;
mod reader;
mod records;
mod setting;
mod sight;
mod site;

pub use browser::{browse, browse_as};
pub use engine::{Engine, Need, can};
pub use failure::{Failure, Outcome, ensure, ensure_eq, ensure_nothing};
pub use fantoccini::key::Key;
pub use likeness::{Difference, difference};
pub use page::Page;
pub use reader::Reader;
pub use setting::setting;
pub use sight::{LIGHTNESS, SIDEWAYS};
pub use site::{Fault, Request, Which};
