//! Wording in each language: numbers, units, interface strings, and text widths.

pub mod arithmetic;
pub mod citation;
pub mod equivalent;
pub mod format;
pub mod lang;
pub mod number;
pub mod place;
pub mod prose;
pub mod strings;
pub mod unit;
pub mod width;

pub use format::Format;
pub use lang::Lang;
pub use unit::Units;
