//! Parses tokens.

use num_traits::{CheckedAdd, CheckedMul, Signed};

use crate::quantity::number::{self, Number};
use crate::quantity::numeral::Numeral;
use crate::quantity::qualifier::{AFTER, BEFORE, Qualifier, WITHIN};
use crate::quantity::scale::{SCALES, implied};
use crate::quantity::sign::{SIGNS, Sign};
use crate::quantity::token::Quantity;
use crate::quantity::token_error::TokenError;
use crate::quantity::unit::{Dimension, Unit};
use crate::quantity::unit_set::UnitSet;
use crate::quantity::words::{strip_first, trim_spaces};
use crate::text::rational::{Rational, power_of_ten};

/// A value larger than any public figure; it keeps exact arithmetic within 128 bits.
const MAX_VALUE: i128 = 10_i128.pow(24);
/// The most that a numerator or denominator may be, for the same reason.
const MAX_TERM: i128 = 10_i128.pow(15);
/// More bytes than a unit of time has.
const MAX_UNIT_BYTES: usize = 48;
/// What stands between the ends of a range, the longer of two that begin alike first.
const DASHES: [&str; 9] = ["——", "—", "–", "－", "-", "~", "～", "至", "到"];
/// Words that begin with 成, and mean no tenths.
const NOT_TENTHS: [char; 10] = ['立', '功', '为', '果', '员', '本', '效', '长', '都', '套'];

/// Parses a token. Every accepted token is printed back unchanged.
///
/// # Errors
/// Returns what is wrong with the token.
pub fn parse(token: &str, units: &UnitSet) -> Result<Quantity, TokenError> {
    let (quantity, rest) = prefix(token, units)?;
    if rest.is_empty() { Ok(quantity) } else { Err(remainder_error(&quantity, rest, units)) }
}

/// Why the text after a quantity is no part of a token.
fn remainder_error(quantity: &Quantity, rest: &str, units: &UnitSet) -> TokenError {
    let mut after = rest.chars();
    let (first, second) = (after.next(), after.next());
    let is_digit = |c: Option<char>| c.is_some_and(|c| number::digit(c).is_some());
    if let Some((rest, _)) = DASHES.iter().find_map(|dash| Some((rest.strip_prefix(dash)?, dash))) {
        return match prefix(rest, units) {
            Err(error) => error,
            Ok(_) if quantity.direction().is_some() => TokenError::BoundedRange,
            Ok((end, _)) if quantity.unit == end.unit || quantity.unit == Unit::NONE => TokenError::RangeOrder,
            Ok(_) => TokenError::RangeUnits,
        };
    }
    match first {
        Some('.' | '．') => TokenError::BadDecimal,
        Some(',' | '，') if is_digit(second) => TokenError::BadGrouping,
        _ if strip_first(rest, AFTER).0.is_some() => TokenError::TwoQualifiers,
        _ => TokenError::UnknownUnit,
    }
}

/// A number with its scale and unit.
struct Amount {
    number: Number,
    odd: Option<Qualifier>,
    power: u32,
    /// How many doublings make it, where it is printed in 番.
    doublings: bool,
    unit: Option<Unit>,
}

/// The quantity that `text` begins with, and the text after it.
///
/// # Errors
/// Returns why it begins with none.
pub fn prefix<'a>(text: &'a str, units: &UnitSet) -> Result<(Quantity, &'a str), TokenError> {
    let (sign, rest) = strip_first(text, SIGNS);
    let (before, rest) = strip_first(rest, BEFORE);
    let (sign, rest) = if sign.is_some() { (sign, rest) } else { strip_first(rest, SIGNS) };
    let sign = sign.unwrap_or_default();
    if let Some((quantity, rest)) = ratio(rest)? {
        // It neither rises nor falls.
        let is_plain = sign == Sign::Plain;
        return if is_plain { finished(text, rest, quantity, &[before]) } else { Err(TokenError::BoundedRange) };
    }
    let (first, rest) = amount(rest, units)?;
    let (second, rest) = match second_end(&first, rest, units) {
        Some((second, rest)) => (Some(second), rest),
        None => (None, rest),
    };
    let after_unit = rest;
    let (after, rest) = strip_first(rest, AFTER);
    let quantity = combined(&first, second.as_ref(), sign)?;
    let qualifiers = [first.number.qualifier, before, first.odd, second.and_then(|end| end.odd), after];
    let found = qualifiers.iter().flatten().count();
    // 多 and 以上 after the unit may also begin the words that follow.
    if found > 1 && after.is_some() {
        return finished(text, after_unit, quantity, &[first.number.qualifier, before, first.odd]);
    }
    finished(text, rest, quantity, &qualifiers)
}

/// Checks a quantity with its qualifiers, and gives it its text.
fn finished<'a>(
    text: &'a str,
    rest: &'a str,
    quantity: Quantity,
    qualifiers: &[Option<Qualifier>],
) -> Result<(Quantity, &'a str), TokenError> {
    let mut found = qualifiers.iter().flatten();
    let qualifier = found.next().copied().unwrap_or_default();
    if found.next().is_some() {
        return Err(TokenError::TwoQualifiers);
    }
    if !quantity.is_single() && qualifier.direction().is_some() {
        return Err(TokenError::BoundedRange);
    }
    if quantity.sign == Sign::Minus && qualifier.direction().is_some() {
        return Err(TokenError::UnclearBound);
    }
    if quantity.sign == Sign::Rises && quantity.unit != Unit::TIMES {
        return Err(TokenError::RisingVerb);
    }
    if !fits(&quantity) {
        return Err(TokenError::TooLarge);
    }
    let printed = text.get(..text.len() - rest.len()).unwrap_or_default().to_owned();
    Ok((Quantity { text: printed, qualifier, ..quantity }, rest))
}

/// Whether its numbers have no more digits than a decimal may have.
fn fits(quantity: &Quantity) -> bool {
    let ends = quantity.ends.unwrap_or([quantity.value; 2]);
    let is_term = matches!(quantity.numeral, Numeral::Fraction | Numeral::Ratio);
    ends.iter().all(|end| is_term || (end / quantity.last_place()).abs() < Rational::from_integer(MAX_TERM))
}

/// The terms of a ratio.
fn ratio(text: &str) -> Result<Option<(Quantity, &str)>, TokenError> {
    // Its first term is in digits; a numeral in words is not read only to see that.
    if !text.starts_with(|c| number::digit(c).is_some()) {
        return Ok(None);
    }
    let Ok((first, rest)) = number::read(text) else { return Ok(None) };
    if first.numeral != Numeral::Digits {
        return Ok(None);
    }
    let (terms, rest) = number::more_terms(rest)?;
    let Some(second) = terms.first() else { return Ok(None) };
    let value = quotient(first.value, second.value)?;
    Ok(Some((Quantity { numeral: Numeral::Ratio, ..Quantity::bare(value, Unit::RATIO) }, rest)))
}

fn quotient(value: Rational, by: Rational) -> Result<Rational, TokenError> {
    let value = value / by;
    if *value.numer() >= MAX_TERM || *value.denom() >= MAX_TERM { Err(TokenError::TooLarge) } else { Ok(value) }
}

fn amount<'a>(text: &'a str, units: &UnitSet) -> Result<(Amount, &'a str), TokenError> {
    if let Some((per, unit)) =
        [("百分之", Some(Unit::PERCENT)), ("千分之", units.strip("‰", false).map(|(unit, _)| unit))]
            .into_iter()
            .find_map(|(words, unit)| Some((text.strip_prefix(words)?, unit)))
    {
        let (number, rest) = number::read(per)?;
        return Ok((Amount { number, odd: None, power: 0, doublings: false, unit }, rest));
    }
    let (number, rest) = number::read(text)?;
    let mut amount = Amount { number, odd: None, power: 0, doublings: false, unit: None };
    if number.numeral == Numeral::Fraction {
        amount.number.value = quotient(number.value, Rational::from_integer(1))?;
        amount.unit = Some(Unit::NONE);
        return Ok((amount, rest));
    }
    if let Some((denominator, after)) = denominator(&number, rest)?
        && units.strip(after, false).is_none()
    {
        let value = quotient(number.value, denominator.value)?;
        amount.number = Number { value, decimals: 0, numeral: Numeral::Fraction, ..number };
        amount.unit = Some(Unit::NONE);
        return Ok((amount, after));
    }
    let (odd, rest) = if implied(text) { (None, rest) } else { strip_first(rest, WITHIN) };
    amount.odd = odd;
    let spaced = trim_spaces(rest);
    if let Some(found) = tenths(spaced) {
        (amount.unit, amount.power) = (Some(Unit::PERCENT), 1);
        return Ok((amount, found));
    }
    if let Some(found) = spaced.strip_prefix('番') {
        (amount.unit, amount.doublings) = (Some(Unit::TIMES), true);
        return Ok((amount, found));
    }
    if let Some((unit, after)) = time_and_more(spaced, &mut amount, units) {
        amount.unit = Some(unit);
        return Ok((amount, after));
    }
    if let Some((unit, after)) = units.strip(spaced, false).filter(|_| !implied(text)) {
        amount.unit = Some(unit);
        return half_after(amount, after);
    }
    let Some((power, odd, rest)) = scale(spaced) else { return Ok((amount, rest)) };
    amount.power = power;
    let rest = if odd.is_none() && amount.odd.is_none() { and_more(&mut amount, rest) } else { rest };
    if odd.is_some() && amount.odd.is_some() {
        return Err(TokenError::TwoQualifiers);
    }
    amount.odd = amount.odd.or(odd);
    match units.strip(trim_spaces(rest), amount.power >= 4) {
        Some((unit, after)) => {
            amount.unit = Some(unit);
            Ok((amount, after))
        }
        None => Ok((amount, rest)),
    }
}

/// A scale and a qualifier in it, 万余 and 千多万, and the text after them.
fn scale(text: &str) -> Option<(u32, Option<Qualifier>, &str)> {
    let (power, rest) = strip_first(text, SCALES);
    let power = power?;
    let (odd, after) = strip_first(rest, WITHIN);
    match strip_first(after, SCALES) {
        (Some(more), after) if odd.is_some() && more >= 4 && power < 8 => Some((power + more, odd, after)),
        _ => Some((power, odd, after)),
    }
}

/// The rest of a number in several scales: 2万5千, 1亿3千多万.
fn and_more<'a>(amount: &mut Amount, text: &'a str) -> &'a str {
    let mut text = text;
    while amount.odd.is_none()
        && let Ok((next, rest)) = number::read(text)
        && let (odd, rest) = strip_first(rest, WITHIN)
        && let Some((power, odd_after, rest)) = scale(rest)
        && power < amount.power
        && [&next, &amount.number].iter().all(|number| number.numeral == Numeral::Digits && number.value.is_integer())
        && !(odd.is_some() && odd_after.is_some())
    {
        amount.number.value = amount.number.value * power_of_ten(amount.power - power) + next.value;
        (amount.power, amount.odd, text) = (power, odd.or(odd_after), rest);
    }
    text
}

/// The denominator of 1/4.
fn denominator<'a>(number: &Number, rest: &'a str) -> Result<Option<(Number, &'a str)>, TokenError> {
    if number.numeral == Numeral::Digits { number::denominator(rest) } else { Ok(None) }
}

/// 成: tenths.
fn tenths(text: &str) -> Option<&str> {
    text.strip_prefix('成').filter(|rest| !rest.starts_with(NOT_TENTHS))
}

/// 三个半月, 两个多小时: the rest of the number stands within the unit.
fn time_and_more<'a>(text: &'a str, amount: &mut Amount, units: &UnitSet) -> Option<(Unit, &'a str)> {
    let after = text.strip_prefix('个')?;
    let (is_half, whole) = match after.strip_prefix('半') {
        Some(whole) => (true, whole),
        None => (false, after.strip_prefix(['多', '余'])?),
    };
    // No more than a unit of time may have, or each number would copy the text after it.
    let noun = whole.get(..whole.floor_char_boundary(MAX_UNIT_BYTES)).unwrap_or(whole);
    let (unit, left) = units.strip(&format!("个{noun}"), false).map(|(unit, rest)| (unit, rest.len()))?;
    if unit.is_count() || amount.odd.is_some() || amount.number.numeral == Numeral::Ordinal {
        return None;
    }
    if is_half {
        add_half(&mut amount.number)?;
    } else {
        amount.odd = Some(Qualifier::Odd);
    }
    Some((unit, whole.get(noun.len() - left..)?))
}

/// 两年半.
fn half_after(mut amount: Amount, rest: &str) -> Result<(Amount, &str), TokenError> {
    let divides = amount.unit.is_some_and(|unit| !matches!(unit.dimension(), Dimension::Count | Dimension::Money));
    if let Some(after) = rest.strip_prefix('半').filter(|_| divides && amount.odd.is_none())
        && add_half(&mut amount.number).is_some()
    {
        return Ok((amount, after));
    }
    Ok((amount, rest))
}

/// Adds a half to a whole number.
fn add_half(number: &mut Number) -> Option<()> {
    let is_whole = number.decimals == 0 && number.end.is_none() && number.numeral != Numeral::Ordinal;
    is_whole.then(|| {
        number.value += Rational::new(1, 2);
        number.decimals = 1;
    })
}

/// The second end of a range, if `rest` goes on with one. The first end may leave out the unit, and then the scale too.
fn second_end<'a>(first: &Amount, rest: &'a str, units: &UnitSet) -> Option<(Amount, &'a str)> {
    let is_plain = |amount: &Amount| {
        amount.number.end.is_none()
            && !amount.doublings
            && matches!(amount.number.numeral, Numeral::Digits | Numeral::Chinese)
            && amount.number.qualifier.is_none()
    };
    let spaced = trim_spaces(rest);
    let after = DASHES.iter().find_map(|dash| spaced.strip_prefix(dash))?;
    let (mut second, rest) = amount(trim_spaces(after), units).ok()?;
    let same_unit = first.unit.is_none() || first.unit == second.unit;
    if !is_plain(first) || !is_plain(&second) || first.odd.is_some() || !same_unit {
        return None;
    }
    // A year, a date or a number of a list has no unit after it.
    second.unit = second.unit.or(if second.power > 0 { Some(Unit::NONE) } else { None });
    second.unit?;
    let low = scaled(first, if first.unit.is_none() && first.power == 0 { second.power } else { first.power })?;
    (low < scaled(&second, second.power)?).then_some((second, rest))
}

/// The value of an amount, if it is no larger than any may be.
fn scaled(amount: &Amount, power: u32) -> Option<Rational> {
    let value = amount.number.value.checked_mul(&power_of_ten(power))?;
    Some(value).filter(|value| value.abs() <= Rational::from_integer(MAX_VALUE))
}

/// One amount, or the two ends of a range, as a quantity without text.
fn combined(first: &Amount, second: Option<&Amount>, sign: Sign) -> Result<Quantity, TokenError> {
    let last = second.unwrap_or(first);
    let is_shared = first.unit.is_none() && first.power == 0;
    let low = scaled(first, if is_shared { last.power } else { first.power }).ok_or(TokenError::TooLarge)?;
    let high = match (second, first.number.end) {
        (Some(second), _) => Some(scaled(second, second.power).ok_or(TokenError::TooLarge)?),
        (None, Some(end)) => Some(end.checked_mul(&power_of_ten(first.power)).ok_or(TokenError::TooLarge)?),
        (None, None) => None,
    };
    let (low, high, sign) =
        if first.doublings { (doubled(low)?, high.map(doubled).transpose()?, Sign::Rises) } else { (low, high, sign) };
    let direction = |value: Rational| if sign.is_negative() { -value } else { value };
    let ends = high.map(|high| if sign.is_negative() { [direction(high), direction(low)] } else { [low, high] });
    let middle = |[low, high]: [Rational; 2]| Some(low.checked_add(&high)? / Rational::from_integer(2));
    let value = match ends {
        Some(ends) => middle(ends).ok_or(TokenError::TooLarge)?,
        None => direction(low),
    };
    let unit = last.unit.unwrap_or(Unit::NONE);
    let number = &last.number;
    let decimals = number.decimals.max(first.number.decimals);
    let power =
        if second.is_some() { last.power.min(if is_shared { last.power } else { first.power }) } else { last.power };
    Ok(Quantity { ends, power, decimals, numeral: number.numeral, sign, ..Quantity::bare(value, unit) })
}

/// So many doublings as an increase: 翻两番 is three times more.
fn doubled(doublings: Rational) -> Result<Rational, TokenError> {
    let times =
        u32::try_from(*doublings.numer()).ok().filter(|times| doublings.is_integer() && (1..=20).contains(times));
    Ok(Rational::from_integer(2_i128.pow(times.ok_or(TokenError::BadNumeral)?) - 1))
}
