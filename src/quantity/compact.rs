//! Parsed tokens in a short form: what a page starts with is parsed when it is built.
//!
//! `UNIT NUMBER MARKS`: the index of the unit; the number as `20.2e8`, the two of a range with `~` between them, a fraction as `1/3`;
//! and a letter each for numeral, qualifier and sign where they are not the usual ones.

use crate::quantity::numeral::Numeral;
use crate::quantity::qualifier::Qualifier;
use crate::quantity::sign::Sign;
use crate::quantity::token::Quantity;
use crate::quantity::unit::Unit;
use crate::text::decimal::{decimal, parse_decimal};
use crate::text::rational::{Rational, power_of_ten};
use crate::text::rounding::Rounding;

const NUMERALS: [(char, Numeral); 4] =
    [('c', Numeral::Chinese), ('o', Numeral::Ordinal), ('f', Numeral::Fraction), ('r', Numeral::Ratio)];

const SIGNS: [(char, Sign); 4] = [('-', Sign::Minus), ('<', Sign::Falls), ('_', Sign::Stated), ('>', Sign::Rises)];

const QUALIFIERS: [(char, Qualifier); 11] = [
    ('O', Qualifier::Odd),
    ('V', Qualifier::Over),
    ('L', Qualifier::AtLeast),
    ('l', Qualifier::NotUnder),
    ('M', Qualifier::AtMost),
    ('m', Qualifier::NotOver),
    ('U', Qualifier::Under),
    ('A', Qualifier::About),
    ('N', Qualifier::Nearly),
    ('a', Qualifier::Around),
    ('S', Qualifier::Several),
];

/// Writes a quantity, whose unit is added to `units` if it is not among them.
pub fn encode(quantity: &Quantity, units: &mut Vec<Unit>) -> String {
    let known = units.iter().position(|unit| *unit == quantity.unit);
    let unit = known.unwrap_or_else(|| {
        units.push(quantity.unit);
        units.len() - 1
    });
    let size = |value: Rational| if quantity.sign.is_negative() { -value } else { value };
    let number = match quantity.ends {
        Some(ends) => ends.map(|end| written(size(end), quantity)).join("~"),
        None => written(size(quantity.value), quantity),
    };
    let mark = |mark: Option<char>| mark.map(String::from).unwrap_or_default();
    let numeral = mark(NUMERALS.iter().find(|(_, numeral)| *numeral == quantity.numeral).map(|(mark, _)| *mark));
    let qualifier = mark(QUALIFIERS.iter().find(|(_, known)| *known == quantity.qualifier).map(|(mark, _)| *mark));
    let sign = mark(SIGNS.iter().find(|(_, sign)| *sign == quantity.sign).map(|(mark, _)| *mark));
    format!("{unit} {number} {numeral}{qualifier}{sign}").trim_end().to_owned()
}

fn written(value: Rational, quantity: &Quantity) -> String {
    let places = i32::try_from(quantity.decimals).unwrap_or_default();
    let scaled = value / power_of_ten(quantity.power);
    if matches!(quantity.numeral, Numeral::Fraction | Numeral::Ratio) {
        return format!("{}/{}", scaled.numer(), scaled.denom());
    }
    let number = decimal(scaled, places, Rounding::Nearest);
    if quantity.power == 0 { number } else { format!("{number}e{}", quantity.power) }
}

/// Reads what [`encode`] wrote of the token `text`; `None` if it did not.
pub fn decode(text: &str, encoded: &str, units: &[Unit]) -> Option<Quantity> {
    let mut fields = encoded.split(' ');
    let unit = *units.get(fields.next()?.parse::<usize>().ok()?)?;
    let number = fields.next()?;
    let mut quantity = Quantity { text: text.to_owned(), ..Quantity::bare(Rational::from_integer(0), unit) };
    for mark in fields.next().unwrap_or_default().chars() {
        if let Some((_, numeral)) = NUMERALS.iter().find(|(known, _)| *known == mark) {
            quantity.numeral = *numeral;
        } else if let Some((_, sign)) = SIGNS.iter().find(|(known, _)| *known == mark) {
            quantity.sign = *sign;
        } else {
            quantity.qualifier = QUALIFIERS.iter().find(|(known, _)| *known == mark)?.1;
        }
    }
    let mut read = |number: &str| {
        let (number, power) = number.split_once('e').unwrap_or((number, "0"));
        quantity.power = power.parse::<u8>().ok()?.into();
        let (number, by) = number.split_once('/').unwrap_or((number, "1"));
        let (value, decimals) = parse_decimal(number)?;
        quantity.decimals = decimals;
        let value = value / parse_decimal(by)?.0 * power_of_ten(quantity.power);
        Some(if quantity.sign.is_negative() { -value } else { value })
    };
    let Some((first, second)) = number.split_once('~') else {
        quantity.value = read(number)?;
        return Some(quantity);
    };
    let (first, second) = (read(first)?, read(second)?);
    quantity.value = (first + second) / Rational::from_integer(2);
    quantity.ends = Some([first, second]);
    Some(quantity)
}
