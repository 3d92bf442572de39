//! Checks a report file against its own rules, its source text and its previous version.
//!
//! [`crate::report::validate`] finds the violations; here they get a line and a column, and a suggestion where there is one.

pub(crate) mod changelog_check;
pub mod diagnostic;
pub mod file_limits;
pub(crate) mod json_stats;
pub mod open_error;
pub(crate) mod positions;
pub mod print;
pub(crate) mod suggest;
pub(crate) mod term_labels;
pub mod untrusted_file;

use crate::report::parse::parse_and_validate;
use crate::report::resolved::ResolvedReport;
use crate::report::violation::Violation;

use crate::diagnostics::diagnostic::{Diagnostic, Severity};
use crate::diagnostics::positions::JsonPositions;
use crate::diagnostics::suggest::Suggester;
use crate::source::coverage::{Coverage, UnclaimedNumber, measure_coverage};
use crate::source::misassigned::misassigned;
use crate::source::terms::TermBase;

/// A file and its text.
#[derive(Clone, Copy)]
pub struct File<'a> {
    /// The name of the file in messages.
    pub name: &'a str,
    /// The content of the file.
    pub text: &'a str,
}

/// The result of [`check`].
pub struct CheckResult {
    /// All diagnostics, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// How much of the source the facts cover, if a source was given.
    pub coverage: Option<Coverage>,
    /// The report, as far as it could be read.
    pub resolved: Option<ResolvedReport>,
}

impl CheckResult {
    /// Whether there are no violations; notes do not count.
    pub fn is_clean(&self) -> bool {
        self.diagnostics.iter().all(|diagnostic| diagnostic.severity == Severity::Note)
    }

    /// Adds notes on the labels of `report`, the checked file, that name a standard term in other English words.
    pub fn with_term_notes(mut self, report: File<'_>, terms: &TermBase) -> Self {
        if let Some(resolved) = &self.resolved {
            let notes = term_labels::other_english(resolved, terms);
            self.diagnostics.extend(diagnostics(report, Some(resolved), Vec::new(), notes));
            self.diagnostics.sort_by_key(|diagnostic| (diagnostic.file != report.name, diagnostic.position));
        }
        self
    }
}

/// Checks `report` against its own rules, the text of its `source` and the version published `before`.
pub fn check(report: File<'_>, source: Option<File<'_>>, before: Option<File<'_>>) -> CheckResult {
    let (resolved, mut violations) = parse_and_validate(report.text);
    let mut notes = Vec::new();
    let mut measured = None;
    let mut elsewhere = Vec::new();
    if let Some(resolved) = &resolved {
        notes.extend(diagnostic::disagreements(resolved));
        diagnostic::with_arithmetic(&mut violations, resolved);
        match before.map(|file| (file, parse_and_validate(file.text))) {
            Some((_, (Some(before), _))) => violations.extend(changelog_check::uncorrected_changes(resolved, &before)),
            Some((file, (None, unreadable))) => elsewhere.extend(diagnostics(file, None, unreadable, Vec::new())),
            None => {}
        }
        measured = source.map(|source| measure_coverage(resolved, source.text));
        notes.extend(source.into_iter().flat_map(|source| misassigned(resolved, source.text)));
    }
    let mut coverage = None;
    if let (Some((figures, uncovered, missing)), Some(source)) = (measured, source) {
        coverage = Some(figures);
        elsewhere.extend(place_missing(missing, source.name));
        violations.extend(uncovered);
    }
    let mut diagnostics = diagnostics(report, resolved.as_ref(), violations, notes);
    diagnostics.extend(elsewhere);
    CheckResult { diagnostics, coverage, resolved }
}

/// Missing numbers as diagnostics of the source file.
fn place_missing(missing: Vec<UnclaimedNumber>, file: &str) -> Vec<Diagnostic> {
    let diagnostic = |(position, violation)| Diagnostic {
        severity: Severity::Violation,
        file: file.to_owned(),
        position,
        violation,
        suggestion: None,
    };
    missing.into_iter().map(diagnostic).collect()
}

/// The violations and notes of a file as diagnostics, with position and suggestion, in the order of the file. It may have been read as far as
/// `resolved` tells.
fn diagnostics(
    file: File<'_>,
    resolved: Option<&ResolvedReport>,
    violations: Vec<Violation>,
    notes: Vec<Violation>,
) -> Vec<Diagnostic> {
    let positions = JsonPositions::of(file.text, violations.iter().chain(&notes));
    let mut suggester = Suggester::from(resolved);
    let violations = violations.into_iter().map(|violation| (Severity::Violation, violation));
    let notes = notes.into_iter().map(|note| (Severity::Note, note));
    let diagnostic = |(severity, violation): (Severity, Violation)| Diagnostic {
        severity,
        file: file.name.to_owned(),
        position: positions.find(&violation),
        suggestion: suggester.suggestion(&violation),
        violation,
    };
    let mut diagnostics: Vec<Diagnostic> = violations.chain(notes).map(diagnostic).collect();
    diagnostics.sort_by_key(|diagnostic| diagnostic.position);
    diagnostics
}
