//! Units that the last number of a list has for all of them: 15、22个百分点.

use crate::quantity::parse::parse;
use crate::quantity::token::Quantity;
use crate::quantity::unit::Unit;
use crate::quantity::unit_set::UnitSet;
use crate::source::numbers::Number;

/// What stands between numbers that share a unit.
const JOINTS: [&str; 5] = ["、", "和", "及", "与", "或"];

/// Gives the numbers of lists in `text` the unit that they share, as a quantity and apart.
pub fn share_units(text: &str, numbers: &mut [Number], units: &UnitSet) {
    for index in (1..numbers.len()).rev() {
        let (before, after) = numbers.split_at_mut(index);
        let (Some(number), Some(next)) = (before.last_mut(), after.first()) else { continue };
        let is_joined =
            text.get(number.range.end..next.range.start).is_some_and(|words| JOINTS.contains(&words.trim()));
        if is_joined && let Some((quantity, unit)) = shared(text, number, next, units) {
            (number.quantity, number.unit) = (Some(quantity), Some(unit));
        }
    }
}

/// The quantity of a number with the unit of the next one, and that unit as it would stand.
fn shared(text: &str, number: &Number, next: &Number, units: &UnitSet) -> Option<(Quantity, String)> {
    let [token, next_token] = [number, next].map(|number| text.get(number.range.clone()).unwrap_or_default());
    let whole = next.quantity.as_ref().filter(|quantity| quantity.unit != Unit::NONE)?;
    let own = number.quantity.as_ref();
    let symbol = whole.unit.symbol();
    let unit = match own {
        // 1409万、1305万人次
        Some(own) if own.unit == Unit::NONE => symbol,
        // 3.4个、1个百分点: 个 is no unit of its own.
        Some(own) if own.unit.is_count() => symbol.strip_prefix(own.unit.symbol()).filter(|rest| !rest.is_empty())?,
        Some(_) => return None,
        None => next.unit.as_deref().or_else(|| unit_with_scale(next_token, symbol))?,
    };
    let is_bare = token.chars().all(|c| c.is_ascii_digit() || c == '.');
    // A number that begins a sentence may count its items: 1、30家企业.
    let before = text.get(..number.range.start).unwrap_or_default();
    let is_within = before.ends_with(|c: char| c.is_alphabetic() && !c.is_ascii() && c != '第' || c == '、');
    if own.is_none() && !(is_bare && is_within) {
        return None;
    }
    let quantity = parse(&[token, unit].concat(), units).ok()?;
    (quantity.unit == whole.unit).then(|| (quantity, unit.to_owned()))
}

/// The unit at the end of a token, with the scale before it: 万人 of 3万人左右.
fn unit_with_scale<'a>(token: &'a str, symbol: &str) -> Option<&'a str> {
    let start = token.rfind(|c: char| c.is_ascii_digit())? + 1;
    let rest = token.get(start..)?;
    rest.get(..rest.find(symbol)? + symbol.len())
}

#[cfg(test)]
mod tests {
    use super::share_units;
    use crate::quantity::unit_set::UnitSet;
    use crate::source::numbers::{Number, numbers};

    fn read(text: &str) -> Vec<(String, Option<String>)> {
        let units = UnitSet::default();
        let mut found: Vec<Number> = numbers(text, &units).collect();
        share_units(text, &mut found, &units);
        let quantities = found.into_iter().filter_map(|number| Some((number.quantity?.text, number.unit)));
        quantities.collect()
    }

    #[test]
    fn numbers_of_a_list_share_the_unit_of_the_last_one() {
        for (text, expected) in [
            ("提高15、22个百分点", &[("15个百分点", Some("个百分点")), ("22个百分点", None)][..]),
            (
                "提高20.9、36.2和7万人左右",
                &[("20.9万人", Some("万人")), ("36.2万人", Some("万人")), ("7万人左右", None)],
            ),
            ("运送1409万、1305万人次", &[("1409万人次", Some("人次")), ("1305万人次", None)]),
            ("快3.4个、1个百分点", &[("3.4个百分点", Some("百分点")), ("1个百分点", None)]),
            ("3家、5户", &[("3家", None), ("5户", None)]),
            ("2023、2024年有5家", &[("5家", None)]),
            ("1、30家企业", &[("30家", None)]),
            ("G1、30家企业", &[("30家", None)]),
            ("5、6月有3家", &[("3家", None)]),
        ] {
            let found = read(text);
            let found: Vec<_> = found.iter().map(|(quantity, unit)| (quantity.as_str(), unit.as_deref())).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
