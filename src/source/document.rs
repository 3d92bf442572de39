//! The text in a file that a reader drops: what kind of file it is, and the words of a Word document.

#[cfg(not(target_arch = "wasm32"))]
pub mod decode_text;
pub mod document_error;
pub mod encoding;
pub mod file_kind;
pub mod word;
pub(crate) mod word_body;

use crate::source::document::document_error::DocumentError;

/// The maximum size of a Word document, in bytes; most of a large one are pictures.
pub const MAX_WORD_BYTES: usize = 20_000_000;
/// The maximum size of what a Word document holds its text in, unpacked.
pub const MAX_BODY_BYTES: usize = 40_000_000;
/// The maximum length of a text, in characters.
pub const MAX_TEXT_CHARS: usize = 1_000_000;

/// The text, if it is no longer than one may be.
///
/// # Errors
/// Returns that it is longer.
pub fn within_limit(text: &str) -> Result<&str, DocumentError> {
    // A text of fewer bytes cannot have more characters.
    let is_short = text.len() <= MAX_TEXT_CHARS || text.chars().count() <= MAX_TEXT_CHARS;
    if is_short { Ok(text) } else { Err(DocumentError::TooLong) }
}
