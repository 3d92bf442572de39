//! Splits a source text into sections under headings, joining paragraphs split by a page break.

use crate::source::furniture::is_furniture;
use crate::source::line_index::Position;
use crate::source::page_frame::PageFrame;

/// The maximum length of a heading, in characters.
const MAX_HEADING_CHARS: usize = 30;
/// The same for one that begins with a number of its own, such as 一、 or （一）, or tells where a speech was held.
const MAX_NUMBERED_HEADING_CHARS: usize = 50;

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
    /// Whether it is the row of a table, whose cells tabs divide.
    pub is_row: bool,
    /// For each line: its offset in the text, and its position in the file.
    lines: Vec<(usize, Position)>,
}

impl OutlineSection {
    /// What the section is about: its last heading, without the mark that ends it. The first headings of a text are its title and perhaps
    /// the name of a speaker, unless they have numbers.
    pub fn title(&self, is_first: bool) -> Option<&str> {
        let last = self.headings.last()?.text.as_str();
        let is_of_section = !is_first || number_of_heading(last).is_some();
        is_of_section.then(|| last.trim_end_matches('。'))
    }
}

impl OutlineParagraph {
    fn of(line: &str, position: Position) -> Self {
        Self { text: line.to_owned(), is_row: line.contains('\t'), lines: vec![(0, position)] }
    }

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

    /// The same for offsets in ascending order, in one pass.
    pub fn positions(&self, offsets: impl Iterator<Item = usize>) -> Vec<Position> {
        let mut positions: Vec<Position> = Vec::new();
        let mut last: Option<(usize, usize)> = None;
        for offset in offsets {
            let index = self.lines.partition_point(|(start, _)| *start <= offset).saturating_sub(1);
            let (start, position) = self.lines.get(index).copied().unwrap_or_default();
            let (from, column) = match (last.filter(|(line, at)| *line == index && *at <= offset), positions.last()) {
                (Some((_, at)), Some(before)) => (at, before.column),
                _ => (start, position.column),
            };
            let between = self.text.get(from..offset).unwrap_or_default().chars().count();
            positions.push(Position { column: column + between, ..position });
            last = Some((index, offset));
        }
        positions
    }

    fn is_finished(&self) -> bool {
        self.is_row || ends_sentence(&self.text) || names_unit(&self.text)
    }
}

/// The sections of a text. A heading is a short line that neither ends a sentence nor breaks off within one, or the numbered first
/// sentence of a paragraph; a paragraph whose last sentence has not ended continues in the next line. Page furniture is left out.
pub fn outline(text: &str) -> Vec<OutlineSection> {
    let frame = PageFrame::of(text);
    let mut outline: Vec<OutlineSection> = Vec::new();
    let is_text = |index: usize, line: &str| !line.is_empty() && !is_furniture(line) && !frame.has(index);
    let lines = text.lines().enumerate().filter(|(index, line)| is_text(*index, line.trim()));
    let mut lines = lines.peekable();
    let mut is_after_item = false;
    while let Some((index, whole)) = lines.next() {
        let line = whole.trim();
        let is_item = is_numbered_sentence(line);
        let is_listed =
            is_item && (is_after_item || lines.peek().is_some_and(|(_, next)| is_numbered_sentence(next.trim())));
        is_after_item = is_item;
        let indent = whole.chars().take_while(|c| c.is_whitespace()).count();
        let position = Position { line: index + 1, column: indent + 1 };
        let open = outline.last_mut().and_then(|section| section.paragraphs.last_mut());
        // Below 做好以下工作： come numbered headings.
        let is_announced =
            |paragraph: &OutlineParagraph| number_of_heading(line).is_some() && paragraph.text.ends_with(['：', ':']);
        let continues = |paragraph: &&mut OutlineParagraph| {
            !paragraph.is_finished() && !line.contains('\t') && !is_announced(paragraph)
        };
        if let Some(paragraph) = open.filter(continues) {
            paragraph.add(line, position);
            continue;
        }
        if let Some((heading, rest)) = run_in_heading(line).filter(|_| !is_listed) {
            add_heading(&mut outline, OutlineParagraph::of(heading, position));
            let column = position.column + heading.chars().count();
            if !rest.is_empty() {
                add_paragraph(&mut outline, OutlineParagraph::of(rest, Position { column, ..position }));
            }
        } else if is_heading(line) {
            add_heading(&mut outline, OutlineParagraph::of(line, position));
        } else {
            add_paragraph(&mut outline, OutlineParagraph::of(line, position));
        }
    }
    close(&mut outline);
    outline
}

/// Short lines at the end have nothing below them that they could be headings of.
fn close(outline: &mut Vec<OutlineSection>) {
    let Some(last) = outline.pop_if(|section| section.paragraphs.is_empty()) else { return };
    match outline.last_mut() {
        Some(section) => section.paragraphs.extend(last.headings),
        None => outline.push(OutlineSection { headings: Vec::new(), paragraphs: last.headings }),
    }
}

fn add_heading(outline: &mut Vec<OutlineSection>, heading: OutlineParagraph) {
    match outline.last_mut().filter(|section| section.paragraphs.is_empty()) {
        Some(section) => section.headings.push(heading),
        None => outline.push(OutlineSection { headings: vec![heading], paragraphs: Vec::new() }),
    }
}

fn add_paragraph(outline: &mut Vec<OutlineSection>, paragraph: OutlineParagraph) {
    match outline.last_mut() {
        Some(section) => section.paragraphs.push(paragraph),
        None => outline.push(OutlineSection { headings: Vec::new(), paragraphs: vec![paragraph] }),
    }
}

fn is_heading(line: &str) -> bool {
    let is_of_speech = line.trim_end_matches(['）', ')']).ends_with("会议上");
    let may_be_long = is_of_speech || number_of_heading(line).is_some();
    let most = if may_be_long { MAX_NUMBERED_HEADING_CHARS } else { MAX_HEADING_CHARS };
    line.chars().count() <= most
        && !line.contains('\t')
        && !ends_sentence(line)
        && !is_continued(line)
        && !names_unit(line)
}

/// Whether a line names the unit of a table below it.
pub fn names_unit(line: &str) -> bool {
    let words = line.trim_start_matches(['（', '(']);
    ["单位：", "单位:"].iter().any(|start| words.starts_with(start))
}

/// The numbered heading with which a paragraph begins, and the rest of the paragraph: （一）农业增产。粮食……. One that is all of it has no
/// digits, or it could be an item of a list.
fn run_in_heading(line: &str) -> Option<(&str, &str)> {
    let after_number = number_of_heading(line)?;
    let end = after_number + line.get(after_number..)?.find('。')? + '。'.len_utf8();
    let (heading, rest) = line.split_at_checked(end)?;
    let is_short = heading.chars().count() <= MAX_NUMBERED_HEADING_CHARS;
    let is_item = rest.is_empty() && heading.contains(|c: char| c.is_ascii_digit());
    (is_short && !is_item).then_some((heading, rest))
}

/// Whether a line is a numbered sentence and nothing else; several such lines in a row are items of a list.
fn is_numbered_sentence(line: &str) -> bool {
    number_of_heading(line).is_some() && line.find('。').is_some_and(|at| at + '。'.len_utf8() == line.len())
}

/// Where the number ends that begins a heading: 一、 or （一）.
pub fn number_of_heading(line: &str) -> Option<usize> {
    let is_numeral = |c: char| "一二三四五六七八九十".contains(c);
    let (open, close) = if line.starts_with(['（', '(']) { (1, "）)") } else { (0, "、") };
    let body: String = line.chars().skip(open).take_while(|c| is_numeral(*c)).collect();
    let start: usize = line.chars().take(open).map(char::len_utf8).sum::<usize>() + body.len();
    let next = line.get(start..)?.chars().next().filter(|c| !body.is_empty() && close.contains(*c))?;
    Some(start + next.len_utf8())
}

fn is_continued(text: &str) -> bool {
    text.ends_with(['，', '、', '：', ',', ':', '-', '—', '（', '(', '“', '《'])
}

/// Whether words end a sentence, perhaps with closing marks.
pub fn ends_sentence(text: &str) -> bool {
    // A line of nothing but closing marks is not read again with each that follows.
    const MOST_MARKS: usize = 30;
    let end = text.get(text.ceil_char_boundary(text.len().saturating_sub(MOST_MARKS))..).unwrap_or(text);
    end.trim_end_matches(['”', '’', '"', '）', ')', '』', '」']).ends_with(['。', '！', '？', '；', '…', '!', '?', '.'])
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
        let offsets: Vec<usize> = second.text.char_indices().map(|(at, _)| at).collect();
        let each: Vec<_> = offsets.iter().map(|at| second.position(*at)).collect();
        assert_eq!(second.positions(offsets.into_iter()), each);
    }

    #[test]
    fn outline_takes_the_numbered_first_sentence_of_a_paragraph_for_a_heading() {
        let found = outline("一、回顾\n（一）农业增产。粮食收成好。\n又一段。\n（二）工业平稳。产值增加。\n");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].headings[1].text, "（一）农业增产。");
        assert_eq!(found[0].paragraphs[0].text, "粮食收成好。");
        assert_eq!(found[0].paragraphs[0].position(0), Position { line: 2, column: 9 });
        assert_eq!(found[1].paragraphs.len(), 1);
    }

    #[test]
    fn outline_takes_a_numbered_sentence_alone_for_a_heading_unless_it_may_be_an_item() {
        let text = "主要做了以下工作：\n（一）农业增产。\n粮食收成好。\n（二）新建学校3所。\n又一段。\n一、办好学校。\n二、修好道路。\n";
        let found = outline(text);
        assert_eq!(found.len(), 2);
        assert_eq!(found[1].headings[0].text, "（一）农业增产。");
        let texts: Vec<_> = found[1].paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        assert_eq!(texts, ["粮食收成好。", "（二）新建学校3所。", "又一段。", "一、办好学校。", "二、修好道路。"]);
    }

    #[test]
    fn outline_leaves_out_what_the_page_of_a_text_has_around_it() {
        let found = outline("首页\n>\n要闻\n甲县公报\n来源：甲报\n产值8亿元。\n打印本页\n");
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].headings.len(), found[0].headings[0].text.as_str()), (1, "甲县公报"));
        assert_eq!(found[0].paragraphs.len(), 1);
        assert_eq!(found[0].paragraphs[0].position(0), Position { line: 6, column: 1 });
    }

    #[test]
    fn outline_keeps_rows_of_a_table_apart_and_leaves_page_numbers_out() {
        let found = outline("产量\n指标\t产量\n粮食\t650.0\n— 3 —\n全年丰收。\n");
        let texts: Vec<_> = found[0].paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        assert_eq!(texts, ["指标\t产量", "粮食\t650.0", "全年丰收。"]);
    }
}
