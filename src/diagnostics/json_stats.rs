//! Measures the size of a JSON text before it is parsed.

/// The measures of a JSON text; for any other text, values of at most its size.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct JsonStats<'a> {
    /// The depth of nesting.
    pub depth: usize,
    /// An upper bound for the number of values.
    pub values: usize,
    /// The lists at the top level: the name of each and its number of entries.
    pub lists: Vec<(&'a str, usize)>,
    /// The longest name of a field.
    pub longest_name: &'a str,
    /// An upper bound for the number of figures and terms that texts mention.
    pub mentions: usize,
}

/// Measures a text in one pass, whatever its content.
pub fn count_json(text: &str) -> JsonStats<'_> {
    let mut stats = JsonStats::default();
    let mut depth = 0_usize;
    let mut string = "";
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => {
                let end = end_of_string(&mut bytes, &mut stats.mentions).unwrap_or(text.len());
                string = text.get(at + 1..end).unwrap_or_default();
            }
            b'[' | b'{' => {
                depth += 1;
                stats.values += 1;
                stats.depth = stats.depth.max(depth);
                if depth == 2 {
                    stats.lists.push((string, 1));
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            b':' if string.len() > stats.longest_name.len() => stats.longest_name = string,
            b',' => {
                stats.values += 1;
                if depth == 2
                    && let Some((_, entries)) = stats.lists.last_mut()
                {
                    *entries += 1;
                }
            }
            _ => {}
        }
    }
    stats
}

/// The offset of the closing quotation mark of a string; counts the opening brackets in it.
fn end_of_string(bytes: &mut impl Iterator<Item = (usize, u8)>, brackets: &mut usize) -> Option<usize> {
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => return Some(at),
            b'\\' => _ = bytes.next(),
            b'{' | b'[' => *brackets += 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn count_json_counts_the_entries_of_top_level_lists() {
        let text =
            r#"{ "meta": { "id": 1, "x": "[[[[" }, "facts": [{ "a": [1, 2, 3, 4, 5] }, {}, {}], "notes": [{}] }"#;
        let stats = count_json(text);
        assert_eq!((stats.depth, &stats.lists[1..]), (4, &[("facts", 3), ("notes", 1)][..]));
        assert!(stats.values >= 14, "{stats:?}");
        assert_eq!((stats.longest_name, stats.mentions), ("facts", 4));
    }

    #[test]
    fn count_json_measures_text_that_is_not_json() {
        assert_eq!(count_json("").depth, 0);
        assert_eq!(count_json("]]]}\"\\").depth, 0);
        assert_eq!(count_json(&"[".repeat(1_000_000)).depth, 1_000_000);
        assert_eq!(count_json("\"[[\\\"[[\" [").depth, 1);
    }
}
