//! Suggestions for misspelt words.

use std::collections::BTreeSet;

use crate::report::resolved::ResolvedReport;
use crate::report::rule::{RecordKind, Rule};
use crate::report::validate::known_ids;
use crate::report::violation::Violation;
use crate::text::nearest::nearest;

/// The maximum number of words compared for all violations of a file: with very many ids, suggestions would take longer than
/// everything else.
const MAX_COMPARISONS: usize = 500_000;

/// Suggests known words where one was expected.
pub struct Suggester {
    known: BTreeSet<(RecordKind, String)>,
    comparisons_left: usize,
}

impl From<Option<&ResolvedReport>> for Suggester {
    /// Uses the ids of a report, as far as it could be read.
    fn from(resolved: Option<&ResolvedReport>) -> Self {
        Self { known: resolved.map(known_ids).unwrap_or_default(), comparisons_left: MAX_COMPARISONS }
    }
}

impl Suggester {
    /// The word that was probably meant, if one is close.
    pub fn suggestion(&mut self, violation: &Violation) -> Option<String> {
        let found = violation.found.as_str();
        match &violation.rule {
            Rule::Known(kind) => {
                self.comparisons_left = self.comparisons_left.checked_sub(self.known.len())?;
                nearest(found, self.known.iter().filter(|(other, _)| other == kind).map(|(_, id)| id.as_str()))
            }
            Rule::OneOf(words) => nearest(found, words.split(", ")),
            Rule::Fields(fields) => nearest(violation.at.pointer.rsplit('/').next()?, fields.split(", ")),
            Rule::RateId(id) => Some(id.clone()),
            _ => None,
        }
    }
}
