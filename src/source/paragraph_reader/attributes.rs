//! What sets apart what a number counts: the words before it, and what its clause says of it.

use crate::source::counted_noun::after;
use crate::source::lexicon::actions::{ACTIONS, ADVERBS, FINISHED, FOR_WHOM, SELECTED};
use crate::source::lexicon::noun_edges::{AFTER_NOUN, COMPOUND_VERBS, HEADS};
use crate::source::noun_phrase::{MAX_LABEL_CHARS, NounPhrase, actions, before, is_noun, without_leads};
use crate::source::number_kind::{is_limit, is_part_of_name, is_size};
use crate::source::numbers::leading_number;
use crate::source::paragraph_reader::levels::number_of_people;
use crate::source::paragraph_reader::owners::verbs;
use crate::source::paragraph_reader::{ParagraphReader, first_of, last_of};
use crate::source::predicate::{Predicate, is_mark};
use crate::source::unclear_label::{MAX_COUNTED_CHARS, length};

/// Verbs of giving, and what those do to whom it is given.
const GIFTS: [(&str, &str); 4] = [("发放", "获发"), ("提供", "获得"), ("给予", "获得"), ("送去", "收到")];
/// The most nouns of a list of which its clause says something together.
const MOST_LISTED: usize = 6;
/// What stands between what two numbers count: 8个甲站、9个乙站.
pub(super) const JOINTS: [&str; 5] = ["、", "以及", "和", "及", "与"];
/// Other verbs whose object is often a list.
const VERBS_OF_LISTS: [&str; 10] = ["建设", "打造", "完善", "树立", "搭建", "布局", "加强", "构建", "培育", "提出"];
/// What work that ends a list is called.
const WORKS: [&str; 3] = ["工程", "项目", "工作"];
/// Verbs whose object is some work rather than what is worked on.
pub(super) const VERBS_OF_WORK: [&str; 9] = ["推进", "推动", "实施", "开展", "启动", "完成", "加快", "抓好", "深化"];

impl<'a> ParagraphReader<'a> {
    /// The words that stand right before a number, which belong to the noun after it as if the number were not there: 甲类 of 甲类三项机制.
    pub(super) fn attribute(&self, index: usize, predicate: &Predicate<'_>, counted: &str) -> Option<String> {
        let own = self.reading(index)?.range.start;
        let former = self.former(index).map_or(0, |former| former.range.end);
        let words = last_of(self.slice(former.max(self.sentence.clause)..own));
        let is_next = predicate.cues.is_empty()
            && !predicate.subject.is_empty()
            && words.ends_with(predicate.subject)
            && !JOINTS.iter().any(|joint| words.ends_with(joint));
        // Of the words after another number only a noun that follows a mark is not counted by that one.
        let words = if former > self.sentence.clause { words.rsplit_once('、')?.1 } else { words };
        // 甲、乙、丙三大工程: what is counted is named by the first, unless a number stands before it.
        let is_name = is_part_of_name(&self.reading(index)?.quantity) && former <= self.sentence.clause;
        if let Some((list, _)) = words.split_once('、').filter(|_| is_name && is_next && !words.ends_with('等')) {
            let first = before(without_verbs(without_leads(list)));
            return first.filter(|first| !first.is_shortened).map(|first| format!("{}等", first.words));
        }
        // 甲、乙、丙等十大工程: a long list has the name of its last member.
        let last = || words.rsplit('、').next().filter(|last| last.ends_with('等')).map(str::to_owned);
        let whole = before(words).filter(|noun| !noun.is_shortened).map(|noun| noun.words);
        let noun = whole.or_else(last).filter(|_| is_next)?;
        let fits = noun.chars().count() + counted.chars().count() <= MAX_LABEL_CHARS;
        (fits && !noun.contains(|c: char| c.is_ascii_digit())).then_some(noun)
    }

    /// What the clause says of what is counted, alone or with others of a list, if that tells which ones are meant:
    /// 列入乙工程 of 8个甲项目、9个乙项目列入乙工程.
    pub(super) fn said_of(&self, index: usize, counted: &str) -> Option<&'a str> {
        let after_number = self.words_after(index);
        let end = after_number.find(|c: char| "，。；！？：,;:（".contains(c)).unwrap_or(after_number.len());
        let clause = after_number.get(..end)?;
        let mut said = clause.strip_prefix('的').unwrap_or(clause).strip_prefix(counted)?;
        for _ in 0..MOST_LISTED {
            let Some(next) = JOINTS.iter().find_map(|joint| said.strip_prefix(joint)) else { break };
            let noun = next.get(leading_number(next)?.range.end..)?;
            said = noun.strip_prefix(after(noun)?.words.as_str())?;
        }
        // 8个甲站开工建设、9个乙站建成: each has a clause of its own.
        let said =
            said.split_once('、').filter(|(_, next)| leading_number(next).is_some()).map_or(said, |(said, _)| said);
        let verb = without_adverb(said);
        let is_selected = SELECTED.iter().chain(FINISHED).any(|verb_of| verb.starts_with(verb_of) && verb != *verb_of);
        // Where the noun begins a clause, whatever verb follows is said of it.
        let is_subject = self.begins_clause(index);
        let is_verb = |verb: &&&str| verb.len() > '是'.len_utf8() || **verb == "在";
        let is_verb = is_subject && AFTER_NOUN.iter().filter(is_verb).any(|verb| said.starts_with(verb));
        let has_number = said.char_indices().any(|(at, c)| {
            c.is_ascii_digit()
                && !said.get(at + 1..).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_alphabetic()))
        });
        let fits = length(said) + length(counted) < MAX_LABEL_CHARS + 2;
        let is_whole = !has_number && !said.contains(['、', '的']) && !FINISHED.contains(&verb);
        let is_long = said.chars().count() > 2;
        ((is_selected || is_verb) && is_long && fits && is_whole).then_some(said)
    }

    /// What is done for those whom a number counts, as said of them: 实施甲术 of 为9名甲民实施甲术, 获发甲金 of 向9名甲民发放甲金8万元.
    pub(super) fn done_for(&self, index: usize, counted: &str) -> Option<String> {
        let own = self.reading(index)?;
        let start = self.text.get(..own.range.start)?.trim_end_matches(['约', '近', '超']);
        let is_for = FOR_WHOM.iter().any(|word| start.ends_with(word));
        let clause = self.words_after(index).split(is_mark).next().filter(|_| is_for)?;
        let done = clause.strip_prefix(counted)?;
        // The number that ends the clause has a label of its own.
        let done = done.get(..done.find(|c: char| c.is_ascii_digit()).unwrap_or(done.len()))?;
        let gift = GIFTS.iter().find(|(verb, _)| done.starts_with(verb)).copied();
        let (verb, received) = gift.or_else(|| {
            let verb = ACTIONS.iter().find(|verb| done.starts_with(**verb))?;
            Some((*verb, *verb))
        })?;
        let object = done.strip_prefix(verb)?.trim_start_matches('了');
        let fits = length(done) + length(counted) <= MAX_LABEL_CHARS + 2;
        (fits && is_noun(object) && !object.contains('的')).then(|| format!("{received}{object}"))
    }

    /// What is solved for those whom a number counts, as the name of how many they are: 解决乙问题人数 of 解决9名甲民的乙问题.
    pub(super) fn solved_for(&self, index: usize, rest: &str) -> Option<String> {
        let own = self.reading(index)?;
        let is_solved = self.slice(self.sentence.clause..own.range.start).contains("解决");
        let noun = number_of_people(own.quantity.unit.symbol())?;
        let (_, object) = rest.split(is_mark).next().filter(|_| is_solved)?.split_once('的')?;
        let fits = length(object) <= MAX_COUNTED_CHARS && is_noun(object);
        (fits && !object.contains(|c: char| c.is_ascii_digit())).then(|| format!("解决{object}{noun}"))
    }

    /// Those of several that have been finished: 完工的甲项目 of 9个甲项目有8个完工.
    pub(super) fn finished_part(&self, index: usize, noun: Option<&NounPhrase>) -> Option<String> {
        let own = self.reading(index).filter(|own| own.quantity.unit.is_count())?;
        let before = self.text.get(..own.range.start)?.trim_end_matches('已');
        let noun = match noun {
            Some(noun) => Some(noun.words.clone()).filter(|_| before.ends_with('有')),
            None => {
                let whole = self.former(index).filter(|whole| whole.quantity.unit == own.quantity.unit)?;
                let is_among = before.trim_end_matches(is_mark).ends_with("其中");
                after(self.text.get(whole.range.end..)?).filter(|_| is_among).map(|noun| noun.words)
            }
        }?;
        let said = self.words_after(index).split(is_mark).next()?;
        let verb = without_adverb(said);
        let verb = verb.strip_prefix("实现").unwrap_or(verb);
        let is_finished = FINISHED.iter().any(|finished| verb.starts_with(finished));
        let fits = length(said) + length(&noun) <= MAX_LABEL_CHARS;
        (is_finished && fits && !said.contains(|c: char| c.is_ascii_digit())).then(|| format!("{said}的{noun}"))
    }

    /// Whether a number, or a list of counts that it continues, begins a clause: 9个乙站 of 8个甲站、9个乙站开工.
    pub(super) fn begins_clause(&self, index: usize) -> bool {
        let list = self.readings.get(index.saturating_sub(MOST_LISTED)..=index).unwrap_or_default();
        let mut first = list.last().map_or(0, |own| own.range.start);
        for former in list.iter().rev().skip(1).filter(|former| former.range.start >= self.sentence.clause) {
            let words = self.slice(former.range.end..first);
            let noun = JOINTS.iter().find_map(|joint| words.strip_suffix(joint));
            if noun.is_none_or(|noun| after(noun).is_none_or(|counted| counted.words != noun)) {
                break;
            }
            first = former.range.start;
        }
        self.slice(self.sentence.clause..first).trim_matches(is_mark).is_empty()
    }

    /// The noun that a number counts by one unit and the next number by another: 民生实事 of 12类45件民生实事.
    pub(super) fn counted_by_both(&self, index: usize, rest: &str) -> Option<NounPhrase> {
        let own = self.reading(index).filter(|own| own.quantity.unit.is_count() && rest.is_empty())?;
        let unit = Some(own.quantity.unit.symbol()).filter(|unit| !unit.is_empty())?;
        let words = self.words_after(index);
        let next = leading_number(words)?;
        let is_count = next.quantity.as_ref().is_some_and(|next| next.unit.is_count());
        let noun = after(words.get(next.range.end..)?).filter(|_| is_count)?;
        Some(NounPhrase { words: format!("{}（{}）", noun.words, unit), is_shortened: true })
    }

    /// A kind with the noun that only the last one of a list has: 国家级中心 of 6个国家级、20个省级中心.
    pub(super) fn of_kind(&self, index: usize, noun: NounPhrase, rest: &str) -> NounPhrase {
        let is_kind = |words: &str| words.ends_with('级');
        let is_joined = |rest: &str| rest.strip_prefix(noun.words.as_str()).is_some_and(|rest| JOINTS.contains(&rest));
        if !is_kind(&noun.words) || !is_joined(rest) {
            return noun;
        }
        let end = self.reading(index).map_or(0, |own| own.range.end) + rest.len();
        let mut words = first_of(self.text.get(end..).unwrap_or_default());
        for _ in 0..MOST_LISTED {
            let Some(follow) = leading_number(words).and_then(|next| words.get(next.range.end..)) else { break };
            let Some(last) = after(follow).map(|last| last.words) else { break };
            if let Some((_, thing)) = last.split_once('级').filter(|(_, thing)| !thing.is_empty()) {
                return NounPhrase { words: noun.words + thing, is_shortened: noun.is_shortened };
            }
            let follow = follow.strip_prefix(last.as_str());
            match follow.and_then(|rest| JOINTS.iter().find_map(|joint| rest.strip_prefix(joint))) {
                Some(rest) if is_kind(&last) => words = rest,
                _ => break,
            }
        }
        noun
    }

    /// The noun with the size that stands before it, or with a limit as far as that has no digits: 110千伏变电站, 亿元以上项目.
    pub(super) fn with_limit(&self, index: usize, noun: NounPhrase) -> NounPhrase {
        let former = self.former(index);
        let former = former.filter(|former| former.range.start >= self.sentence.clause);
        let Some((former, own)) = former.zip(self.reading(index)) else { return noun };
        let limit = former.quantity.text.as_str();
        let is_size = is_size(&former.quantity) && !is_limit(&former.quantity) && own.quantity.unit.is_count();
        let is_next = self.slice(former.range.end..own.range.start).starts_with(noun.words.as_str());
        let is_told = is_size || is_limit(&former.quantity) && !limit.contains(|c: char| c.is_ascii_digit());
        let verb = actions(last_of(self.slice(self.sentence.clause..former.range.start)));
        // 开工建设8亿元以上甲项目9个: without the limit, whose digits no label has.
        let limit = if is_told { limit } else { "" };
        match is_next && (is_told || is_limit(&former.quantity)) {
            true => NounPhrase { words: format!("{verb}{limit}{}", noun.words), is_shortened: true },
            false => noun,
        }
    }

    /// The noun with the work on it that ends the clause, if that is the object of the verb before the number: 推进20个甲类环境整治.
    pub(super) fn with_work(&self, index: usize, noun: NounPhrase, rest: &str) -> NounPhrase {
        let start = self.reading(index).and_then(|own| self.text.get(..own.range.start)).unwrap_or_default();
        let phrase = rest.get(..rest.find(is_mark).unwrap_or(rest.len())).unwrap_or(rest);
        let is_work = phrase.starts_with(noun.words.as_str())
            && phrase.len() > noun.words.len()
            && phrase.chars().count() <= MAX_LABEL_CHARS
            && COMPOUND_VERBS.iter().any(|work| phrase.ends_with(work));
        let is_object = VERBS_OF_WORK.iter().any(|verb| start.ends_with(verb));
        let has_head = HEADS.iter().any(|head| noun.words.ends_with(head));
        if is_work && is_object {
            return NounPhrase { words: phrase.to_owned(), is_shortened: has_head };
        }
        // 9公里甲路等改造工程: the work that ends the list is on each of its members.
        let listed = rest.strip_prefix(noun.words.as_str()).and_then(|rest| rest.strip_prefix('等'));
        let work = listed.filter(|work| ACTIONS.iter().chain(COMPOUND_VERBS).any(|verb| work.starts_with(verb)));
        let work = work.and_then(after).filter(|work| WORKS.iter().any(|end| work.words.ends_with(end)));
        match work.filter(|work| length(&work.words) + length(&noun.words) <= MAX_LABEL_CHARS) {
            Some(work) => NounPhrase { words: noun.words + &work.words, is_shortened: true },
            None => noun,
        }
    }
}

/// Words without the adverb with which they begin.
fn without_adverb(words: &str) -> &str {
    ADVERBS.iter().find_map(|adverb| words.strip_prefix(adverb)).unwrap_or(words)
}

/// Words without the verb of which a list is the object: 甲 of 着力打造甲.
fn without_verbs(words: &str) -> &str {
    let objects = VERBS_OF_WORK.iter().chain(&VERBS_OF_LISTS).filter_map(|verb| Some(words.rsplit_once(verb)?.1));
    let object = objects.filter(|object| !object.is_empty()).min_by_key(|object| object.len());
    object.unwrap_or(words.strip_prefix(verbs(words)).unwrap_or(words))
}

/// The verb before a list of names, which is that of all that a number counts: 新认定 of 新认定甲店、乙店等8家商店.
pub(super) fn verb_of_list(subject: &str) -> Option<&str> {
    let list = without_leads(subject).strip_suffix('等').filter(|list| list.contains('、'))?;
    Some(verbs(list)).filter(|verb| !verb.is_empty())
}

/// A place of one character of which a clause says something: 县 of 5个县启动甲工程.
pub(super) fn place_after(rest: &str) -> Option<NounPhrase> {
    let place = ["县", "区", "市", "乡", "镇", "村"].into_iter().find(|place| rest.starts_with(place))?;
    let said = rest.strip_prefix(place)?;
    let is_verb = AFTER_NOUN.iter().any(|verb| verb.len() > '是'.len_utf8() && said.starts_with(verb));
    is_verb.then(|| NounPhrase { words: place.to_owned(), is_shortened: false })
}
