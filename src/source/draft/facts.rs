//! Readings of a paragraph as facts.

use crate::locale::draft_texts::{UNLABELLED, unit_apart, unit_of_list};
use crate::report::annotation::Inferred;
use crate::report::model::Fact;
use crate::report::relation::Relation;
use crate::source::draft::names::visible;
use crate::source::reading::Reading;
use crate::text::localized::LocalizedText;

/// Where readings stand.
pub struct SectionFacts<'a> {
    /// The id of the section.
    pub section: &'a str,
    /// The paragraph of it, from 1.
    pub paragraph: i32,
    /// The report's period.
    pub period: i32,
}

impl SectionFacts<'_> {
    /// The readings of the paragraph `text` as facts.
    pub fn of(&self, readings: &[Reading], text: &str) -> Vec<Fact> {
        let plain: Vec<String> =
            (1..=readings.len()).map(|number| format!("{}-p{}-n{number}", self.section, self.paragraph)).collect();
        let id_of = |index: usize| match readings.get(index).and_then(|reading| reading.relation) {
            Some((relation, of)) if relation.is_single() => plain.get(of).map(|of| relation.id_of(of)),
            _ => plain.get(index).cloned(),
        };
        let measure = |reading: &Reading| {
            let relation = reading.relation.map(|(relation, _)| relation);
            relation.or(reading.is_growth.then_some(Relation::Growth))
        };
        let basis = |reading: &Reading| reading.basis.filter(|_| measure(reading) == Some(Relation::Growth));
        let fact = |(index, reading): (usize, &Reading)| Fact {
            id: id_of(index).unwrap_or_default(),
            section: self.section.to_owned(),
            paragraph: self.paragraph,
            label: label(reading),
            printed: text.get(reading.range.clone()).unwrap_or_default().to_owned(),
            unit: reading.unit.clone(),
            certainty: reading.certainty,
            of: reading.relation.and_then(|(_, of)| id_of(of)),
            measure: measure(reading),
            basis: basis(reading),
            sign: reading.sign,
            note: reading.unit.as_deref().map(if text.contains('\t') { unit_apart } else { unit_of_list }),
            year: reading.year.filter(|year| *year != self.period).map(|year| year.to_string()),
            inferred: inferred(reading, basis(reading).is_some()),
            doubts: reading.doubts.clone(),
            ..Fact::default()
        };
        readings.iter().enumerate().map(fact).collect()
    }
}

fn label(reading: &Reading) -> LocalizedText {
    match reading.label.as_deref().map(visible) {
        Some(zh) if !zh.trim().is_empty() => LocalizedText { zh, en: String::new() },
        _ => UNLABELLED.localized(),
    }
}

fn inferred(reading: &Reading, has_basis: bool) -> Vec<Inferred> {
    let mut inferred = vec![Inferred::Label];
    if reading.relation.is_some() || reading.is_growth {
        inferred.push(Inferred::Relation);
    }
    inferred.push(Inferred::Certainty);
    if reading.year.is_some() {
        inferred.push(Inferred::Year);
    }
    if has_basis {
        inferred.push(Inferred::Basis);
    }
    inferred
}
