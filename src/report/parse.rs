//! From a file's text to a ledger, or to what is wrong with it.

use serde_json::Value;

use super::check::check;
use super::decode;
use super::ledger::Ledger;
use super::problem::{Expected, Problem};

/// Reads a report file, checks it and works out its figures.
///
/// # Errors
/// Everything that is wrong with the file: with its form, or, if that is sound, with its content.
pub fn read(json: &str) -> Result<Ledger, Vec<Problem>> {
    let mut problems = Vec::new();
    let value: Value = serde_json::from_str(json).map_err(|error| vec![not_json(json, &error)])?;
    let report = decode::report(&value, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    problems = check(&report);
    match Ledger::resolve(report) {
        Ok(ledger) if problems.is_empty() => Ok(ledger),
        Ok(_) => Err(problems),
        Err(more) => {
            problems.extend(more);
            Err(problems)
        }
    }
}

/// Reads a report that was checked when the program was built: nothing if it was not.
pub fn read_checked(json: &str) -> Option<Ledger> {
    let mut problems = Vec::new();
    let report = decode::report(&serde_json::from_str(json).ok()?, &mut problems);
    Ledger::resolve(report).ok().filter(|_| problems.is_empty())
}

fn not_json(json: &str, error: &serde_json::Error) -> Problem {
    let line = json.lines().nth(error.line().saturating_sub(1)).unwrap_or_default().trim();
    Problem {
        record: String::new(),
        field: String::new(),
        found: line.chars().take(80).collect(),
        expected: Expected::Json(error.to_string()),
    }
}
