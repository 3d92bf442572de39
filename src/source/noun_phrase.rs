//! The noun phrase that a number belongs to, before it or after its measure word.

use crate::source::lexicon::actions::ACTIONS;
use crate::source::lexicon::noun_edges::{
    AFTER_NOUN, BEFORE_NOUN, BEFORE_NOUN_CHARS, CLEAR_VERBS, COMPOUND_VERBS, CUTS, ENDS_OF_NAMES, WITHIN_NOUNS,
};
use crate::source::predicate::is_mark;

/// The most characters of a label: a row of a table has room for them.
pub const MAX_LABEL_CHARS: usize = 18;

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
    let words = words.trim_end_matches(is_mark);
    let mut rest = words.rsplit('：').next().unwrap_or(words).trim_matches(is_mark);
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
    let quoted = rest.starts_with('“').then(|| rest.find('”')).flatten().map_or(0, |close| close + '”'.len_utf8());
    let is_end = |(at, c): &(usize, char)| *at >= quoted && (is_mark(*c) || "“‘！？…".contains(*c));
    let end = rest.char_indices().find(is_end).map_or(rest.len(), |(at, _)| at);
    let phrase = rest.get(..end)?;
    let is_noun_here = |at: usize| {
        let begins = |noun: &&str| {
            noun.char_indices()
                .any(|(inner, _)| at >= inner && phrase.get(at - inner..).is_some_and(|rest| rest.starts_with(*noun)))
        };
        WITHIN_NOUNS.iter().any(begins)
    };
    // 治理 in 治理工程 is part of the name.
    let is_compound = |at: usize, word: &str| {
        let rest = phrase.get(at + word.len()..).unwrap_or_default();
        COMPOUND_VERBS.contains(&word) && ENDS_OF_NAMES.iter().any(|end| rest.starts_with(end))
    };
    let first = |word: &&str| {
        let mut matches = phrase.match_indices(*word).map(|(at, _)| at);
        matches.find(|at| !is_noun_here(*at) && !is_compound(*at, word))
    };
    let cut = AFTER_NOUN.iter().filter_map(first).min().unwrap_or(phrase.len());
    let phrase = phrase.get(..cut)?.trim();
    let count = phrase.chars().count();
    let is_shortened = is_cut(phrase, rest);
    (is_noun(phrase) && count <= MAX_LABEL_CHARS).then(|| NounPhrase { words: phrase.to_owned(), is_shortened })
}

/// Whether what follows a phrase may be the rest of its name: a name in quotation marks, or a noun that ends the clause, as in 水库加固工程.
fn is_cut(phrase: &str, words: &str) -> bool {
    let rest = words.trim_start().strip_prefix(phrase).unwrap_or_default();
    let end = rest.find(|c: char| is_mark(c) || "！？…".contains(c)).unwrap_or(rest.len());
    let rest = rest.get(..end).unwrap_or(rest);
    let is_verb = CLEAR_VERBS.iter().any(|verb| rest.starts_with(verb));
    let goes_on = rest.starts_with(|c| "“‘的和与及等之就以为对向可由从在并或需使".contains(c));
    goes_on || !is_verb && ENDS_OF_NAMES.iter().any(|end| rest.ends_with(end))
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
            ("三产向好：甲业增加值", "甲业增加值"),
            ("含甲类", "甲类"),
        ] {
            assert_eq!(words(before(text)), expected, "{text}");
        }
    }

    #[test]
    fn after_a_measure_word_ends_at_a_verb_or_mark() {
        for (text, expected) in [
            ("贫困村脱贫", "贫困村"),
            ("重点项目，", "重点项目"),
            ("的专项基金落地", "专项基金"),
            ("建成投产", ""),
            ("“甲乙”实验室。", "“甲乙”实验室"),
            ("甲河治理工程开工", "甲河治理工程"),
            ("公共厕所已建", "公共厕所"),
            ("、乙类", ""),
            ("甲站跃升到", "甲站"),
        ] {
            assert_eq!(words(after(text)), expected, "{text}");
        }
    }

    #[test]
    fn after_a_measure_word_is_shortened_where_the_name_may_go_on() {
        let is_shortened = |text| after(text).is_some_and(|phrase| phrase.is_shortened);
        for text in ["甲户提高收入问题", "乙村“甲乙”工程", "甲站和乙站", "甲区的乙路"] {
            assert!(is_shortened(text), "{text}");
        }
        for text in ["重点甲站加快建设", "甲站开工", "甲站，乙站改造", "甲中心被授予示范中心"]
        {
            assert!(!is_shortened(text), "{text}");
        }
    }
}
