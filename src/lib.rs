//! A public report as a bilingual page in which every number answers for itself.
//!
//! Data flows one way, `data → report → chart (scene) → paint → page`; [`locale`], which words everything, is used by all.
//!
//! * [`report`] reads a report file, checks it, and derives figures from its figures, exactly.
//! * [`catalogue`] searches, filters and sorts figures and names.
//! * [`chart`] lays charts out and draws them, on a canvas or as SVG.
//! * [`form`] is the form in which a page is published: a site, or one file.
//! * [`view`] is the reader's choices, to and from the address.
//! * [`app`] is the page, in Yew; `prerender` renders it to HTML when the site is built, and `publish` writes the data beside it.
//! * [`audit`] checks a report against its rules, its source and its previous version; `schema` generates its JSON Schema for editors.
//! * [`order`] sorts.
//! * [`locale`] words things in Chinese and in English; [`csv`] writes tables for other programs.
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
