//! Wording in each language: figures, units, messages, violations.

pub mod citation;
pub mod conversions;
pub mod formatter;
pub mod formula;
pub mod json_error;
pub mod messages;
pub mod prose;
pub mod source_location;
pub mod unit;
pub mod violations;
