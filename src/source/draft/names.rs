//! Names in a draft: labels that differ, names with digits, and words as a file may hold them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::locale::draft_texts::{label_again, label_before, label_in};
use crate::quantity::unit_set::UnitSet;
use crate::report::model::{Fact, Report};
use crate::report::relation::Relation;
use crate::report::validate::prose::{every_text, is_digit, is_of_name, names_with_digits};
use crate::source::numbers::numbers;
use crate::source::outline::number_of_heading;
use crate::text::character::Oddity;
use crate::text::localized::{LocalizedText, Segment, segments};

/// The most characters of the name of a place.
const MOST_CHARS_OF_PLACE: usize = 15;

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

/// Makes the labels of facts of one year differ: a level before a change says so; by the section; and where that does not do, by position.
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
    // A label is shown with its year.
    let shown = |fact: &Fact| (fact.label.zh.clone(), fact.year.clone());
    let mut count: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    for fact in &report.facts {
        count.entry(shown(fact)).or_default().insert(fact.section.clone());
    }
    let mut used: BTreeMap<_, usize> = BTreeMap::new();
    for fact in &mut report.facts {
        let is_shared = count.get(&shown(fact)).is_some_and(|sections| sections.len() > 1);
        let title = titles.get(&fact.section).filter(|title| is_shared && !title.zh.is_empty());
        if let Some(title) = title {
            fact.label = label_in(&fact.label, title);
        }
        let position = used.entry(shown(fact)).or_default();
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

/// A heading as a few words: without its number, up to its first mark; a long one ends before a conjunction.
fn short(heading: &str) -> String {
    const MOST: usize = 20;
    const FEWEST: usize = 4;
    let words = without_enumeration(heading);
    let end = words.find(['，', ',', '。', '；', '：']).unwrap_or(words.len());
    let words = words.get(..end).unwrap_or(words).trim();
    let Some((limit, _)) = words.char_indices().nth(MOST) else { return words.to_owned() };
    let words = words.get(..limit).unwrap_or(words);
    let is_whole = |part: &&str| part.matches('“').count() == part.matches('”').count();
    let mut joints = words.match_indices(['和', '与', '及', '、', '同']).filter_map(|(at, _)| words.get(..at));
    let part = joints.rfind(|part| part.chars().count() >= FEWEST && is_whole(part));
    part.map_or_else(|| format!("{words}……"), str::to_owned)
}

/// A heading without the numbers that count it: 一、, （二）, 3.
fn without_enumeration(heading: &str) -> &str {
    let start = heading.trim_start_matches(|c: char| c.is_whitespace() || "（(".contains(c));
    let rest = start.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    let is_counted = rest.len() < start.len() && rest.starts_with(['、', '）', ')', '.', '．', ' ']);
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || "、）).．—-".contains(c));
    if is_counted { without_enumeration(rest) } else { heading.trim_start_matches(['—', '-', ' ']) }
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

/// The title among the headings before the first section: that of a report, else the first one; none that is numbered.
pub fn title(headings: &[&str]) -> Option<String> {
    let mut named = headings.iter().filter(|heading| number_of_heading(heading).is_none());
    let first = named.clone().next()?;
    let report =
        named.find(|heading| heading.ends_with("报告") || heading.ends_with("报 告") || heading.ends_with("公报"));
    let title = visible(report.unwrap_or(first).trim_start_matches(['—', '―', '－', '-']));
    // 工 作 报 告
    let is_spaced = title.split_whitespace().all(|word| word.chars().count() == 1);
    Some(if is_spaced { title.split_whitespace().collect() } else { title })
}

/// The place that a title names, 甲市 of 2024年甲市政府工作报告, or the name of the congress: 在甲市第三届人民代表大会.
pub fn place<'a>(title: &'a str, headings: &[&'a str]) -> &'a str {
    let of_congress = |heading: &&'a str| {
        let place = heading.split_once("日在").and_then(|(_, words)| Some(words.split_once('第')?.0));
        place
            .filter(|place| is_place(place))
            .or(["全国人民代表大会", "全国人大"].iter().any(|congress| heading.contains(congress)).then_some("全国"))
    };
    place_in(title).or_else(|| headings.iter().find_map(of_congress)).unwrap_or(title)
}

/// The title of the report that a speech without one gives, and the place if it is named: 我代表甲市人民政府，向大会作工作报告.
pub fn report_of_speech(paragraph: &str) -> Option<(String, Option<String>)> {
    let sentence = paragraph.split('。').next()?.split_once("我代表")?.1;
    let (government, announced) = sentence.split_once("政府")?;
    let is_report = ["工作报告", "报告工作", "报告政府工作"].iter().any(|words| announced.contains(words));
    let place = government.strip_suffix("人民").unwrap_or(government);
    let place = Some(place)
        .filter(|place| is_place(place) && place.ends_with(['省', '市', '区', '县', '州', '盟', '旗', '镇', '乡']));
    is_report.then(|| ("政府工作报告".to_owned(), place.map(str::to_owned)))
}

fn place_in(title: &str) -> Option<&str> {
    let start = title.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('年');
    let kinds = ["人民政府", "政府工作报告", "国民经济", "统计公报", "工作报告", "政府"];
    let end = kinds.iter().filter_map(|kind| start.find(kind)).min()?;
    let place = start.get(..end)?.trim_end_matches('年').trim_end_matches(|c: char| c.is_ascii_digit()).trim();
    Some(place).filter(|place| is_place(place))
}

fn is_place(words: &str) -> bool {
    (2..=MOST_CHARS_OF_PLACE).contains(&words.chars().count()) && words.chars().all(char::is_alphabetic)
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
        for (title, expected) in [
            ("2024年甲市政府工作报告", "甲市"),
            ("甲县人民政府报告", "甲县"),
            ("甲省2024年政府工作报告", "甲省"),
            ("年报", "年报"),
            ("政府工作报告", "甲省"),
        ] {
            let headings: &[&str] =
                if expected == "甲省" { &["——2026年1月27日在甲省第三届会议上"] } else { &[] };
            assert_eq!(place(title, headings), expected);
        }
    }

    #[test]
    fn title_is_the_heading_that_names_a_report_without_spaces_between_its_characters() {
        for (headings, expected) in [
            (&["2025年1月5日在甲县第三届会议上", "政 府 工 作 报 告"][..], Some("政府工作报告")),
            (&["甲县公告", "甲县县长"], Some("甲县公告")),
            (&["一、2024年工作回顾"], None),
        ] {
            assert_eq!(title(headings).as_deref(), expected);
        }
    }

    #[test]
    fn short_heading_has_whole_words_and_no_number() {
        for (heading, expected) in [
            ("一、“甲五”时期和2024年工作回顾", "“甲五”时期和2024年工作回顾"),
            ("（二）促进甲业和乙业良性互动，做好工作", "促进甲业和乙业良性互动"),
            ("五年来的工作", "五年来的工作"),
            ("甲甲甲甲甲甲甲甲甲甲甲甲和乙乙乙乙乙乙乙乙乙乙", "甲甲甲甲甲甲甲甲甲甲甲甲"),
            ("3. 甲业", "甲业"),
        ] {
            assert_eq!(short(heading), expected);
        }
        assert_eq!(short(&"甲".repeat(30)), format!("{}……", "甲".repeat(20)));
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
    fn report_of_speech_is_titled_by_what_it_announces() {
        let report = |place: Option<&str>| Some(("政府工作报告".to_owned(), place.map(str::to_owned)));
        for (text, expected) in [
            ("各位代表：现在，我代表甲甲市人民政府，向大会作工作报告，请予审议。", report(Some("甲甲市"))),
            ("现在，我代表市政府，向大会报告工作。", report(None)),
            ("我代表市政府感谢大家。工作报告已印发。", None),
            ("全县工作平稳有序。", None),
        ] {
            assert_eq!(report_of_speech(text), expected, "{text}");
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
