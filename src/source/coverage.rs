//! Whether the facts cover all numbers of a source, and are where they claim to be.

use std::collections::BTreeSet;

use crate::quantity::scan::tokens;
use crate::quantity::unit_set::UnitSet;
use crate::report::location::Location;
use crate::report::model::Section;
use crate::report::parse::unit_set;
use crate::report::resolved::ResolvedReport;
use crate::report::rule::Rule;
use crate::report::violation::Violation;
use crate::source::line_index::Position;
use crate::source::outline::{OutlineParagraph, OutlineSection, outline};
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
    /// Numbers covered by `omitted`.
    pub omitted: usize,
}

impl Coverage {
    /// Whether every number is accounted for.
    pub const fn is_full(self) -> bool {
        self.facts + self.listed + self.omitted == self.numbers
    }
}

/// A number of the source that is neither a fact nor listed in `no_quantities`, and its position.
pub type UnclaimedNumber = (Position, Violation);

/// The coverage of `text` by the facts, the violations of the report, and the numbers of the text that it lacks.
pub fn measure_coverage(resolved: &ResolvedReport, text: &str) -> (Coverage, Vec<Violation>, Vec<UnclaimedNumber>) {
    let outline = outline(text);
    let report = &resolved.report;
    let mut scan = CoverageScan {
        resolved,
        units: unit_set(report),
        used: BTreeSet::new(),
        coverage: Coverage::default(),
        violations: Vec::new(),
        missing: Vec::new(),
    };
    if outline.len() != report.sections.len() {
        let at = Location { record: String::new(), pointer: "/sections".to_owned() };
        scan.violations.push(Violation::new(at, report.sections.len().to_string(), Rule::Passages(outline.len())));
    }
    for (section, section_text) in report.sections.iter().zip(&outline) {
        scan.section_text(section, section_text);
    }
    scan.unused();
    (scan.coverage, scan.violations, scan.missing)
}

struct CoverageScan<'a> {
    resolved: &'a ResolvedReport,
    units: UnitSet,
    used: BTreeSet<usize>,
    coverage: Coverage,
    violations: Vec<Violation>,
    missing: Vec<UnclaimedNumber>,
}

impl CoverageScan<'_> {
    fn section_text(&mut self, section: &Section, section_text: &OutlineSection) {
        for heading in &section_text.headings {
            self.account(section, 0, heading, Vec::new());
        }
        for (number, paragraph) in (1..).zip(&section_text.paragraphs) {
            let left = self.facts(section, number, paragraph);
            self.account(section, number, paragraph, left);
        }
        let count = section_text.paragraphs.len();
        for (index, fact) in self.resolved.report.facts.iter().enumerate() {
            if fact.section == section.id && usize::try_from(fact.paragraph).is_ok_and(|paragraph| paragraph > count) {
                let at = Location::record("facts", index, &fact.id).field("paragraph");
                self.violations.push(Violation::new(at, fact.paragraph.to_string(), Rule::Paragraphs(count)));
            }
        }
    }

    /// Matches the facts of a paragraph with its tokens; returns the offsets of the matched tokens.
    fn facts(&mut self, section: &Section, number: i32, paragraph: &OutlineParagraph) -> Vec<usize> {
        let printed = tokens(&paragraph.text, &self.units);
        let mut matched: Vec<usize> = Vec::new();
        let mut unmatched = Vec::new();
        for (index, fact) in self.resolved.report.facts.iter().enumerate() {
            if fact.section != section.id || fact.paragraph != number {
                continue;
            }
            let is_free = |(at, token): &&(usize, &str)| *token == fact.printed && !matched.contains(at);
            // Of two equal tokens, one may be part of a name.
            let is_listed = |(at, token): &&(usize, &str)| {
                let listed = &self.resolved.report.meta.source.no_quantities;
                listed.iter().any(|words| covers(words, &paragraph.text, *at, token))
            };
            match printed.iter().filter(is_free).min_by_key(is_listed) {
                Some((at, _)) => matched.push(*at),
                None => unmatched.push((Location::record("facts", index, &fact.id).field("printed"), fact)),
            }
        }
        let free: Vec<&str> = printed.iter().filter(|(at, _)| !matched.contains(at)).map(|(_, token)| *token).collect();
        for (at, fact) in unmatched {
            let mut expected = Rule::TokenOf(section.id.clone(), number);
            if let Some(near) = nearest(&fact.printed, free.iter().copied()) {
                expected = Rule::TokenNear(section.id.clone(), number, near);
            }
            self.violations.push(Violation::new(at, &fact.printed, expected));
        }
        self.coverage.facts += matched.len();
        matched
    }

    /// Counts the tokens of a paragraph; those that are not facts must lie within words listed in `no_quantities`.
    fn account(&mut self, section: &Section, number: i32, paragraph: &OutlineParagraph, facts: Vec<usize>) {
        for (at, token) in tokens(&paragraph.text, &self.units) {
            self.coverage.numbers += 1;
            if facts.contains(&at) {
                continue;
            }
            let source = &self.resolved.report.meta.source;
            let listed = source.no_quantities.iter();
            let around = listed.enumerate().filter(|(_, words)| covers(words, &paragraph.text, at, token));
            let around: Vec<usize> = around.map(|(index, _)| index).collect();
            if around.is_empty() && source.omitted.iter().any(|left| covers(&left.words, &paragraph.text, at, token)) {
                self.coverage.omitted += 1;
            } else if around.is_empty() {
                let place = Location { record: format!("sections/{}", section.id), pointer: String::new() };
                let violation = Violation::new(place, token, Rule::FactOf(section.id.clone(), number));
                self.missing.push((paragraph.position(at), violation));
            } else {
                self.coverage.listed += 1;
                self.used.extend(around);
            }
        }
    }

    /// Reports listed words that cover no number.
    fn unused(&mut self) {
        let list = Location::meta().field("source").field("no_quantities");
        for (index, words) in self.resolved.report.meta.source.no_quantities.iter().enumerate() {
            if !self.used.contains(&index) {
                self.violations.push(Violation::new(list.item(index), words, Rule::NumberInSource));
            }
        }
    }
}

/// Whether an occurrence of `words` in `text` contains the whole token at `at`.
fn covers(words: &str, text: &str, at: usize, token: &str) -> bool {
    !words.is_empty()
        && text.match_indices(words).any(|(start, _)| start <= at && at + token.len() <= start + words.len())
}
