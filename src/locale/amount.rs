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
        (_, Dimension::Share | Dimension::Points | Dimension::Multiple) => &[],
        (Lang::Zh, _) => &[
            MagnitudeWord { factor: 1_000_000_000_000, word: "万亿" },
            MagnitudeWord { factor: 100_000_000, word: "亿" },
            MagnitudeWord { factor: 10_000, word: "万" },
        ],
        (Lang::En, _) => &[
            MagnitudeWord { factor: 1_000_000_000_000, word: "trillion" },
            MagnitudeWord { factor: 1_000_000_000, word: "billion" },
            MagnitudeWord { factor: 1_000_000, word: "million" },
        ],
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
    let English { before, one, many } = unit.english();
    // The minus stands before the currency.
    let (sign, size) = number.strip_prefix('−').map_or(("", number), |size| ("−", size));
    let sized = if before.is_empty() { number.to_owned() } else { format!("{sign}{before}{size}") };
    match word {
        "" => format!("{sized}{}", if number == "1" { one } else { many }),
        _ => format!("{sized} {word}{many}"),
    }
}

/// The name of a unit on its own, for an axis or a column head.
pub fn unit_name(unit: Unit, word: &str, lang: Lang) -> String {
    let English { before, many, .. } = unit.english();
    let name = [before, many].concat();
    let english = if name.is_empty() { "number" } else { name.trim() };
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
    use crate::quantity::parse::parse;
    use crate::quantity::unit_set::{Declared, UnitSet};

    #[test]
    fn declared_unit_is_written_in_both_languages() {
        let units = UnitSet::with([Declared { symbol: "舱", one: "pod", many: "pods" }]);
        for (token, english) in [("1舱", "1 pod"), ("超3.5万舱", "over 35,000 pods"), ("120万舱", "1.2 million pods")]
        {
            let quantity = parse(token, &units).unwrap();
            let yuan_per_dollar = Rational::from_integer(7);
            let formatter = FigureFormatter { lang: Lang::En, units: DisplayUnits::default(), yuan_per_dollar };
            assert_eq!(formatter.printed(&quantity), english);
            assert_eq!(FigureFormatter { lang: Lang::Zh, ..formatter }.printed(&quantity), token);
            assert_eq!(unit_name(quantity.unit, "", Lang::En), "pods");
        }
    }

    #[test]
    fn compose_puts_a_minus_before_the_currency() {
        assert_eq!(compose("−1.2", "billion", Unit::YUAN, Lang::En), "−CNY 1.2 billion");
        assert_eq!(compose("1", "", Unit::POINT, Lang::En), "1 percentage point");
    }
}
