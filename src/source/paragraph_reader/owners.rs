//! What a measure alone belongs to, as the numbers before it tell: 甲业增加值8亿元，利润2亿元.

use crate::quantity::unit::Dimension;
use crate::report::annotation::Doubt;
use crate::source::lexicon::actions::{ACTIONS, FINISHED};
use crate::source::lexicon::measures::{CLEAR_ENDS_OF_MEASURES, MEASURES, OWNED, owner_and_measure};
use crate::source::lexicon::noun_edges::{COMPOUND_VERBS, ENDS_OF_NAMES, HEADS};
use crate::source::noun_phrase::{NounPhrase, before, is_noun, without_leads, without_predicate};
use crate::source::number_kind::is_relative;
use crate::source::paragraph_reader::attributes::VERBS_OF_WORK;
use crate::source::paragraph_reader::purposes::purpose_of_money;
use crate::source::paragraph_reader::{ParagraphReader, first_of, last_of};
use crate::source::predicate::{Predicate, is_mark};
use crate::source::reading::Reading;
use crate::source::unclear_label::is_unclear;

/// Words for a part of the people or places that an earlier noun names: 城镇 after 居民收入.
const PLACES: [&str; 5] = ["城镇", "农村", "城市", "乡村", "城乡"];
/// Verbs of a change that govern what is listed after them.
const CHANGES: [&str; 3] = ["增加", "减少", "调减"];
/// Nouns that begin like a verb of what is new.
const NEW_THINGS: [&str; 6] = ["新能源", "新兴", "新型", "新材料", "新业态", "新一代"];
/// Words that say for whom or what an amount is reckoned, and stand between the noun and its number.
const RECKONED_BY: [&str; 3] = ["年人均", "月人均", "人均"];

/// What of something a clause without a number tells.
const ASPECTS: [&str; 9] = ["保障水平", "进程", "水平", "步伐", "力度", "能力", "规模", "质量", "地位"];

/// What the numbers of a sentence so far belong to.
#[derive(Clone, Default)]
pub(super) struct Named {
    /// The last noun phrase that is the whole name of what is measured.
    noun: Option<String>,
    /// What has the measure that it ends with.
    owner: Option<String>,
}

impl Named {
    /// The last noun phrase that is the whole name of what is measured.
    pub(super) fn noun(&self) -> Option<String> {
        self.noun.clone()
    }
}

impl<'a> ParagraphReader<'a> {
    /// A noun phrase with the owner that it lacks: that of the measure before it, or all of that for a part of the same.
    pub(super) fn with_owner(&mut self, index: usize, noun: NounPhrase, predicate: &Predicate<'_>) -> NounPhrase {
        let is_among = self.sentence.clauses.last().is_some_and(|clause| self.slice(clause.clone()).trim() == "其中");
        if (predicate.is_part || is_among) && self.sentence.named.noun.is_none() {
            self.sentence.named = self.named_before.clone();
        }
        let reckoned = RECKONED_BY.iter().find(|word| noun.words.ends_with(**word)).copied().unwrap_or_default();
        let place = noun.words.strip_suffix(reckoned).unwrap_or(&noun.words);
        let end = self.reading(index).map_or(0, |own| own.range.end);
        let owned = match PLACES.iter().find(|known| **known == place) {
            Some(place) => {
                self.sentence.named.noun = self.measured();
                self.sentence.named.noun.as_ref().map(|of| in_place(place, of) + reckoned)
            }
            None if reckoned == noun.words => self.measured_in_clause().map(|of| of + reckoned),
            // 总投资8亿元的甲项目: it has the measure.
            None if self.text.get(end..).is_some_and(|after| after.starts_with('的')) => None,
            None if is_bare(&noun.words) => {
                let owner = self.sentence.named.owner.clone().or_else(|| self.owner_in_clause());
                let after = first_of(self.text.get(end..).unwrap_or_default());
                let is_explained = purpose_of_money(without_leads(predicate.subject), after).is_some();
                let owner = owner.or_else(|| self.work_before().filter(|_| !is_explained));
                owner.map(|owner| format!("{owner}{}", noun.words))
            }
            None if is_effect(&noun.words) => {
                let named = &self.sentence.named;
                let owner = named.noun.as_ref().and_then(|of| effective(of).or_else(|| Some(of.clone())));
                owner.map(|owner| format!("{owner}{}", noun.words))
            }
            None if noun.words.starts_with('在') && noun.words.ends_with("排名") => {
                let owner = self.sentence.named.owner.as_ref().and_then(|owner| organisation(owner));
                owner.map(|owner| format!("{owner}{}", noun.words))
            }
            None => {
                let is_whole = !noun.is_shortened && !is_unclear(&noun.words);
                let owner = owner_and_measure(&noun.words).filter(|_| is_whole).and_then(|(owner, _)| bearer(owner));
                self.sentence.named = Named { noun: is_whole.then(|| noun.words.clone()), owner };
                None
            }
        };
        let Some((words, reading)) = owned.zip(self.readings.get_mut(index)) else { return noun };
        reading.doubt(Doubt::EarlierSubject);
        NounPhrase { words, is_shortened: noun.is_shortened }
    }

    /// What the sentence before says is done, where the next begins with no more than what of it: 甲园建设 of 推进甲园建设。投资8亿元.
    fn work_before(&self) -> Option<String> {
        let is_first = self.sentence.clause == self.sentence.start && self.sentence.clauses.is_empty();
        let text = self.text.get(..self.sentence.start).filter(|_| is_first)?.trim_end_matches(['。', '；']);
        let sentence =
            text.rsplit(['。', '；']).next().filter(|words| !words.contains(|c: char| c.is_ascii_digit()))?;
        let clause = sentence.rsplit(['，', ',']).next()?;
        let object = VERBS_OF_WORK.iter().filter_map(|verb| clause.rsplit_once(verb)).map(|(_, object)| object);
        // 甲区改造工作成效明显。完成投资8亿元
        let subject = Some(without_predicate(clause)).filter(|subject| clause == sentence && *subject != clause);
        let work = object.min_by_key(|object| object.len()).or(subject)?;
        let noun = before(work).filter(|noun| !noun.is_shortened)?.words;
        let is_work = ENDS_OF_NAMES.iter().chain(COMPOUND_VERBS).any(|end| noun.ends_with(end));
        (is_work && !is_unclear(&noun)).then_some(noun)
    }

    /// What the clause before tells of, or what it says is done: 甲园建设 of 甲园建设初具规模，完成投资8亿元, or of 推进甲园建设，.
    fn owner_in_clause(&self) -> Option<String> {
        let clause = last_of(self.slice(self.sentence.clauses.last()?.clone())).trim_matches(is_mark);
        let subject = without_predicate(clause);
        let noun = before(subject).filter(|noun| !noun.is_shortened && !is_unclear(&noun.words))?.words;
        // 甲业进程加快: it is the trade that has something.
        let noun =
            ASPECTS.iter().find_map(|aspect| noun.strip_suffix(aspect)).filter(|noun| is_noun(noun)).unwrap_or(&noun);
        let is_subject = subject != clause;
        let is_object = without_leads(clause) != clause && ENDS_OF_NAMES.iter().any(|end| noun.ends_with(end));
        (is_subject || is_object).then(|| noun.to_owned())
    }

    /// What is measured of a place: the subject of the clause before, or the noun before.
    fn measured(&self) -> Option<String> {
        self.measured_in_clause().or_else(|| self.sentence.named.noun()).or_else(|| self.named_before.noun())
    }

    /// The subject of the clause before, if it is what is measured: 甲标准 of 甲标准逐年提高，农村提高8元.
    fn measured_in_clause(&self) -> Option<String> {
        let clause = self.sentence.clauses.last()?.clone();
        let noun = before(Predicate::of(last_of(self.slice(clause))).subject)?.words;
        Some(noun).filter(|noun| owner_and_measure(noun).is_some())
    }

    /// The name of what is counted in a list of one verb: 新建乙类厂 of 新建甲类店8家、乙类厂9家.
    pub(super) fn with_governing_verb(&self, index: usize, predicate: &Predicate<'_>, label: String) -> String {
        let former = self.former(index);
        let Some((former, own)) = former.zip(self.reading(index)) else { return label };
        let name = former.label.as_deref().unwrap_or_default();
        let between = self.slice(former.range.end..own.range.start);
        let joint = between.find('、').and_then(|joint| between.get(..joint));
        let is_listed = former.range.start >= self.sentence.clause
            && former.relation.is_none()
            && joint.is_some_and(|counted| is_name_of(name, counted.trim()));
        let is_money = |reading: &Reading| reading.quantity.unit.dimension() == Dimension::Money;
        let is_alike = is_money(own) == is_money(former) && !is_relative(&own.quantity);
        // 攻克甲类技术8项、新转化乙类成果9项
        let is_new = label.starts_with('新') && !NEW_THINGS.iter().any(|noun| label.starts_with(noun));
        let is_told = is_new || label.contains('的');
        let has_verb = !predicate.cues.is_empty() || is_told || ACTIONS.iter().any(|verb| label.starts_with(verb));
        let is_measure = CLEAR_ENDS_OF_MEASURES.iter().any(|end| label.ends_with(end)) || is_bare(&label);
        let is_measure = is_measure || label.ends_with("（规格）");
        let verb = verbs(name);
        // Money is fought for as projects are: 争取甲项目8个、乙资金9亿元.
        let is_alike = is_alike || verb == "争取";
        if !is_listed || !is_alike || has_verb || is_measure || verb.is_empty() {
            return label;
        }
        let measure =
            owner_and_measure(name).filter(|_| !own.quantity.unit.is_count() && owner_and_measure(&label).is_none());
        format!("{verb}{label}{}", measure.map_or("", |(_, measure)| measure))
    }

    /// The name of what is counted, with a verb instead of the one of the number before: 修改甲类规章 of 制定甲类规章9件、修改8件.
    pub(super) fn with_own_verb(&self, index: usize, verb: &str) -> Option<String> {
        let former = self.former(index);
        let (former, own) = former.zip(self.reading(index))?;
        let name = former.label.as_deref().unwrap_or_default();
        // 甲类房基本建成8万套、新开工9万套
        let last =
            FINISHED.iter().find_map(|verb| name.strip_suffix(verb)).map(|object| object.trim_end_matches("基本"));
        let object = name.strip_prefix(verbs(name)).filter(|object| *object != name).or(last)?;
        // 新开工甲房8万平方米，竣工9万平方米
        let between = self.slice(former.range.end..own.range.start).trim_matches(is_mark);
        let is_listed = former.range.start >= self.sentence.start && former.quantity.unit == own.quantity.unit;
        (is_listed && between.ends_with(verb) && ACTIONS.contains(&verb)).then(|| format!("{verb}{object}"))
    }

    /// Whether a verb before a list may govern a noun that goes on with it after a comma: 新建甲站8处，乙工程9处.
    pub(super) fn may_be_governed(&self, index: usize, label: Option<&str>) -> bool {
        let former = self.former(index);
        let Some(((former, own), label)) = former.zip(self.reading(index)).zip(label) else { return false };
        let is_count = |reading: &Reading| reading.quantity.unit.is_count();
        let between = self.slice(former.range.end..own.range.start);
        let has_verb = ACTIONS.iter().any(|verb| label.starts_with(verb));
        let is_thing = HEADS.iter().any(|head| label.ends_with(head));
        let is_next = is_thing && between.strip_prefix('，').is_some_and(|noun| noun == label);
        let name = former.label.as_deref().unwrap_or_default();
        is_next && is_count(own) && is_count(former) && !has_verb && !verbs(name).is_empty()
    }
}

/// Whether a name is that of what is counted, which may be a kind of the noun with which a list ends: 国家级.
fn is_name_of(name: &str, counted: &str) -> bool {
    name.ends_with(counted) || counted.ends_with('级') && name.contains(counted)
}

/// Whether a noun only says what of something is measured.
fn is_bare(noun: &str) -> bool {
    const MOST_CHARS: usize = 3;
    let is_short = noun.chars().count() <= MOST_CHARS;
    MEASURES.contains(&noun) || OWNED.contains(&noun) || is_short && noun.ends_with('率')
}

/// Whether words tell what something else did: 拉动甲业增长.
fn is_effect(words: &str) -> bool {
    ["拉动", "正向拉动", "负向拉动"].iter().any(|verb| words.starts_with(verb))
}

/// What has the effect, where its output or its share is named: 甲业 of 甲业增加值.
fn effective(named: &str) -> Option<String> {
    let (owner, measure) = owner_and_measure(named)?;
    ["增加值", "比重", "贡献率"].contains(&measure).then(|| bearer(owner)).flatten()
}

/// What has a measure, without what was done to it: 甲粮 of 甲粮播种面积, 甲险 of 新增甲险参保人数.
fn bearer(owner: &str) -> Option<String> {
    let owner = owner.strip_suffix("播种").or_else(|| owner.strip_suffix("种植")).unwrap_or(owner);
    // 甲业对乙业的贡献率: that of the former.
    let owner = owner.strip_suffix('的').and_then(|words| words.split_once('对')).map_or(owner, |(owner, _)| owner);
    // 生产安全事故起数: the verb is part of a noun.
    let verb = Some(verbs(owner)).filter(|verb| !COMPOUND_VERBS.contains(verb)).unwrap_or_default();
    let owner = owner.get(verb.len()..).unwrap_or(owner);
    // 人均道路面积: no road has it.
    (is_noun(owner) && !owner.starts_with("人均")).then(|| owner.to_owned())
}

/// The organisation that an owner is a part of: 甲集团 of 甲集团工业.
fn organisation(owner: &str) -> Option<&str> {
    let ends = ["集团", "公司", "企业", "大学"].iter().filter_map(|end| Some(owner.rfind(end)? + end.len()));
    owner.get(..ends.max()?)
}

/// The verbs with which the name of what is counted begins: 改造新建.
pub(super) fn verbs(name: &str) -> &str {
    let mut rest = name;
    while let Some(shorter) =
        ACTIONS.iter().chain(&CHANGES).filter_map(|verb| rest.strip_prefix(verb)).min_by_key(|rest| rest.len())
    {
        rest = shorter;
    }
    let is_one_of_several = rest.starts_with(['、', '和']) || rest.is_empty();
    name.get(..name.len() - rest.len()).filter(|_| !is_one_of_several).unwrap_or_default()
}

/// What is measured, of a place: 农村低保标准 of 城乡低保标准.
fn in_place(place: &str, of: &str) -> String {
    match PLACES.iter().find(|known| of.contains(**known)) {
        Some(other) => of.replacen(other, place, 1),
        None => format!("{place}{of}"),
    }
}
