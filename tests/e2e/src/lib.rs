//! Drives a browser that shows the built page.
//!
//! `cargo xtask test` builds the site, starts the browsers' drivers and passes their addresses in the environment. Each test is served
//! the site at a port of its own, so that nothing is left over from another.

mod aria_tree;
mod browser;
mod contrast;
mod driver_command;
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

pub use browser::{browse, browse_with};
pub use engine::{Capability, Engine, is_supported, print_skipped};
pub use env::env_var;
pub use failure::{Failure, TestResult, ensure, ensure_empty, ensure_eq};
pub use fantoccini::key::Key;
pub use image_diff::{ImageDiff, compare_images};
pub use page::Page;
pub use profile::Profile;
pub use queries::{BACKGROUND_LIGHTNESS, js_call};
pub use test_site::{Fault, PageAlteration, PathFilter, Request};
