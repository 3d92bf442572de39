//! The text of a file, in whatever encoding. In the browser, its own decoder reads it.

use encoding_rs::Encoding;

use crate::source::document::document_error::DocumentError;
use crate::source::document::encoding::{encoding, with_line_ends};
use crate::source::document::file_kind::FileKind;
use crate::source::document::within_limit;
use crate::source::document::word::word_text;

/// The text of a file with this name: a Word document, or plain text.
///
/// # Errors
/// Returns why there is none.
pub fn file_text(bytes: &[u8], name: &str) -> Result<String, DocumentError> {
    let kind = FileKind::of(bytes, name);
    if let Some(refusal) = kind.refusal() {
        return Err(refusal);
    }
    let text = match kind {
        FileKind::Word => word_text(bytes)?,
        _ => decode(bytes).ok_or(DocumentError::Encoding)?,
    };
    within_limit(&text)?;
    Ok(text)
}

/// The text of a file in UTF-8, UTF-16, GB 18030 or Big5; `None` if it is in none of them.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let (text, wrong) = Encoding::for_label(encoding(bytes).as_bytes())?.decode_with_bom_removal(bytes);
    (!wrong && !text.contains('\0')).then(|| with_line_ends(text.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn decode_reads_each_encoding_and_refuses_others() {
        assert_eq!(decode("\u{feff}收入3亿元".as_bytes()).as_deref(), Some("收入3亿元"));
        assert_eq!(decode(&[0xca, 0xd5, 0xc8, 0xeb, b'3']).as_deref(), Some("收入3"));
        assert_eq!(decode(&[0xff, 0xfe, 0x36, 0x65, b'3', 0]).as_deref(), Some("收3"));
        assert_eq!(decode(&[0xfe, 0xff, 0x65, 0x36, 0, b'3']).as_deref(), Some("收3"));
        assert_eq!(decode(&[b'3', 0, 0x36, 0x65]).as_deref(), Some("3收"));
        assert_eq!(decode(b"\xa6\xac\xa4J3\r\xbb\xf5").as_deref(), Some("收入3\n億"));
        assert_eq!(decode(&[0xff, 0xfe, 0, 0xd8]), None);
        assert_eq!(decode(b"a\0b"), None);
    }
}
