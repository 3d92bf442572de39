//! Intervals of figures, rounded outwards.

use crate::locale::amount::{compose, magnitude};
use crate::locale::formatter::FigureFormatter;
use crate::locale::formatter::precision::{
    MAX_DECIMALS, bound_rounding, conversion_digits, displayed_value, grouped_for,
};
use crate::locale::messages::from_to;
use crate::quantity::token::Quantity;
use crate::quantity::unit::{Dimension, Unit};
use crate::report::figure::Figure;
use crate::text::decimal::decimal;
use crate::text::interval::Interval;
use crate::text::lang::Lang;
use crate::text::rational::{Rational, exponent, places_needed};
use crate::text::rounding::{Rounding, rounded, to_digits};

impl FigureFormatter {
    /// The interval of a figure, rounded outwards, if it has two different ends.
    pub fn range(&self, figure: &Figure) -> Option<String> {
        let [low, high] = figure.bounds().ends().filter(|[low, high]| low != high)?;
        let unit = self.units.shown(figure.unit);
        let value = self.convert(figure.value, figure.unit, unit);
        let (places, shown) = match figure.printed() {
            Some(printed) if unit == figure.unit => (self.half_place(printed, unit), value),
            Some(printed) => {
                (self.half_place(printed, unit), to_digits(value, conversion_digits(printed), Rounding::Nearest))
            }
            None => {
                let (places, _) = self.derived_places(figure, unit);
                (places, rounded(value, places - self.power(value, unit), Rounding::Nearest))
            }
        };
        let low = self.convert(low, figure.unit, unit);
        let high = self.convert(high, figure.unit, unit);
        // Both ends in the magnitude of the figure as it is shown.
        let places = places - self.power(value, unit) + self.power(shown, unit);
        let magnitude = magnitude(shown, unit, self.lang);
        let factor = Rational::from_integer(magnitude.factor);
        let low = grouped_for(self.lang, low / factor, places, Rounding::Down);
        let high = grouped_for(self.lang, high / factor, places, Rounding::Up);
        let end = |number: &str| compose(number, magnitude.word, unit, self.lang);
        Some(match self.lang {
            // A dash beside a minus would be misread.
            lang if low.starts_with('−') => from_to(&end(&low), &end(&high), lang),
            Lang::Zh if unit.dimension() == Dimension::Share => format!("{}—{}", end(&low), end(&high)),
            Lang::Zh => format!("{low}{}—{}", magnitude.word, end(&high)),
            Lang::En => end(&format!("{low}–{high}")),
        })
    }

    /// The figure as a bare number in the unit it is shown in, empty if it is a range or a ratio, and the ends of its interval where they differ from it,
    /// for spreadsheets.
    pub fn bare(&self, figure: &Figure) -> [String; 3] {
        let unit = self.units.shown(figure.unit);
        let value = self.convert(figure.value, figure.unit, unit);
        let rounded = match figure.printed() {
            Some(_) if unit == figure.unit => None,
            Some(printed) => Some(conversion_digits(printed) - 1 - exponent(value)),
            None => {
                let factor =
                    magnitude(self.convert(displayed_value(figure), figure.unit, unit), unit, self.lang).factor;
                Some(self.derived_places(figure, unit).0 - exponent(Rational::from_integer(factor)))
            }
        };
        let plain = |value: Rational, rounding| {
            let places = rounded.unwrap_or_else(|| places_needed(value, MAX_DECIMALS).unwrap_or(MAX_DECIMALS));
            decimal(value, places, rounding).replace('−', "-")
        };
        let Interval { low, high } = figure.bounds();
        let end = |end: Option<Rational>, rounding| {
            let end = end.filter(|_| low != high).map(|end| self.convert(end, figure.unit, unit));
            end.map(|end| plain(end, rounding)).unwrap_or_default()
        };
        let rounding = figure.printed().map_or(Rounding::Nearest, bound_rounding);
        let is_single = figure.printed().is_none_or(Quantity::is_single);
        let value = if is_single { plain(value, rounding) } else { String::new() };
        [value, end(low, Rounding::Down), end(high, Rounding::Up)]
    }

    /// The end of an interval in `unit` that is nearer to `beyond`, which lies outside, rounded outwards with as many digits as
    /// distinguish the two.
    pub fn end_before(&self, interval: Interval, beyond: Rational, unit: Unit) -> Option<String> {
        let above = interval.high.filter(|high| *high < beyond).map(|high| (high, Rounding::Up));
        let (end, rounding) = above.or(interval.low.map(|low| (low, Rounding::Down)))?;
        let factor = Rational::from_integer(magnitude(end, unit, self.lang).factor);
        let differs = |places: &i32| {
            decimal(end / factor, *places, rounding) != decimal(beyond / factor, *places, Rounding::Nearest)
        };
        let places = (0..=MAX_DECIMALS).find(differs).unwrap_or(MAX_DECIMALS);
        Some(self.amount(end, unit, places, rounding))
    }
}
