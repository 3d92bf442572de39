//! Reads a JSON object field by field: violations are recorded, and reading goes on.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::report::location::Location;
use crate::report::rule::Rule;
use crate::report::violation::Violation;
use crate::text::localized::LocalizedText;

/// An object being read as a record.
pub struct ObjectReader<'a> {
    at: Location,
    fields: &'a Map<String, Value>,
    known: Vec<&'static str>,
    violations: &'a mut Vec<Violation>,
}

impl<'a> ObjectReader<'a> {
    /// Reads `value` as an object with `read`, then reports every field that `read` did not ask for.
    pub fn read<T: Default>(
        at: Location,
        value: &Value,
        violations: &mut Vec<Violation>,
        read: fn(&mut ObjectReader<'_>) -> T,
    ) -> T {
        let Some(mut record) = ObjectReader::open(at, value, violations) else { return T::default() };
        let result = read(&mut record);
        record.close();
        result
    }

    // Opening and closing are not generic, so that they are compiled once and not per kind of record.
    fn open<'b>(at: Location, value: &'b Value, violations: &'b mut Vec<Violation>) -> Option<ObjectReader<'b>> {
        let Some(fields) = value.as_object() else {
            violations.push(violation(at, value, Rule::Object));
            return None;
        };
        Some(ObjectReader { at, fields, known: Vec::new(), violations })
    }

    fn close(self) {
        for (field, value) in self.fields.iter().filter(|(field, _)| !self.known.contains(&field.as_str())) {
            let expected = Rule::Fields(self.known.join(", "));
            self.violations.push(violation(self.at.field(field), value, expected));
        }
    }

    fn get(&mut self, field: &'static str) -> Option<&'a Value> {
        self.known.push(field);
        self.fields.get(field)
    }

    fn note(&mut self, field: &str, rule: Rule) {
        let found = self.fields.get(field).unwrap_or(&Value::Null);
        self.violations.push(violation(self.at.field(field), found, rule));
    }

    /// An optional field with a non-blank string.
    pub fn optional(&mut self, field: &'static str) -> Option<String> {
        let value = self.get(field)?;
        self.non_blank(self.at.field(field), value)
    }

    /// A required field with a non-blank string.
    pub fn string(&mut self, field: &'static str) -> String {
        if !self.fields.contains_key(field) {
            self.note(field, Rule::String);
        }
        self.optional(field).unwrap_or_default()
    }

    /// A non-blank string.
    fn non_blank(&mut self, at: Location, value: &Value) -> Option<String> {
        let string = value.as_str();
        let expected = if string.is_none() { Rule::String } else { Rule::NonBlank };
        if string.is_none_or(|string| string.trim().is_empty()) {
            self.violations.push(violation(at, value, expected));
        }
        string.map(str::to_owned)
    }

    /// A required field with a whole number not less than `least`.
    pub fn number(&mut self, field: &'static str, least: i64) -> i32 {
        let number = self.get(field).and_then(Value::as_i64).filter(|number| *number >= least);
        let number = number.and_then(|number| i32::try_from(number).ok());
        if number.is_none() {
            self.note(field, Rule::Whole(least));
        }
        number.unwrap_or_default()
    }

    /// A Boolean field; false if absent.
    pub fn flag(&mut self, field: &'static str) -> bool {
        let Some(value) = self.get(field) else { return false };
        if !value.is_boolean() {
            self.note(field, Rule::Flag);
        }
        value.as_bool().unwrap_or_default()
    }

    /// An optional field with one of the words of `table`.
    pub fn word<T: Copy>(&mut self, field: &'static str, table: &[(&str, T)]) -> Option<T> {
        let names: Vec<_> = table.iter().map(|(name, _)| *name).collect();
        let index = self.one_of(field, &names)?;
        table.get(index).map(|(_, value)| *value)
    }

    /// The index of the field's value in `names`, if the field is present.
    fn one_of(&mut self, field: &'static str, names: &[&str]) -> Option<usize> {
        let word = self.optional(field)?;
        let index = names.iter().position(|name| *name == word);
        if index.is_none() {
            self.note(field, Rule::OneOf(names.join(", ")));
        }
        index
    }

    /// A required field with one of the words of `table`.
    pub fn kind<T: Copy + Default>(&mut self, field: &'static str, table: &[(&str, T)]) -> T {
        if !self.fields.contains_key(field) {
            let names: Vec<_> = table.iter().map(|(name, _)| *name).collect();
            self.note(field, Rule::OneOf(names.join(", ")));
        }
        self.word(field, table).unwrap_or_default()
    }

    /// An optional field with a text in both languages.
    pub fn maybe_text(&mut self, field: &'static str) -> Option<LocalizedText> {
        let value = self.get(field)?;
        Some(ObjectReader::read(self.at.field(field), value, self.violations, text))
    }

    /// A required field with a text in both languages.
    pub fn text(&mut self, field: &'static str) -> LocalizedText {
        if !self.fields.contains_key(field) {
            self.note(field, Rule::BothLanguages);
        }
        self.maybe_text(field).unwrap_or_default()
    }

    /// A required field with an object, read with `read`.
    pub fn object<T: Default>(&mut self, field: &'static str, read: fn(&mut ObjectReader<'_>) -> T) -> T {
        let Some(value) = self.get(field) else {
            self.note(field, Rule::Object);
            return T::default();
        };
        let at = self.at.field(field).as_record(None);
        ObjectReader::read(at, value, self.violations, read)
    }

    /// An optional field with a list of objects, each read with `read`; empty if absent. Records are named by their
    /// id if they have one.
    pub fn list<T: Default>(&mut self, field: &'static str, read: fn(&mut ObjectReader<'_>) -> T) -> Vec<T> {
        let list = self.at.field(field);
        let mut out = Vec::new();
        for (index, value) in self.items(field).iter().enumerate() {
            let at = list.item(index).as_record(value.get("id").and_then(Value::as_str));
            out.push(ObjectReader::read(at, value, self.violations, read));
        }
        out
    }

    /// Like [`Self::list`], but the list is required and must not be empty.
    pub fn entries<T: Default>(&mut self, field: &'static str, read: fn(&mut ObjectReader<'_>) -> T) -> Vec<T> {
        let value = self.fields.get(field);
        if value.is_none() {
            self.note(field, Rule::List);
        } else if value.and_then(Value::as_array).is_some_and(Vec::is_empty) {
            self.note(field, Rule::Entries);
        }
        self.list(field, read)
    }

    /// An optional field with a list of strings; empty if absent.
    pub fn strings(&mut self, field: &'static str) -> Vec<String> {
        let list = self.at.field(field);
        let mut out = Vec::new();
        for (index, value) in self.items(field).iter().enumerate() {
            out.extend(self.non_blank(list.item(index), value));
        }
        out
    }

    /// The entries of a list; duplicates are reported. Entries with an id are compared by id, elsewhere.
    fn items(&mut self, field: &'static str) -> &'a [Value] {
        let Some(value) = self.get(field) else { return &[] };
        let Some(items) = value.as_array() else {
            self.note(field, Rule::List);
            return &[];
        };
        let list = self.at.field(field);
        let mut seen = BTreeSet::new();
        for (index, item) in items.iter().enumerate() {
            if item.get("id").is_none() && !seen.insert(item.to_string()) {
                self.violations.push(violation(list.item(index).as_record(None), item, Rule::NewEntry));
            }
        }
        items
    }
}

/// A text in both languages.
pub fn text(record: &mut ObjectReader<'_>) -> LocalizedText {
    LocalizedText { zh: record.string("zh"), en: record.string("en") }
}

fn violation(at: Location, found: &Value, rule: Rule) -> Violation {
    let found = match found {
        Value::Null => String::new(),
        Value::String(string) => string.chars().take(80).collect(),
        other => other.to_string().chars().take(80).collect(),
    };
    Violation { at, found, rule }
}
