//! Reads JSON into a value and records repeated fields, of which a value would keep only the last.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::report::location::Location;

/// The content of a file.
pub struct Json {
    /// Its value.
    pub value: Value,
    /// The locations of fields that their object already has, named by record.
    pub repeated: Vec<Location>,
}

/// Reads `text` as JSON.
///
/// # Errors
/// Fails if `text` is not JSON.
pub fn parse(text: &str) -> Result<Json, serde_json::Error> {
    let mut repeated = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = JsonNode { at: Location::default(), repeated: &mut repeated }.deserialize(&mut reader)?;
    reader.end()?;
    // A repeated field takes with it what the former one repeated.
    let is_there = |at: &Location| value.pointer(&at.pointer).is_some();
    let repeated = repeated.into_iter().filter(is_there).map(|at| at.within(&value)).collect();
    Ok(Json { value, repeated })
}

/// The seed for a part of the file.
struct JsonNode<'a> {
    at: Location,
    repeated: &'a mut Vec<Location>,
}

impl<'de> DeserializeSeed<'de> for JsonNode<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for JsonNode<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Number::from_f64(number).map(Value::Number).ok_or_else(|| E::custom("a number without end"))
    }

    fn visit_str<E>(self, words: &str) -> Result<Value, E> {
        Ok(Value::String(words.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) =
            list.next_element_seed(JsonNode { at: self.at.item(items.len()), repeated: &mut *self.repeated })?
        {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = object.next_key::<String>()? {
            let at = self.at.field(&name);
            if fields.contains_key(&name) {
                self.repeated.push(at.clone());
            }
            let value = object.next_value_seed(JsonNode { at, repeated: &mut *self.repeated })?;
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_agrees_with_serde_json() {
        let text = r#"{ "a": [1, -1, 0.5, 18446744073709551615, null, true, "\u4e00"], "b": { "": {} } }"#;
        assert_eq!(parse(text).unwrap().value, serde_json::from_str::<Value>(text).unwrap());
        for text in ["", "{} {}", "[1,]", &"[".repeat(200)] {
            assert_eq!(
                parse(text).err().unwrap().to_string(),
                serde_json::from_str::<Value>(text).unwrap_err().to_string()
            );
        }
    }

    #[test]
    fn parse_reports_a_repeated_field_with_its_record() {
        let read =
            parse(r#"{ "facts": [{ "label": { "zh": 1, "zh": 2 }, "id": "a" }], "meta": { "id": 1, "id": 2 } }"#);
        let repeated = read.unwrap().repeated;
        let places: Vec<_> = repeated.iter().map(|at| (at.record.as_str(), at.path())).collect();
        assert_eq!(places, [("facts/a", "label.zh".to_owned()), ("meta", "id".to_owned())]);
    }

    #[test]
    fn parse_drops_repeated_fields_within_a_replaced_field() {
        let read = parse(r#"{ "a": { "b": 1, "b": 2 }, "a": { "c": 1, "c": 2 } }"#).unwrap();
        let pointers: Vec<&str> = read.repeated.iter().map(|at| at.pointer.as_str()).collect();
        assert_eq!(pointers, ["/a", "/a/c"]);
    }
}
