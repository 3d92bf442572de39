//! A finding in a file, with its position and, where there is one, a suggestion.

use crate::report::location::Location;
use crate::report::resolved::ResolvedReport;
use crate::report::rule::Rule;
use crate::report::verdict::{Verdict, verdict};
use crate::report::violation::Violation;
use crate::source::line_index::Position;
use crate::text::lang::Lang;

/// The severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It must be fixed.
    Violation,
    /// For information.
    Note,
}

/// A finding in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Its severity.
    pub severity: Severity,
    /// The name of the file.
    pub file: String,
    /// Its position in the file.
    pub position: Position,
    /// The problem.
    pub violation: Violation,
    /// The value that was probably intended, if one is close.
    pub suggestion: Option<String>,
}

impl Diagnostic {
    /// The finding as a line in `lang`: position, problem, suggestion.
    pub fn say(&self, lang: Lang) -> String {
        let Position { line, column } = self.position;
        let mark = match (self.severity, lang) {
            (Severity::Violation, _) => "",
            (Severity::Note, Lang::Zh) => "提示：",
            (Severity::Note, Lang::En) => "note: ",
        };
        format!("{}:{line}:{column}: {mark}{}", self.file, self.words(lang))
    }

    /// The problem and the suggestion in `lang`.
    pub fn words(&self, lang: Lang) -> String {
        let mut words = self.violation.say(lang);
        if let Some(meant) = &self.suggestion {
            words += &match lang {
                Lang::Zh => format!("是不是“{meant}”？"),
                Lang::En => format!(" Did you mean “{meant}”?"),
            };
        }
        words
    }
}

/// Problems for checks that the figures contradict without `disagrees` being set.
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
