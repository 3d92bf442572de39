//! Why a token could not be read.

/// Why a token could not be read; `locale::violations` says how to mend it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenError {
    /// There is no number where one was expected.
    NoNumber,
    /// A decimal point without digits after it, or a second one.
    BadDecimal,
    /// More than fifteen digits.
    TooManyDigits,
    /// Zeros before the first digit of the number.
    LeadingZero,
    /// Separators that do not stand before groups of three digits.
    BadGrouping,
    /// Chinese numerals that are no number.
    BadNumeral,
    /// The value exceeds 10²⁴.
    TooLarge,
    /// The text after the number is not a known unit.
    UnknownUnit,
    /// It has more than one qualifier.
    TwoQualifiers,
    /// It has a bound with a minus, where the direction of the bound is ambiguous.
    UnclearBound,
    /// It has a verb such as 增长 before something other than a multiple.
    RisingVerb,
    /// The first end of a range is not below the second.
    RangeOrder,
    /// The ends of a range are in different units.
    RangeUnits,
    /// A range or a ratio with a word that bounds it.
    BoundedRange,
    /// Division by zero.
    ZeroDenominator,
}
