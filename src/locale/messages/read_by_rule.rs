//! What is said of figures that were read out of sentences by rule.

use crate::locale::draft_texts::doubt;
use crate::locale::messages::{Message, charts, labelled, message, remarks, several};
use crate::report::annotation::{Doubt, Inferred};
use crate::report::figure::Figure;
use crate::report::read_by_rule::Reading;
use crate::text::count::counted;
use crate::text::lang::Lang;

/// Label of a filter, and card row: which parts of a figure were read by rule.
pub const HOW_READ: Message = message("读取方式", "How it was read");
/// Marks a figure that was read by rule.
pub const READ_BY_RULE: Message = message("按规则读出", "read by rule");
/// Marks a figure that was derived from such figures.
pub const FROM_READ_BY_RULE: Message = message("推算自按规则读出的数字", "from figures read by rule");
/// Marks a figure to look at first.
pub const LOOK_FIRST: Message = message("应先核对", "look at first");
/// Explains [`READ_BY_RULE`], of figures of a chart.
pub const READ_BY_RULE_MEANS: Message = message(
    "名称、关系等按规则从句子里读出，尚未经人工核对",
    "labels, relations and the like were read out of the sentences by rule, not yet checked by a person",
);

/// The name of a part of a fact that is read by rule.
pub const fn inferred(part: Inferred) -> Message {
    match part {
        Inferred::Label => message("名称", "label"),
        Inferred::Relation => message("关系", "relation"),
        Inferred::Certainty => message("性质", "status"),
        Inferred::Year => message("年份", "year"),
        Inferred::Basis => message("增长口径", "basis of growth"),
    }
}

/// The mark of a figure that was read by rule, or that follows from what was.
pub const fn read_mark(figure: &Figure) -> Message {
    if figure.is_derived() { FROM_READ_BY_RULE } else { READ_BY_RULE }
}

/// The parts of a fact that were read by rule.
pub fn parts_read(parts: &[Inferred], lang: Lang) -> String {
    let names: Vec<_> = parts.iter().map(|part| inferred(*part).get(lang)).collect();
    let mark = READ_BY_RULE.get(lang);
    if names.is_empty() { mark.to_owned() } else { labelled(mark, &names.join(charts::and(lang)), lang) }
}

/// Why to look at a figure first.
pub fn doubts(doubts: &[Doubt], lang: Lang) -> String {
    remarks(&doubts.iter().map(|reason| doubt(*reason).get(lang).to_owned()).collect::<Vec<_>>(), lang)
}

/// The option of a filter.
pub const fn reading_option(reading: Reading) -> Message {
    match reading {
        Reading::ByRule => READ_BY_RULE,
        Reading::Doubtful => LOOK_FIRST,
    }
}

/// How many figures were read by rule, and how many of them are to be looked at first.
pub fn reading_count(read: usize, doubtful: usize, lang: Lang) -> String {
    let numbers = [read, doubtful].map(counted);
    let [all, first] = &numbers;
    match lang {
        Lang::Zh if read == 0 => "没有按规则读出而未经核对的数字".to_owned(),
        Lang::Zh if doubtful == 0 => format!("按规则读出{all}个数字，没有存疑的"),
        Lang::Zh if doubtful == read => format!("按规则读出{all}个数字，都应先核对"),
        Lang::Zh => format!("按规则读出{all}个数字，其中{first}个应先核对"),
        Lang::En if read == 0 => "No figure read by rule is left unchecked".to_owned(),
        Lang::En if doubtful == 0 => format!("{} read by rule, none of them doubtful", several(read, "figure")),
        Lang::En => format!("{} read by rule, {first} to look at first", several(read, "figure")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_count_words_none_one_and_many() {
        for (read, doubtful, zh, en) in [
            (0, 0, "没有按规则读出而未经核对的数字", "No figure read by rule is left unchecked"),
            (1, 0, "按规则读出1个数字，没有存疑的", "1 figure read by rule, none of them doubtful"),
            (1, 1, "按规则读出1个数字，都应先核对", "1 figure read by rule, 1 to look at first"),
            (1312, 47, "按规则读出1,312个数字，其中47个应先核对", "1,312 figures read by rule, 47 to look at first"),
        ] {
            assert_eq!(Lang::ALL.map(|lang| reading_count(read, doubtful, lang)), [zh, en]);
        }
    }
}
