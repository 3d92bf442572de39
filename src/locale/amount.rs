//! Amounts in each language: magnitude, number and unit.

use crate::quantity::unit::{Dimension, English, Unit};
use crate::text::lang::Lang;
use crate::text::rational::Rational;

/// A power of ten with its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MagnitudeWord {
    /// The power.
    pub factor: i128,
    /// Its name, empty for one.
    pub word: &'static str,
}

const ONE: MagnitudeWord = MagnitudeWord { factor: 1, word: "" };

/// The magnitudes a language uses for `unit`, largest first.
const fn magnitudes(unit: Unit, lang: Lang) -> &'static [MagnitudeWord] {
    match (lang, unit.dimension()) {
        (Lang::Zh, Dimension::Money | Dimension::Area | Dimension::Count) => &[
            MagnitudeWord { factor: 1_000_000_000_000, word: "万亿" },
            MagnitudeWord { factor: 100_000_000, word: "亿" },
            MagnitudeWord { factor: 10_000, word: "万" },
        ],
        (Lang::En, Dimension::Money) => &[
            MagnitudeWord { factor: 1_000_000_000_000, word: "trillion" },
            MagnitudeWord { factor: 1_000_000_000, word: "billion" },
            MagnitudeWord { factor: 1_000_000, word: "million" },
        ],
        _ => &[],
    }
}

/// The magnitude for an amount of `value` in `unit`.
pub fn magnitude(value: Rational, unit: Unit, lang: Lang) -> MagnitudeWord {
    let size = if value < Rational::from_integer(0) { -value } else { value };
    let fits = |magnitude: &&MagnitudeWord| size >= Rational::from_integer(magnitude.factor);
    magnitudes(unit, lang).iter().find(fits).copied().unwrap_or(ONE)
}

/// The smallest magnitude in which a digit of this size in `unit` is a decimal; the largest there is, if none is so large.
pub fn smallest_above(digit: Rational, unit: Unit, lang: Lang) -> MagnitudeWord {
    let magnitudes = magnitudes(unit, lang);
    let mut ascending = [ONE].into_iter().chain(magnitudes.iter().rev().copied());
    let above = ascending.find(|magnitude| Rational::from_integer(magnitude.factor) > digit);
    above.or(magnitudes.first().copied()).unwrap_or(ONE)
}

/// Composes an amount of a `number` in the magnitude `word`.
pub fn compose(number: &str, word: &str, unit: Unit, lang: Lang) -> String {
    if lang == Lang::Zh {
        return format!("{number}{word}{}", unit.symbol());
    }
    let scaled = |number: &str| if word.is_empty() { number.to_owned() } else { format!("{number} {word}") };
    match unit.english() {
        English::Before(currency) => {
            // The minus stands before the currency.
            let (sign, size) = number.strip_prefix('−').map_or(("", number), |size| ("−", size));
            format!("{sign}{currency}{}", scaled(size))
        }
        English::After(singular, plural) => {
            let unit = if number == "1" && word.is_empty() { singular } else { plural };
            format!("{}{unit}", scaled(number))
        }
        English::Noun => scaled(number),
    }
}

/// The name of a unit on its own, for an axis or a column head.
pub fn unit_name(unit: Unit, word: &str, lang: Lang) -> String {
    let english = match unit.english() {
        English::Before(name) | English::After(_, name) => name.trim(),
        English::Noun => "number",
    };
    match lang {
        Lang::Zh => format!("{word}{}", unit.symbol()),
        Lang::En if word.is_empty() => english.to_owned(),
        Lang::En => format!("{english} {word}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::display_units::DisplayUnits;
    use crate::locale::formatter::FigureFormatter;
    use crate::quantity::token::Quantity;
    use crate::quantity::unit::{Size, UnitRow};

    #[test]
    fn a_unit_needs_one_row() {
        static TONNE: [UnitRow; 1] = [UnitRow {
            symbol: "吨",
            dimension: Dimension::Count,
            size: Size::Fixed(1, 1),
            english: English::After(" tonne", " tonnes"),
            code: "t",
        }];
        for (token, english) in [("1吨", "1 tonne"), ("超3.5万吨", "over 35,000 tonnes")] {
            let quantity = Quantity::parse_with(token, &TONNE).unwrap();
            let yuan_per_dollar = Rational::from_integer(7);
            let formatter = FigureFormatter { lang: Lang::En, units: DisplayUnits::default(), yuan_per_dollar };
            assert_eq!(formatter.printed(&quantity), english);
            assert_eq!(FigureFormatter { lang: Lang::Zh, ..formatter }.printed(&quantity), token);
            assert_eq!(quantity.to_string(), token);
        }
        assert_eq!(unit_name(Unit::of(&TONNE[0]), "", Lang::En), "tonnes");
    }

    #[test]
    fn compose_puts_a_minus_before_the_currency() {
        assert_eq!(compose("−1.2", "billion", Unit::YUAN, Lang::En), "−CNY 1.2 billion");
        assert_eq!(compose("1", "", Unit::POINT, Lang::En), "1 percentage point");
    }
}
