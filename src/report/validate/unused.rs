//! Records that nothing uses.

use std::collections::BTreeSet;

use crate::report::chart_figures::in_chart;
use crate::report::location::Location;
use crate::report::resolved::Ledger;
use crate::report::rule::Expected;
use crate::report::validate::prose::{every_text, figures_named};
use crate::report::violation::Problem;
use crate::text::lang::Lang;
use crate::text::localized::{Piece, pieces};

/// Facts used neither in prose nor in a chart, unused terms and literals, and charts not in exactly one section.
pub fn unused(ledger: &Ledger) -> Vec<Problem> {
    let report = &ledger.report;
    let texts = every_text(report);
    let words = || texts.iter().flat_map(|prose| Lang::ALL.map(|lang| prose.text.get(lang)));
    let charted = report.charts.iter().flat_map(|chart| in_chart(ledger, chart)).map(|figure| figure.id.as_str());
    let shown: BTreeSet<&str> = words().flat_map(figures_named).chain(charted).collect();
    let explained: BTreeSet<&str> = words().flat_map(terms_named).collect();
    let mut problems = Vec::new();
    let mut add = |at: Location, found: &str, expected| problems.push(Problem::new(at, found, expected));
    for (index, fact) in report.facts.iter().enumerate() {
        if !shown.contains(fact.id.as_str()) {
            add(Location::record("facts", index, &fact.id).field("id"), &fact.id, Expected::Use);
        }
    }
    for (index, term) in report.terms.iter().enumerate() {
        if !explained.contains(term.id.as_str()) {
            add(Location::record("terms", index, &term.id).field("id"), &term.id, Expected::UseInProse);
        }
    }
    for (index, literal) in report.meta.literals.iter().enumerate() {
        let mut strict = texts.iter().filter(|prose| !prose.digits);
        let used = strict.any(|prose| Lang::ALL.iter().any(|lang| prose.text.get(*lang).contains(literal.as_str())));
        if !used {
            add(Location::meta().field("literals").item(index), literal, Expected::UseInProse);
        }
    }
    for (index, chart) in report.charts.iter().enumerate() {
        let sections = report.sections.iter().flat_map(|section| &section.charts).filter(|id| **id == chart.id);
        if sections.count() != 1 {
            add(Location::record("charts", index, &chart.id).field("id"), &chart.id, Expected::OneSection);
        }
    }
    problems
}

fn terms_named(prose: &str) -> Vec<&str> {
    let named = pieces(prose).into_iter().filter_map(|piece| match piece {
        Piece::Term { id, .. } => Some(id),
        _ => None,
    });
    named.collect()
}
