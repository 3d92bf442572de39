//! Why a file was not opened, told in both languages.

use super::finding::Position;
use crate::report::Text;

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What the file is called.
    pub file: String,
    /// What is wrong with it: all of it, or the first of many.
    pub told: Vec<Told>,
    /// How much is wrong with it.
    pub count: usize,
}

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Where in the file, if it is somewhere in particular.
    pub position: Option<Position>,
    /// Which record and field, what was found there, what was expected, and what may have been meant.
    pub words: Text,
}
