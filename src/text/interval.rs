//! Exact interval arithmetic: the possible results for the possible inputs.
//!
//! The rules are those of R. E. Moore, *Interval Analysis* (1966), extended to intervals unbounded on one side.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Zero};

use crate::text::rational::Rational;

/// The values a figure may have; a side that is `None` is unbounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lower bound.
    pub low: Option<Rational>,
    /// The upper bound.
    pub high: Option<Rational>,
}

/// Why an operation has no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntervalError {
    /// Both inputs are bounded on one side only.
    OneSided,
    /// The divisor may be zero or negative.
    Divisor,
    /// The numbers exceed the range of exact arithmetic.
    TooLarge,
}

/// A numerator up to this leaves room in 128 bits for a conversion by a rate of eight digits and for writing six decimals.
const MAX_NUMERATOR: i128 = 10_i128.pow(24);
/// A denominator up to this leaves room for a conversion and for a magnitude of a trillion.
const MAX_DENOMINATOR: i128 = 10_i128.pow(18);

impl Interval {
    /// Anything.
    pub const UNBOUNDED: Self = Self { low: None, high: None };

    /// Just this value.
    pub const fn exact(value: Rational) -> Self {
        Self { low: Some(value), high: Some(value) }
    }

    /// The value plus or minus `margin`.
    pub fn around(value: Rational, margin: Rational) -> Self {
        Self { low: Some(value - margin), high: Some(value + margin) }
    }

    /// The value or more.
    pub const fn at_least(value: Rational) -> Self {
        Self { low: Some(value), high: None }
    }

    /// The value or less.
    pub const fn at_most(value: Rational) -> Self {
        Self { low: None, high: Some(value) }
    }

    /// Whether `value` lies in the interval.
    pub fn contains(&self, value: Rational) -> bool {
        self.low.is_none_or(|low| low <= value) && self.high.is_none_or(|high| value <= high)
    }

    /// Its ends, if it has both.
    pub fn ends(&self) -> Option<[Rational; 2]> {
        Some([self.low?, self.high?])
    }

    /// Half the distance between its ends, if it has both.
    pub fn half_width(&self) -> Option<Rational> {
        let [low, high] = self.ends()?;
        Some(high.checked_sub(&low)? / Rational::from_integer(2))
    }

    /// Whether a figure with this `value` and interval can be compared, converted and formatted within the range of
    /// exact arithmetic.
    pub fn is_workable(&self, value: Rational) -> bool {
        let small = |number: Rational| {
            (-MAX_NUMERATOR..=MAX_NUMERATOR).contains(number.numer()) && *number.denom() <= MAX_DENOMINATOR
        };
        let width = self.low.is_none() || self.high.is_none() || self.half_width().is_some_and(small);
        width && small(value) && [self.low, self.high].into_iter().flatten().all(small)
    }

    const fn is_unbounded(&self) -> bool {
        self.low.is_none() || self.high.is_none()
    }

    /// The sum of two intervals.
    pub fn plus(self, other: Self) -> Result<Self, IntervalError> {
        let side = |a: Option<Rational>, b: Option<Rational>| match (a, b) {
            (Some(a), Some(b)) => a.checked_add(&b).ok_or(IntervalError::TooLarge).map(Some),
            _ => Ok(None),
        };
        Ok(Self { low: side(self.low, other.low)?, high: side(self.high, other.high)? })
    }

    /// The difference of two intervals.
    pub fn minus(self, other: Self) -> Result<Self, IntervalError> {
        self.plus(Self { low: other.high.map(|high| -high), high: other.low.map(|low| -low) })
    }

    /// The quotient of two intervals. The divisor must be positive throughout, and one of the two bounded on both sides.
    pub fn over(self, divisor: Self) -> Result<Self, IntervalError> {
        if self.is_unbounded() && divisor.is_unbounded() {
            return Err(IntervalError::OneSided);
        }
        let least = divisor.low.filter(|low| *low > Rational::zero()).ok_or(IntervalError::Divisor)?;
        // A divisor without an upper bound lets the quotient come arbitrarily close to zero, which is no useful bound.
        let quotient = |end: Option<Rational>, by: Option<Rational>| match (end, by) {
            (Some(end), Some(by)) => end.checked_div(&by).ok_or(IntervalError::TooLarge).map(Some),
            _ => Ok(None),
        };
        let is_negative = |end: Option<Rational>| end.is_some_and(|end| end < Rational::zero());
        let low = quotient(self.low, if is_negative(self.low) { Some(least) } else { divisor.high })?;
        let high = quotient(self.high, if is_negative(self.high) { divisor.high } else { Some(least) })?;
        Ok(Self { low, high })
    }

    /// The interval times `factor`, which must not be negative.
    pub fn scale(self, factor: Rational) -> Result<Self, IntervalError> {
        let side = |a: Option<Rational>| match a {
            Some(a) => a.checked_mul(&factor).ok_or(IntervalError::TooLarge).map(Some),
            None => Ok(None),
        };
        Ok(Self { low: side(self.low)?, high: side(self.high)? })
    }
}
