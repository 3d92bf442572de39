//! The text of a file, and the terms that labels are translated by.

use answerable::source::document::decode_text::decode;
use answerable::source::document::document_error::DocumentError;
use answerable::source::document::file_kind::FileKind;
use answerable::source::document::within_limit;
use answerable::source::document::word::word_text;
use answerable::source::terms::TermBase;

/// The terms are in this program and not in the library, of which the page's program would fetch them.
const TERMS: &str = include_str!("../../../data/terms.json");

/// Why there is no text.
pub enum TextError {
    /// The file is no document that is read.
    Document(DocumentError),
    /// Its text is in no encoding that is read.
    Encoding,
}

/// The text of a file with this name.
pub fn text(bytes: &[u8], name: &str) -> Result<String, TextError> {
    let kind = FileKind::of(bytes, name);
    if let Some(refusal) = kind.refusal() {
        return Err(TextError::Document(refusal));
    }
    let text = match kind {
        FileKind::Word => word_text(bytes).map_err(TextError::Document)?,
        _ => decode(bytes).ok_or(TextError::Encoding)?,
    };
    within_limit(&text).map_err(TextError::Document)?;
    Ok(text)
}

/// The standard terms.
pub fn terms() -> TermBase {
    TermBase::parse(TERMS).unwrap_or_default()
}
