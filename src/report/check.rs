//! Whether a report hangs together: ids, references, languages, and prose without typed figures.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Chart, ChartKind, CheckKind, Derivation, Derived, Report};
use super::problem::{Expected, Kind, Problem};
use super::quantity::{Quantity, Unit};
use super::text::{Piece, Text, pieces};
use crate::locale::Lang;

/// Everything wrong with the content of `report` that can be seen without computing.
pub fn check(report: &Report) -> Vec<Problem> {
    let mut checker = Checker { report, figures: figure_ids(report), problems: Vec::new() };
    checker.ids();
    checker.facts();
    checker.references();
    checker.charts();
    checker.checks();
    checker.texts();
    checker.problems
}

/// Ids of all figures, with the unit of those that are printed.
fn figure_ids(report: &Report) -> BTreeMap<String, Option<Unit>> {
    let unit = |token: &str| Quantity::parse(token).ok().map(|quantity| quantity.unit);
    let mut ids = BTreeMap::new();
    for fact in &report.facts {
        ids.insert(fact.id.clone(), unit(&fact.printed));
    }
    for fact in &report.facts {
        if let (Some(of), Some(measure)) = (&fact.of, fact.measure) {
            let of_unit = ids.get(of).copied().flatten();
            match measure {
                super::model::Measure::Growth => ids.insert(format!("{of}.previous"), of_unit),
                super::model::Measure::Completion => ids.insert(format!("{of}.target"), of_unit),
                super::model::Measure::Rate => None,
            };
        }
    }
    for context in &report.context {
        ids.insert(context.id.clone(), unit(&context.printed));
    }
    for derived in &report.derived {
        ids.insert(derived.id.clone(), None);
    }
    ids
}

struct Checker<'a> {
    report: &'a Report,
    figures: BTreeMap<String, Option<Unit>>,
    problems: Vec<Problem>,
}

impl<'a> Checker<'a> {
    fn add(&mut self, record: &str, field: &str, found: impl Into<String>, expected: Expected) {
        let (record, field) = (record.to_owned(), field.to_owned());
        self.problems.push(Problem { record, field, found: found.into(), expected });
    }

    fn known(&mut self, record: &str, field: &str, id: &str, kind: Kind) {
        let report = self.report;
        let found = match kind {
            Kind::Fact => report.facts.iter().any(|fact| fact.id == id),
            Kind::Figure => self.figures.contains_key(id),
            Kind::Section => report.sections.iter().any(|section| section.id == id),
            Kind::Chart => report.charts.iter().any(|chart| chart.id == id),
            Kind::Entity => report.entities.iter().any(|entity| entity.id == id),
            Kind::Term => report.terms.iter().any(|term| term.id == id),
        };
        if !found {
            self.add(record, field, id, Expected::Known(kind));
        }
    }

    fn ids(&mut self) {
        let report = self.report;
        let figures = report.facts.iter().map(|fact| &fact.id);
        let figures = figures.chain(report.context.iter().map(|context| &context.id));
        let figures = figures.chain(report.derived.iter().map(|derived| &derived.id));
        self.fresh("facts", figures);
        self.fresh("sections", report.sections.iter().map(|section| &section.id));
        self.fresh("entities", report.entities.iter().map(|entity| &entity.id));
        self.fresh("charts", report.charts.iter().map(|chart| &chart.id));
        self.fresh("checks", report.checks.iter().map(|check| &check.id));
        self.fresh("notes", report.notes.iter().map(|note| &note.id));
        self.fresh("terms", report.terms.iter().map(|term| &term.id));
        self.fresh("meta", std::iter::once(&report.meta.id));
    }

    fn fresh<'b>(&mut self, list: &str, ids: impl Iterator<Item = &'b String>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            let record = format!("{list}/{id}");
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
            if id.is_empty() || !id.chars().all(plain) {
                self.add(&record, "id", id, Expected::PlainId);
            }
            if !seen.insert(id) {
                self.add(&record, "id", id, Expected::FreshId);
            }
        }
    }

    fn facts(&mut self) {
        let report = self.report;
        for fact in &report.facts {
            let record = format!("facts/{}", fact.id);
            self.known(&record, "section", &fact.section, Kind::Section);
            match (&fact.of, fact.measure) {
                (Some(of), Some(measure)) => {
                    self.known(&record, "of", of, Kind::Fact);
                    let id = format!("{of}.{}", measure.suffix());
                    if fact.id != id {
                        self.add(&record, "id", &fact.id, Expected::RateId(id));
                    }
                    if Quantity::parse(&fact.printed).is_ok_and(|token| token.unit != Unit::Percent) {
                        self.add(&record, "printed", &fact.printed, Expected::Percentage);
                    }
                }
                (None, None) => {}
                _ => self.add(&record, "of", fact.of.clone().unwrap_or_default(), Expected::OfAndMeasure),
            }
        }
    }

    fn references(&mut self) {
        let report = self.report;
        for id in &report.meta.headline {
            self.known("meta", "headline", id, Kind::Fact);
        }
        if let Some(address) = &report.meta.errors
            && !(address.starts_with("https://") || address.starts_with("mailto:"))
        {
            self.add("meta", "errors", address, Expected::Address);
        }
        for context in &report.context {
            self.known(&format!("context/{}", context.id), "of", &context.of, Kind::Fact);
        }
        for entity in &report.entities {
            let record = format!("entities/{}", entity.id);
            self.known(&record, "section", &entity.section, Kind::Section);
            if let Some(figure) = &entity.figure {
                self.known(&record, "figure", figure, Kind::Fact);
            }
        }
        for section in &report.sections {
            for chart in &section.charts {
                self.known(&format!("sections/{}", section.id), "charts", chart, Kind::Chart);
            }
        }
        for correction in &report.corrections {
            let record = format!("corrections/{}", correction.date);
            self.known(&record, "fact", &correction.fact, Kind::Fact);
            if !is_day(&correction.date) {
                self.add(&record, "date", &correction.date, Expected::Day);
            }
        }
    }

    fn charts(&mut self) {
        let report = self.report;
        for chart in &report.charts {
            let record = format!("charts/{}", chart.id);
            let shown = report.sections.iter().flat_map(|section| &section.charts).filter(|id| **id == chart.id);
            if shown.count() != 1 {
                self.add(&record, "id", &chart.id, Expected::OneSection);
            }
            for id in &chart.undisclosed {
                self.known(&record, "undisclosed", id, Kind::Entity);
            }
            for group in &chart.groups {
                for id in &group.figures {
                    self.known(&record, "groups", id, Kind::Figure);
                }
                let units = group.figures.iter().filter_map(|id| self.figures.get(id).copied().flatten());
                let dimensions: BTreeSet<_> = units.map(Unit::dimension).collect();
                if dimensions.len() > 1 {
                    self.add(&record, "groups", group.figures.join(", "), Expected::OneDimension);
                }
            }
            self.chart_shape(&record, chart);
        }
    }

    fn chart_shape(&mut self, record: &str, chart: &Chart) {
        let needs = match chart.kind {
            ChartKind::Slope => "one fact with growth in each group",
            ChartKind::Bullet => "completions only",
            ChartKind::Pairs => "two figures in each group",
            ChartKind::Units => "a whole and its part, both counts, in each group",
            ChartKind::Strip => "a whole, its part and the share in each group",
            ChartKind::Dots => "amounts of money in each group",
            ChartKind::Bars => "at least one figure in each group",
        };
        for group in &chart.groups {
            let units: Vec<_> = group.figures.iter().map(|id| self.figures.get(id).copied().flatten()).collect();
            let fits = match chart.kind {
                ChartKind::Slope => {
                    group.figures.len() == 1
                        && group.figures.iter().all(|id| self.figures.contains_key(&format!("{id}.growth")))
                }
                ChartKind::Bullet => group.figures.iter().all(|id| id.ends_with(".completion")),
                ChartKind::Pairs => group.figures.len() == 2,
                ChartKind::Units => units.len() == 2 && units.iter().all(|unit| matches!(unit, Some(Unit::Count(_)))),
                ChartKind::Strip => {
                    let share = |derived: &&Derived| group.figures.get(2) == Some(&derived.id);
                    let derived = self.report.derived.iter().find(share);
                    let [whole, part] = [0, 1].map(|index| group.figures.get(index));
                    group.figures.len() == 3
                        && derived.is_some_and(|derived| {
                            derived.kind == Derivation::Share
                                && derived.inputs.iter().eq([part, whole].into_iter().flatten())
                        })
                }
                ChartKind::Dots => {
                    units.iter().all(|unit| matches!(unit, Some(Unit::Yuan | Unit::Dollar)) || unit.is_none())
                }
                ChartKind::Bars => true,
            };
            if !fits || group.figures.is_empty() {
                self.add(record, "groups", group.figures.join(", "), Expected::ChartShape(needs));
            }
        }
    }

    fn checks(&mut self) {
        let report = self.report;
        for check in &report.checks {
            let record = format!("checks/{}", check.id);
            for id in &check.figures {
                self.known(&record, "figures", id, Kind::Figure);
            }
            for id in &check.entities {
                self.known(&record, "entities", id, Kind::Entity);
            }
            let (fits, needs) = match check.kind {
                CheckKind::AtMost => (check.figures.len() == 2, "two figures"),
                CheckKind::Parts => (check.figures.len() > 2, "a whole and its parts"),
                CheckKind::Share => (check.figures.len() == 3, "a percentage, a part and a whole"),
                CheckKind::Named => (check.figures.len() == 1, "one figure"),
            };
            if !fits {
                self.add(&record, "figures", check.figures.join(", "), Expected::CheckShape(needs));
            }
            if (check.kind == CheckKind::Named) == check.entities.is_empty() {
                self.add(&record, "entities", check.entities.join(", "), Expected::NamedEntities);
            }
        }
    }

    fn texts(&mut self) {
        let mut used = BTreeSet::new();
        for (record, field, text, free) in texts(self.report) {
            if text.zh.trim().is_empty() || text.en.trim().is_empty() {
                self.add(&record, field, format!("{} / {}", text.zh, text.en), Expected::BothLanguages);
            }
            let mut named = Vec::new();
            for lang in Lang::ALL {
                let prose = text.get(lang);
                let parts = pieces(prose);
                if !free {
                    self.digits(&record, field, prose, &parts);
                }
                for piece in &parts {
                    match piece {
                        Piece::Figure(id) => self.known(&record, field, id, Kind::Figure),
                        Piece::Term { id, .. } => self.known(&record, field, id, Kind::Term),
                        Piece::Words(_) | Piece::Year { .. } => {}
                    }
                }
                named.push(figures_named(&parts));
            }
            if let [zh, en] = named.as_slice()
                && zh != en
            {
                let apart: Vec<_> = zh.symmetric_difference(en).cloned().collect();
                self.add(&record, field, apart.join(", "), Expected::SameFigures);
            }
            used.extend(named.into_iter().flatten());
        }
        let report = self.report;
        let charted = report.charts.iter().flat_map(|chart| &chart.groups).flat_map(|group| &group.figures);
        used.extend(charted.cloned());
        for fact in &report.facts {
            if !used.contains(&fact.id) {
                self.add(&format!("facts/{}", fact.id), "id", &fact.id, Expected::Use);
            }
        }
    }

    fn digits(&mut self, record: &str, field: &str, prose: &str, parts: &[Piece<'_>]) {
        for piece in parts {
            let (Piece::Words(words) | Piece::Term { words, .. }) = piece else { continue };
            let mut rest = (*words).to_owned();
            for literal in &self.report.meta.literals {
                rest = rest.replace(literal.as_str(), "");
            }
            if rest.contains(|c: char| c.is_numeric() && !is_han(c)) {
                self.add(record, field, prose, Expected::Placeholder);
                return;
            }
        }
    }
}

fn figures_named(parts: &[Piece<'_>]) -> BTreeSet<String> {
    let named = parts.iter().filter_map(|piece| match piece {
        Piece::Figure(id) => Some((*id).to_owned()),
        _ => None,
    });
    named.collect()
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{4e00}'..='\u{9fff}')
}

fn is_day(date: &str) -> bool {
    let parts: Vec<_> = date.split('-').collect();
    let number = |text: &str, len: usize| text.parse::<u32>().ok().filter(|_| text.len() == len);
    match parts.as_slice() {
        [year, month, day] => {
            number(year, 4).is_some()
                && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
                && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    }
}

/// Every text of a report: its record, its field, itself, and whether it may hold typed digits.
pub fn texts(report: &Report) -> Vec<(String, &'static str, &Text, bool)> {
    let mut texts = Vec::new();
    let meta = &report.meta;
    let mut add = |record: &str, field: &'static str, text, free| texts.push((record.to_owned(), field, text, free));
    add("meta", "title", &meta.title, false);
    add("meta", "description", &meta.description, false);
    add("meta", "scope", &meta.scope, false);
    add("meta", "place", &meta.place, false);
    add("meta", "source.title", &meta.source.title, true);
    add("meta", "source.authors", &meta.source.authors, true);
    add("meta", "source.authors_cited", &meta.source.authors_cited, true);
    add("meta", "source.note", &meta.source.note, true);
    add("meta", "exchange.source", &meta.exchange.source, true);
    add("meta", "licence", &meta.licence, true);
    for text in &meta.method {
        add("meta", "method", text, true);
    }
    for section in &report.sections {
        let record = format!("sections/{}", section.id);
        add(&record, "title", &section.title, false);
        add(&record, "takeaway", &section.takeaway, false);
        for text in &section.paragraphs {
            add(&record, "paragraphs", text, false);
        }
    }
    for fact in &report.facts {
        let record = format!("facts/{}", fact.id);
        add(&record, "label", &fact.label, false);
        if let Some(note) = &fact.note {
            add(&record, "note", note, false);
        }
    }
    for derived in &report.derived {
        let record = format!("derived/{}", derived.id);
        add(&record, "label", &derived.label, false);
        if let Some(note) = &derived.note {
            add(&record, "note", note, false);
        }
    }
    for context in &report.context {
        let record = format!("context/{}", context.id);
        add(&record, "label", &context.label, false);
        add(&record, "source", &context.source, true);
        if let Some(caveat) = &context.caveat {
            add(&record, "caveat", caveat, false);
        }
    }
    for entity in &report.entities {
        let record = format!("entities/{}", entity.id);
        add(&record, "name", &entity.name, false);
        if let Some(note) = &entity.note {
            add(&record, "note", note, false);
        }
    }
    for chart in &report.charts {
        let record = format!("charts/{}", chart.id);
        add(&record, "title", &chart.title, false);
        add(&record, "subtitle", &chart.subtitle, false);
        for (field, text) in [("finding", &chart.finding), ("alt", &chart.alt), ("note", &chart.note)] {
            if let Some(text) = text {
                add(&record, field, text, false);
            }
        }
        for label in chart.groups.iter().filter_map(|group| group.label.as_ref()) {
            add(&record, "groups.label", label, false);
        }
    }
    for check in &report.checks {
        add(&format!("checks/{}", check.id), "text", &check.text, false);
    }
    for note in &report.notes {
        add(&format!("notes/{}", note.id), "text", &note.text, false);
    }
    for term in &report.terms {
        let record = format!("terms/{}", term.id);
        add(&record, "name", &term.name, true);
        add(&record, "explanation", &term.explanation, true);
    }
    for correction in &report.corrections {
        add(&format!("corrections/{}", correction.date), "reason", &correction.reason, false);
    }
    texts
}
