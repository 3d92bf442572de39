//! Whether a label may have words too many or too few, as far as its own words tell.

use crate::quantity::unit::{Dimension, Unit};
use crate::source::lexicon::actions::ACTIONS;
use crate::source::lexicon::label_words::{
    GENERAL, GOVERNING, KINDS, MONEY, NOUNS_OF_VERBS, SHARES, VERB_ENDS, WITHIN, WORDS_BEFORE,
};
use crate::source::lexicon::measures::{CLEAR_ENDS_OF_MEASURES, MEASURES, OTHER_ENDS_OF_MEASURES, OWNED};
use crate::source::lexicon::noun_edges::HEADS;
use crate::source::noun_phrase::{MAX_LABEL_CHARS, is_within_noun};

/// The most characters of a label that is not doubtful for its length.
const MAX_CLEAR_CHARS: usize = 14;
/// The most characters of a noun after a measure word that is not doubtful for its length.
pub const MAX_COUNTED_CHARS: usize = 10;

/// Whether a label may have words too many or too few: long, general, or with the words of a sentence in it.
pub fn is_unclear(label: &str) -> bool {
    let is_noun = |end: &str| NOUNS_OF_VERBS.iter().any(|noun| noun.ends_with(end) && label.ends_with(noun));
    let object = without_actions(label);
    let most = if ends_with_measure(label) { MAX_LABEL_CHARS } else { MAX_CLEAR_CHARS };
    // That of the place that the report is about.
    let is_trade = ["出口", "进口"].iter().any(|trade| label.contains(trade));
    length(object) > most
        || is_general(label)
        || OWNED.contains(&label)
        || owners(label).any(|owner| {
            is_general(owner) && ["项目", "企业", "产业", "工程"].iter().any(|noun| owner.ends_with(noun))
        })
        || object != label && !label.starts_with('新') && is_general(object)
        || MEASURES.contains(&label) && !is_trade
        || label.chars().nth(2).is_none()
        // 参合率, 合同额: of what is not said.
        || !is_trade && label.chars().nth(3).is_none() && label.ends_with(['率', '额'])
        || ACTIONS.contains(&without_brackets(label).as_str())
        || WITHIN.iter().any(|word| has_word(object, word))
        || WORDS_BEFORE
            .iter()
            .any(|(word, nouns)| label.starts_with(word) && !nouns.iter().any(|noun| label.starts_with(noun)))
        || VERB_ENDS.iter().any(|end| label.ends_with(end) && !is_noun(end))
        || has_year(label)
}

/// What has the measures that a label may end with.
fn owners(label: &str) -> impl Iterator<Item = &str> {
    MEASURES.iter().chain(OWNED).filter_map(|measure| label.strip_suffix(measure)).filter(|owner| !owner.is_empty())
}

/// A verb without another one that may stand for a part of it: 新（改）建.
fn without_brackets(label: &str) -> String {
    let brackets = label.find('（').zip(label.find('）'));
    let parts = brackets.and_then(|(open, close)| Some((label.get(..open)?, label.get(close + '）'.len_utf8()..)?)));
    parts.map_or_else(|| label.to_owned(), |(before, after)| format!("{before}{after}"))
}

/// Whether a noun, or each of two joined nouns, does not tell which ones are meant.
fn is_general(noun: &str) -> bool {
    let is_known = |noun: &str| {
        let kind = KINDS.iter().find_map(|kind| noun.strip_prefix(kind));
        GENERAL.contains(&noun) || OWNED.contains(&noun) || kind.is_some_and(|kind| GENERAL.contains(&kind))
    };
    is_known(noun) || noun.split_once('和').is_some_and(|(one, other)| is_known(one) && is_known(other))
}

/// The length of a noun as a reader takes it in: a name in quotation marks is one word.
pub fn length(noun: &str) -> usize {
    const NAME: usize = 2;
    let mut parts = noun.split('“');
    let first = parts.next().unwrap_or_default().chars().count();
    let quoted = parts.map(|part| match part.split_once('”') {
        Some((_, rest)) => NAME + rest.chars().count(),
        None => part.chars().count(),
    });
    first + quoted.sum::<usize>()
}

/// What verbs of action do something to: 管网 of 新建、改造管网.
fn without_actions(label: &str) -> &str {
    let action = ACTIONS.iter().filter_map(|action| label.strip_prefix(action)).min_by_key(|rest| rest.len());
    match action.map(|rest| (rest, rest.strip_prefix(['、', '和']))) {
        Some((_, Some(rest))) if ACTIONS.iter().any(|action| rest.starts_with(action)) => without_actions(rest),
        Some((rest, _)) if rest.chars().count() > 1 => rest,
        _ => label,
    }
}

/// Whether nouns are one name, whose last word is that of all of them: 甲、乙等村.
fn is_list(nouns: &str) -> bool {
    let last = nouns.rsplit('、').next().unwrap_or(nouns);
    let is_other = ACTIONS.iter().any(|action| last.starts_with(action)) || MEASURES.contains(&last);
    !is_other && (ends_with_measure(nouns) || HEADS.iter().any(|head| nouns.ends_with(head)))
}

/// Whether a noun ends with the name of a measure.
pub fn ends_with_measure(noun: &str) -> bool {
    CLEAR_ENDS_OF_MEASURES.iter().chain(OTHER_ENDS_OF_MEASURES).any(|end| noun.ends_with(end))
}

/// Whether a word of a sentence stands in a noun, other than as a part of a longer word, or before the noun that it belongs to.
fn has_word(noun: &str, word: &str) -> bool {
    let governing =
        GOVERNING.iter().find(|(preposition, _)| *preposition == word).map_or(&[] as &[&str], |(_, nouns)| *nouns);
    let is_governed = |end: usize| noun.get(end..).is_some_and(|rest| governing.iter().any(|noun| rest.contains(noun)));
    let is_list = ["、", "等", "及", "与"].contains(&word) && is_list(noun);
    !is_list && noun.match_indices(word).any(|(at, _)| !is_within_noun(noun, at, word) && !is_governed(at + word.len()))
}

/// Whether a label lacks the noun that says what is measured: a company is no amount of money.
pub fn lacks_measure(label: &str, unit: Unit) -> bool {
    let heads = match unit.dimension() {
        Dimension::Money => MONEY,
        Dimension::Share => SHARES,
        _ => return false,
    };
    !heads.iter().any(|head| label.contains(head))
}

/// Whether a year stands in a label: 到2020年, but not PM2.5年均浓度.
fn has_year(label: &str) -> bool {
    let digits = |before: &str| before.chars().rev().take_while(char::is_ascii_digit).count();
    label.split('年').rev().skip(1).any(|before| digits(before) > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_unclear_tells_words_of_a_sentence_from_a_noun_phrase() {
        for label in [
            "产值",
            "启动",
            "是“甲五”末",
            "比上年产值",
            "扩大到2005年",
            "测评点中",
            "每千人拥有",
            "某地年人均",
            "甲业对乙业投入情况",
            "甲、乙",
            "甲项目、投资",
            "补助标准",
            "新",
            "甲园",
            "重点工程",
            "地方和单位",
            "下拨资金",
            "其他处理",
            "内换乘比例",
            "资产总额",
            "产业年产值",
            "规模以上企业销售收入",
            "解决问题",
        ] {
            assert!(is_unclear(label), "{label}");
        }
        for label in [
            "粮食产量",
            "比例系数",
            "甲业占比",
            "在校高中",
            "年末户数",
            "PM2.5年均浓度",
            "规模以上甲业产值",
            "对外贸易额",
            "甲业对乙业贡献率",
            "甲业产值与乙业产值的比率",
            "财政用于甲业的支出",
            "制定、修改甲类规章",
            "获得甲奖",
            "甲、乙等村",
            "甲业、乙业产值",
            "甲类地区乙类居民丙业平均可支配收入",
            "普及甲类“乙乙乙乙乙乙乙乙乙乙乙”技术",
        ] {
            assert!(!is_unclear(label), "{label}");
        }
    }

    #[test]
    fn lacks_measure_where_the_unit_measures_something_else() {
        assert!(lacks_measure("甲公司", Unit::YUAN));
        assert!(!lacks_measure("甲公司投资", Unit::YUAN));
        assert!(lacks_measure("甲工程", Unit::PERCENT));
        assert!(!lacks_measure("甲工程完成率", Unit::PERCENT));
    }
}
