//! Parts of every kind of both reports removed, emptied, given another type, or duplicated: each time the violation names its location.

use std::collections::{BTreeMap, BTreeSet};

use answerable::report::parse::read;
use answerable::report::rule::Rule;
use answerable::report::schema::schema;
use answerable::report::violation::Violation;
use serde_json::{Value, json};

use crate::diagnostics::location;
use crate::schema::find_subschema;
use crate::{EXAMPLE, REPORT};

/// Pointers to every value inside a JSON value, parents first.
pub fn pointers(value: &Value) -> Vec<String> {
    fn add(value: &Value, at: &str, out: &mut Vec<String>) {
        let mut inner = |name: &str, value| {
            let at = format!("{at}/{name}");
            out.push(at.clone());
            add(value, &at, out);
        };
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| inner(name, value)),
            Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| inner(&index.to_string(), item)),
            _ => {}
        }
    }
    let mut out = Vec::new();
    add(value, "", &mut out);
    out
}

/// A part of a report, before a mutation.
struct Part<'a> {
    report: &'a Value,
    schema: &'a Value,
    pointer: &'a str,
}

impl Part<'_> {
    fn value(&self) -> &Value {
        self.report.pointer(self.pointer).unwrap()
    }

    /// The pointer to its parent, and its name or index there.
    fn parent(&self) -> (&str, &str) {
        self.pointer.rsplit_once('/').unwrap()
    }

    fn is_entry(&self) -> bool {
        self.report.pointer(self.parent().0).is_some_and(Value::is_array)
    }

    /// Whether the schema allows it to be omitted.
    fn is_optional(&self) -> bool {
        let (parent, name) = self.parent();
        let required = &find_subschema(self.schema, parent)["required"];
        self.is_entry() || !required.as_array().unwrap().iter().any(|field| field == name)
    }

    /// The report after `change`.
    fn report_after(&self, change: impl FnOnce(&mut Value)) -> Value {
        let mut report = self.report.clone();
        change(report.pointer_mut(self.pointer).unwrap());
        report
    }

    /// Its location once `report` is the mutated report: the record by its list and its id, or its number
    /// if it has none, then the path within it, counted from one.
    fn location(&self, report: &Value) -> String {
        let names: Vec<&str> = self.pointer.split('/').skip(1).collect();
        let counted = |name: &&str| name.parse::<usize>().map_or((*name).to_owned(), |index| (index + 1).to_string());
        let path = |names: &[&str]| names.iter().map(counted).collect::<Vec<_>>().join(".");
        let (record, rest) = match names.as_slice() {
            [list, index, rest @ ..] if self.report[list].is_array() => {
                let id = report.pointer(&format!("/{list}/{index}/id")).and_then(Value::as_str);
                let id = id.filter(|id| !id.is_empty()).map_or_else(|| counted(index), str::to_owned);
                (format!("{list}/{id}"), rest)
            }
            [name, rest @ ..] => ((*name).to_owned(), rest),
            [] => unreachable!(),
        };
        if rest.is_empty() { record } else { format!("{record} {}", path(rest)) }
    }

    /// Asserts that reading `text`, which is `report` serialised, reports an `expected` violation at exactly this part.
    fn assert_reported(&self, report: &Value, text: &str, how: &str, expected: impl Fn(&Violation) -> bool) {
        let violations = read(text).expect_err(&format!("{} {how} is accepted", self.pointer));
        let reported = violations.iter().find(|violation| violation.at.pointer == self.pointer && expected(violation));
        let reported = reported.unwrap_or_else(|| panic!("{} {how}: {violations:?}", self.pointer));
        assert_eq!(location(reported), self.location(report), "{} {how}", self.pointer);
    }

    /// Asserts that `report`, which lacks this part, is valid if the part is optional, or else that the part, or the record that contained it,
    /// is reported where it is needed.
    fn assert_valid_or_reported(&self, report: &Value, how: &str) {
        let record = self.pointer.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let mut words = BTreeSet::new();
        strings(self.report.pointer(&record).unwrap(), &mut words);
        for violation in read(&report.to_string()).err().unwrap_or_default() {
            let found = violation.found.as_str();
            let about_it = words.iter().any(|word| !found.is_empty() && (found.contains(word) || word.contains(found)));
            let within = violation.at.pointer.starts_with(&record);
            assert!(about_it || within, "{} {how}: {violation:?}", self.pointer);
        }
    }
}

/// Every string in a value.
fn strings<'a>(value: &'a Value, out: &mut BTreeSet<&'a str>) {
    match value {
        Value::String(string) => _ = out.insert(string),
        Value::Array(items) => items.iter().for_each(|item| strings(item, out)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, out)),
        _ => {}
    }
}

/// Of parts that differ only in their places in lists, so many are mutated: each costs a reading of the whole report.
const MOST_OF_A_KIND: usize = 5;

/// A pointer without the places in lists.
fn kind_of(pointer: &str) -> String {
    pointer.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// Applies a mutation to parts of every kind of both reports.
fn for_each_part(mutate: impl Fn(&Part<'_>)) {
    let schema = schema();
    for text in [REPORT, EXAMPLE] {
        let report: Value = serde_json::from_str(text).unwrap();
        let pointers = pointers(&report);
        assert!(pointers.len() > 400, "{}", pointers.len());
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for pointer in &pointers {
            let count = counts.entry(kind_of(pointer)).or_default();
            *count += 1;
            if *count <= MOST_OF_A_KIND {
                mutate(&Part { report: &report, schema: &schema, pointer });
            }
        }
        assert!(counts.len() > 100, "{}", counts.len());
    }
}

#[test]
fn removed_part_is_reported_missing_where_it_is_required() {
    for_each_part(|part| {
        let (parent, name) = part.parent();
        let mut report = part.report.clone();
        match report.pointer_mut(parent).unwrap() {
            Value::Object(fields) => _ = fields.shift_remove(name),
            Value::Array(items) => _ = items.remove(name.parse().unwrap()),
            _ => unreachable!(),
        }
        if part.is_optional() {
            part.assert_valid_or_reported(&report, "left out");
        } else {
            part.assert_reported(&report, &report.to_string(), "left out", |violation| violation.found.is_empty());
        }
    });
}

#[test]
fn emptied_part_is_reported_where_content_is_required() {
    for_each_part(|part| {
        let empty = match part.value() {
            Value::String(_) => json!(""),
            Value::Array(_) => json!([]),
            Value::Object(_) => json!({}),
            _ => Value::Null,
        };
        let report = part.report_after(|value| *value = empty.clone());
        if empty.is_array() {
            return part.assert_valid_or_reported(&report, "emptied");
        }
        let inner = pointers(part.value());
        let needed =
            inner.iter().filter(|name| name.matches('/').count() == 1).map(|name| format!("{}{name}", part.pointer));
        let fields: Vec<String> = needed.collect();
        for pointer in if empty.is_object() { fields.iter().map(String::as_str).collect() } else { vec![part.pointer] }
        {
            let field = Part { pointer, ..*part };
            if pointer == part.pointer || !field.is_optional() && !field.value().is_array() {
                field.assert_reported(&report, &report.to_string(), "emptied", |violation| violation.found.is_empty());
            }
        }
    });
}

#[test]
fn part_of_another_type_is_reported_with_the_value_found() {
    for_each_part(|part| {
        let other = if part.value().is_number() { json!("x") } else { json!(7) };
        let report = part.report_after(|value| *value = other.clone());
        let found = other.as_str().map_or(other.to_string(), str::to_owned);
        part.assert_reported(&report, &report.to_string(), "of another type", |violation| violation.found == found);
    });
}

#[test]
fn duplicated_part_is_reported_as_a_duplicate() {
    for_each_part(|part| {
        let (parent, name) = part.parent();
        let mut report = part.report.clone();
        match report.pointer_mut(parent).unwrap() {
            // No `Value` has a field twice, but a text can.
            Value::Object(fields) => {
                fields.insert("twice".to_owned(), part.value().clone());
                let text = report.to_string().replacen("\"twice\":", &format!("\"{name}\":"), 1);
                part.assert_reported(&report, &text, "twice", |violation| violation.rule == Rule::Once);
            }
            Value::Array(items) => {
                items.push(part.value().clone());
                let id = if part.value().get("id").is_some() { "/id" } else { "" };
                let again = Part { pointer: &format!("{parent}/{}{id}", items.len() - 1), ..*part };
                // A text may say a paragraph twice, and its draft holds both.
                if parent.ends_with("/paragraphs") {
                    return again.assert_valid_or_reported(&report, "twice");
                }
                let expected = if id.is_empty() { Rule::NewEntry } else { Rule::FreshId };
                again.assert_reported(&report, &report.to_string(), "twice", |violation| violation.rule == expected);
            }
            _ => unreachable!(),
        }
    });
}
