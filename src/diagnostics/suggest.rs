//! Suggestions for misspelt words.

use std::collections::BTreeSet;

use crate::report::resolved::Ledger;
use crate::report::rule::{Expected, Kind};
use crate::report::validate::known_ids;
use crate::report::violation::Problem;
use crate::text::nearest::nearest;

/// The maximum number of words compared for all problems of a file: with very many ids, suggestions would take longer than
/// everything else.
const COMPARED: usize = 500_000;

/// Suggests known words where one was expected.
pub struct Suggesting {
    known: BTreeSet<(Kind, String)>,
    left: usize,
}

impl From<Option<&Ledger>> for Suggesting {
    /// Uses the ids of a report, as far as it could be read.
    fn from(ledger: Option<&Ledger>) -> Self {
        Self { known: ledger.map(known_ids).unwrap_or_default(), left: COMPARED }
    }
}

impl Suggesting {
    /// The suggestion for a problem.
    pub fn suggestion(&mut self, problem: &Problem) -> Option<String> {
        let found = problem.found.as_str();
        match &problem.expected {
            Expected::Known(kind) => {
                self.left = self.left.checked_sub(self.known.len())?;
                nearest(found, self.known.iter().filter(|(other, _)| other == kind).map(|(_, id)| id.as_str()))
            }
            Expected::OneOf(words) => nearest(found, words.split(", ")),
            Expected::Fields(fields) => nearest(problem.at.pointer.rsplit('/').next()?, fields.split(", ")),
            Expected::RateId(id) => Some(id.clone()),
            _ => None,
        }
    }
}
