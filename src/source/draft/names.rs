//! Names in a draft: labels that differ, names with digits, and words as a file may hold them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::locale::draft_texts::{label_again, label_before, label_in};
use crate::quantity::unit_set::UnitSet;
use crate::report::model::{Fact, Report};
use crate::report::relation::Relation;
use crate::report::validate::prose::{every_text, is_digit, is_of_name, names_with_digits};
use crate::source::numbers::numbers;
use crate::text::character::Oddity;
use crate::text::localized::{LocalizedText, Segment, segments};

/// Words as a text of a report may hold them: no mark-up, and no characters that are refused.
pub fn visible(words: &str) -> String {
    let character = |c: char| match c {
        '{' => Some('｛'),
        '}' => Some('｝'),
        '[' => Some('［'),
        ']' => Some('］'),
        '\t' | '\n' | '\u{b}' => Some(' '),
        c if Oddity::of(c).is_some() => None,
        c => Some(c),
    };
    words.chars().filter_map(character).collect()
}

/// Words with some of their placeholders replaced.
pub fn replaced(words: &str, by: &dyn Fn(&str) -> Option<String>) -> String {
    let mut parts = words.split('{');
    let mut replaced = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}').and_then(|(id, rest)| Some((by(id)?, rest))) {
            Some((new, rest)) => replaced.extend([new.as_str(), rest]),
            None => replaced.extend(["{", part]),
        }
    }
    replaced
}

/// Makes the labels of facts differ: a level before a change says so; by the section; and where that does not do, by position.
pub fn distinguish(report: &mut Report) {
    let labels: BTreeMap<String, LocalizedText> =
        report.facts.iter().map(|fact| (fact.id.clone(), fact.label.clone())).collect();
    let is_before = |fact: &&mut Fact| {
        let after = fact.of.as_ref().and_then(|of| labels.get(of));
        fact.measure == Some(Relation::From) && after == Some(&fact.label)
    };
    for fact in report.facts.iter_mut().filter(is_before) {
        fact.label = label_before(&fact.label);
    }
    let short_title = |title: &LocalizedText| LocalizedText { zh: short(&title.zh), en: title.en.clone() };
    let titles: BTreeMap<String, LocalizedText> =
        report.sections.iter().map(|section| (section.id.clone(), short_title(&section.title))).collect();
    let mut count: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for fact in &report.facts {
        count.entry(fact.label.zh.clone()).or_default().insert(fact.section.clone());
    }
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for fact in &mut report.facts {
        let is_shared = count.get(&fact.label.zh).is_some_and(|sections| sections.len() > 1);
        let title = titles.get(&fact.section).filter(|title| is_shared && !title.zh.is_empty());
        if let Some(title) = title {
            fact.label = label_in(&fact.label, title);
        }
        let position = used.entry(fact.label.zh.clone()).or_default();
        *position += 1;
        if *position > 1 {
            fact.label = LocalizedText { zh: label_again(&fact.label.zh, *position), en: String::new() };
        }
    }
}

/// A label that is not taken, told apart from others in the same way.
pub fn unlike(label: &LocalizedText, section: &LocalizedText, is_taken: &dyn Fn(&str) -> bool) -> LocalizedText {
    let title = LocalizedText { zh: short(&section.zh), en: section.en.clone() };
    let in_section = (!title.zh.is_empty()).then(|| label_in(label, &title));
    let again = |position| LocalizedText { zh: label_again(&label.zh, position), en: String::new() };
    let labels = std::iter::once(label.clone()).chain(in_section).chain((2..).map(again));
    labels.into_iter().find(|label| !is_taken(&label.zh)).unwrap_or_default()
}

/// A heading as a few words: without its number, up to its first mark.
fn short(heading: &str) -> String {
    const MOST: usize = 10;
    let is_number = |c: char| "一二三四五六七八九十（）()、—- ".contains(c);
    let words = heading.trim_start_matches(is_number);
    let end = words.find(['，', '。', '、', '；', '：']).unwrap_or(words.len());
    words.get(..end).unwrap_or(words).chars().take(MOST).collect()
}

/// What a paragraph begins with, as a title: its first sentence, shortened, up to its first quantity.
pub fn opening_words(paragraph: &str) -> Option<String> {
    const MOST: usize = 30;
    const FEWEST: usize = 4;
    let start: String = paragraph.chars().take(2 * MOST).collect();
    let quantity = numbers(&start, &UnitSet::default()).find(|number| number.quantity.is_some());
    let before = start.get(..quantity.map_or(start.len(), |number| number.range.start)).unwrap_or_default();
    let sentence = before.split_inclusive(['。', '！', '？', '；']).next().unwrap_or_default();
    let words: String = sentence.chars().take(MOST).collect();
    let is_whole = words.ends_with(['。', '！', '？', '；']);
    let words = words.trim_matches(|c: char| !c.is_alphanumeric() && !"“”（）《》".contains(c));
    let is_long_enough = words.chars().filter(|c| c.is_alphabetic()).count() >= FEWEST;
    is_long_enough.then(|| if is_whole { words.to_owned() } else { format!("{words}……") })
}

/// The place that a title names: 甲市 of 2024年甲市政府工作报告.
pub fn place(title: &str) -> &str {
    let start = title.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('年');
    let kinds = ["人民政府", "政府工作报告", "国民经济", "统计公报", "工作报告", "政府"];
    let end = kinds.iter().filter_map(|kind| start.find(kind)).min().unwrap_or(start.len());
    start.get(..end).map(str::trim).filter(|place| place.chars().count() >= 2).unwrap_or(title)
}

/// The words around a number that is no quantity, long enough to be told apart from quantities: 2024年, 12345热线. A date ends with its unit.
pub fn spelt_out(text: &str, range: Range<usize>) -> &str {
    let before = text.get(..range.start).unwrap_or_default();
    let start = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len();
    let after = text.get(range.end..).unwrap_or_default();
    let is_word = |c: char| c.is_alphanumeric() && !is_digit(c);
    let reach = if after.starts_with(['年', '月', '日']) { 1 } else { 2 };
    let reach = after.chars().take_while(|c| is_word(*c)).take(reach).map(char::len_utf8).sum::<usize>();
    text.get(start..range.end + reach).unwrap_or_default()
}

/// The names with digits in all texts that may have no others, the longest first, so that none hides a part of another.
pub fn literals(report: &Report) -> Vec<String> {
    literals_beside(report, &[])
}

/// The names with digits that a report lists, as far as its texts have them, with those that it lacks.
pub fn mended_literals(report: &Report) -> Vec<String> {
    let texts = every_text(report);
    let is_used = |name: &&String| {
        let mut strict = texts.iter().filter(|prose| !prose.digits);
        strict.any(|prose| [&prose.text.zh, &prose.text.en].iter().any(|words| words.contains(name.as_str())))
    };
    let mut names: Vec<String> = report.meta.literals.iter().filter(is_used).cloned().collect();
    let lacking = literals_beside(report, &names);
    if !lacking.is_empty() {
        names.extend(lacking);
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    }
    names
}

/// The names with digits in texts that may have no others but the known ones.
fn literals_beside(report: &Report, known: &[String]) -> Vec<String> {
    let mut names = BTreeSet::new();
    for prose in every_text(report).iter().filter(|prose| !prose.digits) {
        for words in [&prose.text.zh, &prose.text.en] {
            for segment in segments(words) {
                if let Segment::Text(words) | Segment::Term { words, .. } = segment {
                    let rest = known.iter().fold(words.to_owned(), |rest, name| without(&rest, name));
                    names.extend(names_with_digits(&rest).map(str::to_owned));
                }
            }
        }
    }
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// Words without a name, except where it is part of a longer one.
fn without(words: &str, name: &str) -> String {
    let mut rest = String::new();
    let mut end = 0;
    for (at, _) in words.match_indices(name) {
        let before = words.get(..at).unwrap_or_default().ends_with(is_of_name) && name.starts_with(is_of_name);
        let after =
            words.get(at + name.len()..).unwrap_or_default().starts_with(is_of_name) && name.ends_with(is_of_name);
        if !before && !after {
            rest += words.get(end..at).unwrap_or_default();
            rest.push(' ');
            end = at + name.len();
        }
    }
    rest + words.get(end..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_of_a_title_is_what_stands_before_the_kind_of_document() {
        for (title, expected) in [("2024年甲市政府工作报告", "甲市"), ("甲县人民政府报告", "甲县"), ("年报", "年报")]
        {
            assert_eq!(place(title), expected);
        }
    }

    #[test]
    fn opening_words_are_the_first_sentence_without_quantities() {
        let long = "甲".repeat(40);
        for (text, expected) in [
            ("全县工作平稳有序。又一句。", Some("全县工作平稳有序")),
            ("2024年，全县生产总值8亿元。", Some("2024年，全县生产总值……")),
            (&long, Some(format!("{}……", "甲".repeat(30)).as_str())),
            ("产值8亿元。", None),
        ] {
            assert_eq!(opening_words(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn spelt_out_reaches_over_letters_and_two_characters() {
        let text = "拨打G12345热线电话";
        assert_eq!(spelt_out(text, 7..12), "G12345热线");
    }

    #[test]
    fn spelt_out_date_ends_with_its_unit() {
        assert_eq!(spelt_out("自2024年起实施", 3..7), "2024年");
    }

    #[test]
    fn visible_has_no_markup_and_no_control_characters() {
        assert_eq!(visible("甲{乙}\t[丙]\u{202e}"), "甲｛乙｝ ［丙］");
    }
}
