//! The noun phrase that a number counts: the one after its measure word.

use crate::source::lexicon::actions::ACTIONS;
use crate::source::lexicon::noun_edges::{AFTER_NOUN, CLEAR_VERBS, COMPOUND_VERBS, ENDS_OF_NAMES, HEADS};
use crate::source::noun_phrase::{MAX_LABEL_CHARS, NounPhrase, is_noun, is_within_noun, is_within_quotes};
use crate::source::predicate::is_mark;

/// What joins two nouns.
const JOINTS: [&str; 3] = ["和", "与", "及"];

/// Verbs between a measure word and what the noun has.
const HAVING: [&str; 4] = ["拥有", "具有", "具备", "集聚"];

/// Other kinds of places than the one that stands before them.
const KINDS_OF_PLACES: [&str; 5] = ["（市、区）", "（市）", "（区）", "（州）", "（市、县）"];

/// Measure words, and nouns that each counts: 家 counts companies, and not what companies have.
const CLASSIFIERS: [(&str, &[&str]); 4] = [
    ("家", &["企业", "公司", "机构", "医院", "银行", "单位", "商户"]),
    ("所", &["学校", "院校", "高校", "中学", "小学", "幼儿园", "医院", "大学"]),
    ("户", &["企业", "家庭"]),
    ("个", &["市州", "市县", "县区", "县市", "区县", "盟市", "乡镇", "行政村", "自然村"]),
];

impl NounPhrase {
    /// The phrase up to the noun that a measure word counts, if it does not end with a noun of its own: 甲企业 of 甲企业拆迁.
    pub fn counted_by(self, measure_word: &str) -> Self {
        let nouns = CLASSIFIERS.iter().find(|(word, _)| *word == measure_word).map_or(&[][..], |(_, nouns)| *nouns);
        let has_head = HEADS.iter().chain(ENDS_OF_NAMES).any(|head| self.words.ends_with(head));
        let ends = nouns.iter().filter_map(|noun| Some(self.words.rfind(noun)? + noun.len()));
        match ends.max().and_then(|end| self.words.get(..end)).filter(|_| !has_head) {
            Some(words) if words != self.words => Self { words: words.to_owned(), is_shortened: true },
            _ => self,
        }
    }
}

/// The noun phrase with which the words after a number begin. None after a joint: what stands there is counted by another number.
pub fn after(words: &str) -> Option<NounPhrase> {
    let rest = words.strip_prefix('的').unwrap_or(words);
    if JOINTS.iter().any(|joint| rest.starts_with(joint) && !is_within_noun(rest, 0, joint)) {
        return None;
    }
    // 8万千瓦新增机组
    if let Some(noun) = rest.strip_prefix("新增").and_then(after) {
        return Some(NounPhrase { words: format!("新增{}", noun.words), ..noun });
    }
    // 1个拥有甲室、乙站的基地
    if HAVING.iter().any(|verb| rest.starts_with(verb)) {
        let clause = rest.split(['，', '。', '；', ',', ';']).next()?;
        let noun = after(clause.rsplit_once('的')?.1)?;
        return Some(NounPhrase { is_shortened: true, ..noun });
    }
    // 十个方面重点任务.
    let is_name = |rest: &&str| {
        ENDS_OF_NAMES.iter().any(|end| rest.get(..end_of_phrase(rest)).unwrap_or_default().ends_with(end))
    };
    let rest = rest.strip_prefix("方面").filter(is_name).unwrap_or(rest);
    let phrase = rest.get(..end_of_phrase(rest))?;
    // 三项建设
    if COMPOUND_VERBS.contains(&phrase) {
        return Some(NounPhrase { words: phrase.to_owned(), is_shortened: true });
    }
    // 四个方面发力
    let phrase = if phrase.starts_with("方面") { "方面" } else { phrase };
    // 治理 in 治理工程 is part of the name.
    let is_compound = |at: usize, word: &str| {
        let rest = phrase.get(at + word.len()..).unwrap_or_default();
        COMPOUND_VERBS.contains(&word) && ENDS_OF_NAMES.iter().any(|end| rest.starts_with(end))
    };
    let first = |word: &&str| {
        let mut matches = phrase.match_indices(*word).map(|(at, _)| at);
        let is_quoted = |at: usize| phrase.get(..at).is_some_and(is_within_quotes);
        matches.find(|at| !is_within_noun(phrase, *at, word) && !is_compound(*at, word) && !is_quoted(*at))
    };
    let first_of = |words: &[&str]| words.iter().filter_map(first).min().unwrap_or(phrase.len());
    let (end, joint) = (first_of(AFTER_NOUN), first_of(&JOINTS));
    // Two nouns may be counted together: 3个甲站和乙站.
    let is_joined = joint < end && phrase.get(joint..end).is_some_and(|second| second.chars().count() > 2);
    let fits = |end: usize| phrase.get(..end).is_some_and(|words| words.chars().count() <= MAX_LABEL_CHARS);
    // 3个甲站和乙站整治.
    let is_verbal = phrase.get(end..).is_some_and(|rest| COMPOUND_VERBS.contains(&rest));
    let end = if is_joined && is_verbal { phrase.len() } else { end };
    let phrase = phrase.get(..if is_joined && fits(end) { end } else { joint.min(end) })?.trim();
    let is_cut = is_cut(phrase, rest);
    // Without the name in quotation marks that a long one begins with.
    let (phrase, is_long) = match phrase.strip_prefix('“').and_then(|name| name.split_once('”')) {
        Some((_, kind)) if phrase.chars().count() > MAX_LABEL_CHARS => (kind, true),
        _ => (phrase, false),
    };
    let count = phrase.chars().count();
    let is_shortened = is_cut || is_long;
    (is_noun(phrase) && count <= MAX_LABEL_CHARS).then(|| NounPhrase { words: phrase.to_owned(), is_shortened })
}

/// Where the phrase that words begin with ends at the latest: at a mark, or at a name in quotation marks that no noun follows.
fn end_of_phrase(words: &str) -> usize {
    let mut end = 0;
    let is_end = |(_, c): &(usize, char)| is_mark(*c) || "“‘！？…".contains(*c);
    while let Some((at, mark)) = words.get(end..).and_then(|rest| rest.char_indices().find(is_end)) {
        let start = end + at;
        let rest = words.get(start..).unwrap_or_default();
        // 45个县（市、区）
        if let Some(close) = KINDS_OF_PLACES.iter().find_map(|kinds| rest.starts_with(kinds).then_some(kinds.len())) {
            end = start + close;
            continue;
        }
        let close = rest.find('”').filter(|_| mark == '“').map(|close| start + close + '”'.len_utf8());
        let is_part =
            |close: &usize| start == 0 || words.get(*close..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let Some(close) = close.filter(is_part) else { return start };
        end = close;
    }
    words.len()
}

/// The words after a number without the noun that it counts, if another noun follows, or a verb and what is counted: 新建公园
/// of 8个重点县新建公园.
pub fn without_counted(words: &str, is_measured: bool) -> &str {
    let counted = after(words).map(|noun| noun.words);
    let goes_on = |rest: &&str| {
        let is_action = !is_measured && ACTIONS.iter().any(|action| rest.starts_with(action));
        is_action || rest.starts_with('、') && is_noun(rest)
    };
    counted.and_then(|noun| words.strip_prefix(noun.as_str())).filter(goes_on).unwrap_or(words)
}

/// Whether what follows a phrase may be the rest of its name: a name in quotation marks, words in brackets, or a noun that
/// ends the clause, as in 水库加固工程.
fn is_cut(phrase: &str, words: &str) -> bool {
    let rest = words.trim_start().strip_prefix(phrase).unwrap_or_default();
    if rest.starts_with('（') {
        return true;
    }
    let end = rest.find(|c: char| is_mark(c) || "！？…".contains(c)).unwrap_or(rest.len());
    let rest = rest.get(..end).unwrap_or(rest);
    let is_verb = CLEAR_VERBS.iter().any(|verb| rest.starts_with(verb));
    // Another number follows, with a noun of its own.
    let is_joint = JOINTS.contains(&rest.trim());
    let goes_on = !is_joint && rest.starts_with(|c| "“‘的和与及之就可或需".contains(c));
    goes_on || !is_verb && ENDS_OF_NAMES.iter().chain(HEADS).any(|end| rest.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(phrase: Option<NounPhrase>) -> String {
        phrase.map(|phrase| phrase.words).unwrap_or_default()
    }

    #[test]
    fn after_a_measure_word_ends_at_a_verb_or_mark() {
        for (text, expected) in [
            ("贫困村脱贫", "贫困村"),
            ("重点项目，", "重点项目"),
            ("的专项基金落地", "专项基金"),
            ("建成投产", ""),
            ("“甲乙”实验室。", "“甲乙”实验室"),
            ("甲河治理工程开工", "甲河治理工程"),
            ("公共厕所已建", "公共厕所"),
            ("、乙类", ""),
            ("甲站跃升到", "甲站"),
            ("甲站和乙站，", "甲站和乙站"),
            ("甲站和乙站整治，", "甲站和乙站整治"),
            ("甲站和", "甲站"),
            ("新增甲站", "新增甲站"),
            ("和乙站", ""),
            ("和谐小区", "和谐小区"),
            ("国有甲企业", "国有甲企业"),
            ("省级“甲乙”企业，", "省级“甲乙”企业"),
            ("“甲乙丙丁戊己庚辛·甲乙丙丁”甲类系列活动，", "甲类系列活动"),
            ("甲类专项深入实施", "甲类专项"),
            ("甲学校全覆盖", "甲学校"),
            ("方面重点任务", "重点任务"),
            ("拥有甲室、乙站的丙基地。", "丙基地"),
        ] {
            assert_eq!(words(after(text)), expected, "{text}");
        }
    }

    #[test]
    fn after_a_measure_word_is_shortened_where_the_name_may_go_on() {
        let is_shortened = |text| after(text).is_some_and(|phrase| phrase.is_shortened);
        for text in ["甲户提高收入问题", "乙村“甲乙”", "甲村（乙村）水质达标", "甲站和乙站的", "甲区的乙路"]
        {
            assert!(is_shortened(text), "{text}");
        }
        for text in
            ["重点甲站加快建设", "甲站开工", "甲站，乙站改造", "甲中心被授予示范中心", "甲站和", "甲站在乙市布局"]
        {
            assert!(!is_shortened(text), "{text}");
        }
    }
}
