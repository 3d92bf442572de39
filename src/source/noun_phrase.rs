//! The noun phrase that a number belongs to, before it or after its measure word.

use crate::source::lexicon::actions::{ACTIONS, GIVING};
use crate::source::lexicon::noun_edges::{
    BEFORE_NOUN, BEFORE_NOUN_CHARS, CUTS, OBJECT_VERBS, PREDICATES, WITHIN_NOUNS,
};
use crate::source::predicate::{is_mark, trim_end};

/// The most characters of a label: a row of a table has room for them.
pub const MAX_LABEL_CHARS: usize = 18;
/// The most characters of a label that cannot be cut between words.
const MAX_UNCUT_CHARS: usize = 28;

/// A shorter object of a verb hardly names what it belongs to.
const FEWEST_CHARS_OF_OBJECT: usize = 5;

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// Its words.
    pub words: String,
    /// Whether words that belong to it may have been cut off.
    pub is_shortened: bool,
}

/// The noun phrase in the words before a number or its predicate.
pub fn before(words: &str) -> Option<NounPhrase> {
    let rest = without_leads(words);
    let rest = balanced(rest.trim_end_matches(['的', '、', '，']));
    let is_long = rest.chars().count() > MAX_LABEL_CHARS;
    let (head, is_object) = if is_long { head(rest) } else { (rest, true) };
    let (words, is_shortened) = (without_particle(&without_verb(head)), !is_object);
    is_noun(&words).then_some(NounPhrase { words, is_shortened })
}

/// Whether words end within quotation marks: what stands there is part of a name.
pub fn is_within_quotes(words: &str) -> bool {
    words.rfind('“').is_some_and(|open| words.rfind('”').is_none_or(|close| close < open))
}

/// Whether a word at an offset is only a part of a longer one: 对 in 对外.
pub fn is_within_noun(words: &str, at: usize, word: &str) -> bool {
    let covers = |noun: &&str| {
        let mut starts = noun.match_indices(word).filter_map(|(inner, _)| at.checked_sub(inner));
        noun.len() > word.len() && starts.any(|start| words.get(start..).is_some_and(|rest| rest.starts_with(*noun)))
    };
    WITHIN_NOUNS.iter().any(covers)
}

/// The subject of a clause without a number: 消费活力 of 消费活力不断释放.
pub fn without_predicate(clause: &str) -> &str {
    let end = PREDICATES.iter().filter_map(|word| clause.find(word)).min();
    end.and_then(|end| clause.get(..end)).filter(|subject| subject.chars().count() >= 4).unwrap_or(clause)
}

/// The verb of action with which the words before a number end: 新建.
pub fn action(words: &str) -> Option<&'static str> {
    ACTIONS.iter().filter(|action| words.ends_with(**action)).max_by_key(|action| action.len()).copied()
}

/// The verbs of action with which words end: 新建改建.
pub fn actions(words: &str) -> &str {
    let mut rest = words;
    while let Some(shorter) = action(rest).and_then(|verb| rest.strip_suffix(verb)) {
        rest = shorter;
    }
    words.get(rest.len()..).unwrap_or_default()
}

/// Whether words before a number are a verb of action and nothing else; after another verb it is a noun: 完成造林.
pub fn is_action(words: &str) -> bool {
    let mut rest = words.trim_matches(is_mark);
    while let Some(shorter) = without_lead(rest) {
        if !shorter.is_empty() && ["完成", "实施", "实现"].iter().any(|verb| rest.starts_with(verb)) {
            return false;
        }
        rest = shorter;
    }
    rest.is_empty() || ACTIONS.contains(&rest)
}

/// The words without those before a noun phrase that are no part of it.
pub fn without_leads(words: &str) -> &str {
    let words = trim_end(words, is_mark);
    let mut rest = words.rsplit(['：', ':']).next().unwrap_or(words).trim_start_matches(is_mark);
    while let Some(shorter) = without_lead(rest) {
        rest = shorter.trim_start_matches(is_mark);
    }
    rest
}

/// The words without one that is no part of a noun phrase.
fn without_lead(words: &str) -> Option<&str> {
    let leads = BEFORE_NOUN.iter().filter(|lead| !is_within_noun(words, 0, lead));
    let by_word = leads.filter_map(|lead| words.strip_prefix(lead)).min_by_key(|rest| rest.len());
    let by_char = || {
        let (lead, nouns) = BEFORE_NOUN_CHARS.iter().find(|(lead, _)| words.starts_with(*lead))?;
        words.strip_prefix(*lead).filter(|_| !nouns.iter().any(|noun| words.starts_with(noun)))
    };
    without_beneficiary(words)
        .or(by_word)
        .or_else(by_char)
        .or_else(|| without_year(words))
        .or_else(|| without_number(words))
}

/// The words without the number that counts their clause: 一是, 2.
fn without_number(words: &str) -> Option<&str> {
    let rest = words.trim_start_matches(|c: char| ('①'..='⑳').contains(&c));
    if rest.len() < words.len() {
        return Some(rest);
    }
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    let marks: &[char] =
        if words.starts_with(|c: char| c.is_ascii_digit()) { &['是', '.', '．', '、'] } else { &['是', '要'] };
    rest.strip_prefix(marks).filter(|after| rest.len() < words.len() && is_noun(after))
}

/// What is done for somebody, without the words for whom: 发放补贴 of 为甲户发放补贴.
fn without_beneficiary(words: &str) -> Option<&str> {
    let preposition = ["为", "向", "给", "对"].iter().find(|word| words.starts_with(**word))?;
    let rest = words.strip_prefix(preposition).filter(|_| !is_within_noun(words, 0, preposition))?;
    let verb = GIVING.iter().filter_map(|verb| Some((rest.find(verb)?, verb)));
    // 对地方转移支付: it is a noun.
    let (at, _) = verb.filter(|(at, verb)| *at > 0 && !is_within_noun(rest, *at, verb)).min()?;
    rest.get(at..)
}

/// A phrase without the verb between its subject and its object: 工业实现增加值.
fn without_verb(words: &str) -> String {
    for verb in ["实现", "完成"] {
        if let Some((before, after)) =
            words.split_once(verb).filter(|(before, after)| is_noun(before) && is_noun(after))
        {
            return format!("{}{after}", before.trim_end_matches(['已', '共', '将']));
        }
    }
    words.to_owned()
}

/// A verb of action and its object without the particle between them: 建设了甲站.
fn without_particle(words: &str) -> String {
    let parts = words.split_once('了').filter(|(verb, _)| ACTIONS.contains(verb));
    parts.map_or_else(|| words.to_owned(), |(verb, object)| format!("{verb}{object}"))
}

/// The words without the year that they begin with: 2024年末.
fn without_year(words: &str) -> Option<&str> {
    let words = words.strip_prefix('到').unwrap_or(words);
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit() || "—-至～".contains(c));
    let is_year = rest.len() < words.len() && words.starts_with(|c: char| c.is_ascii_digit());
    let rest = rest.strip_prefix('年').or_else(|| rest.strip_prefix('月')).filter(|_| is_year)?;
    Some(rest.trim_start_matches(['末', '底', '初', '度', '份']))
}

/// The end of a long phrase, which has the head noun, and whether it is the whole object of a verb.
fn head(words: &str) -> (&str, bool) {
    let starts = CUTS.iter().flat_map(|cut| words.match_indices(cut).map(|(at, cut)| at + cut.len()));
    let fits = |at: &usize| {
        let count = words.get(*at..).map_or(0, |rest| rest.chars().count());
        (3..=MAX_LABEL_CHARS).contains(&count)
    };
    let start = starts.filter(fits).min();
    let is_object = start.and_then(|at| words.split_at_checked(at)).is_some_and(|(lead, object)| {
        // 甲乙丙丁戊完成治理: what is treated is missing.
        let is_name = object.chars().count() >= FEWEST_CHARS_OF_OBJECT;
        is_name && OBJECT_VERBS.iter().any(|verb| lead.ends_with(verb)) && !CUTS.iter().any(|cut| object.contains(cut))
    });
    let is_kept_whole = start.is_none() && words.chars().count() <= MAX_UNCUT_CHARS;
    let start = start.or(is_kept_whole.then_some(0));
    let start = start.or_else(|| words.rfind(['、', '”', '》']).map(|at| at + 3).filter(fits));
    let last = words.char_indices().rev().nth(MAX_LABEL_CHARS - 1).map_or(0, |(at, _)| at);
    (words.get(start.unwrap_or(last)..).unwrap_or(words), is_object)
}

/// The words without brackets and quotation marks that lack their other half.
fn balanced(words: &str) -> &str {
    let mut rest = words;
    for (open, close) in [('“', '”'), ('（', '）'), ('《', '》'), ('(', ')')] {
        if let Some(at) = rest.find(close).filter(|at| !rest.get(..*at).unwrap_or_default().contains(open)) {
            rest = rest.get(at + close.len_utf8()..).unwrap_or(rest);
        }
        if let Some(at) = rest.rfind(open).filter(|at| !rest.get(*at..).unwrap_or_default().contains(close)) {
            // 甲业两增一减（乙业增长: what is said in brackets has its own subject.
            let inner = rest.get(at + open.len_utf8()..).filter(|inner| open == '（' && is_noun(inner));
            rest = inner.or_else(|| rest.get(..at)).unwrap_or(rest);
        }
    }
    trim_end(rest, is_mark).trim_start_matches(is_mark)
}

/// Whether words are long enough for a noun.
pub fn is_noun(words: &str) -> bool {
    words.chars().filter(|c| c.is_alphabetic()).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(phrase: Option<NounPhrase>) -> String {
        phrase.map(|phrase| phrase.words).unwrap_or_default()
    }

    #[test]
    fn before_a_number_leaves_words_out_that_are_no_noun() {
        for (text, expected) in [
            ("2024年全市实现粮食产量", "粮食产量"),
            ("其中，对外贸易额", "对外贸易额"),
            ("同时和谐小区", "和谐小区"),
            ("，", ""),
            ("”重点项目", "重点项目"),
            ("规模企业实现增加值", "规模企业增加值"),
            ("三产向好：甲业增加值", "甲业增加值"),
            ("含甲类", "甲类"),
            ("全国重点甲室", "全国重点甲室"),
            ("1、甲类收入", "甲类收入"),
            ("①甲类收入", "甲类收入"),
            ("甲业两增（乙业增速", "乙业增速"),
            ("但甲类率", "甲类率"),
            ("建设了甲类站", "建设甲类站"),
            ("二是甲类学校", "甲类学校"),
            ("为甲户发放乙类补贴", "发放乙类补贴"),
            ("对甲地转移支付", "对甲地转移支付"),
            ("甲区已完成投资", "甲区投资"),
            ("奋力实现甲类目标", "甲类目标"),
            ("认定“甲乙”", "认定“甲乙”"),
            ("甲业（乙类）", "甲业（乙类）"),
        ] {
            assert_eq!(words(before(text)), expected, "{text}");
        }
    }
}
