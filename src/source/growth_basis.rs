//! What a growth is reckoned on, as the words around it say.

use crate::report::basis::Basis;
use crate::source::lexicon::comparisons::BASIS_WORDS;

/// The basis that the words before a growth name, or those in brackets after it; `former` is the year before that of the growth.
pub fn basis(before: &str, after: &str, former: i32) -> Option<Basis> {
    let brackets =
        after.strip_prefix(['（', '(']).and_then(|inner| inner.split(['）', ')']).next()).unwrap_or_default();
    if is_on_another_year(before, former) {
        return Some(Basis::Other);
    }
    let named = |(word, _): &&(&str, Basis)| before.contains(word) || brackets.contains(word);
    BASIS_WORDS.iter().find(named).map(|(_, basis)| *basis)
}

/// Whether it is compared with a year that is not the former one, or with a period: 比2020年, 较“十三五”时期, 比五年前.
fn is_on_another_year(words: &str, former: i32) -> bool {
    words.match_indices(['比', '较']).any(|(at, word)| {
        let base = words.get(at + word.len()..).unwrap_or_default();
        let (year, rest) = base.split_at_checked(4).unwrap_or_default();
        let is_year = rest.starts_with('年') && year.parse::<i32>().is_ok_and(|year| year != former);
        let of_plan = base.trim_start_matches('“').strip_prefix('十').unwrap_or_default();
        let is_period = of_plan.trim_start_matches(['一', '二', '三', '四']).starts_with('五');
        is_year
            || is_period
            || base.split_once("年前").is_some_and(|(years, _)| years.chars().all(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn basis_is_what_the_words_around_a_growth_name() {
        for (before, after, expected) in [
            ("按可比价格计算，增长", "", Some(Basis::Constant)),
            ("同口径增长", "", Some(Basis::Comparable)),
            ("名义增长", "", Some(Basis::Nominal)),
            ("增长", "（不变价），", Some(Basis::Constant)),
            ("增长", "，按不变价", None),
            ("比2020年增长", "", Some(Basis::Other)),
            ("比2023年增长", "", None),
            ("较“十三五”末增长", "", Some(Basis::Other)),
            ("较“十三五”时期分别增长", "", Some(Basis::Other)),
            ("比五年前增长", "", Some(Basis::Other)),
            ("比上年末增长", "", None),
        ] {
            assert_eq!(basis(before, after, 2023), expected, "{before}{after}");
        }
    }
}
