//! Whether a number is a result, expected or planned, and of which year: from its sentence and its section.

use crate::report::model::Certainty;
use crate::source::lexicon::{EXPECTED, PLAN_HEADINGS, PLANNED, REPORTED, RESULT_HEADINGS};

/// The years that a report may be of.
const YEARS: std::ops::Range<i32> = 1900..2100;

/// What holds for all numbers of a section, unless a sentence says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectionStatus {
    /// Whether it is about plans.
    pub is_plan: bool,
    /// The year reported on.
    pub period: i32,
}

impl SectionStatus {
    /// That of a section below `heading`; one that says nothing of it leaves it as before.
    pub fn below(self, heading: &str) -> Self {
        let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
        let is_later = years(heading).any(|year| year > self.period);
        let is_plan = has(PLAN_HEADINGS) || is_later && (heading.contains("工作") || heading.contains("任务"));
        match (has(RESULT_HEADINGS), is_plan) {
            (true, _) => Self { is_plan: false, ..self },
            (false, true) => Self { is_plan: true, ..self },
            (false, false) => self,
        }
    }

    /// That of the rest of a paragraph after `words`, which may turn to the plans of a year.
    pub fn within(self, words: &str) -> Self {
        let turns = ["预期目标是", "目标任务是", "主要目标是", "预期目标为", "预期目标："];
        Self { is_plan: self.is_plan || turns.iter().any(|turn| words.contains(turn)), ..self }
    }

    /// Whether a number is a result, expected or planned, after these words of its sentence.
    pub fn certainty(self, before: &str) -> Certainty {
        let has = |words: &[&str]| words.iter().any(|word| before.contains(word));
        if has(PLANNED) || self.is_plan && !has(REPORTED) {
            Certainty::Planned
        } else if has(EXPECTED) {
            Certainty::Expected
        } else {
            Certainty::Reported
        }
    }

    /// The year of a number, after these words of its sentence; `None` where they name several years.
    pub fn year(self, before: &str, certainty: Certainty) -> Option<i32> {
        if ["时期", "五年", "三年", "年均", "以来"].iter().any(|span| before.contains(span)) {
            return None;
        }
        let is_compared =
            |at: usize| before.get(..at).is_some_and(|words| words.ends_with(['比', '较', '自', '从', '由']));
        let named = before.char_indices().filter_map(|(at, _)| Some((at, year_at(before, at)?)));
        let named = named.filter(|(at, _)| !is_compared(*at)).map(|(_, year)| year).next_back();
        Some(named.unwrap_or(if certainty == Certainty::Planned { self.period + 1 } else { self.period }))
    }
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

    #[test]
    fn period_of_a_work_report_is_the_year_before_it() {
        assert_eq!(period(&["2025年甲市政府工作报告", "甲市市长"]), Some(2024));
        assert_eq!(period(&["政府工作报告", "一、2023年工作回顾"]), Some(2023));
        assert_eq!(period(&["2022年统计公报"]), Some(2022));
        assert_eq!(period(&["公报"]), None);
    }

    #[test]
    fn certainty_depends_on_section_and_sentence() {
        let result = SectionStatus { is_plan: false, period: 2024 };
        let plan = result.below("三、2025年工作安排");
        assert_eq!(result.below("一、2024年工作回顾"), result);
        assert_eq!(result.certainty("产值达到"), Certainty::Reported);
        assert_eq!(result.certainty("预计产值"), Certainty::Expected);
        assert_eq!(result.certainty("力争产值"), Certainty::Planned);
        assert_eq!((plan.certainty("产值"), plan.year("产值", Certainty::Planned)), (Certainty::Planned, Some(2025)));
        assert_eq!(plan.certainty("去年产值"), Certainty::Reported);
    }

    #[test]
    fn year_is_the_last_one_named_that_nothing_is_compared_with() {
        let status = SectionStatus { is_plan: false, period: 2024 };
        assert_eq!(status.year("到2027年，产值比2020年", Certainty::Planned), Some(2027));
        assert_eq!(status.year("产值", Certainty::Reported), Some(2024));
        assert_eq!(status.year("五年来产值", Certainty::Reported), None);
    }
}
