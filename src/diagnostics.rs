//! Checks a report file against its own rules, its source text and its previous version.
//!
//! [`crate::report::validate`] finds the violations; here they get a line and a column, and a suggestion where there is one.

pub mod changelog_check;
pub mod diagnostic;
pub mod json_stats;
pub mod open_error;
pub mod positions;
pub mod print;
pub mod suggest;
pub mod untrusted_file;

use crate::report::parse::parse_and_validate;
use crate::report::resolved::ResolvedReport;
use crate::report::violation::Violation;

use crate::diagnostics::diagnostic::{Diagnostic, Severity};
use crate::diagnostics::positions::JsonPositions;
use crate::diagnostics::suggest::Suggester;
use crate::source::coverage::{Coverage, UnclaimedNumber, measure_coverage};

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
}

/// Checks `report` against its own rules, the text of its `source` and the version published `before`.
pub fn check(report: File<'_>, source: Option<File<'_>>, before: Option<File<'_>>) -> CheckResult {
    let (resolved, mut violations) = parse_and_validate(report.text);
    let mut notes = Vec::new();
    let mut measured = None;
    let mut elsewhere = Vec::new();
    if let Some(resolved) = &resolved {
        notes.extend(diagnostic::disagreements(resolved));
        match before.map(|file| (file, parse_and_validate(file.text))) {
            Some((_, (Some(before), _))) => violations.extend(changelog_check::uncorrected_changes(resolved, &before)),
            Some((file, (None, unreadable))) => {
                elsewhere.extend(DiagnosticBuilder::new(file, None).all(unreadable, Vec::new()))
            }
            None => {}
        }
        measured = source.map(|source| measure_coverage(resolved, source.text));
    }
    let mut coverage = None;
    if let (Some((figures, uncovered, missing)), Some(source)) = (measured, source) {
        coverage = Some(figures);
        elsewhere.extend(place_missing(missing, source.name));
        violations.extend(uncovered);
    }
    let mut diagnostics = DiagnosticBuilder::new(report, resolved.as_ref()).all(violations, notes);
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

/// Turns the violations of a file into diagnostics, with position and suggestion.
struct DiagnosticBuilder<'a> {
    file: &'a str,
    positions: JsonPositions<'a>,
    suggester: Suggester,
}

impl<'a> DiagnosticBuilder<'a> {
    /// For a file, which may have been read as far as `resolved` tells.
    fn new(file: File<'a>, resolved: Option<&ResolvedReport>) -> Self {
        Self { file: file.name, positions: JsonPositions::of(file.text), suggester: Suggester::from(resolved) }
    }

    /// The diagnostics, in the order of the file.
    fn all(mut self, violations: impl IntoIterator<Item = Violation>, notes: Vec<Violation>) -> Vec<Diagnostic> {
        let mut diagnostics: Vec<Diagnostic> = Vec::new();
        let violations = violations.into_iter().map(|violation| (Severity::Violation, violation));
        for (severity, violation) in violations.chain(notes.into_iter().map(|note| (Severity::Note, note))) {
            let position = self.positions.find(&violation);
            let suggestion = self.suggester.suggestion(&violation);
            diagnostics.push(Diagnostic { severity, file: self.file.to_owned(), position, violation, suggestion });
        }
        diagnostics.sort_by_key(|diagnostic| diagnostic.position);
        diagnostics
    }
}
