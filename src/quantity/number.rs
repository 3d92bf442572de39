//! Numbers as tokens write them: in digits, as Chinese numerals, or only implied.

use crate::quantity::chinese;
use crate::quantity::numeral::Numeral;
use crate::quantity::qualifier::Qualifier;
use crate::quantity::scale::implied;
use crate::quantity::token_error::TokenError;
use crate::quantity::words::{Entry, strip_first, trim_spaces};
use crate::text::decimal::parse_decimal;
use crate::text::rational::Rational;

/// A number as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its value; the lower one of two in a row.
    pub value: Rational,
    /// The higher one of two in a row: 三五.
    pub end: Option<Rational>,
    /// The number of printed decimals.
    pub decimals: u32,
    /// How it was written.
    pub numeral: Numeral,
    /// Whether it is of an indefinite number: 几十, 上千.
    pub qualifier: Option<Qualifier>,
}

/// Powers of ten of which there are several: 几十, 数百, 上千, 几万.
const POWERS: &[Entry<i128>] = &[("十", 10), ("百", 100), ("千", 1_000)];

/// The most digits that a decimal may have.
pub const MAX_DIGITS: usize = 15;
/// The most terms of a ratio.
const MAX_TERMS: usize = 8;

impl Number {
    const fn whole(value: i128, numeral: Numeral) -> Self {
        Self { value: Rational::new_raw(value, 1), end: None, decimals: 0, numeral, qualifier: None }
    }
}

/// The number that `text` begins with, and the text after it.
pub fn read(text: &str) -> Result<(Number, &str), TokenError> {
    if let Some(rest) = text.strip_prefix('第') {
        // 第 needs a number: 第亿 has none.
        if digits(rest).is_none() && chinese::read(rest).is_none() {
            return Err(TokenError::NoNumber);
        }
        let (number, rest) = counted(rest)?;
        let is_plain = number.end.is_none() && number.decimals == 0;
        return if is_plain {
            Ok((Number { numeral: Numeral::Ordinal, ..number }, rest))
        } else {
            Err(TokenError::BadNumeral)
        };
    }
    let (number, rest) = match indefinite(text) {
        Some(found) => return Ok(found),
        None => counted(text)?,
    };
    match rest.strip_prefix("分之") {
        Some(numerator) => fraction(number, numerator),
        None => Ok((number, rest)),
    }
}

/// A number in digits or Chinese numerals, or one of a scale.
fn counted(text: &str) -> Result<(Number, &str), TokenError> {
    if let Some((digits, rest)) = digits(text) {
        return decimal(&digits).map(|number| (number, rest));
    }
    if let Some(read) = chinese::read(text) {
        return read.map(|(number, rest)| {
            let chinese::ChineseNumber { value, end, decimals } = number;
            (Number { value, end, decimals, numeral: Numeral::Chinese, qualifier: None }, rest)
        });
    }
    if implied(text) { Ok((Number::whole(1, Numeral::Chinese), text)) } else { Err(TokenError::NoNumber) }
}

/// 几十, 数百, 上千, and 几 before 万 or 亿.
fn indefinite(text: &str) -> Option<(Number, &str)> {
    let rest = text.strip_prefix(['几', '数', '上'])?;
    let (power, after) = strip_first(rest, POWERS);
    let power = power.or_else(|| rest.starts_with(['万', '亿']).then_some(1))?;
    let number = Number { qualifier: Some(Qualifier::Several), ..Number::whole(power, Numeral::Chinese) };
    Some((number, after))
}

/// 三分之一; hundredths and thousandths are told apart by the caller.
fn fraction(denominator: Number, text: &str) -> Result<(Number, &str), TokenError> {
    let (numerator, rest) = counted(text)?;
    if *denominator.value.numer() == 0 {
        return Err(TokenError::ZeroDenominator);
    }
    if denominator.decimals > 0 || numerator.end.is_some() || denominator.end.is_some() {
        return Err(TokenError::BadNumeral);
    }
    let value = numerator.value / denominator.value;
    Ok((Number { value, decimals: 0, numeral: Numeral::Fraction, ..numerator }, rest))
}

/// The digits that `text` begins with, in half width and without separators, and the text after them.
fn digits(text: &str) -> Option<(String, &str)> {
    let (mut out, mut rest) = run(text);
    if out.is_empty() {
        return None;
    }
    // Separators belong to a number only if they stand before groups of three.
    let is_grouped = out.len() <= 3 && out != "0";
    // Once there are too many digits, the number is refused, however many follow.
    while let Some(after) = rest.strip_prefix([',', '，', '\u{2009}']).filter(|_| is_grouped && out.len() <= MAX_DIGITS)
    {
        let (group, after) = run(after);
        if group.len() != 3 {
            break;
        }
        out.push_str(&group);
        rest = after;
    }
    if let Some(after) = rest.strip_prefix(['.', '．']) {
        let (fraction, after) = run(after);
        if !fraction.is_empty() {
            out.push('.');
            out.push_str(&fraction);
            rest = after;
        }
    }
    Some((out, rest))
}

/// Digits in a row.
fn run(text: &str) -> (String, &str) {
    let end = text.find(|c| digit(c).is_none()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    (digits.chars().filter_map(digit).collect(), rest)
}

/// A digit of half or full width, in half width.
pub fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        _ => None,
    }
}

fn decimal(digits: &str) -> Result<Number, TokenError> {
    if digits.bytes().filter(u8::is_ascii_digit).count() > MAX_DIGITS {
        return Err(TokenError::TooManyDigits);
    }
    let (value, decimals) = parse_decimal(digits).ok_or(TokenError::LeadingZero)?;
    Ok(Number { value, decimals, ..Number::whole(0, Numeral::Digits) })
}

/// The terms of a ratio after its first: each after a colon.
pub fn more_terms(text: &str) -> Result<(Vec<Number>, &str), TokenError> {
    let (mut terms, mut rest) = (Vec::new(), text);
    while let Some(after) = trim_spaces(rest).strip_prefix([':', '：', '∶']).filter(|_| terms.len() < MAX_TERMS) {
        let Some((digits, after)) = digits(trim_spaces(after)) else { break };
        let term = decimal(&digits)?;
        if *term.value.numer() == 0 {
            return Err(TokenError::ZeroDenominator);
        }
        terms.push(term);
        rest = after;
    }
    Ok((terms, rest))
}

/// The second number of a fraction in digits, 1/4, and the text after it.
pub fn denominator(text: &str) -> Result<Option<(Number, &str)>, TokenError> {
    let Some((digits, rest)) = text.strip_prefix('/').and_then(digits) else { return Ok(None) };
    match decimal(&digits)? {
        number if *number.value.numer() == 0 => Err(TokenError::ZeroDenominator),
        number => Ok(Some((number, rest))),
    }
}
