//! The text that a report was made from: its outline, and how much of it the facts cover.

pub mod coverage;
pub mod line_index;
pub(crate) mod outline;
pub mod terms;
