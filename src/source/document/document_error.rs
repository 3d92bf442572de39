//! Why no text is read from a file.

use crate::locale::messages::documents as words;
use crate::source::document::file_kind::FileKind;
use crate::source::document::{MAX_BODY_BYTES, MAX_TEXT_CHARS, MAX_WORD_BYTES};
use crate::text::lang::Lang;

/// Where a person opens files: what can be done about one that is not read depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenedIn {
    /// The page, which has a field for text.
    Page,
    /// The command line.
    Command,
}

/// Why no text is read from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentError {
    /// It is of a kind that is not read.
    Kind(FileKind),
    /// It has so many bytes, more than [`MAX_WORD_BYTES`].
    TooLarge(usize),
    /// Its archive cannot be read.
    BrokenArchive,
    /// It is protected by a password.
    Encrypted,
    /// It is a Word document without `word/document.xml`.
    NoBody,
    /// Its content unpacks to more than [`MAX_BODY_BYTES`].
    UnpacksToMore,
    /// Its content is no well-formed XML in UTF-8.
    BrokenBody,
    /// Its content is nested deeper than this many levels.
    TooDeep(usize),
    /// Its content declares a document type or refers to an entity.
    Declarations,
    /// Its text is longer than [`MAX_TEXT_CHARS`].
    TooLong,
    /// It has no words.
    Empty,
    /// It is a text in an encoding that is not read.
    Encoding,
}

impl DocumentError {
    /// What was found, and how to mend it.
    pub fn sentence(self, opened_in: OpenedIn, lang: Lang) -> String {
        let mend = match opened_in {
            OpenedIn::Page => words::PASTE,
            OpenedIn::Command => words::SAVE,
        };
        let mend = mend.get(lang);
        let message = match self {
            Self::TooLarge(bytes) => return words::too_large(bytes, MAX_WORD_BYTES, mend, lang),
            Self::UnpacksToMore => return words::unpacks_to_more(MAX_BODY_BYTES, mend, lang),
            Self::TooDeep(limit) => return words::too_deep(limit, mend, lang),
            Self::TooLong => return words::too_long(MAX_TEXT_CHARS, lang),
            Self::Kind(kind) => match kind {
                FileKind::Pdf => words::PDF,
                FileKind::OldWord => words::OLD_WORD,
                FileKind::Encrypted => words::ENCRYPTED,
                FileKind::Rtf => words::RTF,
                FileKind::WebPage => words::WEB_PAGE,
                FileKind::Spreadsheet => words::SPREADSHEET,
                FileKind::OpenDocument => words::OPEN_DOCUMENT,
                FileKind::Archive => words::ARCHIVE,
                FileKind::Picture => words::PICTURE,
                FileKind::Report | FileKind::Text | FileKind::Word | FileKind::Unknown => words::NO_TEXT_FILE,
            },
            Self::Encrypted => words::ENCRYPTED,
            Self::BrokenArchive | Self::BrokenBody => words::BROKEN,
            Self::NoBody => words::NO_BODY,
            Self::Declarations => words::DECLARATIONS,
            Self::Empty => words::EMPTY,
            Self::Encoding => words::ENCODING,
        };
        message.get(lang).replace("{mend}", mend)
    }
}
