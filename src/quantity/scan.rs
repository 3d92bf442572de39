//! Numeric tokens in Chinese prose: in digits, as Chinese numerals before a unit, a bare 亿 or 万 before one, and ranks of a number.

use std::sync::LazyLock;

use crate::quantity::number::{MAX_DIGITS, digit};
use crate::quantity::numeral::Numeral;
use crate::quantity::parse::prefix;
use crate::quantity::qualifier::BEFORE;
use crate::quantity::rank::{ends_clause, ranked};
use crate::quantity::scale::{SCALES, implied};
use crate::quantity::sign::{SIGNS, Sign};
use crate::quantity::token::Quantity;
use crate::quantity::unit::Unit;
use crate::quantity::unit_set::UnitSet;

/// Characters of qualifiers and signs that are none after these words: 最近, 不超过, 签约.
const MISREAD: [(char, &[&str]); 11] = [
    ('近', &["最", "附", "邻", "临", "靠", "接", "将"]),
    ('超', &["不", "未", "没", "没有"]),
    ('逾', &["不", "未", "没", "没有"]),
    ('约', &["签", "节", "集", "制", "预", "履", "违"]),
    ('低', &["不", "最", "降"]),
    ('少', &["不", "减", "至", "最"]),
    ('高', &["不", "最", "提"]),
    ('到', &["不"]),
    ('降', &["下"]),
    ('跌', &["下"]),
    ('翻', &["推"]),
];

/// What a number in words may begin with.
const NUMERALS: &str = "第几数上零〇一二两三四五六七八九十百千万亿";

/// What 一 counts, rather than being part of a phrase such as 一对一 or 一年来.
const COUNTED_BY_ONE: [&str; 26] = [
    "元",
    "美元",
    "亩",
    "公顷",
    "平方米",
    "公里",
    "倍",
    "批次",
    "人次",
    "家",
    "个",
    "项",
    "起",
    "件",
    "支",
    "场",
    "名",
    "批",
    "类",
    "届",
    "户",
    "座",
    "大",
    "次",
    "人",
    "艘",
];

/// Words that begin with a unit: 5万亿台阶 has none.
const WORDS_LIKE_UNITS: [&str; 13] =
    ["台阶", "台胞", "台商", "人民", "家庭", "家电", "户籍", "个体", "年轻", "名牌", "市民", "市场", "村民"];

/// The tokens of `text`, each with its offset.
pub fn tokens<'a>(text: &'a str, units: &UnitSet) -> Vec<(usize, &'a str)> {
    each_token(text, units).collect()
}

/// The same, each read when it is asked for.
pub fn each_token<'a>(text: &'a str, units: &UnitSet) -> impl Iterator<Item = (usize, &'a str)> {
    let (mut at, mut end) = (0, None);
    std::iter::from_fn(move || {
        while let Some(rest) = text.get(at..)
            && let Some(first) = rest.chars().next()
        {
            let is_beginning = digit(first).is_some() || BEGINNINGS.binary_search(&first).is_ok();
            let skipped = if is_beginning { digits_too_many(rest) } else { first.len_utf8() };
            if skipped > 0 {
                at += skipped;
                continue;
            }
            let before = text.get(..at).unwrap_or_default();
            let is_misread =
                MISREAD.iter().any(|(mark, after)| first == *mark && after.iter().any(|word| before.ends_with(word)));
            // In 3-5个 and 1月-11月 a hyphen is no minus.
            let is_joined = |c: char| c.is_ascii_alphanumeric() || "年月日号".contains(c);
            let joins = matches!(first, '-' | '－' | '−') && (end == Some(at) || before.ends_with(is_joined));
            let start = at;
            let rank = || rank(rest, text.get(end?..at)?, units);
            if let Some(token) = token(rest, units).or_else(rank).filter(|_| !is_misread && !joins) {
                at += token.len();
                end = Some(at);
                return Some((start, token));
            }
            at += first.len_utf8();
        }
        None
    })
}

/// The characters other than digits that a token may begin with, in order: most characters of a text are none of them.
static BEGINNINGS: LazyLock<Vec<char>> = LazyLock::new(|| {
    let signs = SIGNS.iter().map(|(word, _)| *word);
    let qualifiers = BEFORE.iter().map(|(word, _)| *word);
    let scales = SCALES.iter().map(|(word, _)| *word);
    let first = signs.chain(qualifiers).chain(scales).filter_map(|word| word.chars().next());
    let mut beginnings: Vec<char> = first.chain(NUMERALS.chars()).collect();
    beginnings.sort_unstable();
    beginnings
});

/// The length of digits that begin with more than a number may have, up to the last ones that could be a number of their own.
fn digits_too_many(text: &str) -> usize {
    let starts = |text: &str| text.chars().next().is_some_and(|c| digit(c).is_some());
    if !starts(text) {
        return 0;
    }
    let end = text.find(|c| digit(c).is_none()).unwrap_or(text.len());
    let run = text.get(..end).unwrap_or_default();
    run.char_indices().rev().nth(MAX_DIGITS - 1).map_or(0, |(at, _)| at)
}

/// The token at the beginning of `text`.
fn token<'a>(text: &'a str, units: &UnitSet) -> Option<&'a str> {
    let (quantity, rest) = prefix(text, units).ok()?;
    let token = text.get(..text.len() - rest.len())?;
    // Of 2017年 and 2016-2020年 only the numbers: a calendar year is no duration.
    if quantity.unit.symbol() == "年" && is_calendar_year(&quantity) {
        return text.get(..4);
    }
    let before_unit = token.strip_suffix(quantity.unit.symbol()).filter(|number| number.len() < token.len());
    let is_word = |number: &&str| {
        let follow = text.get(number.len()..).unwrap_or_default();
        number.contains(|c| digit(c).is_some()) && WORDS_LIKE_UNITS.iter().any(|word| follow.starts_with(word))
    };
    if let Some(number) = before_unit.filter(is_word) {
        return Some(number);
    }
    // A number is one wherever it stands; in words, only before a unit.
    let is_token = if token.contains(|c| digit(c).is_some()) { true } else { is_in_words(&quantity, token) };
    is_token.then_some(token)
}

/// An ordinal in words without a unit, if it ranks the number before: 8亿元，居全省第一.
fn rank<'a>(text: &'a str, between: &str, units: &UnitSet) -> Option<&'a str> {
    if !text.starts_with('第') || ranked(between).is_none() {
        return None;
    }
    let (quantity, rest) = prefix(text, units).ok()?;
    let token = text.get(..text.len() - rest.len())?;
    (quantity.is_ordinal() && quantity.unit == Unit::NONE && ends_clause(rest)).then_some(token)
}

/// Whether a token without a digit is more than a turn of phrase: 千方百计, 进一步 and 二期 state no quantity.
fn is_in_words(quantity: &Quantity, token: &str) -> bool {
    let bare = token.trim_start_matches(|c| !is_numeral(c));
    let symbol = quantity.unit.symbol();
    let is_measured = !quantity.unit.is_count() || symbol.ends_with('级');
    let is_lone_one = quantity.sign == Sign::Plain
        && bare.strip_prefix('一').is_some_and(|unit| unit == symbol && !COUNTED_BY_ONE.contains(&symbol));
    match quantity.numeral {
        Numeral::Fraction => true,
        _ if quantity.unit == Unit::NONE || symbol == "期" || is_lone_one => false,
        _ => is_measured || !implied(bare),
    }
}

fn is_calendar_year(quantity: &Quantity) -> bool {
    let first = quantity.ends.map_or(quantity.value, |[first, _]| first);
    let digits = quantity.text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 && first.is_integer() && (1_000..3_000).contains(first.numer())
}

fn is_numeral(c: char) -> bool {
    NUMERALS.contains(c)
}

#[cfg(test)]
mod tests {
    use super::tokens;
    use crate::quantity::unit_set::UnitSet;

    #[test]
    fn tokens_finds_every_way_of_writing_a_number() {
        for (text, expected) in [
            ("收入3.5亿元,增长7%。", vec!["3.5亿元", "7%"]),
            ("超3亿元、50余家、900万元左右", vec!["超3亿元", "50余家", "900万元左右"]),
            ("第四届,两类,亿元以上,万人", vec!["第四届", "两类", "亿元以上"]),
            ("60批次76人次", vec!["60批次", "76人次"]),
            ("下降2.1%,增长-3%", vec!["下降2.1%", "-3%"]),
            ("1月-11月", vec!["1", "11"]),
            ("3-5个,3%-5%,20亿元-30亿元,2016-2020年", vec!["3-5个", "3%-5%", "20亿元-30亿元", "2016", "2020"]),
            ("3、5个,5-3个,3个-5家", vec!["3", "5个", "5", "3个", "3个", "5家"]),
            ("两年半,几十家,近二十个县,五千多人", vec!["两年半", "几十家", "近二十个", "五千多人"]),
            ("增长1.7倍,增长7%,翻一番", vec!["增长1.7倍", "7%", "翻一番"]),
            ("回落12.3%,减少3万人,收窄0.5个百分点", vec!["回落12.3%", "减少3万人", "收窄0.5个百分点"]),
            ("三次产业比为7∶43∶50", vec!["三次", "7∶43∶50"]),
            ("4.3万亿元,万亿元以上,3万亿余元", vec!["4.3万亿元", "万亿元以上", "3万亿余元"]),
            ("下降约3%,提高2.1个百分点", vec!["下降约3%", "2.1个百分点"]),
            (
                "超过20亿元、逾3万亩、近20%、200多家、3万余亩",
                vec!["超过20亿元", "逾3万亩", "近20%", "200多家", "3万余亩"],
            ),
            ("最近20家,附近3个,将近5家", vec!["20家", "3个", "将近5家"]),
            ("不超过20%,未超3家,没有超过5个,节约3.5亿元,签约20个", vec!["不超过20%", "3家", "5个", "3.5亿元", "20个"]),
            ("有超过20家,大约3个", vec!["超过20家", "大约3个"]),
            ("增长１３．８％,1，234家", vec!["１３．８％", "1，234家"]),
            ("2017年,V2.0版", vec!["2017", "2.0"]),
            ("编号12345678901234567890号", vec!["678901234567890"]),
            (
                "迈上5万亿台阶,1.2万家庭农场,5万台,3万家,50万户籍人口,近8万市民",
                vec!["5万亿", "1.2万", "5万台", "3万家", "50万", "近8万"],
            ),
            ("统一标准,一对一,千方百计", vec![]),
            ("产值3.5亿元，居全省第一，第二产业3家", vec!["3.5亿元", "第一", "3家"]),
            ("坚持质量第一，效益居全省第一", vec![]),
        ] {
            assert_eq!(
                tokens(text, &UnitSet::default()).into_iter().map(|(_, token)| token).collect::<Vec<_>>(),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn tokens_returns_byte_offsets() {
        assert_eq!(tokens("共3家", &UnitSet::default()).first(), Some(&(3, "3家")));
    }
}
