//! The text that a report was made from: its outline, how much of it the facts cover, and what is read of its numbers by rule.

pub(crate) mod clauses;
pub(crate) mod counted_noun;
pub mod coverage;
pub mod document;
pub mod draft;
pub(crate) mod exchange_rates;
pub(crate) mod furniture;
pub(crate) mod growth_basis;
pub(crate) mod lexicon;
pub mod line_index;
pub(crate) mod misassigned;
pub(crate) mod noun_phrase;
pub(crate) mod number_kind;
pub(crate) mod numbers;
pub(crate) mod outline;
pub(crate) mod page_frame;
pub(crate) mod paragraph_reader;
pub(crate) mod predicate;
pub(crate) mod reading;
pub(crate) mod respectively;
pub(crate) mod shared_unit;
pub(crate) mod status;
pub(crate) mod table;
pub mod terms;
pub(crate) mod unclear_label;
