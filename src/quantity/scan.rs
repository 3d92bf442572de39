//! Numeric tokens in Chinese prose: in digits, as Chinese numerals before a unit, and a bare 亿 or 万 before one.

use crate::quantity::magnitude::MAGNITUDES;
use crate::quantity::qualifier::{AFTER, BEFORE, WITHIN};
use crate::quantity::sign::SIGNS;
use crate::quantity::unit::{Dimension, UNITS};

/// Characters of qualifiers that are none after these words: 最近, 不超过, 签约.
const MISREAD: [(char, &[&str]); 4] = [
    ('近', &["最", "附", "邻", "临", "靠"]),
    ('超', &["不", "未", "没", "没有"]),
    ('逾', &["不", "未", "没", "没有"]),
    ('约', &["签", "节", "集", "制", "预", "履", "违"]),
];

/// The tokens of `text`, each with its offset.
pub fn tokens(text: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let (mut at, mut end) = (0, None);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = text.get(..at).unwrap_or_default();
        let is_misread = MISREAD
            .iter()
            .any(|(mark, after)| rest.starts_with(*mark) && after.iter().any(|word| before.ends_with(word)));
        // In 3-5个 and 1月-11月 a hyphen is no minus.
        let is_joined = |c: char| c.is_ascii_alphanumeric() || "年月日号".contains(c);
        let joins = rest.starts_with('-') && (end == Some(at) || before.ends_with(is_joined));
        if let Some(token) = token(rest).filter(|_| !is_misread && !joins) {
            tokens.push((at, token));
            at += token.len();
            end = Some(at);
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    tokens
}

/// The token at the beginning of `text`.
fn token(text: &str) -> Option<&str> {
    let rest = without(&BEFORE, without(&SIGNS, text));
    let rest = if let Some(rest) = digits(rest) {
        let rest = scale(rest);
        unit(rest).unwrap_or(rest)
    } else if let Some(rest) = numeral(rest) {
        unit(scale(rest))?
    } else {
        let bare = after(&MAGNITUDES, rest)?;
        let mut measures = UNITS.iter().filter(|row| row.dimension != Dimension::Count);
        measures.find_map(|row| bare.strip_prefix(row.symbol))?
    };
    let rest = without(&AFTER, rest);
    text.get(..text.len() - rest.len())
}

/// What follows one of some words, whether it is there or not.
fn without<'a, T>(words: &[(&str, T)], text: &'a str) -> &'a str {
    after(words, text).unwrap_or(text)
}

/// What follows one of some words, if it is there.
fn after<'a, T>(words: &[(&str, T)], text: &'a str) -> Option<&'a str> {
    words.iter().find_map(|(word, _)| text.strip_prefix(word))
}

/// What follows a decimal.
fn digits(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(is_digit);
    if rest.len() == text.len() {
        return None;
    }
    let fraction = rest.strip_prefix(['.', '．']).filter(|rest| rest.starts_with(is_digit));
    Some(fraction.map_or(rest, |rest| rest.trim_start_matches(is_digit)))
}

/// Full-width digits count too: otherwise a source with them would seem covered.
const fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// The text after a Chinese numeral.
fn numeral(text: &str) -> Option<&str> {
    let body = text.strip_prefix('第').unwrap_or(text);
    let rest = body.trim_start_matches(|c: char| "〇零一二两三四五六七八九十百千".contains(c));
    (rest.len() < body.len()).then_some(rest)
}

/// The rest after an optional 余 or 多, and an optional power of ten with another after it.
fn scale(text: &str) -> &str {
    let rest = without(&WITHIN, text);
    after(&MAGNITUDES, rest).map_or(rest, |rest| without(&WITHIN, rest))
}

/// The text after a unit.
fn unit(text: &str) -> Option<&str> {
    UNITS.iter().find_map(|row| text.strip_prefix(row.symbol))
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn tokens_finds_every_way_of_writing_a_number() {
        for (text, expected) in [
            ("收入3.5亿元,增长7%。", vec!["3.5亿元", "7%"]),
            ("超3亿元、50余家、900万元左右", vec!["超3亿元", "50余家", "900万元左右"]),
            ("第四届,两类,亿元以上,万人", vec!["第四届", "两类", "亿元以上"]),
            ("60批次76人次", vec!["60批次", "76人次"]),
            ("下降2.1%,增长-3%", vec!["下降2.1%", "-3%"]),
            ("1月-11月", vec!["1", "11"]),
            ("3-5个,3%-5%,20亿元-30亿元,2016-2020年", vec!["3", "5个", "3%", "5%", "20亿元", "30亿元", "2016", "2020"]),
            ("4.3万亿元,万亿元以上,3万亿余元", vec!["4.3万亿元", "万亿元以上", "3万亿余元"]),
            ("下降约3%,提高2.1个百分点", vec!["下降约3%", "2.1个百分点"]),
            (
                "超过20亿元、逾3万亩、近20%、200多家、3万余亩",
                vec!["超过20亿元", "逾3万亩", "近20%", "200多家", "3万余亩"],
            ),
            ("最近20家,附近3个,将近5家", vec!["20家", "3个", "近5家"]),
            ("不超过20%,未超3家,没有超过5个,节约3.5亿元,签约20个", vec!["20%", "3家", "5个", "3.5亿元", "20个"]),
            ("有超过20家,大约3个", vec!["超过20家", "约3个"]),
            ("增长１３．８％", vec!["１３．８"]),
            ("2017年,V2.0版", vec!["2017", "2.0"]),
            ("统一标准,一对一,千方百计", vec![]),
        ] {
            assert_eq!(tokens(text).into_iter().map(|(_, token)| token).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn tokens_returns_byte_offsets() {
        assert_eq!(tokens("共3家").first(), Some(&(3, "3家")));
    }
}
