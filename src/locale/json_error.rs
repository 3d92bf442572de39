//! JSON syntax errors, worded in both languages.

/// The messages of serde_json, and our wording in both languages.
const WORDING: [(&str, &str, &str); 19] = [
    ("EOF while parsing a list", "列表没有写完", "a list is not finished"),
    ("EOF while parsing an object", "对象没有写完", "an object is not finished"),
    ("EOF while parsing a string", "字符串没有写完", "a string is not finished"),
    ("EOF while parsing a value", "内容没有写完", "a value is missing at the end"),
    ("expected `:`", "字段名后缺少冒号", "a colon is missing after a field’s name"),
    ("expected `,` or `]`", "列表中缺少逗号或 ]", "a comma or ] is missing in a list"),
    ("expected `,` or `}`", "对象中缺少逗号或 }", "a comma or } is missing in an object"),
    ("expected ident", "只有true、false、null可以不加引号", "only true, false and null stand without quotation marks"),
    ("expected value", "这里缺少一个值", "a value is missing here"),
    ("invalid escape", "反斜杠后的写法无效", "what follows the backslash has no meaning"),
    ("invalid number", "数字的写法无效", "a number is not written as JSON writes it"),
    ("number out of range", "数字过大", "a number is too large"),
    ("invalid unicode code point", "\\u后的编码无效", "what follows \\u is no character"),
    ("lone leading surrogate in hex escape", "\\u后的编码不成对", "what follows \\u is half a character"),
    ("unexpected end of hex escape", "\\u后的编码没有写完", "what follows \\u is not finished"),
    (
        "control character (\\u0000-\\u001F) found while parsing a string",
        "字符串中不能直接换行或使用控制字符",
        "a string holds a line break or another control character",
    ),
    ("key must be a string", "字段名要加双引号", "a field’s name must stand in double quotation marks"),
    ("trailing comma", "最后一项后多了逗号", "there is a comma after the last entry"),
    ("trailing characters", "末尾有多余的内容", "something follows after the end"),
];

/// The error in Chinese and in English; an unknown `message` of serde_json is returned as it is.
pub fn json_error_text(message: &str) -> (&str, &str) {
    let wording = WORDING.iter().find(|(known, ..)| *known == message);
    wording.map_or((message, message), |(_, zh, en)| (zh, en))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_error_text_words_every_error_of_serde_json() {
        let texts = [
            "[1",
            "{\"a\": 1",
            "\"a",
            "",
            "{\"a\" 1}",
            "[1 2]",
            "{\"a\": 1 \"b\": 2}",
            "trye",
            "[}",
            "\"\\x\"",
            "01",
            "1e999",
            "\"\\udc00\"",
            "\"\\ud800\"",
            "\"\\u00",
            "\"\n\"",
            "{a: 1}",
            "[1,]",
            "{} {}",
        ];
        for text in texts {
            let error = serde_json::from_str::<serde_json::Value>(text).unwrap_err().to_string();
            let message = error.split(" at line ").next().unwrap();
            let (zh, en) = json_error_text(message);
            assert!(zh != message && en != message, "{text}: {message}");
        }
    }
}
