//! Wording in each language: figures, units, messages, violations.

pub mod amount;
pub mod citation;
pub mod conversions;
pub mod display_units;
pub mod formatter;
pub mod formula;
pub mod json_error;
pub mod messages;
pub mod prose;
pub mod source_location;
pub mod violations;
