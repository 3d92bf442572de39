//! Texts in both languages, and the mark-up by which prose refers to figures instead of typing them.

use crate::text::lang::Lang;

/// The same text in Chinese and in English.
///
/// Prose may contain `{id}` for a figure, `{year}` and `{year.previous}` for the report's period, and `[words](id)` for
/// words that a term explains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct LocalizedText {
    /// In Chinese.
    pub zh: String,
    /// In English; empty if it is not translated.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub en: String,
}

impl LocalizedText {
    /// The text in `lang`, or in Chinese if it is not translated.
    pub fn get(&self, lang: Lang) -> &str {
        match self.shown(lang) {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    /// The language in which it is shown to a reader of `lang`.
    pub fn shown(&self, lang: Lang) -> Lang {
        if self.en.is_empty() { Lang::Zh } else { lang }
    }
}

/// A part of marked-up prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'a> {
    /// Plain words.
    Text(&'a str),
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
pub fn segments(prose: &str) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    let mut rest = prose;
    // Where nothing closes a bracket, nothing closes a later one of its kind, and each character is read a few times at most.
    let (mut figures_close, mut terms_close) = (true, true);
    while let Some(start) = rest.find(|c| figures_close && c == '{' || terms_close && c == '[') {
        let (before, marked) = rest.split_at(start);
        if let Some((segment, after)) = placeholder(marked).or_else(|| term(marked)) {
            if !before.is_empty() {
                segments.push(Segment::Text(before));
            }
            segments.push(segment);
            rest = after;
        } else if marked.starts_with('{') {
            figures_close = false;
        } else {
            terms_close = false;
        }
    }
    if !rest.is_empty() {
        segments.push(Segment::Text(rest));
    }
    segments
}

fn placeholder(marked: &str) -> Option<(Segment<'_>, &str)> {
    let (id, after) = marked.strip_prefix('{')?.split_once('}')?;
    let segment = match id {
        "year" => Segment::Year { previous: false },
        "year.previous" => Segment::Year { previous: true },
        _ => Segment::Figure(id),
    };
    Some((segment, after))
}

fn term(marked: &str) -> Option<(Segment<'_>, &str)> {
    let (words, after) = marked.strip_prefix('[')?.split_once("](")?;
    let (id, after) = after.split_once(')')?;
    Some((Segment::Term { words, id }, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_splits_prose_into_text_figures_years_and_terms() {
        assert_eq!(
            segments("In {year}, [mu](mu) of land: {land}."),
            [
                Segment::Text("In "),
                Segment::Year { previous: false },
                Segment::Text(", "),
                Segment::Term { words: "mu", id: "mu" },
                Segment::Text(" of land: "),
                Segment::Figure("land"),
                Segment::Text("."),
            ]
        );
    }

    #[test]
    fn segments_returns_unclosed_markup_as_text() {
        for unclosed in ["a {b", "［甲［", "[a](b", "[a] (b)", "{[{["] {
            assert_eq!(segments(unclosed), [Segment::Text(unclosed)]);
        }
        let words = [Segment::Text("[ "), Segment::Figure("a"), Segment::Text(" {")];
        assert_eq!(segments("[ {a} {"), words);
    }
}
