//! Reads a JSON object field by field: problems are recorded, and reading goes on.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::report::location::Location;
use crate::report::rule::Expected;
use crate::report::violation::Problem;
use crate::text::localized::Text;

/// An object being read as a record.
pub struct Record<'a> {
    at: Location,
    fields: &'a Map<String, Value>,
    known: Vec<&'static str>,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Record<'a> {
    /// Reads `value` as an object with `read`, then reports every field that `read` did not ask for.
    pub fn read<T: Default>(
        at: Location,
        value: &Value,
        problems: &mut Vec<Problem>,
        read: fn(&mut Record<'_>) -> T,
    ) -> T {
        let Some(mut record) = Record::open(at, value, problems) else { return T::default() };
        let result = read(&mut record);
        record.close();
        result
    }

    // Opening and closing are not generic, so that they are compiled once and not per kind of record.
    fn open<'b>(at: Location, value: &'b Value, problems: &'b mut Vec<Problem>) -> Option<Record<'b>> {
        let Some(fields) = value.as_object() else {
            problems.push(problem(at, value, Expected::Object));
            return None;
        };
        Some(Record { at, fields, known: Vec::new(), problems })
    }

    fn close(self) {
        for (field, value) in self.fields.iter().filter(|(field, _)| !self.known.contains(&field.as_str())) {
            let expected = Expected::Fields(self.known.join(", "));
            self.problems.push(problem(self.at.field(field), value, expected));
        }
    }

    fn get(&mut self, field: &'static str) -> Option<&'a Value> {
        self.known.push(field);
        self.fields.get(field)
    }

    fn note(&mut self, field: &str, expected: Expected) {
        let found = self.fields.get(field).unwrap_or(&Value::Null);
        self.problems.push(problem(self.at.field(field), found, expected));
    }

    /// An optional field with a non-blank string.
    pub fn optional(&mut self, field: &'static str) -> Option<String> {
        let value = self.get(field)?;
        self.words(self.at.field(field), value)
    }

    /// A required field with a non-blank string.
    pub fn string(&mut self, field: &'static str) -> String {
        if !self.fields.contains_key(field) {
            self.note(field, Expected::String);
        }
        self.optional(field).unwrap_or_default()
    }

    /// A non-blank string.
    fn words(&mut self, at: Location, value: &Value) -> Option<String> {
        let string = value.as_str();
        let expected = if string.is_none() { Expected::String } else { Expected::Words };
        if string.is_none_or(|words| words.trim().is_empty()) {
            self.problems.push(problem(at, value, expected));
        }
        string.map(str::to_owned)
    }

    /// A required field with a whole number not less than `least`.
    pub fn number(&mut self, field: &'static str, least: i64) -> i32 {
        let number = self.get(field).and_then(Value::as_i64).filter(|number| *number >= least);
        let number = number.and_then(|number| i32::try_from(number).ok());
        if number.is_none() {
            self.note(field, Expected::Whole(least));
        }
        number.unwrap_or_default()
    }

    /// A Boolean field; false if absent.
    pub fn flag(&mut self, field: &'static str) -> bool {
        let Some(value) = self.get(field) else { return false };
        if !value.is_boolean() {
            self.note(field, Expected::Flag);
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
        let found = names.iter().position(|name| *name == word);
        if found.is_none() {
            self.note(field, Expected::OneOf(names.join(", ")));
        }
        found
    }

    /// A required field with one of the words of `table`.
    pub fn kind<T: Copy + Default>(&mut self, field: &'static str, table: &[(&str, T)]) -> T {
        if !self.fields.contains_key(field) {
            let words: Vec<_> = table.iter().map(|(name, _)| *name).collect();
            self.note(field, Expected::OneOf(words.join(", ")));
        }
        self.word(field, table).unwrap_or_default()
    }

    /// An optional field with a text in both languages.
    pub fn maybe_text(&mut self, field: &'static str) -> Option<Text> {
        let value = self.get(field)?;
        Some(Record::read(self.at.field(field), value, self.problems, text))
    }

    /// A required field with a text in both languages.
    pub fn text(&mut self, field: &'static str) -> Text {
        if !self.fields.contains_key(field) {
            self.note(field, Expected::BothLanguages);
        }
        self.maybe_text(field).unwrap_or_default()
    }

    /// A required field with an object, read with `read`.
    pub fn object<T: Default>(&mut self, field: &'static str, read: fn(&mut Record<'_>) -> T) -> T {
        let Some(value) = self.get(field) else {
            self.note(field, Expected::Object);
            return T::default();
        };
        let at = self.at.field(field).as_record(None);
        Record::read(at, value, self.problems, read)
    }

    /// An optional field with a list of objects, each read with `read`; empty if absent. Records are named by their
    /// id if they have one.
    pub fn list<T: Default>(&mut self, field: &'static str, read: fn(&mut Record<'_>) -> T) -> Vec<T> {
        let list = self.at.field(field);
        let mut out = Vec::new();
        for (index, value) in self.items(field).iter().enumerate() {
            let at = list.item(index).as_record(value.get("id").and_then(Value::as_str));
            out.push(Record::read(at, value, self.problems, read));
        }
        out
    }

    /// Like [`Self::list`], but the list is required and must not be empty.
    pub fn entries<T: Default>(&mut self, field: &'static str, read: fn(&mut Record<'_>) -> T) -> Vec<T> {
        let value = self.fields.get(field);
        if value.is_none() {
            self.note(field, Expected::List);
        } else if value.and_then(Value::as_array).is_some_and(Vec::is_empty) {
            self.note(field, Expected::Entries);
        }
        self.list(field, read)
    }

    /// An optional field with a list of strings; empty if absent.
    pub fn strings(&mut self, field: &'static str) -> Vec<String> {
        let list = self.at.field(field);
        let mut out = Vec::new();
        for (index, value) in self.items(field).iter().enumerate() {
            out.extend(self.words(list.item(index), value));
        }
        out
    }

    /// The entries of a list; duplicates are reported. Entries with an id are compared by id, elsewhere.
    fn items(&mut self, field: &'static str) -> &'a [Value] {
        let Some(value) = self.get(field) else { return &[] };
        let Some(items) = value.as_array() else {
            self.note(field, Expected::List);
            return &[];
        };
        let list = self.at.field(field);
        let mut seen = BTreeSet::new();
        for (index, item) in items.iter().enumerate() {
            if item.get("id").is_none() && !seen.insert(item.to_string()) {
                self.problems.push(problem(list.item(index).as_record(None), item, Expected::NewEntry));
            }
        }
        items
    }
}

/// A text in both languages.
pub fn text(record: &mut Record<'_>) -> Text {
    Text { zh: record.string("zh"), en: record.string("en") }
}

fn problem(at: Location, found: &Value, expected: Expected) -> Problem {
    let found = match found {
        Value::Null => String::new(),
        Value::String(string) => string.chars().take(80).collect(),
        other => other.to_string().chars().take(80).collect(),
    };
    Problem { at, found, expected }
}
