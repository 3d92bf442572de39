//! A violation in a file, with its position and, where there is one, a suggestion.

use crate::locale::display_units::DisplayUnits;
use crate::locale::formatter::FigureFormatter;
use crate::locale::formula::comparison;
use crate::report::location::Location;
use crate::report::model::{Claim, ClaimKind};
use crate::report::resolved::ResolvedReport;
use crate::report::rule::Rule;
use crate::report::verdict::{Verdict, verdict};
use crate::report::violation::Violation;
use crate::source::line_index::Position;
use crate::text::lang::Lang;

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

/// The claims that the figures contradict without `disagrees` being set, with their arithmetic.
pub fn disagreements(resolved: &ResolvedReport) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (index, check) in resolved.report.checks.iter().enumerate() {
        if !check.disagrees && verdict(check, resolved) == Verdict::Disagrees {
            let at = Location::record("checks", index, &check.id).field("figures");
            violations.push(Violation::new(at, arithmetic(check, resolved), Rule::Agreement));
        }
    }
    violations
}

/// Gives claims that the figures should contradict, and do not, their arithmetic.
pub fn with_arithmetic(violations: &mut [Violation], resolved: &ResolvedReport) {
    for violation in violations.iter_mut().filter(|violation| violation.rule == Rule::Disagreement) {
        let id = violation.at.record.strip_prefix("checks/");
        if let Some(check) = resolved.report.checks.iter().find(|check| Some(check.id.as_str()) == id) {
            violation.found = arithmetic(check, resolved);
        }
    }
}

/// The arithmetic of a check with its result: 33.9% ≠ 258 ÷ 805 = 32.0%. Figures are as the source writes them in messages of either language.
fn arithmetic(check: &Claim, resolved: &ResolvedReport) -> String {
    let formatter =
        FigureFormatter { lang: Lang::Zh, units: DisplayUnits::default(), yuan_per_dollar: resolved.yuan_per_dollar };
    let verdict = verdict(check, resolved);
    let count = check.figures.first().and_then(|id| resolved.figure(id));
    match count.filter(|_| check.kind == ClaimKind::Named) {
        Some(count) => {
            let sign = match verdict {
                Verdict::Agrees => "=",
                Verdict::Disagrees => "≠",
                Verdict::Unknown => "?",
            };
            format!("{} {sign} {}", formatter.figure(count), check.entities.len())
        }
        None => comparison(check, verdict, resolved, &formatter),
    }
}
