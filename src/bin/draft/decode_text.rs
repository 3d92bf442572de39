//! The encoding of a text file.

use encoding_rs::{Encoding, GB18030, UTF_8};

/// The text of a file in UTF-8, GB 18030 or, with its mark, UTF-16; `None` if it is in none of them.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let decoded = |encoding: &'static Encoding| {
        let (text, wrong) = encoding.decode_with_bom_removal(bytes);
        (!wrong).then(|| text.into_owned())
    };
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => decoded(encoding),
        None => decoded(UTF_8).or_else(|| decoded(GB18030)),
    };
    text.filter(|text| !text.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn decode_reads_utf_8_gb_18030_and_utf_16_with_its_mark_and_refuses_others() {
        assert_eq!(decode("\u{feff}收入3亿元".as_bytes()).as_deref(), Some("收入3亿元"));
        assert_eq!(decode(&[0xca, 0xd5, 0xc8, 0xeb, b'3']).as_deref(), Some("收入3"));
        assert_eq!(decode(&[0xff, 0xfe, 0x36, 0x65, b'3', 0]).as_deref(), Some("收3"));
        assert_eq!(decode(&[0xfe, 0xff, 0x65, 0x36, 0, b'3']).as_deref(), Some("收3"));
        assert_eq!(decode(&[b'3', 0, 0x36, 0x65]), None);
        assert_eq!(decode(&[0xff, 0xfe, 0, 0xd8]), None);
    }
}
