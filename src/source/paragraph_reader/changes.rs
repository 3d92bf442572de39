//! Reads growths, and changes by an amount.

use crate::quantity::sign::Sign;
use crate::quantity::unit::{Dimension, Unit};
use crate::report::annotation::{Doubt, StatedSign};
use crate::report::basis::Basis;
use crate::report::relation::Relation;
use crate::source::growth_basis::basis;
use crate::source::lexicon::cues::{Cue, is_decline};
use crate::source::noun_phrase::{NounPhrase, after};
use crate::source::number_kind::is_relative;
use crate::source::paragraph_reader::{MOST_BACK, ParagraphReader};
use crate::source::predicate::Predicate;
use crate::source::reading::Reading;

/// The name of growths, whether what grows rises or falls.
const GROWTH: &str = "增长";
/// That of other changes.
const CHANGE: &str = "变化";

/// What the label calls a change. Where its number is below zero, a word of decline would say so again.
fn named_change(reading: &Reading, words: &str) -> String {
    let is_growth = reading.is_growth || matches!(reading.relation, Some((Relation::Growth, _)));
    let falls = reading.quantity.sign == Sign::Falls;
    match (is_decline(words), is_growth) {
        (true, true) if falls || reading.sign.is_some() => GROWTH.to_owned(),
        (true, false) if falls => CHANGE.to_owned(),
        // The noun of a rate, whose token begins with the verb: 增速|回落2个百分点.
        (false, false) if falls && !words.is_empty() => format!("{words}{CHANGE}"),
        _ => words.to_owned(),
    }
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
        let label =
            self.target_label(target).or(noun.map(|noun| self.taken(index, noun))).or_else(|| self.earlier(index));
        let has_sign = self.reading(index).is_some_and(|own| own.quantity.sign != Sign::Plain);
        let is_multiple = self.reading(index).is_some_and(|own| own.quantity.unit == Unit::TIMES);
        let is_signed = has_sign || !is_multiple;
        // A token without the verb of its fall would show a rise.
        let sign = (is_signed && !has_sign && predicate.has(Cue::Fall)).then_some(StatedSign::Negative);
        let basis = self.basis(index, predicate);
        let is_plain = !predicate.subject.contains("贡献");
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
        let of = target.filter(|of| is_plain && is_signed && fits(*of));
        if let Some(former) = of.and_then(holder).and_then(|holder| self.readings.get_mut(holder)) {
            former.relation = None;
            former.is_growth = true;
        }
        let Some(reading) = self.readings.get_mut(index) else { return };
        reading.relation = of.map(|of| (Relation::Growth, of));
        reading.basis = basis;
        if of.is_none() && is_plain && is_signed && (target.is_none() || !is_of_a_year(basis)) {
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
        self.set_label(index, label, &verb);
        self.inherit_doubt(index, target);
        self.sentence.subject = None;
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
        let is_points = self.reading(index).is_some_and(|own| own.quantity.unit.dimension() == Dimension::Points);
        let level =
            self.sentence.share.filter(|share| is_points && Some(*share) > self.sentence.level).or(self.sentence.level);
        let target = target.or(level.filter(|_| noun.is_none()));
        let counted = after(rest).filter(|_| self.reading(index).is_some_and(|own| own.quantity.unit.is_count()));
        let label = match (target, counted, noun) {
            (None, Some(counted), _) => {
                // Of the verbs only the name of what falls is a noun.
                let order = if verb.ends_with(CHANGE) { [&counted.words, &verb] } else { [&verb, &counted.words] };
                return self.set_counted(index, &counted, order.map(String::as_str).concat());
            }
            (Some(_), _, _) => self.target_label(target),
            (None, None, Some(noun)) => Some(self.taken(index, noun)),
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
        if may_be_speed || target.is_some() && predicate.has(Cue::Gap) {
            self.doubt_label(index);
        }
        let unit = |index: usize| self.reading(index).map(|reading| reading.quantity.unit);
        let has_sign = self.reading(index).is_some_and(|own| own.quantity.sign != Sign::Plain);
        let of = target.filter(|of| predicate.changes() && unit(*of) == unit(index));
        let Some(reading) = self.readings.get_mut(index) else { return };
        reading.relation = of.map(|of| (Relation::Increase, of));
        if of.is_some() && !has_sign && predicate.has(Cue::Fall) {
            reading.sign = Some(StatedSign::Negative);
            reading.doubt(Doubt::Sign);
        }
    }

    /// What a growth is reckoned on, as the words since the number before it tell.
    fn basis(&self, index: usize, predicate: &Predicate<'_>) -> Option<Basis> {
        if predicate.has(Cue::Average) {
            return Some(Basis::Average);
        }
        let own = self.reading(index)?;
        let former = index.checked_sub(1).and_then(|former| self.reading(former));
        let start = former.map_or(0, |former| former.range.end).max(self.sentence.start);
        let after = self.text.get(own.range.end..).unwrap_or_default();
        let year = own.year.unwrap_or(self.status.period);
        basis(self.slice(start..own.range.start), after, year - 1)
    }
}
