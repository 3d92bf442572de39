//! The encoding of a text file, by its bytes.

/// The bytes in which an encoding shows.
const HEAD_BYTES: usize = 4_096;
/// The marks that texts in UTF-16 may begin with.
const UTF_16_MARKS: [(&[u8], &str); 2] = [(b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be")];

/// The encoding that a text is in, if it is in any that is read, by its label in the Encoding Standard.
pub fn encoding(bytes: &[u8]) -> &'static str {
    if let Some(wide) = utf_16(bytes) {
        wide
    } else if std::str::from_utf8(bytes).is_ok() {
        "utf-8"
    } else if is_big5(bytes) {
        "big5"
    } else {
        "gb18030"
    }
}

/// Which UTF-16 a text is in, by its mark; without one, by the byte in which its characters are alike.
pub fn utf_16(bytes: &[u8]) -> Option<&'static str> {
    if let Some((_, label)) = UTF_16_MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Some(label);
    }
    let head = bytes.get(..HEAD_BYTES).unwrap_or(bytes);
    // In other encodings no text holds a zero byte; in UTF-16 each letter, digit and line end does.
    if !head.contains(&0) || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let (pairs, _) = head.as_chunks();
    let units = |of: fn([u8; 2]) -> u16| pairs.iter().map(move |pair| of(*pair));
    let little = usual(units(u16::from_le_bytes)).map(|count| (count, "utf-16le"));
    let big = usual(units(u16::from_be_bytes)).map(|count| (count, "utf-16be"));
    let (count, label) = little.max(big)?;
    (count * 4 >= pairs.len() * 3).then_some(label)
}

/// How many of these characters are usual in Chinese texts; `None` if one is in no text.
fn usual(units: impl Iterator<Item = u16> + Clone) -> Option<usize> {
    let is_control = |unit: u16| unit < 0x20 && !matches!(unit, 0x09..=0x0d);
    let is_usual = |unit: &u16| matches!(unit >> 8, 0x00 | 0x20 | 0x30 | 0x4e..=0x9f | 0xff);
    let count = units.clone().filter(is_usual).count();
    (!units.into_iter().any(is_control)).then_some(count)
}

/// Whether a text is in Big5 rather than GB 18030. Nearly each text in one can be read in the other, as rare characters: so by where the
/// frequent ones stand.
fn is_big5(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD_BYTES).unwrap_or(bytes);
    let (mut all, mut simplified, mut traditional) = (0, 0, 0);
    let mut rest = head.iter();
    while let Some(lead) = rest.next() {
        if lead.is_ascii() {
            continue;
        }
        let Some(trail) = rest.next() else { break };
        all += 1;
        simplified += usize::from(matches!(lead, 0xa1..=0xa3 | 0xb0..=0xd7) && *trail >= 0xa1);
        traditional += usize::from(matches!(lead, 0xa1..=0xc6) && matches!(trail, 0x40..=0x7e | 0xa1..=0xfe));
    }
    let is_most = |count: usize| count * 10 >= all * 9;
    !is_most(simplified) && is_most(traditional)
}

/// The text with each line end as `\n` or `\r\n`; old programs write `\r` alone.
pub fn with_line_ends(text: String) -> String {
    let is_alone = |(at, _): (usize, &str)| !text.get(at + 1..).is_some_and(|rest| rest.starts_with('\n'));
    if !text.match_indices('\r').any(is_alone) {
        return text;
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoding_without_a_mark_shows_in_the_bytes() {
        let text = "一、收入\n全年一般收入3亿元，一产增长5%。";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!([&little, &big].map(|bytes| encoding(bytes)), ["utf-16le", "utf-16be"]);
        assert_eq!(encoding(text.as_bytes()), "utf-8");
        // 收入3亿元 in GB 18030, 收入3億元。 in Big5.
        assert_eq!(encoding(b"\xca\xd5\xc8\xeb3\xd2\xda\xd4\xaa"), "gb18030");
        assert_eq!(encoding(b"\xa6\xac\xa4J3\xbb\xf5\xa4\xb8\xa1C"), "big5");
    }

    #[test]
    fn utf_16_is_not_found_in_bytes_that_are_no_text() {
        for bytes in [&b"a\0b"[..], b"\x7fELF\x02\x01\x01\0\0\0\0\0", b"\0\0\0\x18ftyp", b"abcd", b""] {
            assert_eq!(utf_16(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn with_line_ends_replaces_only_what_stands_alone() {
        assert_eq!(with_line_ends("甲\r乙\r\r丙".to_owned()), "甲\n乙\n\n丙");
        assert_eq!(with_line_ends("甲\r\n乙\n".to_owned()), "甲\r\n乙\n");
    }
}
