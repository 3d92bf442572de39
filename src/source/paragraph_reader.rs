//! Reads the numbers of a paragraph: label, relation, certainty and year of each, by rule.

mod changes;
mod levels;

use std::ops::Range;

use crate::quantity::sign::Sign;
use crate::quantity::token::Quantity;
use crate::report::annotation::Doubt;
use crate::report::relation::Relation;
use crate::source::clauses::sentences;
use crate::source::lexicon::cues::Cue;
use crate::source::noun_phrase::{NounPhrase, before, is_action};
use crate::source::number_kind::{Kind, is_duration};
use crate::source::numbers::Number;
use crate::source::predicate::Predicate;
use crate::source::reading::Reading;
use crate::source::respectively::subjects;
use crate::source::status::{Said, SectionStatus};
use crate::source::unclear_label::is_unclear;
use crate::text::rational::Rational;

/// More bytes than a phrase beside a number has: however long a clause is, no more of it is read.
const PHRASE_BYTES: usize = 600;
/// More numbers than one before may refer to.
const MOST_BACK: usize = 200;

/// What stands between the numbers of a list.
const JOINTS: [&str; 8] = ["、", "和", "及", "与", "以及", "或", "，", "到"];

/// The readings of the quantities among `numbers`, which are those of the paragraph `text`.
pub fn read_paragraph(text: &str, numbers: &[Number], status: SectionStatus) -> Vec<Reading> {
    let ranges: Vec<_> = numbers.iter().map(|number| number.range.clone()).collect();
    let (readings, sentence) = (Vec::new(), State::default());
    let mut reader = ParagraphReader { text, status, readings, sentence, before: None, turned: 0 };
    let mut quantities = numbers.iter().filter(|number| number.quantity.is_some()).peekable();
    for sentence in sentences(text, &ranges) {
        reader.begin(sentence.range.start, sentence.continues);
        for clause in sentence.clauses {
            let mut in_clause = Vec::new();
            while let Some(number) = quantities.next_if(|number| number.range.start < clause.end) {
                in_clause.push(number);
            }
            reader.clause(clause, &in_clause);
        }
    }
    reader.readings
}

/// What is known of a sentence so far.
#[derive(Default)]
struct State {
    start: usize,
    /// What it has said.
    said: Said,
    /// The last number that is a level.
    level: Option<usize>,
    /// The last number that is a share of a whole.
    share: Option<usize>,
    /// The levels since the last change, which 分别 may refer to.
    levels: Vec<usize>,
    /// The whole that 其中 divides.
    whole: Option<usize>,
    /// The noun phrase of an earlier clause without a number.
    subject: Option<NounPhrase>,
    /// Later clauses without a number, which are read once a number needs a subject.
    clauses: Vec<Range<usize>>,
    /// The level before a change: 由….
    from: Option<usize>,
}

/// Several numbers in a row, with the predicate of the first.
struct List<'a> {
    predicate: Predicate<'a>,
    subjects: Option<Vec<String>>,
    targets: Vec<usize>,
    first: usize,
}

struct ParagraphReader<'a> {
    text: &'a str,
    status: SectionStatus,
    readings: Vec<Reading>,
    sentence: State,
    /// The last level of the sentence before.
    before: Option<usize>,
    /// How far the text has been read for a turn to plans.
    turned: usize,
}

impl<'a> ParagraphReader<'a> {
    fn begin(&mut self, start: usize, continues: bool) {
        let former = std::mem::take(&mut self.sentence);
        if continues {
            (self.sentence.start, self.sentence.said) = (former.start, former.said);
        } else {
            self.sentence.start = start;
        }
        self.before = former.level.or(self.before);
        self.status = self.status.within(self.slice(self.turned..start));
        self.turned = start;
    }

    fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    fn clause(&mut self, clause: Range<usize>, numbers: &[&Number]) {
        if numbers.is_empty() {
            return self.sentence.clauses.push(clause);
        }
        let mut at = clause.start;
        let mut list: Option<List<'a>> = None;
        for (index, number) in numbers.iter().enumerate() {
            let between = last_of(self.slice(at..number.range.start));
            let next = numbers.get(index + 1).map_or(clause.end, |next| next.range.start);
            let rest = first_of(self.slice(number.range.end..next));
            let Some(quantity) = &number.quantity else { continue };
            let joins = index > 0 && JOINTS.contains(&between.trim());
            match list.as_ref().filter(|_| joins) {
                Some(list) => self.follow(number, quantity, list, rest),
                None => {
                    let count = 1 + numbers.get(index + 1..).map_or(0, |rest| self.joined(number, rest));
                    list = Some(self.first(number, quantity, between, rest, count));
                    // One number tells the size of what the other counts: 20个50户以上的甲村.
                    if index > 0 && between.trim().is_empty() {
                        self.doubt_label(self.readings.len().saturating_sub(1));
                    }
                }
            }
            at = number.range.end;
        }
    }

    /// How many of the numbers after one are joined to it in a list.
    fn joined(&self, number: &Number, rest: &[&Number]) -> usize {
        let ends = std::iter::once(number.range.end).chain(rest.iter().map(|next| next.range.end));
        let pairs = ends.zip(rest.iter().map(|next| next.range.start));
        pairs.take_while(|(end, start)| JOINTS.contains(&self.slice(*end..*start).trim())).count()
    }

    /// Reads a number with a predicate of its own.
    fn first(&mut self, number: &Number, quantity: &Quantity, between: &'a str, rest: &str, count: usize) -> List<'a> {
        let predicate = self.with_verb(Predicate::of(between), number, quantity);
        if predicate.is_part && self.sentence.whole.is_none() {
            self.sentence.whole = self.sentence.level.or(self.before);
        }
        let is_respective = predicate.has(Cue::Respectively) || count > 1 && between.contains("分别");
        let noun = before(predicate.subject).filter(|_| !is_action(predicate.subject));
        let names = noun.as_ref().filter(|_| is_respective).and_then(|noun| subjects(&noun.words, count));
        let levels = &self.sentence.levels;
        let targets = match levels.len().checked_sub(count) {
            Some(skipped) if is_respective && noun.is_none() => levels.get(skipped..).unwrap_or_default().to_vec(),
            _ => Vec::new(),
        };
        let first = self.readings.len();
        let list = List { predicate, subjects: names, targets, first };
        let (own, target) = (list.subjects.as_ref().and_then(|names| names.first()), list.targets.first().copied());
        let own = own.map(|words| NounPhrase { words: words.clone(), is_shortened: false }).or(noun);
        self.read(number, quantity, &list.predicate, own, target, rest);
        if is_respective && let Some(reading) = self.readings.get_mut(first) {
            reading.doubt(Doubt::Respectively);
        } else if count > 1
            && let Some(reading) = self.readings.get_mut(first)
        {
            reading.doubt(Doubt::SeveralValues);
        }
        list
    }

    /// Reads a number that continues a list.
    fn follow(&mut self, number: &Number, quantity: &Quantity, list: &List<'a>, rest: &str) {
        let index = self.readings.len() - list.first;
        let name = list.subjects.as_ref().and_then(|names| names.get(index));
        let target = list.targets.get(index).copied();
        let noun = name.map(|words| NounPhrase { words: words.clone(), is_shortened: false });
        let is_resolved = noun.is_some() || target.is_some();
        let noun = noun.or_else(|| before(list.predicate.subject).filter(|_| target.is_none()));
        self.read(number, quantity, &list.predicate, noun, target, rest);
        let basis = self.reading(list.first).and_then(|first| first.basis);
        let Some(reading) = self.readings.last_mut() else { return };
        reading.basis = reading.basis.or(basis);
        if is_resolved || list.predicate.has(Cue::Respectively) {
            reading.doubt(Doubt::Respectively);
        } else {
            reading.doubt(Doubt::SeveralValues);
            reading.relation = None;
        }
    }

    fn read(
        &mut self,
        number: &Number,
        quantity: &Quantity,
        predicate: &Predicate<'a>,
        noun: Option<NounPhrase>,
        target: Option<usize>,
        rest: &str,
    ) {
        let sentence = self.text.get(self.sentence.start..number.range.start).unwrap_or_default();
        self.sentence.said.read(sentence);
        let certainty = self.status.certainty(&self.sentence.said);
        let year = self.status.year(&self.sentence.said, certainty);
        let reading = Reading {
            range: number.range.clone(),
            quantity: quantity.clone(),
            unit: None,
            label: None,
            relation: None,
            is_growth: false,
            basis: None,
            sign: None,
            certainty,
            year,
            doubts: Vec::new(),
        };
        let index = self.readings.len();
        self.readings.push(reading);
        if let Some(reading) = self.readings.get_mut(index).filter(|_| is_duration(quantity)) {
            reading.doubt(Doubt::Duration);
        }
        if is_within_quotes(last_of(sentence)) {
            self.doubt_label(index);
        }
        match Kind::of(quantity, predicate) {
            Kind::Growth => self.growth(index, predicate, noun, target),
            Kind::Change => self.change(index, predicate, noun, target, rest),
            Kind::Completion => self.rate(index, Relation::Completion, predicate, noun),
            Kind::Share => self.share(index, predicate),
            Kind::Level => self.level(index, predicate, noun, rest),
        }
    }

    /// A predicate with the verb that a token begins with: the numbers joined to it in a list have none of their own.
    fn with_verb(&self, predicate: Predicate<'a>, number: &Number, quantity: &Quantity) -> Predicate<'a> {
        let cue = match quantity.sign {
            Sign::Falls => Cue::Fall,
            Sign::Rises => Cue::Rise,
            Sign::Plain | Sign::Minus | Sign::Stated => return predicate,
        };
        let token = self.slice(number.range.clone());
        let verb = token.get(..token.find(|c: char| c.is_ascii_digit()).unwrap_or(0)).unwrap_or_default();
        let verb = verb.trim_end_matches("超过").trim_end_matches(['约', '近', '超', '了', '不']);
        let change = if predicate.change.is_empty() { verb } else { predicate.change };
        let cues = [predicate.cues.as_slice(), &[cue]].concat();
        Predicate { change, cues, ..predicate }
    }

    /// The last readings, the last one first.
    fn recent(&self) -> impl Iterator<Item = &Reading> {
        self.readings.iter().rev().take(MOST_BACK)
    }

    fn reading(&self, index: usize) -> Option<&Reading> {
        self.readings.get(index)
    }

    fn target_label(&self, target: Option<usize>) -> Option<String> {
        self.reading(target?)?.label.clone()
    }

    fn doubt_label(&mut self, index: usize) {
        if let Some(reading) = self.readings.get_mut(index) {
            reading.doubt(Doubt::UnclearLabel);
        }
    }

    /// A number that is named after another is as doubtful as that one's name.
    fn inherit_doubt(&mut self, index: usize, target: Option<usize>) {
        let is_doubtful = |reading: &Reading| {
            [Doubt::UnclearLabel, Doubt::EarlierSubject, Doubt::NoLabel]
                .iter()
                .any(|doubt| reading.doubts.contains(doubt))
        };
        if target.and_then(|target| self.reading(target)).is_some_and(is_doubtful) {
            self.doubt_label(index);
        }
    }

    /// The words of a noun phrase; a shortened one is doubtful.
    fn taken(&mut self, index: usize, noun: NounPhrase) -> String {
        if noun.is_shortened {
            self.doubt_label(index);
        }
        noun.words
    }

    /// The subject of an earlier clause, which is doubtful.
    fn earlier(&mut self, index: usize) -> Option<String> {
        while let Some(clause) = self.sentence.clauses.pop() {
            if let Some(phrase) = before(last_of(self.slice(clause))).filter(|phrase| !phrase.is_shortened) {
                self.sentence.subject = Some(phrase);
                self.sentence.clauses.clear();
            }
        }
        let words = self.sentence.subject.as_ref().map(|noun| noun.words.clone());
        let words = words.or_else(|| self.target_label(self.sentence.level))?;
        self.readings.get_mut(index)?.doubt(Doubt::EarlierSubject);
        Some(words)
    }

    /// The level of this sentence with this label.
    fn level_called(&self, label: &str) -> Option<usize> {
        let is_it = |index: &&usize| self.reading(**index).is_some_and(|level| level.label.as_deref() == Some(label));
        self.sentence.levels.iter().rev().take(MOST_BACK).find(is_it).copied()
    }

    fn set_counted(&mut self, index: usize, noun: &NounPhrase, label: String) {
        if noun.is_shortened || is_unclear(&noun.words) {
            self.doubt_label(index);
        }
        if let Some(reading) = self.readings.get_mut(index) {
            reading.label = Some(label);
        }
    }

    fn set_label(&mut self, index: usize, label: Option<String>, words: &str) {
        let Some(reading) = self.readings.get_mut(index) else { return };
        if label.as_ref().is_some_and(|label| is_unclear(label)) {
            reading.doubt(Doubt::UnclearLabel);
        }
        match label {
            Some(label) if label.ends_with(words) => reading.label = Some(label),
            Some(label) => reading.label = Some(label + words),
            None => reading.doubt(Doubt::NoLabel),
        }
    }

    fn is_alike(&self, one: usize, other: usize) -> bool {
        let unit = |index: usize| self.reading(index).map(|reading| reading.quantity.unit);
        unit(one) == unit(other)
    }

    /// Whether a number can be part of another: of its unit, and with the parts before it not larger; an average is none.
    fn is_part(&self, index: usize, whole: usize) -> bool {
        let parts = self.recent().filter(|reading| reading.relation == Some((Relation::Part, whole)));
        let before: Rational = parts.map(|part| part.quantity.value).sum();
        let Some([own, all]) = self.reading(index).zip(self.reading(whole)).map(|(own, all)| [own, all]) else {
            return false;
        };
        let is_average = own.label.as_ref().is_some_and(|label| label.contains("人均"));
        self.is_alike(index, whole) && !is_average && own.quantity.value + before <= all.quantity.value
    }
}

/// The end of a long phrase.
fn last_of(words: &str) -> &str {
    words.get(words.ceil_char_boundary(words.len().saturating_sub(PHRASE_BYTES))..).unwrap_or(words)
}

/// Whether words end within quotation marks: what stands there is part of a name.
fn is_within_quotes(words: &str) -> bool {
    words.rfind('“').is_some_and(|open| words.rfind('”').is_none_or(|close| close < open))
}

/// The beginning of a long phrase.
fn first_of(words: &str) -> &str {
    words.get(..words.floor_char_boundary(PHRASE_BYTES)).unwrap_or(words)
}
