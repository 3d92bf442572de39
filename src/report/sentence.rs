//! The sentence of the Chinese prose in which a figure stands.

use std::ops::Range;

use crate::report::figure::{Figure, Origin};
use crate::report::resolved::ResolvedReport;

/// Brackets and quotes that may hold a stop which ends no sentence.
const PAIRS: [(char, char); 9] = [
    ('（', '）'),
    ('(', ')'),
    ('“', '”'),
    ('‘', '’'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('【', '】'),
    ('[', ']'),
];

/// A bracket that closes later than after so many characters was forgotten rather than meant.
const LONGEST_ASIDE: usize = 200;

/// The sentence, with its mark-up: of the paragraph that the figure stands in, or of another of its section.
pub fn sentence_of<'a>(figure: &Figure, resolved: &'a ResolvedReport) -> Option<&'a str> {
    let Origin::Reported { place, .. } = &figure.origin else { return None };
    let paragraphs = &resolved.section(&place.section)?.paragraphs;
    let own = usize::try_from(place.paragraph).ok().and_then(|number| paragraphs.get(number.checked_sub(1)?));
    let placeholder = format!("{{{}}}", figure.id);
    own.into_iter().chain(paragraphs).find_map(|paragraph| sentence_with(&paragraph.zh, &placeholder))
}

/// The first sentence that has these words.
fn sentence_with<'a>(prose: &'a str, words: &str) -> Option<&'a str> {
    let at = prose.find(words)?;
    let sentence = sentences(prose).into_iter().find(|sentence| sentence.contains(&at))?;
    prose.get(sentence).map(str::trim)
}

/// Where the sentences of a paragraph stand. A semicolon ends one as well: reports list whole sentences between them.
fn sentences(prose: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let (mut start, mut aside_end, mut follows_stop) = (0, 0, false);
    for (at, c) in prose.char_indices() {
        let after = prose.get(at + c.len_utf8()..).unwrap_or_default();
        if at < aside_end {
            follows_stop = is_stop(c);
            continue;
        }
        aside_end = aside(c, after).map_or(aside_end, |length| at + c.len_utf8() + length);
        let next = after.chars().next();
        // What stands after a stop in a quotation may still belong to the sentence: “……！”的要求.
        let is_closed = follows_stop && closes_quote(c) && !next.is_some_and(goes_on);
        follows_stop = is_stop(c) || follows_stop && closes_quote(c);
        if c == '\n' || (is_stop(c) || is_closed) && !next.is_some_and(|next| is_stop(next) || closes_quote(next)) {
            let end = prose.len() - after.len();
            sentences.push(start..end);
            start = end;
        }
    }
    sentences.push(start..prose.len());
    sentences
}

/// The bytes up to the bracket that closes `open`, if it opens anything.
fn aside(open: char, after: &str) -> Option<usize> {
    let (_, close) = PAIRS.iter().find(|(known, _)| *known == open)?;
    let mut depth = 1;
    for (at, c) in after.char_indices().take(LONGEST_ASIDE).take_while(|(_, c)| *c != '\n') {
        if c == open {
            depth += 1;
        } else if c == *close {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        }
    }
    None
}

const fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | ';' | '!' | '?')
}

const fn closes_quote(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』')
}

/// Whether a sentence goes on with this after a quotation that ends with a stop.
const fn goes_on(c: char) -> bool {
    matches!(c, '的' | '等' | '和' | '与' | '，' | '、' | '：' | '；' | '。')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(prose: &str) -> Vec<&str> {
        sentences(prose).into_iter().map(|range| &prose[range]).filter(|sentence| !sentence.is_empty()).collect()
    }

    #[test]
    fn sentences_end_at_stops_and_line_ends() {
        assert_eq!(split("甲{a}；乙{b}。丙！\n丁？！戊"), ["甲{a}；", "乙{b}。", "丙！", "\n", "丁？！", "戊"]);
        assert_eq!(split(""), [""; 0]);
    }

    #[test]
    fn sentences_do_not_end_within_brackets_and_quotes() {
        for whole in ["甲（乙；丙。）丁{a}。", "坚持“又快又好！”的要求，建成{a}。", "（“甲；乙”；丙）丁。"]
        {
            assert_eq!(split(whole), [whole]);
        }
        assert_eq!(split("他说：“好。”再建{a}。"), ["他说：“好。”", "再建{a}。"]);
        assert_eq!(split("甲。”乙。丙"), ["甲。”", "乙。", "丙"]);
    }

    #[test]
    fn sentences_end_after_a_bracket_that_nothing_closes() {
        assert_eq!(split("（甲。乙。\n丙）丁。"), ["（甲。", "乙。", "\n", "丙）丁。"]);
        let long = format!("“{}。乙。”", "甲".repeat(LONGEST_ASIDE));
        assert_eq!(split(&long).len(), 2);
    }

    #[test]
    fn sentence_with_finds_the_one_with_the_words() {
        let prose = "甲{a}。\n  乙{b}，丙{a.growth}。";
        assert_eq!(sentence_with(prose, "{a.growth}"), Some("乙{b}，丙{a.growth}。"));
        assert_eq!(sentence_with(prose, "{a}"), Some("甲{a}。"));
        assert_eq!(sentence_with(prose, "{c}"), None);
    }
}
