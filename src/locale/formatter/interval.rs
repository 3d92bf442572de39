//! Intervals of figures, rounded outwards, with as many digits as tell apart what lies inside and outside.

use crate::locale::amount::{compose, magnitude};
use crate::locale::formatter::FigureFormatter;
use crate::locale::formatter::precision::{MAX_DECIMALS, MAX_EXACT_DECIMALS, bound_rounding, grouped_for};
use crate::locale::messages::from_to;
use crate::quantity::token::Quantity;
use crate::quantity::unit::{Dimension, Unit};
use crate::report::figure::Figure;
use crate::text::decimal::decimal;
use crate::text::interval::Interval;
use crate::text::lang::Lang;
use crate::text::rational::{Rational, exponent, places_needed};
use crate::text::rounding::{Rounding, rounded};

/// No end comes so close to a rounder number that it takes more digits to tell the two apart.
const MAX_MORE_PLACES: i32 = 12;

impl FigureFormatter {
    /// The interval of a figure, rounded outwards, if it has two different ends.
    pub fn range(&self, figure: &Figure) -> Option<String> {
        let unit = self.units.shown(figure.unit);
        let [low, high] = self.shown_ends(figure, unit)?;
        // Both ends in the magnitude of the figure as it is shown, and with the same number of decimals.
        let value = self.convert(figure.value, figure.unit, unit);
        let magnitude = magnitude(self.shown(figure, value, unit, Rounding::Nearest), unit, self.lang);
        let factor = Rational::from_integer(magnitude.factor);
        let places = places(low / factor).max(places(high / factor));
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
        let shown =
            |value: Rational, rounding| self.shown(figure, self.convert(value, figure.unit, unit), unit, rounding);
        let ends = match (self.shown_ends(figure, unit), figure.bounds()) {
            (Some(ends), _) => ends.map(Some),
            (None, Interval { low, high }) if low == high => [None; 2],
            (None, Interval { low, high }) => {
                [low.map(|low| shown(low, Rounding::Down)), high.map(|high| shown(high, Rounding::Up))]
            }
        };
        let plain = |value: Rational| decimal(value, places(value), Rounding::Nearest).replace('−', "-");
        let is_single = figure.printed().is_none_or(Quantity::is_single);
        let value = is_single.then(|| shown(figure.value, figure.printed().map_or(Rounding::Nearest, bound_rounding)));
        let [low, high] = ends;
        [value, low, high].map(|value| value.map(plain).unwrap_or_default())
    }

    /// The ends of a figure's interval in `unit`, rounded outwards, if it has two different ones: to the first digit of half its width,
    /// and finer where a round number would otherwise seem to be an end, although it lies outside.
    fn shown_ends(&self, figure: &Figure, unit: Unit) -> Option<[Rational; 2]> {
        let ends = figure.bounds().ends().filter(|[low, high]| low != high)?;
        let [low, high] = ends.map(|end| self.convert(end, figure.unit, unit));
        let places = -exponent((high - low) / Rational::from_integer(2));
        let at = |places| [rounded(low, places, Rounding::Down), rounded(high, places, Rounding::Up)];
        let seems_round = |places: &i32| {
            let is_round = |(end, shown): (Rational, Rational)| {
                shown != end && rounded(shown, places - 1, Rounding::Nearest) == shown
            };
            [low, high].into_iter().zip(at(*places)).any(is_round)
        };
        let more = (places..places + MAX_MORE_PLACES).find(|places| !seems_round(places));
        Some(at(more.unwrap_or(places)))
    }
}

/// The number of decimals that write out a rounded number.
fn places(value: Rational) -> i32 {
    places_needed(value, MAX_EXACT_DECIMALS).unwrap_or(MAX_DECIMALS)
}
