//! What is said of figures that were read out of sentences by rule.

use crate::locale::draft_texts::doubt;
use crate::locale::messages::{Message, charts, labelled, message, remarks, several};
use crate::report::annotation::{Doubt, Inferred};
use crate::report::figure::Figure;
use crate::report::read_by_rule::{ReadingCount, ReadingFilter};
use crate::text::count::counted;
use crate::text::lang::Lang;

/// Label of a filter, and card row: which parts of a figure were read by rule.
pub const HOW_READ: Message = message("读取方式", "How it was read");
/// Marks a figure that was read by rule.
pub const READ_BY_RULE: Message = message("按规则读出", "read automatically");
/// Marks a figure that was derived from such figures.
pub const FROM_READ_BY_RULE: Message = message("推算自按规则读出的数字", "from figures read automatically");
/// Marks a figure to look at first.
pub const CHECK_FIRST: Message = message("请先核对", "check first");
/// Explains [`READ_BY_RULE`], of figures of a chart.
pub const READ_BY_RULE_MEANS: Message = message(
    "名称、关系等按规则从句子里读出，尚未经人工核对",
    "labels, relations and the like were read from the sentences automatically and have not yet been checked by a person",
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
pub const fn reading_option(reading: ReadingFilter) -> Message {
    match reading {
        ReadingFilter::ByRule => READ_BY_RULE,
        ReadingFilter::Doubtful => CHECK_FIRST,
    }
}

/// How many figures there are, how many of them a person has checked, and how many are to be checked first.
pub fn reading_count(count: ReadingCount, lang: Lang) -> String {
    let ReadingCount { all, read, doubtful } = count;
    let checked = all.saturating_sub(read);
    let mut parts = vec![match lang {
        Lang::Zh if read == 0 => return format!("{}个数字都已核对", counted(all)),
        Lang::En if read == 0 => return format!("All {} checked", several(all, "figure")),
        Lang::Zh => format!("按规则读出{}个数字", counted(all)),
        Lang::En => format!("{} read automatically", several(all, "figure")),
    }];
    if checked > 0 {
        parts.push(match lang {
            Lang::Zh => format!("已核对{}个", counted(checked)),
            Lang::En => format!("{} checked", counted(checked)),
        });
    }
    parts.push(match lang {
        Lang::Zh if doubtful == 0 => "没有存疑之处".to_owned(),
        Lang::En if doubtful == 0 => "none in doubt".to_owned(),
        Lang::Zh => format!("{}个请先核对", counted(doubtful)),
        Lang::En => format!("{} to check first", counted(doubtful)),
    });
    parts.join(match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_count_words_none_one_and_many() {
        for (all, read, doubtful, zh, en) in [
            (3, 0, 0, "3个数字都已核对", "All 3 figures checked"),
            (1, 1, 0, "按规则读出1个数字，没有存疑之处", "1 figure read automatically, none in doubt"),
            (1, 1, 1, "按规则读出1个数字，1个请先核对", "1 figure read automatically, 1 to check first"),
            (
                1312,
                1300,
                47,
                "按规则读出1,312个数字，已核对12个，47个请先核对",
                "1,312 figures read automatically, 12 checked, 47 to check first",
            ),
        ] {
            assert_eq!(Lang::ALL.map(|lang| reading_count(ReadingCount { all, read, doubtful }, lang)), [zh, en]);
        }
    }
}
