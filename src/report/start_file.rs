//! Divides a report into what the program starts with, and the prose, which only those parts show that are fetched later.
//!
//! `build.rs` runs this as well, so that it uses nothing but `quantity` and JSON.

use serde_json::{Value, json};
use std::mem;

use crate::quantity::compact::encode;
use crate::quantity::parse::parse;
use crate::quantity::token::Quantity;
use crate::quantity::unit_set::{Declared, UnitSet};

/// The two parts of a report.
pub struct Divided {
    /// What the program starts with.
    pub start: String,
    /// The prose.
    pub prose: String,
    /// Whether any fact was read out of a sentence by rule, which the page says of it.
    pub is_read_by_rule: bool,
}

/// Divides the report `json`. What is wrong with a report, its check says.
pub fn divide(json: &str) -> Divided {
    let mut report = read(json);
    add_tokens(&mut report);
    let prose = json!({ "texts": take_prose(&mut report), "facts": take_aliases(&mut report) });
    let is_read_by_rule = list(&mut report, "/facts").iter().any(is_read_by_rule);
    Divided { start: report.to_string(), prose: prose.to_string(), is_read_by_rule }
}

/// The report `json` as the program could start with it, whole.
pub fn undivided(json: &str) -> String {
    let mut report = read(json);
    add_tokens(&mut report);
    report.to_string()
}

fn read(json: &str) -> Value {
    serde_json::from_str(json.trim_start_matches('\u{feff}')).unwrap_or(Value::Null)
}

/// Adds the tokens in compact form, those of facts before those of context figures, and the units that they are in.
fn add_tokens(report: &mut Value) {
    let declared: Vec<[String; 3]> = list(report, "/units")
        .iter()
        .map(|unit| {
            ["/zh", "/en/one", "/en/many"]
                .map(|words| unit.pointer(words).and_then(Value::as_str).unwrap_or_default().to_owned())
        })
        .collect();
    let known = UnitSet::with(declared.iter().map(|[symbol, one, many]| Declared { symbol, one, many }));
    let (mut tokens, mut units) = (Vec::new(), Vec::new());
    for figures in ["/facts", "/context"] {
        for figure in list(report, figures) {
            let part = |field| figure.get(field).and_then(Value::as_str).unwrap_or_default();
            let token = [part("printed"), part("unit")].concat();
            let sign = figure.get("sign").and_then(Value::as_str);
            let signed = |parsed: Quantity| match sign {
                Some(sign) => parsed.with_stated_sign(sign == "negative"),
                None => parsed,
            };
            tokens.push(parse(&token, &known).map(|parsed| encode(&signed(parsed), &mut units)).unwrap_or_default());
            // The program starts with whole tokens.
            if let Some(printed) = figure.get_mut("printed") {
                *printed = token.into();
            }
        }
    }
    let units: Vec<String> = units.iter().map(|unit| unit.row().encode()).collect();
    if let Value::Object(fields) = report {
        fields.insert("tokens".to_owned(), tokens.into());
        fields.insert("token_units".to_owned(), units.into());
    }
}

/// Takes the prose out of a report, in the order of `report::prose`.
fn take_prose(report: &mut Value) -> Vec<Value> {
    let mut prose = Vec::new();
    for section in list(report, "/sections") {
        prose.push(section.get_mut("takeaway").map_or_else(|| json!({}), take));
        prose.extend(list(section, "/paragraphs").iter_mut().map(take));
    }
    for records in ["/notes", "/checks"] {
        prose.extend(list(report, records).iter_mut().filter_map(|record| record.get_mut("text")).map(take));
    }
    for entity in list(report, "/entities") {
        prose.extend(entity.get_mut("note").map(take));
    }
    prose.extend(list(report, "/meta/method").iter_mut().map(take));
    for text in ["/meta/description", "/meta/scope", "/meta/licence", "/meta/source/note"] {
        prose.extend(report.pointer_mut(text).map(take));
    }
    prose
}

/// Takes the other words of each fact out of a report: only the search uses them.
fn take_aliases(report: &mut Value) -> Vec<Value> {
    let aliases = |fact: &mut Value| match fact.as_object_mut().and_then(|fact| fact.remove("aliases")) {
        Some(aliases) => json!({ "aliases": aliases }),
        None => json!({}),
    };
    list(report, "/facts").iter_mut().map(aliases).collect()
}

fn is_read_by_rule(fact: &Value) -> bool {
    let has = |field: &str| fact.get(field).and_then(Value::as_array).is_some_and(|parts| !parts.is_empty());
    has("inferred") || has("doubts")
}

fn list<'a>(value: &'a mut Value, pointer: &str) -> &'a mut [Value] {
    value.pointer_mut(pointer).and_then(Value::as_array_mut).map_or(&mut [], Vec::as_mut_slice)
}

/// Takes a text, and leaves the figures that it mentions: a card lists where its figure is used.
fn take(text: &mut Value) -> Value {
    let words = text.get("zh").and_then(Value::as_str).unwrap_or_default();
    let mentions = words.split_inclusive('}').filter_map(|part| part.find('{').map(|start| &part[start..]));
    let mentions: String = mentions.collect();
    mem::replace(text, json!({ "zh": mentions }))
}
