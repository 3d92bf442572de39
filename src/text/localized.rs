//! Texts in both languages, and the mark-up by which prose refers to figures instead of typing them.

use crate::text::lang::Lang;

/// The same text in Chinese and in English.
///
/// Prose may contain `{id}` for a figure, `{year}` and `{year.previous}` for the report's period, and `[words](id)` for
/// words that a term explains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Text {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

impl Text {
    /// The text in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// A part of marked-up prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Plain words.
    Words(&'a str),
    /// The figure with this id.
    Figure(&'a str),
    /// The report's period, or the year before it.
    Year {
        /// Whether the year before is meant.
        previous: bool,
    },
    /// Words explained by a term.
    Term {
        /// The words as they occur in the sentence.
        words: &'a str,
        /// The term's id.
        id: &'a str,
    },
}

/// The parts of marked-up prose, in order. Unclosed mark-up is treated as words.
pub fn pieces(prose: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = prose;
    while let Some(start) = rest.find(['{', '[']) {
        let (before, marked) = rest.split_at(start);
        let Some((piece, after)) = placeholder(marked).or_else(|| term(marked)) else {
            let next = marked.chars().next().map_or(0, char::len_utf8);
            let (words, after) = rest.split_at(start + next);
            pieces.push(Piece::Words(words));
            rest = after;
            continue;
        };
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        pieces.push(piece);
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

fn placeholder(marked: &str) -> Option<(Piece<'_>, &str)> {
    let (id, after) = marked.strip_prefix('{')?.split_once('}')?;
    let piece = match id {
        "year" => Piece::Year { previous: false },
        "year.previous" => Piece::Year { previous: true },
        _ => Piece::Figure(id),
    };
    Some((piece, after))
}

fn term(marked: &str) -> Option<(Piece<'_>, &str)> {
    let (words, after) = marked.strip_prefix('[')?.split_once("](")?;
    let (id, after) = after.split_once(')')?;
    Some((Piece::Term { words, id }, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_falls_into_words_figures_years_and_terms() {
        assert_eq!(
            pieces("In {year}, [mu](mu) of land: {land}."),
            [
                Piece::Words("In "),
                Piece::Year { previous: false },
                Piece::Words(", "),
                Piece::Term { words: "mu", id: "mu" },
                Piece::Words(" of land: "),
                Piece::Figure("land"),
                Piece::Words("."),
            ]
        );
    }

    #[test]
    fn what_is_not_closed_is_words() {
        assert_eq!(pieces("a {b"), [Piece::Words("a {"), Piece::Words("b")]);
        assert_eq!(pieces("［甲［"), [Piece::Words("［甲［")]);
        assert_eq!(pieces("[a](b"), [Piece::Words("["), Piece::Words("a](b")]);
    }
}
