//! The JSON Schema of a report file, for editors: `cargo run --bin schema > data/report.schema.json`.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::{Map, Value, json};

use crate::report::location::MAX_ID_CHARS;
use crate::report::model::Report;

/// The pattern of ids.
const ID: &str = "^[a-z0-9.-]+$";

/// The schema.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(as_decoded));
    let mut schema = settings.into_generator().into_root_schema_for::<Report>().to_value();
    // A source may repeat a paragraph.
    if let Some(Value::Object(paragraphs)) = schema.pointer_mut("/$defs/Section/properties/paragraphs") {
        paragraphs.remove("uniqueItems");
    }
    schema
}

/// Aligns a schema with the decoder: no null, no empty string, no duplicate entry in a list; lists and flags are
/// optional.
fn as_decoded(schema: &mut Schema) {
    let Some(fields) = schema.as_object_mut() else { return };
    without_null(fields);
    if fields.get("type") == Some(&json!("string")) && !fields.contains_key("enum") && !fields.contains_key("const") {
        fields.insert("minLength".to_owned(), json!(1));
    }
    if fields.get("type") == Some(&json!("array")) {
        fields.insert("uniqueItems".to_owned(), json!(true));
    }
    let needed = fields.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    let Some(Value::Object(properties)) = fields.get_mut("properties") else { return };
    if let Some(Value::Object(id)) = properties.get_mut("id") {
        id.insert("pattern".to_owned(), json!(ID));
        id.insert("maxLength".to_owned(), json!(MAX_ID_CHARS));
    }
    let optional = |name: &Value| {
        let kind = name.as_str().and_then(|name| properties.get(name));
        let list = kind.is_some_and(|kind| kind.get("type") == Some(&json!("array")) && kind.get("minItems").is_none());
        list || kind.is_some_and(|kind| kind.get("type") == Some(&json!("boolean")))
    };
    let needed: Vec<Value> = needed.into_iter().filter(|name| !optional(name)).collect();
    fields.insert("required".to_owned(), Value::Array(needed));
}

/// Optional fields are omitted, never null.
fn without_null(fields: &mut Map<String, Value>) {
    if let Some(Value::Array(kinds)) = fields.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [kind] = kinds.as_slice() {
            let kind = kind.clone();
            fields.insert("type".to_owned(), kind);
        }
    }
    if let Some(Value::Array(choices)) = fields.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&json!("null")));
        if let [Value::Object(choice)] = choices.as_slice() {
            let choice = choice.clone();
            fields.remove("anyOf");
            fields.extend(choice);
        }
    }
}
