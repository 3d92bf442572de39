//! Records that nothing uses.

use std::collections::{BTreeSet, HashMap};

use crate::report::chart_figures::figures_in_chart;
use crate::report::location::Location;
use crate::report::resolved::ResolvedReport;
use crate::report::rule::Rule;
use crate::report::validate::prose::{every_text, figures_named, literals, names_with_digits, phrases};
use crate::report::violation::Violation;
use crate::text::lang::Lang;
use crate::text::localized::{Segment, segments};

/// Facts used neither in prose nor in a chart, unused terms and literals, and charts not in exactly one section.
pub fn unused(resolved: &ResolvedReport) -> Vec<Violation> {
    let report = &resolved.report;
    let texts = every_text(report);
    let words = || texts.iter().flat_map(|prose| Lang::ALL.map(|lang| prose.text.get(lang)));
    let charted =
        report.charts.iter().flat_map(|chart| figures_in_chart(resolved, chart)).map(|figure| figure.id.as_str());
    let shown: BTreeSet<&str> = words().flat_map(figures_named).chain(charted).collect();
    let explained: BTreeSet<&str> = words().flat_map(terms_named).collect();
    let mut violations = Vec::new();
    let mut add = |at: Location, found: &str, expected| violations.push(Violation::new(at, found, expected));
    for (index, fact) in report.facts.iter().enumerate() {
        if !shown.contains(fact.id.as_str()) {
            add(Location::record("facts", index, &fact.id).field("id"), &fact.id, Rule::Use);
        }
    }
    for (index, term) in report.terms.iter().enumerate() {
        if !explained.contains(term.id.as_str()) {
            add(Location::record("terms", index, &term.id).field("id"), &term.id, Rule::UseInProse);
        }
    }
    let strict = || texts.iter().filter(|prose| !prose.digits).flat_map(|prose| [&prose.text.zh, &prose.text.en]);
    let names: BTreeSet<&str> = strict().flat_map(|words| names_with_digits(words)).collect();
    let phrases: BTreeSet<&String> = phrases(report).collect();
    for (index, literal) in literals(report).iter().enumerate() {
        let is_part = || phrases.contains(literal) && strict().any(|words| words.contains(literal.as_str()));
        if !names.contains(literal.as_str()) && !is_part() {
            add(Location::meta().field("literals").item(index), literal, Rule::UseInProse);
        }
    }
    let mut placements: HashMap<&str, usize> = HashMap::new();
    for id in report.sections.iter().flat_map(|section| &section.charts) {
        *placements.entry(id).or_default() += 1;
    }
    for (index, chart) in report.charts.iter().enumerate() {
        if placements.get(chart.id.as_str()) != Some(&1) {
            add(Location::record("charts", index, &chart.id).field("id"), &chart.id, Rule::OneSection);
        }
    }
    violations
}

fn terms_named(prose: &str) -> Vec<&str> {
    let named = segments(prose).into_iter().filter_map(|segment| match segment {
        Segment::Term { id, .. } => Some(id),
        _ => None,
    });
    named.collect()
}
