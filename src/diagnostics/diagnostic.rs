//! A finding in a file, with its position and, where there is one, a suggestion.

use crate::report::location::Location;
use crate::report::resolved::Ledger;
use crate::report::rule::Expected;
use crate::report::verdict::{Verdict, verdict};
use crate::report::violation::Problem;
use crate::source::line_index::Position;
use crate::text::lang::Lang;

/// The severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It must be fixed.
    Problem,
    /// For information.
    Note,
}

/// A finding in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Its severity.
    pub severity: Severity,
    /// The name of the file.
    pub file: String,
    /// Its position in the file.
    pub position: Position,
    /// The problem.
    pub problem: Problem,
    /// The value that was probably intended, if one is close.
    pub suggestion: Option<String>,
}

impl Finding {
    /// The finding as a line in `lang`: position, problem, suggestion.
    pub fn say(&self, lang: Lang) -> String {
        let Position { line, column } = self.position;
        let mark = match (self.severity, lang) {
            (Severity::Problem, _) => "",
            (Severity::Note, Lang::Zh) => "提示：",
            (Severity::Note, Lang::En) => "note: ",
        };
        format!("{}:{line}:{column}: {mark}{}", self.file, self.words(lang))
    }

    /// The problem and the suggestion in `lang`.
    pub fn words(&self, lang: Lang) -> String {
        let mut words = self.problem.say(lang);
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
pub fn disagreements(ledger: &Ledger) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, check) in ledger.report.checks.iter().enumerate() {
        if !check.disagrees && verdict(check, ledger) == Verdict::Disagrees {
            let at = Location::record("checks", index, &check.id).field("figures");
            problems.push(Problem::new(at, check.figures.join(", "), Expected::Agreement));
        }
    }
    problems
}
