//! Numbers of a draft that are listed as no quantities, and could be read as figures again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::quantity::token::Quantity;
use crate::quantity::unit_set::UnitSet;
use crate::report::model::{Fact, Report, Section};
use crate::report::parse::unit_set;
use crate::report::relation::Relation;
use crate::source::draft::facts::SectionFacts;
use crate::source::draft::names::unlike;
use crate::source::numbers::{Number, numbers};
use crate::source::paragraph_reader::read_paragraph;
use crate::source::status::SectionStatus;

/// A number that becomes a fact again.
pub(super) struct Restoration {
    /// The fact, which has no id yet unless it is called after the one that it qualifies.
    pub(super) fact: Fact,
    /// Its position among the facts.
    pub(super) index: usize,
    /// What it states.
    pub(super) quantity: Quantity,
    /// The positions of its section and paragraph.
    pub(super) paragraph: (usize, usize),
    /// Where its token stands in that, as the file has it.
    pub(super) place: Range<usize>,
    /// Whether the words that list it are also those of another place.
    pub(super) is_listed_elsewhere: bool,
}

/// The words in `no_quantities` with a number that could be a figure: the rules read it as one, and a person said that it is none.
pub fn restorable(report: &Report) -> Vec<String> {
    let units = unit_set(report);
    let facts = facts_by_id(report);
    let mut listed: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for words in &report.meta.source.no_quantities {
        for number in numbers(words, &units) {
            listed.entry(words.get(number.range).unwrap_or_default()).or_default().push(words);
        }
    }
    let mut found = BTreeSet::new();
    for paragraph in report.sections.iter().flat_map(|section| &section.paragraphs) {
        let filled = Filled::of(&paragraph.zh, &facts);
        for number in filled.unread(&units) {
            let token = filled.words.get(number.range.clone()).unwrap_or_default();
            let own = listed.get(token).into_iter().flatten();
            found.extend(own.copied().find(|words| filled.has(words, &number.range)));
        }
    }
    report.meta.source.no_quantities.iter().filter(|words| found.contains(words)).cloned().collect()
}

/// The number that these words list, read by rule again; `None` if there is none.
pub(super) fn restoration(report: &Report, words: &str) -> Option<Restoration> {
    let units = unit_set(report);
    let facts = facts_by_id(report);
    let texts: Vec<Vec<Filled<'_>>> = report
        .sections
        .iter()
        .map(|section| section.paragraphs.iter().map(|words| Filled::of(&words.zh, &facts)).collect())
        .collect();
    let all = || texts.iter().flatten();
    let is_listed_elsewhere = all().map(|filled| filled.words.matches(words).count()).sum::<usize>() > 1;
    let places = texts.iter().enumerate().flat_map(|(section, texts)| {
        texts.iter().enumerate().map(move |(paragraph, filled)| ((section, paragraph), filled))
    });
    let (paragraph, filled, number) =
        places.filter(|(_, filled)| filled.words.contains(words)).find_map(|(at, filled)| {
            let number = filled.unread(&units).find(|number| filled.has(words, &number.range))?;
            Some((at, filled, number))
        })?;
    let section = report.sections.get(paragraph.0)?;
    let fact = read_again(report, (section, paragraph.1), filled, &number.range, &units)?;
    Some(Restoration {
        index: position(report, paragraph, filled, &number.range),
        fact,
        quantity: number.quantity?,
        paragraph,
        place: filled.in_file(&number.range),
        is_listed_elsewhere,
    })
}

/// What the rules read of the number there, with a label that no other fact has.
fn read_again(
    report: &Report,
    (section, index): (&Section, usize),
    filled: &Filled<'_>,
    range: &Range<usize>,
    units: &UnitSet,
) -> Option<Fact> {
    let period = report.meta.period;
    let before = section.paragraphs.iter().take(index);
    let status = SectionStatus { period, ..SectionStatus::default() }.below(&section.title.zh);
    let status = before.fold(status, |status, paragraph| status.within(&paragraph.zh));
    let found: Vec<Number> = numbers(&filled.words, units).collect();
    let readings = read_paragraph(&filled.words, &found, status);
    let paragraph = i32::try_from(index + 1).ok()?;
    let facts = SectionFacts { section: &section.id, paragraph, period }.of(&readings, &filled.words);
    let (reading, mut fact) = readings.iter().zip(facts).find(|(reading, _)| reading.range == *range)?;
    let related = reading.relation.and_then(|(relation, of)| {
        let of = readings.get(of)?;
        let (_, of) = filled.figures.iter().find(|(range, _)| *range == of.range)?;
        let is_taken = relation.is_single() && report.facts.iter().any(|fact| fact.id == relation.id_of(of));
        (!is_taken).then(|| (relation, (*of).to_owned()))
    });
    let single = related.as_ref().filter(|(relation, _)| relation.is_single());
    fact.id = single.map(|(relation, of)| relation.id_of(of)).unwrap_or_default();
    let lone_growth = fact.measure.filter(|relation| *relation == Relation::Growth);
    let (relation, of) = related.unzip();
    fact.measure = relation.or(lone_growth);
    fact.of = of;
    let of_year = report.facts.iter().filter(|other| other.year == fact.year);
    let labels: BTreeSet<&str> = of_year.map(|other| other.label.zh.as_str()).collect();
    fact.label = unlike(&fact.label, &section.title, &|label| labels.contains(label));
    Some(fact)
}

/// The position among the facts of one that stands there.
fn position(report: &Report, (section, paragraph): (usize, usize), filled: &Filled<'_>, range: &Range<usize>) -> usize {
    let index = |id: &str| report.facts.iter().position(|fact| fact.id == id);
    let before = filled.figures.iter().filter(|(figure, _)| figure.end <= range.start);
    if let Some(index) = before.filter_map(|(_, id)| index(id)).max() {
        return index + 1;
    }
    let after = filled.figures.iter().filter(|(figure, _)| figure.start >= range.end);
    if let Some(index) = after.filter_map(|(_, id)| index(id)).min() {
        return index;
    }
    let sections: BTreeMap<&str, usize> =
        report.sections.iter().enumerate().map(|(index, section)| (section.id.as_str(), index)).collect();
    let place = |fact: &Fact| (sections.get(fact.section.as_str()).copied(), fact.paragraph);
    let own = (Some(section), i32::try_from(paragraph + 1).unwrap_or(i32::MAX));
    report.facts.iter().position(|fact| place(fact) > own).unwrap_or(report.facts.len())
}

fn facts_by_id(report: &Report) -> BTreeMap<&str, &Fact> {
    report.facts.iter().map(|fact| (fact.id.as_str(), fact)).collect()
}

/// A text with the tokens of its facts in place of their placeholders.
struct Filled<'a> {
    words: String,
    /// Where the facts stand in it, by their ids.
    figures: Vec<(Range<usize>, &'a str)>,
}

impl<'a> Filled<'a> {
    fn of(text: &'a str, facts: &BTreeMap<&str, &Fact>) -> Self {
        let mut parts = text.split('{');
        let mut filled = Self { words: parts.next().unwrap_or_default().to_owned(), figures: Vec::new() };
        for part in parts {
            let named = part.split_once('}').and_then(|(id, rest)| Some((id, facts.get(id)?, rest)));
            let Some((id, fact, rest)) = named else {
                filled.words.extend(["{", part]);
                continue;
            };
            let start = filled.words.len();
            filled.words += &fact.printed;
            filled.figures.push((start..filled.words.len(), id));
            filled.words += rest;
        }
        filled
    }

    /// Its quantities that are no facts.
    fn unread(&self, units: &UnitSet) -> impl Iterator<Item = Number> {
        // Both are in the order of the text.
        let mut figures = self.figures.iter().map(|(range, _)| range).peekable();
        numbers(&self.words, units).filter(move |number| {
            while figures.next_if(|figure| figure.end <= number.range.start).is_some() {}
            number.quantity.is_some() && figures.peek().is_none_or(|figure| figure.start >= number.range.end)
        })
    }

    /// Whether these words stand there, around this range.
    fn has(&self, words: &str, range: &Range<usize>) -> bool {
        let mut places = self.words.match_indices(words);
        places.any(|(start, _)| start <= range.start && range.end <= start + words.len())
    }

    /// Where a range that holds no fact stands in the text as the file has it.
    fn in_file(&self, range: &Range<usize>) -> Range<usize> {
        let (mut tokens, mut placeholders) = (0, 0);
        for (figure, id) in self.figures.iter().filter(|(figure, _)| figure.end <= range.start) {
            tokens += figure.len();
            placeholders += id.len() + "{}".len();
        }
        range.start - tokens + placeholders..range.end - tokens + placeholders
    }
}
