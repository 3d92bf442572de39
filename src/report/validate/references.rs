//! References between records.

use std::collections::BTreeSet;

use crate::quantity::parse::parse;
use crate::quantity::unit::Dimension;
use crate::report::basis::Basis;
use crate::report::encode::name;
use crate::report::figure::Figure;
use crate::report::location::Location;
use crate::report::model::Fact;
use crate::report::parse::unit_set;
use crate::report::relation::Relation;
use crate::report::rule::{RecordKind, Rule};
use crate::report::validate::Validator;
use crate::report::validate::address::is_address;
use crate::report::validate::ordinals::is_ordinal;
use crate::report::validate::prose::MAX_LITERALS;
use crate::report::validate::unresolved::unreadable;
use crate::text::count::counted;

impl Validator<'_> {
    pub(super) fn facts(&mut self) {
        for (index, fact) in self.report().facts.iter().enumerate() {
            let at = Location::record("facts", index, &fact.id);
            self.known(at.field("section"), &fact.section, RecordKind::Section);
            self.aliases(&at.field("aliases"), fact);
            if let Some(basis) = fact.basis.filter(|_| fact.measure != Some(Relation::Growth)) {
                self.add(at.field("basis"), name(&basis, &Basis::NAMES).unwrap_or_default(), Rule::BasisOfGrowth);
            }
            if let Some(year) = fact.year.as_ref().filter(|year| !is_year(year)) {
                self.add(at.field("year"), year, Rule::Year);
            }
            match (&fact.of, fact.measure) {
                (Some(of), Some(measure)) => {
                    self.known(at.field("of"), of, RecordKind::Fact);
                    let id = measure.id_of(of);
                    if measure.is_single() && fact.id != id {
                        self.add(at.field("id"), &fact.id, Rule::RateId(id));
                    }
                    self.measured(&at, fact, of, measure);
                }
                (None, Some(Relation::Growth)) => self.percentage(&at, fact, Relation::Growth),
                (None, None) => {}
                (of, _) => {
                    let missing = if of.is_some() { "measure" } else { "of" };
                    self.add(at.field(missing), "", Rule::OfAndMeasure);
                }
            }
        }
    }

    /// Checks the unit of a fact that qualifies another.
    fn measured(&mut self, at: &Location, fact: &Fact, of: &str, measure: Relation) {
        let [own, other] = [fact.id.as_str(), of].map(|id| self.resolved.figure(id).map(is_ordinal));
        if own == Some(true) && measure != Relation::Rank {
            return self.add(at.field("printed"), &fact.printed, Rule::NoOrdinal);
        }
        if other == Some(true) {
            return self.add(at.field("of"), of, Rule::NoOrdinal);
        }
        if measure == Relation::Rank {
            if own == Some(false) {
                self.add(at.field("printed"), &fact.printed, Rule::Ordinal);
            }
            return;
        }
        if !measure.is_alike() {
            return self.percentage(at, fact, measure);
        }
        let units = [fact.id.as_str(), of].map(|id| self.resolved.figure(id).map(|figure| figure.unit.dimension()));
        if let [Some(own), Some(other)] = units
            && !fits_dimension(own, other, measure)
        {
            self.add(at.field("printed"), &fact.printed, Rule::Alike);
        }
    }

    fn percentage(&mut self, at: &Location, fact: &Fact, measure: Relation) {
        if self.resolved.figure(&fact.id).is_some_and(|rate| !is_rate(rate, measure)) {
            self.add(at.field("printed"), &fact.printed, Rule::Percentage);
        }
    }

    fn aliases(&mut self, list: &Location, fact: &Fact) {
        for (index, alias) in fact.aliases.iter().enumerate() {
            if [&fact.label.zh, &fact.label.en].contains(&alias) {
                self.add(list.item(index), alias, Rule::NewAlias);
            }
        }
    }

    pub(super) fn references(&mut self) {
        let report = self.report();
        let meta = Location::meta();
        self.all_known(&meta.field("headline"), &report.meta.headline, RecordKind::Fact);
        if let Some(spdx) = report.meta.spdx.as_ref().filter(|spdx| !spdx.chars().all(is_of_spdx)) {
            self.add(meta.field("spdx"), spdx, Rule::Spdx);
        }
        let literals = report.meta.literals.len();
        if literals > MAX_LITERALS {
            self.add(meta.field("literals"), counted(literals), Rule::AtMost(MAX_LITERALS));
        }
        if let Some(address) = report.meta.errors.as_ref().filter(|address| !is_address(address)) {
            self.add(meta.field("errors"), address, Rule::Address);
        }
        let source = meta.field("source");
        if let Some(address) = report.meta.source.address.as_ref().filter(|address| !is_page(address)) {
            self.add(source.field("address"), address, Rule::Address);
        }
        if let Some(date) = report.meta.source.date.as_ref().filter(|date| !is_date(date)) {
            self.add(source.field("date"), date, Rule::Date);
        }
        for (index, context) in report.context.iter().enumerate() {
            self.known(Location::record("context", index, &context.id).field("of"), &context.of, RecordKind::Fact);
        }
        for (index, entity) in report.entities.iter().enumerate() {
            let at = Location::record("entities", index, &entity.id);
            self.known(at.field("section"), &entity.section, RecordKind::Section);
            if let Some(figure) = &entity.figure {
                self.known(at.field("figure"), figure, RecordKind::Fact);
            }
        }
        for (index, section) in report.sections.iter().enumerate() {
            let charts = Location::record("sections", index, &section.id).field("charts");
            self.all_known(&charts, &section.charts, RecordKind::Chart);
        }
    }

    pub(super) fn corrections(&mut self) {
        let units = unit_set(self.report());
        let mut corrected = BTreeSet::new();
        let mut last: Option<&str> = None;
        for (index, correction) in self.report().corrections.iter().enumerate() {
            let at = Location::record("corrections", index, &(index + 1).to_string());
            self.known(at.field("fact"), &correction.fact, RecordKind::Fact);
            if !is_day(&correction.date) {
                self.add(at.field("date"), &correction.date, Rule::Day);
            } else if last.is_some_and(|last| last < correction.date.as_str()) {
                self.add(at.field("date"), &correction.date, Rule::EarlierDay);
            }
            last = Some(&correction.date);
            if let Err(error) = parse(&correction.was, &units) {
                self.violations.push(unreadable(at.field("was"), &correction.was, error));
            }
            // A fact may have several corrections; the newest, which comes first, must differ from its present token.
            let newest = corrected.insert(correction.fact.as_str());
            let now = self.resolved.fact(&correction.fact).map(|fact| &fact.printed);
            if newest && now == Some(&correction.was) {
                self.add(at.field("was"), &correction.was, Rule::OtherToken);
            }
        }
    }
}

/// Whether a figure can be such a rate: a percentage, or growth as a multiple.
pub fn is_rate(figure: &Figure, measure: Relation) -> bool {
    match figure.unit.dimension() {
        Dimension::Share => true,
        Dimension::Multiple => matches!(measure, Relation::Growth | Relation::Share),
        _ => false,
    }
}

/// Whether a figure of one dimension can be a part of one of the other, or its change or distance.
pub fn fits_dimension(own: Dimension, other: Dimension, measure: Relation) -> bool {
    own == other || measure.is_difference() && (own, other) == (Dimension::Points, Dimension::Share)
}

/// Whether an identifier of a licence may contain it (SPDX specification, annex D).
const fn is_of_spdx(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '+')
}

/// Whether a text is a date as `YYYY-MM-DD`.
pub fn is_day(date: &str) -> bool {
    let parts: Vec<_> = date.split('-').collect();
    let number = |text: &str, len: usize| text.parse::<u32>().ok().filter(|_| text.len() == len);
    match parts.as_slice() {
        [year, month, day] => match (number(year, 4), number(month, 2), number(day, 2)) {
            (Some(year), Some(month), Some(day)) => (1..=days_in(year, month)).contains(&day),
            _ => false,
        },
        _ => false,
    }
}

/// Whether a text is a year in four digits.
fn is_year(year: &str) -> bool {
    is_day(&format!("{year}-01-01"))
}

/// Whether a text is a date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
fn is_date(date: &str) -> bool {
    match date.len() {
        4 => is_year(date),
        7 => is_day(&format!("{date}-01")),
        _ => is_day(date),
    }
}

/// Whether a text is the address of a page.
fn is_page(address: &str) -> bool {
    address.starts_with("https:") && is_address(address)
}

/// The days of a month; none if there is no such month.
const fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}
