//! Reports opened from the reader's own device: checked as usual, within limits, whatever the file contains.

use crate::diagnostics::File;
use crate::diagnostics::Placing;
use crate::diagnostics::diagnostic::{Finding, Severity};
use crate::diagnostics::json_stats::measure;
use crate::diagnostics::open_error::{Refusal, Told};
use crate::report::location::Location;
use crate::report::parse::examine;
use crate::report::resolved::Ledger;
use crate::report::rule::Expected;
use crate::report::violation::Problem;
use crate::source::line_index::Lines;
use crate::source::line_index::Position;
use crate::text::decimal::{counted, megabytes};
use crate::text::lang::Lang;
use crate::text::localized::Text;

/// The maximum size of a file, in bytes.
pub const LARGEST: usize = 5_000_000;
/// The maximum number of facts, and of records of any other kind except charts.
pub const MOST_RECORDS: usize = 20_000;
/// The maximum number of charts.
pub const MOST_CHARTS: usize = 1_000;
/// The maximum number of values: enough for that many records.
const MOST_VALUES: usize = 25 * MOST_RECORDS;
/// The maximum nesting; a report needs seven levels.
const DEEPEST: usize = 32;
/// The maximum number of problems that are listed individually.
const TOLD: usize = 1_000;

/// Checks whether a file may be read at all: only one, and not too large.
///
/// # Errors
/// Returns the reason for refusing it.
pub fn admit(files: &[(String, usize)]) -> Result<(), Refusal> {
    match files {
        [(name, size)] if *size > LARGEST => Err(refuse(name, megabytes(*size), Expected::Bytes(LARGEST))),
        [_] => Ok(()),
        _ => {
            let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
            let found: String = names.join(", ").chars().take(80).collect();
            Err(refuse(names.first().copied().unwrap_or_default(), found, Expected::OneFile))
        }
    }
}

/// The refusal of a file that the browser could not read.
pub fn unreadable(name: &str) -> Refusal {
    refuse(name, name, Expected::Readable)
}

/// Opens the report in a file.
///
/// # Errors
/// Returns all its problems.
pub fn open(name: &str, bytes: &[u8]) -> Result<Ledger, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|error| not_text(name, bytes, error.valid_up_to()))?;
    if let Some(problem) = excess(text) {
        return Err(told(name, vec![alone(name, problem)], 1));
    }
    let (ledger, problems) = examine(text);
    match ledger {
        Some(ledger) if problems.is_empty() => Ok(ledger),
        ledger => {
            let count = problems.len();
            let placing = Placing::new(File { name, text }, ledger.as_ref());
            Err(told(name, placing.all(problems.into_iter().take(TOLD), Vec::new()), count))
        }
    }
}

/// Why a text is not checked: it is empty, or so large that the check would take too long.
fn excess(text: &str) -> Option<Problem> {
    let problem = |at, found: String, expected| Some(Problem::new(at, found, expected));
    if text.trim().is_empty() {
        return problem(Location::default(), String::new(), Expected::Report);
    }
    let measured = measure(text);
    if measured.depth > DEEPEST {
        return problem(Location::default(), counted(measured.depth), Expected::Depth(DEEPEST));
    }
    for (list, entries) in measured.lists {
        let most = if list == "charts" { MOST_CHARTS } else { MOST_RECORDS };
        if entries > most {
            return problem(Location::default().field(list), counted(entries), Expected::AtMost(most));
        }
    }
    if measured.values > MOST_VALUES {
        return problem(Location::default(), counted(measured.values), Expected::Values(MOST_VALUES));
    }
    None
}

/// The refusal of a file that is not UTF-8 text from a certain byte on.
fn not_text(name: &str, bytes: &[u8], from: usize) -> Refusal {
    let before = bytes.get(..from).and_then(|before| std::str::from_utf8(before).ok()).unwrap_or_default();
    let byte = bytes.get(from).copied().unwrap_or_default();
    let problem = Problem::new(Location::default(), format!("0x{byte:02X}"), Expected::Utf8);
    let position = Lines::of(before).end();
    told(name, vec![Finding { position, ..alone(name, problem) }], 1)
}

fn refuse(name: &str, found: impl Into<String>, expected: Expected) -> Refusal {
    told(name, vec![alone(name, Problem::new(Location::default(), found, expected))], 1)
}

/// A problem of the file as a whole.
fn alone(name: &str, problem: Problem) -> Finding {
    let position = Position::default();
    Finding { severity: Severity::Problem, file: name.to_owned(), position, problem, suggestion: None }
}

fn told(name: &str, findings: Vec<Finding>, count: usize) -> Refusal {
    let tell = |finding: Finding| Told {
        position: Some(finding.position).filter(|position| *position != Position::default()),
        words: Text { zh: finding.words(Lang::Zh), en: finding.words(Lang::En) },
    };
    Refusal { file: name.to_owned(), told: findings.into_iter().map(tell).collect(), count }
}
