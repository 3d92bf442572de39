//! Wording in each language: figures, units, messages, violations.

pub(crate) mod amount;
pub mod citation;
pub mod conversions;
pub mod display_units;
pub mod draft_texts;
pub mod formatter;
pub mod formula;
pub(crate) mod json_error;
pub(crate) mod messages;
pub mod prose;
pub(crate) mod source_location;
pub mod spelling;
pub mod violations;
