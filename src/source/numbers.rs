//! The numbers of a text: those that state a quantity, and those that are names, dates and the like.

use std::ops::Range;

use num_traits::Signed;

use crate::quantity::numeral::Numeral;
use crate::quantity::parse::parse;
use crate::quantity::scan::each_token;
use crate::quantity::token::Quantity;
use crate::quantity::unit::Unit;
use crate::quantity::unit_set::UnitSet;

/// A number of a text.
#[derive(Clone, Debug)]
pub struct Number {
    /// Where its token stands in the text, in bytes.
    pub range: Range<usize>,
    /// What it states, unless it is part of a name or a date.
    pub quantity: Option<Quantity>,
}

/// All numbers of `text`, in order, each read when it is asked for.
pub fn numbers(text: &str, units: &UnitSet) -> impl Iterator<Item = Number> {
    let number = move |(start, token): (usize, &str)| {
        let end = start + token.len();
        let [before, after] = [text.get(..start), text.get(end..)].map(Option::unwrap_or_default);
        let quantity = parse(token, units).ok().filter(|quantity| is_quantity(quantity, before, after));
        Number { range: start..end, quantity }
    };
    each_token(text, units).map(number)
}

/// Measure words that a numeral in words forms a name with: 二十届, 三角, 红十字.
const OF_NAMES: [&str; 20] = [
    "届", "角", "字", "线", "国", "级", "院", "门", "点", "样", "步", "本", "代", "里", "回", "市", "分", "期", "等",
    "方",
];
/// What makes a name of a numeral with its measure word: 三次会议, 二次产业, 八项规定, 301国道.
const NAMED: [(&str, &[&str]); 5] = [
    ("次", &["会议", "全会", "全委", "党代会", "产业", "供水"]),
    ("项", &["规定"]),
    ("位", &["一体"]),
    ("国", &["道"]),
    ("万元", &["GDP", "生产总值", "地区生产总值", "国内生产总值", "工业增加值", "产值"]),
];
/// The first congress of the party that reports call by its number alone: 十六大.
const FIRST_CONGRESS: i128 = 16;
/// More years than anything lasts.
const FIRST_YEAR: i128 = 1_000;

/// Whether a token in these surroundings states a quantity.
fn is_quantity(quantity: &Quantity, before: &str, after: &str) -> bool {
    let symbol = quantity.unit.symbol();
    let is_joined = before.ends_with(|c: char| c.is_ascii_alphanumeric() || "#“‘《「".contains(c)) || symbol == "G";
    let is_rank = symbol == "位" && before.ends_with('前');
    let is_named = |(words, names): &(&str, &[&str])| {
        (*words == symbol || *words == quantity.text) && names.iter().any(|name| after.starts_with(name))
    };
    let is_name = is_joined || is_rank || NAMED.iter().any(is_named);
    if quantity.numeral == Numeral::Ordinal || is_name || is_date(quantity, before, after) {
        return false;
    }
    if quantity.numeral == Numeral::Chinese && !quantity.text.contains(|c: char| c.is_ascii_digit()) {
        return !is_phrase(quantity, symbol);
    }
    let is_bare = quantity.unit == Unit::NONE && quantity.power == 0;
    !is_bare || quantity.numeral == Numeral::Fraction
}

/// Whether a numeral in words is part of a name or a turn of phrase: 一批, 二十大.
fn is_phrase(quantity: &Quantity, symbol: &str) -> bool {
    let is_one = quantity.unit.is_count() && quantity.text.starts_with('一') && quantity.value == 1.into();
    let is_congress = symbol == "大" && quantity.value >= FIRST_CONGRESS.into();
    is_one || is_congress || OF_NAMES.contains(&symbol) || quantity.unit == Unit::NONE && quantity.power == 0
}

/// Whether a number tells when: 3月5日, 2024年, 这五年, 60周年.
fn is_date(quantity: &Quantity, before: &str, after: &str) -> bool {
    let symbol = quantity.unit.symbol();
    let follows_month = before.ends_with('月') && before.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit());
    let is_calendar = quantity.value.abs() >= FIRST_YEAR.into() || before.ends_with('这') || after.starts_with('代');
    match symbol {
        "月" | "周年" => true,
        "日" | "号" => follows_month,
        "年" => is_calendar,
        _ => false,
    }
}
