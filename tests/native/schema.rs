//! The schema for editors agrees with the decoder.

use std::collections::{BTreeMap, BTreeSet};

use answerable::report::parse::read;
use answerable::report::rule::Rule;
use answerable::report::schema::schema;
use serde_json::{Value, json};

use crate::REPORT;

const EXAMPLE: &str = include_str!("../../data/example.json");

#[test]
fn schema_file_in_the_data_folder_equals_the_generated_schema() {
    let kept: Value = serde_json::from_str(include_str!("../../data/report.schema.json")).unwrap();
    assert!(kept == schema(), "`cargo run --bin schema > data/report.schema.json` writes it anew");
}

#[test]
fn schema_accepts_both_reports_and_refuses_what_the_decoder_refuses() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for report in [REPORT, EXAMPLE] {
        let report: Value = serde_json::from_str(report).unwrap();
        let errors: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    let changes: [fn(&mut Value); 8] = [
        |report| report["facts"][0]["labl"] = json!("x"),
        |report| report["facts"][0]["paragraph"] = json!(0),
        |report| report["facts"][0]["rounded"] = json!("yes"),
        |report| report["facts"][0]["note"] = Value::Null,
        |report| report["facts"][0]["id"] = json!("Revenue"),
        |report| report["charts"][0]["kind"] = json!("pie"),
        |report| report["sections"][0]["paragraphs"] = json!([]),
        |report| report["notes"][0]["text"]["en"] = json!(""),
    ];
    for (index, change) in changes.iter().enumerate() {
        let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
        change(&mut report);
        assert!(!validator.is_valid(&report), "the schema accepts changed report {index}");
        assert!(read(&report.to_string()).is_err(), "the decoder accepts changed report {index}");
    }
}

/// The subschema for a part of a report, found by its pointer.
pub fn find_subschema<'a>(schema: &'a Value, pointer: &str) -> &'a Value {
    let resolve = |part: &'a Value| match part["$ref"].as_str() {
        Some(path) => schema.pointer(path.trim_start_matches('#')).unwrap(),
        None => part,
    };
    pointer.split('/').skip(1).fold(schema, |at, name| {
        let next = if name.parse::<usize>().is_ok() { &at["items"] } else { &at["properties"][name] };
        resolve(next)
    })
}

/// Pointers to all objects in a value.
fn objects(value: &Value, at: &str, out: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            out.push(at.to_owned());
            fields.iter().for_each(|(name, value)| objects(value, &format!("{at}/{name}"), out));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| objects(item, &format!("{at}/{index}"), out))
        }
        _ => {}
    }
}

#[test]
fn schema_has_exactly_the_fields_of_the_decoder() {
    let schema = schema();
    let mut whole: Value = serde_json::from_str(EXAMPLE).unwrap();
    let mut all = Vec::new();
    objects(&whole, "", &mut all);
    for pointer in &all {
        whole.pointer_mut(pointer).unwrap()["unheard-of"] = json!(1);
    }
    let mut compared = BTreeMap::new();
    for violation in read(&whole.to_string()).unwrap_err() {
        let Rule::Fields(fields) = &violation.rule else { continue };
        let Some(pointer) = violation.at.pointer.strip_suffix("/unheard-of") else { continue };
        let known: BTreeSet<&str> = fields.split(", ").collect();
        let described: BTreeSet<&str> =
            find_subschema(&schema, pointer)["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(known, described, "{pointer}");
        compared.insert(pointer.to_owned(), known.len());
    }
    assert_eq!(compared.len(), all.len(), "every object of the example was compared");
}
