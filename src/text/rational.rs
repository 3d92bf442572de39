//! Exact numbers.

use num_rational::Ratio;
use num_traits::CheckedMul;

/// An exact number. No floating point is used between a token and the text shown.
pub type Rational = Ratio<i128>;

/// 10 to the power of `exponent`.
pub fn power_of_ten(exponent: u32) -> Rational {
    Rational::from_integer(10_i128.pow(exponent.min(30)))
}

/// Decimal exponent of the leading digit: 1 for 20.2, -1 for 0.5, -2 for 0.05, 0 for zero.
pub fn exponent(value: Rational) -> i32 {
    let (numerator, denominator) = (value.numer().unsigned_abs(), value.denom().unsigned_abs());
    let digits_after = |whole: u128| whole.checked_ilog10().map_or(0, u32::cast_signed);
    if numerator == 0 {
        0
    } else if numerator >= denominator {
        digits_after(numerator / denominator)
    } else {
        -1 - digits_after((denominator - 1) / numerator)
    }
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

    #[test]
    fn exponent_returns_the_power_of_the_first_digit() {
        assert_eq!(exponent(Rational::new(202, 10)), 1);
        assert_eq!(exponent(Rational::new(1, 20)), -2);
        assert_eq!(exponent(Rational::new(1, 10)), -1);
        assert_eq!(exponent(Rational::new(-999, 100)), 0);
        assert_eq!(exponent(Rational::new(10_i128.pow(24), 1)), 24);
        assert_eq!(exponent(Rational::new(1, 11)), -2);
        assert_eq!(exponent(Rational::new(1, 10_i128.pow(18))), -18);
        assert_eq!(exponent(Rational::new(0, 1)), 0);
    }
}
