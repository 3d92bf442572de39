//! The most similar of some words.

use strsim::damerau_levenshtein;

/// The most similar of some words, if at most a third of its characters differ, or two of a short one.
pub fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<String> {
    let distance = |other: &&str| damerau_levenshtein(&word.to_lowercase(), &other.to_lowercase());
    let near = words.min_by_key(distance)?;
    let length = near.chars().count();
    let allowed = (length / 3).max(2).min(length.saturating_sub(1));
    (!word.is_empty() && distance(&near) <= allowed).then(|| near.to_owned())
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
    }
}
