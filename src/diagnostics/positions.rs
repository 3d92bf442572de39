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

/// The positions of all values in a JSON file.
pub struct JsonPositions<'a> {
    text: &'a str,
    lines: LineIndex<'a>,
    offsets: HashMap<String, usize>,
}

impl<'a> JsonPositions<'a> {
    /// Parses `text`, which need not be JSON.
    pub fn of(text: &'a str) -> Self {
        let text = strip_bom(text);
        let mut positions = Self { text, lines: LineIndex::of(text), offsets: HashMap::new() };
        // serde_json limits the depth, which keeps this parser from overflowing the stack.
        if serde_json::from_str::<serde_json::Value>(text).is_ok()
            && let Ok(parsed) = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default())
            && let Some(value) = &parsed.value
        {
            positions.add(&Location::default(), value);
        }
        positions
    }

    fn add(&mut self, at: &Location, value: &Value<'_>) {
        self.offsets.entry(at.pointer.clone()).or_insert(value.start());
        match value {
            Value::Object(object) => {
                for property in &object.properties {
                    let field = at.field(property.name.as_str());
                    // Of a repeated field the last one counts.
                    self.offsets.insert(field.pointer.clone(), property.start());
                    self.add(&field, &property.value);
                }
            }
            Value::Array(array) => {
                for (index, element) in array.elements.iter().enumerate() {
                    self.add(&at.item(index), element);
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
            match (self.offsets.get(pointer), pointer.rsplit_once('/')) {
                (Some(offset), _) => return self.lines.position(*offset),
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
        let position = JsonPositions::of(text).find(&Violation::new(at, "", Rule::String));
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
