//! The units a reader may choose, and amounts in each language.

use crate::quantity::{Dimension, Unit};
use crate::text::lang::Lang;
use crate::text::rational::Rational;

/// The currency in which amounts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Currency {
    /// As printed in the report.
    #[default]
    AsPrinted,
    /// Yuan.
    Yuan,
    /// US dollars.
    Dollar,
}

/// The unit in which areas are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Area {
    /// As printed in the report.
    #[default]
    AsPrinted,
    /// Mu.
    Mu,
    /// Hectares.
    Hectare,
    /// Square metres.
    SquareMetre,
}

/// The units chosen by the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DisplayUnits {
    /// For money.
    pub currency: Currency,
    /// For areas.
    pub area: Area,
}

impl Currency {
    /// The names of the options other than the printed one, in addresses, storage and file names.
    pub const NAMES: [(&str, Self); 2] = [("cny", Self::Yuan), ("usd", Self::Dollar)];
}

impl Area {
    /// See [`Currency::NAMES`].
    pub const NAMES: [(&str, Self); 3] = [("mu", Self::Mu), ("ha", Self::Hectare), ("m2", Self::SquareMetre)];
}

impl DisplayUnits {
    /// Their names, currency first; `None` for units as printed.
    pub fn names(self) -> [Option<&'static str>; 2] {
        let currency = Currency::NAMES.iter().find(|(_, currency)| *currency == self.currency);
        let area = Area::NAMES.iter().find(|(_, area)| *area == self.area);
        [currency.map(|(name, _)| *name), area.map(|(name, _)| *name)]
    }

    /// The unit in which an amount printed in `unit` is shown.
    pub const fn shown(self, unit: Unit) -> Unit {
        match (unit.dimension(), self.currency, self.area) {
            (Dimension::Money, Currency::Yuan, _) => Unit::Yuan,
            (Dimension::Money, Currency::Dollar, _) => Unit::Dollar,
            (Dimension::Area, _, Area::Mu) => Unit::Mu,
            (Dimension::Area, _, Area::Hectare) => Unit::Hectare,
            (Dimension::Area, _, Area::SquareMetre) => Unit::SquareMetre,
            _ => unit,
        }
    }
}

/// Whether showing an amount of one unit in another requires the exchange rate.
pub fn is_converted(unit: Unit, shown: Unit) -> bool {
    unit.dimension() == Dimension::Money && shown.dimension() == Dimension::Money && unit != shown
}

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

/// Composes an amount of a `number` in the magnitude `word`. English omits counter words: the noun is part of the
/// sentence.
pub fn compose(number: &str, word: &str, unit: Unit, lang: Lang) -> String {
    // What is below zero says so before the currency.
    let (sign, number) = match (lang, unit.dimension(), number.strip_prefix('−')) {
        (Lang::En, Dimension::Money, Some(number)) => ("−", number),
        _ => ("", number),
    };
    let scaled = if word.is_empty() { number.to_owned() } else { format!("{number} {word}") };
    match (lang, unit) {
        (Lang::Zh, _) => format!("{number}{word}{}", unit.symbol()),
        (Lang::En, Unit::Yuan) => format!("{sign}CNY {scaled}"),
        (Lang::En, Unit::Dollar) => format!("{sign}US${scaled}"),
        (Lang::En, Unit::Percent) => format!("{number}%"),
        (Lang::En, Unit::Point) if number == "1" => "1 percentage point".to_owned(),
        (Lang::En, Unit::Point) => format!("{number} percentage points"),
        (Lang::En, Unit::Count(_)) => scaled,
        (Lang::En, Unit::Times) => format!("{number} times"),
        (Lang::En, Unit::Mu) => format!("{number} mu"),
        (Lang::En, Unit::Hectare) => format!("{number} ha"),
        (Lang::En, Unit::SquareMetre) => format!("{number} m²"),
        (Lang::En, Unit::Kilometre) => format!("{number} km"),
    }
}

/// The name of a unit on its own, for an axis or a column head.
pub fn name(unit: Unit, word: &str, lang: Lang) -> String {
    let en = match unit {
        Unit::Yuan => "CNY",
        Unit::Dollar => "US$",
        Unit::Mu => "mu",
        Unit::Hectare => "ha",
        Unit::SquareMetre => "m²",
        Unit::Kilometre => "km",
        Unit::Percent => "%",
        Unit::Point => "percentage points",
        Unit::Times => "times",
        Unit::Count(_) => "number",
    };
    match lang {
        Lang::Zh => format!("{word}{}", unit.symbol()),
        Lang::En if word.is_empty() => en.to_owned(),
        Lang::En => format!("{en} {word}"),
    }
}
