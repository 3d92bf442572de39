//! Reads growths, and changes by an amount.

use crate::quantity::sign::Sign;
use crate::quantity::unit::{Dimension, Unit};
use crate::report::annotation::{Doubt, StatedSign};
use crate::report::basis::Basis;
use crate::report::relation::Relation;
use crate::source::counted_noun::after;
use crate::source::growth_basis::basis;
use crate::source::lexicon::cues::{Cue, is_decline};
use crate::source::noun_phrase::NounPhrase;
use crate::source::number_kind::{is_relative, is_span};
use crate::source::paragraph_reader::{MOST_BACK, ParagraphReader};
use crate::source::predicate::{Predicate, is_mark};
use crate::source::reading::Reading;

/// Nouns of a rate of change.
const RATES: [&str; 4] = ["增速", "增幅", "涨幅", "增长速度"];
/// Nouns of one that is below zero.
const FALLS: [&str; 3] = ["降幅", "减幅", "跌幅"];
/// More characters than what a rate is compared with has: 比上年同期.
const MAX_BASE_CHARS: usize = 8;
/// The name of a growth that is given without its verb.
const GROWTH: &str = "增长";
/// The name of a change whose number tells that it is below zero.
const CHANGE: &str = "变化";
/// What tells an average over years from the change in one year.
const AVERAGE: &str = "年均";

/// What the label calls a change. Where its number is below zero, a word of decline would say so again.
fn named_change(reading: &Reading, words: &str) -> String {
    let words = ["达到", "达", "为"].iter().find_map(|verb| words.strip_suffix(verb)).unwrap_or(words);
    let is_growth = reading.is_growth || matches!(reading.relation, Some((Relation::Growth, _)));
    let falls = reading.quantity.sign == Sign::Falls;
    match (is_decline(words), is_growth) {
        // 增长 beside a number that falls would contradict it.
        (true, _) if falls || is_growth && reading.sign.is_some() => CHANGE.to_owned(),
        // The noun of a rate, whose token begins with the verb: 增速|回落2个百分点.
        (false, false) if falls && !words.is_empty() => format!("{words}{CHANGE}"),
        _ => words.to_owned(),
    }
}

/// The name of a change over several years, which is no change on the year before.
fn average_change(verb: &str) -> String {
    format!("{AVERAGE}{}", if verb.is_empty() { GROWTH } else { verb })
}

/// The name of the rate at which something grows.
fn rate_of(label: &str) -> String {
    if RATES.iter().any(|rate| label.ends_with(rate)) { label.to_owned() } else { format!("{label}增速") }
}

/// What a rate is compared with, of the words from 比 to the verb; without its year, for the label has no digits.
fn base_of(words: &str, verb: &str) -> String {
    let end =
        RATES.iter().chain(&FALLS).chain(&[verb]).filter_map(|word| words.find(word)).min().unwrap_or(words.len());
    let base = words.get(..end).unwrap_or_default().trim_end_matches('的');
    let year = base.find(|c: char| c.is_ascii_digit()).zip(base.find('年'));
    let base = match year.and_then(|(start, end)| Some((base.get(..start)?, base.get(end + '年'.len_utf8()..)?))) {
        Some((before, after)) if !after.is_empty() => format!("{before}{after}"),
        Some(_) => return String::new(),
        None => base.to_owned(),
    };
    let is_base = base.chars().count() <= MAX_BASE_CHARS && !base.contains(|c: char| is_mark(c) || c.is_ascii_digit());
    if is_base { base } else { String::new() }
}

impl<'a> ParagraphReader<'a> {
    /// A rate of change: of the level that stands before it, or of one that is not there.
    pub(super) fn growth(
        &mut self,
        index: usize,
        predicate: &Predicate<'a>,
        noun: Option<NounPhrase>,
        target: Option<usize>,
    ) {
        let has_own = noun.is_some();
        let named = noun.as_ref().and_then(|noun| self.level_called(&noun.words));
        let target = target.or(named).or(self.sentence.level.filter(|_| !has_own));
        let is_new = has_own && target.is_none();
        let subject = noun.clone().filter(|noun| is_new && !noun.is_shortened);
        let label =
            self.target_label(target).or(noun.map(|noun| self.taken(index, noun))).or_else(|| self.earlier(index));
        let has_sign = self.reading(index).is_some_and(|own| own.quantity.sign != Sign::Plain);
        let is_multiple = self.reading(index).is_some_and(|own| own.quantity.unit == Unit::TIMES);
        let is_signed = has_sign || !is_multiple;
        // A token without the verb of its fall would show a rise.
        let sign = (is_signed && !has_sign && predicate.has(Cue::Fall)).then_some(StatedSign::Negative);
        let basis = self.basis(index, predicate);
        let is_plain = !predicate.subject.contains("贡献");
        let is_average = predicate.has(Cue::Average);
        // A level has one growth, that on the year before if there is one.
        let is_of_a_year = |basis: Option<Basis>| basis.is_none_or(Basis::is_of_a_year);
        let is_growth_of = |index: &usize, of| {
            self.reading(*index).is_some_and(|other| other.relation == Some((Relation::Growth, of)))
        };
        let holder = |of| (0..self.readings.len()).rev().take(MOST_BACK).find(|index| is_growth_of(index, of));
        let gives_way =
            |holder: usize| is_of_a_year(basis) && self.reading(holder).is_some_and(|other| !is_of_a_year(other.basis));
        let is_taken = |of: usize| holder(of).is_some_and(|holder| !gives_way(holder));
        let fits = |of: usize| self.reading(of).is_some_and(|level| !is_relative(&level.quantity)) && !is_taken(of);
        let of = target.filter(|of| is_plain && is_signed && !is_average && fits(*of));
        if let Some(former) = of.and_then(holder).and_then(|holder| self.readings.get_mut(holder)) {
            former.relation = None;
            former.is_growth = true;
        }
        let Some(reading) = self.readings.get_mut(index) else { return };
        reading.relation = of.map(|of| (Relation::Growth, of));
        reading.basis = basis;
        if of.is_none() && is_plain && is_signed && (target.is_none() || basis.is_some()) {
            reading.is_growth = true;
            if target.is_none() {
                reading.doubt(Doubt::NoLevel);
            }
        }
        if !is_signed || sign.is_some() {
            reading.doubt(Doubt::Sign);
        }
        reading.sign = sign.filter(|_| of.is_some() || reading.is_growth);
        let verb = named_change(reading, predicate.change);
        let (label, verb) = match is_average {
            // 甲业累计投入8亿元，年均增长9%: it is what was spent each year that grew.
            true => (label.map(|label| label.trim_end_matches(AVERAGE).replacen("累计", "", 1)), average_change(&verb)),
            false => (label, verb),
        };
        let rate = |label: &String| rate_of(&if is_average { format!("{label}{AVERAGE}") } else { label.clone() });
        self.sentence.rate = label.as_ref().map(|label| (index, rate(label)));
        self.set_label(index, label, &verb);
        self.inherit_doubt(index, target);
        if is_new {
            (self.sentence.level, self.sentence.share, self.before) = (None, None, None);
        }
        self.sentence.subject = subject;
        self.sentence.clauses.clear();
    }

    /// A change by an amount, a change of a rate in percentage points, or the distance to another figure.
    pub(super) fn change(
        &mut self,
        index: usize,
        predicate: &Predicate<'a>,
        noun: Option<NounPhrase>,
        target: Option<usize>,
        rest: &str,
    ) {
        let verb = self.reading(index).map_or_else(String::new, |reading| named_change(reading, predicate.change));
        let verb = if predicate.has(Cue::Average) { average_change(&verb) } else { verb };
        let is_points = self.reading(index).is_some_and(|own| own.quantity.unit.dimension() == Dimension::Points);
        let level =
            self.sentence.share.filter(|share| is_points && Some(*share) > self.sentence.level).or(self.sentence.level);
        // What is higher than elsewhere is the rate that stands before it: 增长5%、高于全国1个百分点.
        let before = self.readings.get(..index).unwrap_or_default();
        let rate = before
            .iter()
            .rposition(|former| !former.quantity.is_ordinal())
            .filter(|_| is_points && predicate.has(Cue::Gap) && noun.is_none());
        let rate = rate.filter(|rate| {
            self.reading(*rate).is_some_and(|rate| self.is_in_sentence(rate) && is_relative(&rate.quantity))
        });
        let target = target.or(rate).or(level.filter(|_| noun.is_none()));
        let is_rate = |noun: &NounPhrase| RATES.iter().chain(&FALLS).any(|rate| noun.words.starts_with(rate));
        let has_own = noun.as_ref().is_some_and(|noun| !is_rate(noun));
        if let Some((rate, change)) = self.changed_rate(index, &verb).filter(|_| is_points && !has_own) {
            self.set_label(index, Some(rate), &change);
            return self.inherit_doubt(index, index.checked_sub(1));
        }
        let counted = after(rest).filter(|_| self.reading(index).is_some_and(|own| own.quantity.unit.is_count()));
        let label = match (target, counted, noun) {
            (None, Some(counted), _) => {
                // Of the verbs only the name of what falls is a noun.
                let order = if verb.ends_with(CHANGE) { [&counted.words, &verb] } else { [&verb, &counted.words] };
                return self.set_counted(index, &counted, order.map(String::as_str).concat());
            }
            (Some(_), _, _) => self.target_label(target),
            (None, None, Some(noun)) => {
                self.sentence.subject = Some(noun.clone()).filter(|noun| !noun.is_shortened);
                self.sentence.clauses.clear();
                Some(self.taken(index, noun))
            }
            (None, None, None) => self.earlier(index),
        };
        let names_rate = ['速', '幅'].iter().any(|noun| verb.contains(*noun));
        let verb = if predicate.changes_speed() && !names_rate { format!("增速{verb}") } else { verb };
        self.set_label(index, label, &verb);
        self.inherit_doubt(index, target);
        // What is higher may be another rate of the same: 增长2%，增速高0.8个百分点.
        let is_of_rate =
            target.and_then(|target| self.reading(target)).is_none_or(|other| is_relative(&other.quantity));
        let may_be_speed = is_points && !is_of_rate && !predicate.changes_speed();
        if may_be_speed || target.is_some() && rate.is_none() && predicate.has(Cue::Gap) {
            self.doubt_label(index);
        }
        let unit = |index: usize| self.reading(index).map(|reading| reading.quantity.unit);
        let has_sign = self.reading(index).is_some_and(|own| own.quantity.sign != Sign::Plain);
        let of = target.filter(|of| !is_points && predicate.changes() && unit(*of) == unit(index));
        let Some(reading) = self.readings.get_mut(index) else { return };
        reading.relation = of.map(|of| (Relation::Increase, of));
        if of.is_some() && !has_sign && predicate.has(Cue::Fall) {
            reading.sign = Some(StatedSign::Negative);
            reading.doubt(Doubt::Sign);
        }
    }

    /// The name of a change of the rate that stands before it, or of another change of the same, with what it is compared with: 增长8%，比上季提高1个百分点.
    fn changed_rate(&mut self, index: usize, verb: &str) -> Option<(String, String)> {
        let (former, name) = self.sentence.rate.clone()?;
        let end = self.reading(former).filter(|_| former + 1 == index)?.range.end;
        let words = self.slice(end..self.reading(index)?.range.start);
        // 下降8%，降幅比上季收窄1个百分点.
        let fall = FALLS.iter().find(|fall| words.contains(**fall));
        let name = fall.map_or_else(|| name.clone(), |fall| format!("{}{fall}", name.trim_end_matches("增速")));
        let verb = RATES.iter().chain(&FALLS).find_map(|rate| verb.strip_prefix(rate)).unwrap_or(verb);
        let base = words.rfind(['比', '较']).and_then(|at| words.get(at..)).map(|base| base_of(base, verb));
        let change = format!("{}{verb}", base.unwrap_or_default());
        self.sentence.rate = Some((index, name.clone()));
        (!verb.is_empty()).then_some((name, change))
    }

    /// What a growth is reckoned on, as the words since the number before it tell.
    fn basis(&self, index: usize, predicate: &Predicate<'_>) -> Option<Basis> {
        if predicate.has(Cue::Average) {
            return Some(Basis::Average);
        }
        let own = self.reading(index)?;
        let former = self.former(index);
        // 三年增长, 五年累计增长
        let is_over_years = |former: &Reading| {
            is_span(&former.quantity)
                && predicate.subject.is_empty()
                && !self.slice(former.range.end..own.range.start).contains(is_mark)
        };
        if former.is_some_and(is_over_years) {
            return Some(Basis::Other);
        }
        let start = former.map_or(0, |former| former.range.end).max(self.sentence.start);
        let after = self.text.get(own.range.end..).unwrap_or_default();
        let year = own.year.unwrap_or(self.status.period);
        basis(self.slice(start..own.range.start), after, year - 1)
    }
}
