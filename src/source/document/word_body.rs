//! The words in the XML of a Word document, as a reader sees them: without deleted and hidden ones, and none twice.

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use crate::source::document::MAX_TEXT_CHARS;
use crate::source::document::document_error::DocumentError;

/// The maximum nesting; tables within tables within text boxes reach some sixty levels.
const MAX_DEPTH: usize = 256;
/// The namespaces of Word's elements: as Word writes them, and of the strict form.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
/// The namespace of alternatives, of which a program shows the first that it knows.
const ALTERNATIVES: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// Whose element it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Word,
    Alternatives,
    Others,
}

impl Of {
    fn namespace(found: &ResolveResult<'_>) -> Self {
        match found {
            ResolveResult::Bound(Namespace(name)) if WORD.contains(name) => Self::Word,
            ResolveResult::Bound(Namespace(ALTERNATIVES)) => Self::Alternatives,
            _ => Self::Others,
        }
    }
}

/// The text of `xml`, a paragraph or row of a table a line.
pub fn body_text(xml: &str) -> Result<String, DocumentError> {
    let mut reader = NsReader::from_str(xml);
    let mut body = Body::default();
    loop {
        let (namespace, event) = reader.read_resolved_event().map_err(|_| DocumentError::BrokenBody)?;
        let of = Of::namespace(&namespace);
        match event {
            Event::Start(start) => body.open(of, &start)?,
            Event::Empty(start) => {
                body.open(of, &start)?;
                body.close(of, start.local_name().into_inner())?;
            }
            Event::End(end) => body.close(of, end.local_name().into_inner())?,
            Event::Text(text) => body.add(&text.xml10_content()),
            Event::CData(text) => body.add(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(|_| DocumentError::BrokenBody)?;
                let character = character.or_else(|| predefined(&reference)).ok_or(DocumentError::Declarations)?;
                body.add(character.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => return Err(DocumentError::Declarations),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof if body.depth == 0 => return Ok(body.text),
            Event::Eof => return Err(DocumentError::BrokenBody),
        }
    }
}

/// The entities that every XML has.
fn predefined(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

/// A run of words, and whether it is hidden.
struct Run {
    depth: usize,
    is_hidden: bool,
}

/// What has been read of a body. Paragraphs, runs and tables stand within one another where there are text boxes.
#[derive(Default)]
struct Body {
    text: String,
    chars: usize,
    depth: usize,
    /// The depth of the element whose content is left out.
    left_out: Option<usize>,
    /// The depth of the element whose characters are read.
    words: Option<usize>,
    runs: Vec<Run>,
    paragraphs: Vec<String>,
    /// The cells of the open row of each open table, with their paragraphs.
    tables: Vec<Vec<Vec<String>>>,
    /// The depths of blocks that Word fills in, such as a table of contents.
    blocks: Vec<usize>,
    /// The depth of an alternative that has been read.
    chosen: Option<usize>,
}

impl Body {
    fn open(&mut self, of: Of, start: &BytesStart<'_>) -> Result<(), DocumentError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(DocumentError::TooDeep(MAX_DEPTH));
        }
        if self.left_out.is_some() {
            return Ok(());
        }
        let name = start.local_name();
        match (of, name.into_inner()) {
            (Of::Word, "p") => self.paragraphs.push(String::new()),
            (Of::Word, "r") => self.runs.push(Run { depth: self.depth, is_hidden: false }),
            (Of::Word, "t") => self.words = Some(self.depth),
            (Of::Word, "tab" | "ptab") if self.is_in_run(1) => self.write("\t"),
            (Of::Word, "br" | "cr") if self.is_in_run(1) => self.write("\n"),
            (Of::Word, "noBreakHyphen") if self.is_in_run(1) => self.write("-"),
            (Of::Word, "vanish") if self.is_in_run(2) && !is_off(start) => {
                self.runs.iter_mut().rev().take(1).for_each(|run| run.is_hidden = true);
            }
            (Of::Word, "tbl") => self.tables.push(Vec::new()),
            (Of::Word, "tr") => self.tables.iter_mut().rev().take(1).for_each(Vec::clear),
            (Of::Word, "tc") => self.tables.iter_mut().rev().take(1).for_each(|cells| cells.push(Vec::new())),
            // Deleted and moved words, and how characters are pronounced.
            (Of::Word, "del" | "moveFrom" | "rt") => self.left_out = Some(self.depth),
            (Of::Word, "sdt") => self.blocks.push(self.depth),
            // A table of contents would give each heading twice.
            (Of::Word, "docPartGallery") if value(start).as_deref() == Some("Table of Contents") => {
                self.left_out = self.blocks.last().copied();
            }
            (Of::Alternatives, "AlternateContent") => self.chosen = None,
            (Of::Alternatives, "Fallback") if self.chosen == Some(self.depth) => self.left_out = Some(self.depth),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, of: Of, name: &str) -> Result<(), DocumentError> {
        let depth = self.depth;
        self.depth = depth.saturating_sub(1);
        if self.left_out.is_some() {
            self.left_out = self.left_out.filter(|left_out| *left_out != depth);
            self.blocks.retain(|block| *block < depth);
            return Ok(());
        }
        match (of, name) {
            (Of::Word, "p") => self.end_paragraph()?,
            (Of::Word, "r") => _ = self.runs.pop(),
            (Of::Word, "t") => self.words = None,
            (Of::Word, "tr") => self.end_row(),
            (Of::Word, "tbl") => _ = self.tables.pop(),
            (Of::Word, "sdt") => _ = self.blocks.pop(),
            (Of::Alternatives, "Choice") => self.chosen = Some(depth),
            _ => {}
        }
        Ok(())
    }

    /// Whether this element is so many levels within a run.
    fn is_in_run(&self, levels: usize) -> bool {
        self.runs.last().is_some_and(|run| run.depth + levels == self.depth)
    }

    /// Adds characters, if they are words.
    fn add(&mut self, words: &str) {
        if self.words == Some(self.depth) && self.left_out.is_none() {
            self.write(words);
        }
    }

    fn write(&mut self, words: &str) {
        let is_hidden = self.runs.last().is_some_and(|run| run.is_hidden);
        if let Some(paragraph) = self.paragraphs.last_mut().filter(|_| !is_hidden) {
            paragraph.push_str(words);
        }
    }

    fn end_paragraph(&mut self) -> Result<(), DocumentError> {
        let Some(paragraph) = self.paragraphs.pop().filter(|paragraph| !paragraph.trim().is_empty()) else {
            return Ok(());
        };
        self.chars += paragraph.chars().count() + 1;
        if self.chars > MAX_TEXT_CHARS {
            return Err(DocumentError::TooLong);
        }
        // A tab within a sentence does not make it the row of a table.
        self.place(if paragraph.contains('。') { paragraph.replace('\t', " ") } else { paragraph });
        Ok(())
    }

    /// A row of one cell is only a frame around its paragraphs.
    fn end_row(&mut self) {
        let Some(cells) = self.tables.last_mut().map(std::mem::take) else { return };
        let outer = self.tables.pop();
        if cells.len() > 1 {
            let cells: Vec<String> = cells.iter().map(|paragraphs| in_one_line(&paragraphs.join(" "))).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                self.place(cells.join("\t"));
            }
        } else {
            cells.into_iter().flatten().for_each(|paragraph| self.place(paragraph));
        }
        self.tables.extend(outer);
    }

    /// Puts a paragraph or row into the cell around it, or into the text.
    fn place(&mut self, paragraph: String) {
        match self.tables.last_mut().and_then(|cells| cells.last_mut()) {
            Some(cell) => cell.push(paragraph),
            None => {
                self.text.push_str(&paragraph);
                self.text.push('\n');
            }
        }
    }
}

/// The value of an element such as `<w:vanish w:val="0"/>`.
fn value(start: &BytesStart<'_>) -> Option<String> {
    let attribute =
        start.attributes().with_checks(false).flatten().find(|found| found.key.local_name().into_inner() == "val")?;
    Some(attribute.value.into_owned())
}

fn is_off(start: &BytesStart<'_>) -> bool {
    matches!(value(start).as_deref(), Some("0" | "false" | "off"))
}

fn in_one_line(words: &str) -> String {
    words.split(['\t', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
