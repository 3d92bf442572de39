//! Units of measurement and of counting.

use std::sync::{Mutex, PoisonError};

use crate::text::rational::Rational;

/// A unit: cheap to copy, and equal to any other of the same symbol, size and words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit(&'static UnitRow);

/// All that is known of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// What Chinese writes after a number.
    pub symbol: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// How many of the dimension's base unit it is.
    pub size: Size,
    /// What English writes around the number.
    pub english: English,
    /// Its name in published data files.
    pub code: &'static str,
}

/// The dimension of a unit: only figures of one dimension can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Money, in yuan; currencies convert by a rate.
    Money,
    /// Area, in square metres; its units convert by definition.
    Area,
    /// Length, in kilometres.
    Length,
    /// A share or a rate of change, in per cent.
    Share,
    /// The difference of two shares, in percentage points.
    Points,
    /// A multiple.
    Multiple,
    /// A number of things; each counter word is a unit.
    Count,
    /// Anything else, by its name: mass, energy, yuan per tonne.
    Other(&'static str),
}

/// The size of a unit in the base unit of its dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A fraction: numerator and denominator.
    Fixed(i128, i128),
    /// The report's rate of yuan per US dollar.
    ExchangeRate,
}

/// What English writes around a number, spaces included. Where it is nothing, the noun of what is counted is part of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct English {
    /// Before the number: a currency.
    pub before: &'static str,
    /// After the number one.
    pub one: &'static str,
    /// After any other number.
    pub many: &'static str,
}

/// The names of the dimensions that a unit may have by itself.
const DIMENSIONS: [(&str, Dimension); 7] = [
    ("money", Dimension::Money),
    ("area", Dimension::Area),
    ("length", Dimension::Length),
    ("share", Dimension::Share),
    ("points", Dimension::Points),
    ("multiple", Dimension::Multiple),
    ("count", Dimension::Count),
];

/// Between the fields of an encoded unit.
const SEPARATOR: char = '\t';

/// Each unit that was decoded, with its encoded form. Units outlive the reports that use them, and a report that is opened again adds none.
static DECODED: Mutex<Vec<(&str, Unit)>> = Mutex::new(Vec::new());

impl Unit {
    /// Yuan (元).
    pub const YUAN: Self = Self(&UnitRow::new("元", Dimension::Money, BASE, English::before("CNY "), "CNY"));
    /// US dollars (美元).
    pub const DOLLAR: Self =
        Self(&UnitRow::new("美元", Dimension::Money, Size::ExchangeRate, English::before("US$"), "USD"));
    /// Mu (亩): 1/15 hectare (State Council order of 1984 on legal units of measurement, customary use).
    pub const MU: Self =
        Self(&UnitRow::new("亩", Dimension::Area, Size::Fixed(2_000, 3), English::symbol(" mu"), "mu"));
    /// Hectares (公顷).
    pub const HECTARE: Self =
        Self(&UnitRow::new("公顷", Dimension::Area, Size::Fixed(10_000, 1), English::symbol(" ha"), "ha"));
    /// Square metres (平方米).
    pub const SQUARE_METRE: Self = Self(&UnitRow::new("平方米", Dimension::Area, BASE, English::symbol(" m²"), "m2"));
    /// Per cent.
    pub const PERCENT: Self = Self(&UnitRow::new("%", Dimension::Share, BASE, English::symbol("%"), "%"));
    /// Percentage points (个百分点).
    pub const POINT: Self = Self(&UnitRow::new(
        "个百分点",
        Dimension::Points,
        BASE,
        English::after(" percentage point", " percentage points"),
        "percentage points",
    ));
    /// Multiples (倍).
    pub const TIMES: Self = Self(&UnitRow::new("倍", Dimension::Multiple, BASE, English::symbol(" times"), "times"));

    /// No unit: a bare number.
    pub const NONE: Self = Self(&UnitRow::new("", Dimension::Count, BASE, English::NOUN, "count"));
    /// No unit: the terms of a ratio.
    pub const RATIO: Self = Self(&UnitRow::new("", Dimension::Other("ratio"), BASE, English::NOUN, "ratio"));

    /// The unit of a row.
    pub const fn of(row: &'static UnitRow) -> Self {
        Self(row)
    }

    /// The unit that [`UnitRow::encode`] wrote; `None` if it did not.
    pub fn decode(encoded: &str) -> Option<Self> {
        let mut decoded = DECODED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, unit)) = decoded.iter().find(|(known, _)| *known == encoded) {
            return Some(*unit);
        }
        let encoded: &'static str = encoded.to_owned().leak();
        let row: &'static UnitRow = Box::leak(Box::new(UnitRow::decode(encoded)?));
        decoded.push((encoded, Self(row)));
        Some(Self(row))
    }

    /// All that is known of it.
    pub const fn row(self) -> &'static UnitRow {
        self.0
    }

    /// What it measures.
    pub const fn dimension(self) -> Dimension {
        self.0.dimension
    }

    /// What Chinese writes after a number.
    pub const fn symbol(self) -> &'static str {
        self.0.symbol
    }

    /// What English writes around the number.
    pub const fn english(self) -> English {
        self.0.english
    }

    /// Its name in published data files.
    pub const fn code(self) -> &'static str {
        self.0.code
    }

    /// Whether it counts things.
    pub fn is_count(self) -> bool {
        self.dimension() == Dimension::Count
    }

    /// Its size in the base unit of its dimension.
    pub fn size(self, yuan_per_dollar: Rational) -> Rational {
        match self.0.size {
            Size::Fixed(numerator, denominator) => Rational::new(numerator, denominator),
            Size::ExchangeRate => yuan_per_dollar,
        }
    }
}

/// The size of a base unit.
pub const BASE: Size = Size::Fixed(1, 1);

impl UnitRow {
    /// A row of a table.
    pub const fn new(
        symbol: &'static str,
        dimension: Dimension,
        size: Size,
        english: English,
        code: &'static str,
    ) -> Self {
        Self { symbol, dimension, size, english, code }
    }

    /// Its fields in one line, for [`Unit::decode`].
    pub fn encode(&self) -> String {
        let English { before, one, many } = self.english;
        Self::encoded(self.symbol, self.dimension.name(), self.size, [before, one, many], self.code)
    }

    /// The fields of a unit in one line.
    pub fn encoded(symbol: &str, dimension: &str, size: Size, [before, one, many]: [&str; 3], code: &str) -> String {
        // The size zero stands for the exchange rate.
        let (numerator, denominator) = match size {
            Size::Fixed(numerator, denominator) => (numerator.to_string(), denominator.to_string()),
            Size::ExchangeRate => ("0".to_owned(), "1".to_owned()),
        };
        [symbol, dimension, &numerator, &denominator, before, one, many, code].join(&SEPARATOR.to_string())
    }

    fn decode(encoded: &'static str) -> Option<Self> {
        let mut fields = encoded.split(SEPARATOR);
        let mut next = || fields.next();
        let (symbol, name) = (next()?, next()?);
        let dimension = DIMENSIONS.iter().find(|(known, _)| *known == name);
        let dimension = dimension.map_or(Dimension::Other(name), |(_, known)| *known);
        let (numerator, denominator): (i64, i64) = (next()?.parse().ok()?, next()?.parse().ok()?);
        let size =
            if numerator == 0 { Size::ExchangeRate } else { Size::Fixed(numerator.into(), denominator.max(1).into()) };
        let english = English { before: next()?, one: next()?, many: next()? };
        Some(Self { symbol, dimension, size, english, code: next()? })
    }
}

impl English {
    /// Nothing.
    pub const NOUN: Self = Self { before: "", one: "", many: "" };

    /// A currency before the number.
    pub const fn before(currency: &'static str) -> Self {
        Self { before: currency, ..Self::NOUN }
    }

    /// A noun after the number, in the singular and in the plural.
    pub const fn after(one: &'static str, many: &'static str) -> Self {
        Self { before: "", one, many }
    }

    /// What follows any number alike.
    pub const fn symbol(symbol: &'static str) -> Self {
        Self::after(symbol, symbol)
    }
}

impl Dimension {
    /// Whether it is of hundredths: never whole by nature, as a sum of money may be.
    pub const fn is_relative(self) -> bool {
        matches!(self, Self::Share | Self::Points)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Other(name) => name,
            known => DIMENSIONS.iter().find(|(_, dimension)| *dimension == known).map_or("", |(name, _)| name),
        }
    }
}
