//! Tokens: a number with its unit, as printed.

use std::fmt;

use num_traits::{CheckedMul, Signed};

use crate::quantity::magnitude::{MAGNITUDES, Magnitude};
use crate::quantity::numeral::{self, Numeral};
use crate::quantity::qualifier::{AFTER, BEFORE, Qualifier, WITHIN};
use crate::quantity::sign::{SIGNS, Sign};
use crate::quantity::unit::{UNITS, Unit, UnitRow};
use crate::quantity::{strip_first, strip_last};
use crate::text::rational::Rational;

/// A number with its unit and its printed form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The value in `unit`, with the magnitude applied: 20.2亿元 is 2 020 000 000.
    pub value: Rational,
    /// The unit.
    pub unit: Unit,
    /// The power of ten written as a word.
    pub magnitude: Magnitude,
    /// The number of printed decimals.
    pub decimals: u32,
    /// How the number was written.
    pub numeral: Numeral,
    /// The qualifier of its exactness.
    pub qualifier: Qualifier,
    /// The word for the qualifier, as printed.
    pub mark: &'static str,
    /// Whether that word is after 万 or 亿: 3万余亩.
    pub marks_magnitude: bool,
    /// How a negative value is written.
    pub sign: Sign,
}

/// Why a token could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenError {
    /// There is no number where one was expected.
    NoNumber,
    /// The number is not a plain decimal of at most fifteen digits, without sign, grouping or leading zeros.
    BadNumber,
    /// The value exceeds 10²⁴.
    TooLarge,
    /// The text after the number is not a known unit.
    UnknownUnit,
    /// It has more than one qualifier.
    TwoQualifiers,
    /// It has a one-sided qualifier with a negative number, where the direction of the bound is ambiguous.
    UnclearBound,
}

/// A value larger than any public figure; it keeps exact arithmetic within 128 bits.
const MAX_VALUE: i128 = 10_i128.pow(24);

impl Quantity {
    /// Parses a token. Every accepted token is printed back unchanged by [`fmt::Display`].
    ///
    /// # Errors
    /// Returns what is wrong with the token.
    pub fn parse(token: &str) -> Result<Self, TokenError> {
        Self::parse_with(token, UNITS)
    }

    /// Parses a token in one of some units.
    ///
    /// # Errors
    /// Returns what is wrong with the token.
    pub fn parse_with(token: &str, units: &'static [UnitRow]) -> Result<Self, TokenError> {
        let (sign, rest) = strip_first(token, &SIGNS);
        let sign = sign.map_or(Sign::Plain, |(_, sign)| sign);
        let (prefix, rest) = strip_first(rest, &BEFORE);
        let (suffix, rest) = strip_last(rest, &AFTER);
        let (mantissa, decimals, numeral, rest) = numeral::parse(rest)?;
        let (odd, rest) = strip_first(rest, &WITHIN);
        let (word, rest) = strip_first(rest, &MAGNITUDES);
        let (odd_after, rest) = if word.is_some() { strip_first(rest, &WITHIN) } else { (None, rest) };
        let magnitude = word.map_or(Magnitude::One, |(_, magnitude)| magnitude);
        let unit = Unit::parse(rest, units).ok_or(TokenError::UnknownUnit)?;
        let mut qualifiers = [prefix, odd, odd_after, suffix].into_iter().flatten();
        let (mark, qualifier) = qualifiers.next().unwrap_or(("", Qualifier::Plain));
        if qualifiers.next().is_some() {
            return Err(TokenError::TwoQualifiers);
        }
        if numeral == Numeral::Implied && magnitude == Magnitude::One {
            return Err(TokenError::NoNumber);
        }
        if sign != Sign::Plain && qualifier.is_one_sided() {
            return Err(TokenError::UnclearBound);
        }
        let factor = Rational::from_integer(if sign == Sign::Plain { magnitude.factor() } else { -magnitude.factor() });
        let value = mantissa.checked_mul(&factor).filter(|value| value.abs() <= Rational::from_integer(MAX_VALUE));
        let value = value.ok_or(TokenError::TooLarge)?;
        let marks_magnitude = odd_after.is_some();
        Ok(Self { value, unit, magnitude, decimals, numeral, qualifier, mark, marks_magnitude, sign })
    }

    /// One unit of the last printed digit: 0.1亿元 for 20.2亿元.
    pub fn last_place(&self) -> Rational {
        Rational::new(self.magnitude.factor(), 10_i128.pow(self.decimals))
    }

    /// The number of significant digits: all printed digits if there is a decimal point, otherwise without trailing zeros.
    pub fn significant_digits(&self) -> u32 {
        let mut digits = (self.value / self.last_place()).to_integer().unsigned_abs();
        while self.decimals == 0 && digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
        }
        digits.checked_ilog10().map_or(1, |log| log + 1)
    }
}

/// The token, as printed.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sign.word())?;
        let mark = |is_here: bool| if is_here { self.mark } else { "" };
        f.write_str(mark(matches!(self.qualifier, Qualifier::Over | Qualifier::About | Qualifier::Nearly)))?;
        let mantissa = self.value.abs() / Rational::from_integer(self.magnitude.factor());
        f.write_str(&numeral::write(mantissa, self.decimals, self.numeral))?;
        let is_odd = self.qualifier == Qualifier::Odd;
        f.write_str(mark(is_odd && !self.marks_magnitude))?;
        f.write_str(self.magnitude.word())?;
        f.write_str(mark(is_odd && self.marks_magnitude))?;
        f.write_str(self.unit.symbol())?;
        f.write_str(mark(matches!(self.qualifier, Qualifier::Around | Qualifier::AtLeast)))
    }
}
