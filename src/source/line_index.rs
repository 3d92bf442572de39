//! Converts byte offsets of a text to lines and columns.

/// A line and a column, both from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// The distance between entries of the index.
const STRIDE_BYTES: usize = 4096;

/// A text with an index of the positions of every few kilobytes, from which lines and columns are counted.
pub struct LineIndex<'a> {
    text: &'a str,
    marks: Vec<(usize, Position)>,
}

impl<'a> LineIndex<'a> {
    /// Builds the index.
    pub fn of(text: &'a str) -> Self {
        let mut marks: Vec<(usize, Position)> = Vec::new();
        for (at, position) in walk(text, Position { line: 1, column: 1 }) {
            if at >= marks.len() * STRIDE_BYTES {
                marks.push((at, position));
            }
        }
        Self { text, marks }
    }

    /// The line and column of a byte offset.
    pub fn position(&self, offset: usize) -> Position {
        let after = self.marks.partition_point(|(at, _)| *at <= offset);
        let mark = after.checked_sub(1).and_then(|index| self.marks.get(index));
        let (start, from) = mark.copied().unwrap_or((0, Position { line: 1, column: 1 }));
        let rest = self.text.get(start..).unwrap_or_default();
        let found = walk(rest, from).take_while(|(at, _)| start + at <= offset).last();
        found.map_or(from, |(_, position)| position)
    }

    /// The position after the last character.
    pub fn end(&self) -> Position {
        let Position { line, column } = self.position(self.text.len());
        match self.text.chars().next_back() {
            None => Position { line, column },
            Some('\n') => Position { line: line + 1, column: 1 },
            Some(_) => Position { line, column: column + 1 },
        }
    }

    /// The position in characters for a line and a byte within it, both counted from 1.
    pub fn character(&self, line: usize, byte: usize) -> Position {
        let words = self.text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
        let before = words.char_indices().take_while(|(at, _)| at + 1 < byte).count();
        Position { line, column: before + 1 }
    }
}

/// The byte offset and position of each character, with `from` as the position of the first.
fn walk(text: &str, from: Position) -> impl Iterator<Item = (usize, Position)> {
    let mut next = from;
    text.char_indices().map(move |(at, c)| {
        let here = next;
        next = match c {
            '\n' => Position { line: here.line + 1, column: 1 },
            _ => Position { column: here.column + 1, ..here },
        };
        (at, here)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn position_agrees_with_counting_from_the_start_far_into_a_text() {
        let text = "一行\n\n".repeat(2_000) + &"甲".repeat(5_000);
        let lines = LineIndex::of(&text);
        for offset in [0, 3, 7, 8, 4_095, 4_096, 4_104, 15_999, 16_000, 20_500, 30_997] {
            let before = &text[..text.floor_char_boundary(offset)];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
            assert_eq!(lines.position(offset), Position { line, column }, "{offset}");
        }
    }

    #[test]
    fn character_counts_characters_before_a_byte() {
        assert_eq!(LineIndex::of("{\n\"甲\" 1").character(2, 7), Position { line: 2, column: 5 });
    }
}
