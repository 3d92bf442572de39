//! Numbers that English spells out.

use num_traits::Signed;

use crate::quantity::numeral::Numeral;
use crate::quantity::qualifier::Qualifier;
use crate::quantity::token::Quantity;
use crate::quantity::unit::English;
use crate::text::rational::{Rational, exponent};

const CARDINALS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const ORDINALS: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/// A printed figure in words, where English writes no digits.
pub(super) fn english_words(printed: &Quantity) -> Option<String> {
    let value = printed.value;
    let is_bare = printed.is_single() && printed.power == 0 && printed.qualifier == Qualifier::Plain;
    match printed.numeral {
        _ if printed.qualifier == Qualifier::Several => several(printed),
        // A word stands for a bare count only.
        Numeral::Chinese if is_bare && printed.unit.is_count() => {
            // What is counted, if the unit names it.
            let English { one, many, .. } = printed.unit.english();
            let noun = if value == Rational::from_integer(1) { one } else { many };
            word(value, &CARDINALS).map(|word| format!("{word}{noun}"))
        }
        Numeral::Ordinal => Some(word(value, &ORDINALS).map_or_else(|| numbered(value), str::to_owned)),
        Numeral::Fraction => Some(fraction(value.abs())),
        Numeral::Ratio => Some(printed.text.chars().filter_map(of_ratio).collect()),
        _ => None,
    }
}

fn word(value: Rational, words: &[&'static str; 10]) -> Option<&'static str> {
    let index = usize::try_from(value.to_integer() - 1).ok().filter(|_| value.is_integer())?;
    words.get(index).copied()
}

/// An ordinal in digits: 21st.
fn numbered(value: Rational) -> String {
    let value = value.to_integer();
    let suffix = match (value % 100, value % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{value}{suffix}")
}

fn fraction(value: Rational) -> String {
    let (numerator, denominator) = (*value.numer(), *value.denom());
    let parts =
        word(Rational::from_integer(numerator), &CARDINALS).zip(word(Rational::from_integer(denominator), &ORDINALS));
    match (parts, denominator) {
        (None, _) | (_, 1) => format!("{numerator}/{denominator}"),
        (Some(_), 2) if numerator == 1 => "half".to_owned(),
        (Some(_), 2) => format!("{numerator}/2"),
        (Some((count, part)), _) => {
            let part = if denominator == 4 { "quarter" } else { part };
            format!("{count} {part}{}", if numerator == 1 { "" } else { "s" })
        }
    }
}

/// 几十 is dozens, 数千万 tens of millions; of money and the like, over ten million.
fn several(printed: &Quantity) -> Option<String> {
    let english = printed.unit.english();
    if !english.before.is_empty() || !(english.many.is_empty() || english.many.starts_with(' ')) {
        return None;
    }
    let power = usize::try_from(exponent(printed.value)).ok()?;
    let multiple = ["", "tens of ", "hundreds of "].get(power % 3)?;
    let magnitude =
        (power / 3).checked_sub(1).and_then(|at| ["thousands", "millions", "billions", "trillions"].get(at));
    let words = match power {
        1 => "dozens".to_owned(),
        2 => "hundreds".to_owned(),
        _ => format!("{multiple}{}", magnitude?),
    };
    Some(format!("{words} of{}", english.many))
}

/// A character of a ratio, in half width.
fn of_ratio(c: char) -> Option<char> {
    match c {
        '0'..='9' | '.' | ':' => Some(c),
        '：' | '∶' => Some(':'),
        '．' => Some('.'),
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        _ => None,
    }
}
