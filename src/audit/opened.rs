//! A report from the reader's own device: read as the check reads it, within limits, whatever the file holds.

use super::File;
use super::Placing;
use super::finding::{Finding, Position, Severity};
use super::lines::Lines;
use super::measure::measure;
use super::refusal::{Refusal, Told};
use crate::locale::Lang;
use crate::locale::number::{counted, megabytes};
use crate::report::expected::Expected;
use crate::report::location::Location;
use crate::report::parse::examine;
use crate::report::problem::Problem;
use crate::report::{Ledger, Text};

/// The most that is opened, in bytes.
pub const LARGEST: usize = 5_000_000;
/// The most facts, and the most records of any other kind but charts.
pub const MOST_RECORDS: usize = 20_000;
/// The most charts.
pub const MOST_CHARTS: usize = 1_000;
/// The most values: what so many records may well hold.
const MOST_VALUES: usize = 25 * MOST_RECORDS;
/// The deepest nesting; a report needs seven levels.
const DEEPEST: usize = 32;
/// So many problems are told one by one.
const TOLD: usize = 1_000;

/// Whether a file may be read at all: one only, and of a size that can be opened.
///
/// # Errors
/// Why it may not.
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

/// Why a file that the browser could not read was not opened.
pub fn unreadable(name: &str) -> Refusal {
    refuse(name, name, Expected::Readable)
}

/// The report that a file holds.
///
/// # Errors
/// All that is wrong with it.
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

/// What keeps a text from being checked: there is nothing in it, or so much that the check would take too long.
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

/// A file that is no text from one of its bytes on.
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
