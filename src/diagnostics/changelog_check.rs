//! Compares a report with the version published before.

use crate::report::location::Location;
use crate::report::resolved::ResolvedReport;
use crate::report::rule::Rule;
use crate::report::violation::Violation;

/// Published figures that changed without a correction, and published corrections that are gone.
pub fn uncorrected_changes(resolved: &ResolvedReport, before: &ResolvedReport) -> Vec<Violation> {
    let report = &resolved.report;
    let mut violations = Vec::new();
    for (index, fact) in report.facts.iter().enumerate() {
        let Some(published) = before.fact(&fact.id).filter(|published| published.printed != fact.printed) else {
            continue;
        };
        let added = report.corrections.iter().filter(|entry| !before.report.corrections.contains(entry));
        let is_logged = added.into_iter().any(|entry| entry.fact == fact.id && entry.was == published.printed);
        if !is_logged {
            let at = Location::record("facts", index, &fact.id).field("printed");
            violations.push(Violation::new(at, &fact.printed, Rule::Correction(published.printed.clone())));
        }
    }
    for entry in before.report.corrections.iter().filter(|entry| !report.corrections.contains(entry)) {
        let at = Location { record: String::new(), pointer: "/corrections".to_owned() };
        violations.push(Violation::new(at, format!("{} {}", entry.date, entry.fact), Rule::PublishedCorrection));
    }
    violations
}
