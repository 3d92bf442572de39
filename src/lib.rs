//! A public report as a bilingual page in which every number answers for itself.
//!
//! Data flows one way: a module imports only from modules above it in this list (`tests/native/layers.rs`).
//!
//! * [`text`]: languages, localised text, exact rationals, decimals, intervals.
//! * [`quantity`]: units, and tokens such as `20.2亿元`, parsed and printed back.
//! * [`report`]: the model of a report file; reading, resolving, deriving, validating.
//! * [`locale`]: wording, in Chinese and in English.
//! * [`source`]: the text that a report was made from, and how much of it the facts cover.
//! * [`diagnostics`]: the violations of a file, with line, column and suggestion.
//! * [`search`]: searches, filters and sorts figures and entities.
//! * [`chart`]: lays charts out as scenes, and draws them on a canvas or as SVG.
//! * [`view`]: the reader's choices, to and from the address.
//! * [`publish`](crate::publish): the data published beside the page.
//! * [`app`]: the page, in Yew.
//! * [`prerender`](crate::prerender): renders the page to HTML when the site is built.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod app;
pub mod chart;
pub mod diagnostics;
pub mod locale;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
pub mod publish;
pub mod quantity;
pub mod report;
pub mod search;
pub mod source;
pub mod text;
pub mod view;
