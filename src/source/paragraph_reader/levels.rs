//! Reads levels, and their shares of a whole or of a plan.

use crate::report::relation::Relation;
use crate::source::lexicon::cues::Cue;
use crate::source::noun_phrase::{NounPhrase, action, after, before, is_action};
use crate::source::number_kind::{is_modifier, is_relative};
use crate::source::paragraph_reader::ParagraphReader;
use crate::source::predicate::Predicate;

impl<'a> ParagraphReader<'a> {
    pub(super) fn rate(
        &mut self,
        index: usize,
        relation: Relation,
        predicate: &Predicate<'a>,
        noun: Option<NounPhrase>,
    ) {
        let target = self.sentence.level.filter(|_| noun.is_none());
        let label =
            self.target_label(target).or(noun.map(|noun| self.taken(index, noun))).or_else(|| self.earlier(index));
        self.set_label(index, label, &format!("完成{}", predicate.plan));
        let is_taken = |of: usize| self.recent().any(|other| other.relation == Some((relation, of)));
        let of =
            target.filter(|of| !is_taken(*of) && self.reading(*of).is_some_and(|level| !is_relative(&level.quantity)));
        if let (Some(of), Some(reading)) = (of, self.readings.get_mut(index)) {
            reading.relation = Some((relation, of));
        }
    }

    pub(super) fn share(&mut self, index: usize, predicate: &Predicate<'a>) {
        let (own, whole) = predicate.subject.split_once('占').unwrap_or(("", predicate.subject));
        let noun = before(own).filter(|_| !is_action(own));
        let target = self.sentence.level.filter(|_| noun.is_none());
        let label =
            self.target_label(target).or(noun.map(|noun| self.taken(index, noun))).or_else(|| self.earlier(index));
        let whole = format!("占{}", whole.trim_end_matches('的'));
        self.set_label(index, label, &whole);
        if let (Some(of), Some(reading)) = (target, self.readings.get_mut(index)) {
            reading.relation = Some((Relation::Share, of));
        }
    }

    pub(super) fn level(&mut self, index: usize, predicate: &Predicate<'a>, noun: Option<NounPhrase>, rest: &str) {
        let Some(quantity) = self.reading(index).map(|reading| reading.quantity.clone()) else { return };
        let counted = after(rest);
        let verb = action(predicate.subject);
        let is_of = rest.starts_with('的');
        let label = match (counted, noun) {
            (Some(counted), noun) if quantity.unit.is_count() || noun.is_none() || is_of => {
                let short = noun.filter(|noun| is_of && noun.words.chars().count() <= 4);
                let name = match (short, verb.filter(|_| !is_of)) {
                    (Some(noun), _) => format!("{}{}", counted.words, noun.words),
                    (None, Some(verb)) => format!("{verb}{}", counted.words),
                    (None, None) => counted.words,
                };
                Some(name)
            }
            (_, Some(noun)) => Some(self.taken(index, noun)),
            (_, None) => {
                let from = self.sentence.from.filter(|_| predicate.has(Cue::Reached));
                self.target_label(from).or_else(|| self.earlier(index))
            }
        };
        self.set_label(index, label, "");
        let whole = self.sentence.whole.filter(|whole| *whole != index && self.is_part(index, *whole));
        let from = self.sentence.from.take().filter(|from| predicate.has(Cue::Reached) && self.is_alike(*from, index));
        if let Some(reading) = from.and_then(|from| self.readings.get_mut(from)) {
            reading.relation = Some((Relation::From, index));
        }
        if let (Some(whole), Some(reading)) = (whole, self.readings.get_mut(index)) {
            reading.relation = Some((Relation::Part, whole));
        }
        if predicate.has(Cue::From) && !predicate.has(Cue::Reached) {
            self.sentence.from = Some(index);
        }
        if !is_modifier(&quantity, rest) {
            self.sentence.level = Some(index);
            self.sentence.levels.push(index);
        }
    }
}
