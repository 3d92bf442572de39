//! The most similar of some words.

use strsim::damerau_levenshtein;

/// The most similar of some words, if at most a third of its characters differ, or two of a short one.
pub fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<String> {
    let (word, length) = (word.to_lowercase(), word.chars().count());
    // Words differ in at least as many characters as their lengths do: most need no comparison.
    let near = words.filter_map(|other| {
        let allowed = allowed_distance(other.chars().count());
        let is_possible = length > 0 && other.chars().count().abs_diff(length) <= allowed;
        let distance = is_possible.then(|| damerau_levenshtein(&word, &other.to_lowercase()))?;
        (distance <= allowed).then_some((distance, other))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, other)| other.to_owned())
}

/// How many characters of a word of some length may differ.
fn allowed_distance(length: usize) -> usize {
    (length / 3).max(2).min(length.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn nearest_returns_a_misspelt_word_and_no_other() {
        let words = || ["revenue", "output", "a"].into_iter();
        assert_eq!(nearest("revenu", words()).as_deref(), Some("revenue"));
        assert_eq!(nearest("ouptut", words()).as_deref(), Some("output"));
        assert_eq!(nearest("disputes", words()), None);
        assert_eq!(nearest("b", words()), None);
        assert_eq!(nearest("", words()), None);
        assert_eq!(nearest(&"revenue".repeat(1_000_000), words()), None);
    }
}
