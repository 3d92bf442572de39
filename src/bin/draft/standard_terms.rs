//! The terms that labels are translated by.

use answerable::source::terms::TermBase;

/// The terms are in this program and not in the library, of which the page's program would fetch them.
const TERMS: &str = include_str!("../../../data/terms.json");

/// The standard terms.
pub fn terms() -> TermBase {
    TermBase::parse(TERMS).unwrap_or_default()
}
