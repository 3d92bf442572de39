//! A report file held to everything it can be held to: its own rules, the text it tells of, the version before it.
//!
//! [`crate::report::check`] knows what is wrong; here it gets a line and a column, and a suggestion where one is at hand.

pub mod coverage;
pub mod finding;
mod passages;
mod positions;
mod previous;
pub mod print;
mod suggest;
mod tokens;

use crate::report::Ledger;
use crate::report::check::known_ids;
use crate::report::parse::examine;

use coverage::{Coverage, cover};
use finding::{Finding, Severity};
use positions::Positions;

/// A file and its text.
#[derive(Clone, Copy)]
pub struct File<'a> {
    /// What it is called in messages.
    pub name: &'a str,
    /// What it holds.
    pub text: &'a str,
}

/// What came of it.
pub struct Audit {
    /// Everything found, in the order of the files.
    pub findings: Vec<Finding>,
    /// How much of the source the facts cover, if there was a source.
    pub coverage: Option<Coverage>,
    /// The report, as far as it could be read.
    pub ledger: Option<Ledger>,
}

impl Audit {
    /// Whether nothing is wrong: notes are no problems.
    pub fn is_clean(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity == Severity::Note)
    }
}

/// Holds `report` to its own rules, to the text of its `source` and to the version published before.
pub fn audit(report: File<'_>, source: Option<File<'_>>, before: Option<File<'_>>) -> Audit {
    let positions = Positions::of(report.text);
    let (ledger, mut problems) = examine(report.text);
    problems.extend(positions.repeated());
    let mut notes = Vec::new();
    let mut covered = None;
    if let Some(ledger) = &ledger {
        notes.extend(finding::disagreements(ledger));
        if let Some(before) = before {
            problems.extend(previous::unexplained(ledger, before));
        }
        covered = source.map(|source| cover(ledger, source.text));
    }
    let known = ledger.as_ref().map(known_ids).unwrap_or_default();
    let place = |severity| {
        let (positions, known) = (&positions, &known);
        move |problem| {
            let position = positions.find(&problem);
            let suggestion = suggest::suggestion(&problem, known);
            Finding { severity, file: report.name.to_owned(), position, problem, suggestion }
        }
    };
    let mut coverage = None;
    let mut unlisted = Vec::new();
    if let (Some((figures, wrong, missing)), Some(source)) = (covered, source) {
        coverage = Some(figures);
        unlisted = coverage::placed(missing, source.name);
        problems.extend(wrong);
    }
    let mut findings: Vec<Finding> = problems.into_iter().map(place(Severity::Problem)).collect();
    findings.extend(notes.into_iter().map(place(Severity::Note)));
    findings.sort_by_key(|finding| finding.position);
    findings.extend(unlisted);
    Audit { findings, coverage, ledger }
}
