//! Reads the text of a report file into a resolved report, or lists its violations.

use std::collections::BTreeSet;

use crate::quantity;
use crate::quantity::compact::decode;
use crate::quantity::token_error::TokenError;
use crate::quantity::unit::Unit;
use crate::quantity::unit_set::{Declared, UnitSet};
use crate::report::duplicate_keys::{Json, parse};
use crate::report::json_node::JsonNode;
use crate::report::location::Location;
use crate::report::model::Report;
use crate::report::resolved::{ResolvedReport, Unresolved};
use crate::report::rule::Rule;
use crate::report::trusted_reader::TrustedReader;
use crate::report::validate::{DeclaredIds, unresolved, unused, validate};
use crate::report::validating_reader::ValidatingReader;
use crate::report::violation::Violation;

/// Reads and validates a report file, and resolves its figures.
///
/// # Errors
/// Returns all violations of the file.
pub fn read(json: &str) -> Result<ResolvedReport, Vec<Violation>> {
    match parse_and_validate(json) {
        (Some(resolved), violations) if violations.is_empty() => Ok(resolved),
        (_, violations) => Err(violations),
    }
}

/// The report in a file, as far as it can be read, and all violations.
///
/// Records are read one by one: one of the wrong form does not prevent the others from being checked, and is not checked
/// further itself. Unused records are looked for only if every record could be read.
pub fn parse_and_validate(json: &str) -> (Option<ResolvedReport>, Vec<Violation>) {
    let Json { value, repeated } = match parse(strip_bom(json)) {
        Ok(read) => read,
        Err(error) => return (None, vec![syntax_violation(json, &error)]),
    };
    let mut violations: Vec<Violation> = repeated.into_iter().map(duplicate_field).collect();
    let (report, malformed) = ValidatingReader::report(&value);
    violations.extend(malformed);
    let malformed: BTreeSet<String> = violations.iter().map(|violation| violation.at.of_record().to_owned()).collect();
    // Without a list of records, every reference into it would be reported.
    let is_lost = |violation: &Violation| !matches!(violation.rule, Rule::Fields(_) | Rule::Once);
    if violations.iter().any(|violation| violation.at.record.is_empty() && is_lost(violation)) {
        return (None, violations);
    }
    let mut content = Vec::new();
    let declared = DeclaredIds::of(&report);
    let units = unit_set(&report);
    let mut read = |token: &str| quantity::parse::parse(token, &units);
    let resolved = ResolvedReport::resolve(report, &mut read, &mut |resolved, failure| {
        content.extend(unresolved(resolved, &declared, failure));
    });
    content.extend(validate(&resolved));
    let is_malformed = |violation: &Violation| malformed.contains(violation.at.of_record());
    violations.extend(content.into_iter().filter(|violation| !is_malformed(violation)));
    if malformed.is_empty() {
        violations.extend(unused(&resolved));
    }
    (Some(resolved), violations)
}

/// A report that was checked when the page was built, with its tokens as they were parsed then.
pub struct TrustedReport {
    report: Report,
    tokens: Vec<String>,
    units: Vec<Unit>,
}

/// Reads a report that was already checked when the page was built (`start_file`); `None` if it was not. Because every page starts with
/// this, nothing is checked or parsed again, and nothing is linked that words what is wrong.
pub fn parse_trusted(json: &str) -> Option<TrustedReport> {
    let (report, tokens, units) = TrustedReader::report(&JsonNode::parse(strip_bom(json))?);
    let units = units.iter().map(|unit| Unit::decode(unit)).collect::<Option<_>>()?;
    Some(TrustedReport { report, tokens, units })
}

/// Resolves a report that was already checked; `None` if it was not.
pub fn resolve_trusted(trusted: TrustedReport) -> Option<ResolvedReport> {
    let TrustedReport { report, tokens, units } = trusted;
    let mut tokens = tokens.iter();
    let mut read = |token: &str| {
        let parsed = tokens.next().and_then(|parsed| decode(token, parsed, &units));
        parsed.ok_or(TokenError::NoNumber)
    };
    // Every report has an id.
    let mut is_resolved = !report.meta.id.is_empty();
    // A report without money has no exchange rate.
    let resolved = ResolvedReport::resolve(report, &mut read, &mut |_, why| {
        is_resolved &= matches!(why, Unresolved::ExchangeRate);
    });
    is_resolved.then_some(resolved)
}

/// The units that the tokens of a report may be in.
pub fn unit_set(report: &Report) -> UnitSet {
    UnitSet::with(report.units.iter().map(|unit| Declared { symbol: &unit.zh, one: &unit.en.one, many: &unit.en.many }))
}

/// The text without a byte order mark, which some editors insert.
pub fn strip_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn duplicate_field(at: Location) -> Violation {
    let name = at.pointer.rsplit('/').next().unwrap_or_default().to_owned();
    Violation::new(at, name, Rule::Once)
}

fn syntax_violation(json: &str, error: &serde_json::Error) -> Violation {
    let line = json.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let text = error.to_string();
    let message = text.split(" at line ").next().unwrap_or_default();
    Violation::new(Location::default(), excerpt_around(line, error.column()), Rule::Json(message.to_owned()))
}

/// The part of a line around one of its bytes, counted from 1.
fn excerpt_around(line: &str, column: usize) -> String {
    const REACH_CHARS: usize = 40;
    let before = line.char_indices().take_while(|(at, _)| *at < column).count();
    line.chars().skip(before.saturating_sub(REACH_CHARS)).take(2 * REACH_CHARS).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &str = include_str!("../../data/example.json");

    #[test]
    fn parse_trusted_of_text_that_is_no_json_or_no_report_returns_none() {
        let cut = &EXAMPLE[..EXAMPLE.len() - 3];
        let unreadable = &EXAMPLE.replace("6.84亿元", "6.84");
        for text in ["", "report", "{}", cut, EXAMPLE, unreadable] {
            assert_eq!(parse_trusted(text).and_then(resolve_trusted), None);
        }
    }
}
