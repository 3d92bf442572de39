//! How things are said in each language: numbers, units, interface words, and how wide they are on paper.

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
