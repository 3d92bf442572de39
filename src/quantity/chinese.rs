//! Chinese numerals: 五, 两, 十一, 一百二十, 三万五千.

use crate::quantity::token_error::TokenError;
use crate::quantity::words::{Entry, strip_first};
use crate::text::rational::Rational;

/// A number written in Chinese.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChineseNumber {
    /// Its value; the lower one of two in a row.
    pub value: Rational,
    /// The higher one of two in a row: 三五, 七八.
    pub end: Option<Rational>,
    /// The number of digits after 点.
    pub decimals: u32,
}

const DIGITS: &[Entry<i128>] = &[
    ("零", 0),
    ("〇", 0),
    ("一", 1),
    ("二", 2),
    ("两", 2),
    ("三", 3),
    ("四", 4),
    ("五", 5),
    ("六", 6),
    ("七", 7),
    ("八", 8),
    ("九", 9),
];
const PLACES: &[Entry<i128>] = &[("千", 1_000), ("百", 100), ("十", 10)];
/// What a number below ten thousand may be counted in, if more of the number follows.
const MYRIADS: &[Entry<i128>] = &[("亿", 100_000_000), ("万", 10_000)];

/// The number that `text` begins with, and the text after it; `None` if it begins with none.
pub fn read(text: &str) -> Option<Result<(ChineseNumber, &str), TokenError>> {
    let (value, rest) = below_myriad(text)?;
    if let Some((end, rest)) = second_of_two(value, rest) {
        let number = ChineseNumber { value: whole(value), end: Some(whole(end)), decimals: 0 };
        return Some(after_number(number, rest));
    }
    let (value, rest) = with_myriads(value, rest);
    let (decimals, fraction, rest) = fraction(rest);
    let value = whole(value) + Rational::new(fraction, 10_i128.pow(decimals));
    Some(after_number(ChineseNumber { value, end: None, decimals }, rest))
}

/// Digits in a row, as in 一九四九, are no number.
fn after_number(number: ChineseNumber, rest: &str) -> Result<(ChineseNumber, &str), TokenError> {
    match strip_first(rest, DIGITS) {
        (Some(_), _) => Err(TokenError::BadNumeral),
        (None, rest) => Ok((number, rest)),
    }
}

const fn whole(value: i128) -> Rational {
    Rational::new_raw(value, 1)
}

/// A number below ten thousand: digits with 千, 百 and 十, in this order, each at most once.
fn below_myriad(text: &str) -> Option<(i128, &str)> {
    let (mut total, mut rest, mut last) = (0, text, 10_000);
    let mut skipped = false;
    loop {
        let (zero, after_zero) = match rest.strip_prefix(['零', '〇']) {
            Some(after) if total > 0 => (true, after),
            _ => (false, rest),
        };
        let (digit, after) = strip_first(after_zero, DIGITS);
        let (place, after_place) = strip_first(after, PLACES);
        match (digit.filter(|digit| *digit > 0), place) {
            (Some(digit), Some(place)) if place < last => {
                (total, rest, last, skipped) = (total + digit * place, after_place, place, zero);
            }
            // Ten needs no digit at the beginning.
            (None, Some(10)) if total == 0 && digit.is_none() => (total, rest, last) = (10, after_place, 10),
            // 一百二 means 120, which only 一百零二 does not.
            (Some(digit), _) if last == 10_000 && total == 0 || last == 10 || zero || skipped => {
                return Some((total + digit, after));
            }
            _ if total > 0 => return Some((total, rest)),
            _ => return None,
        }
    }
}

/// The second of two digits in a row that mean "from … to …": 两三, 三五, 七八.
fn second_of_two(first: i128, rest: &str) -> Option<(i128, &str)> {
    let (second, rest) = strip_first(rest, DIGITS);
    let second = second.filter(|second| first < 10 && (*second == first + 1 || (first, *second) == (3, 5)))?;
    Some((second, rest))
}

/// 万 and 亿, if more of the number follows; otherwise they are a scale, which the caller reads.
fn with_myriads(first: i128, text: &str) -> (i128, &str) {
    let (mut total, mut part, mut rest, mut last) = (0, first, text, i128::MAX);
    while let (Some(myriad), after) = strip_first(rest, MYRIADS)
        && myriad < last
        && let Some((next, after)) = below_myriad(after.trim_start_matches('零'))
    {
        (total, part, rest, last) = (total + part * myriad, next, after, myriad);
    }
    // What was counted in 亿 goes on in 万.
    match rest.strip_prefix('万').filter(|_| last == 100_000_000) {
        Some(after) => (total + part * 10_000, after),
        None => (total + part, rest),
    }
}

/// The digits after 点: their number, and they as one number.
fn fraction(text: &str) -> (u32, i128, &str) {
    let (mut decimals, mut digits) = (0, 0);
    let Some(mut rest) = text.strip_prefix('点') else { return (0, 0, text) };
    while let (Some(digit), after) = strip_first(rest, DIGITS)
        && decimals < 6
    {
        (decimals, digits, rest) = (decimals + 1, digits * 10 + digit, after);
    }
    if decimals == 0 { (0, 0, text) } else { (decimals, digits, rest) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_returns_the_value_of_a_numeral_and_what_follows() {
        for (text, value, rest) in [
            ("五年", 5, "年"),
            ("两家", 2, "家"),
            ("十个", 10, "个"),
            ("十一个", 11, "个"),
            ("三十", 30, ""),
            ("一百二十条", 120, "条"),
            ("一百零五", 105, ""),
            ("两千多", 2_000, "多"),
            ("三千万元", 3_000, "万元"),
            ("三万五千亩", 35_000, "亩"),
            ("一亿零五百万", 105_000_000, ""),
            ("两万亿元", 2, "万亿元"),
            ("五百千伏", 500, "千伏"),
            ("一千零一十", 1_010, ""),
        ] {
            let (number, left) = read(text).unwrap().unwrap();
            assert_eq!((number.value, left), (Rational::from_integer(value), rest), "{text}");
        }
        let (number, _) = read("七点五").unwrap().unwrap();
        assert_eq!((number.value, number.decimals), (Rational::new(15, 2), 1));
        let (number, _) = read("三五年").unwrap().unwrap();
        assert_eq!(number.end, Some(Rational::from_integer(5)));
        assert_eq!(read("一九四九"), Some(Err(TokenError::BadNumeral)));
        assert_eq!(read("百年"), None);
        assert_eq!(read("年"), None);
    }
}
