//! Whether a number is a result, expected or planned, and of which year: from its sentence and its section.

use std::collections::BTreeMap;

use crate::report::model::Certainty;
use crate::source::clauses::sentences;
use crate::source::lexicon::plans::{EXPECTED, PERIODS, PLAN_HEADINGS, PLANNED, REPORTED, RESULT_HEADINGS};
use crate::source::outline::number_of_heading;

/// The years that a report may be of.
const YEARS: std::ops::Range<i32> = 1900..2100;

/// What holds for all numbers of a section, unless a sentence says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SectionStatus {
    /// Whether it is about plans.
    pub is_plan: bool,
    /// Whether these are for several years.
    pub is_long_term: bool,
    /// The year reported on.
    pub period: i32,
}

impl SectionStatus {
    /// That of a section below `heading`; one that says nothing of it leaves it as before.
    pub fn below(self, heading: &str) -> Self {
        let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
        let is_later = years(heading).any(|year| year > self.period);
        // 2026年政府工作报告 is no heading of plans for 2026.
        let is_of_work = has(&["工作", "任务"]) && !heading.contains("报告");
        let is_plan = has(PLAN_HEADINGS) || is_later && is_of_work;
        let is_long_term = has(PERIODS) && years(heading).next().is_none();
        match (has(RESULT_HEADINGS), is_plan) {
            (true, _) => Self { is_plan: false, is_long_term: false, ..self },
            (false, true) => Self { is_plan: true, is_long_term, ..self },
            // 四、政府自身建设 is none of the plans for several years above it, （四）改革 may be.
            (false, false) => Self { is_long_term: self.is_long_term && !has_number_of_part(heading), ..self },
        }
    }

    /// That of the rest of a paragraph after `words`, which may turn to the plans of a year.
    pub fn within(self, words: &str) -> Self {
        let turns = ["预期目标是", "目标任务是", "主要目标是", "预期目标为", "预期目标："];
        Self { is_plan: self.is_plan || turns.iter().any(|turn| words.contains(turn)), ..self }
    }

    /// Whether a number is a result, expected or planned, after what its sentence has said.
    pub const fn certainty(self, said: &Said) -> Certainty {
        if said.is_planned || self.is_plan && !said.is_reported {
            Certainty::Planned
        } else if said.is_expected {
            Certainty::Expected
        } else {
            Certainty::Reported
        }
    }

    /// The year of a number, after what its sentence has said; `None` where it names several years.
    pub fn year(self, said: &Said, certainty: Certainty) -> Option<i32> {
        let is_planned = certainty == Certainty::Planned;
        let year = said.year.unwrap_or(if is_planned { self.period + 1 } else { self.period });
        let is_open = is_planned && self.is_long_term && said.year.is_none();
        (!said.is_of_several_years && !is_open).then_some(year)
    }
}

/// What a sentence has said up to a number. It is read on from number to number, so that a long one is not read again for each.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said {
    end: usize,
    is_planned: bool,
    is_expected: bool,
    is_reported: bool,
    is_of_several_years: bool,
    year: Option<i32>,
}

impl Said {
    /// More bytes than any word that tells something, so that none is cut.
    const OVERLAP: usize = 64;

    /// Reads on; `sentence` begins as it did before, and ends later.
    pub fn read(&mut self, sentence: &str) {
        let from = sentence.floor_char_boundary(self.end.saturating_sub(Self::OVERLAP));
        let words = sentence.get(from..).unwrap_or_default();
        let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
        self.is_planned |= has(PLANNED);
        self.is_expected |= has(EXPECTED);
        // 比上年 in a plan only tells what it is compared with.
        let mut reported = REPORTED.iter().flat_map(|word| words.match_indices(*word));
        self.is_reported |= reported.any(|(at, _)| !is_compared(sentence, from + at));
        // 三年行动 and 五年规划 are names.
        let is_name = |rest: &str| ["行动", "规划", "计划"].iter().any(|name| rest.starts_with(name));
        let mut periods = ["时期", "五年", "三年", "年均", "以来"].iter().flat_map(|word| words.match_indices(*word));
        self.is_of_several_years |=
            periods.any(|(at, word)| !is_name(words.get(at + word.len()..).unwrap_or_default()));
        self.year = named_years(sentence, from).last().or(self.year);
        self.end = sentence.len();
    }
}

/// Whether a heading has the number of a part of the text: 四、.
fn has_number_of_part(heading: &str) -> bool {
    number_of_heading(heading).is_some() && !heading.starts_with(['（', '('])
}

/// The years that a text names from an offset on, except those that something is compared with: 比2020年, 是2020年的2倍.
fn named_years(text: &str, from: usize) -> impl Iterator<Item = i32> {
    let rest = text.get(from..).unwrap_or_default();
    let named = rest.char_indices().filter_map(move |(at, _)| Some((from + at, year_at(text, from + at)?)));
    named.filter(move |(at, _)| !is_compared(text, *at)).map(|(_, year)| year)
}

/// Whether something is compared with the time that a text names at an offset.
fn is_compared(text: &str, at: usize) -> bool {
    const COMPARED: [&str; 9] = ["比", "较", "自", "从", "由", "是", "快于", "高于", "低于"];
    text.get(..at).is_some_and(|words| COMPARED.iter().any(|word| words.ends_with(word)))
}

/// The year that paragraphs name most often as one of results, the latest of several.
pub fn year_of_results<'a>(paragraphs: impl Iterator<Item = &'a str>) -> Option<i32> {
    let mut named: BTreeMap<i32, usize> = BTreeMap::new();
    for paragraph in paragraphs {
        for sentence in sentences(paragraph, &[]) {
            let words = paragraph.get(sentence.range).unwrap_or_default();
            if [PLANNED, EXPECTED].concat().iter().all(|word| !words.contains(word)) {
                named_years(words, 0).for_each(|year| *named.entry(year).or_default() += 1);
            }
        }
    }
    named.into_iter().max_by_key(|(year, count)| (*count, *year)).map(|(year, _)| year)
}

/// The year reported on: that of a heading about results, else that of the first headings; of a work report the year before.
pub fn period(headings: &[&str]) -> Option<i32> {
    let is_result = |heading: &&&str| RESULT_HEADINGS.iter().any(|word| heading.contains(word));
    let reviewed = headings.iter().filter(is_result).find_map(|heading| years(heading).next());
    let titled = || {
        let (heading, year) = headings.iter().find_map(|heading| Some((heading, years(heading).next()?)))?;
        let is_delivered = headings.iter().any(|heading| heading.replace(' ', "").contains("政府工作报告"));
        let is_plan = PLAN_HEADINGS.iter().any(|word| heading.contains(word));
        Some(if is_delivered || is_plan || heading.contains("会议上") { year - 1 } else { year })
    };
    reviewed.or_else(titled)
}

/// The years that a text names.
pub fn years(text: &str) -> impl Iterator<Item = i32> {
    text.char_indices().filter_map(|(at, _)| year_at(text, at))
}

/// The year at an offset: 2024年, and 2024 in 2024—2026年.
fn year_at(text: &str, at: usize) -> Option<i32> {
    let (digits, after) = text.get(at..)?.split_at_checked(4)?;
    let is_first = !text.get(..at)?.ends_with(|c: char| c.is_ascii_digit());
    let year = digits.parse().ok().filter(|year| YEARS.contains(year) && is_first)?;
    after.starts_with(['年', '—', '-', '－', '至', '～']).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &str) -> Said {
        let mut said = Said::default();
        said.read(words);
        said
    }

    #[test]
    fn period_of_a_work_report_is_the_year_before_it() {
        assert_eq!(period(&["2025年甲市政府工作报告", "甲市市长"]), Some(2024));
        assert_eq!(period(&["政府工作报告", "一、2023年工作回顾"]), Some(2023));
        assert_eq!(period(&["2022年统计公报"]), Some(2022));
        assert_eq!(period(&["公报"]), None);
    }

    #[test]
    fn certainty_depends_on_section_and_sentence() {
        let result = SectionStatus { period: 2024, ..SectionStatus::default() };
        let plan = result.below("三、2025年工作安排");
        for heading in ["2025年甲市政府工作报告", "一、2024年工作回顾"] {
            assert_eq!(result.below(heading), result, "{heading}");
        }
        assert_eq!(result.certainty(&said("产值达到")), Certainty::Reported);
        assert_eq!(result.certainty(&said("预计产值")), Certainty::Expected);
        assert_eq!(result.certainty(&said("力争产值")), Certainty::Planned);
        let output = said("产值");
        assert_eq!((plan.certainty(&output), plan.year(&output, Certainty::Planned)), (Certainty::Planned, Some(2025)));
        assert_eq!(plan.certainty(&said("去年产值")), Certainty::Reported);
        assert_eq!(plan.certainty(&said("安排投资8亿元，比去年增加")), Certainty::Planned);
        for words in ["全力稳预期，产值", "人均预期寿命"] {
            assert_eq!(result.certainty(&said(words)), Certainty::Reported, "{words}");
        }
    }

    #[test]
    fn year_of_plans_for_several_years_is_none_unless_the_sentence_names_one() {
        let result = SectionStatus { period: 2025, ..SectionStatus::default() };
        let plan = result.below("二、“十五五”时期主要目标任务").below("（一）产业");
        assert_eq!(plan.year(&said("产值"), Certainty::Planned), None);
        assert_eq!(plan.year(&said("到2030年，产值"), Certainty::Planned), Some(2030));
        for heading in ["三、2026年工作安排", "二、“十五五”时期目标任务和2026年工作"] {
            assert_eq!(plan.below(heading).year(&said("产值"), Certainty::Planned), Some(2026), "{heading}");
        }
        assert_eq!(plan.below("四、自身建设").year(&said("产值"), Certainty::Planned), Some(2026));
    }

    #[test]
    fn year_is_the_last_one_named_that_nothing_is_compared_with() {
        let status = SectionStatus { period: 2024, ..SectionStatus::default() };
        assert_eq!(status.year(&said("产值是2010年的"), Certainty::Reported), Some(2024));
        assert_eq!(status.year(&said("到2027年，产值比2020年"), Certainty::Planned), Some(2027));
        assert_eq!(status.year(&said("产值"), Certainty::Reported), Some(2024));
        assert_eq!(status.year(&said("五年来产值"), Certainty::Reported), None);
        assert_eq!(status.year(&said("实施三年行动，产值"), Certainty::Reported), Some(2024));
    }

    #[test]
    fn said_read_in_parts_is_the_same_as_read_at_once() {
        let sentence = format!("到2027年{}力争到2028年产值比2020年{}", "甲".repeat(50), "乙".repeat(50));
        let mut parts = Said::default();
        for (at, _) in sentence.char_indices() {
            parts.read(&sentence[..at]);
            let whole = said(&sentence[..at]);
            assert_eq!((parts.is_planned, parts.year), (whole.is_planned, whole.year), "{at}");
        }
    }

    #[test]
    fn year_of_results_is_the_one_named_most_often_and_then_the_latest() {
        let of = |text: &str| year_of_results(text.lines());
        assert_eq!(of("2023年产值8亿元。2022年7亿元，2023年末有3家。"), Some(2023));
        assert_eq!(of("2022年产值8亿元；比2023年多。"), Some(2022));
        assert_eq!(of("2022年产值8亿元。\n2023年9亿元。\n力争2025年，2025年。"), Some(2023));
        assert_eq!(of("产值8亿元。"), None);
    }
}
