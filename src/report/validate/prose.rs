//! Texts: both languages, the same figures in both, and no typed digits.

use std::collections::BTreeSet;

use crate::report::location::Location;
use crate::report::model::Report;
use crate::report::rule::{RecordKind, Rule};
use crate::report::validate::Validator;
use crate::report::violation::Violation;
use crate::text::localized::LocalizedText;
use crate::text::localized::{Segment, segments};

/// The maximum number of names with digits.
pub const MAX_LITERALS: usize = 5_000;
/// The maximum number of those that are more or less than letters and digits in a row: each is looked for in all prose.
const MAX_PHRASES: usize = 100;

/// A text of a report.
pub struct Prose<'a> {
    /// Its location.
    pub at: Location,
    /// The text.
    pub text: &'a LocalizedText,
    /// Whether it may contain digits.
    pub digits: bool,
}

impl Validator<'_> {
    pub(super) fn prose(&mut self) {
        let names: BTreeSet<&str> = literals(self.report()).iter().map(String::as_str).collect();
        for prose in every_text(self.report()) {
            let is_translated = !prose.text.en.is_empty();
            // A text that is absent altogether, the reader has reported, or may be absent.
            if !is_translated && !prose.text.zh.is_empty() && !self.report().meta.untranslated {
                self.add(prose.at.field("en"), "", Rule::String);
            }
            if !has_han(&prose.text.zh) && has_han(&prose.text.en) {
                self.add(prose.at.clone(), &prose.text.en, Rule::OwnLanguage);
            }
            for (key, words) in [("zh", &prose.text.zh), ("en", &prose.text.en)] {
                let parts = segments(words);
                if let Some(index) = self.typed_digit(&names, words, &parts).filter(|_| !prose.digits) {
                    let at = prose.at.field(key);
                    self.violations.push(Violation::by_character(at, words, index, Rule::Placeholder));
                }
                for part in &parts {
                    match part {
                        Segment::Figure(id) => self.known(prose.at.field(key), id, RecordKind::Figure),
                        Segment::Term { words, id } => {
                            if words.contains(['{', '[']) {
                                self.add(prose.at.field(key), *words, Rule::PlainWords);
                            }
                            self.known(prose.at.field(key), id, RecordKind::Term);
                        }
                        Segment::Text(_) | Segment::Year { .. } => {}
                    }
                }
            }
            if !is_translated {
                continue;
            }
            let (zh, en) = (figures_named(&prose.text.zh), figures_named(&prose.text.en));
            let apart: Vec<&str> = zh.symmetric_difference(&en).copied().collect();
            if !apart.is_empty() {
                self.add(prose.at, apart.join(", "), Rule::SameFigures);
            }
        }
    }

    /// The index of the first digit in the first part that types one.
    fn typed_digit(&self, names: &BTreeSet<&str>, prose: &str, parts: &[Segment<'_>]) -> Option<usize> {
        parts.iter().find_map(|part| {
            let (Segment::Text(words) | Segment::Term { words, .. }) = part else { return None };
            let digit = words.find(is_digit)?;
            if names_with_digits(words).all(|name| names.contains(name)) {
                return None;
            }
            let phrases = phrases(self.report());
            let rest = phrases.fold((*words).to_owned(), |rest, literal| rest.replace(literal.as_str(), ""));
            // Parts are slices of the prose.
            let start = (words.as_ptr() as usize).checked_sub(prose.as_ptr() as usize)?;
            rest.contains(is_digit).then(|| prose.get(..start + digit).map_or(0, |before| before.chars().count()))
        })
    }
}

/// The names with digits that prose may spell out, as many as are allowed.
pub fn literals(report: &Report) -> &[String] {
    let literals = &report.meta.literals;
    literals.get(..MAX_LITERALS).unwrap_or(literals)
}

/// Those of them that are also found within longer names, in their order: what is no such name itself, and as many names as are left.
pub fn phrases(report: &Report) -> impl Iterator<Item = &String> {
    let others = literals(report).iter().filter(|literal| !is_name(literal)).count();
    let (mut names_left, mut left) = (MAX_PHRASES.saturating_sub(others), MAX_PHRASES);
    let mut is_within = move |literal: &&String| {
        let room = if is_name(literal) { &mut names_left } else { &mut left };
        *room > 0 && {
            *room -= 1;
            true
        }
    };
    literals(report).iter().filter(move |literal| is_within(literal))
}

/// The letters and digits in a row that have digits. Of any number of literals, those that are one are found at once.
pub fn names_with_digits(words: &str) -> impl Iterator<Item = &str> {
    words.split(|c| !is_of_name(c)).filter(|name| name.contains(is_digit))
}

fn is_name(literal: &str) -> bool {
    literal.chars().all(is_of_name)
}

/// Whether a character may belong to a name with digits.
pub fn is_of_name(c: char) -> bool {
    is_digit(c) || c.is_ascii_alphanumeric()
}

/// The ids of the figures that marked-up prose refers to.
pub fn figures_named(prose: &str) -> BTreeSet<&str> {
    let named = segments(prose).into_iter().filter_map(|segment| match segment {
        Segment::Figure(id) => Some(id),
        _ => None,
    });
    named.collect()
}

/// Whether prose may not type this character, unless a name has it.
pub fn is_digit(c: char) -> bool {
    c.is_numeric() && !is_han(c)
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{4e00}'..='\u{9fff}')
}

fn has_han(words: &str) -> bool {
    words.contains(is_han)
}

/// All texts of a report.
pub fn every_text(report: &Report) -> Vec<Prose<'_>> {
    let mut texts = Vec::new();
    let mut add = |at: Location, text, digits| texts.push(Prose { at, text, digits });
    let meta = &report.meta;
    let at = Location::meta();
    add(at.field("title"), &meta.title, false);
    add(at.field("description"), &meta.description, false);
    add(at.field("scope"), &meta.scope, false);
    add(at.field("place"), &meta.place, false);
    add(at.field("source").field("title"), &meta.source.title, true);
    add(at.field("source").field("authors"), &meta.source.authors, true);
    add(at.field("source").field("authors_cited"), &meta.source.authors_cited, true);
    add(at.field("source").field("note"), &meta.source.note, true);
    if let Some(publisher) = &meta.source.publisher {
        add(at.field("source").field("publisher"), publisher, true);
    }
    if let Some(editor) = &meta.editor {
        add(at.field("editor"), editor, true);
    }
    add(at.field("exchange").field("source"), &meta.exchange.source, true);
    add(at.field("licence"), &meta.licence, true);
    for (index, omitted) in meta.source.omitted.iter().enumerate() {
        add(at.field("source").field("omitted").item(index).field("reason"), &omitted.reason, true);
    }
    for (index, text) in meta.method.iter().enumerate() {
        add(at.field("method").item(index), text, true);
    }
    for (index, section) in report.sections.iter().enumerate() {
        let at = Location::record("sections", index, &section.id);
        add(at.field("title"), &section.title, false);
        add(at.field("takeaway"), &section.takeaway, false);
        for (index, text) in section.paragraphs.iter().enumerate() {
            add(at.field("paragraphs").item(index), text, false);
        }
    }
    for (index, fact) in report.facts.iter().enumerate() {
        let at = Location::record("facts", index, &fact.id);
        add(at.field("label"), &fact.label, false);
        fact.note.iter().for_each(|note| add(at.field("note"), note, false));
    }
    for (index, derived) in report.derived.iter().enumerate() {
        let at = Location::record("derived", index, &derived.id);
        add(at.field("label"), &derived.label, false);
        derived.note.iter().for_each(|note| add(at.field("note"), note, false));
    }
    for (index, context) in report.context.iter().enumerate() {
        let at = Location::record("context", index, &context.id);
        add(at.field("label"), &context.label, false);
        add(at.field("source"), &context.source, true);
        context.caveat.iter().for_each(|caveat| add(at.field("caveat"), caveat, false));
    }
    for (index, entity) in report.entities.iter().enumerate() {
        let at = Location::record("entities", index, &entity.id);
        add(at.field("name"), &entity.name, false);
        entity.note.iter().for_each(|note| add(at.field("note"), note, false));
    }
    for (index, chart) in report.charts.iter().enumerate() {
        let at = Location::record("charts", index, &chart.id);
        add(at.field("title"), &chart.title, false);
        add(at.field("subtitle"), &chart.subtitle, false);
        for (field, text) in [("finding", &chart.finding), ("alt", &chart.alt), ("note", &chart.note)] {
            text.iter().for_each(|text| add(at.field(field), text, false));
        }
        for (index, group) in chart.groups.iter().enumerate() {
            let at = at.field("groups").item(index);
            group.label.iter().for_each(|label| add(at.field("label"), label, false));
        }
    }
    for (index, check) in report.checks.iter().enumerate() {
        add(Location::record("checks", index, &check.id).field("text"), &check.text, false);
    }
    for (index, note) in report.notes.iter().enumerate() {
        add(Location::record("notes", index, &note.id).field("text"), &note.text, false);
    }
    for (index, term) in report.terms.iter().enumerate() {
        let at = Location::record("terms", index, &term.id);
        add(at.field("name"), &term.name, true);
        add(at.field("explanation"), &term.explanation, true);
    }
    for (index, correction) in report.corrections.iter().enumerate() {
        let at = Location::record("corrections", index, &(index + 1).to_string());
        add(at.field("reason"), &correction.reason, true);
    }
    texts
}
