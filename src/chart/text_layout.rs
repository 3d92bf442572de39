//! Estimates text widths before rendering, and breaks lines.
//!
//! A width is an upper bound: a label must not leave its picture, whatever fonts the reader has. plotters would ask the DOM in the browser and
//! count bytes elsewhere. Advance widths of ASCII are those of Helvetica (Adobe Core 14 AFM, thousandths of an em) with a margin for wider
//! system fonts; those of other characters are by range, as measured in DejaVu Sans and Noto.

use crate::text::character::Oddity;

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
    match (ascii, c) {
        (Some(thousandths), _) => f64::from(*thousandths) / 1000.0 * SYSTEM_FONT_FACTOR,
        _ if is_attached(c) || c == ZERO_WIDTH_SPACE => 0.0,
        (None, '\u{1f000}'..='\u{1faff}') => 1.6,
        _ if is_wide(c) => 1.0,
        // The dash, exponents and signs of amounts.
        (None, '–' | '·' | '²' | '³') => 0.62,
        (None, '−' | '×' | '±' | '÷') => 0.84,
        // Latin, Greek, Cyrillic and Armenian.
        (None, '\u{a1}'..='\u{58f}') => 1.2,
        // Dashes of two and three ems, and whole phrases in Arabic.
        (None, '\u{2e3a}' | '\u{2e3b}') => 3.0,
        (None, '\u{fdf0}'..='\u{fdff}') => 12.0,
        _ => 1.5,
    }
}

/// Characters that are one em wide and between which a line may break: Han, kana, Hangul and full-width forms, and the quotation marks
/// and dashes that are as wide in Chinese fonts. Emoji break lines like them.
fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{2014}' | '\u{2018}'..='\u{201d}' | '\u{2026}' | '\u{2192}'
        | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{16fe0}'..='\u{1b2ff}' | '\u{1f000}'..='\u{1faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Where a long word may break.
const ZERO_WIDTH_SPACE: char = '\u{200b}';
/// Makes one emoji of two.
const ZERO_WIDTH_JOINER: char = '\u{200d}';
/// Forbids a line break.
const WORD_JOINER: char = '\u{2060}';

/// Characters that belong to the one before: accents, skin tones, and those that only choose its form.
fn is_attached(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}' | '\u{1f3fb}'..='\u{1f3ff}')
        || c != ZERO_WIDTH_SPACE && Oddity::of(c) == Some(Oddity::Invisible)
}

/// The width of the longest unbreakable part of `text`.
pub fn longest_word(text: &str, size: f64) -> f64 {
    unbreakable_parts(text).into_iter().map(|word| width(word.trim_end(), size)).fold(0.0, f64::max)
}

/// `text` in lines no wider than `max_width`. Longer words are broken, each from a line of its own, so that less width never makes fewer
/// lines. Never empty.
pub fn wrap(text: &str, size: f64, max_width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in unbreakable_parts(text) {
        let parts = split_word(word, size, max_width);
        let mut starts_line = parts.len() > 1;
        for part in parts {
            let is_too_wide = || width(&line, size) + width(part.trim_end(), size) > max_width;
            if !line.is_empty() && (starts_line || is_too_wide()) {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
            }
            starts_line = false;
            line.push_str(part);
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// A word, or its characters if it is wider than `max_width`.
fn split_word(word: &str, size: f64, max_width: f64) -> Vec<&str> {
    if width(word.trim_end(), size) <= max_width {
        return vec![word];
    }
    split(word, |before, after| !is_attached(after) && before != ZERO_WIDTH_JOINER)
}

/// The parts of `text` between two characters that may be separated.
fn split(text: &str, may_separate: impl Fn(char, char) -> bool) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut previous: Option<char> = None;
    for (index, c) in text.char_indices() {
        if previous.is_some_and(|before| may_separate(before, c)) {
            parts.extend(text.get(start..index));
            start = index;
        }
        previous = Some(c);
    }
    parts.extend(text.get(start..));
    parts
}

/// The unbreakable parts of `text`: lines may break after a space or a hyphen, and around Han characters, but never before closing
/// or after opening punctuation, nor within an amount.
fn unbreakable_parts(text: &str) -> Vec<&str> {
    split(text, is_break_allowed)
}

fn is_break_allowed(before: char, after: char) -> bool {
    const CLOSING: &str = "，。、；：！？）》”’」』%,.;:!?)/+";
    const OPENING: &str = "（《“‘「『(";
    // An amount stays with its unit, across 万 and 亿.
    let is_within_amount = (before.is_ascii_digit() || "万亿".contains(before)) && is_wide(after);
    let is_joined = is_attached(after) || matches!(before, ZERO_WIDTH_JOINER | WORD_JOINER);
    if CLOSING.contains(after) || OPENING.contains(before) || is_within_amount || is_joined {
        return false;
    }
    matches!(before, ' ' | ZERO_WIDTH_SPACE)
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
    fn width_of_a_character_of_any_script_is_no_less_than_in_the_widest_font() {
        // Each character with its advance in DejaVu Sans or Noto.
        for (c, advance) in [
            ('𠮷', 1.0),
            ('\u{31350}', 1.0),
            ('삼', 0.92),
            ('🏭', 1.25),
            ('😀', 1.6),
            ('★', 0.84),
            ('☎', 1.25),
            ('→', 1.0),
            ('℃', 1.13),
            ('№', 1.07),
            ('㎡', 1.0),
            ('①', 1.0),
            ('‰', 1.34),
            ('×', 0.84),
            ('−', 0.84),
            ('é', 0.62),
            ('Œ', 1.07),
            ('Ю', 1.08),
            ('Ω', 0.77),
            ('ش', 1.22),
            ('ꀀ', 1.0),
            ('\u{fe33}', 1.0),
            ('￥', 1.0),
            ('⸻', 2.46),
        ] {
            assert!(width(&c.to_string(), 1.0) >= advance, "{c} is {} wide", width(&c.to_string(), 1.0));
        }
    }

    #[test]
    fn width_of_what_only_changes_the_character_before_is_zero() {
        for (text, plain) in
            [("e\u{301}", "e"), ("葛\u{e0100}", "葛"), ("👍🏽", "👍"), ("☎\u{fe0f}", "☎"), ("a\u{200b}b", "ab")]
        {
            assert_eq!(width(text, 10.0), width(plain, 10.0), "{text}");
        }
    }

    #[test]
    fn wrap_never_separates_what_is_one_character_to_the_reader() {
        for (text, lines) in [
            ("👩\u{200d}🚀👩\u{200d}🚀", ["👩\u{200d}🚀", "👩\u{200d}🚀"]),
            ("👍🏽👍🏽", ["👍🏽", "👍🏽"]),
            ("葛\u{e0100}城", ["葛\u{e0100}", "城"]),
            ("e\u{301}e\u{301}", ["e\u{301}", "e\u{301}"]),
            ("one\u{200b}two", ["one\u{200b}", "two"]),
        ] {
            assert_eq!(wrap(text, 10.0, width(lines[0], 10.0)), lines);
        }
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
        assert_eq!(wrap("a mmmm", 10.0, 20.0), ["a", "mm", "mm"]);
    }

    #[test]
    fn wrap_returns_one_empty_line_for_empty_text() {
        assert_eq!(wrap("", 10.0, 30.0), [""]);
    }
}
