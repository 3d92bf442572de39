//! Ranks of a number: 8亿元，居全省第4位.

use crate::quantity::words::trim_spaces;

/// Words between a number and its rank that say how the rank has come about.
const ADVERBS: [&str; 4] = ["继续", "首次", "已", "仍"];
/// What is ranked, where it is told apart from the number before: its speed, or its size.
const SUBJECTS: [(&str, Ranked); 4] =
    [("增速", Ranked::Speed), ("增幅", Ranked::Speed), ("总量", Ranked::Size), ("规模", Ranked::Size)];
/// Verbs before a rank, the longer of two that begin alike first.
const VERBS: [&str; 11] = ["位居", "位列", "稳居", "跃居", "名列", "排名", "排在", "居于", "居", "列", "排"];
/// More characters than the name of those that are ranked has: 全国, 全省各市.
const MAX_PLACE_CHARS: usize = 8;

/// What is ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ranked {
    /// The number that stands before.
    Number,
    /// How fast it has grown.
    Speed,
    /// How large it is.
    Size,
}

/// What an ordinal ranks, and among whom, as the words between the number before and the ordinal tell; `None` if it may be no rank of that number.
pub fn ranked(between: &str) -> Option<(Ranked, &str)> {
    let words = trim_spaces(between).strip_prefix(['，', ',', '、'])?;
    let words = trim_spaces(words);
    let subject = SUBJECTS.iter().find_map(|(word, ranked)| Some((*ranked, words.strip_prefix(word)?)));
    let (ranked, words) = subject.unwrap_or((Ranked::Number, words));
    let words = ADVERBS.iter().find_map(|adverb| words.strip_prefix(adverb)).unwrap_or(words);
    let place = VERBS.iter().find_map(|verb| words.strip_prefix(verb))?;
    // Another verb or mark after the first one ranks something else: 列入规划, 居住人口.
    let is_name = |c: char| c.is_alphabetic() && !c.is_ascii() && !"入为成了在至到从由住民前".contains(c);
    (place.chars().count() <= MAX_PLACE_CHARS && place.chars().all(is_name)).then_some((ranked, place))
}

/// Whether an ordinal ends its clause, so that no noun after it makes it a name: 第一产业.
pub fn ends_clause(after: &str) -> bool {
    after.trim_start().is_empty() || after.starts_with(|c: char| "，。；、：,;!！）)”".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranked_after_a_verb_of_ranks_tells_what_is_ranked_and_among_whom() {
        for (between, expected) in [
            ("，居全省", Some((Ranked::Number, "全省"))),
            ("、位居", Some((Ranked::Number, ""))),
            ("，增速排名甲省", Some((Ranked::Speed, "甲省"))),
            ("，总量继续位列全市", Some((Ranked::Size, "全市"))),
            ("居全省", None),
            ("。居全省", None),
            ("，列入全省", None),
            ("，甲业居全省", None),
            ("，居甲市、乙市", None),
            ("，从全省", None),
        ] {
            assert_eq!(ranked(between), expected, "{between}");
        }
    }

    #[test]
    fn ordinal_before_a_noun_does_not_end_its_clause() {
        assert!(ends_clause("，") && ends_clause(""));
        assert!(!ends_clause("产业"));
    }
}
