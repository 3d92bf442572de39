//! What stands between a noun phrase and its number: 达到, 同比增长, 占…的, 完成计划的.

use crate::source::lexicon::comparisons::{BASES, BASES_OF_GAPS, COMPARED, GAPS, OTHER_CHANGES};
use crate::source::lexicon::cues::{BEFORE_NUMBER, Cue};

/// More characters than the base of a comparison has: 比上年同期, 较“十三五”末.
const MAX_BASE_CHARS: usize = 12;
/// More characters than the words about a plan have: 完成年度目标任务的.
const MAX_PLAN_CHARS: usize = 10;

/// What begins the name of a whole: 占全国, 占其他企业.
const WHOLES: [&str; 6] = ["全", "世界", "总", "同期", "国内", "各"];

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
        predicate.strip_gap();
        predicate.strip_comparison();
        predicate.strip_origin();
        predicate.strip_base_of_multiple();
        predicate.strip_completion();
        predicate.find_share();
        predicate
    }

    /// That of a number whose level after the change stands next: what follows 从 only tells when, or of what.
    pub fn before_level(mut self) -> Self {
        let origin = self.subject.rfind(['从', '由']).filter(|_| !self.has(Cue::From));
        let Some((before, origin)) = origin.map(|at| self.subject.split_at(at)) else { return self };
        if origin.chars().count() <= MAX_BASE_CHARS && !origin.contains(is_mark) {
            self.subject = before;
            self.cues.push(Cue::From);
            self.strip_words();
            self.find_share();
        }
        self
    }

    /// That of a level after a change, whatever its verb: 整合为.
    pub fn after_level(mut self) -> Self {
        self.subject = "";
        self.cues.push(Cue::Reached);
        self
    }

    /// Whether one of its words has this cue.
    pub fn has(&self, cue: Cue) -> bool {
        self.cues.contains(&cue)
    }

    /// Whether it states by how much a rate of change has changed, or differs: 增速比上年提高, 增速高于全国.
    pub fn changes_speed(&self) -> bool {
        self.has(Cue::Rate) && [Cue::Rise, Cue::Fall, Cue::Gap].iter().any(|cue| self.has(*cue))
    }

    /// Whether it states a change rather than a level.
    pub fn changes(&self) -> bool {
        let is_change = |cue: &Cue| matches!(cue, Cue::Rise | Cue::Fall | Cue::Rate);
        self.cues.iter().any(is_change) && !self.has(Cue::Reached)
    }

    fn strip_words(&mut self) {
        loop {
            self.subject = trim_end(self.subject, |c| c.is_whitespace() || "“”‘’—-、".contains(c));
            self.subject = without_year(without_time(self.subject));
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

    /// Takes a distance to something for the change: 高于全国.
    fn strip_gap(&mut self) {
        let Some(at) = GAPS.iter().filter_map(|verb| self.subject.rfind(verb)).max() else { return };
        let words = self.subject.get(..at).unwrap_or_default();
        let rate = ["增速", "增幅", "涨幅", "降幅"].iter().find(|rate| words.ends_with(**rate));
        let (before, gap) = self.subject.split_at(at - rate.map_or(0, |rate| rate.len()));
        let is_base =
            gap.chars().count() <= MAX_BASE_CHARS && BASES.iter().chain(BASES_OF_GAPS).any(|base| gap.contains(base));
        if is_base && self.change.is_empty() && !before.ends_with('不') && !gap.contains(is_mark) {
            (self.subject, self.change) = (before, gap);
            self.cues.push(Cue::Gap);
            self.strip_words();
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
                // 比上年改善: a verb that is no cue is one of change all the same.
                let verb = OTHER_CHANGES.iter().find(|verb| base.ends_with(**verb)).filter(|_| !is_change);
                if let Some(verb) = verb {
                    self.change = verb;
                    self.cues.push(Cue::Gap);
                }
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

    /// Leaves out what a multiple is of: 是2005年的.
    fn strip_base_of_multiple(&mut self) {
        let parts = self.subject.strip_suffix('的').and_then(|words| words.rsplit_once('是'));
        let is_base = |base: &str| {
            base.chars().count() <= MAX_BASE_CHARS
                && (base.ends_with('年') || BASES.iter().any(|word| base.contains(word)))
        };
        if let Some((before, _)) = parts.filter(|(before, base)| is_base(base) && !is_noun_end("是", before)) {
            self.subject = before;
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
        // 占全国: a name that begins so is none of a whole, 占地.
        let whole = self.subject.rsplit_once('占').map(|(_, whole)| whole);
        let is_bare = whole.is_some_and(|whole| WHOLES.iter().any(|word| whole.starts_with(word)));
        self.is_share = self.plan.is_empty() && self.subject.contains('占') && (ends || is_bare);
    }
}

/// Whether the words between two numbers lead from a level to the one after the change: 提高到, 整合为, 增至目前的.
pub fn leads_to_level(words: &str) -> bool {
    let words = words.trim();
    let verb = words.rsplit_once(['到', '至', '为']);
    verb.is_some_and(|(verb, rest)| {
        let is_short = [verb, rest].iter().all(|part| part.chars().count() <= MAX_BASE_CHARS);
        is_short && !verb.is_empty() && !words.contains(is_mark)
    })
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

/// The words without a year that they end with: 甲业产值2030年.
fn without_year(words: &str) -> &str {
    let year = words.strip_suffix('年');
    let rest = year.map(|year| (year, year.trim_end_matches(|c: char| c.is_ascii_digit())));
    let is_of_noun = |rest: &str| !rest.ends_with(['比', '较', '从', '由', '到', '至', '自', '于', '在']);
    rest.filter(|(year, rest)| year.len() == rest.len() + 4 && is_of_noun(rest)).map_or(words, |(_, rest)| rest)
}

/// Whether a character stands between a number and the next phrase.
pub fn is_mark(c: char) -> bool {
    c.is_whitespace() || "，、：；。,;:（）()”’《》—-".contains(c)
}

/// Words without such characters at their end, except the mark that closes a name: “甲乙”.
pub fn trim_end(words: &str, is_trimmed: impl Fn(char) -> bool) -> &str {
    let mut rest = words;
    while let Some(last) = rest.chars().next_back().filter(|last| is_trimmed(*last)) {
        let before = rest.get(..rest.len() - last.len_utf8()).unwrap_or_default();
        let open = [('”', '“'), ('）', '（'), (')', '('), ('》', '《')].into_iter().find(|(close, _)| *close == last);
        let closes =
            |(close, open)| before.rfind(open).is_some_and(|at| before.rfind(close).is_none_or(|end| end < at));
        if open.is_some_and(closes) {
            break;
        }
        rest = before;
    }
    rest
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
        // 改造提升, 保护提升
        "提升" => &['建', '造', '善', '治', '护', '改'],
        "约" => &['节', '集', '签', '契', '大'],
        "要" => &['主', '重', '首', '需', '必', '摘', '概', '纪'],
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
            ("产业产值2030年达到", "产业产值", ""),
            ("产业产值过", "产业产值", ""),
            ("收入比由2020年的", "收入比", ""),
            ("收入增速比同期提高", "收入", "提高"),
            ("产量实现翻番、达", "产量", ""),
            ("“甲乙”达到", "“甲乙”", ""),
            ("，高于全国平均水平", "", "高于全国平均水平"),
            ("甲业增速分别快于全国", "甲业", "快于全国"),
            ("甲业增幅高于全国", "甲业", "增幅高于全国"),
            ("补助不低于全省标准的", "补助不低于全省标准的", ""),
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

    #[test]
    fn before_level_of_words_after_its_subject_leaves_out_what_follows_from() {
        for (text, subject) in
            [("补贴标准从每月", "补贴标准"), ("从2002年", ""), ("甲税起征点由月收入", "甲税起征点"), ("粮食从", "粮食")]
        {
            let predicate = Predicate::of(text).before_level();
            assert_eq!((predicate.subject, predicate.has(Cue::From)), (subject, true), "{text}");
        }
        assert!(Predicate::of("甲类占全部比重从").before_level().is_share);
    }

    #[test]
    fn leads_to_level_accepts_any_verb_of_change() {
        for words in ["提高到", "整合为", "增至目前的", "增加到2020年的"] {
            assert!(leads_to_level(words), "{words}");
        }
        for words in ["为", "提高", "，达到", "、"] {
            assert!(!leads_to_level(words), "{words}");
        }
    }
}
