//! Suggestions for misspelt words.

use std::collections::BTreeMap;

use crate::report::resolved::ResolvedReport;
use crate::report::rule::{RecordKind, Rule};
use crate::report::validate::known_ids;
use crate::report::violation::Violation;
use crate::text::nearest::nearest;

/// How much is compared for all violations of a file, in pairs of characters: with very many ids, suggestions would take longer than
/// everything else.
const MAX_COMPARISONS: usize = 5_000_000;

/// Suggests known words where one was expected.
pub struct Suggester {
    /// The ids of each kind of record, short ones first.
    known: BTreeMap<RecordKind, Vec<String>>,
    comparisons_left: usize,
}

impl From<Option<&ResolvedReport>> for Suggester {
    /// Uses the ids of a report, as far as it could be read.
    fn from(resolved: Option<&ResolvedReport>) -> Self {
        let mut known: BTreeMap<RecordKind, Vec<String>> = BTreeMap::new();
        for (kind, id) in resolved.map(known_ids).unwrap_or_default() {
            known.entry(kind).or_default().push(id);
        }
        known.values_mut().for_each(|ids| ids.sort_by_key(String::len));
        Self { known, comparisons_left: MAX_COMPARISONS }
    }
}

impl Suggester {
    /// The word that was probably meant, if one is close.
    pub fn suggestion(&mut self, violation: &Violation) -> Option<String> {
        let found = violation.found.as_str();
        match &violation.rule {
            Rule::Known(kind) => self.known_id(found, *kind),
            Rule::OneOf(words) => nearest(found, words.split(", ")),
            Rule::Fields(fields) => nearest(violation.at.pointer.rsplit('/').next()?, fields.split(", ")),
            Rule::RateId(id) => Some(id.clone()),
            _ => None,
        }
    }

    /// The known id that is closest: one of about the same length.
    fn known_id(&mut self, found: &str, kind: RecordKind) -> Option<String> {
        let ids = self.known.get(&kind)?;
        let from = ids.partition_point(|id| 3 * id.len() + 6 < 2 * found.len());
        let to = ids.partition_point(|id| id.len() <= 2 * found.len() + 2);
        let similar = ids.get(from..to)?;
        let comparisons = similar.iter().map(String::len).sum::<usize>().saturating_mul(found.len());
        self.comparisons_left = self.comparisons_left.checked_sub(comparisons)?;
        nearest(found, similar.iter().map(String::as_str))
    }
}
