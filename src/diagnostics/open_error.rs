//! Refusals of files, in both languages.

use crate::source::line_index::Position;
use crate::text::localized::LocalizedText;

/// The refusal of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenError {
    /// The name of the file.
    pub file: String,
    /// Its problems: all of them, or the first of many.
    pub told: Vec<ReportedViolation>,
    /// The number of its problems.
    pub count: usize,
}

/// A problem of a refused file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedViolation {
    /// Its position in the file, if it has one.
    pub position: Option<Position>,
    /// Record and field, value found, value expected, and a suggestion.
    pub words: LocalizedText,
}
