//! Facts that say of one subject what 分别 says of another: 甲和乙分别增长3%和4%.

use std::collections::BTreeMap;

use crate::quantity::unit_set::UnitSet;
use crate::report::annotation::Doubt;
use crate::report::location::Location;
use crate::report::model::Fact;
use crate::report::parse::unit_set;
use crate::report::resolved::ResolvedReport;
use crate::report::rule::Rule;
use crate::report::violation::Violation;
use crate::source::numbers::{Number, numbers};
use crate::source::outline::outline;
use crate::source::paragraph_reader::read_paragraph;
use crate::source::reading::Reading;
use crate::source::shared_unit::share_units;
use crate::source::status::SectionStatus;

/// More numbers than one 分别 assigns: however many a paragraph has, no more are compared with one.
const MOST_BESIDE: usize = 12;

/// The facts whose numbers 分别 gives to other subjects in `text`, as the rules of drafts read it.
pub fn misassigned(resolved: &ResolvedReport, text: &str) -> Vec<Violation> {
    let report = &resolved.report;
    let outline = outline(text);
    if outline.len() != report.sections.len() {
        return Vec::new();
    }
    let units = unit_set(report);
    let mut violations = Vec::new();
    for (section, source) in report.sections.iter().zip(&outline) {
        for (number, paragraph) in (1..).zip(&source.paragraphs) {
            if paragraph.is_row || !paragraph.text.contains("分别") {
                continue;
            }
            let facts = report.facts.iter().enumerate();
            let own = facts.filter(|(_, fact)| fact.section == section.id && fact.paragraph == number);
            let own: Vec<(usize, &Fact)> = own.collect();
            let assignments = assignments(resolved, &paragraph.text, &own, &units);
            let near =
                |at: usize| assignments.get(at.saturating_sub(MOST_BESIDE)..assignments.len().min(at + MOST_BESIDE));
            violations.extend(assignments.iter().enumerate().filter_map(|(at, one)| one.violation(near(at)?)));
        }
    }
    violations
}

/// What 分别 gives a number to, and the fact that states the number.
struct Assignment<'a> {
    index: usize,
    fact: &'a Fact,
    /// Its name in the report, with that of what it qualifies.
    name: String,
    reading: Reading,
    /// The name of what 分别 gives it to.
    label: String,
}

/// The numbers that 分别 assigns, each with its fact, if the paragraph has its token once.
fn assignments<'a>(
    resolved: &'a ResolvedReport,
    text: &str,
    facts: &[(usize, &'a Fact)],
    units: &UnitSet,
) -> Vec<Assignment<'a>> {
    let mut found: Vec<Number> = numbers(text, units).collect();
    share_units(text, &mut found, units);
    let readings = read_paragraph(text, &found, SectionStatus::default());
    let printed = facts.iter().map(|(_, fact)| fact.printed.as_str());
    let tokens = readings.iter().filter_map(|reading| text.get(reading.range.clone()));
    let (printed, tokens) = (counts(printed), counts(tokens));
    let by_token: BTreeMap<&str, (usize, &'a Fact)> =
        facts.iter().map(|(index, fact)| (fact.printed.as_str(), (*index, *fact))).collect();
    let assignment = |reading: &Reading| {
        let label = reading.label.clone().filter(|_| reading.doubts.contains(&Doubt::Respectively))?;
        let token = text.get(reading.range.clone())?;
        let (index, fact) = *by_token.get(token)?;
        let is_single = [&printed, &tokens].iter().all(|counts| counts.get(token) == Some(&1));
        let of = fact.of.as_ref().and_then(|of| resolved.fact(of)).map_or("", |of| &of.label.zh);
        let name = format!("{of}{}", fact.label.zh);
        is_single.then(|| Assignment { index, fact, name, reading: reading.clone(), label })
    };
    readings.iter().filter_map(assignment).collect()
}

/// How often each token occurs.
fn counts<'a>(tokens: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for token in tokens {
        *counts.entry(token).or_default() += 1;
    }
    counts
}

impl Assignment<'_> {
    /// The violation of a fact that is named like what another number is given to, whose fact is not named like that either.
    fn violation(&self, near: &[Self]) -> Option<Violation> {
        let is_named_otherwise = |other: &Self| near.iter().any(|third| other.is_nearer_to(third));
        let other = near.iter().find(|other| self.is_nearer_to(other) && is_named_otherwise(other))?;
        let at = Location::record("facts", self.index, &self.fact.id).field("printed");
        let expected = Rule::Respective(other.fact.printed.clone(), other.label.clone());
        Some(Violation::new(at, &self.fact.printed, expected))
    }

    /// Whether its name is nearer to what another number of its unit is given to, by the characters that only one of the two has.
    fn is_nearer_to(&self, other: &Self) -> bool {
        let lone =
            |label: &str, without: &str| -> Vec<char> { label.chars().filter(|c| !without.contains(*c)).collect() };
        let (own, others) = (lone(&self.label, &other.label), lone(&other.label, &self.label));
        let shared = |characters: &[char]| characters.iter().filter(|c| self.name.contains(**c)).count();
        self.reading.quantity.unit == other.reading.quantity.unit
            && shared(&others) * own.len() > shared(&own) * others.len()
    }
}
