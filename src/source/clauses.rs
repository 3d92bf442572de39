//! Sentences and clauses of a paragraph.

use std::ops::Range;

/// A sentence, or a part of one up to a semicolon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in the paragraph.
    pub range: Range<usize>,
    /// Where its clauses stand, in order.
    pub clauses: Vec<Range<usize>>,
    /// Whether a semicolon joins it to the one before.
    pub continues: bool,
}

/// The sentences of `text`; marks within `tokens` divide nothing.
pub fn sentences(text: &str, tokens: &[Range<usize>]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut clauses = Vec::new();
    let (mut start, mut clause, mut continues, mut token) = (0, 0, false, 0);
    for (at, c) in text.char_indices() {
        while tokens.get(token).is_some_and(|range| range.end <= at) {
            token += 1;
        }
        if tokens.get(token).is_some_and(|range| range.contains(&at)) {
            continue;
        }
        let end = at + c.len_utf8();
        if matches!(c, '，' | ',' | '\t') {
            clauses.push(clause..at);
            clause = end;
        } else if matches!(c, '。' | '！' | '？' | '；' | ';') {
            clauses.push(clause..at);
            sentences.push(Sentence { range: start..end, clauses: std::mem::take(&mut clauses), continues });
            (start, clause, continues) = (end, end, matches!(c, '；' | ';'));
        }
    }
    if start < text.len() {
        clauses.push(clause..text.len());
        sentences.push(Sentence { range: start..text.len(), clauses, continues });
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_divides_at_marks_outside_of_tokens() {
        let text = "甲1,234元，乙；丙。丁";
        let token = 3..11;
        let found = sentences(text, std::slice::from_ref(&token));
        let clauses: Vec<Vec<&str>> =
            found.iter().map(|sentence| sentence.clauses.iter().map(|range| &text[range.clone()]).collect()).collect();
        assert_eq!(clauses, [vec!["甲1,234元", "乙"], vec!["丙"], vec!["丁"]]);
        assert_eq!(found.iter().map(|sentence| sentence.continues).collect::<Vec<_>>(), [false, true, false]);
    }
}
