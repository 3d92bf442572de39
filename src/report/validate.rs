//! Consistency checks of a report: ids, references, languages, and prose without typed figures.

pub mod address;
pub mod characters;
pub mod chart_shapes;
pub mod charts;
pub mod claims;
pub mod ids;
pub mod ordinals;
pub mod prose;
pub mod references;
pub mod units;
pub mod unresolved;
pub mod unused;

use std::collections::{BTreeSet, HashMap};

use crate::report::location::Location;
use crate::report::model::{Derived, Report};
use crate::report::resolved::ResolvedReport;
use crate::report::rule::{RecordKind, Rule};
use crate::report::violation::Violation;

use crate::report::validate::unresolved::is_read;

pub use crate::report::validate::unresolved::{DeclaredIds, unresolved};
pub use crate::report::validate::unused::unused;

/// The violations of the records' content, except those of tokens and derivations, which [`ResolvedReport::resolve`] finds.
pub fn validate(resolved: &ResolvedReport) -> Vec<Violation> {
    let derived = resolved.report.derived.iter().map(|derived| (derived.id.as_str(), derived)).collect();
    let mut validator = Validator { resolved, known: known_ids(resolved), derived, violations: Vec::new() };
    validator.ids();
    validator.facts();
    validator.declared_units();
    validator.references();
    validator.corrections();
    validator.charts();
    validator.claims();
    validator.ordinals();
    validator.prose();
    validator.violations
}

/// Every id that may be referred to, by kind: those that are printed, declared or implied, even if their token cannot be read.
pub fn known_ids(resolved: &ResolvedReport) -> BTreeSet<(RecordKind, String)> {
    let report = &resolved.report;
    let mut known = BTreeSet::new();
    let mut add = |kind, id: &str| known.insert((kind, id.to_owned()));
    for fact in &report.facts {
        add(RecordKind::Fact, &fact.id);
        add(RecordKind::Figure, &fact.id);
    }
    for rate in &report.facts {
        // Where the source bounds too little, nothing is implied.
        if let Some((_, id)) = rate.implies()
            && (resolved.figure(&id).is_some() || !is_read(resolved, rate))
        {
            add(RecordKind::Figure, &id);
        }
    }
    report.context.iter().for_each(|context| _ = add(RecordKind::Figure, &context.id));
    report.derived.iter().for_each(|derived| _ = add(RecordKind::Figure, &derived.id));
    report.sections.iter().for_each(|section| _ = add(RecordKind::Section, &section.id));
    report.charts.iter().for_each(|chart| _ = add(RecordKind::Chart, &chart.id));
    report.entities.iter().for_each(|entity| _ = add(RecordKind::Entity, &entity.id));
    report.terms.iter().for_each(|term| _ = add(RecordKind::Term, &term.id));
    known
}

pub(crate) struct Validator<'a> {
    resolved: &'a ResolvedReport,
    known: BTreeSet<(RecordKind, String)>,
    derived: HashMap<&'a str, &'a Derived>,
    violations: Vec<Violation>,
}

impl<'a> Validator<'a> {
    fn report(&self) -> &'a Report {
        &self.resolved.report
    }

    fn add(&mut self, at: Location, found: impl Into<String>, rule: Rule) {
        self.violations.push(Violation::new(at, found, rule));
    }

    fn known(&mut self, at: Location, id: &str, kind: RecordKind) {
        if !self.known.contains(&(kind, id.to_owned())) {
            self.add(at, id, Rule::Known(kind));
        }
    }

    fn all_known(&mut self, list: &Location, ids: &[String], kind: RecordKind) {
        for (index, id) in ids.iter().enumerate() {
            self.known(list.item(index), id, kind);
        }
    }
}
