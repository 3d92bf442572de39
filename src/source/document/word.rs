//! The text of a Word document: an archive that holds it as XML.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::source::document::document_error::DocumentError;
use crate::source::document::word_body::body_text;
use crate::source::document::{MAX_BODY_BYTES, MAX_WORD_BYTES};

/// Where Word keeps the text. Some programs number it: `word/document2.xml`.
const BODY: &str = "word/document.xml";

/// The text of a Word document: a paragraph a line, and a row of a table a line, its cells divided by tabs.
///
/// # Errors
/// Returns why it has none.
pub fn word_text(bytes: &[u8]) -> Result<String, DocumentError> {
    if bytes.len() > MAX_WORD_BYTES {
        return Err(DocumentError::TooLarge(bytes.len()));
    }
    let mut archive = archive(bytes)?;
    let text = body_text(&unpacked_body(&mut archive)?)?;
    if text.trim().is_empty() { Err(DocumentError::Empty) } else { Ok(text) }
}

/// The names of what an archive holds.
pub fn contents(bytes: &[u8]) -> Result<Vec<String>, DocumentError> {
    Ok(archive(bytes)?.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect())
}

fn archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, DocumentError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| DocumentError::BrokenArchive)
}

fn unpacked_body(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<String, DocumentError> {
    let is_body = |name: &str| name.strip_prefix("word/document").is_some_and(|rest| rest.ends_with(".xml"));
    let name = match archive.index_for_name(BODY) {
        Some(_) => Some(BODY.to_owned()),
        None => {
            archive.file_names().filter_map(Result::ok).find(|name| is_body(name)).map(std::borrow::Cow::into_owned)
        }
    };
    let file = archive.by_name(&name.ok_or(DocumentError::NoBody)?).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            DocumentError::Encrypted
        }
        ZipError::FileNotFound => DocumentError::NoBody,
        _ => DocumentError::BrokenArchive,
    })?;
    let mut body = Vec::new();
    // What the archive says of its sizes may be wrong: one byte more than is allowed tells.
    let limit = u64::try_from(MAX_BODY_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    file.take(limit).read_to_end(&mut body).map_err(|_| DocumentError::BrokenArchive)?;
    if body.len() > MAX_BODY_BYTES {
        return Err(DocumentError::UnpacksToMore);
    }
    String::from_utf8(body).map_err(|_| DocumentError::BrokenBody)
}
