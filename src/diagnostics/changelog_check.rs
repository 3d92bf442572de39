//! Compares a report with the version published before.

use crate::report::location::Location;
use crate::report::resolved::Ledger;
use crate::report::rule::Expected;
use crate::report::violation::Problem;

/// Published figures that changed without a correction, and published corrections that are gone.
pub fn unexplained(ledger: &Ledger, before: &Ledger) -> Vec<Problem> {
    let report = &ledger.report;
    let mut problems = Vec::new();
    for (index, fact) in report.facts.iter().enumerate() {
        let Some(then) = before.fact(&fact.id).filter(|then| then.printed != fact.printed) else { continue };
        let fresh = report.corrections.iter().filter(|entry| !before.report.corrections.contains(entry));
        let logged = fresh.into_iter().any(|entry| entry.fact == fact.id && entry.was == then.printed);
        if !logged {
            let at = Location::record("facts", index, &fact.id).field("printed");
            problems.push(Problem::new(at, &fact.printed, Expected::Correction(then.printed.clone())));
        }
    }
    for entry in before.report.corrections.iter().filter(|entry| !report.corrections.contains(entry)) {
        let at = Location { record: String::new(), pointer: "/corrections".to_owned() };
        problems.push(Problem::new(at, format!("{} {}", entry.date, entry.fact), Expected::PublishedCorrection));
    }
    problems
}
