//! Audits a report file against its own rules, its source text and its previous version.
//!
//! [`crate::report::validate`] finds the problems; here they get a line and a column, and a suggestion where there is one.

pub mod changelog_check;
pub mod diagnostic;
pub mod json_stats;
pub mod open_error;
pub mod positions;
pub mod print;
pub mod suggest;
pub mod untrusted_file;

use crate::report::parse::examine;
use crate::report::resolved::Ledger;
use crate::report::violation::Problem;

use crate::diagnostics::diagnostic::{Finding, Severity};
use crate::diagnostics::positions::Positions;
use crate::diagnostics::suggest::Suggesting;
use crate::source::coverage::{Coverage, Missing, cover};

/// A file and its text.
#[derive(Clone, Copy)]
pub struct File<'a> {
    /// The name of the file in messages.
    pub name: &'a str,
    /// The content of the file.
    pub text: &'a str,
}

/// The result of an audit.
pub struct Audit {
    /// All findings, in the order of the files.
    pub findings: Vec<Finding>,
    /// How much of the source the facts cover, if a source was given.
    pub coverage: Option<Coverage>,
    /// The report, as far as it could be read.
    pub ledger: Option<Ledger>,
}

impl Audit {
    /// Whether there are no problems; notes do not count.
    pub fn is_clean(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity == Severity::Note)
    }
}

/// Audits `report` against its own rules, the text of its `source` and the version published `before`.
pub fn audit(report: File<'_>, source: Option<File<'_>>, before: Option<File<'_>>) -> Audit {
    let (ledger, mut problems) = examine(report.text);
    let mut notes = Vec::new();
    let mut covered = None;
    let mut elsewhere = Vec::new();
    if let Some(ledger) = &ledger {
        notes.extend(diagnostic::disagreements(ledger));
        match before.map(|file| (file, examine(file.text))) {
            Some((_, (Some(before), _))) => problems.extend(changelog_check::unexplained(ledger, &before)),
            Some((file, (None, unreadable))) => elsewhere.extend(Placing::new(file, None).all(unreadable, Vec::new())),
            None => {}
        }
        covered = source.map(|source| cover(ledger, source.text));
    }
    let mut coverage = None;
    if let (Some((figures, wrong, missing)), Some(source)) = (covered, source) {
        coverage = Some(figures);
        elsewhere.extend(place_missing(missing, source.name));
        problems.extend(wrong);
    }
    let mut findings = Placing::new(report, ledger.as_ref()).all(problems, notes);
    findings.extend(elsewhere);
    Audit { findings, coverage, ledger }
}

/// Missing numbers as findings in the source file.
fn place_missing(missing: Vec<Missing>, file: &str) -> Vec<Finding> {
    let found = |(position, problem)| Finding {
        severity: Severity::Problem,
        file: file.to_owned(),
        position,
        problem,
        suggestion: None,
    };
    missing.into_iter().map(found).collect()
}

/// Adds positions in the file and suggestions to the problems of a report.
struct Placing<'a> {
    file: &'a str,
    positions: Positions<'a>,
    suggesting: Suggesting,
}

impl<'a> Placing<'a> {
    /// For a file, which may have been read as far as `ledger` tells.
    fn new(file: File<'a>, ledger: Option<&Ledger>) -> Self {
        Self { file: file.name, positions: Positions::of(file.text), suggesting: Suggesting::from(ledger) }
    }

    /// Findings, in the order of the file.
    fn all(mut self, problems: impl IntoIterator<Item = Problem>, notes: Vec<Problem>) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        let problems = problems.into_iter().map(|problem| (Severity::Problem, problem));
        for (severity, problem) in problems.chain(notes.into_iter().map(|note| (Severity::Note, note))) {
            let position = self.positions.find(&problem);
            let suggestion = self.suggesting.suggestion(&problem);
            findings.push(Finding { severity, file: self.file.to_owned(), position, problem, suggestion });
        }
        findings.sort_by_key(|finding| finding.position);
        findings
    }
}
