//! Normalises text for searching.

/// `text` in half-width lower case, without thousands separators.
pub fn normalize(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text.chars().map(half_width).peekable();
    let mut after_digit = false;
    while let Some(c) = rest.next() {
        let groups = c == ',' && after_digit && rest.peek().is_some_and(char::is_ascii_digit);
        after_digit = c.is_ascii_digit();
        if !groups {
            folded.extend(c.to_lowercase());
        }
    }
    folded
}

/// Whether a search is blank.
pub fn is_blank(query: &str) -> bool {
    query.trim().is_empty()
}

/// Whether every word of `query` occurs in `folded`, which is already folded.
pub fn contains_all_words(query: &str, folded: &str) -> bool {
    normalize(query).split_whitespace().all(|word| folded.contains(word))
}

/// Maps to what a keyboard types: full-width forms (Unicode block FF00), the ideographic space, superscript two, curly quotes, dashes
/// and the minus sign.
fn half_width(c: char) -> char {
    const FULL_WIDTH: u32 = 0xFEE0;
    match c {
        '\u{3000}' => ' ',
        '²' => '2',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '‐'..='―' | '−' => '-',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - FULL_WIDTH).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalize_removes_width_case_and_digit_grouping() {
        assert_eq!(normalize("ＡbＣ　１２．３％"), "abc 12.3%");
        assert_eq!(normalize("1,234, 5"), "1234, 5");
        assert_eq!(normalize("Mayor’s “−3–4”"), "mayor's \"-3-4\"");
    }

    #[test]
    fn contains_all_words_needs_every_word_in_any_order() {
        assert!(contains_all_words("billion 11.06", &normalize("CNY 11.06 billion")));
        assert!(contains_all_words("  ", "anything"));
        assert!(!contains_all_words("billion 12", &normalize("CNY 11.06 billion")));
    }
}
