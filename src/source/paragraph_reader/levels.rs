//! Reads levels, and their shares of a whole or of a plan.

use crate::quantity::unit::{Dimension, Unit};
use crate::report::annotation::Doubt;
use crate::report::model::Certainty;
use crate::report::relation::Relation;
use crate::source::counted_noun::after;
use crate::source::lexicon::actions::{ADVERBS, FINISHED, FOR_WHOM, REACHES, SELECTED};
use crate::source::lexicon::cues::Cue;
use crate::source::lexicon::label_words::{GENERAL, LEVELS, STEPS};
use crate::source::lexicon::measures::{MEASURES, OTHER_ENDS_OF_MEASURES, owner_and_measure};
use crate::source::lexicon::noun_edges::{AFTER_NOUN, COMPOUND_VERBS, HEADS};
use crate::source::noun_phrase::{NounPhrase, action, before, is_action, is_noun, without_leads};
use crate::source::number_kind::{is_duration, is_grade, is_modifier, is_part_of_name, is_relative, is_span};
use crate::source::numbers::leading_number;
use crate::source::paragraph_reader::attributes::{place_after, verb_of_list};
use crate::source::paragraph_reader::limits::SIZES;
use crate::source::paragraph_reader::owners::verbs;
use crate::source::paragraph_reader::purposes::purpose_of_money;
use crate::source::paragraph_reader::spans::{
    TIME, is_run_of_more, name_of_anniversary, name_of_duration, name_of_span, names_a_time, tells_of_level, what_lasts,
};
use crate::source::paragraph_reader::{ParagraphReader, first_of, last_of};
use crate::source::predicate::{Predicate, is_mark, leads_to_level};
use crate::source::reading::Reading;
use crate::source::unclear_label::{MAX_COUNTED_CHARS, ends_with_measure, is_unclear, lacks_measure, length};

/// The most characters of a verb without an object: 全部完成.
const MOST_CHARS_OF_VERB: usize = 4;
/// Ends of words that name a share or its change.
const ENDS_OF_SHARES: [&str; 5] = ["比重", "比例", "份额", "占比", "提高"];
/// Ends of nouns that are not counted, apart from measures.
const UNCOUNTED: [&str; 11] = ["质量", "质效", "成效", "效能", "进度", "功能", "条件", "环境", "债务", "困难", "负担"];

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

    pub(super) fn share(&mut self, index: usize, predicate: &Predicate<'a>, noun: Option<NounPhrase>) {
        let listed = noun.filter(|noun| !noun.is_shortened && noun.words.contains('占'));
        let subject = listed.as_ref().map_or(predicate.subject, |noun| &noun.words);
        let (own, whole) = subject.split_once('占').unwrap_or(("", subject));
        let noun = before(own).filter(|_| !is_action(own));
        let target = self.sentence.level.filter(|_| noun.is_none());
        let label =
            self.target_label(target).or(noun.map(|noun| self.taken(index, noun))).or_else(|| self.earlier(index));
        let label = label.map(|label| self.of_counted(index, label));
        let whole = whole.trim_end_matches('的');
        let is_named = ENDS_OF_SHARES.iter().any(|end| whole.ends_with(end));
        let whole = if is_named || ["", "比"].contains(&whole) {
            format!("占{whole}")
        } else {
            format!("占{whole}的比重")
        };
        self.set_label(index, label, &whole);
        if let (Some(of), Some(reading)) = (target, self.readings.get_mut(index)) {
            reading.relation = Some((Relation::Share, of));
        }
        self.sentence.share = Some(index);
        self.keep_origin(index, predicate);
    }

    pub(super) fn level(&mut self, index: usize, predicate: &Predicate<'a>, noun: Option<NounPhrase>, rest: &str) {
        let Some(quantity) = self.reading(index).map(|reading| reading.quantity.clone()) else { return };
        // What stands in quotation marks alone is said of something: 24小时“不停机”.
        let says_nothing = |noun: &str| {
            let is_level = rest.starts_with('的') && LEVELS.iter().any(|level| noun.ends_with(level));
            noun.ends_with('”') || STEPS.contains(&noun) || is_level
        };
        // Between the levels before and after a change stands its verb: 由9家整合为3家.
        let is_origin = predicate.has(Cue::From) && noun.is_some() && leads_to_level(rest);
        let counted = after(rest).map(|noun| noun.counted_by(quantity.unit.symbol()));
        let counted = counted.or_else(|| place_after(rest).filter(|_| quantity.unit.is_count()));
        let counted = counted.map(|noun| self.of_kind(index, noun, rest));
        let counted =
            counted.map(|noun| self.with_work(index, noun, rest)).or_else(|| self.counted_by_both(index, rest));
        let noun = noun.map(|noun| self.with_limit(index, noun));
        let counted = counted.filter(|noun| !is_origin && (quantity.unit.is_count() || !says_nothing(&noun.words)));
        // 最低收购价每50公斤提高5元: it is no level.
        let per = predicate.subject.strip_suffix('每');
        let subject = per.map_or_else(|| noun.clone(), before).filter(|noun| !noun.is_shortened);
        let start = self.reading(index).and_then(|own| self.text.get(..own.range.start)).unwrap_or_default();
        let of_span = subject.as_ref().filter(|_| is_span(&quantity));
        let follow = self.words_after(index);
        if let Some(name) = of_span.and_then(|noun| name_of_span(&noun.words, start, follow)) {
            if is_run_of_more(&name, follow) {
                self.doubt_label(index);
            }
            self.set_label(index, Some(name), "");
            self.sentence.subject = subject;
            self.sentence.clauses.clear();
            return;
        }
        let has_own = noun.is_some() || counted.is_some();
        let is_counted = counted.is_some();
        let is_whole_measure = |noun: &str| noun.chars().count() > 4 && owner_and_measure(noun).is_some();
        let reach = self.verb_of_reach(index);
        // 9项案例获推广、8项甲案例入选乙名单: what stands before a mark is no verb of what follows.
        let verb = reach.or(action(predicate.subject).filter(|_| !start.ends_with(['、', '，'])));
        let verb = verb.or_else(|| verb_of_list(predicate.subject));
        let is_of = rest.starts_with('的');
        let of_count = counted.as_ref().filter(|_| quantity.unit.is_count());
        let attribute = of_count.and_then(|noun| self.attribute(index, predicate, &noun.words));
        let said = of_count.and_then(|noun| self.said_of(index, &noun.words).map(str::to_owned));
        let said = said.or_else(|| self.done_for(index, &of_count?.words));
        let is_share_of_set = quantity.unit == Unit::PERCENT && noun.is_none();
        let of_share = counted.as_ref().filter(|_| is_share_of_set);
        let share_said = of_share.and_then(|noun| self.said_of(index, &noun.words));
        if self.is_misled(index, predicate, noun.as_ref(), counted.as_ref(), rest) {
            self.doubt_label(index);
        }
        let named = self.named_otherwise(index, predicate, noun.as_ref(), counted.as_ref(), rest);
        let of_verb = self.with_own_verb(index, predicate.subject);
        let label = match (counted, noun) {
            _ if named.is_some() => named,
            // 实现收入达到8亿元的目标, but 甲业总投资8亿元的乙项目.
            (Some(counted), Some(noun)) if is_of && is_whole_measure(&noun.words) => {
                match ["总投资", "投资"].iter().find(|cost| noun.words.ends_with(**cost)) {
                    Some(cost) => {
                        self.doubt_label(index);
                        Some(counted.words + cost)
                    }
                    None => Some(self.taken(index, noun)),
                }
            }
            // 90%以上的甲村.
            (Some(counted), None)
                if quantity.unit == Unit::PERCENT
                    && (is_of || share_said.is_some())
                    && (share_said.is_some() || !ends_with_measure(&counted.words)) =>
            {
                self.doubt_label(index);
                let said = share_said.map(|said| format!("{said}的")).unwrap_or_default();
                Some(format!("{said}{}（占比）", counted.words))
            }
            (Some(counted), noun) if quantity.unit.is_count() || noun.is_none() || is_of => {
                let short = noun.filter(|noun| is_of && noun.words.chars().count() <= 4);
                let done = finishing_verb(&counted.words, rest).filter(|_| quantity.unit.is_count());
                // Such a verb does not tell which ones of a general noun are meant.
                let is_led = done.is_some() || reach.is_some() || attribute.is_some() || said.is_some();
                let has_object = said.as_ref().is_some_and(|said| said.chars().count() > MOST_CHARS_OF_VERB);
                if is_led && !has_object && is_unclear(&counted.words) {
                    self.doubt_label(index);
                }
                // 出台甲业发展20条措施: of a verb that is part of a noun all of that is meant.
                let verb = verb.or(done).filter(|verb| attribute.is_none() || !COMPOUND_VERBS.contains(verb));
                let lead = verb.map(str::to_owned).or(attribute).filter(|_| !is_of).unwrap_or_default();
                let name = match (short, &said) {
                    (Some(noun), _) => format!("{}{}", counted.words, noun.words),
                    (None, Some(said)) => format!("{lead}{said}的{}", counted.words),
                    (None, None) => format!("{lead}{}", counted.words),
                };
                Some(name)
            }
            // A verb and its object: 拨付3亿元补贴.
            (Some(counted), Some(_)) if verb.is_some() => Some([verb.unwrap_or_default(), &counted.words].concat()),
            (Some(counted), Some(_)) if predicate.subject.ends_with('的') => Some(counted.words),
            (_, Some(noun)) => Some(self.taken(index, noun)),
            (_, None) if of_verb.is_some() => of_verb,
            (_, None) => {
                let origin = self.origin(predicate).filter(|origin| self.is_alike(*origin, index));
                self.inherit_doubt(index, origin);
                self.target_label(origin).or_else(|| self.earlier(index))
            }
        };
        let label = match reach.filter(|_| !is_counted) {
            Some(verb) => self.name_of_reached(index, verb, label),
            None => label,
        };
        let label = if is_duration(&quantity) { self.name_of_time(index, predicate, label, rest) } else { label };
        let label = label.map(|label| if has_own { self.with_governing_verb(index, predicate, label) } else { label });
        if self.may_be_governed(index, label.as_deref()) {
            self.doubt_label(index);
        }
        let label = label.map(|label| self.of_counted(index, label));
        // 保持两位数增长
        let label = label.map(|label| if rest.starts_with("数增长") { label + "增长（位数）" } else { label });
        // 按行业分，甲业8亿元、乙业9亿元: what is divided stands in the sentence before.
        let label = label.map(|label| match self.sentence.divided.as_ref() {
            Some(of) if lacks_measure(&label, quantity.unit) && has_own => format!("{label}（{of}）"),
            _ => label,
        });
        let is_share = is_relative(&quantity) && predicate.subject == "占";
        // 甲类村镇超过50%, 甲存款是2005年的2倍
        let is_part_of_set = has_own && quantity.unit == Unit::PERCENT;
        let is_multiple = quantity.unit.dimension() == Dimension::Multiple;
        let label = label.map(|label| match label.ends_with('占') {
            true if is_relative(&quantity) => label + "比",
            false if is_share => label + "占比",
            false if is_part_of_set && is_thing(&label) => {
                self.doubt_label(index);
                label + "（占比）"
            }
            false if is_multiple && !label.ends_with(['比', '倍', '数']) => label + "倍数",
            _ => label,
        });
        match self.readings.get_mut(index).filter(|_| said.is_some()) {
            Some(reading) => reading.label = label,
            None => self.set_label(index, label, ""),
        }
        let whole = self.sentence.whole.filter(|whole| *whole != index && self.is_part(index, *whole));
        let whole = whole.filter(|whole| predicate.is_part || self.is_next_part(index, *whole));
        let origin = self.origin(predicate).filter(|origin| self.is_alike(*origin, index));
        self.keep_origin(index, predicate);
        let is_share = origin.is_some() && origin == self.sentence.share;
        let former = origin.and_then(|origin| self.readings.get_mut(origin));
        let share = former.and_then(|former| {
            // What a plan begins with is there.
            if former.certainty == Certainty::Planned {
                (former.certainty, former.year) = (Certainty::Reported, Some(self.status.period));
            }
            former.relation.replace((Relation::From, index))
        });
        if let Some(reading) = self.readings.get_mut(index) {
            reading.relation = share.filter(|_| is_share);
        }
        let of_whole = whole.and_then(|whole| self.target_label(Some(whole)));
        if let (Some(whole), Some(reading)) = (whole, self.readings.get_mut(index)) {
            reading.relation = Some((Relation::Part, whole));
            // 甲产值8亿元，其中乙业3亿元; 甲业销售面积8万平方米，其中乙业3万平方米.
            let is_measured = of_whole.as_ref().is_some_and(|of| ends_with_measure(of));
            let lacks = |label: &String| {
                let is_named = ends_with_measure(label) || label.ends_with('）');
                let is_general = GENERAL.contains(&label.as_str()) || label.ends_with('类');
                lacks_measure(label, reading.quantity.unit) || is_measured && !is_named || is_general
            };
            let of = of_whole.as_deref().unwrap_or_default();
            // 新增甲装机8万千瓦，其中乙装机3万千瓦: that is new as well.
            let verb = Some(verbs(of)).filter(|_| reading.quantity.unit.dimension() != Dimension::Money);
            let verb = verb.filter(|verb| !verb.is_empty() && *verb != of);
            let has_verb = |label: &String| !verbs(label).is_empty() || label.starts_with('新') || label.contains('的');
            reading.label = match reading.label.take() {
                Some(label) if !of.is_empty() && lacks(&label) => Some(format!("{label}（{of}）")),
                Some(label) if !has_verb(&label) => Some(format!("{}{label}", verb.unwrap_or_default())),
                label => label,
            };
        } else if self.reading(index).and_then(|own| Some(lacks_measure(own.label.as_ref()?, own.quantity.unit)))
            == Some(true)
        {
            self.doubt_label(index);
        }
        if per.is_some() {
            self.doubt_label(index);
        }
        if is_span(&quantity) || per.is_some() {
            self.sentence.subject = subject;
            self.sentence.clauses.clear();
        } else if is_share {
            self.sentence.share = Some(index);
        } else if !is_modifier(&quantity, rest) {
            self.sentence.level = Some(index);
            self.sentence.levels.push(index);
            if has_own {
                self.sentence.subject = None;
                self.sentence.clauses.clear();
            }
        }
    }

    /// The name of a total, of money by its purpose, or of a limit, which the nouns beside the number alone do not tell.
    fn named_otherwise(
        &mut self,
        index: usize,
        predicate: &Predicate<'a>,
        noun: Option<&NounPhrase>,
        counted: Option<&NounPhrase>,
        rest: &str,
    ) -> Option<String> {
        if let Some(total) = self.total(index, predicate.subject).filter(|_| counted.is_none()) {
            self.doubt_subject(index);
            return Some(total);
        }
        let own = self.reading(index)?;
        let (unit, is_span) = (own.quantity.unit, is_span(&own.quantity));
        let after = first_of(self.text.get(own.range.end..)?);
        let is_money = unit.dimension() == Dimension::Money;
        let purpose = is_money.then(|| purpose_of_money(without_leads(predicate.subject), after)).flatten();
        // 甲园建设加快推进，完成投资8亿元，建成乙厂: the subject of a clause before has it rather than what the one after tells.
        let has_owner = noun.is_some_and(|noun| owner_and_measure(&noun.words).is_some());
        if let Some(purpose) = purpose.filter(|purpose| !(purpose.is_next_clause && has_owner)) {
            if purpose.is_next_clause || purpose.is_one_of_several {
                self.doubt_label(index);
            }
            return Some(purpose.name);
        }
        let part = counted.is_none().then(|| self.finished_part(index, noun)).flatten();
        if let Some(name) = part.or_else(|| self.solved_for(index, rest)) {
            self.doubt_label(index);
            return Some(name);
        }
        // 全国8亿人口: the measure word is cut.
        if unit.symbol() == "人" && rest.starts_with('口') {
            self.doubt_label(index);
            return Some("人口".to_owned());
        }
        if let Some(name) = noun.and_then(|noun| self.name_around_size(index, predicate, &noun.words, rest)) {
            self.doubt_label(index);
            return Some(name);
        }
        let is_counted_again = self.is_counted_again(index, counted, rest);
        let limit = self.name_of_limit(index, predicate.subject, counted.filter(|_| !is_span)?, is_counted_again)?;
        self.doubt_label(index);
        Some(limit)
    }

    /// The name of a time, from the one that the nouns beside it give it.
    fn name_of_time(
        &self,
        index: usize,
        predicate: &Predicate<'a>,
        label: Option<String>,
        rest: &str,
    ) -> Option<String> {
        let own = self.reading(index)?;
        if !is_span(&own.quantity) {
            return label.map(|label| name_of_duration(label, rest));
        }
        let (start, after) = self.text.split_at_checked(own.range.end)?;
        let start = start.strip_suffix(self.slice(own.range.clone())).unwrap_or(start);
        let subject = last_of(predicate.subject);
        let lasting = || match own.quantity.text.ends_with("周年") {
            true => name_of_anniversary(subject),
            false => what_lasts(subject, start, &own.quantity.text, first_of(after)),
        };
        // 甲类率8%、连续3年居前列: what has lasted is said of the number before.
        let of_former =
            label.clone().filter(|_| subject.is_empty() && start.ends_with("连续") && tells_of_level(after));
        let lasting = || Some(format!("{}{}", of_former.unwrap_or_default(), lasting()?));
        // 甲产值8亿元，五年平均增长9%
        let is_of_growth = ["平均增长", "平均递增", "年均增长"].iter().any(|verb| first_of(after).starts_with(verb));
        if let Some(level) = self.target_label(self.sentence.level).filter(|_| is_of_growth && subject.is_empty()) {
            return Some(format!("{level}平均增长（{TIME}）"));
        }
        label.filter(|label| names_a_time(label) && label != "时间").or_else(lasting).or(Some(TIME.to_owned()))
    }

    /// The name of a measure with what the number before it counts or measures: 28个甲项目，完成投资3亿元; 植树8万亩，实现产值9亿元.
    fn of_counted(&mut self, index: usize, label: String) -> String {
        let level = self.sentence.level.filter(|level| level + 1 == index);
        let is_amount =
            |level: &&Reading| !is_relative(&level.quantity) && level.quantity.unit.dimension() != Dimension::Money;
        let counted = level.and_then(|level| self.reading(level)).filter(is_amount);
        let unit = counted.map(|level| level.quantity.unit);
        let is_clear = |level: &&Reading| level.doubts.iter().all(|doubt| *doubt == Doubt::UnclearLabel);
        let name = counted.filter(is_clear).and_then(|level| level.label.clone());
        let name = name.filter(|name| owner_and_measure(name).is_none());
        match name.filter(|_| MEASURES.contains(&label.as_str())).zip(self.readings.get_mut(index)) {
            Some((name, own)) if unit != Some(own.quantity.unit) => {
                own.doubt(Doubt::EarlierSubject);
                name.strip_suffix("新增").unwrap_or(&name).to_owned() + &label
            }
            _ => label,
        }
    }

    /// Keeps a level that a change begins with; any other but the one after the change ends the list of these.
    fn keep_origin(&mut self, index: usize, predicate: &Predicate<'_>) {
        let origins = &mut self.sentence.origins;
        if predicate.has(Cue::Reached) {
            origins.pop_front();
            return;
        }
        if origins.back().is_none_or(|last| last + 1 != index) || !predicate.has(Cue::From) {
            origins.clear();
        }
        if predicate.has(Cue::From) {
            origins.push_back(index);
        }
    }

    /// The verb of a reach before a number: 惠及8万名甲民.
    fn verb_of_reach(&self, index: usize) -> Option<&'static str> {
        let own = self.reading(index).filter(|own| own.quantity.unit.is_count())?;
        let before = self.text.get(..own.range.start)?.trim_end_matches(['约', '近', '超', '过', '达', '了']);
        REACHES.iter().find(|verb| before.ends_with(**verb)).copied()
    }

    /// The name of how many something reaches: 甲工程惠及人数. What stands in an earlier clause may not be what reaches them.
    fn name_of_reached(&mut self, index: usize, verb: &str, label: Option<String>) -> Option<String> {
        let own = self.reading(index)?;
        let start = own.range.start;
        let unit = own.quantity.unit.symbol();
        let Some(noun) = number_of_people(unit).or((unit == "人次").then_some("人次")) else {
            self.doubt_label(index);
            return label;
        };
        let label = label?;
        let clause = last_of(self.text.get(..start)?).rsplit(is_mark).next().unwrap_or_default();
        if !clause.contains(label.as_str()) {
            self.doubt_label(index);
        }
        Some(format!("{label}{verb}{noun}"))
    }

    /// Whether another number counts the noun after a number: 30户甲企业投资8亿元.
    fn is_counted_again(&self, index: usize, counted: Option<&NounPhrase>, rest: &str) -> bool {
        let Some((own, counted)) = self.reading(index).zip(counted) else { return false };
        is_followed(self.text, own.range.end + rest.len()) && rest.trim_start_matches('的').trim() == counted.words
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
        // 投资8万元以上的甲项目9个: a limit is missing.
        let former = self.former(index).map(|former| former.range.end);
        let former = former.filter(|end| *end >= self.sentence.clause);
        let is_limited = former.is_some_and(|end| self.slice(end..own.range.start).starts_with('的'));
        if is_limited && counted.is_none() && noun.is_some() {
            return true;
        }
        // 甲乙三大产业产值8亿元: of a general noun the words before its number are missing.
        let named = self.former(index).filter(|former| is_part_of_name(&former.quantity));
        let of_general = named.is_some_and(|named| {
            let words = self.slice(named.range.end..own.range.start);
            named.range.start >= self.sentence.clause && GENERAL.iter().any(|noun| words.starts_with(noun))
        });
        if of_general && counted.is_none() && noun.is_some() {
            return true;
        }
        // It is no number of anything, or its measure word is cut: 两位数, 五个一批, 连续3次获奖.
        let is_run = self.text.get(..own.range.start).is_some_and(|words| words.ends_with("连续"));
        if is_run || rest.starts_with(['数', '口']) || rest.starts_with("一批") {
            return true;
        }
        let is_count = own.quantity.unit.is_count();
        let Some(counted) = counted else {
            // 178座10吨以下的甲炉: what is counted stands after another number.
            let next = leading_number(self.words_after(index)).filter(|_| rest.is_empty());
            let size = next.and_then(|next| next.quantity).map(|size| size.unit.dimension());
            let is_before_number = is_count && matches!(size, Some(Dimension::Other(_) | Dimension::Money));
            // 甲类县2个: a noun of one character is not read.
            let is_short = noun.is_none() && predicate.subject.chars().filter(|c| c.is_alphabetic()).count() == 1;
            // 位于甲地三省
            let is_in_name = is_part_of_name(&own.quantity) && noun.is_some();
            return predicate.subject.ends_with('的')
                || is_grade(&own.quantity)
                || is_in_name
                || is_before_number
                || is_count && (is_short || begins_with_compound(rest));
        };
        let is_followed = is_followed(self.text, own.range.end + rest.len());
        // The noun goes on: 30座甲、乙类设施.
        let is_several = !is_followed
            && rest
                .trim_start_matches('的')
                .strip_prefix(counted.words.as_str())
                .and_then(|rest| rest.strip_prefix('、'))
                .is_some_and(|rest| !AFTER_NOUN.iter().any(|verb| rest.starts_with(verb)));
        let is_shared = self.is_counted_again(index, Some(counted), rest);
        // The number is between a verb and its object: 拨付3亿元补贴.
        let is_size_of =
            matches!(own.quantity.unit.dimension(), Dimension::Other(_)) || is_modifier(&own.quantity, rest);
        // 投资3亿元的甲工程.
        let is_cost = rest.starts_with('的') && noun.is_some_and(|noun| noun.words.ends_with("投资"));
        let is_object = !is_count && (noun.is_some() && !is_cost || is_size_of);
        // The number tells a size, or how often: 年产2000台甲项目, 3次举办甲会.
        let is_size = SIZES.iter().any(|size| predicate.subject.ends_with(size))
            || ["次", "级"].contains(&own.quantity.unit.symbol())
            || is_grade(&own.quantity);
        let is_limit = own.quantity.unit == Unit::NONE && is_modifier(&own.quantity, rest);
        // 甲地安全生产五大体系: the verb is part of a noun.
        let verb = action(predicate.subject).filter(|verb| COMPOUND_VERBS.contains(verb));
        let lead = verb.and_then(|verb| without_leads(predicate.subject).strip_suffix(verb));
        // 开工建设, 规划建设
        let is_verb = |lead: &str| action(lead).is_some() || lead.ends_with("规划");
        let is_verbal_noun = is_count && lead.is_some_and(|lead| is_noun(lead) && !is_verb(lead));
        let is_of_a_name = is_verbal_noun || is_part_of_name(&own.quantity) || is_size || is_limit;
        // 30个甲地空气质量: the places are counted.
        let has_measure = OTHER_ENDS_OF_MEASURES.iter().chain(&UNCOUNTED).any(|end| counted.words.ends_with(end));
        let is_of_uncounted = is_count && has_measure && !["项", "类", "种"].contains(&own.quantity.unit.symbol());
        let before = self.text.get(..own.range.start).unwrap_or_default();
        let follow = rest.trim_start_matches('的').strip_prefix(counted.words.as_str()).unwrap_or_default();
        // 8个甲项目列入乙工程: not all of them are meant. But 8个甲园实现收入9亿元.
        let has_amount = is_followed && ["实现", "完成", "达到", "取得"].iter().any(|verb| follow.starts_with(verb));
        let is_told = has_amount || self.said_of(index, &counted.words).is_some();
        let is_set = SELECTED.iter().any(|verb| follow.starts_with(verb)) && !is_told;
        let is_for_whom = follow.starts_with(char::is_alphabetic) && FOR_WHOM.iter().any(|word| before.ends_with(word));
        // 12条甲类河流稳定消劣: where the noun begins a clause, what is said of it tells which ones are meant.
        let is_subject = !is_told
            && self.begins_clause(index)
            && follow.chars().filter(|c| c.is_alphabetic()).count() > MOST_CHARS_OF_VERB
            && !follow.starts_with("的");
        // 8公里甲网和9公里乙路等改造工程; 包括8条甲道在内的: what is done with it, or of what it is a part, is missing.
        let is_end_of_list = follow.starts_with("在内") || follow.starts_with('等') && index > 0;
        if is_end_of_list || is_count && (is_set || is_for_whom || is_subject) {
            return true;
        }
        let has_head = HEADS.iter().any(|head| counted.words.ends_with(head));
        let is_long = counted.is_shortened || !has_head && length(&counted.words) > MAX_COUNTED_CHARS;
        is_of_a_name || is_of_uncounted || is_shared || is_several || is_object || is_long
    }
}

/// The verb that says what has been done with what is counted: 退出 of 8家甲平台有序退出.
fn finishing_verb(counted: &str, rest: &str) -> Option<&'static str> {
    let mut follow = rest.strip_prefix(counted)?;
    while let Some(shorter) = ADVERBS.iter().find_map(|adverb| follow.strip_prefix(adverb)) {
        follow = shorter;
    }
    FINISHED
        .iter()
        .find(|verb| follow.strip_prefix(**verb).is_some_and(|end| !end.starts_with(char::is_alphabetic)))
        .copied()
}

/// What the number of people or households is called that a measure word counts.
pub(super) fn number_of_people(measure_word: &str) -> Option<&'static str> {
    match measure_word {
        "人" | "名" => Some("人数"),
        "户" => Some("户数"),
        _ => None,
    }
}

/// Whether a label names things that are counted, rather than what is measured of them.
fn is_thing(label: &str) -> bool {
    HEADS.iter().any(|head| label.ends_with(head)) && !ends_with_measure(label)
}

/// Whether words after a measure word begin with a verb that is part of a noun: 提升举措.
fn begins_with_compound(rest: &str) -> bool {
    const FEWEST_CHARS: usize = 2;
    let nouns = COMPOUND_VERBS.iter().filter_map(|verb| rest.strip_prefix(verb));
    let mut nouns = nouns.map(|noun| noun.get(..noun.find(is_mark).unwrap_or(noun.len())).unwrap_or_default());
    let is_verb = |noun: &str| AFTER_NOUN.iter().any(|verb| noun.starts_with(verb));
    nouns.any(|noun| noun.chars().filter(|c| c.is_alphabetic()).count() >= FEWEST_CHARS && !is_verb(noun))
}

/// Whether a number follows words that end at an offset.
fn is_followed(text: &str, end: usize) -> bool {
    text.get(end..).is_some_and(|after| after.starts_with(|c: char| !is_mark(c) && !"。！？；".contains(c)))
}
