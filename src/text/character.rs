//! Characters that people cannot see, or that change the order in which they see others.

use std::fmt::Write;

/// What is odd about a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// A control character, or a separator of lines or paragraphs.
    Control,
    /// No character at all: a code point that Unicode reserves for use within programs.
    Noncharacter,
    /// Changes the direction in which the characters around it are read.
    Direction,
    /// Nothing is drawn for it.
    Invisible,
}

impl Oddity {
    /// What is odd about `c`, if anything is. White space is not, as long as it stays in its line.
    pub const fn of(c: char) -> Option<Self> {
        match c {
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => Some(Self::Control),
            '\u{fdd0}'..='\u{fdef}' => Some(Self::Noncharacter),
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                Some(Self::Direction)
            }
            _ if c as u32 & 0xfffe == 0xfffe => Some(Self::Noncharacter),
            // Unicode's Default_Ignorable_Code_Point, marks of annotations, and the blank among the patterns of Braille.
            '\u{ad}'
            | '\u{34f}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}' => Some(Self::Invisible),
            _ => None,
        }
    }

    /// Whether no text may contain such characters. Invisible ones have their use within words: in emoji, in rare forms of Han, where a long
    /// word may break.
    pub const fn is_refused(self) -> bool {
        !matches!(self, Self::Invisible)
    }
}

/// The code point of a character, as Unicode writes it.
pub fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// `text` with each odd character as its code point, so that it can be seen, and can do nothing.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match Oddity::of(c) {
            // Writing to a string does not fail.
            Some(_) => _ = write!(shown, "<{}>", code_point(c)),
            None => shown.push(c),
        }
    }
    shown
}

/// Whether nothing of `text` can be seen.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || Oddity::of(c).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_names_what_is_odd_about_a_character() {
        for (characters, oddity) in [
            ("\0\t\n\r\u{b}\u{1b}\u{7f}\u{85}\u{9b}\u{2028}\u{2029}", Some(Oddity::Control)),
            ("\u{fdd0}\u{fdef}\u{fffe}\u{ffff}\u{1fffe}\u{10ffff}", Some(Oddity::Noncharacter)),
            ("\u{61c}\u{200e}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}", Some(Oddity::Direction)),
            ("\u{ad}\u{200b}\u{200c}\u{200d}\u{2060}\u{3164}\u{feff}\u{e0020}", Some(Oddity::Invisible)),
            ("a1·é €一𠮷가😀\u{a0}\u{3000}\u{301}\u{fffd}\u{fffc}", None),
        ] {
            for c in characters.chars() {
                assert_eq!(Oddity::of(c), oddity, "{}", code_point(c));
            }
        }
    }

    #[test]
    fn visible_writes_odd_characters_as_code_points() {
        assert_eq!(visible("3.5亿元\u{200b}"), "3.5亿元<U+200B>");
        assert_eq!(visible("\u{1b}[2J\n::error::"), "<U+001B>[2J<U+000A>::error::");
        assert_eq!(visible("财政 ‘收入’"), "财政 ‘收入’");
    }

    #[test]
    fn is_blank_of_characters_that_cannot_be_seen() {
        for blank in ["", " \u{3000}", "\u{200b}", "\u{feff} \u{2060}", "\u{ad}", "\u{2800}\u{3164}"] {
            assert!(is_blank(blank), "{}", visible(blank));
        }
        assert!(!is_blank("\u{200b}a"));
    }
}
