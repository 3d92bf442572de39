//! The noun phrase that a number belongs to, before it or after its measure word.

use crate::source::lexicon::actions::ACTIONS;
use crate::source::lexicon::noun_edges::{AFTER_NOUN, BEFORE_NOUN, BEFORE_NOUN_CHARS, CUTS};
use crate::source::predicate::is_mark;

/// The most characters of a label: a row of a table has room for them.
pub const MAX_LABEL_CHARS: usize = 18;

/// The most characters of a label that is not doubtful for its length.
const MAX_CLEAR_CHARS: usize = 14;

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// Its words.
    pub words: String,
    /// Whether it was cut to a row's length.
    pub is_shortened: bool,
}

/// The noun phrase in the words before a number or its predicate.
pub fn before(words: &str) -> Option<NounPhrase> {
    let mut rest = words.trim_matches(is_mark);
    while let Some(shorter) = without_lead(rest) {
        rest = shorter.trim_start_matches(is_mark);
    }
    let rest = balanced(rest.trim_end_matches(['的', '、', '，']));
    let is_shortened = rest.chars().count() > MAX_LABEL_CHARS;
    let head = if is_shortened { head(rest) } else { rest };
    let words = without_verb(head);
    is_noun(&words).then_some(NounPhrase { words, is_shortened })
}

/// The noun phrase with which the words after a number begin.
pub fn after(words: &str) -> Option<NounPhrase> {
    let rest = words.strip_prefix('的').unwrap_or(words);
    let end = rest.find(|c: char| is_mark(c) || "“‘！？…".contains(c)).unwrap_or(rest.len());
    let phrase = rest.get(..end)?;
    let cut = AFTER_NOUN.iter().filter_map(|word| phrase.find(word)).min().unwrap_or(phrase.len());
    let phrase = phrase.get(..cut)?.trim();
    let count = phrase.chars().count();
    (is_noun(phrase) && count <= MAX_LABEL_CHARS).then(|| NounPhrase { words: phrase.to_owned(), is_shortened: false })
}

/// Whether a label may have words too many or too few: long, general, or with the words of a sentence in it.
pub fn is_unclear(label: &str) -> bool {
    let count = label.chars().count();
    let words = [
        "、", "为", "获", "提供", "给", "被", "其", "该", "等", "分别", "根据", "以", "由", "从", "对", "与", "及",
        "将", "已", "让", "使",
    ];
    let general = ["项目", "企业", "单位", "方面", "个人", "机关", "人员", "资金", "投资", "产业", "工程", "工作"];
    count > MAX_CLEAR_CHARS || general.contains(&label) || words.iter().any(|word| label.contains(word))
}

/// The verb of action with which the words before a number end: 新建.
pub fn action(words: &str) -> Option<&'static str> {
    ACTIONS.iter().filter(|action| words.ends_with(**action)).max_by_key(|action| action.len()).copied()
}

/// Whether words before a number are a verb of action and nothing else.
pub fn is_action(words: &str) -> bool {
    let mut rest = words.trim_matches(is_mark);
    while let Some(shorter) = without_lead(rest) {
        rest = shorter;
    }
    rest.is_empty() || ACTIONS.contains(&rest)
}

/// The words without one that is no part of a noun phrase.
fn without_lead(words: &str) -> Option<&str> {
    let by_word = BEFORE_NOUN.iter().filter_map(|lead| words.strip_prefix(lead)).min_by_key(|rest| rest.len());
    let by_char = || {
        let (lead, nouns) = BEFORE_NOUN_CHARS.iter().find(|(lead, _)| words.starts_with(*lead))?;
        words.strip_prefix(*lead).filter(|_| !nouns.iter().any(|noun| words.starts_with(noun)))
    };
    by_word.or_else(by_char).or_else(|| without_year(words))
}

/// A phrase without the verb between its subject and its object: 工业实现增加值.
fn without_verb(words: &str) -> String {
    for verb in ["实现", "完成"] {
        if let Some((before, after)) =
            words.split_once(verb).filter(|(before, after)| is_noun(before) && is_noun(after))
        {
            return format!("{before}{after}");
        }
    }
    words.to_owned()
}

/// The words without the year that they begin with: 2024年末.
fn without_year(words: &str) -> Option<&str> {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit() || "—-至～".contains(c));
    let is_year = rest.len() < words.len() && words.starts_with(|c: char| c.is_ascii_digit());
    let rest = rest.strip_prefix('年').or_else(|| rest.strip_prefix('月')).filter(|_| is_year)?;
    Some(rest.trim_start_matches(['末', '底', '初', '度', '份']))
}

/// The end of a long phrase, which has the head noun.
fn head(words: &str) -> &str {
    let starts = CUTS.iter().flat_map(|cut| words.match_indices(cut).map(|(at, cut)| at + cut.len()));
    let fits = |at: &usize| {
        let count = words.get(*at..).map_or(0, |rest| rest.chars().count());
        (3..=MAX_LABEL_CHARS).contains(&count)
    };
    let start = starts.filter(fits).min();
    let start = start.or_else(|| words.rfind(['、', '”', '》']).map(|at| at + 3).filter(fits));
    let last = words.char_indices().rev().nth(MAX_LABEL_CHARS - 1).map_or(0, |(at, _)| at);
    words.get(start.unwrap_or(last)..).unwrap_or(words)
}

/// The words without brackets and quotation marks that lack their other half.
fn balanced(words: &str) -> &str {
    let mut rest = words;
    for (open, close) in [('“', '”'), ('（', '）'), ('《', '》'), ('(', ')')] {
        if let Some(at) = rest.find(close).filter(|at| !rest.get(..*at).unwrap_or_default().contains(open)) {
            rest = rest.get(at + close.len_utf8()..).unwrap_or(rest);
        }
        if let Some(at) = rest.rfind(open).filter(|at| !rest.get(*at..).unwrap_or_default().contains(close)) {
            rest = rest.get(..at).unwrap_or(rest);
        }
    }
    rest.trim_matches(is_mark)
}

fn is_noun(words: &str) -> bool {
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
        ] {
            assert_eq!(words(before(text)), expected, "{text}");
        }
    }

    #[test]
    fn after_a_measure_word_ends_at_a_verb_or_mark() {
        for (text, expected) in
            [("贫困村脱贫", "贫困村"), ("重点项目，", "重点项目"), ("的专项基金落地", "专项基金"), ("建成投产", "")]
        {
            assert_eq!(words(after(text)), expected, "{text}");
        }
    }
}
