//! What kind of file a reader drops, by its first bytes rather than by its name.

use crate::source::document::document_error::DocumentError;
use crate::source::document::encoding::utf_16;
use crate::source::document::word::contents;

/// The bytes in which a kind of text shows.
const HEAD_BYTES: usize = 4_096;
const UTF_8_MARK: &[u8] = b"\xef\xbb\xbf";

/// What files of other kinds begin with.
const BEGINNINGS: [(&[u8], FileKind); 7] = [
    (b"%PDF", FileKind::Pdf),
    (b"{\\rtf", FileKind::Rtf),
    (b"\x89PNG", FileKind::Picture),
    (b"\xff\xd8\xff", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"MM\0*", FileKind::Picture),
];
/// What files begin with that hold others: those of old versions of Word, Excel and PowerPoint.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A report in JSON.
    Report,
    /// Plain text, in whatever encoding.
    Text,
    /// A Word document: .docx.
    Word,
    /// A PDF.
    Pdf,
    /// A document of an old version of Word, or of WPS.
    OldWord,
    /// A document protected by a password.
    Encrypted,
    /// A text in the Rich Text Format.
    Rtf,
    /// A page in HTML.
    WebPage,
    /// A spreadsheet.
    Spreadsheet,
    /// A document of LibreOffice and the like.
    OpenDocument,
    /// Another archive.
    Archive,
    /// A picture.
    Picture,
    /// Anything else that is no text.
    Unknown,
}

impl FileKind {
    /// That of a file with this content and name.
    pub fn of(bytes: &[u8], name: &str) -> Self {
        let head = bytes.get(..HEAD_BYTES).unwrap_or(bytes);
        let words = head.strip_prefix(UTF_8_MARK).unwrap_or(head).trim_ascii_start();
        let name = name.to_lowercase();
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return of_archive(bytes, &name);
        }
        if bytes.starts_with(COMPOUND) {
            return of_compound(bytes, &name);
        }
        let known =
            BEGINNINGS.iter().find(|(beginning, _)| head.starts_with(beginning) || words.starts_with(beginning));
        if let Some((_, kind)) = known {
            return *kind;
        }
        if words.starts_with(b"{") || name.ends_with(".json") {
            return Self::Report;
        }
        let is_web_page = [&b"<!doctype html"[..], b"<html"]
            .iter()
            .any(|tag| words.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag)));
        match (is_web_page, head.contains(&0) && utf_16(bytes).is_none()) {
            (true, _) => Self::WebPage,
            (false, true) => Self::Unknown,
            (false, false) => Self::Text,
        }
    }

    /// Why no text is read from a file of this kind, if none is.
    pub const fn refusal(self) -> Option<DocumentError> {
        match self {
            Self::Report | Self::Text | Self::Word => None,
            kind => Some(DocumentError::Kind(kind)),
        }
    }
}

/// That of an archive, by what it holds; a broken one goes by its name.
fn of_archive(bytes: &[u8], name: &str) -> FileKind {
    let Ok(contents) = contents(bytes) else {
        return if name.ends_with(".docx") { FileKind::Word } else { FileKind::Archive };
    };
    let holds = |start: &str| contents.iter().any(|part| part.starts_with(start));
    if holds("word/") || name.ends_with(".docx") {
        FileKind::Word
    } else if holds("xl/") {
        FileKind::Spreadsheet
    } else if holds("mimetype") && holds("content.xml") {
        FileKind::OpenDocument
    } else {
        FileKind::Archive
    }
}

/// That of a file which holds others: an encrypted one names what it keeps, in UTF-16.
fn of_compound(bytes: &[u8], name: &str) -> FileKind {
    let holds = |word: &str| {
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|part| part == wide)
    };
    if holds("EncryptedPackage") {
        FileKind::Encrypted
    } else if [".xls", ".et"].iter().any(|end| name.ends_with(end)) {
        FileKind::Spreadsheet
    } else if [".doc", ".wps", ".docx", ".dot"].iter().any(|end| name.ends_with(end)) || holds("WordDocument") {
        FileKind::OldWord
    } else {
        FileKind::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_tells_kinds_by_their_first_bytes() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        for (bytes, name, kind) in [
            (&b" \n{ \"meta\": 1 }"[..], "a.txt", FileKind::Report),
            ("\u{feff}{}".as_bytes(), "a", FileKind::Report),
            (b"no report", "a.JSON", FileKind::Report),
            (b"{\\rtf1 words}", "a.rtf", FileKind::Rtf),
            (b"%PDF-1.7", "a.docx", FileKind::Pdf),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", "a.doc", FileKind::OldWord),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", "a.xls", FileKind::Spreadsheet),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", "a", FileKind::Unknown),
            (&[COMPOUND, &wide("EncryptedPackage")].concat(), "a.docx", FileKind::Encrypted),
            (&[COMPOUND, &wide("WordDocument")].concat(), "a", FileKind::OldWord),
            (b"<!DOCTYPE html><p>", "a.html", FileKind::WebPage),
            (b"\x89PNG\r\n", "a.png", FileKind::Picture),
            (b"PK\x03\x04broken", "a.docx", FileKind::Word),
            (b"PK\x03\x04broken", "a.zip", FileKind::Archive),
            ("公报".as_bytes(), "a.txt", FileKind::Text),
            (b"\xb9\xab\xb1\xa8", "a.txt", FileKind::Text),
            (&[b"\xff\xfe", &wide("a b")[..]].concat(), "a.txt", FileKind::Text),
            (&wide("a b"), "a.txt", FileKind::Text),
            (b"a\0b", "a.txt", FileKind::Unknown),
            (b"", "", FileKind::Text),
        ] {
            assert_eq!(FileKind::of(bytes, name), kind, "{name} {bytes:?}");
        }
    }
}
