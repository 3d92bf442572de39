//! The numbers of a text: those that state a quantity, and those that are names, dates and the like.

use std::ops::Range;

use num_traits::Signed;

use crate::quantity::numeral::Numeral;
use crate::quantity::parse::parse;
use crate::quantity::rank::{ends_clause, ranked};
use crate::quantity::scan::each_token;
use crate::quantity::token::Quantity;
use crate::quantity::unit::Unit;
use crate::quantity::unit_set::UnitSet;
use crate::source::number_kind::is_duration;

/// A number of a text.
#[derive(Clone, Debug)]
pub struct Number {
    /// Where its token stands in the text, in bytes.
    pub range: Range<usize>,
    /// What it states, unless it is part of a name or a date.
    pub quantity: Option<Quantity>,
    /// Its unit, if a number after it has that.
    pub unit: Option<String>,
}

/// The number that words begin with.
pub fn leading_number(words: &str) -> Option<Number> {
    numbers(words, &UnitSet::default()).next().filter(|number| number.range.start == 0)
}

/// All numbers of `text`, in order, each read when it is asked for.
pub fn numbers(text: &str, units: &UnitSet) -> impl Iterator<Item = Number> {
    // Where the quantity before ends, if it may have a rank.
    let mut ranks_from = None;
    let number = move |(start, token): (usize, &str)| {
        let end = start + token.len();
        let [before, after] = [text.get(..start), text.get(end..)].map(Option::unwrap_or_default);
        let between = ranks_from.and_then(|from| text.get(from..start)).unwrap_or_default();
        let is_any = |quantity: &Quantity| is_rank(quantity, between, after) || is_quantity(quantity, before, after);
        let quantity = parse(token, units).ok().filter(is_any);
        let may_have_rank = |quantity: &Quantity| !quantity.is_ordinal() && !is_duration(quantity);
        ranks_from = quantity.as_ref().is_some_and(may_have_rank).then_some(end);
        Number { range: start..end, quantity, unit: None }
    };
    each_token(text, units).map(number)
}

/// Measure words that a numeral in words forms a name with: 二十届, 三角, 红十字.
const OF_NAMES: [&str; 20] = [
    "届", "角", "字", "线", "国", "级", "院", "门", "点", "样", "步", "本", "代", "里", "回", "市", "分", "期", "等",
    "方",
];
/// What makes a name of a numeral with its measure word: 三次会议, 二次产业, 八项规定, 九年义务教育, 301国道, 2030国家专项.
const NAMED: [(&str, &[&str]); 6] = [
    ("年", &["义务教育", "一贯制", "毛入园率", "毛入学率"]),
    ("次", &["会议", "全会", "全委", "党代会", "产业", "供水", "结算", "创业", "分配", "污染"]),
    ("项", &["规定"]),
    ("位", &["一体"]),
    ("国", &["道", "家"]),
    ("万元", &["GDP", "生产总值", "地区生产总值", "国内生产总值", "工业增加值", "产值"]),
];
/// The first congress of the party that reports call by its number alone: 十六大.
const FIRST_CONGRESS: i128 = 16;
/// More years than anything lasts.
const FIRST_YEAR: i128 = 1_000;

/// Whether an ordinal ranks the number before.
fn is_rank(quantity: &Quantity, between: &str, after: &str) -> bool {
    quantity.is_ordinal()
        && ["", "位", "名"].contains(&quantity.unit.symbol())
        && ends_clause(after)
        && ranked(between).is_some()
}

/// Whether a token in these surroundings states a quantity.
fn is_quantity(quantity: &Quantity, before: &str, after: &str) -> bool {
    let symbol = quantity.unit.symbol();
    let is_joined = before.ends_with(|c: char| c.is_ascii_alphanumeric() || "#“‘《「".contains(c)) || symbol == "G";
    let is_rank = symbol == "位" && before.ends_with('前');
    let after_list = after_list(after, symbol);
    let is_named = |(words, names): &(&str, &[&str])| {
        (*words == symbol || *words == quantity.text) && names.iter().any(|name| after_list.starts_with(name))
    };
    let is_name = is_joined || is_rank || NAMED.iter().any(is_named);
    if quantity.numeral == Numeral::Ordinal || is_name || is_date(quantity, before, after) {
        return false;
    }
    if quantity.numeral == Numeral::Chinese && !quantity.text.contains(|c: char| c.is_ascii_digit()) {
        return !is_phrase(quantity, symbol);
    }
    let is_bare = quantity.unit == Unit::NONE && quantity.power == 0;
    !is_bare || quantity.numeral == Numeral::Fraction || is_ratio(quantity, before, after)
}

/// More than the names of a list that end in one word.
const MOST_NAMES: usize = 5;

/// What comes after the numerals of a list of names: 全会 of 七次、八次全会.
fn after_list<'a>(mut after: &'a str, symbol: &str) -> &'a str {
    let next = |words: &'a str| {
        let rest = words.strip_prefix(['、', '和'])?;
        let unit = rest.trim_start_matches(|c| "一二三四五六七八九十".contains(c));
        unit.strip_prefix(symbol).filter(|_| unit.len() < rest.len())
    };
    for _ in 0..MOST_NAMES {
        after = next(after).unwrap_or(after);
    }
    after
}

/// Nouns of ratios that are stated without a unit.
const RATIOS: [&str; 6] = ["收入比", "倍差", "之比", "比值", "系数", "指数"];
/// More bytes than stand between such a noun and its number.
const RATIO_BYTES: usize = 90;

/// Whether a decimal without a unit is a ratio, as the noun before it tells: 收入比缩小至2.12.
fn is_ratio(quantity: &Quantity, before: &str, after: &str) -> bool {
    let is_decimal = quantity.text.contains('.') && quantity.text.chars().all(|c| c.is_ascii_digit() || c == '.');
    let start = before.ceil_char_boundary(before.len().saturating_sub(RATIO_BYTES));
    let clause = before.get(start..).and_then(|words| words.rsplit(['，', '；', '。']).next()).unwrap_or_default();
    let is_end = after.trim_start().is_empty() || after.starts_with(|c| "，。；、）".contains(c));
    let is_followed =
        is_end || ["缩小", "下降", "降", "提高", "扩大", "上升"].iter().any(|verb| after.starts_with(verb));
    is_decimal && is_followed && RATIOS.iter().any(|noun| clause.contains(noun))
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
    // 二〇三五年 is read from its last numerals on.
    let is_calendar = quantity.value.abs() >= FIRST_YEAR.into()
        || before.ends_with(['这', '〇', '○', '零'])
        || after.starts_with('代');
    match symbol {
        "月" | "周年" => true,
        "日" | "号" => follows_month,
        "年" => is_calendar,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::numbers;
    use crate::quantity::unit_set::UnitSet;

    #[test]
    fn numbers_tells_quantities_from_names_and_dates() {
        for (text, expected) in [
            ("按照甲届七次、八次全会部署", &[][..]),
            ("举办七次、八次活动", &["七次", "八次"]),
            ("九年义务教育巩固率8%", &["8%"]),
            ("到二〇三五年", &[]),
            ("收入比从2.42缩小至2.12。", &["2.42", "2.12"]),
            ("改革2.0版，设收入比2.5版", &[]),
            ("产值8亿元，居全省第4位，建成第5位", &["8亿元", "第4位"]),
            ("历时3年，居全省第4位", &["3年"]),
            ("产值8亿元，居全省第4位的甲业", &["8亿元"]),
        ] {
            let units = UnitSet::default();
            let found = numbers(text, &units).filter_map(|number| number.quantity).map(|quantity| quantity.text);
            assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
