//! The part of JSON that a valid report is made of, read into a tree whose strings borrow from the text.
//!
//! Every visit begins with this, and the text was checked before: it needs no messages, no positions and no fractions,
//! for which serde_json would bring ten times the code.

use std::borrow::Cow;

/// More than the seven levels of a report; the limit keeps other text from overflowing the stack.
const MAX_DEPTH: u32 = 32;

/// A JSON value.
#[derive(Debug, PartialEq)]
pub enum JsonNode<'a> {
    /// True or false.
    Flag(bool),
    /// A whole number, not negative.
    Number(i32),
    /// A string.
    String(Cow<'a, str>),
    /// A list.
    List(Vec<Self>),
    /// An object: its fields in order.
    Object(Vec<(Cow<'a, str>, Self)>),
}

impl<'a> JsonNode<'a> {
    /// Reads `text`; `None` if it is not JSON, or has what no valid report has: null, a fraction, a number below zero.
    pub fn parse(text: &'a str) -> Option<Self> {
        let mut parser = Parser { text, at: 0 };
        let node = parser.value(MAX_DEPTH)?;
        parser.peek().is_none().then_some(node)
    }
}

/// A text, read up to the byte `at`.
struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn value(&mut self, depth: u32) -> Option<JsonNode<'a>> {
        let depth = depth.checked_sub(1)?;
        match self.peek()? {
            b'"' => self.string().map(JsonNode::String),
            b'{' => {
                let mut fields = Vec::new();
                self.entries(b'}', &mut |parser| {
                    let name = parser.string()?;
                    parser.expect(b':')?;
                    fields.push((name, parser.value(depth)?));
                    Some(())
                })?;
                Some(JsonNode::Object(fields))
            }
            b'[' => {
                let mut items = Vec::new();
                self.entries(b']', &mut |parser| {
                    items.push(parser.value(depth)?);
                    Some(())
                })?;
                Some(JsonNode::List(items))
            }
            b't' => (self.take(4)? == "true").then_some(JsonNode::Flag(true)),
            b'f' => (self.take(5)? == "false").then_some(JsonNode::Flag(false)),
            _ => self.number().map(JsonNode::Number),
        }
    }

    /// Reads the entries from an opening bracket to the bracket `end`.
    fn entries(&mut self, end: u8, entry: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        if self.peek()? != end {
            entry(self)?;
            while self.peek()? == b',' {
                self.at += 1;
                entry(self)?;
            }
        }
        self.expect(end)
    }

    fn number(&mut self) -> Option<i32> {
        let digits = self.take_until(|byte| !byte.is_ascii_digit());
        let is_plain = digits == "0" || !digits.starts_with('0');
        digits.parse().ok().filter(|_| is_plain)
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.expect(b'"')?;
        let plain = self.plain();
        let mut next = self.take(1)?;
        if next == "\"" {
            return Some(Cow::Borrowed(plain));
        }
        let mut string = plain.to_owned();
        while next == "\\" {
            string.push(self.escaped()?);
            string.push_str(self.plain());
            next = self.take(1)?;
        }
        (next == "\"").then_some(Cow::Owned(string))
    }

    /// The part of a string up to the next quotation mark, escape or control character.
    fn plain(&mut self) -> &'a str {
        self.take_until(|byte| matches!(byte, b'"' | b'\\' | ..b' '))
    }

    /// The character that follows a backslash.
    fn escaped(&mut self) -> Option<char> {
        Some(match self.take(1)? {
            "b" => '\u{8}',
            "f" => '\u{c}',
            "n" => '\n',
            "r" => '\r',
            "t" => '\t',
            "u" => return self.code_point(),
            itself @ ("\"" | "\\" | "/") => itself.chars().next()?,
            _ => return None,
        })
    }

    /// The character with four hexadecimal digits, or twice four for a surrogate pair.
    fn code_point(&mut self) -> Option<char> {
        let unit = self.code_unit()?;
        let Some(high) = unit.checked_sub(0xd800).filter(|high| *high < 0x400) else { return char::from_u32(unit) };
        let low = (self.take(2)? == "\\u").then(|| self.code_unit())??;
        let low = low.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + high * 0x400 + low)
    }

    fn code_unit(&mut self) -> Option<u32> {
        self.take(4)?.chars().try_fold(0, |unit, digit| Some(unit * 16 + digit.to_digit(16)?))
    }

    /// The next byte after white space.
    fn peek(&mut self) -> Option<u8> {
        self.take_until(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        self.text.as_bytes().get(self.at).copied()
    }

    /// Reads `byte` after white space.
    fn expect(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    /// The text before the next byte that ends it.
    fn take_until(&mut self, ends: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|byte| ends(*byte)).unwrap_or(rest.len());
        self.take(length).unwrap_or_default()
    }

    fn take(&mut self, length: usize) -> Option<&'a str> {
        let taken = self.text.get(self.at..)?.get(..length)?;
        self.at += length;
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    const EXAMPLE: &str = include_str!("../../data/example.json");

    fn as_value(node: JsonNode<'_>) -> Value {
        match node {
            JsonNode::Flag(flag) => flag.into(),
            JsonNode::Number(number) => number.into(),
            JsonNode::String(string) => string.into(),
            JsonNode::List(items) => items.into_iter().map(as_value).collect(),
            JsonNode::Object(fields) => fields.into_iter().map(|(name, node)| (name, as_value(node))).collect(),
        }
    }

    /// The value, after a comparison with that of serde_json, which must accept whatever is accepted here.
    fn parse(text: &str) -> Option<Value> {
        let value = JsonNode::parse(text).map(as_value);
        if value.is_some() {
            assert_eq!(value, serde_json::from_str(text).ok(), "{text}");
        }
        value
    }

    #[test]
    fn parse_of_valid_json_agrees_with_serde_json() {
        let texts = [
            EXAMPLE,
            r#" { "" : [ ] , "a":{},"b":[1,0,{"c":[true,false]},2147483647] } "#,
            r#""\b\f\n\r\t\"\\\/ \u4e00 \u00e9 \ud83d\ude00 一é😀""#,
        ];
        for text in texts {
            assert!(parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn parse_of_text_that_is_no_json_returns_none() {
        let texts = [
            "",
            " ",
            "{} {}",
            "[1,]",
            "[1 2]",
            "[,]",
            "{,}",
            "{\"a\":1,}",
            "{\"a\"}",
            "{1:2}",
            "{\"a\" 1}",
            "[",
            "]",
            "{",
            "\"",
            "tru",
            "nul",
            "01",
            "+1",
            "1a",
            "'a'",
            "\"\n\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u+123\"",
            "\"\\ud800\"",
            "\"\\udc00\"",
            "\"\\ud800\\u0041\"",
            "\u{feff}{}",
            "\u{a0}1",
            &"[".repeat(100_000),
        ];
        for text in texts {
            assert_eq!(JsonNode::parse(text), None, "{text}");
        }
    }

    #[test]
    fn parse_of_a_value_that_no_report_has_returns_none() {
        for text in ["null", "1.0", "1e2", "-1", "2147483648"] {
            assert_eq!(JsonNode::parse(text), None, "{text}");
        }
    }

    #[test]
    fn parse_of_damaged_json_accepts_nothing_that_serde_json_refuses() {
        let text =
            r#"{ "facts": [{ "id": "a", "rounded": true, "label": { "zh": "\u4e00\ud83d\ude00二" } }, false, 10] }"#;
        for (at, c) in text.char_indices() {
            let (before, after) = text.split_at(at);
            let (_, without) = after.split_at(c.len_utf8());
            assert_eq!(parse(before), None);
            for insert in ["", "\\", "\"", ",", ":", "[", "]", "{", "}", "0", "\u{1}"] {
                parse(&[before, insert, without].concat());
                parse(&[before, insert, after].concat());
            }
        }
    }
}
