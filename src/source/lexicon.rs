//! Words by which reports state their numbers, in tables.

pub mod actions;
pub mod comparisons;
pub mod cues;
pub mod label_words;
pub mod measures;
pub mod noun_edges;
pub mod page_words;
pub mod plans;
