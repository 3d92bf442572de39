//! Splits a source text into sections under headings, joining paragraphs split by a page break.

use crate::source::line_index::Position;

/// The maximum length of a heading, in characters.
const MAX_HEADING_CHARS: usize = 30;

/// One or more consecutive headings, and the paragraphs below them.
#[derive(Debug, Default)]
pub struct OutlineSection {
    /// The headings.
    pub headings: Vec<OutlineParagraph>,
    /// The paragraphs.
    pub paragraphs: Vec<OutlineParagraph>,
}

/// A paragraph, possibly on several lines.
#[derive(Debug, Default)]
pub struct OutlineParagraph {
    /// Its text.
    pub text: String,
    /// For each line: its offset in the text, and its position in the file.
    lines: Vec<(usize, Position)>,
}

impl OutlineParagraph {
    fn add(&mut self, line: &str, position: Position) {
        self.lines.push((self.text.len(), position));
        self.text.push_str(line);
    }

    /// The position in the file of a byte offset in the text.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.lines.iter().rev().find(|(start, _)| *start <= offset);
        let (start, position) = line.copied().unwrap_or_default();
        let before = self.text.get(start..offset).unwrap_or_default();
        Position { column: position.column + before.chars().count(), ..position }
    }

    fn is_finished(&self) -> bool {
        ends_sentence(&self.text)
    }
}

/// The sections of a text. A heading is a short line that neither ends a sentence nor breaks off within one; a paragraph whose last
/// sentence has not ended continues in the next line.
pub fn outline(text: &str) -> Vec<OutlineSection> {
    let mut outline: Vec<OutlineSection> = Vec::new();
    for (index, whole) in text.lines().enumerate() {
        let line = whole.trim();
        if line.is_empty() {
            continue;
        }
        let indent = whole.chars().take_while(|c| c.is_whitespace()).count();
        let position = Position { line: index + 1, column: indent + 1 };
        let open = outline.last_mut().and_then(|section| section.paragraphs.last_mut());
        if let Some(paragraph) = open.filter(|paragraph| !paragraph.is_finished()) {
            paragraph.add(line, position);
            continue;
        }
        let heading = line.chars().count() <= MAX_HEADING_CHARS && !ends_sentence(line) && !is_continued(line);
        if outline.last().is_none_or(|section| heading && !section.paragraphs.is_empty()) {
            outline.push(OutlineSection::default());
        }
        let Some(section) = outline.last_mut() else { continue };
        let list = if heading { &mut section.headings } else { &mut section.paragraphs };
        let mut paragraph = OutlineParagraph::default();
        paragraph.add(line, position);
        list.push(paragraph);
    }
    outline
}

fn is_continued(text: &str) -> bool {
    text.ends_with(['，', '、', '：', ',', ':', '-', '—'])
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '’', '"', '）', ')', '』', '」'])
        .ends_with(['。', '！', '？', '；', '…', '!', '?', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "标题\n\n  作者/文\n\n第一段的第一句。\n\n第二段在此断开，\n\n又接着写完。”\n\n小标题\n\n第三段。\n";

    #[test]
    fn outline_starts_a_section_at_a_heading_and_joins_a_split_paragraph() {
        let found = outline(TEXT);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].headings.len(), 2);
        let texts: Vec<_> = found[0].paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        assert_eq!(texts, ["第一段的第一句。", "第二段在此断开，又接着写完。”"]);
        assert_eq!(found[1].headings[0].text, "小标题");
    }

    #[test]
    fn position_returns_the_line_of_the_file_in_a_joined_paragraph() {
        let found = outline(TEXT);
        let second = &found[0].paragraphs[1];
        let offset = second.text.find("接着").unwrap();
        assert_eq!(second.position(offset), Position { line: 9, column: 2 });
        assert_eq!(found[0].headings[1].position(0), Position { line: 3, column: 3 });
    }
}
