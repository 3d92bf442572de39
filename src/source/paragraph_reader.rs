//! Reads the numbers of a paragraph: label, relation, certainty and year of each, by rule.

mod attributes;
mod changes;
mod levels;
mod limits;
mod owners;
mod purposes;
mod ranks;
mod spans;
mod totals;

use std::collections::VecDeque;
use std::ops::Range;

use crate::quantity::sign::Sign;
use crate::quantity::token::Quantity;
use crate::quantity::unit::Dimension;
use crate::report::annotation::Doubt;
use crate::report::relation::Relation;
use crate::source::clauses::sentences;
use crate::source::counted_noun::without_counted;
use crate::source::lexicon::cues::Cue;
use crate::source::noun_phrase::{NounPhrase, before, is_action, is_within_quotes, without_leads, without_predicate};
use crate::source::number_kind::{Kind, is_duration, is_limit, is_relative, is_size, is_span};
use crate::source::numbers::Number;
use crate::source::paragraph_reader::limits::SIZES;
use crate::source::paragraph_reader::owners::Named;
use crate::source::paragraph_reader::spans::{is_run_of_more, name_of_span, names_a_time};
use crate::source::predicate::{Predicate, is_mark, leads_to_level};
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
    let named_before = Named::default();
    let mut reader = ParagraphReader { text, status, readings, sentence, before: None, named_before, turned: 0 };
    let mut quantities = numbers.iter().filter(|number| number.quantity.is_some()).peekable();
    for sentence in sentences(text, &ranges) {
        let opening = sentence.clauses.first().and_then(|clause| text.get(clause.clone())).unwrap_or_default();
        reader.begin(sentence.range.start, sentence.continues, opening);
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
    /// Where its clause begins that is read.
    clause: usize,
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
    /// The levels before a change, in their order: 由….
    origins: VecDeque<usize>,
    /// What its numbers belong to.
    named: Named,
    /// What it divides by kinds: 按行业分.
    divided: Option<String>,
    /// The last growth, or difference of one, and the name of its rate.
    rate: Option<(usize, String)>,
}

/// Several numbers in a row, with the predicate of the first.
struct List<'a> {
    predicate: Predicate<'a>,
    subjects: Vec<NounPhrase>,
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
    /// What the numbers of the sentence before belong to.
    named_before: Named,
    /// How far the text has been read for a turn to plans.
    turned: usize,
}

impl<'a> ParagraphReader<'a> {
    fn begin(&mut self, start: usize, continues: bool, opening: &str) {
        let former = std::mem::take(&mut self.sentence);
        self.named_before = former.named;
        if continues {
            (self.sentence.start, self.sentence.said) = (former.start, former.said);
            self.sentence.named = self.named_before.clone();
            self.sentence.divided = former.divided;
        } else {
            self.sentence.start = start;
            let divides = opening.starts_with('按') && opening.ends_with('分');
            self.sentence.divided = self.named_before.noun().filter(|_| divides);
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
        self.sentence.clause = clause.start;
        let mut at = clause.start;
        let mut list: Option<List<'a>> = None;
        for (index, number) in numbers.iter().enumerate() {
            let between = last_of(self.slice(at..number.range.start));
            let next = numbers.get(index + 1).map_or(clause.end, |next| next.range.start);
            let rest = first_of(self.slice(number.range.end..next));
            let Some(quantity) = &number.quantity else { continue };
            if quantity.is_ordinal() {
                self.rank(number, quantity);
                (at, list) = (number.range.end, None);
                continue;
            }
            let is_measured = matches!(quantity.unit.dimension(), Dimension::Money | Dimension::Share);
            // 8台甲机、9公里乙网: what ends with a joint is counted by the number before it.
            let is_counted = |noun: &str| !noun.is_empty() && !noun.starts_with(is_mark);
            let is_of_former =
                index > 0 && attributes::JOINTS.iter().any(|joint| between.strip_suffix(joint).is_some_and(is_counted));
            let between = match index {
                _ if is_of_former => "",
                0 => between,
                _ => without_counted(between, is_measured),
            };
            let former = index.checked_sub(1).and_then(|former| numbers.get(former));
            match list.as_ref().filter(|_| former.is_some_and(|former| self.joins(former, number))) {
                Some(list) => self.follow(number, quantity, list, rest),
                None => {
                    let count = 1 + numbers.get(index + 1..).map_or(0, |rest| self.joined(number, rest));
                    list = Some(self.first(number, quantity, between, rest, count));
                    // One number tells the size of what the other counts: 20个50户以上的甲村.
                    let is_limited = former.is_some_and(|former| self.limits(former, between));
                    if index > 0 && !is_of_former && between.trim().is_empty() || is_limited {
                        self.doubt_label(self.readings.len().saturating_sub(1));
                    }
                }
            }
            at = number.range.end;
        }
    }

    /// Whether a number tells a size or a limit of the noun between it and the next one: 50米内甲类比例.
    fn limits(&self, former: &Number, between: &str) -> bool {
        let Some(quantity) = &former.quantity else { return false };
        let words = last_of(self.slice(self.sentence.start..former.range.start));
        let is_size = is_size(quantity) || is_limit(quantity) || SIZES.iter().any(|size| words.ends_with(size));
        is_size && before(Predicate::of(between).subject).is_some_and(|noun| between.starts_with(noun.words.as_str()))
    }

    /// How many of the numbers after one are joined to it in a list.
    fn joined(&self, number: &Number, rest: &[&Number]) -> usize {
        let pairs = std::iter::once(&number).chain(rest).zip(rest);
        pairs.take_while(|(former, next)| self.joins(former, next)).count()
    }

    /// Whether a number goes on with a list: one with a verb of its own tells of the one before, 8亿元、增长3%, and so may one after a time.
    fn joins(&self, former: &Number, number: &Number) -> bool {
        let is_joint = JOINTS.contains(&last_of(self.slice(former.range.end..number.range.start)).trim());
        let [former, own] = [former, number].map(|number| number.quantity.as_ref());
        let has_verb = own.is_some_and(|own| matches!(own.sign, Sign::Falls | Sign::Rises));
        is_joint && !has_verb && former.is_some_and(is_span) == own.is_some_and(is_span)
    }

    /// Reads a number with a predicate of its own.
    fn first(&mut self, number: &Number, quantity: &Quantity, between: &'a str, rest: &str, count: usize) -> List<'a> {
        let predicate = self.with_verb(self.predicate(between, rest), number, quantity);
        if predicate.has(Cue::Reached) {
            self.sentence.origins.drain(..self.sentence.origins.len().saturating_sub(count));
        }
        if predicate.is_part && self.sentence.whole.is_none() {
            self.sentence.whole = self.sentence.level.or(self.before);
        }
        let is_respective = predicate.has(Cue::Respectively) || count > 1 && between.contains("分别");
        let noun = before(predicate.subject).filter(|_| !is_action(predicate.subject));
        let phrase = if noun.is_some() { predicate.subject } else { "" };
        let subjects = if count > 1 { self.subjects(phrase, number, count, is_respective) } else { Vec::new() };
        // 甲收入8亿元、乙收入9亿元，增长3%、4%: as many growths as levels.
        let levels = &self.sentence.levels;
        let is_paired = is_respective || count > 1 && count == levels.len() && predicate.changes();
        let targets = match levels.len().checked_sub(count) {
            Some(skipped) if is_paired && noun.is_none() => levels.get(skipped..).unwrap_or_default().to_vec(),
            _ => Vec::new(),
        };
        let first = self.readings.len();
        let has_origins = predicate.has(Cue::Reached) && self.sentence.origins.len() == count;
        let is_resolved = !subjects.is_empty() || !targets.is_empty() || has_origins;
        let list = List { predicate, subjects, targets, first };
        let (own, target) = (list.subjects.first().cloned(), list.targets.first().copied());
        self.read(number, quantity, &list.predicate, own.or(noun), target, rest);
        if let Some(reading) = self.readings.get_mut(first) {
            if is_respective || is_resolved && count > 1 {
                reading.doubt(Doubt::Respectively);
            } else if count > 1 {
                reading.doubt(Doubt::SeveralValues);
            }
            if is_respective && !is_resolved && count > 1 {
                reading.unlink();
            }
        }
        list
    }

    /// The subjects of a list: those of the words before it; after 分别 also of what is spoken of, or of the clause, which may have numbers
    /// in it. None if these are not as many as the numbers.
    fn subjects(&self, phrase: &str, number: &Number, count: usize, is_respective: bool) -> Vec<NounPhrase> {
        let clause = || Predicate::of(last_of(self.slice(self.sentence.clause..number.range.start))).subject;
        let earlier = || Some(self.sentence.subject.as_ref()?.words.as_str());
        let of = |phrase: &str| match phrase.split_once('占') {
            // 甲额、乙额分别占全市
            Some((own, whole)) => {
                let own = subjects(without_leads(own.trim_end_matches("分别")), count)?;
                Some(own.into_iter().map(|own| format!("{own}占{whole}")).collect())
            }
            None => subjects(without_leads(phrase), count),
        };
        let elsewhere = || earlier().filter(|_| phrase.is_empty()).and_then(of).or_else(|| of(clause()));
        let elsewhere = || if is_respective { elsewhere() } else { None };
        let names = of(phrase).or_else(elsewhere).unwrap_or_default();
        let noun = |words: String| {
            let own = before(&words).filter(|_| !words.contains('占'));
            own.unwrap_or(NounPhrase { words, is_shortened: false })
        };
        names.into_iter().map(noun).collect()
    }

    /// Reads a number that continues a list.
    fn follow(&mut self, number: &Number, quantity: &Quantity, list: &List<'a>, rest: &str) {
        let index = self.readings.len() - list.first;
        let noun = list.subjects.get(index).cloned();
        let target = list.targets.get(index).copied();
        let is_resolved = noun.is_some() || target.is_some() || self.origin(&list.predicate).is_some();
        let noun = noun.or_else(|| before(list.predicate.subject).filter(|_| target.is_none()));
        self.read(number, quantity, &list.predicate, noun, target, rest);
        let basis = self.reading(list.first).and_then(|first| first.basis);
        let Some(reading) = self.readings.last_mut() else { return };
        reading.basis = reading.basis.or(basis);
        let is_respective = is_resolved || list.predicate.has(Cue::Respectively);
        reading.doubt(if is_respective { Doubt::Respectively } else { Doubt::SeveralValues });
        if !is_resolved {
            reading.unlink();
        }
    }

    /// Adds a reading without a label; returns its index.
    fn add(&mut self, number: &Number, quantity: &Quantity) -> usize {
        let sentence = self.text.get(self.sentence.start..number.range.start).unwrap_or_default();
        self.sentence.said.read(sentence);
        let certainty = self.status.certainty(&self.sentence.said);
        let year = self.status.year(&self.sentence.said, certainty);
        let reading = Reading {
            range: number.range.clone(),
            quantity: quantity.clone(),
            unit: number.unit.clone(),
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
        if is_within_quotes(last_of(sentence)) {
            self.doubt_label(index);
        }
        index
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
        let index = self.add(number, quantity);
        let sentence = self.text.get(self.sentence.start..number.range.start).unwrap_or_default();
        let noun = noun.map(|noun| self.with_owner(index, noun, predicate)).or_else(|| self.subject_of_span(index));
        match Kind::of(quantity, predicate) {
            // 甲业增速连续16个季度居前.
            Kind::Change if is_span(quantity) && sentence.ends_with("连续") => {
                let noun = noun.map(|noun| noun.words).or_else(|| self.earlier(index));
                let follow = self.words_after(index);
                let name = noun.and_then(|noun| name_of_span(&(noun + predicate.change), sentence, follow));
                if name.as_ref().is_some_and(|name| is_run_of_more(name, follow)) {
                    self.doubt_label(index);
                }
                self.set_label(index, name, "");
            }
            Kind::Growth => self.growth(index, predicate, noun, target),
            Kind::Change => self.change(index, predicate, noun, target, rest),
            Kind::Completion => self.rate(index, Relation::Completion, predicate, noun),
            Kind::Share => self.share(index, predicate, noun),
            Kind::Level => {
                // 甲存款8亿元、乙贷款9亿元，分别是2005年的2倍、3倍
                let target = target.filter(|_| noun.is_none() && is_relative(quantity));
                let of = self.target_label(target).map(|words| NounPhrase { words, is_shortened: false });
                self.level(index, predicate, noun.or(of), rest);
            }
        }
        let is_of_time = |reading: &&mut Reading| reading.label.as_deref().is_some_and(names_a_time);
        if let Some(reading) =
            self.readings.get_mut(index).filter(|reading| is_duration(quantity) && !is_of_time(reading))
        {
            reading.doubt(Doubt::Duration);
        }
    }

    /// What a span right before a number was said of, rather than a level before both: 甲业占比8%，乙业产值五年增长9%.
    fn subject_of_span(&self, index: usize) -> Option<NounPhrase> {
        let former = self.former(index)?;
        let words = self.slice(former.range.end..self.reading(index)?.range.start);
        let is_span = is_span(&former.quantity) && self.sentence.level < index.checked_sub(1);
        self.sentence.subject.clone().filter(|_| is_span && !words.contains(is_mark))
    }

    /// The predicate of a number, from the words before it and those up to the next one.
    fn predicate(&self, between: &'a str, rest: &str) -> Predicate<'a> {
        let predicate = Predicate::of(between);
        let follows_origin = self.sentence.origins.back().is_some_and(|origin| origin + 1 == self.readings.len());
        if follows_origin && !predicate.has(Cue::Reached) && leads_to_level(between) {
            predicate.after_level()
        } else if leads_to_level(rest) {
            predicate.before_level()
        } else {
            predicate
        }
    }

    /// The level that one with this predicate has risen or fallen from.
    fn origin(&self, predicate: &Predicate<'_>) -> Option<usize> {
        self.sentence.origins.front().copied().filter(|_| predicate.has(Cue::Reached))
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

    /// Whether a number stands in the sentence that is read.
    fn is_in_sentence(&self, reading: &Reading) -> bool {
        reading.range.start >= self.sentence.start
    }

    /// The beginning of the words after a number, other numbers included.
    fn words_after(&self, index: usize) -> &'a str {
        let words = self.reading(index).and_then(|own| self.text.get(own.range.end..));
        words.map(first_of).unwrap_or_default()
    }

    fn reading(&self, index: usize) -> Option<&Reading> {
        self.readings.get(index)
    }

    /// The reading before one.
    fn former(&self, index: usize) -> Option<&Reading> {
        self.reading(index.checked_sub(1)?)
    }

    fn target_label(&self, target: Option<usize>) -> Option<String> {
        self.reading(target?)?.label.clone()
    }

    fn doubt_label(&mut self, index: usize) {
        if let Some(reading) = self.readings.get_mut(index) {
            reading.doubt(Doubt::UnclearLabel);
        }
    }

    fn doubt_subject(&mut self, index: usize) {
        if let Some(reading) = self.readings.get_mut(index) {
            reading.doubt(Doubt::EarlierSubject);
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
            let words = without_predicate(last_of(self.slice(clause)));
            if let Some(phrase) = before(words).filter(|phrase| !phrase.is_shortened) {
                self.sentence.subject = Some(phrase);
                self.sentence.clauses.clear();
            }
        }
        let is_near = self.continues(index);
        let words = self.sentence.subject.as_ref().map(|noun| noun.words.clone());
        if words.is_none() {
            self.inherit_doubt(index, self.sentence.level);
        }
        let words = words.or_else(|| self.target_label(self.sentence.level))?;
        if let Some(own) = self.readings.get_mut(index).filter(|_| !is_near) {
            own.doubt(Doubt::EarlierSubject);
        }
        Some(words)
    }

    /// Whether a number is stated of the subject of the one before: 产量连续9年稳定在8万吨; 产值增长3%，达到8亿元.
    fn continues(&self, index: usize) -> bool {
        let former = index.checked_sub(1).and_then(|former| Some((former, self.reading(former)?)));
        let Some(((at, former), own)) = former.zip(self.reading(index)) else { return false };
        let between = self.slice(former.range.end..own.range.start);
        let has_subject = self.sentence.subject.is_some();
        let is_of_change = former.is_growth && !is_relative(&own.quantity) || self.is_alike(at, index);
        is_span(&former.quantity) && has_subject && !between.contains(is_mark)
            || is_of_change
                && (has_subject || self.sentence.level == Some(at))
                && ["达到", "达", "为"].contains(&between.trim_matches(is_mark))
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

    /// Whether a number goes on with the parts of a whole after 其中; a total of its own does not.
    fn is_next_part(&self, index: usize, whole: usize) -> bool {
        let former = self.sentence.level.and_then(|level| self.reading(level));
        let is_total = |label: &String| label.contains('总');
        former.is_some_and(|former| former.relation == Some((Relation::Part, whole)))
            && !self.reading(index).and_then(|own| own.label.as_ref()).is_some_and(is_total)
    }
}

/// The end of a long phrase.
fn last_of(words: &str) -> &str {
    words.get(words.ceil_char_boundary(words.len().saturating_sub(PHRASE_BYTES))..).unwrap_or(words)
}

/// The beginning of a long phrase.
fn first_of(words: &str) -> &str {
    words.get(..words.floor_char_boundary(PHRASE_BYTES)).unwrap_or(words)
}
