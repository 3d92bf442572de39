//! Languages, localised text, exact rationals, decimals and intervals: what every other layer builds on.

pub mod character;
pub mod count;
pub(crate) mod csv;
pub mod decimal;
pub mod interval;
pub mod lang;
pub mod localized;
pub(crate) mod nearest;
pub mod rational;
pub mod rounding;
pub(crate) mod stable_sort;
