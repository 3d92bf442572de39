//! How many digits of a figure are shown, and amounts with so many digits.

use std::cmp::Ordering;

use num_traits::{Signed, Zero};

use crate::locale::amount::{compose, magnitude, smallest_above};
use crate::locale::formatter::FigureFormatter;
use crate::locale::messages::from_to;
use crate::quantity::qualifier::Qualifier;
use crate::quantity::token::Quantity;
use crate::quantity::unit::Unit;
use crate::report::figure::Figure;
use crate::text::decimal::{decimal, grouped};
use crate::text::interval::Interval;
use crate::text::lang::Lang;
use crate::text::rational::{Rational, exponent, places_needed, power_of_ten};
use crate::text::rounding::{Rounding, rounded, to_digits};

/// The minimum of significant digits after a conversion, or of a division without a finite decimal.
pub(super) const MIN_DIGITS: i32 = 3;

/// The maximum number of decimals up to which a finite decimal without a magnitude is written out; with one, [`MAX_DECIMALS`].
const MAX_FINITE_DECIMALS: i32 = 3;

/// The maximum number of decimals of a number that may have no finite ones.
pub(super) const MAX_DECIMALS: i32 = 6;

/// The maximum number of decimals of an amount that is written in full, however small.
pub(super) const MAX_EXACT_DECIMALS: i32 = 30;

impl FigureFormatter {
    /// The number of decimals of a derived figure in `unit`, and whether they represent what is written of it exactly.
    pub(super) fn derived_places(&self, figure: &Figure, unit: Unit) -> (i32, bool) {
        let value = self.convert(displayed_value(figure), figure.unit, unit);
        if let Some(half) = figure.interval.half_width().filter(|half| !half.is_zero()) {
            let mut places = places_within(self.convert(half, figure.unit, unit));
            // A value must not be shown outside its own interval, whose end it may be.
            for _ in 0..2 {
                let shown = self.convert(rounded(value, places, Rounding::Nearest), unit, figure.unit);
                places += i32::from(!figure.interval.contains(shown));
            }
            return (places, false);
        }
        let power = self.power(value, unit);
        let max_decimals = if power == 0 { MAX_FINITE_DECIMALS } else { MAX_DECIMALS };
        match places_needed(value / power_of_ten(power.unsigned_abs()), max_decimals) {
            Some(places) => (places - power, true),
            None => ((MIN_DIGITS - 1 - exponent(value)).max(-power), false),
        }
    }

    /// A value of `figure` in `unit`, rounded as the figure is shown.
    pub(super) fn shown(&self, figure: &Figure, value: Rational, unit: Unit, rounding: Rounding) -> Rational {
        match figure.printed() {
            Some(_) if unit == figure.unit => value,
            Some(printed) => to_digits(value, self.conversion_digits(printed, unit), rounding),
            None => rounded(value, self.derived_places(figure, unit).0, rounding),
        }
    }

    /// A printed amount converted to another unit.
    pub(super) fn converted(&self, printed: &Quantity, unit: Unit) -> String {
        self.amount_of(printed, unit, self.conversion_digits(printed, unit), bound_rounding(printed))
    }

    /// The number of significant digits of a printed amount in another unit: as many as the token has, and one more if the amount would
    /// otherwise be outside the interval that the token's decimals stand for.
    fn conversion_digits(&self, printed: &Quantity, unit: Unit) -> i32 {
        let digits = significant(printed).max(MIN_DIGITS);
        let [value, last] = [printed.value, printed.last_place()].map(|value| self.convert(value, printed.unit, unit));
        let error = (to_digits(value, digits, Rounding::Nearest) - value).abs();
        digits + i32::from(printed.decimals > 0 && error > last / Rational::from_integer(2))
    }

    /// A printed amount in a unit, with so many significant digits.
    pub(super) fn amount_of(&self, printed: &Quantity, unit: Unit, digits: i32, rounding: Rounding) -> String {
        if let Some(ends) = printed.ends {
            return self.between(ends, printed, unit);
        }
        if printed.value.is_zero() {
            return self.zero(printed, unit);
        }
        self.digits(self.convert(printed.value, printed.unit, unit), unit, digits, rounding)
    }

    /// A printed range in a unit.
    fn between(&self, ends: [Rational; 2], printed: &Quantity, unit: Unit) -> String {
        let least = if unit == printed.unit { 1 } else { MIN_DIGITS };
        let parts = ends.map(|end| {
            let value = self.convert(end, printed.unit, unit);
            let digits = i32::try_from(printed.significant_digits_of(end)).unwrap_or(MIN_DIGITS).max(least);
            let value = to_digits(value, digits, Rounding::Nearest);
            let scaled = value / Rational::from_integer(magnitude(value, unit, self.lang).factor);
            self.number_and_word(value, unit, digits - 1 - exponent(scaled), Rounding::Nearest)
        });
        let [(low, low_word), (high, high_word)] = &parts;
        if low_word == high_word && !low.starts_with('−') {
            let dash = if self.lang == Lang::Zh { "—" } else { "–" };
            return compose(&format!("{low}{dash}{high}"), low_word, unit, self.lang);
        }
        from_to(&compose(low, low_word, unit, self.lang), &compose(high, high_word, unit, self.lang), self.lang)
    }

    /// A printed zero, with the decimals that its last printed digit stands for: zero has no significant digits, and its size names no
    /// magnitude. 0.0亿元, known to ten million, is CNY 0.00 billion.
    fn zero(&self, printed: &Quantity, unit: Unit) -> String {
        if printed.decimals == 0 {
            return compose("0", "", unit, self.lang);
        }
        let last = self.convert(printed.last_place(), printed.unit, unit);
        let magnitude = smallest_above(last, unit, self.lang);
        let places = -exponent(last / Rational::from_integer(magnitude.factor));
        let number = grouped_for(self.lang, printed.value, places, Rounding::Nearest);
        compose(&number, magnitude.word, unit, self.lang)
    }

    /// An amount with so many significant digits.
    pub(super) fn digits(&self, value: Rational, unit: Unit, digits: i32, rounding: Rounding) -> String {
        let value = to_digits(value, digits, rounding);
        let scaled = value / Rational::from_integer(magnitude(value, unit, self.lang).factor);
        self.amount(value, unit, digits - 1 - exponent(scaled), Rounding::Nearest)
    }

    /// An amount with so many decimals in the magnitude of `value`; rounding may lift it into the next one.
    pub(super) fn amount(&self, value: Rational, unit: Unit, places: i32, rounding: Rounding) -> String {
        let (number, word) = self.number_and_word(value, unit, places, rounding);
        compose(&number, word, unit, self.lang)
    }

    /// The same as a number and the word for its magnitude.
    fn number_and_word(&self, value: Rational, unit: Unit, places: i32, rounding: Rounding) -> (String, &'static str) {
        let rounded = rounded(value, places - self.power(value, unit), rounding);
        let places = places - self.power(value, unit) + self.power(rounded, unit);
        let magnitude = magnitude(rounded, unit, self.lang);
        let number =
            grouped_for(self.lang, rounded / Rational::from_integer(magnitude.factor), places, Rounding::Nearest);
        (number, magnitude.word)
    }

    /// The power of ten of the magnitude for an amount.
    pub(super) fn power(&self, value: Rational, unit: Unit) -> i32 {
        exponent(Rational::from_integer(magnitude(value, unit, self.lang).factor))
    }
}

/// The number of decimals up to the last place that may be shown of a number known to plus or minus `half`: a place not finer than
/// `half`; one finer where `half` is under a fifth of it.
pub(super) fn places_within(half: Rational) -> i32 {
    -exponent(half * Rational::from_integer(5))
}

/// The value by which a derived figure is written: its only bound, if it has one, or its own.
pub(super) fn displayed_value(figure: &Figure) -> Rational {
    let Interval { low, high } = figure.bounds();
    low.xor(high).unwrap_or(figure.value)
}

/// The rounding with which a converted bound remains one.
pub(super) fn bound_rounding(printed: &Quantity) -> Rounding {
    match printed.qualifier {
        Qualifier::Nearly if printed.value < Rational::zero() => Rounding::Down,
        Qualifier::Nearly => Rounding::Up,
        _ => match printed.direction() {
            Some(Ordering::Greater) => Rounding::Down,
            Some(_) => Rounding::Up,
            None => Rounding::Nearest,
        },
    }
}

pub(super) fn significant(printed: &Quantity) -> i32 {
    i32::try_from(printed.significant_digits()).unwrap_or(MIN_DIGITS)
}

/// Chinese uses 亿 and 万 instead of thousands separators.
pub(super) fn grouped_for(lang: Lang, value: Rational, places: i32, rounding: Rounding) -> String {
    match lang {
        Lang::Zh => decimal(value, places, rounding),
        Lang::En => grouped(value, places, rounding),
    }
}
