//! Drafts a report from a text: outline, figures, labels, relations and charts, all by rule.

pub(crate) mod charts;
pub mod correction;
pub(crate) mod english;
pub(crate) mod facts;
pub mod merge;

pub(crate) mod names;
pub mod restoration;

use std::collections::BTreeSet;

use crate::locale::draft_texts as words;
use crate::quantity::unit_set::UnitSet;
use crate::report::model::{Exchange, Fact, Meta, Omitted, Report, Section, Source};
use crate::source::draft::facts::SectionFacts;
use crate::source::draft::names::{literals, opening_words, spelt_out, visible};
use crate::source::exchange_rates::rate;
use crate::source::line_index::Position;
use crate::source::numbers::{Number, numbers};
use crate::source::outline::{OutlineParagraph, OutlineSection, names_unit, outline};
use crate::source::page_frame::PageFrame;
use crate::source::paragraph_reader::read_paragraph;
use crate::source::reading::Reading;
use crate::source::shared_unit::share_units;
use crate::source::status::{SectionStatus, period, year_of_results};
use crate::source::table::Table;
use crate::source::terms::TermBase;
use crate::text::localized::LocalizedText;

/// What the author says of a text.
#[derive(Clone, Debug, Default)]
pub struct DraftOptions {
    /// The title; otherwise the first heading, or the beginning of the text.
    pub title: Option<String>,
    /// The year reported on; otherwise the one that the headings tell, or that the text names most often.
    pub period: Option<i32>,
    /// The terms whose English labels get.
    pub terms: TermBase,
}

/// The most figures of a draft: a file may have no more, with what is derived from them.
pub const MAX_FACTS: usize = 4_900;
/// The most numbers of a text, also in tables, names and dates; of what a file may hold, no more would fit.
const MAX_NUMBERS: usize = 4 * MAX_FACTS;

/// Why a text has no draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// No number of the text states a quantity.
    NoQuantity,
    /// The text names no year that could be the one reported on.
    NoPeriod,
    /// The text states more than [`MAX_FACTS`] quantities.
    TooManyFigures,
}

/// A report drafted from a text, and what was not certain.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The report.
    pub report: Report,
    /// For each fact, in their order, where its token stands in the text.
    pub positions: Vec<Position>,
    /// Quantities that are left out, with where they stand.
    pub omitted: Vec<(Position, String)>,
}

impl Draft {
    /// The facts to look at first, with where they stand.
    pub fn doubtful(&self) -> impl Iterator<Item = (&Fact, Position)> {
        let facts = self.report.facts.iter().zip(self.positions.iter().copied());
        facts.filter(|(fact, _)| !fact.doubts.is_empty())
    }
}

/// Drafts a report from `text`.
///
/// # Errors
/// Returns why there is none.
pub fn draft(text: &str, options: &DraftOptions) -> Result<Draft, DraftError> {
    let outline = outline(text);
    let headings: Vec<&str> =
        outline.iter().flat_map(|section| &section.headings).map(|heading| heading.text.as_str()).collect();
    let paragraphs = || outline.iter().flat_map(|section| &section.paragraphs).map(|paragraph| paragraph.text.as_str());
    let period = options.period.or_else(|| period(&headings)).or_else(|| year_of_results(paragraphs()));
    let mut drafter = Drafter::new(period.unwrap_or_default());
    for section in &outline {
        if drafter.section(section).is_none() {
            return Err(DraftError::TooManyFigures);
        }
    }
    if drafter.report.facts.is_empty() {
        return Err(DraftError::NoQuantity);
    }
    if period.is_none() {
        return Err(DraftError::NoPeriod);
    }
    let first = outline.first().map_or(&[][..], |section| section.headings.as_slice());
    let head: Vec<&str> = first.iter().map(|heading| heading.text.as_str()).collect();
    let (title, place) = match options.title.clone().or_else(|| names::title(&head)) {
        Some(title) => (title.clone(), in_chinese(names::place(&title, &head).to_owned())),
        None => {
            let words = || paragraphs().find_map(opening_words).map(|words| visible(&words));
            let untitled = || words::UNTITLED.localized().zh;
            let speech = paragraphs().take(2).find_map(names::report_of_speech);
            let (title, place) = speech.unwrap_or_else(|| (words().unwrap_or_else(untitled), None));
            (title, place.map_or_else(|| words::UNKNOWN_PLACE.localized(), in_chinese))
        }
    };
    let frame = PageFrame::of(text);
    let source = &mut drafter.report.meta.source;
    if frame.publisher.is_some() && frame.date.is_some() {
        source.note = words::SOURCE_NOTE_OF_PAGE.localized();
    }
    source.publisher = frame.publisher.map(|publisher| in_chinese(visible(&publisher)));
    source.date = frame.date;
    Ok(drafter.finish(&title, place, &options.terms))
}

struct Drafter {
    units: UnitSet,
    status: SectionStatus,
    table: Table,
    report: Report,
    positions: Vec<Position>,
    omitted: Vec<(Position, String)>,
    /// The words that are listed as left out, or as no quantities.
    listed: [BTreeSet<String>; 2],
    numbers_left: usize,
}

impl Drafter {
    fn new(period: i32) -> Self {
        let mut report = Report::default();
        report.meta.period = period;
        let status = SectionStatus { period, ..SectionStatus::default() };
        let (positions, omitted, listed, table) = Default::default();
        let units = UnitSet::default();
        Self { units, status, table, report, positions, omitted, listed, numbers_left: MAX_NUMBERS }
    }

    /// Reads a section; `None` if the text has too many numbers.
    fn section(&mut self, section: &OutlineSection) -> Option<()> {
        let id = format!("s{}", self.report.sections.len() + 1);
        for heading in &section.headings {
            self.status = self.status.below(&heading.text);
            self.table = Table::below(&heading.text, &self.units);
            let found = self.numbers(heading)?;
            self.leave_out(heading, &found, words::IN_HEADING.localized());
        }
        let title = section
            .title(self.report.sections.is_empty())
            .map_or_else(|| words::OPENING.localized(), |title| in_chinese(visible(title)));
        let mut texts = Vec::new();
        for (number, paragraph) in (1..).zip(&section.paragraphs) {
            texts.push(in_chinese(self.paragraph(&id, number, paragraph)?));
        }
        let section = Section { id, title, paragraphs: texts, ..Section::default() };
        self.report.sections.push(section);
        Some(())
    }

    /// The numbers of a paragraph, unless the text has too many.
    fn numbers(&mut self, paragraph: &OutlineParagraph) -> Option<Vec<Number>> {
        let mut found: Vec<Number> = numbers(&paragraph.text, &self.units).take(self.numbers_left + 1).collect();
        if !paragraph.is_row {
            share_units(&paragraph.text, &mut found, &self.units);
        }
        self.numbers_left = self.numbers_left.checked_sub(found.len())?;
        let quantities = found.iter().filter(|number| number.quantity.is_some()).count();
        (paragraph.is_row || self.report.facts.len() + quantities <= MAX_FACTS).then_some(found)
    }

    /// Reads a paragraph; returns its text, with a placeholder for each figure.
    fn paragraph(&mut self, section: &str, number: i32, paragraph: &OutlineParagraph) -> Option<String> {
        let found = self.numbers(paragraph)?;
        let readings = if names_unit(&paragraph.text) {
            self.table = Table::below(&paragraph.text, &self.units);
            self.leave_out(paragraph, &found, words::IN_TABLE.localized());
            Vec::new()
        } else if paragraph.is_row {
            let mut readings = self.table.row(&paragraph.text, &found, &self.units, self.status);
            readings.truncate(MAX_FACTS.saturating_sub(self.report.facts.len()));
            let read: BTreeSet<usize> = readings.iter().map(|reading| reading.range.start).collect();
            let rest: Vec<Number> = found.into_iter().filter(|number| !read.contains(&number.range.start)).collect();
            self.leave_out(paragraph, &rest, words::IN_TABLE.localized());
            readings
        } else {
            self.table = Table::below(&paragraph.text, &self.units);
            let readings = read_paragraph(&paragraph.text, &found, self.status);
            self.status = self.status.within(&paragraph.text);
            for number in found.iter().filter(|number| number.quantity.is_none()) {
                self.no_quantity(&paragraph.text, number);
            }
            readings
        };
        let facts =
            SectionFacts { section, paragraph: number, period: self.report.meta.period }.of(&readings, &paragraph.text);
        let prose = prose(&paragraph.text, &readings, &facts);
        self.positions.extend(paragraph.positions(readings.iter().map(|reading| reading.range.start)));
        self.report.facts.extend(facts);
        Some(prose)
    }

    /// Lists the quantities of a heading or row as left out.
    fn leave_out(&mut self, paragraph: &OutlineParagraph, found: &[Number], reason: LocalizedText) {
        let positions = paragraph.positions(found.iter().map(|number| number.range.start));
        for (number, position) in found.iter().zip(positions) {
            let token = paragraph.text.get(number.range.clone()).unwrap_or_default();
            let after = paragraph.text.get(number.range.end..).unwrap_or_default();
            let is_date = !paragraph.is_row || after.starts_with(['年', '月', '日']);
            if number.quantity.is_none() && is_date {
                self.no_quantity(&paragraph.text, number);
                continue;
            }
            self.omitted.push((position, token.to_owned()));
            let [listed, _] = &mut self.listed;
            if listed.insert(token.to_owned()) {
                let omitted = Omitted { words: token.to_owned(), reason: reason.clone() };
                self.report.meta.source.omitted.push(omitted);
            }
        }
    }

    fn no_quantity(&mut self, text: &str, number: &Number) {
        let words = spelt_out(text, number.range.clone()).to_owned();
        let [_, listed] = &mut self.listed;
        if listed.insert(words.clone()) {
            self.report.meta.source.no_quantities.push(words);
        }
    }

    fn add_charts(&mut self) {
        let choice = charts::choose(&self.report);
        self.report.derived = choice.derived;
        for (section, chart) in choice.charts {
            if let Some(section) = self.report.sections.iter_mut().find(|known| known.id == section) {
                section.charts.push(chart.id.clone());
            }
            self.report.charts.push(chart);
        }
    }

    fn finish(mut self, title: &str, place: LocalizedText, terms: &TermBase) -> Draft {
        english::add(&mut self.report, terms);
        names::distinguish(&mut self.report);
        self.report.meta = meta(std::mem::take(&mut self.report.meta), title, place, &self.report.facts);
        self.add_charts();
        self.report.meta.literals = literals(&self.report);
        Draft { report: self.report, positions: self.positions, omitted: self.omitted }
    }
}

/// The text of a paragraph with placeholders for its figures.
fn prose(text: &str, readings: &[Reading], facts: &[Fact]) -> String {
    let mut prose = String::new();
    let mut end = 0;
    for (reading, fact) in readings.iter().zip(facts) {
        prose += &visible(text.get(end..reading.range.start).unwrap_or_default());
        prose += &format!("{{{}}}", fact.id);
        end = reading.range.end;
    }
    prose + &visible(text.get(end..).unwrap_or_default())
}

fn in_chinese(zh: String) -> LocalizedText {
    LocalizedText { zh, en: String::new() }
}

/// What a draft says of itself.
fn meta(found: Meta, title: &str, place: LocalizedText, facts: &[Fact]) -> Meta {
    let (year, yuan_per_dollar) = rate(found.period);
    let source = Source {
        title: in_chinese(title.to_owned()),
        note: if found.source.note.zh.is_empty() { words::SOURCE_NOTE.localized() } else { found.source.note },
        ..found.source
    };
    Meta {
        id: format!("report-{}", found.period),
        version: "0.1.0".to_owned(),
        title: in_chinese(title.to_owned()),
        description: words::DESCRIPTION.localized(),
        scope: words::DESCRIPTION.localized(),
        place,
        source,
        exchange: Exchange { yuan_per_dollar: yuan_per_dollar.to_owned(), source: words::exchange_source(year) },
        headline: headline(facts),
        method: vec![words::METHOD.localized()],
        licence: words::LICENCE.localized(),
        untranslated: true,
        ..found
    }
}

/// The first levels with a growth, all of them certain.
fn headline(facts: &[Fact]) -> Vec<String> {
    const MOST: usize = 3;
    let is_certain = |fact: &&Fact| fact.doubts.is_empty();
    let growing = facts.iter().filter(is_certain).filter(|fact| fact.implies().is_some());
    let of: BTreeSet<&String> = growing.filter_map(|fact| fact.of.as_ref()).collect();
    let levels = facts.iter().filter(is_certain).filter(|fact| of.contains(&fact.id));
    levels.take(MOST).map(|fact| fact.id.clone()).collect()
}
