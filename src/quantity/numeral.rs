//! Numbers as tokens write them: in digits, as Chinese numerals, or only implied.

use crate::quantity::magnitude::MAGNITUDES;
use crate::quantity::token::TokenError;
use crate::text::rational::{Rational, decimal};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numeral {
    /// In Arabic digits.
    Digits,
    /// As a Chinese numeral, 一 to 十.
    Chinese,
    /// As 两, which is two of something.
    Two,
    /// Not at all: 亿元以上 means one 亿.
    Implied,
    /// As an ordinal with a Chinese numeral: 第七届.
    Ordinal,
}

const CHINESE_DIGITS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/// The number at the beginning of `text`: its value, the number of its decimals, how it is written, and the text after it.
pub fn parse(text: &str) -> Result<(Rational, u32, Numeral, &str), TokenError> {
    if let Some(rest) = text.strip_prefix('两') {
        return Ok((Rational::from_integer(2), 0, Numeral::Two, rest));
    }
    let ordinal = text.strip_prefix('第');
    let body = ordinal.unwrap_or(text);
    if let Some(first) = body.chars().next()
        && let Some(position) = CHINESE_DIGITS.iter().position(|digit| *digit == first)
    {
        let value = i128::try_from(position + 1).map_err(|_| TokenError::BadNumber)?;
        let numeral = if ordinal.is_some() { Numeral::Ordinal } else { Numeral::Chinese };
        let (_, rest) = body.split_at(first.len_utf8());
        return Ok((Rational::from_integer(value), 0, numeral, rest));
    }
    if ordinal.is_some() {
        return Err(TokenError::NoNumber);
    }
    // A comma too, so that grouped digits are refused as such.
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if digits.is_empty() {
        let implied = MAGNITUDES.iter().any(|(word, _)| rest.starts_with(word));
        let one = (Rational::from_integer(1), 0, Numeral::Implied, rest);
        return if implied { Ok(one) } else { Err(TokenError::NoNumber) };
    }
    let (value, decimals) = decimal(digits).ok_or(TokenError::BadNumber)?;
    Ok((value, decimals, Numeral::Digits, rest))
}

/// Writes a number that is not negative, as [`parse`] reads it.
pub fn write(value: Rational, decimals: u32, numeral: Numeral) -> String {
    match numeral {
        Numeral::Digits => plain_decimal(value, decimals),
        Numeral::Chinese => chinese_digit(value),
        Numeral::Two => "两".to_owned(),
        Numeral::Ordinal => format!("第{}", chinese_digit(value)),
        Numeral::Implied => String::new(),
    }
}

fn plain_decimal(value: Rational, decimals: u32) -> String {
    let power = 10_i128.pow(decimals);
    let scaled = (value * Rational::from_integer(power)).to_integer();
    if decimals == 0 {
        return scaled.to_string();
    }
    format!("{}.{:0width$}", scaled / power, scaled % power, width = decimals as usize)
}

fn chinese_digit(value: Rational) -> String {
    let index = usize::try_from(value.to_integer() - 1).ok();
    index.and_then(|index| CHINESE_DIGITS.get(index)).map(char::to_string).unwrap_or_default()
}
