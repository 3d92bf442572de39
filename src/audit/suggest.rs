//! Suggestions for misspelt words.

use std::collections::BTreeSet;

use strsim::damerau_levenshtein;

use crate::report::Ledger;
use crate::report::check::known_ids;
use crate::report::expected::{Expected, Kind};
use crate::report::problem::Problem;

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

/// The most similar of some words, if at most a third of its characters differ, or two of a short one.
pub fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<String> {
    let distance = |other: &&str| damerau_levenshtein(&word.to_lowercase(), &other.to_lowercase());
    let near = words.min_by_key(distance)?;
    let length = near.chars().count();
    let allowed = (length / 3).max(2).min(length.saturating_sub(1));
    (!word.is_empty() && distance(&near) <= allowed).then(|| near.to_owned())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let words = || ["revenue", "output", "a"].into_iter();
        assert_eq!(nearest("revenu", words()).as_deref(), Some("revenue"));
        assert_eq!(nearest("ouptut", words()).as_deref(), Some("output"));
        assert_eq!(nearest("disputes", words()), None);
        assert_eq!(nearest("b", words()), None);
        assert_eq!(nearest("", words()), None);
    }
}
