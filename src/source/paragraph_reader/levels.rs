//! Reads levels, and their shares of a whole or of a plan.

use crate::quantity::unit::Dimension;
use crate::report::relation::Relation;
use crate::source::lexicon::cues::Cue;
use crate::source::noun_phrase::{NounPhrase, action, after, before, is_action};
use crate::source::number_kind::{is_modifier, is_part_of_name, is_relative, is_span};
use crate::source::paragraph_reader::ParagraphReader;
use crate::source::predicate::{Predicate, is_mark};
use crate::source::unclear_label::{MAX_COUNTED_CHARS, lacks_measure};

/// The label of a time that the text gives no other name.
const TIME: &str = "时长";
/// Words of a size, which its number gives to the noun that follows.
const SIZES: [&str; 9] = ["年产", "日产", "月产", "存栏", "日处理", "年处理", "年加工", "占地", "总投资"];

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
        self.sentence.share = Some(index);
    }

    pub(super) fn level(&mut self, index: usize, predicate: &Predicate<'a>, noun: Option<NounPhrase>, rest: &str) {
        let Some(quantity) = self.reading(index).map(|reading| reading.quantity.clone()) else { return };
        // What stands in quotation marks alone is said of something: 24小时“不停机”.
        let counted = after(rest).filter(|noun| quantity.unit.is_count() || !noun.words.ends_with('”'));
        let subject = noun.clone().filter(|noun| !noun.is_shortened);
        let verb = action(predicate.subject);
        let is_of = rest.starts_with('的');
        if self.is_misled(index, predicate, noun.as_ref(), counted.as_ref(), rest) {
            self.doubt_label(index);
        }
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
            // A verb and its object: 拨付3亿元补贴.
            (Some(counted), Some(_)) if verb.is_some() => Some([verb.unwrap_or_default(), &counted.words].concat()),
            (Some(counted), Some(_)) if predicate.subject.ends_with('的') => Some(counted.words),
            (_, Some(noun)) => Some(self.taken(index, noun)),
            (_, None) => {
                let from = self.sentence.from.filter(|_| predicate.has(Cue::Reached));
                self.target_label(from).or_else(|| self.earlier(index))
            }
        };
        let label = if is_span(&quantity) {
            label.filter(|label| names_a_time(label)).or(Some(TIME.to_owned()))
        } else {
            label
        };
        self.set_label(index, label, "");
        let whole = self.sentence.whole.filter(|whole| *whole != index && self.is_part(index, *whole));
        let from = self.sentence.from.take().filter(|from| predicate.has(Cue::Reached) && self.is_alike(*from, index));
        if let Some(reading) = from.and_then(|from| self.readings.get_mut(from)) {
            reading.relation = Some((Relation::From, index));
        }
        if let (Some(whole), Some(reading)) = (whole, self.readings.get_mut(index)) {
            reading.relation = Some((Relation::Part, whole));
        } else if self.reading(index).and_then(|own| Some(lacks_measure(own.label.as_ref()?, own.quantity.unit)))
            == Some(true)
        {
            self.doubt_label(index);
        }
        if predicate.has(Cue::From) && !predicate.has(Cue::Reached) {
            self.sentence.from = Some(index);
        }
        if is_span(&quantity) {
            self.sentence.subject = subject;
            self.sentence.clauses.clear();
        } else if !is_modifier(&quantity, rest) {
            self.sentence.level = Some(index);
            self.sentence.levels.push(index);
        }
    }

    /// Whether the words around a level may belong to another number, or be the object of a verb rather than a name.
    fn is_misled(
        &self,
        index: usize,
        predicate: &Predicate<'a>,
        noun: Option<&NounPhrase>,
        counted: Option<&NounPhrase>,
        rest: &str,
    ) -> bool {
        let Some(own) = self.reading(index) else { return false };
        // It is no number of anything: 两位数, 五个一批.
        if rest.starts_with('数') || rest.starts_with("一批") {
            return true;
        }
        let Some(counted) = counted else { return predicate.subject.ends_with('的') };
        // Another number counts the same noun: 30户甲企业投资8亿元.
        let after = self.text.get(own.range.end + rest.len()..).unwrap_or_default();
        let is_followed = after.starts_with(|c: char| !is_mark(c) && !"。！？；".contains(c));
        // The noun goes on: 30座甲、乙类设施.
        let is_several = !is_followed
            && rest
                .trim_start_matches('的')
                .strip_prefix(counted.words.as_str())
                .is_some_and(|rest| rest.starts_with('、'));
        let is_shared = is_followed && rest.trim_start_matches('的').trim() == counted.words;
        // The number is between a verb and its object: 拨付3亿元补贴.
        let is_count = own.quantity.unit.is_count();
        let is_size_of =
            matches!(own.quantity.unit.dimension(), Dimension::Other(_)) || is_modifier(&own.quantity, rest);
        let is_object = !is_count && (noun.is_some() || is_size_of);
        // The number tells a size, or how often: 年产2000台甲项目, 3次举办甲会.
        let is_size = SIZES.iter().any(|size| predicate.subject.ends_with(size))
            || ["次", "级"].contains(&own.quantity.unit.symbol());
        let is_of_a_name = is_part_of_name(&own.quantity) || is_size;
        let is_long = counted.is_shortened || counted.words.chars().count() > MAX_COUNTED_CHARS;
        is_of_a_name || is_shared || is_several || is_object || is_long
    }
}

/// Whether a label is the name of a time: 保质期, 受教育年限.
fn names_a_time(label: &str) -> bool {
    ["期", "限", "寿命", "时间", "延长", "连续", "工龄", "时长", "缩短"].iter().any(|word| label.contains(word))
}
