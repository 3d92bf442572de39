//! Exact numbers.

use num_rational::Ratio;

/// An exact number. No floating point is used between a token and the text shown.
pub type Rational = Ratio<i128>;

/// More digits than any public figure needs; the limit keeps exact arithmetic within 128 bits.
const MAX_DIGITS: usize = 15;

/// Parses a plain decimal (`0.5`, `1662.75`); returns the value and its number of decimals.
pub fn decimal(digits: &str) -> Option<(Rational, u32)> {
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
    let mantissa: i128 = format!("{whole}{fraction}").parse().ok()?;
    Some((Rational::new(mantissa, 10_i128.pow(decimals)), decimals))
}
