//! Reads the text of a file into a ledger, or lists its problems.

use std::collections::BTreeSet;

use crate::report::decode;
use crate::report::duplicate_keys::{Json, parse};
use crate::report::location::Location;
use crate::report::resolved::Ledger;
use crate::report::rule::Expected;
use crate::report::validate::{check, unused};
use crate::report::violation::Problem;

/// Reads a report file, checks it and works out its figures.
///
/// # Errors
/// Returns all problems of the file.
pub fn read(json: &str) -> Result<Ledger, Vec<Problem>> {
    match examine(json) {
        (Some(ledger), problems) if problems.is_empty() => Ok(ledger),
        (_, problems) => Err(problems),
    }
}

/// The ledger of a report file, as far as it can be read, and all its problems.
///
/// Records are read one by one: one of the wrong form does not prevent the others from being checked, and is not checked
/// further itself. Unused records are looked for only if every record could be read.
pub fn examine(json: &str) -> (Option<Ledger>, Vec<Problem>) {
    let Json { value, repeated } = match parse(unmarked(json)) {
        Ok(read) => read,
        Err(error) => return (None, vec![not_json(json, &error)]),
    };
    let mut problems: Vec<Problem> = repeated.into_iter().map(twice).collect();
    let report = decode::report(&value, &mut problems);
    let malformed: BTreeSet<String> = problems.iter().map(|problem| problem.at.of_record().to_owned()).collect();
    // Without a list of records, every reference into it would be reported.
    let lost = |problem: &Problem| !matches!(problem.expected, Expected::Fields(_) | Expected::Once);
    if problems.iter().any(|problem| problem.at.record.is_empty() && lost(problem)) {
        return (None, problems);
    }
    let (ledger, unresolved) = Ledger::resolve(report);
    let content = unresolved.into_iter().chain(check(&ledger));
    let spoilt = |problem: &Problem| malformed.contains(problem.at.of_record());
    problems.extend(content.filter(|problem| !spoilt(problem)));
    if malformed.is_empty() {
        problems.extend(unused(&ledger));
    }
    (Some(ledger), problems)
}

/// Reads a report that was already checked when the page was built; `None` if it was not. Because every page starts with this,
/// checks that do not affect reading are skipped.
pub fn read_checked(json: &str) -> Option<Ledger> {
    let mut problems = Vec::new();
    let report = decode::report(&serde_json::from_str(unmarked(json)).ok()?, &mut problems);
    let (ledger, unresolved) = Ledger::resolve(report);
    (problems.is_empty() && unresolved.is_empty()).then_some(ledger)
}

/// The text without a byte order mark, which some editors insert.
pub fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn twice(at: Location) -> Problem {
    let name = at.pointer.rsplit('/').next().unwrap_or_default().to_owned();
    Problem::new(at, name, Expected::Once)
}

fn not_json(json: &str, error: &serde_json::Error) -> Problem {
    let line = json.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let said = error.to_string();
    let message = said.split(" at line ").next().unwrap_or_default();
    Problem::new(Location::default(), around(line, error.column()), Expected::Json(message.to_owned()))
}

/// The part of a line around one of its bytes, counted from 1.
fn around(line: &str, column: usize) -> String {
    const REACH: usize = 40;
    let before = line.char_indices().take_while(|(at, _)| *at < column).count();
    line.chars().skip(before.saturating_sub(REACH)).take(2 * REACH).collect::<String>().trim().to_owned()
}
