//! The encoding of a text file.

use encoding_rs::{GB18030, UTF_8};

/// The text of a file in UTF-8 or GB 18030; `None` if it is in neither.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let decoded = |encoding: &'static encoding_rs::Encoding| {
        let (text, wrong) = encoding.decode_with_bom_removal(bytes);
        (!wrong).then(|| text.into_owned())
    };
    decoded(UTF_8).or_else(|| decoded(GB18030)).filter(|text| !text.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn decode_reads_utf_8_and_gb_18030_and_refuses_others() {
        assert_eq!(decode("\u{feff}收入3亿元".as_bytes()).as_deref(), Some("收入3亿元"));
        assert_eq!(decode(&[0xca, 0xd5, 0xc8, 0xeb, b'3']).as_deref(), Some("收入3"));
        assert_eq!(decode(&[0xff, 0xfe, 0x36, 0x65]), None);
    }
}
