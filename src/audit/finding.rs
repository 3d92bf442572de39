//! Something found in a file, with its place and, where one is at hand, a suggestion.

use crate::locale::Lang;
use crate::report::Ledger;
use crate::report::expected::Expected;
use crate::report::location::Location;
use crate::report::problem::Problem;
use crate::report::verdict::{Verdict, verdict};

/// A line and a column, both from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// Whether something must be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It must.
    Problem,
    /// It should be known.
    Note,
}

/// Something found in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Whether it must be mended.
    pub severity: Severity,
    /// The file.
    pub file: String,
    /// Where in it.
    pub position: Position,
    /// What.
    pub problem: Problem,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

impl Finding {
    /// It as a line in `lang`: place, problem, suggestion.
    pub fn say(&self, lang: Lang) -> String {
        let Position { line, column } = self.position;
        let mark = match (self.severity, lang) {
            (Severity::Problem, _) => "",
            (Severity::Note, Lang::Zh) => "提示：",
            (Severity::Note, Lang::En) => "note: ",
        };
        format!("{}:{line}:{column}: {mark}{}", self.file, self.words(lang))
    }

    /// Problem and suggestion in `lang`.
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

/// Checks that the figures contradict, without the data saying that it knows.
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
