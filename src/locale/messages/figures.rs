//! What is said of any figure: label, status, precision, place, derivation.

use std::cmp::Ordering;

use crate::locale::messages::{Message, charts, labelled, message};
use crate::quantity::unit::Dimension;
use crate::report::basis::Basis;
use crate::report::figure::{Figure, FigureKind, Operation, Status};
use crate::report::model::{Certainty, Derivation};
use crate::report::relation::Implied;
use crate::text::lang::Lang;

/// A label with its year.
pub fn of_year(label: &str, year: i32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{year}年{label}"),
        Lang::En => format!("{label}, {year}"),
    }
}

/// The label of the level of a year that growth implies: on the basis of the growth, which need not be that of published levels.
pub fn level_of(label: &str, year: i32, basis: Option<Basis>, lang: Lang) -> String {
    let (level, basis) = (of_year(label, year, lang), implied_on(basis).get(lang));
    match lang {
        Lang::Zh if basis.is_empty() => level,
        Lang::Zh => format!("{level}（{basis}）"),
        Lang::En => format!("{level}{basis}"),
    }
}

/// The words for what an implied level is reckoned on; none after nominal growth, which implies the level itself.
const fn implied_on(basis: Option<Basis>) -> Message {
    match basis {
        Some(Basis::Nominal) => message("", ""),
        Some(Basis::Constant) => message("按可比价格", " at constant prices"),
        _ => message("按同一口径", " on the same basis"),
    }
}

/// What a growth is reckoned on.
pub const fn basis(basis: Basis) -> Message {
    match basis {
        Basis::Nominal => message("名义增长（现价）", "nominal"),
        Basis::Constant => message("可比价格（不变价）", "constant prices"),
        Basis::Comparable => message("同口径", "like for like"),
        Basis::Average => message("年均", "annual average"),
        Basis::Other => message("与上年以外的年份相比", "change on a year other than the one before"),
    }
}

/// The label of an annual target.
pub fn target_of(label: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{label}年度目标"),
        Lang::En => format!("{label}, annual target"),
    }
}

/// Status of a figure stated as a result.
pub const REPORTED: Message = message("原文值", "reported");
/// Status of a figure announced as expected.
pub const EXPECTED: Message = message("预计值", "expected");
/// The status of a target, or of something planned.
pub const PLANNED: Message = message("计划", "planned");
/// Status of a figure computed here.
pub const DERIVED: Message = message("推算值", "derived");
/// Beside a figure of another source that does not measure quite the same.
pub const NOT_COMPARABLE: Message = message("不宜直接比较", "not directly comparable");
/// Status of a figure from another source.
pub const OUTSIDE: Message = message("外部参照", "outside source");
/// Explains [`REPORTED`].
pub const REPORTED_MEANS: Message = message("原文直接给出的数字", "given in the original");
/// Explains [`EXPECTED`].
pub const EXPECTED_MEANS: Message = message("原文称“预计”，并非最终统计数", "given as expected, not as a final result");
/// Explains [`PLANNED`].
pub const PLANNED_MEANS: Message = message("原文提出的目标或计划", "given as a target or plan");
/// Explains [`DERIVED`].
pub const DERIVED_MEANS: Message = message(
    "本页根据原文数字推算，涉及四舍五入的附误差范围",
    "calculated on this page from the figures given, with a range where rounding matters",
);
/// Label of a completion.
pub const COMPLETION: Message = message("年度目标完成率", "% of annual target");
/// Precision of a count.
pub const EXACT_COUNT: Message = message("计数，视为准确", "a count, taken as exact");
/// Precision of a nominal amount.
pub const NOMINAL: Message = message("不带小数的数，按字面取值", "a whole number in the Chinese, taken at face value");
/// Precision of a one-sided token.
pub const AT_LEAST: Message = message("原文只给出下限", "given as a lower bound only");
/// Precision of a token that gives an upper bound.
pub const AT_MOST: Message = message("原文只给出上限", "given as an upper bound only");
/// Precision of a token with two ends.
pub const RANGE: Message = message("原文给出的是范围", "given as a range");
/// Precision of a token with several terms.
pub const RATIO: Message = message("原文给出的是比例", "given as a ratio");
/// Precision of an "about" token.
pub const ABOUT: Message = message("原文只给出约数，没有说明范围", "given as approximate, without bounds");
/// Of a derived figure in a citation: whose it is.
pub const NOT_OF_THE_SOURCE: Message = message(
    "本页据原文数字推算，非原文所载",
    "calculated on this page from the figures cited, not stated in the original",
);
/// Status of a figure derived from an expected one.
pub const FROM_EXPECTED: Message = message("推算自预计值", "derived from an expected figure");

/// The status of a figure, and whether it was derived from an expected one.
pub const fn status_of(figure: &Figure) -> Message {
    match (figure.status(), figure.certainty) {
        (Status::Derived, Certainty::Expected) => FROM_EXPECTED,
        (other, _) => status(other),
    }
}

/// The name of a status.
pub const fn status(status: Status) -> Message {
    match status {
        Status::Reported => REPORTED,
        Status::Expected => EXPECTED,
        Status::Planned => PLANNED,
        Status::Derived => DERIVED,
        Status::Context => OUTSIDE,
    }
}

/// The name of a kind of figure.
pub const fn kind(kind: FigureKind) -> Message {
    match kind {
        FigureKind::Level => message("数量或金额", "amount or number"),
        FigureKind::Growth => message("增长率", "growth"),
        FigureKind::Completion => message("目标完成率", "% of target"),
        FigureKind::Rate => message("其他比率", "other rate"),
    }
}

/// The name of a dimension.
pub const fn dimension(dimension: Dimension) -> Message {
    match dimension {
        Dimension::Money => message("金额", "money"),
        Dimension::Area => message("面积", "area"),
        Dimension::Length => message("长度", "length"),
        Dimension::Share => message("百分比", "percentage"),
        Dimension::Points => message("百分点", "percentage points"),
        Dimension::Multiple => message("倍数", "multiple"),
        Dimension::Count => message("计数", "number"),
        Dimension::Other(_) => message("其他", "other"),
    }
}

/// The place of a figure in the source: section title and paragraph.
pub fn place(section: &str, paragraph: i32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{section}，第{paragraph}段"),
        Lang::En => format!("{section}, paragraph {paragraph}"),
    }
}

/// A paragraph of a section.
pub fn paragraph(paragraph: i32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("第{paragraph}段"),
        Lang::En => format!("paragraph\u{a0}{paragraph}"),
    }
}

/// The precision given by the printed digits.
pub fn printed_precision(range: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("按给出的位数，取整前在{range}之间"),
        Lang::En => format!("from the digits in the Chinese: {range}"),
    }
}

/// Marks the level of a year as implied. Its name says on what basis; here only constant prices are worth their room.
pub fn in_year(year: i32, basis: Option<Basis>, lang: Lang) -> String {
    let basis = if basis == Some(Basis::Constant) { implied_on(basis).get(lang) } else { "" };
    match lang {
        Lang::Zh => format!("{year}年（{basis}推算）"),
        Lang::En => format!("{year}{basis} (implied)"),
    }
}

/// Text before and after the size of a change on `year`.
pub fn change(direction: Ordering, year: i32, lang: Lang) -> [String; 2] {
    let word = match (direction, lang) {
        (Ordering::Greater, Lang::Zh) => "增长",
        (Ordering::Equal, Lang::Zh) => "变化",
        (Ordering::Less, Lang::Zh) => "下降",
        (Ordering::Greater, Lang::En) => "up ",
        (Ordering::Equal, Lang::En) => "a change of ",
        (Ordering::Less, Lang::En) => "down ",
    };
    match lang {
        Lang::Zh => [format!("较{year}年{word}"), String::new()],
        Lang::En => [word.to_owned(), format!(" on {year}")],
    }
}

/// What an amount was converted from, if that was printed, and at which exchange rate.
pub fn converted(printed: Option<&str>, rate: &str, lang: Lang) -> String {
    let how = match (printed, lang) {
        (Some(printed), Lang::Zh) => format!("由“{printed}”按汇率折算"),
        (Some(printed), Lang::En) => format!("converted from “{printed}”"),
        (None, _) => charts::CONVERTED.get(lang).to_owned(),
    };
    labelled(&how, rate, lang)
}

/// The formula of a derived figure, in words.
pub const fn formula(operation: Operation) -> Message {
    match operation {
        Operation::Implied(Implied::Previous) => {
            message("当年数 ÷（1 + 增长率）", "the figure for the year ÷ (1 + growth)")
        }
        Operation::Implied(Implied::Target) => message("完成数 ÷ 完成率", "the result ÷ the percentage of target"),
        Operation::Declared(Derivation::Share) => {
            message("前者 ÷ 后者，以百分比表示", "the first ÷ the second, as a percentage")
        }
        Operation::Declared(Derivation::Ratio) => message("前者 ÷ 后者", "the first ÷ the second"),
        Operation::Declared(Derivation::Average) => message("总数 ÷ 个数", "the total ÷ the count"),
        Operation::Declared(Derivation::Sum) => message("相加", "added together"),
        Operation::Declared(Derivation::Difference) => message("前者 − 后者", "the first − the second"),
    }
}
