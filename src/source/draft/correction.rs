//! Corrections of a draft by a person: what a fact states, that a number states no quantity, or that it does after all.
//!
//! They change the report as JSON, so that whatever else was edited in it stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::locale::display_units::DisplayUnits;
use crate::locale::formatter::FigureFormatter;
use crate::quantity::parse::parse;
use crate::quantity::token::Quantity;
use crate::quantity::unit::Dimension;
use crate::report::annotation::StatedSign;
use crate::report::basis::Basis;
use crate::report::chart_kind::GroupShape;
use crate::report::encode::{self, name, text};
use crate::report::figure::Figure;
use crate::report::location::Location;
use crate::report::model::{Certainty, Chart, Fact, Report};
use crate::report::parse::{read, unit_set};
use crate::report::relation::{Implied, Relation};
use crate::report::resolved::ResolvedReport;
use crate::report::rule::{RecordKind, Rule};
use crate::report::validate::ordinals::is_ordinal;
use crate::report::validate::references::{fits_dimension, is_rate};
use crate::report::validating_reader::ValidatingReader;
use crate::report::violation::Violation;
use crate::source::draft::charts;
use crate::source::draft::names::{mended_literals, replaced, spelt_out};
use crate::source::draft::restoration::{Restoration, restoration};
use crate::text::lang::Lang;
use crate::text::localized::{LocalizedText, Segment, segments};
use crate::text::rational::Rational;

/// What a person says of a fact of a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum Correction {
    /// All of this holds.
    Set {
        /// The id of the fact.
        fact: String,
        /// What it states.
        reading: FactReading,
    },
    /// It states no quantity.
    NoQuantity {
        /// The id of the fact.
        fact: String,
    },
    /// It does state a quantity.
    Quantity {
        /// The words that are listed as no quantity.
        words: String,
    },
}

/// What is read of a number, as a person can correct it.
#[derive(Clone, Debug, PartialEq)]
pub struct FactReading {
    /// What it counts or measures.
    pub label: LocalizedText,
    /// How it qualifies a fact, with the id of that fact; a growth may stand without one.
    pub relation: Option<(Relation, Option<String>)>,
    /// Whether it is below zero.
    pub is_negative: bool,
    /// What a growth is reckoned on.
    pub basis: Option<Basis>,
    /// Whether it is a result, expected or planned.
    pub certainty: Certainty,
}

impl FactReading {
    /// What the report says of a fact now.
    pub fn of(resolved: &ResolvedReport, fact: &Fact) -> Self {
        Self::stated(fact, resolved.figure(&fact.id).and_then(Figure::printed))
    }

    fn stated(fact: &Fact, printed: Option<&Quantity>) -> Self {
        Self {
            label: fact.label.clone(),
            relation: fact.measure.map(|relation| (relation, fact.of.clone())),
            is_negative: printed.is_some_and(|printed| printed.sign.is_negative()),
            basis: fact.basis,
            certainty: fact.certainty,
        }
    }

    /// The id that the fact must have, if it is the only one of its kind that another fact has.
    fn single_id(&self) -> Option<String> {
        let (relation, of) = self.relation.as_ref()?;
        of.as_ref().filter(|_| relation.is_single()).map(|of| relation.id_of(of))
    }
}

/// Whether a fact can qualify another in this way: a rate is a percentage and of a level, and whatever is in the unit of the other has that unit.
/// An ordinal is a rank and nothing else. Nothing has two rates of one kind, and nothing qualifies what qualifies it.
pub fn can_qualify(resolved: &ResolvedReport, fact: &Fact, relation: Relation, other: &Fact) -> bool {
    let (Some(own), Some(figure)) = (resolved.figure(&fact.id), resolved.figure(&other.id)) else { return false };
    let (own_kind, other_kind) = (own.unit.dimension(), figure.unit.dimension());
    let is_rank = relation == Relation::Rank;
    let is_fit = if is_ordinal(figure) || is_ordinal(own) != is_rank {
        false
    } else if is_rank {
        true
    } else if relation.is_alike() {
        fits_dimension(own_kind, other_kind, relation)
    } else {
        let is_of_rate = matches!(other_kind, Dimension::Share | Dimension::Points | Dimension::Multiple);
        is_rate(own, relation) && (!is_of_rate || relation == Relation::Contribution)
    };
    let is_taken = || {
        let id = relation.id_of(&other.id);
        relation.is_single() && id != fact.id && resolved.figure(&id).is_some()
    };
    is_fit && !is_taken() && !is_qualified_by(resolved, other, &fact.id)
}

/// Whether a fact can have this relation to what is not in the text: only a growth can.
pub fn can_stand_alone(resolved: &ResolvedReport, fact: &Fact, relation: Relation) -> bool {
    relation == Relation::Growth && resolved.figure(&fact.id).is_some_and(|own| is_rate(own, relation))
}

/// Whether a fact is this one, or qualifies it, perhaps by way of others.
fn is_qualified_by(resolved: &ResolvedReport, fact: &Fact, id: &str) -> bool {
    let mut next = Some(fact);
    for _ in 0..=resolved.report.facts.len() {
        match next {
            Some(fact) if fact.id == id => return true,
            Some(fact) => next = fact.of.as_ref().and_then(|of| resolved.fact(of)),
            None => return false,
        }
    }
    true
}

/// A corrected draft.
#[derive(Clone, Debug)]
pub struct Corrected {
    /// The file.
    pub json: Value,
    /// The same, read.
    pub resolved: ResolvedReport,
    /// The id that the corrected fact has now; `None` if it is a fact no longer.
    pub fact: Option<String>,
}

/// The draft `report` after a correction, with charts chosen anew.
///
/// # Errors
/// Returns the violations that the report would have; then nothing is changed.
pub fn correct(report: &Value, correction: &Correction) -> Result<Corrected, Vec<Violation>> {
    let mut editor = Editor { report: decoded(report)?, json: report.clone() };
    let fact = match correction {
        Correction::Set { fact, reading } => Some(editor.set(fact, reading)?),
        Correction::NoQuantity { fact } => {
            editor.remove(fact)?;
            None
        }
        Correction::Quantity { words } => Some(editor.restore(words)?),
    };
    let mut json = editor.json;
    let report = decoded(&json)?;
    charts::renew(&mut json, &report);
    let literals = mended_literals(&decoded(&json)?);
    if let Some(Value::Object(meta)) = json.get_mut("meta") {
        set(meta, "literals", Some(json!(literals)).filter(|_| !literals.is_empty()));
    }
    let resolved = read(&json.to_string())?;
    Ok(Corrected { json, resolved, fact })
}

/// The report in a file of the right form.
fn decoded(json: &Value) -> Result<Report, Vec<Violation>> {
    let (report, violations) = ValidatingReader::report(json);
    if violations.is_empty() { Ok(report) } else { Err(violations) }
}

struct Editor {
    json: Value,
    /// The file as it was before.
    report: Report,
}

impl Editor {
    fn fact(&self, id: &str) -> Result<(usize, Fact), Vec<Violation>> {
        let found = self.report.facts.iter().enumerate().find(|(_, fact)| fact.id == id);
        let unknown = || vec![Violation::new(Location::default().field("facts"), id, Rule::Known(RecordKind::Fact))];
        found.map(|(index, fact)| (index, fact.clone())).ok_or_else(unknown)
    }

    fn printed(&self, fact: &Fact) -> Option<Quantity> {
        parse(&fact.token(), &unit_set(&self.report)).ok()
    }

    /// Makes a fact state what a person has read; returns its id.
    fn set(&mut self, id: &str, reading: &FactReading) -> Result<String, Vec<Violation>> {
        let (index, fact) = self.fact(id)?;
        self.refuse_circle(index, &fact, reading)?;
        let printed = self.printed(&fact);
        let was = FactReading::stated(&fact, printed.clone().map(|printed| fact.signed(printed)).as_ref());
        self.refuse_label(index, &was.label, &reading.label)?;
        let Some(Value::Object(fields)) = self.json.pointer_mut(&format!("/facts/{index}")) else {
            return Ok(id.to_owned());
        };
        // What stays the same stays as it is written.
        if reading.label != was.label {
            set(fields, "label", Some(text(&reading.label)));
        }
        if reading.relation != was.relation {
            let (relation, of) = reading.relation.clone().unzip();
            set(fields, "of", of.flatten().map(Value::from));
            set(fields, "measure", relation.map(|relation| json!(relation.name())));
        }
        if reading.is_negative != was.is_negative {
            let is_shown = printed.is_some_and(|printed| printed.sign.is_negative() == reading.is_negative);
            let sign = if reading.is_negative { StatedSign::Negative } else { StatedSign::Positive };
            set(fields, "sign", name(&sign, &StatedSign::NAMES).filter(|_| !is_shown).map(Value::from));
        }
        if reading.basis != was.basis {
            set(fields, "basis", reading.basis.and_then(|basis| name(&basis, &Basis::NAMES)).map(Value::from));
        }
        if reading.certainty != was.certainty {
            set(fields, "certainty", name(&reading.certainty, &Certainty::NAMES).map(Value::from));
            if reading.certainty == Certainty::default() {
                set(fields, "certainty", None);
            }
        }
        for field in ["inferred", "doubts"] {
            set(fields, field, None);
        }
        let renamed = match (reading.single_id(), was.single_id()) {
            (Some(needed), _) => needed,
            (None, Some(former)) if former == fact.id => self.plain_id(index, &fact),
            (None, _) => fact.id.clone(),
        };
        if renamed != fact.id {
            self.rename(&fact.id, &renamed);
        }
        Ok(renamed)
    }

    /// A fact can neither qualify itself nor one that qualifies it.
    fn refuse_circle(&self, index: usize, fact: &Fact, reading: &FactReading) -> Result<(), Vec<Violation>> {
        let mut of = reading.relation.as_ref().and_then(|(_, of)| of.clone());
        for _ in 0..=self.report.facts.len() {
            match of {
                Some(id) if id == fact.id => {
                    let at = Location::record("facts", index, &fact.id).field("of");
                    return Err(vec![Violation::new(at, id, Rule::NoCircle)]);
                }
                Some(id) => of = self.report.facts.iter().find(|fact| fact.id == id).and_then(|fact| fact.of.clone()),
                None => break,
            }
        }
        Ok(())
    }

    /// A label that is new must be that of no other fact of its year, in either language: a draft has each once.
    fn refuse_label(&self, index: usize, was: &LocalizedText, now: &LocalizedText) -> Result<(), Vec<Violation>> {
        for (field, was, label) in [("zh", &was.zh, &now.zh), ("en", &was.en, &now.en)] {
            let has_it = |fact: &&Fact| label == if field == "zh" { &fact.label.zh } else { &fact.label.en };
            let own = self.report.facts.get(index);
            let facts = self.report.facts.iter().enumerate().filter(|(other, _)| *other != index);
            let mut facts = facts.filter(|(_, fact)| own.is_some_and(|own| own.year == fact.year));
            if label != was
                && !label.is_empty()
                && let Some(other) = facts.find_map(|(_, fact)| Some(fact).filter(has_it))
            {
                let id = own.map_or("", |fact| &fact.id);
                let at = Location::record("facts", index, id).field("label").field(field);
                return Err(vec![Violation::new(at, label, Rule::FreshLabel(other.id.clone()))]);
            }
        }
        Ok(())
    }

    /// An id after the place of a fact in its paragraph, as it has in a draft.
    fn plain_id(&self, index: usize, fact: &Fact) -> String {
        let prefix = format!("{}-p{}-n", fact.section, fact.paragraph);
        let is_beside =
            |(_, other): &(usize, &Fact)| other.section == fact.section && other.paragraph == fact.paragraph;
        let beside: Vec<(usize, &Fact)> = self.report.facts.iter().enumerate().filter(is_beside).collect();
        let at = beside.iter().position(|(other, _)| *other == index).unwrap_or_default();
        let number = |other: &Fact| other.id.strip_prefix(&prefix)?.parse::<usize>().ok();
        let numbers = || beside.iter().enumerate().filter_map(|(place, (_, other))| Some((place, number(other)?)));
        let before = numbers().rfind(|(place, _)| *place < at).map(|(place, number)| number + at - place);
        let after =
            || numbers().find(|(place, _)| *place > at).and_then(|(place, number)| (number + at).checked_sub(place));
        let first = before.or_else(after).unwrap_or(at + 1);
        let report = &self.report;
        let figures = report.facts.iter().map(|fact| &fact.id);
        let others =
            report.derived.iter().map(|derived| &derived.id).chain(report.context.iter().map(|other| &other.id));
        let taken: BTreeSet<&String> = figures.chain(others).collect();
        let mut ids = (first..).map(|number| format!("{prefix}{number}"));
        ids.find(|id| !taken.contains(id)).unwrap_or_default()
    }

    /// Gives a fact another id wherever it is named, and so those that are called after it.
    fn rename(&mut self, from: &str, to: &str) {
        let mut names = BTreeMap::new();
        let mut open = vec![(from.to_owned(), to.to_owned())];
        while let Some((from, to)) = open.pop() {
            if names.contains_key(&from) {
                continue;
            }
            for fact in self.report.facts.iter().filter(|fact| fact.of.as_ref() == Some(&from)) {
                let called = fact.measure.filter(|relation| relation.is_single() && relation.id_of(&from) == fact.id);
                open.extend(called.map(|relation| (fact.id.clone(), relation.id_of(&to))));
            }
            for implied in [Implied::Previous, Implied::Target] {
                names.insert(implied.id_of(&from), implied.id_of(&to));
            }
            names.insert(from, to);
        }
        each_id(&mut self.json, &mut |id| {
            if let Some(name) = names.get(id.as_str()) {
                id.clone_from(name);
            }
        });
        each_text(&mut self.json, &mut |_, words| {
            *words = replaced(words, &|id| names.get(id).map(|name| format!("{{{name}}}")));
        });
    }

    /// Takes a number out of the facts: it states no quantity.
    fn remove(&mut self, id: &str) -> Result<(), Vec<Violation>> {
        let (_, fact) = self.fact(id)?;
        let around = self.words_around(&fact);
        let printed = self.printed(&fact).map(|printed| fact.signed(printed));
        each_text(&mut self.json, &mut |lang, words| {
            let token = printed.as_ref().filter(|_| lang == Lang::En).map(|printed| english().printed(printed));
            let token = token.unwrap_or_else(|| fact.printed.clone());
            *words = replaced(words, &|named| (named == id).then(|| token.clone()));
        });
        let gone = self.gone(&fact);
        let is_gone = |id: &str| gone.contains(id);
        for record in records(&mut self.json, "facts") {
            release(record, id);
        }
        retain(&mut self.json, "/facts", |fact| word(fact, "id") != id);
        retain(&mut self.json, "/meta/headline", |named| named.as_str() != Some(id));
        retain(&mut self.json, "/derived", |derived| !is_gone(word(derived, "id")));
        retain(&mut self.json, "/checks", |check| {
            let mut figures = check.get("figures").and_then(Value::as_array).into_iter().flatten();
            !figures.any(|named| named.as_str().is_some_and(is_gone))
        });
        for entity in records(&mut self.json, "entities") {
            if word(entity, "figure") == id
                && let Value::Object(fields) = entity
            {
                set(fields, "figure", None);
            }
        }
        self.mend_charts(&gone);
        if let Some(Value::Object(source)) = self.json.pointer_mut("/meta/source") {
            let mut listed = source.get("no_quantities").and_then(Value::as_array).cloned().unwrap_or_default();
            if !listed.contains(&json!(around)) {
                listed.push(json!(around));
            }
            set(source, "no_quantities", Some(Value::Array(listed)));
        }
        Ok(())
    }

    /// Reads a number again that is listed as no quantity; returns the id of its fact.
    fn restore(&mut self, words: &str) -> Result<String, Vec<Violation>> {
        let list = Location::meta().field("source").field("no_quantities");
        let restored = restoration(&self.report, words);
        let Some(Restoration { mut fact, index, quantity, paragraph, place, is_listed_elsewhere }) = restored else {
            return Err(vec![Violation::new(list, words, Rule::NumberInSource)]);
        };
        self.report.facts.insert(index, fact.clone());
        if fact.id.is_empty() {
            fact.id = self.plain_id(index, &fact);
        }
        let placeholder = format!("{{{}}}", fact.id);
        let pointer = format!("/sections/{}/paragraphs/{}", paragraph.0, paragraph.1);
        if let Some(Value::String(words)) = self.json.pointer_mut(&format!("{pointer}/zh")) {
            words.replace_range(place, &placeholder);
        }
        if let Some(Value::String(words)) = self.json.pointer_mut(&format!("{pointer}/en")) {
            *words = words.replacen(&english().printed(&fact.signed(quantity)), &placeholder, 1);
        }
        if let Some(Value::Array(facts)) = self.json.get_mut("facts") {
            facts.insert(index, encode::fact(&fact));
        }
        if !is_listed_elsewhere {
            retain(&mut self.json, "/meta/source/no_quantities", |listed| listed.as_str() != Some(words));
        }
        Ok(fact.id)
    }

    /// The figures that the report no longer has without a fact: what follows from it.
    fn gone(&self, fact: &Fact) -> BTreeSet<String> {
        let own = [Implied::Previous, Implied::Target].map(|implied| implied.id_of(&fact.id));
        let mut gone = BTreeSet::from([fact.id.clone()]);
        gone.extend(own);
        gone.extend(fact.implies().map(|(_, id)| id));
        // Inputs stand before what is derived from them.
        for derived in &self.report.derived {
            if derived.inputs.iter().any(|input| gone.contains(input)) {
                gone.insert(derived.id.clone());
            }
        }
        gone
    }

    /// Leaves out of charts what is gone, and a group or chart that cannot do without.
    fn mend_charts(&mut self, gone: &BTreeSet<String>) {
        let mut empty = BTreeSet::new();
        for (chart, record) in self.report.charts.iter().zip(records(&mut self.json, "charts")) {
            retain(record, "/groups", |group| !lacks(chart, group, gone));
            for group in records(record, "groups") {
                retain(group, "/figures", |id| !id.as_str().is_some_and(|id| gone.contains(id)));
            }
            retain(record, "/groups", |group| group.get("figures").is_some());
            if record.get("groups").is_none() {
                empty.insert(chart.id.clone());
            }
        }
        retain(&mut self.json, "/charts", |chart| !empty.contains(word(chart, "id")));
        for section in records(&mut self.json, "sections") {
            retain(section, "/charts", |id| !id.as_str().is_some_and(|id| empty.contains(id)));
        }
    }

    /// The words around a fact in its paragraph, as many as no other place has.
    fn words_around(&self, fact: &Fact) -> String {
        const MOST: usize = 12;
        let is_own = |section: &&crate::report::model::Section| section.id == fact.section;
        let own = self.report.sections.iter().filter(is_own);
        let sections = own.chain(self.report.sections.iter().filter(|section| !is_own(section)));
        let texts: Vec<(String, Option<usize>)> =
            sections.flat_map(|section| &section.paragraphs).map(|words| self.filled(&words.zh, &fact.id)).collect();
        let Some((words, at)) = texts.iter().find_map(|(words, at)| Some((words.as_str(), (*at)?))) else {
            return fact.printed.clone();
        };
        let range = at..at + fact.printed.len();
        let mut around = spelt_out(words, range.clone());
        for reach in 1..=MOST {
            if texts.iter().map(|(text, _)| text.matches(around).count()).sum::<usize>() <= 1 {
                break;
            }
            let before = words.get(..range.start).unwrap_or_default().char_indices().rev().nth(reach - 1);
            let after = words.get(range.end..).unwrap_or_default().char_indices().nth(reach);
            let end = after.map_or(words.len(), |(offset, _)| range.end + offset);
            around = words.get(before.map_or(0, |(at, _)| at)..end).unwrap_or(around);
        }
        around.to_owned()
    }

    /// A text with the tokens of its figures, and where that of the fact `id` stands.
    fn filled(&self, words: &str, id: &str) -> (String, Option<usize>) {
        let mut filled = String::new();
        let mut at = None;
        for segment in segments(words) {
            match segment {
                Segment::Text(words) | Segment::Term { words, .. } => filled += words,
                Segment::Year { previous } => filled += &(self.report.meta.period - i32::from(previous)).to_string(),
                Segment::Figure(named) => {
                    at = at.or((named == id).then_some(filled.len()));
                    let fact = self.report.facts.iter().find(|fact| fact.id == named);
                    filled += fact.map_or("", |fact| &fact.printed);
                }
            }
        }
        (filled, at)
    }
}

fn english() -> FigureFormatter {
    FigureFormatter { lang: Lang::En, units: DisplayUnits::default(), yuan_per_dollar: Rational::from_integer(1) }
}

/// Makes a fact that qualifies the fact `id` stand alone: only a growth still says what it is.
fn release(fact: &mut Value, id: &str) {
    if word(fact, "of") != id {
        return;
    }
    let is_growth = word(fact, "measure") == Relation::Growth.name();
    if let Value::Object(fields) = fact {
        set(fields, "of", None);
        if !is_growth {
            set(fields, "measure", None);
        }
    }
}

/// Whether a group of a chart cannot do without what is gone.
fn lacks(chart: &Chart, group: &Value, gone: &BTreeSet<String>) -> bool {
    let spec = chart.kind.spec();
    let is_list = matches!(spec.shape, GroupShape::Any | GroupShape::Completions | GroupShape::PositiveMoney);
    let mut figures = group.get("figures").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let needs = |id: &str| gone.contains(id) || spec.shows_growth && gone.contains(&Implied::Previous.id_of(id));
    !is_list && figures.any(needs)
}

/// Sets a field, or leaves it out.
fn set(fields: &mut Map<String, Value>, field: &str, value: Option<Value>) {
    match value {
        Some(value) => _ = fields.insert(field.to_owned(), value),
        None => _ = fields.shift_remove(field),
    }
}

fn word<'a>(record: &'a Value, field: &str) -> &'a str {
    record.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn records<'a>(json: &'a mut Value, field: &str) -> &'a mut [Value] {
    json.get_mut(field).and_then(Value::as_array_mut).map_or(&mut [], Vec::as_mut_slice)
}

/// Keeps the entries of a list; without any, the list is left out.
fn retain(json: &mut Value, pointer: &str, keep: impl FnMut(&Value) -> bool) {
    let Some((parent, field)) = pointer.rsplit_once('/') else { return };
    let Some(Value::Object(fields)) = json.pointer_mut(parent) else { return };
    let Some(Value::Array(entries)) = fields.get_mut(field) else { return };
    entries.retain(keep);
    if entries.is_empty() {
        fields.shift_remove(field);
    }
}

/// Changes the ids of figures wherever a record names one.
fn each_id(json: &mut Value, change: &mut dyn FnMut(&mut String)) {
    const FIELDS: [(&str, &[&str]); 5] = [
        ("facts", &["id", "of"]),
        ("context", &["of"]),
        ("entities", &["figure"]),
        ("corrections", &["fact"]),
        ("derived", &[]),
    ];
    for (list, fields) in FIELDS {
        for record in records(json, list) {
            for field in fields {
                if let Some(Value::String(id)) = record.get_mut(*field) {
                    change(id);
                }
            }
            each_entry(record.get_mut("inputs"), change);
        }
    }
    each_entry(json.pointer_mut("/meta/headline"), change);
    for check in records(json, "checks") {
        each_entry(check.get_mut("figures"), change);
    }
    for chart in records(json, "charts") {
        for group in records(chart, "groups") {
            each_entry(group.get_mut("figures"), change);
        }
    }
}

fn each_entry(list: Option<&mut Value>, change: &mut dyn FnMut(&mut String)) {
    for entry in list.and_then(Value::as_array_mut).into_iter().flatten() {
        if let Value::String(id) = entry {
            change(id);
        }
    }
}

/// Changes all texts, in each language.
fn each_text(json: &mut Value, change: &mut dyn FnMut(Lang, &mut String)) {
    match json {
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                match (name.as_str(), value) {
                    ("zh", Value::String(words)) => change(Lang::Zh, words),
                    ("en", Value::String(words)) => change(Lang::En, words),
                    (_, value) => each_text(value, change),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| each_text(value, change)),
        _ => {}
    }
}
