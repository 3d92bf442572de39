//! Tokens: a number with its unit, as printed.

use std::cmp::Ordering;
use std::fmt;

use crate::quantity::numeral::Numeral;
use crate::quantity::qualifier::Qualifier;
use crate::quantity::sign::Sign;
use crate::quantity::unit::Unit;
use crate::text::rational::Rational;

/// A number with its unit and its printed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The token.
    pub text: String,
    /// The value in `unit`, with the scale applied: 20.2亿元 is 2 020 000 000. The middle of a range; of a ratio, the first term by the second.
    pub value: Rational,
    /// The two ends of a range, the lower one first.
    pub ends: Option<[Rational; 2]>,
    /// The unit.
    pub unit: Unit,
    /// The power of ten that is written as a word.
    pub power: u32,
    /// The number of printed decimals.
    pub decimals: u32,
    /// How the number was written.
    pub numeral: Numeral,
    /// The qualifier of its exactness.
    pub qualifier: Qualifier,
    /// How the direction of the number is marked.
    pub sign: Sign,
}

impl Quantity {
    /// A number without text: digits alone, without scale, decimals, qualifier or sign.
    pub const fn bare(value: Rational, unit: Unit) -> Self {
        Self {
            text: String::new(),
            value,
            ends: None,
            unit,
            power: 0,
            decimals: 0,
            numeral: Numeral::Digits,
            qualifier: Qualifier::Plain,
            sign: Sign::Plain,
        }
    }

    /// The same number below zero, or above, as a word says that stands elsewhere.
    pub fn with_stated_sign(self, is_negative: bool) -> Self {
        if self.sign.is_negative() == is_negative {
            return self;
        }
        Self {
            value: -self.value,
            ends: self.ends.map(|[low, high]| [-high, -low]),
            sign: if is_negative { Sign::Stated } else { Sign::Plain },
            ..self
        }
    }

    /// One unit of the last printed digit: 0.1亿元 for 20.2亿元.
    pub fn last_place(&self) -> Rational {
        Rational::new(10_i128.pow(self.power), 10_i128.pow(self.decimals))
    }

    /// The number of significant digits: all printed digits if there is a decimal point, otherwise without trailing zeros.
    pub fn significant_digits(&self) -> u32 {
        self.significant_digits_of(self.value)
    }

    /// The same for an end of a range.
    pub fn significant_digits_of(&self, value: Rational) -> u32 {
        let mut digits = (value / self.last_place()).to_integer().unsigned_abs();
        while self.decimals == 0 && digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
        }
        digits.checked_ilog10().map_or(1, |log| log + 1)
    }

    /// Whether the true value may be greater than this one, or less; `None` if nothing is said of that. A fall by more is a lower value.
    pub fn direction(&self) -> Option<Ordering> {
        let direction = self.qualifier.direction()?;
        Some(if self.sign.is_negative() { direction.reverse() } else { direction })
    }

    /// Whether it tells a place in an order, 第4位, and neither an amount nor a number of things.
    pub fn is_ordinal(&self) -> bool {
        self.numeral == Numeral::Ordinal
    }

    /// Whether it is one number: no range, and no ratio of several.
    pub fn is_single(&self) -> bool {
        self.ends.is_none() && self.numeral != Numeral::Ratio
    }
}

/// The token, as printed.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
