//! A public report as a bilingual page in which every number answers for itself.
//!
//! `data → report → chart (scene) → paint → page`: data flows one way.
//!
//! * [`report`] reads a report file, checks it, and works out what follows from its figures, exactly.
//! * [`catalogue`] finds figures and names.
//! * [`chart`] lays charts out and draws them, on a canvas or as SVG.
//! * [`form`] is how a page is published: as a site, or as one file.
//! * [`view`] is what the reader has chosen, to and from the address.
//! * [`app`] is the page, in Yew; `prerender` writes it out as HTML when the site is built, and `publish` the data beside it.
//! * [`audit`] holds a report to its rules, its source and its past; `schema` says the rules of its form to editors.
//! * [`order`] sorts.
//! * [`locale`] says things in Chinese and in English, [`csv`] to other programs.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod app;
pub mod audit;
pub mod catalogue;
pub mod chart;
pub mod csv;
pub mod form;
pub mod locale;
pub mod order;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
pub mod report;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
pub mod view;
