//! The units that a token may be in: those of the table, those that a report declares, and what is composed of them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::quantity::scale::SCALES;
use crate::quantity::unit::{English, Size, Unit, UnitRow};
use crate::quantity::unit_table::{PER, PREFIXED, PREFIXES, UNITS};
use crate::quantity::words::strip_first;
use crate::text::decimal::grouped;
use crate::text::rational::power_of_ten;
use crate::text::rounding::Rounding;

/// The most units that may follow one after · and /; each combination is kept for as long as the program runs.
const MAX_FACTORS: usize = 4;

/// A unit that a report declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declared<'a> {
    /// What tokens write.
    pub symbol: &'a str,
    /// English after the number one.
    pub one: &'a str,
    /// English after any other number.
    pub many: &'a str,
}

/// The units that a token may be in.
#[derive(Clone, Debug, Default)]
pub struct UnitSet {
    declared: Vec<Unit>,
}

/// A unit, the words it is composed of in English, and the text after it.
type Found<'a> = (Unit, &'a str);

impl UnitSet {
    /// The units of the table with those that a report declares, which come first.
    pub fn with<'a>(declared: impl IntoIterator<Item = Declared<'a>>) -> Self {
        let declared = declared.into_iter().filter_map(|unit| {
            let [one, many] = [unit.one, unit.many].map(|words| format!(" {words}"));
            let known = in_table(unit.symbol).filter(|(_, rest)| rest.is_empty()).map(|(known, _)| known);
            let size = known.map_or(Size::Fixed(1, 1), |known| known.row().size);
            let dimension = known.map_or(unit.symbol.to_owned(), |known| known.dimension().name().to_owned());
            composed(unit.symbol, &dimension, size, ["", &one, &many], unit.one)
        });
        Self { declared: declared.collect() }
    }

    /// The unit that `text` begins with, the longest if there are several, and the text after it. `is_scaled` says that 万 or 亿 stands
    /// before it.
    pub fn strip<'a>(&self, text: &'a str, is_scaled: bool) -> Option<Found<'a>> {
        let (first, rest) = self.plain(text)?;
        let (unit, rest) = self.compound(text, first, rest);
        let (unit, rest) = alternative(self, text, unit, rest);
        let (unit, rest) = class(text, unit, rest);
        // 度 is a kilowatt-hour where there are ten thousand of them.
        if unit.symbol() == "度" && is_scaled {
            return Some((kilowatt_hour()?, rest));
        }
        Some((unit, rest))
    }

    fn plain<'a>(&self, text: &'a str) -> Option<Found<'a>> {
        let declared = self.declared.iter().filter_map(|unit| Some((*unit, text.strip_prefix(unit.symbol())?)));
        declared.chain(in_table(text)).chain(with_prefix(text)).min_by_key(|(_, rest)| rest.len())
    }

    /// X·Y and X/Y.
    fn compound<'a>(&self, text: &'a str, first: Unit, rest: &'a str) -> Found<'a> {
        let (mut unit, mut rest) = (first, rest);
        let mut is_divided = false;
        for _ in 0..MAX_FACTORS {
            let divides = rest.starts_with(['/', '／']);
            let Some(after) = rest.strip_prefix(['/', '／', '·', '•']).filter(|_| !(divides && is_divided)) else {
                return (unit, rest);
            };
            is_divided |= divides;
            let Some((words, symbol_like, after)) = self.divisor(after) else { return (unit, rest) };
            let symbol = text.get(..text.len() - after.len()).unwrap_or_default();
            let English { before, one, many } = unit.english();
            let is_short = symbol_like && before.is_empty() && one == many && !one.is_empty();
            let joint = match (is_divided, is_short) {
                (true, true) => "/",
                (true, false) => " per ",
                (false, _) => "-",
            };
            let words = words.trim_start();
            let [one, many] = [one, many].map(|noun| format!("{noun}{joint}{words}"));
            let code = format!("{}{}{words}", unit.code(), if is_divided { "/" } else { "-" });
            match composed(symbol, symbol, Size::Fixed(1, 1), [before, &one, &many], &code) {
                Some(composed) => (unit, rest) = (composed, after),
                None => return (unit, rest),
            }
        }
        (unit, rest)
    }

    /// What stands after / or ·, in English, and whether that is a symbol such as kWh.
    fn divisor<'a>(&self, text: &'a str) -> Option<(String, bool, &'a str)> {
        let (power, after_scale) = strip_first(text, SCALES);
        let whole = self.plain(text);
        let (scaled, (unit, rest)) = match whole {
            Some(found) => (None, found),
            None => match PER.iter().find_map(|(word, english)| Some((english, text.strip_prefix(word)?))) {
                Some((english, rest)) => return Some(((*english).to_owned(), false, rest)),
                None => (power, self.plain(after_scale)?),
            },
        };
        if let Some((_, english)) = PER.iter().find(|(word, _)| unit.symbol() == *word) {
            return Some(((*english).to_owned(), false, rest));
        }
        let English { before, one, many } = unit.english();
        let number = scaled.map(|power| grouped(power_of_ten(power), 0, Rounding::Nearest));
        let noun = if unit.english() == English::NOUN {
            " item"
        } else if scaled.is_some() {
            many
        } else {
            one
        };
        let words = match (number, before) {
            (Some(number), _) => format!("{before}{number}{noun}"),
            (None, "") => noun.to_owned(),
            (None, _) => unit.code().to_owned(),
        };
        Some((words, one == many && !one.is_empty() && scaled.is_none(), rest))
    }
}

/// The units of the table by the first character of each of their symbols.
static BY_FIRST: LazyLock<BTreeMap<char, Vec<(Unit, &str)>>> = LazyLock::new(|| {
    let mut by_first: BTreeMap<char, Vec<(Unit, &str)>> = BTreeMap::new();
    for row in UNITS {
        for symbol in row.symbols {
            if let Some(first) = symbol.chars().next() {
                by_first.entry(first).or_default().push((Unit::of(&row.unit), symbol));
            }
        }
    }
    by_first
});

/// The unit of the table that `text` begins with.
fn in_table(text: &str) -> Option<Found<'_>> {
    let symbols = BY_FIRST.get(&text.chars().next()?)?;
    let found = symbols.iter().filter_map(|(unit, symbol)| Some((*unit, text.strip_prefix(symbol)?)));
    found.min_by_key(|(_, rest)| rest.len())
}

/// 千瓦, 毫米, 微克, and the same without a prefix.
fn with_prefix(text: &str) -> Option<Found<'_>> {
    let prefixes = PREFIXES.into_iter().chain([("", "", 0)]);
    prefixes.into_iter().find_map(|(prefix, english_prefix, power)| {
        let after = text.strip_prefix(prefix)?;
        PREFIXED.iter().find_map(|row| {
            let rest = row.symbols.iter().find_map(|symbol| after.strip_prefix(symbol))?;
            let Size::Fixed(numerator, denominator) = row.size else { return None };
            let factor = 10_i128.pow(power.unsigned_abs());
            let size = if power < 0 {
                Size::Fixed(numerator, denominator * factor)
            } else {
                Size::Fixed(numerator * factor, denominator)
            };
            let symbol = text.get(..text.len() - rest.len())?;
            let english = format!(" {english_prefix}{}", row.english);
            let unit = composed(symbol, row.dimension.name(), size, ["", &english, &english], english.trim_start())?;
            Some((unit, rest))
        })
    })
}

/// 台（套）: counted by either word.
fn alternative<'a>(units: &UnitSet, text: &'a str, unit: Unit, rest: &'a str) -> Found<'a> {
    let inner = rest.strip_prefix(['（', '(']);
    let closed = inner.and_then(|inner| units.plain(inner)).and_then(|(_, rest)| rest.strip_prefix(['）', ')']));
    let Some(after) = closed else { return (unit, rest) };
    let symbol = text.get(..text.len() - after.len()).unwrap_or_default();
    let English { before, one, many } = unit.english();
    match renamed(unit, symbol, [before, one, many]) {
        Some(unit) => (unit, after),
        None => (unit, rest),
    }
}

/// 吨级: of a class of so much.
fn class<'a>(text: &'a str, unit: Unit, rest: &'a str) -> Found<'a> {
    let Some(after) = rest.strip_prefix('级') else { return (unit, rest) };
    let symbol = text.get(..text.len() - after.len()).unwrap_or_default();
    let English { before, one, .. } = unit.english();
    let words = format!("{one} class");
    match renamed(unit, symbol, [before, &words, &words]) {
        Some(unit) => (unit, after),
        None => (unit, rest),
    }
}

fn kilowatt_hour() -> Option<Unit> {
    let (unit, _) = with_prefix("千瓦时")?;
    let English { before, one, many } = unit.english();
    renamed(unit, "度", [before, one, many])
}

/// The same unit with another symbol and other words.
fn renamed(unit: Unit, symbol: &str, english: [&str; 3]) -> Option<Unit> {
    composed(symbol, unit.dimension().name(), unit.row().size, english, unit.code())
}

/// A unit that is in no table.
fn composed(symbol: &str, dimension: &str, size: Size, [before, one, many]: [&str; 3], code: &str) -> Option<Unit> {
    Unit::decode(&UnitRow::encoded(symbol, dimension, size, [before, one, many], code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::unit::Dimension;

    #[test]
    fn strip_returns_the_longest_unit_and_its_english() {
        let units = UnitSet::with([Declared { symbol: "舱", one: "pod", many: "pods" }]);
        for (text, english, rest) in [
            ("元", ["CNY ", "", ""], ""),
            ("个百分点以上", ["", " percentage point", " percentage points"], "以上"),
            ("千瓦时", ["", " kWh", " kWh"], ""),
            ("千米", ["", " km", " km"], ""),
            ("微克/立方米", ["", " μg/m³", " μg/m³"], ""),
            ("元/吨", ["CNY ", " per tonne", " per tonne"], ""),
            ("元/人·月", ["CNY ", " per person per month", " per person per month"], ""),
            (
                "吨标准煤/万元",
                ["", " tonne of standard coal per CNY 10,000", " tonnes of standard coal per CNY 10,000"],
                "",
            ),
            ("台（套）", ["", " unit", " units"], ""),
            ("吨级码头", ["", " tonne class", " tonne class"], "码头"),
            ("舱", ["", " pod", " pods"], ""),
            ("兆瓦", ["", " MW", " MW"], ""),
        ] {
            let (unit, left) = units.strip(text, false).unwrap();
            let English { before, one, many } = unit.english();
            assert_eq!(([before, one, many], left), (english, rest), "{text}");
            assert_eq!(Unit::decode(&unit.row().encode()), Some(unit));
        }
        assert_eq!(units.strip("圆", false), None);
        assert_eq!(units.strip("千吨", false), None);
        assert_eq!(units.strip("度", true).unwrap().0.dimension(), Dimension::Other("energy"));
        assert_eq!(units.strip("度", false).unwrap().0.dimension(), Dimension::Other("degrees"));
    }

    #[test]
    fn strip_twice_returns_equal_units() {
        let units = UnitSet::default();
        assert_eq!(units.strip("元/吨", false), units.strip("元/吨", false));
    }
}
