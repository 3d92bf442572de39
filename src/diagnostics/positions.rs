//! Positions in a file's text of the values that JSON pointers refer to.

use std::collections::HashMap;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use crate::report::location::Location;
use crate::report::parse::strip_bom;
use crate::report::rule::Rule;
use crate::report::violation::Violation;
use crate::source::line_index::LineIndex;
use crate::source::line_index::Position;

/// The positions in a JSON file of the values that violations are about, and of those around them.
pub struct JsonPositions<'a> {
    text: &'a str,
    lines: LineIndex<'a>,
    /// The offset of each value, once it is found, by its JSON pointer.
    offsets: HashMap<String, Option<usize>>,
}

impl<'a> JsonPositions<'a> {
    /// Parses `text`, which need not be JSON, and finds what the violations are about.
    pub fn of<'v>(text: &'a str, violations: impl Iterator<Item = &'v Violation>) -> Self {
        let text = strip_bom(text);
        let mut offsets = HashMap::new();
        for violation in violations {
            let mut pointer = violation.at.pointer.as_str();
            while offsets.insert(pointer.to_owned(), None).is_none()
                && let Some((around, _)) = pointer.rsplit_once('/')
            {
                pointer = around;
            }
        }
        offsets.insert(String::new(), None);
        let mut positions = Self { text, lines: LineIndex::of(text), offsets };
        // serde_json limits the depth, which keeps this parser from overflowing the stack.
        if serde_json::from_str::<serde_json::Value>(text).is_ok()
            && let Ok(parsed) = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default())
            && let Some(value) = &parsed.value
        {
            positions.add(&Location::default(), value.start(), value);
        }
        positions
    }

    /// Adds a value and those within it, if any of them is wanted.
    fn add(&mut self, at: &Location, start: usize, value: &Value<'_>) {
        let Some(offset) = self.offsets.get_mut(&at.pointer) else { return };
        // Of a repeated field the last one counts.
        *offset = Some(start);
        match value {
            Value::Object(object) => {
                for property in &object.properties {
                    self.add(&at.field(property.name.as_str()), property.start(), &property.value);
                }
            }
            Value::Array(array) => {
                for (index, element) in array.elements.iter().enumerate() {
                    self.add(&at.item(index), element.start(), element);
                }
            }
            _ => {}
        }
    }

    /// The position of a violation, or of the nearest existing value around it.
    pub fn find(&self, violation: &Violation) -> Position {
        if matches!(violation.rule, Rule::Json(_)) {
            let error = serde_json::from_str::<serde_json::Value>(self.text).err();
            return error.map(|error| self.lines.character(error.line(), error.column())).unwrap_or_default();
        }
        let mut pointer = violation.at.pointer.as_str();
        loop {
            match (self.offsets.get(pointer).copied().flatten(), pointer.rsplit_once('/')) {
                (Some(offset), _) => return self.lines.position(offset),
                (None, Some((around, _))) => pointer = around,
                (None, None) => return self.lines.position(0),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, at: Location) -> (usize, usize) {
        let violation = Violation::new(at, "", Rule::String);
        let position = JsonPositions::of(text, std::iter::once(&violation)).find(&violation);
        (position.line, position.column)
    }

    #[test]
    fn find_returns_the_position_of_a_fields_name() {
        let text = "{\n  \"facts\": [\n    { \"甲\": 1, \"id\": 2 }\n  ]\n}";
        assert_eq!(found(text, Location::record("facts", 0, "a").field("id")), (3, 15));
        assert_eq!(found(text, Location::default()), (1, 1));
    }

    #[test]
    fn find_returns_the_nearest_existing_value_for_a_missing_one() {
        let text = "{ \"facts\": [\n{ \"id\": \"a\" }] }";
        assert_eq!(found(text, Location::record("facts", 0, "a").field("label").field("en")), (2, 1));
    }
}
