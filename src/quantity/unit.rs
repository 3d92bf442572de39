//! Units of measurement and of counting: one table, a row each.

use crate::text::rational::Rational;

/// A unit: a row of [`UNITS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unit(&'static UnitRow);

/// All that is known of a unit.
#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnitRow {
    /// What tokens write after the number, and Chinese everywhere.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
}

/// The size of a unit in the base unit of its dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Size {
    /// A fraction: numerator and denominator.
    Fixed(i128, i128),
    /// The report's rate of yuan per US dollar.
    ExchangeRate,
}

/// What English writes around a number, spaces included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum English {
    /// A currency before the number.
    Before(&'static str),
    /// A unit after the number, in the singular and in the plural.
    After(&'static str, &'static str),
    /// Nothing: the noun of what is counted is part of the sentence.
    Noun,
}

const BASE: Size = Size::Fixed(1, 1);

/// All units; of two symbols that begin alike, the longer one comes first.
pub const UNITS: &[UnitRow] = &[
    row("美元", Dimension::Money, Size::ExchangeRate, English::Before("US$"), "USD"),
    row("元", Dimension::Money, BASE, English::Before("CNY "), "CNY"),
    // 1/15 hectare (State Council order of 1984 on legal units of measurement, customary use).
    row("亩", Dimension::Area, Size::Fixed(2_000, 3), English::After(" mu", " mu"), "mu"),
    row("公顷", Dimension::Area, Size::Fixed(10_000, 1), English::After(" ha", " ha"), "ha"),
    row("平方米", Dimension::Area, BASE, English::After(" m²", " m²"), "m2"),
    row("公里", Dimension::Length, BASE, English::After(" km", " km"), "km"),
    row("%", Dimension::Share, BASE, English::After("%", "%"), "%"),
    row(
        "个百分点",
        Dimension::Points,
        BASE,
        English::After(" percentage point", " percentage points"),
        "percentage points",
    ),
    row("倍", Dimension::Multiple, BASE, English::After(" times", " times"), "times"),
    counter("批次"),
    counter("人次"),
    counter("家"),
    counter("个"),
    counter("项"),
    counter("起"),
    counter("件"),
    counter("支"),
    counter("场"),
    counter("名"),
    counter("批"),
    counter("类"),
    counter("届"),
    counter("大"),
    counter("次"),
    counter("人"),
    counter("户"),
    counter("座"),
    counter("艘"),
];

const fn row(symbol: &'static str, dimension: Dimension, size: Size, english: English, code: &'static str) -> UnitRow {
    UnitRow { symbol, dimension, size, english, code }
}

const fn counter(symbol: &'static str) -> UnitRow {
    row(symbol, Dimension::Count, BASE, English::Noun, "count")
}

impl Unit {
    /// Yuan (元).
    pub const YUAN: Self = Self::known("元");
    /// US dollars (美元).
    pub const DOLLAR: Self = Self::known("美元");
    /// Mu (亩).
    pub const MU: Self = Self::known("亩");
    /// Hectares (公顷).
    pub const HECTARE: Self = Self::known("公顷");
    /// Square metres (平方米).
    pub const SQUARE_METRE: Self = Self::known("平方米");
    /// Per cent.
    pub const PERCENT: Self = Self::known("%");
    /// Percentage points (个百分点).
    pub const POINT: Self = Self::known("个百分点");
    /// Multiples (倍).
    pub const TIMES: Self = Self::known("倍");

    /// The unit of a row.
    pub const fn of(row: &'static UnitRow) -> Self {
        Self(row)
    }

    /// The unit of `units` with this symbol.
    pub fn parse(symbol: &str, units: &'static [UnitRow]) -> Option<Self> {
        units.iter().find(|row| row.symbol == symbol).map(Self)
    }

    #[expect(clippy::panic, reason = "it runs at compile time: an unknown symbol does not compile")]
    const fn known(symbol: &str) -> Self {
        let mut rows = UNITS;
        while let [row, rest @ ..] = rows {
            if is_equal(row.symbol.as_bytes(), symbol.as_bytes()) {
                return Self(row);
            }
            rows = rest;
        }
        panic!("no unit has this symbol")
    }

    /// What it measures.
    pub const fn dimension(self) -> Dimension {
        self.0.dimension
    }

    /// What tokens write after the number.
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

impl Dimension {
    /// Whether it is of hundredths: never whole by nature, as a sum of money may be.
    pub const fn is_relative(self) -> bool {
        matches!(self, Self::Share | Self::Points)
    }
}

const fn is_equal(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        ([], []) => true,
        ([a, one @ ..], [b, other @ ..]) => *a == *b && is_equal(one, other),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_has_the_longer_of_two_symbols_that_begin_alike_first() {
        for (index, row) in UNITS.iter().enumerate() {
            let hidden = UNITS[index + 1..].iter().find(|later| later.symbol.starts_with(row.symbol));
            assert_eq!(hidden, None, "{}", row.symbol);
        }
    }
}
