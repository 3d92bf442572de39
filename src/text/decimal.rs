//! Decimals, parsed to exact numbers and printed: the only place where digits are generated.

use num_traits::Zero;

use crate::text::rational::Rational;
use crate::text::rounding::{Rounding, last_places};

/// More digits than any public figure needs; the limit keeps exact arithmetic within 128 bits.
const MAX_DIGITS: usize = 15;

/// Parses a plain decimal (`0.5`, `1662.75`); returns the value and its number of decimals.
pub fn parse_decimal(digits: &str) -> Option<(Rational, u32)> {
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, fraction),
        None => (digits, ""),
    };
    let only_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let well_formed = !whole.is_empty()
        && (whole == "0" || !whole.starts_with('0'))
        && !digits.ends_with('.')
        && only_digits(whole)
        && only_digits(fraction)
        && whole.len() + fraction.len() <= MAX_DIGITS;
    if !well_formed {
        return None;
    }
    let decimals = u32::try_from(fraction.len()).ok()?;
    let digits = whole.bytes().chain(fraction.bytes()).map(|digit| i64::from(digit - b'0'));
    let mantissa = digits.fold(0, |mantissa, digit| mantissa * 10 + digit);
    Some((Rational::new(mantissa.into(), 10_i128.pow(decimals)), decimals))
}

/// `value` with `places` decimals and thousands separators. Negative `places` round to tens,
/// hundreds and so on.
pub fn grouped(value: Rational, places: i32, rounding: Rounding) -> String {
    let plain = decimal(value, places, rounding);
    let (sign, digits) = plain.strip_prefix('−').map_or(("", plain.as_str()), |digits| ("−", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let mut out = sign.to_owned();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// Like [`grouped`], without thousands separators.
pub fn decimal(value: Rational, places: i32, rounding: Rounding) -> String {
    let places = places.clamp(-30, 30);
    // A number too large to scale exactly needs no decimals.
    let Some(whole) = last_places(value, places, rounding) else { return value.round().to_integer().to_string() };
    let whole = whole.to_integer();
    let sign = if whole.is_negative() { "−" } else { "" };
    let digits = whole.unsigned_abs().to_string();
    if places <= 0 {
        let zeros = if whole.is_zero() { 0 } else { places.unsigned_abs() as usize };
        return format!("{sign}{digits}{}", "0".repeat(zeros));
    }
    let places = places.unsigned_abs() as usize;
    let digits = format!("{digits:0>width$}", width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    format!("{sign}{whole}.{fraction}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(numerator: i128, denominator: i128) -> Rational {
        Rational::new(numerator, denominator)
    }

    #[test]
    fn grouped_separates_thousands() {
        assert_eq!(grouped(exact(1_234_567, 1), 0, Rounding::Nearest), "1,234,567");
        assert_eq!(grouped(exact(999, 1), 0, Rounding::Nearest), "999");
        assert_eq!(grouped(exact(-12_345, 10), 1, Rounding::Nearest), "−1,234.5");
    }

    #[test]
    fn decimal_rounds_down_and_up() {
        assert_eq!(decimal(exact(17_004, 1_000), 1, Rounding::Down), "17.0");
        assert_eq!(decimal(exact(17_234, 1_000), 1, Rounding::Up), "17.3");
    }

    #[test]
    fn decimal_rounds_to_tens_for_negative_places() {
        assert_eq!(decimal(exact(1_958, 1), -1, Rounding::Nearest), "1960");
        assert_eq!(decimal(exact(4, 1), -1, Rounding::Nearest), "0");
    }
}
