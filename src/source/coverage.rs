//! Whether the facts cover all numbers of a source, and are where they claim to be.

use std::collections::BTreeSet;

use crate::quantity::scan::tokens;
use crate::report::location::Location;
use crate::report::model::Section;
use crate::report::resolved::Ledger;
use crate::report::rule::Expected;
use crate::report::violation::Problem;
use crate::source::line_index::Position;
use crate::source::outline::{Paragraph, Passage, passages};
use crate::text::nearest::nearest;

/// How much of a source the facts cover.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Numbers in the source.
    pub numbers: usize,
    /// Numbers that are facts of their paragraph.
    pub facts: usize,
    /// Numbers covered by `no_quantities`.
    pub listed: usize,
}

impl Coverage {
    /// Whether every number is accounted for.
    pub const fn is_full(self) -> bool {
        self.facts + self.listed == self.numbers
    }
}

/// A number of the source that is neither a fact nor listed in `no_quantities`, and its position.
pub type Missing = (Position, Problem);

/// The coverage of `text` by the facts, the problems of the report, and the numbers it lacks.
pub fn cover(ledger: &Ledger, text: &str) -> (Coverage, Vec<Problem>, Vec<Missing>) {
    let passages = passages(text);
    let report = &ledger.report;
    let mut search =
        Search { ledger, used: BTreeSet::new(), coverage: Coverage::default(), wrong: Vec::new(), missing: Vec::new() };
    if passages.len() != report.sections.len() {
        let at = Location { record: String::new(), pointer: "/sections".to_owned() };
        search.wrong.push(Problem::new(at, report.sections.len().to_string(), Expected::Passages(passages.len())));
    }
    for (section, passage) in report.sections.iter().zip(&passages) {
        search.passage(section, passage);
    }
    search.unused();
    (search.coverage, search.wrong, search.missing)
}

struct Search<'a> {
    ledger: &'a Ledger,
    used: BTreeSet<usize>,
    coverage: Coverage,
    wrong: Vec<Problem>,
    missing: Vec<Missing>,
}

impl Search<'_> {
    fn passage(&mut self, section: &Section, passage: &Passage) {
        for heading in &passage.headings {
            self.account(section, 0, heading, Vec::new());
        }
        for (number, paragraph) in (1..).zip(&passage.paragraphs) {
            let left = self.facts(section, number, paragraph);
            self.account(section, number, paragraph, left);
        }
        let count = passage.paragraphs.len();
        for (index, fact) in self.ledger.report.facts.iter().enumerate() {
            if fact.section == section.id && usize::try_from(fact.paragraph).is_ok_and(|paragraph| paragraph > count) {
                let at = Location::record("facts", index, &fact.id).field("paragraph");
                self.wrong.push(Problem::new(at, fact.paragraph.to_string(), Expected::Paragraphs(count)));
            }
        }
    }

    /// Matches the facts of a paragraph with its tokens; returns the offsets of the matched tokens.
    fn facts(&mut self, section: &Section, number: i32, paragraph: &Paragraph) -> Vec<usize> {
        let printed = tokens(&paragraph.text);
        let mut taken: Vec<usize> = Vec::new();
        let mut lost = Vec::new();
        for (index, fact) in self.ledger.report.facts.iter().enumerate() {
            if fact.section != section.id || fact.paragraph != number {
                continue;
            }
            let free = |(at, token): &&(usize, &str)| *token == fact.printed && !taken.contains(at);
            match printed.iter().find(free) {
                Some((at, _)) => taken.push(*at),
                None => lost.push((Location::record("facts", index, &fact.id).field("printed"), fact)),
            }
        }
        let free: Vec<&str> = printed.iter().filter(|(at, _)| !taken.contains(at)).map(|(_, token)| *token).collect();
        for (at, fact) in lost {
            let mut expected = Expected::TokenOf(section.id.clone(), number);
            if let Some(near) = nearest(&fact.printed, free.iter().copied()) {
                expected = Expected::TokenNear(section.id.clone(), number, near);
            }
            self.wrong.push(Problem::new(at, &fact.printed, expected));
        }
        self.coverage.facts += taken.len();
        taken
    }

    /// Counts the tokens of a paragraph; those that are not facts must lie within words listed in `no_quantities`.
    fn account(&mut self, section: &Section, number: i32, paragraph: &Paragraph, facts: Vec<usize>) {
        for (at, token) in tokens(&paragraph.text) {
            self.coverage.numbers += 1;
            if facts.contains(&at) {
                continue;
            }
            let listed = self.ledger.report.meta.source.no_quantities.iter();
            let around = listed.enumerate().filter(|(_, words)| covers(words, &paragraph.text, at, token));
            let around: Vec<usize> = around.map(|(index, _)| index).collect();
            if around.is_empty() {
                let place = Location { record: format!("sections/{}", section.id), pointer: String::new() };
                let problem = Problem::new(place, token, Expected::FactOf(section.id.clone(), number));
                self.missing.push((paragraph.position(at), problem));
            } else {
                self.coverage.listed += 1;
                self.used.extend(around);
            }
        }
    }

    /// Reports listed words that cover no number.
    fn unused(&mut self) {
        let list = Location::meta().field("source").field("no_quantities");
        for (index, words) in self.ledger.report.meta.source.no_quantities.iter().enumerate() {
            if !self.used.contains(&index) {
                self.wrong.push(Problem::new(list.item(index), words, Expected::NumberInSource));
            }
        }
    }
}

/// Whether an occurrence of `words` in `text` contains the whole token at `at`.
fn covers(words: &str, text: &str, at: usize, token: &str) -> bool {
    !words.is_empty()
        && text.match_indices(words).any(|(start, _)| start <= at && at + token.len() <= start + words.len())
}
