//! Words that tokens may contain, in tables.

/// A word with its meaning. In a table of them the longer of two that begin alike comes first.
pub type Entry<T> = (&'static str, T);

/// The entry whose word `text` begins with, and the text after it.
pub fn strip_first<'a, T: Copy>(text: &'a str, table: &[Entry<T>]) -> (Option<T>, &'a str) {
    let found = table.iter().find_map(|(word, meaning)| Some((*meaning, text.strip_prefix(word)?)));
    found.map_or((None, text), |(meaning, rest)| (Some(meaning), rest))
}

/// The text without spaces at its beginning.
pub fn trim_spaces(text: &str) -> &str {
    text.trim_start_matches([' ', '\u{a0}', '\u{3000}'])
}
