//! Consistency checks of a report: ids, references, languages, and prose without typed figures.

pub mod charts;
pub mod claims;
pub mod ids;
pub mod prose;
pub mod references;
pub mod unused;

use std::collections::BTreeSet;

use crate::report::location::Location;
use crate::report::model::Report;
use crate::report::resolved::Ledger;
use crate::report::rule::{Expected, Kind};
use crate::report::violation::Problem;

pub use crate::report::validate::unused::unused;

/// All problems of the records' content, except those of tokens and derivations, which the ledger reports.
pub fn check(ledger: &Ledger) -> Vec<Problem> {
    let mut checker = Checker { ledger, known: known_ids(ledger), problems: Vec::new() };
    checker.ids();
    checker.facts();
    checker.references();
    checker.corrections();
    checker.charts();
    checker.claims();
    checker.prose();
    checker.problems
}

/// Every id that may be referred to, by kind: those that are printed, declared or implied, even if their token cannot be read.
pub fn known_ids(ledger: &Ledger) -> BTreeSet<(Kind, String)> {
    let report = &ledger.report;
    let mut known = BTreeSet::new();
    let mut add = |kind, id: &str| known.insert((kind, id.to_owned()));
    for fact in &report.facts {
        add(Kind::Fact, &fact.id);
        add(Kind::Figure, &fact.id);
    }
    for rate in &report.facts {
        // Where the source bounds too little, nothing is implied.
        if let Some((_, id)) = rate.implies()
            && (ledger.figure(&id).is_some() || !ledger.is_read(rate))
        {
            add(Kind::Figure, &id);
        }
    }
    report.context.iter().for_each(|context| _ = add(Kind::Figure, &context.id));
    report.derived.iter().for_each(|derived| _ = add(Kind::Figure, &derived.id));
    report.sections.iter().for_each(|section| _ = add(Kind::Section, &section.id));
    report.charts.iter().for_each(|chart| _ = add(Kind::Chart, &chart.id));
    report.entities.iter().for_each(|entity| _ = add(Kind::Entity, &entity.id));
    report.terms.iter().for_each(|term| _ = add(Kind::Term, &term.id));
    known
}

struct Checker<'a> {
    ledger: &'a Ledger,
    known: BTreeSet<(Kind, String)>,
    problems: Vec<Problem>,
}

impl<'a> Checker<'a> {
    fn report(&self) -> &'a Report {
        &self.ledger.report
    }

    fn add(&mut self, at: Location, found: impl Into<String>, expected: Expected) {
        self.problems.push(Problem::new(at, found, expected));
    }

    fn known(&mut self, at: Location, id: &str, kind: Kind) {
        if !self.known.contains(&(kind, id.to_owned())) {
            self.add(at, id, Expected::Known(kind));
        }
    }

    fn all_known(&mut self, list: &Location, ids: &[String], kind: Kind) {
        for (index, id) in ids.iter().enumerate() {
            self.known(list.item(index), id, kind);
        }
    }
}
