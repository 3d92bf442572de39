//! Labels in and around charts.

use crate::locale::messages::{Message, message, unbroken};
use crate::quantity::unit::Unit;
use crate::text::count::counted;
use crate::text::decimal::grouped;
use crate::text::lang::Lang;
use crate::text::rational::Rational;
use crate::text::rounding::Rounding;

/// The label of the 100 % line in a chart of completions.
pub const TARGET_LINE: Message = message("年度目标 = 100%", "annual target = 100%");

/// Above a logarithmic scale.
pub const LOGARITHMIC: Message = message("对数刻度", "Logarithmic scale");

/// Above panels that begin at the level of the year before, which is the same in all of them unless it is left out.
pub fn indexed(year_before: Option<i32>, lang: Lang) -> String {
    match (lang, year_before) {
        (Lang::Zh, Some(year)) => format!("以{year}年为100；刻度不从零起"),
        (Lang::Zh, None) => "以上年为100；刻度不从零起".to_owned(),
        (Lang::En, Some(year)) => format!("{year} = 100; the scale does not start at zero"),
        (Lang::En, None) => "the year before = 100; the scale does not start at zero".to_owned(),
    }
}

/// The label of a bar that shows a part and its whole.
pub fn part_of(label: &str, part: &str, whole: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{label}（{whole}中的{part}）"),
        Lang::En => format!("{label} ({} of {})", unbroken(part), unbroken(whole)),
    }
}

/// The label of the row for the remaining figures of a group.
pub fn others(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("其余{count}项，只标位置"),
        Lang::En => format!("{} smaller figures, without labels", counted(count)),
    }
}

/// What a square stands for, in a chart that has too many things to give each its own.
pub fn square_stands_for(things: i128, unit: Unit, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("一格代表{things}{}", unit.symbol()),
        Lang::En => format!("One square stands for {}", grouped(Rational::from_integer(things), 0, Rounding::Nearest)),
    }
}

/// Refers to a chart by its title.
pub fn chart_called(title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("图：{title}"),
        Lang::En => format!("Chart: {title}"),
    }
}

/// The unit of a chart's axis, and of its values if these are not `in_other_units`.
pub fn unit_note(unit: &str, in_other_units: bool, lang: Lang) -> String {
    match (lang, in_other_units) {
        (Lang::Zh, false) => format!("单位：{unit}"),
        (Lang::Zh, true) => format!("折合成{unit}作图"),
        (Lang::En, false) => format!("unit: {unit}"),
        (Lang::En, true) => format!("plotted in {unit}"),
    }
}

/// How to use a chart's list of marks.
pub const LISTBOX_HELP: Message = message(
    "用方向键逐项浏览，按回车键打开数字卡片。",
    "Use the arrow keys to move through the figures, and Enter to open one.",
);
