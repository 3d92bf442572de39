//! Wording of drafts: what a draft says of itself, and of what was read by rule.

pub use crate::locale::messages::several;
use crate::locale::messages::{Message, message};
use crate::report::annotation::Doubt;
use crate::text::localized::LocalizedText;

/// The description of a draft.
pub const DESCRIPTION: Message = message(
    "按规则从一份文本读出的草稿，尚未经人工核对。",
    "A draft read from a text automatically, not yet checked by a person.",
);
/// The title of a text without any.
pub const UNTITLED: Message = message("未命名的报告", "Untitled report");
/// The place of a text without a title.
pub const UNKNOWN_PLACE: Message = message("地区待补", "Place to be added");
/// The title of what stands before the first heading.
pub const OPENING: Message = message("开头", "Opening");
/// What is not known of the source.
pub const SOURCE_NOTE: Message = message(
    "作者、来源、日期和发布机构待补。",
    "Its author, and where, when and by whom it was published, are to be added.",
);
/// The same where the page of the text tells who published it and when.
pub const SOURCE_NOTE_OF_PAGE: Message = message(
    "发布机构和日期取自文本所在的网页，作者和网址待补。",
    "Publisher and date are those of the page with the text; its author and address are to be added.",
);
/// How a draft was made.
pub const METHOD: Message = message(
    "名称、关系、年份，以及是结果、预计还是计划，均按规则从句子里读出，图表也按规则选取；标有“请先核对”的最可能有误。",
    "Labels, relations, years, and whether a figure is a result, expected or planned were read from the sentences automatically, by fixed rules, which chose the charts too. Figures marked “check first” may well be wrong.",
);
/// The licence, which a draft does not know.
pub const LICENCE: Message = message("许可待补", "Licence to be added");
/// The label of a figure for which no noun phrase was found.
pub const UNLABELLED: Message = message("名称待补", "Label to be added");
/// The title of a chart of levels with their growth.
pub const LEVELS: Message = message("有增长率的指标", "Amounts and their growth");
/// The title of a chart of growth rates.
pub const GROWTH: Message = message("增长率比较", "Growth rates compared");
/// The title of a chart of sums of money.
pub const SUMS: Message = message("金额比较", "Amounts of money compared");
/// The title of a chart of completions.
pub const COMPLETIONS: Message = message("计划完成情况", "Completion of plans");
/// The title of a chart of levels before and after a change.
pub const CHANGES: Message = message("变化前后", "Before and after");
/// The title of a chart of parts of wholes.
pub const PARTS: Message = message("总量与其中一部分", "Parts of totals");
/// Why a number in a heading is left out.
pub const IN_HEADING: Message = message("在标题里", "in a heading");
/// Why a number in the row of a table is left out.
pub const IN_TABLE: Message =
    message("在表格里，没有读出单位或名称", "in a table, where no unit or label was found for it");

/// A note on a number in a table whose unit stands apart.
pub fn unit_apart(unit: &str) -> LocalizedText {
    LocalizedText {
        zh: format!("单位“{unit}”写在表头或表题里。"),
        en: format!("The unit, {unit}, stands in the head or caption of the table."),
    }
}

/// A note on a number whose unit stands with a later one of its list.
pub fn unit_of_list(unit: &str) -> LocalizedText {
    LocalizedText {
        zh: format!("单位“{unit}”写在后面的数字上。"),
        en: format!("The unit, {unit}, stands with a number after it."),
    }
}

/// The average exchange rate of a year, and its source.
pub fn exchange_source(year: i32) -> LocalizedText {
    LocalizedText {
        zh: format!("{year}年平均汇率，国家统计局"),
        en: format!("average rate for {year}, National Bureau of Statistics"),
    }
}

/// A label that others have too, told apart by its section; in English only if both have it.
pub fn label_in(label: &LocalizedText, section: &LocalizedText) -> LocalizedText {
    let en = match (label.en.as_str(), section.en.as_str()) {
        ("", _) | (_, "") => String::new(),
        (label, section) => format!("{label} ({section})"),
    };
    LocalizedText { zh: format!("{}（{}）", label.zh, section.zh), en }
}

/// A label that others of the same section have too, told apart by its position among them, from 1.
pub fn label_again(label: &str, position: usize) -> String {
    format!("{label}（之{}）", numeral(position))
}

/// The label of a level before it changed.
pub fn label_before(label: &LocalizedText) -> LocalizedText {
    let en = if label.en.is_empty() { String::new() } else { format!("{}: before", label.en) };
    LocalizedText { zh: format!("{}（变化前）", label.zh), en }
}

/// The share of a part in a whole.
pub fn share_of(part: &LocalizedText, whole: &LocalizedText) -> LocalizedText {
    let has_english = !part.en.is_empty() && !whole.en.is_empty();
    let en = if has_english { share_in(&part.en, &whole.en) } else { String::new() };
    LocalizedText { zh: format!("{}占{}的比重", part.zh, whole.zh), en }
}

/// The same in English, as an English term of each.
pub fn share_in(part: &str, whole: &str) -> String {
    format!("{part} as a share of {}", within_sentence(whole))
}

/// An English label as it is within a sentence: without the capital of its first word, unless that is an abbreviation.
fn within_sentence(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().collect::<String>() + letters.as_str()
        }
        _ => label.to_owned(),
    }
}

/// The growth of what an English term names.
pub fn growth_of(term: &str) -> String {
    format!("{term}: growth")
}

/// The growth of a term in an average year.
pub fn average_growth_of(term: &str) -> String {
    format!("{term}: average annual growth")
}

/// A number up to 9,999 as a Chinese numeral, since a label types no digits.
fn numeral(number: usize) -> String {
    let digit = |digit: usize| "零一二三四五六七八九".chars().nth(digit).map(String::from).unwrap_or_default();
    let (thousands, hundreds, tens, ones) = (number / 1_000, number / 100 % 10, number / 10 % 10, number % 10);
    let mut words = if thousands > 0 { format!("{}千", digit(thousands % 10)) } else { String::new() };
    match (thousands, hundreds) {
        (0, 0) => {}
        (_, 0) if tens > 0 => words.push('零'),
        (_, 0) => {}
        _ => words += &format!("{}百", digit(hundreds)),
    }
    match (number / 100, tens) {
        (0, 0) => {}
        (0, 1) => words.push('十'),
        (_, 0) if ones > 0 => words.push('零'),
        (_, 0) => {}
        _ => words += &format!("{}十", digit(tens)),
    }
    if ones > 0 { words + &digit(ones) } else { words }
}

/// Why what was read of a number is doubtful.
pub const fn doubt(doubt: Doubt) -> Message {
    match doubt {
        Doubt::Respectively => {
            message("“分别”：请核对数字与对象是否一一对应", "分别 (“respectively”): see which number belongs to which")
        }
        Doubt::NoLabel => message("没有读出名称", "no label was found"),
        Doubt::NoLevel => message("只有增长率，没有绝对数", "a growth rate without its amount"),
        Doubt::SeveralValues => message("一个分句里有几个数字", "several numbers in one clause"),
        Doubt::EarlierSubject => message("名称取自前面的分句", "its label is from an earlier clause"),
        Doubt::UnclearLabel => message("名称可能不完整或多了字", "its label may be incomplete or too long"),
        Doubt::Duration => message("可能只是时间", "perhaps only when, or for how long"),
        Doubt::Sign => message("增减的词不在这个数字前面", "the word for rise or fall stands before another number"),
    }
}

#[cfg(test)]
mod tests {
    use super::numeral;

    #[test]
    fn numeral_writes_numbers_as_chinese_does() {
        for (number, expected) in [
            (2, "二"),
            (10, "十"),
            (14, "十四"),
            (20, "二十"),
            (105, "一百零五"),
            (321, "三百二十一"),
            (1_000, "一千"),
            (1_012, "一千零一十二"),
            (2_305, "二千三百零五"),
            (3_003, "三千零三"),
        ] {
            assert_eq!(numeral(number), expected);
        }
    }
}
