//! Estimates text widths before rendering, and breaks lines.
//!
//! Advance widths are those of Helvetica (Adobe Core 14 AFM, thousandths of an em) with a margin for wider system
//! fonts; a Han character is one em. plotters would ask the DOM in the browser and count bytes elsewhere.

/// System sans-serif fonts are up to this much wider than Helvetica.
const SYSTEM_FONT_FACTOR: f64 = 1.17;

/// Advance widths of U+0020 to U+007E.
const ASCII_ADVANCES: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

/// The width of `text` at `size`, in the unit of `size`.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

fn advance(c: char) -> f64 {
    let c = if c == '\u{a0}' { ' ' } else { c };
    let ascii = usize::try_from(u32::from(c))
        .ok()
        .and_then(|code| code.checked_sub(32))
        .and_then(|index| ASCII_ADVANCES.get(index));
    match ascii {
        Some(thousandths) => f64::from(*thousandths) / 1000.0 * SYSTEM_FONT_FACTOR,
        None if is_wide(c) => 1.0,
        None => 0.62,
    }
}

/// Han, kana and full-width forms, and the quotation marks and dashes that are one em wide in Chinese fonts.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{2014}' | '\u{2018}'..='\u{201d}' | '\u{2026}' | '\u{2192}')
}

/// The width of the longest unbreakable part of `text`.
pub fn longest_word(text: &str, size: f64) -> f64 {
    unbreakable_parts(text).into_iter().map(|word| width(word.trim_end(), size)).fold(0.0, f64::max)
}

/// `text` in lines no wider than `max_width`; longer words are broken. Never empty.
pub fn wrap(text: &str, size: f64, max_width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in unbreakable_parts(text).into_iter().flat_map(|word| split_word(word, size, max_width)) {
        if !line.is_empty() && width(&line, size) + width(word.trim_end(), size) > max_width {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        line.push_str(word);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// A word, or its characters if it is wider than `max_width`.
fn split_word(word: &str, size: f64, max_width: f64) -> Vec<&str> {
    if width(word.trim_end(), size) <= max_width {
        return vec![word];
    }
    word.split_inclusive(|_: char| true).collect()
}

/// The unbreakable parts of `text`: lines may break after a space or a hyphen, and around Han characters, but never before closing
/// or after opening punctuation, nor within an amount.
fn unbreakable_parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut previous: Option<char> = None;
    for (index, c) in text.char_indices() {
        if previous.is_some_and(|before| is_break_allowed(before, c)) {
            parts.extend(text.get(start..index));
            start = index;
        }
        previous = Some(c);
    }
    parts.extend(text.get(start..));
    parts
}

fn is_break_allowed(before: char, after: char) -> bool {
    const CLOSING: &str = "，。、；：！？）》”’」』%,.;:!?)/+";
    const OPENING: &str = "（《“‘「『(";
    // An amount stays with its unit, across 万 and 亿.
    let is_within_amount = (before.is_ascii_digit() || "万亿".contains(before)) && is_wide(after);
    if CLOSING.contains(after) || OPENING.contains(before) || is_within_amount {
        return false;
    }
    before == ' '
        || (before == '-' || before == '–') && after.is_ascii_alphabetic()
        || is_wide(before)
        || is_wide(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_of_han_character_is_one_em() {
        assert!((width("财政", 10.0) - 20.0).abs() < 1e-9);
    }

    #[test]
    fn wrap_breaks_between_words_and_han_but_not_before_punctuation() {
        assert_eq!(wrap("fixed asset", 10.0, 30.0), ["fixed", "asset"]);
        assert_eq!(wrap("财政收入", 10.0, 20.0), ["财政", "收入"]);
        assert_eq!(wrap("财政，收入", 10.0, 20.0), ["财", "政，", "收入"]);
    }

    #[test]
    fn wrap_keeps_amount_with_its_unit() {
        assert_eq!(wrap("投资5000万元", 10.0, 60.0), ["投资", "5000万元"]);
        assert_eq!(wrap("of CNY\u{a0}5 million", 10.0, 40.0), ["of", "CNY\u{a0}5", "million"]);
    }

    #[test]
    fn wrap_splits_word_wider_than_the_line() {
        assert_eq!(wrap("a mmmm", 10.0, 20.0), ["a m", "mm", "m"]);
    }

    #[test]
    fn wrap_returns_one_empty_line_for_empty_text() {
        assert_eq!(wrap("", 10.0, 30.0), [""]);
    }
}
