//! Formats exact numbers as decimals: the only place where digits are generated.

use num_traits::{CheckedDiv, CheckedMul, Signed, Zero};

use crate::text::rational::Rational;

/// The direction of rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest, halves away from zero.
    Nearest,
    /// Towards minus infinity.
    Down,
    /// Towards plus infinity.
    Up,
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

/// `value` rounded to `places` decimals; unchanged if it is too large to scale exactly.
pub fn rounded(value: Rational, places: i32, rounding: Rounding) -> Rational {
    let whole = last_places(value, places, rounding);
    whole.and_then(|whole| whole.checked_div(&one_over_place(places))).unwrap_or(value)
}

/// `value` rounded to so many significant digits.
pub fn to_digits(value: Rational, digits: i32, rounding: Rounding) -> Rational {
    rounded(value, digits - 1 - exponent(value), rounding)
}

/// How many units of the last of `places` decimals `value` is, if it can be scaled exactly.
fn last_places(value: Rational, places: i32, rounding: Rounding) -> Option<Rational> {
    let scaled = value.checked_mul(&one_over_place(places))?;
    Some(match rounding {
        Rounding::Nearest => scaled.round(),
        Rounding::Down => scaled.floor(),
        Rounding::Up => scaled.ceil(),
    })
}

/// How many units of the last of `places` decimals make one.
fn one_over_place(places: i32) -> Rational {
    let power = power_of_ten(places.unsigned_abs());
    if places < 0 { power.recip() } else { power }
}

/// A count, with thousands separators.
pub fn counted(count: usize) -> String {
    grouped(Rational::from_integer(i128::try_from(count).unwrap_or(i128::MAX)), 0, Rounding::Nearest)
}

/// A number of bytes in megabytes, rounded up, so that a size over a limit never looks equal to it.
pub fn megabytes(bytes: usize) -> String {
    let size = Rational::new(i128::try_from(bytes).unwrap_or(i128::MAX), 1_000_000);
    let places = i32::from(!size.is_integer());
    format!("{}\u{a0}MB", grouped(size, places, Rounding::Up))
}

/// 10 to the power of `exponent`.
pub fn power_of_ten(exponent: u32) -> Rational {
    Rational::from_integer(10_i128.pow(exponent.min(30)))
}

/// Decimal exponent of the leading digit: 1 for 20.2, -1 for 0.5, -2 for 0.05, 0 for zero.
pub fn exponent(value: Rational) -> i32 {
    let value = value.abs();
    if value.is_zero() {
        return 0;
    }
    let one = Rational::from_integer(1);
    let mut exponent = 0;
    let ten = Rational::from_integer(10);
    let mut rest = value;
    while rest >= ten && exponent < 30 {
        rest /= ten;
        exponent += 1;
    }
    while rest < one && exponent > -30 {
        rest *= ten;
        exponent -= 1;
    }
    exponent
}

/// The number of decimals that represent `value` exactly, if at most `most`.
pub fn places_needed(value: Rational, most: i32) -> Option<i32> {
    (0..=most).find(|places| {
        value.checked_mul(&power_of_ten(places.unsigned_abs())).is_some_and(|scaled| scaled.is_integer())
    })
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
    fn megabytes_rounds_up() {
        assert_eq!(megabytes(5_000_000), "5\u{a0}MB");
        assert_eq!(megabytes(5_000_001), "5.1\u{a0}MB");
        assert_eq!(counted(1_000_000), "1,000,000");
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

    #[test]
    fn exponent_returns_the_power_of_the_first_digit() {
        assert_eq!(exponent(exact(202, 10)), 1);
        assert_eq!(exponent(exact(1, 20)), -2);
        assert_eq!(exponent(exact(1, 10)), -1);
        assert_eq!(exponent(exact(0, 1)), 0);
    }
}
