//! What money was spent on, where that stands after it: 投资8亿元实施甲工程.

use crate::quantity::unit_set::UnitSet;
use crate::source::lexicon::actions::ACTIONS;
use crate::source::noun_phrase::{before, is_within_noun, is_within_quotes};
use crate::source::numbers::numbers;
use crate::source::paragraph_reader::first_of;
use crate::source::predicate::is_mark;

/// Verbs before an amount of money, and what it is then.
const FUNDING: [(&str, &str); 10] = [
    ("安排资金", "资金"),
    ("总投资", "投资"),
    ("计划投资", "计划投资"),
    ("投资", "投资"),
    ("投入", "投入"),
    ("安排", "资金"),
    ("争取", "资金"),
    ("拨付", "资金"),
    ("筹措", "资金"),
    ("筹集", "资金"),
];
/// Verbs of work that is paid for, at the beginning of the next clause.
const WORKS: [&str; 16] = [
    "实施",
    "办好",
    "完成",
    "建设",
    "新建",
    "改造",
    "改扩建",
    "改建",
    "扩建",
    "修复",
    "整治",
    "建成",
    "铺设",
    "购置",
    "修缮",
    "绿化",
];
/// Adverbs before such a verb.
const ADVERBS: [&str; 5] = ["重点", "先后", "累计", "集中", "全面"];
/// Verbs after an amount of money that are no part of the name of what it was for.
const VERBS: [&str; 12] =
    ["用于", "实施", "完成", "开展", "推进", "支持", "办好", "加强", "建设", "提升", "改善", "进行"];

/// What is completed and is no work.
const NO_WORK: [&str; 7] = ["计划", "目标", "任务", "投资", "产值", "收入", "销售额"];

/// What money was for.
pub struct Purpose {
    /// The name of the money.
    pub name: String,
    /// Whether the purpose stands in the clause after the money, which may tell of something else.
    pub is_next_clause: bool,
    /// Whether it was for more than that.
    pub is_one_of_several: bool,
}

/// What money was for, from the words before and after it.
pub fn purpose_of_money(subject: &str, after: &str) -> Option<Purpose> {
    let (_, noun) = FUNDING.iter().find(|(verb, _)| subject == *verb)?;
    let words = first_of(after);
    // 投资8亿元，新建甲路: less surely it is for that.
    let next = words.strip_prefix(['，', ',']);
    let next = next.map(|next| ADVERBS.iter().find_map(|adverb| next.strip_prefix(adverb)).unwrap_or(next));
    let next = next.filter(|next| WORKS.iter().any(|verb| next.starts_with(verb)));
    let words = next.unwrap_or(words);
    let clause = words.get(..words.find(is_end_of_clause).unwrap_or(words.len()))?.trim_start_matches('了');
    let purpose = treated(clause).or_else(|| object(clause))?;
    // 8个村的甲工程
    let purpose =
        ["村的", "县的", "区的", "乡的"].iter().find_map(|place| purpose.strip_prefix(place)).unwrap_or(&purpose);
    let is_work = |name: &str| !NO_WORK.iter().any(|word| name.ends_with(word));
    let name = before(purpose).filter(|name| {
        !name.is_shortened && !name.words.contains(|c: char| c.is_ascii_digit()) && is_work(&name.words)
    })?;
    let is_one_of_several = clause.contains('、');
    let others = if is_one_of_several { "等" } else { "" };
    let name = format!("{}{others}{noun}", name.words);
    Some(Purpose { name, is_next_clause: next.is_some(), is_one_of_several })
}

/// What something is done to, and what: 甲路修复 of 对甲路进行修复.
pub fn treated(clause: &str) -> Option<String> {
    let (object, verb) = clause.strip_prefix(['对', '为'])?.split_once("进行")?;
    let first = |words: &str| words.split(is_mark).next().unwrap_or_default().to_owned();
    Some(format!("{}{}", first(object), first(verb)))
}

/// The object of the verb with which a clause begins, or the clause without its preposition.
fn object(clause: &str) -> Option<String> {
    let phrase = without_numbers(clause.split('、').next().unwrap_or(clause))?;
    if let Some(words) = phrase.strip_prefix('为').or_else(|| phrase.strip_prefix('对')) {
        return Some(words.to_owned()).filter(|_| !is_within_noun(&phrase, 0, "对"));
    }
    let is_verb = VERBS.iter().chain(ACTIONS).any(|verb| phrase.starts_with(verb));
    is_verb.then(|| {
        VERBS.iter().find_map(|verb| phrase.strip_prefix(verb)).unwrap_or(&phrase).trim_start_matches('了').to_owned()
    })
}

/// Words without the numbers in them, of which the last one counts what stands before it: 甲线9千米.
fn without_numbers(words: &str) -> Option<String> {
    let mut rest = String::new();
    let mut end = 0;
    for number in numbers(words, &UnitSet::default()) {
        rest += words.get(end..number.range.start)?;
        // 办好“3+5”项甲事: it is part of a name.
        if is_within_quotes(&rest) {
            return None;
        }
        end = number.range.end;
    }
    Some(rest + words.get(end..)?)
}

fn is_end_of_clause(c: char) -> bool {
    "，。；！？,;（".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purpose_of_money_is_what_stands_after_it() {
        for (subject, after, expected) in [
            ("投资", "实施甲管网改造工程，", Some("甲管网改造工程投资")),
            ("投资", "新建甲类管线28公里，", Some("新建甲类管线投资")),
            ("投资", "完成16个甲类小区整治、29个乙类小区改造，", Some("甲类小区整治等投资")),
            ("投入", "对甲类道路、台阶进行修复，", Some("甲类道路修复等投入")),
            ("投资", "为甲类学校配置乙类设备。", Some("甲类学校配置乙类设备投资")),
            ("争取", "支持甲业发展，", Some("甲业发展资金")),
            ("投资", "，改造9所甲类学校，", Some("改造甲类学校投资")),
            ("投入", ",重点实施了8个甲类项目,", Some("甲类项目投入")),
            ("投入", "办好“3+5”项甲事", None),
            ("投资", "，完成甲类搬迁8人。", Some("甲类搬迁投资")),
            ("投资", "，完成8个村的甲工程", Some("甲工程投资")),
            ("投资", "，完成年度计划的8%", None),
            ("投资", "，增长3%", None),
            ("甲业投资", "实施甲工程", None),
        ] {
            assert_eq!(purpose_of_money(subject, after).map(|purpose| purpose.name).as_deref(), expected, "{after}");
        }
    }
}
