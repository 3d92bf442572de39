//! Rounds exact numbers to decimals or significant digits.

use num_traits::{CheckedDiv, CheckedMul};

use crate::text::rational::{Rational, exponent, power_of_ten};

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
pub(crate) fn last_places(value: Rational, places: i32, rounding: Rounding) -> Option<Rational> {
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
