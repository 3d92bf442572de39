//! Names of spans of time.

use crate::source::noun_phrase::{MAX_LABEL_CHARS, before, without_leads};
use crate::source::paragraph_reader::last_of;
use crate::source::paragraph_reader::purposes::treated;
use crate::source::predicate::is_mark;

/// The label of a time that the text gives no other name.
pub const TIME: &str = "时长";
/// What follows the name of what lasts.
const LASTING: &str = "（时长）";
/// What a number of years is part of the name of, the longer ones first.
const PROGRAMMES: [&str; 10] =
    ["攻坚行动计划", "攻坚行动", "攻坚战", "行动计划", "行动方案", "行动", "计划", "规划", "方案", "任务"];
/// With these words begins what is said of a level: 居前列, 保持稳定.
const OF_LEVELS: [&str; 10] = ["居", "位", "稳居", "保持", "排", "名列", "超", "高于", "获", "蝉联"];
/// More characters than stand between a number of years and the name of a programme: 三年滚动投资计划.
const MAX_PROGRAMME_CHARS: usize = 8;
/// The fewest characters of what fills a span: shorter words are a place, or a part of a list.
const FEWEST_CHARS: usize = 4;
/// Words of the name of a time: 保质期, 受教育年限.
const OF_TIMES: [&str; 12] =
    ["期", "限", "寿命", "时间", "延长", "连续", "工龄", "时长", "缩短", "天数", "年数", "日数"];
/// Words that tell where a span lies, so that what stands before them is no name of what lasts.
const TIMES: [&str; 7] = ["今后", "未来", "过去", "最近", "今明", "这", "前"];
/// Verbs before a span that is what something takes: 用三年完成.
const TAKING: [&str; 9] = ["用", "利用", "经过", "通过", "历时", "力争", "再奋斗", "奋斗", "再"];
/// Before a span of which the text tells nothing else.
const SPOKEN_OF: &str = "所述";
/// Words after a span that are no part of what fills it.
const AFTER_SPAN: [&str; 9] = ["以来", "来", "期间", "间", "以内", "内", "左右", "时间", "中"];
/// Verbs and other words before what has an anniversary.
const BEFORE_ANNIVERSARY: [&str; 14] =
    ["庆祝", "纪念", "迎来", "喜迎", "隆重", "把握", "出席", "是", "在", "办好", "筹划", "筹备", "围绕", "以"];

/// Whether a label is the name of a time.
pub fn names_a_time(label: &str) -> bool {
    label != TIME && !label.ends_with('）') && OF_TIMES.iter().any(|word| label.contains(word))
}

/// What a span is of, after its noun and between other words: 甲业连续三年, 甲业三年行动, 甲业第五个五年规划.
pub fn name_of_span(noun: &str, before: &str, after: &str) -> Option<String> {
    // 请审议《甲市第九个五年规划》.
    let before = last_of(before);
    let title = before.rfind('《').filter(|open| before.rfind('》').is_none_or(|close| close < *open));
    let noun = title.and_then(|open| before.get(open + '《'.len_utf8()..)).unwrap_or(noun);
    if before.ends_with("连续") {
        let said = lasting(after).unwrap_or_default();
        return Some(format!("{noun}{said}连续{TIME}"));
    }
    let programme = programme(after)?;
    let counted = noun.rsplit_once('第').filter(|(_, ordinal)| ordinal.ends_with('个'));
    let noun = counted.map_or(noun, |(noun, _)| noun);
    Some(format!("{noun}{programme}期限"))
}

/// What has lasted, as the words after a run tell: 居全国首位, 下降.
fn lasting(after: &str) -> Option<&str> {
    const MOST_CHARS: usize = 10;
    let end = after.find(|c: char| is_end(c) && c != '“').unwrap_or(after.len());
    let (said, rest) = after.split_at_checked(end)?;
    let is_whole = !rest.starts_with(|c: char| c.is_ascii_digit());
    (is_whole && said.chars().count() <= MOST_CHARS).then_some(said)
}

/// Whether the words after a run say something of a level, which has lasted: 居全国前列.
pub fn tells_of_level(after: &str) -> bool {
    OF_LEVELS.iter().any(|verb| after.starts_with(verb))
}

/// Whether the name of a run leaves out what it was of: 甲集团连续7年跻身乙强.
pub fn is_run_of_more(name: &str, after: &str) -> bool {
    name.ends_with(&format!("连续{TIME}")) && lasting(after).is_none()
}

/// The name of a span that no noun names: what is done in it, where it is what that takes; else how the text speaks of it: 过去五年,
/// 五年来. None if the words do not tell.
pub fn what_lasts(subject: &str, start: &str, token: &str, after: &str) -> Option<String> {
    if start.ends_with("连续") {
        return Some(format!("{}（连续{TIME}）", filling(after)?));
    }
    // “两个一百年”, 十年前
    if after.starts_with(['”', '前', '后']) {
        return None;
    }
    let noun = subject_of_span(subject);
    if let Some(programme) = programme(after) {
        return Some(format!("{}{programme}期限", noun.unwrap_or_default()));
    }
    let is_taken = after.starts_with("时间") || TAKING.iter().any(|verb| start.ends_with(verb));
    if let Some(done) = filling(after).filter(|_| is_taken) {
        return Some(done + LASTING);
    }
    let tail = AFTER_SPAN.iter().find(|word| after.starts_with(**word)).copied().unwrap_or_default();
    let is_whole = tail.ends_with('来') || after.starts_with('的');
    let noun = noun.filter(|noun| is_whole && noun.chars().count() >= FEWEST_CHARS);
    let time = TIMES.iter().find(|time| start.trim_end_matches('的').ends_with(**time)).copied();
    let lead = noun.as_deref().or(time).unwrap_or(if tail.is_empty() { SPOKEN_OF } else { "" });
    Some(format!("{lead}{token}{tail}{LASTING}"))
}

/// The name of a time of hours or days, with what is done then: 甲园开放（时长） of 甲园24小时开放.
pub fn name_of_duration(label: String, after: &str) -> String {
    const MOST_CHARS: usize = 4;
    if names_a_time(&label) {
        return label;
    }
    let verb = after.get(..after.find(is_end).unwrap_or(after.len())).unwrap_or_default();
    let verb = if verb.chars().count() <= MOST_CHARS && !verb.starts_with('“') { verb } else { "" };
    if label.ends_with(verb) { label + LASTING } else { label + verb + LASTING }
}

/// The name of what had its anniversary: 甲市成立周年数.
pub fn name_of_anniversary(subject: &str) -> Option<String> {
    let start = BEFORE_ANNIVERSARY.iter().filter_map(|word| Some(subject.rfind(word)? + word.len())).max();
    let event = before(subject.get(start.unwrap_or(0)..)?.trim_start_matches('“'))?;
    Some(format!("{}周年数", event.words))
}

/// The name of a programme with which words begin, with what tells its kind: 滚动投资计划.
fn programme(words: &str) -> Option<&str> {
    let phrase = words.get(..words.find(|c: char| is_end(c) || c == '的').unwrap_or(words.len()))?;
    let starts = PROGRAMMES.iter().filter_map(|programme| Some((phrase.find(programme)?, programme.len())));
    let (start, length) = starts.min_by_key(|(start, length)| (*start, std::cmp::Reverse(*length)))?;
    phrase.get(..start + length).filter(|name| name.chars().count() <= MAX_PROGRAMME_CHARS)
}

/// The noun phrase before a span, unless other words tell when it was: 今后.
fn subject_of_span(subject: &str) -> Option<String> {
    let words = subject.trim_end_matches(['的', '“', '”']);
    if TIMES.iter().chain(&TAKING).any(|time| words.ends_with(time)) {
        return None;
    }
    // 这是甲业增长的五年.
    let start = words.rfind('是').filter(|_| subject.ends_with('的')).map_or(0, |at| at + '是'.len_utf8());
    let noun = before(words.get(start..)?).filter(|noun| !noun.is_shortened)?;
    is_short(&noun.words).then_some(noun.words)
}

/// What is done in a span, as the words after it tell.
fn filling(after: &str) -> Option<String> {
    let rest = AFTER_SPAN.iter().find_map(|word| after.strip_prefix(word)).unwrap_or(after);
    let rest = rest.trim_start_matches(['，', '：']);
    let rest = rest.strip_prefix("我们").unwrap_or(rest);
    let phrase = rest.get(..rest.find(is_end).unwrap_or(rest.len()))?;
    if let Some(treated) = treated(phrase) {
        return Some(treated);
    }
    let words = without_leads(phrase).trim_end_matches('是');
    let is_balanced = words.matches('“').count() == words.matches('”').count();
    let is_clause = !words.starts_with(['在', '由', '以']) && !words.contains("分别");
    let fits = (FEWEST_CHARS..=MAX_LABEL_CHARS).contains(&words.chars().count());
    (is_balanced && is_clause && fits).then(|| words.to_owned())
}

fn is_short(words: &str) -> bool {
    words.chars().count() <= MAX_LABEL_CHARS
}

fn is_end(c: char) -> bool {
    is_mark(c) && c != '”' || "。！？…".contains(c) || c.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_of_span_tells_what_lasts() {
        for (noun, before, after, expected) in [
            ("甲业产量", "甲业产量连续", "增长，", Some("甲业产量增长连续时长")),
            ("甲业产量", "甲业产量连续", "居全国第一，", Some("甲业产量居全国第一连续时长")),
            ("甲业产量", "甲业产量连续", "稳定在8万吨", Some("甲业产量连续时长")),
            ("甲业治理", "实施甲业治理", "行动计划", Some("甲业治理行动计划期限")),
            ("甲业第五个", "甲业第五个", "规划", Some("甲业规划期限")),
            ("甲业改革", "甲业改革", "攻坚方案，", Some("甲业改革攻坚方案期限")),
            ("请审议", "请审议《甲市第九个", "规划》", Some("甲市规划期限")),
            ("甲业", "甲业", "来", None),
        ] {
            assert_eq!(name_of_span(noun, before, after).as_deref(), expected, "{noun}");
        }
    }

    #[test]
    fn what_lasts_is_what_a_span_takes_or_how_the_text_speaks_of_it() {
        for (subject, after, expected) in [
            ("用", "淘汰甲类产能9万吨", Some("淘汰甲类产能（时长）")),
            ("", "时间基本完成甲类改造。", Some("基本完成甲类改造（时长）")),
            ("今后", "甲业发展的主要任务，", Some("今后五年（时长）")),
            ("描绘好未来", "的甲业蓝图，", Some("未来五年（时长）")),
            ("这是甲业加快转型的", "。", Some("所述五年（时长）")),
            ("过去的", "，是甲业加快转型的五年。", Some("过去五年（时长）")),
            ("甲业改革", "的成就，", Some("甲业改革五年（时长）")),
            ("甲江", "禁渔行动。", Some("甲江禁渔行动期限")),
            ("", "来，我们做了甲类工作", Some("五年来（时长）")),
            ("用", "完成9家甲企业改制", Some("所述五年（时长）")),
            ("", "前", None),
        ] {
            assert_eq!(what_lasts(subject, subject, "五年", after).as_deref(), expected, "{subject}…{after}");
        }
        assert_eq!(what_lasts("", "连续", "五年", "获甲类称号，").as_deref(), Some("获甲类称号（连续时长）"));
    }

    #[test]
    fn name_of_duration_tells_what_is_done_then() {
        assert_eq!(name_of_duration("甲园".to_owned(), "开放，"), "甲园开放（时长）");
        assert_eq!(name_of_duration("甲园".to_owned(), "“不打烊”。"), "甲园（时长）");
        assert_eq!(name_of_duration("甲地优良天数".to_owned(), "，"), "甲地优良天数");
    }

    #[test]
    fn name_of_anniversary_is_that_of_the_event() {
        assert_eq!(name_of_anniversary("隆重庆祝甲市成立").as_deref(), Some("甲市成立周年数"));
        assert_eq!(name_of_anniversary("把握“甲乙建交").as_deref(), Some("甲乙建交周年数"));
    }
}
