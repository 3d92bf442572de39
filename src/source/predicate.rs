//! What stands between a noun phrase and its number: 达到, 同比增长, 占…的, 完成计划的.

use crate::source::lexicon::comparisons::{BASES, COMPARED};
use crate::source::lexicon::cues::{BEFORE_NUMBER, Cue};

/// More characters than the base of a comparison has: 比上年同期, 较“十三五”末.
const MAX_BASE_CHARS: usize = 12;
/// More characters than the words about a plan have: 完成年度目标任务的.
const MAX_PLAN_CHARS: usize = 10;

/// A predicate with its subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Predicate<'a> {
    /// What comes before it: a noun phrase, perhaps with words around it; empty if an earlier clause has it.
    pub subject: &'a str,
    /// The words of change that it ends with: 增长.
    pub change: &'a str,
    /// The cues of its words.
    pub cues: Vec<Cue>,
    /// Whether the number is part of an earlier one: 其中.
    pub is_part: bool,
    /// The plan that it is a share of: 年度计划 of 完成年度计划的; empty if it is of none.
    pub plan: &'a str,
    /// Whether it is a share: 占全市的.
    pub is_share: bool,
}

impl<'a> Predicate<'a> {
    /// That of the text before a number.
    pub fn of(between: &'a str) -> Self {
        let trimmed = between.trim_start_matches(is_mark);
        let inner = trimmed.strip_prefix("其中").map(|rest| rest.trim_start_matches(is_mark));
        let mut predicate = Self { is_part: inner.is_some(), subject: inner.unwrap_or(trimmed), ..Self::default() };
        predicate.strip_words();
        predicate.strip_comparison();
        predicate.strip_origin();
        predicate.strip_completion();
        predicate.find_share();
        predicate
    }

    /// Whether one of its words has this cue.
    pub fn has(&self, cue: Cue) -> bool {
        self.cues.contains(&cue)
    }

    /// Whether it states by how much a rate of change has changed: 增速比上年提高.
    pub fn changes_speed(&self) -> bool {
        self.has(Cue::Rate) && (self.has(Cue::Rise) || self.has(Cue::Fall))
    }

    /// Whether it states a change rather than a level.
    pub fn changes(&self) -> bool {
        let is_change = |cue: &Cue| matches!(cue, Cue::Rise | Cue::Fall | Cue::Rate);
        self.cues.iter().any(is_change) && !self.has(Cue::Reached)
    }

    fn strip_words(&mut self) {
        loop {
            self.subject = self.subject.trim_end_matches(|c: char| c.is_whitespace() || "“”‘’—-".contains(c));
            self.subject = without_time(self.subject);
            let found =
                BEFORE_NUMBER.iter().find_map(|(word, cue)| Some((*word, *cue, self.subject.strip_suffix(word)?)));
            let Some((word, cue, rest)) = found.filter(|(word, _, rest)| !is_noun_end(word, rest)) else { return };
            if matches!(cue, Cue::Rise | Cue::Fall | Cue::Rate | Cue::FallNoun | Cue::Gap) && self.change.is_empty() {
                self.change = self.subject.get(rest.len()..).unwrap_or(word);
            }
            self.cues.push(cue);
            self.subject = rest;
        }
    }

    /// Leaves out what the number is compared with: 比上年.
    fn strip_comparison(&mut self) {
        let is_change = self.changes() || self.has(Cue::Gap);
        let bare = self.subject.strip_suffix(['比', '较']).filter(|rest| is_change && !is_noun_of_comparison(rest));
        if let Some(rest) = bare {
            self.subject = rest;
            return self.strip_words();
        }
        for word in COMPARED.iter().filter(|word| is_change || **word != "与") {
            let Some(at) = self.subject.rfind(*word) else { continue };
            let (before, base) = self.subject.split_at(at);
            let is_origin = base.contains(['由', '从']);
            let is_base =
                !is_origin && base.chars().count() <= MAX_BASE_CHARS && BASES.iter().any(|known| base.contains(known));
            if !is_noun_of_comparison(before) && is_base {
                self.subject = before;
                self.strip_words();
                return;
            }
        }
    }

    /// Leaves out when or where a change began: 从2020年的.
    fn strip_origin(&mut self) {
        let Some(at) = self.subject.rfind(['从', '由']) else { return };
        let (before, origin) = self.subject.split_at(at);
        let is_time = origin.chars().count() <= MAX_BASE_CHARS && (origin.contains('年') || origin.ends_with("人均"));
        if is_time && !before.is_empty() {
            self.subject = before;
            self.cues.push(Cue::From);
            self.strip_words();
        }
    }

    fn strip_completion(&mut self) {
        let body = self.subject.strip_suffix('的').unwrap_or(self.subject);
        let is_plan = ["计划", "目标", "任务", "预算", "任务数", "目标任务"].iter().any(|word| body.ends_with(word));
        let verb =
            ["完成", "占", "为", "达到", "达", "是"].iter().filter_map(|verb| Some((body.rfind(verb)?, *verb))).max();
        let Some((at, verb)) = verb.filter(|_| is_plan) else { return };
        let plan = body.get(at + verb.len()..).unwrap_or_default();
        let stands_for_plan =
            plan.chars().count() <= MAX_PLAN_CHARS && (body.len() < self.subject.len() || verb == "完成");
        if stands_for_plan {
            self.plan = plan;
            self.subject = body.get(..at).unwrap_or_default();
            self.strip_words();
        }
    }

    fn find_share(&mut self) {
        let nouns = ["比重", "比例", "份额", "占比", "的"];
        let ends = nouns.iter().any(|noun| self.subject.ends_with(noun));
        self.is_share = self.plan.is_empty() && self.subject.contains('占') && ends;
    }
}

/// Whether 比 or 较 ends a noun after these words: 占比.
fn is_noun_of_comparison(before: &str) -> bool {
    before.ends_with(['占', '对', '同', '环', '相', '可', '参'])
}

/// The words without the time of a level that they end with: 提高到2024年的.
fn without_time(words: &str) -> &str {
    let time = words.strip_suffix('的').map(|rest| rest.trim_end_matches(['末', '底', '初']));
    let year = time.and_then(|rest| rest.strip_suffix('年'));
    let rest = year.map(|rest| (rest, rest.trim_end_matches(|c: char| c.is_ascii_digit())));
    rest.filter(|(year, rest)| year.len() == rest.len() + 4 && rest.ends_with(['到', '至']))
        .map_or(words, |(_, rest)| rest)
}

/// Whether a character stands between a number and the next phrase.
pub fn is_mark(c: char) -> bool {
    c.is_whitespace() || "，、：；。,;:（）()”’《》—-".contains(c)
}

/// Whether a word of one character is the end of a longer noun or verb here.
fn is_noun_end(word: &str, before: &str) -> bool {
    let after: &[char] = match word {
        "为" => &['作', '行', '成', '认', '视'],
        "有" => &['国', '拥', '私', '所', '持'],
        "在" => &['存', '现', '所', '潜'],
        "高" => &['最', '登'],
        "低" => &['最'],
        "至" => &['甚', '乃', '以'],
        "达" => &['发', '到', '通'],
        "均" => &['人', '户', '地', '亩', '平'],
        "将" => &['即'],
        "就" => &['成'],
        "已" => &['自'],
        "共" => &['公'],
        "减" => &['节', '裁'],
        "超" => &['反'],
        "过" => &['超', '通', '经', '不', '渡', '胜', '度'],
        "近" => &['最'],
        "约" => &['节', '集', '签', '契', '大'],
        "是" => &['特', '尤', '一', '二', '三', '四', '五', '六', '七'],
        _ => return false,
    };
    before.ends_with(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_words_before_a_number_finds_subject_and_cues() {
        for (text, subject, change) in [
            ("粮食产量达到", "粮食产量", ""),
            ("，同比增长", "", "增长"),
            ("实现增加值", "实现增加值", ""),
            ("出口比上年下降", "出口", "下降"),
            ("失业率较“甲五”末回落", "失业率", "回落"),
            ("人均收入为", "人均收入", ""),
            ("工业增速达到", "工业", "增速达到"),
            ("覆盖率从2020年的", "覆盖率", ""),
            ("提高到2024年的", "", ""),
            ("产业产值过", "产业产值", ""),
            ("收入比由2020年的", "收入比", ""),
            ("收入增速比同期提高", "收入", "提高"),
        ] {
            let predicate = Predicate::of(text);
            assert_eq!((predicate.subject, predicate.change), (subject, change), "{text}");
        }
    }

    #[test]
    fn of_a_share_of_a_plan_is_a_completion() {
        let predicate = Predicate::of("，为年度计划的");
        assert_eq!((predicate.plan, predicate.subject), ("年度计划", ""));
        assert_eq!(Predicate::of("投资完成年计划").plan, "年计划");
        assert!(Predicate::of("，占全市的").is_share);
        assert!(Predicate::of("其中，甲类").is_part);
    }
}
