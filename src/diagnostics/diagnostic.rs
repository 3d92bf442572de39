//! A violation in a file, with its position and, where there is one, a suggestion.

use crate::report::location::Location;
use crate::report::resolved::ResolvedReport;
use crate::report::rule::Rule;
use crate::report::verdict::{Verdict, verdict};
use crate::report::violation::Violation;
use crate::source::line_index::Position;

/// How serious a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It must be fixed.
    Violation,
    /// For information.
    Note,
}

/// A violation in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// How serious it is.
    pub severity: Severity,
    /// The name of the file.
    pub file: String,
    /// The line and column in the file.
    pub position: Position,
    /// The rule that is violated, and where.
    pub violation: Violation,
    /// The value that was probably intended, if one is close.
    pub suggestion: Option<String>,
}

/// The claims that the figures contradict without `disagrees` being set.
pub fn disagreements(resolved: &ResolvedReport) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (index, check) in resolved.report.checks.iter().enumerate() {
        if !check.disagrees && verdict(check, resolved) == Verdict::Disagrees {
            let at = Location::record("checks", index, &check.id).field("figures");
            violations.push(Violation::new(at, check.figures.join(", "), Rule::Agreement));
        }
    }
    violations
}
