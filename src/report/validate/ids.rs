//! Ids: well-formed and unique.

use std::collections::BTreeSet;

use crate::report::location::{Location, MAX_ID_CHARS};
use crate::report::rule::Rule;
use crate::report::validate::Validator;

/// The placeholders reserved for the period.
const RESERVED: [&str; 2] = ["year", "year.previous"];

impl Validator<'_> {
    pub(super) fn ids(&mut self) {
        let report = self.report();
        self.plain(Location::meta().field("id"), &report.meta.id);
        let mut figures: BTreeSet<String> = RESERVED.map(str::to_owned).into();
        figures.extend(report.facts.iter().filter_map(|fact| Some(fact.implies()?.1)));
        self.fresh("facts", &mut figures, report.facts.iter().map(|fact| &fact.id));
        self.fresh("context", &mut figures, report.context.iter().map(|context| &context.id));
        self.fresh("derived", &mut figures, report.derived.iter().map(|derived| &derived.id));
        self.fresh("sections", &mut BTreeSet::new(), report.sections.iter().map(|section| &section.id));
        self.fresh("entities", &mut BTreeSet::new(), report.entities.iter().map(|entity| &entity.id));
        self.fresh("charts", &mut BTreeSet::new(), report.charts.iter().map(|chart| &chart.id));
        self.fresh("checks", &mut BTreeSet::new(), report.checks.iter().map(|check| &check.id));
        self.fresh("notes", &mut BTreeSet::new(), report.notes.iter().map(|note| &note.id));
        self.fresh("terms", &mut BTreeSet::new(), report.terms.iter().map(|term| &term.id));
    }

    fn fresh<'b>(&mut self, list: &str, seen: &mut BTreeSet<String>, ids: impl Iterator<Item = &'b String>) {
        for (index, id) in ids.enumerate() {
            let at = Location::record(list, index, id).field("id");
            self.plain(at.clone(), id);
            if !seen.insert(id.clone()) {
                self.add(at, id, Rule::FreshId);
            }
        }
    }

    fn plain(&mut self, at: Location, id: &str) {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        if id.is_empty() || id.len() > MAX_ID_CHARS || !id.chars().all(plain) {
            self.add(at, id, Rule::PlainId);
        }
    }
}
