//! The subjects of a sentence that gives as many numbers as subjects: 甲和乙分别增长….

use crate::source::lexicon::actions::ACTIONS;
use crate::source::lexicon::measures::{CLEAR_ENDS_OF_MEASURES, MEASURES};

/// Words that name several things at once, with the names of each.
const NAMES_IN_ONE: [(&str, &[&str]); 6] = [
    ("城乡居民", &["城镇居民", "农村居民"]),
    ("城乡", &["城市", "农村"]),
    ("存贷款", &["存款", "贷款"]),
    ("内外资", &["内资", "外资"]),
    ("收支", &["收入", "支出"]),
    ("一二三产", &["一产", "二产", "三产"]),
];
/// Ends of the names of kinds, after which what several of them have in common may follow: 甲级、乙级平台.
const KINDS: [char; 3] = ['级', '类', '型'];
/// The same where other words end so too, unless a measure follows: 甲业、乙业产值.
const KINDS_BEFORE_MEASURE: [char; 4] = ['业', '品', '产', '期'];
/// Names of the two sides of one thing, of which the last name of a list has only its own: 货物进口和出口通关时间.
const SIDES: [[&str; 2]; 6] =
    [["进口", "出口"], ["城镇", "农村"], ["城市", "农村"], ["存款", "贷款"], ["国内", "国外"], ["省内", "省外"]];
/// The most characters of a name that stands for a part of as many characters in the last one: 城镇 and 农村 in 城镇、农村居民收入.
const MOST_CHARS_OF_MODIFIER: usize = 2;

/// The subjects of `phrase` if it names `count` of them; what the last one has and the others lack is theirs as well.
pub fn subjects(phrase: &str, count: usize) -> Option<Vec<String>> {
    let divisions: [&[char]; 3] = [&['、', '，', '和', '与', '及'], &['、', '，'], &['和', '与', '及']];
    let parts = divisions.into_iter().map(|marks| split(phrase, marks)).find(|parts| parts.len() == count && count > 1);
    let Some(parts) = parts else { return named_in_one(phrase, count) };
    let last = *parts.last()?;
    let measure = shared_measure(&parts);
    if let [first, _] = parts.as_slice()
        && let Some(names) = sides(first, last)
    {
        return Some(names.into());
    }
    // 工业、制造业、工业技改投资: what comes between a name that is repeated and the measure belongs to the last one alone.
    let repeats = |part: &&str| *part != last && last.starts_with(*part);
    let is_of_last = !measure.is_empty() && parts.iter().any(repeats);
    let name = |part: &&str| match *part == last {
        true => last.to_owned(),
        false if is_of_last => format!("{part}{measure}"),
        false => format!("{part}{}", shared(part, last, measure)),
    };
    Some(parts.iter().map(name).collect())
}

/// The names of two sides of one thing, with what stands before the first of them and after the last.
fn sides(first: &str, last: &str) -> Option<[String; 2]> {
    let pairs = SIDES.iter().flat_map(|[one, other]| [(one, other), (other, one)]);
    pairs.into_iter().find_map(|(one, other)| {
        let before = first.strip_suffix(*one)?;
        let after = last.strip_prefix(*other).filter(|after| !before.is_empty() && !after.is_empty())?;
        Some([format!("{before}{one}{after}"), format!("{before}{other}{after}")])
    })
}

/// What the last part has and another lacks.
fn shared<'a>(part: &str, last: &'a str, measure: &'a str) -> &'a str {
    // 接待游客、旅游收入: what was done to something needs no measure.
    if is_measured(part) || ACTIONS.iter().any(|action| part.starts_with(action)) {
        return "";
    }
    let own = part.chars().count();
    let rest_at = |at: usize| last.get(at..).unwrap_or_default().trim_start_matches('”');
    // 甲企业、乙企业数量
    let end = |count: usize| part.char_indices().rev().nth(count - 1).and_then(|(at, _)| part.get(at..));
    let after = |end: &'_ str| Some(rest_at(last.rfind(end)? + end.len()));
    let kind = end(1).filter(|end| end.starts_with(KINDS));
    let measured = end(1).filter(|end| end.starts_with(KINDS_BEFORE_MEASURE));
    let measured = measured.and_then(after).filter(|rest| is_measured(rest));
    let common = end(2).and_then(after).or_else(|| kind.and_then(after)).or(measured);
    if let Some(rest) = common {
        return rest;
    }
    let modified = last.char_indices().nth(own).map(|(at, _)| rest_at(at));
    // A single character before the measure is cut off from a word: 苹果、猕猴桃产量.
    let is_cut = |rest: &str| rest.strip_suffix(measure).is_some_and(|rest| rest.chars().count() == 1);
    let is_modifier = |rest: &&str| own <= MOST_CHARS_OF_MODIFIER && rest.chars().count() >= 2 && !is_cut(rest);
    modified.filter(is_modifier).unwrap_or(measure)
}

/// The measure at the end of the last part, unless another has its own.
fn shared_measure<'a>(parts: &[&'a str]) -> &'a str {
    let Some((last, others)) = parts.split_last() else { return "" };
    let ends = MEASURES.iter().filter(|measure| last.len() > measure.len() && last.ends_with(**measure));
    let measure = ends.max_by_key(|measure| measure.len()).and_then(|measure| last.get(last.len() - measure.len()..));
    // A rate of any name: 甲河、乙湾建成率.
    let rate = last.ends_with('率').then(|| last.char_indices().rev().nth(2)).flatten();
    let measure = measure.or_else(|| rate.and_then(|(at, _)| last.get(at..)));
    measure.filter(|_| !others.iter().any(|part| is_measured(part))).unwrap_or_default()
}

fn is_measured(part: &str) -> bool {
    CLEAR_ENDS_OF_MEASURES.iter().chain(MEASURES).any(|end| part.ends_with(end))
}

/// The subjects of a phrase with one word for all of them.
fn named_in_one(phrase: &str, count: usize) -> Option<Vec<String>> {
    let fits = |(_, names): &&(&str, &[&str])| names.len() == count;
    NAMES_IN_ONE.iter().filter(fits).find_map(|(word, names)| {
        let (before, after) = phrase.split_once(word)?;
        Some(names.iter().map(|name| format!("{before}{name}{after}")).collect())
    })
}

/// The coordinate parts of a phrase; marks in brackets divide nothing.
fn split<'a>(phrase: &'a str, marks: &[char]) -> Vec<&'a str> {
    let mut depth = 0_usize;
    let divides = |c: char| {
        match c {
            '（' | '“' | '《' => depth += 1,
            '）' | '”' | '》' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && marks.contains(&c)
    };
    let parts = phrase.split(divides).map(|part| part.trim_start_matches('以').trim());
    parts.filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::subjects;

    #[test]
    fn subjects_share_what_only_the_last_one_names() {
        for (phrase, expected) in [
            ("城镇和农村居民收入", &["城镇居民收入", "农村居民收入"][..]),
            ("城乡居民收入", &["城镇居民收入", "农村居民收入"]),
            ("城乡低保标准", &["城市低保标准", "农村低保标准"]),
            ("投资、消费总额", &["投资", "消费总额"]),
            ("苹果、猕猴桃产量", &["苹果产量", "猕猴桃产量"]),
            ("肉、奶产量", &["肉产量", "奶产量"]),
            ("甲制造业、高技术制造业增加值", &["甲制造业增加值", "高技术制造业增加值"]),
            ("甲类企业、乙类企业数量", &["甲类企业数量", "乙类企业数量"]),
            ("二氧化硫、化学需氧量排放量", &["二氧化硫排放量", "化学需氧量排放量"]),
            ("接待甲类、旅游收入", &["接待甲类", "旅游收入"]),
            ("甲级、乙级创新平台", &["甲级创新平台", "乙级创新平台"]),
            ("甲品、乙品抽检合格率", &["甲品抽检合格率", "乙品抽检合格率"]),
            ("新增就业、创业担保贷款", &["新增就业", "创业担保贷款"]),
            ("事故起数和死亡人数", &["事故起数", "死亡人数"]),
            ("普及率、教育毛入学率", &["普及率", "教育毛入学率"]),
            ("甲河、乙湾建成率", &["甲河建成率", "乙湾建成率"]),
            ("甲公园、“乙公园”保有量", &["甲公园保有量", "“乙公园”保有量"]),
            ("甲和乙服务业、丙类面积", &["甲和乙服务业面积", "丙类面积"]),
            ("甲物进口和出口通关时间", &["甲物进口通关时间", "甲物出口通关时间"]),
            ("甲业、乙制造业、甲业技改投资", &["甲业投资", "乙制造业投资", "甲业技改投资"]),
            ("一、二、三产业增加值", &["一产业增加值", "二产业增加值", "三产业增加值"]),
        ] {
            assert_eq!(subjects(phrase, expected.len()).unwrap(), expected, "{phrase}");
        }
        assert_eq!(subjects("投资、消费", 3), None);
    }
}
