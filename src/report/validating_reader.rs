//! Reads the objects of a report file: violations are recorded, and reading goes on.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::report::decode;
use crate::report::location::Location;
use crate::report::model::Report;
use crate::report::object_reader::{ObjectReader, text};
use crate::report::rule::Rule;
use crate::report::validate::characters::with_refused;
use crate::report::violation::Violation;
use crate::text::character::{Oddity, is_blank};
use crate::text::localized::LocalizedText;

/// An object being read as a record.
pub struct ValidatingReader<'a> {
    at: Location,
    fields: &'a Map<String, Value>,
    known: Vec<&'static str>,
    violations: &'a RefCell<Vec<Violation>>,
}

impl<'a> ValidatingReader<'a> {
    /// Reads `value` as a report; returns the violations of its form.
    pub fn report(value: &Value) -> (Report, Vec<Violation>) {
        let violations = RefCell::new(Vec::new());
        let report = ValidatingReader::read(Location::default(), value, &violations, decode::report);
        (report, violations.into_inner())
    }

    /// Reads `value` as an object with `read`, then reports every field that `read` did not ask for.
    fn read<T: Default>(
        at: Location,
        value: &'a Value,
        violations: &'a RefCell<Vec<Violation>>,
        read: fn(&mut Self) -> T,
    ) -> T {
        let Some(mut record) = Self::open(at, value, violations) else { return T::default() };
        let result = read(&mut record);
        record.close();
        result
    }

    // Opening and closing are not generic, so that they are compiled once and not per kind of record.
    fn open(at: Location, value: &'a Value, violations: &'a RefCell<Vec<Violation>>) -> Option<Self> {
        let Some(fields) = value.as_object() else {
            violations.borrow_mut().push(violation(at, value, Rule::Object));
            return None;
        };
        Some(Self { at, fields, known: Vec::new(), violations })
    }

    fn close(self) {
        for (field, value) in self.fields.iter().filter(|(field, _)| !self.known.contains(&field.as_str())) {
            let expected = Rule::Fields(self.known.join(", "));
            self.add(violation(self.at.field(field), value, expected));
        }
    }

    fn add(&self, violation: Violation) {
        self.violations.borrow_mut().push(violation);
    }

    fn get(&mut self, field: &'static str) -> Option<&'a Value> {
        self.known.push(field);
        self.fields.get(field)
    }

    fn note(&mut self, field: &str, rule: Rule) {
        let found = self.fields.get(field).unwrap_or(&Value::Null);
        self.add(violation(self.at.field(field), found, rule));
    }

    /// A string with something to see in it, and nothing that hides or reorders it.
    fn visible(&mut self, at: Location, value: &Value) -> Option<String> {
        let Some(string) = value.as_str() else {
            self.add(violation(at, value, Rule::String));
            return None;
        };
        if let Some(violation) = with_refused(at.clone(), string, Oddity::is_refused) {
            self.add(violation);
        } else if is_blank(string) {
            self.add(violation(at, value, Rule::NonBlank));
        }
        Some(string.to_owned())
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
            // A source may repeat a paragraph.
            if item.get("id").is_none() && field != "paragraphs" && !seen.insert(item.to_string()) {
                self.add(violation(list.item(index).as_record(None), item, Rule::NewEntry));
            }
        }
        items
    }
}

impl ObjectReader for ValidatingReader<'_> {
    fn optional(&mut self, field: &'static str) -> Option<String> {
        let value = self.get(field)?;
        self.visible(self.at.field(field), value)
    }

    fn string(&mut self, field: &'static str) -> String {
        if !self.fields.contains_key(field) {
            self.note(field, Rule::String);
        }
        self.optional(field).unwrap_or_default()
    }

    fn number(&mut self, field: &'static str, least: i64) -> i32 {
        let number = self.get(field).and_then(Value::as_i64).filter(|number| *number >= least);
        let number = number.and_then(|number| i32::try_from(number).ok());
        if number.is_none() {
            self.note(field, Rule::Whole(least));
        }
        number.unwrap_or_default()
    }

    fn flag(&mut self, field: &'static str) -> bool {
        let Some(value) = self.get(field) else { return false };
        if !value.is_boolean() {
            self.note(field, Rule::Flag);
        }
        value.as_bool().unwrap_or_default()
    }

    fn word<T: Copy>(&mut self, field: &'static str, table: &[(&str, T)]) -> Option<T> {
        let names: Vec<_> = table.iter().map(|(name, _)| *name).collect();
        let index = self.one_of(field, &names)?;
        table.get(index).map(|(_, value)| *value)
    }

    fn kind<T: Copy + Default>(&mut self, field: &'static str, table: &[(&str, T)]) -> T {
        if !self.fields.contains_key(field) {
            let names: Vec<_> = table.iter().map(|(name, _)| *name).collect();
            self.note(field, Rule::OneOf(names.join(", ")));
        }
        self.word(field, table).unwrap_or_default()
    }

    fn maybe_text(&mut self, field: &'static str) -> Option<LocalizedText> {
        let value = self.get(field)?;
        Some(Self::read(self.at.field(field), value, self.violations, text))
    }

    fn text(&mut self, field: &'static str) -> LocalizedText {
        if !self.fields.contains_key(field) {
            self.note(field, Rule::BothLanguages);
        }
        self.maybe_text(field).unwrap_or_default()
    }

    fn object<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> T {
        self.maybe_object(field, read).unwrap_or_else(|| {
            self.note(field, Rule::Object);
            T::default()
        })
    }

    fn maybe_object<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> Option<T> {
        let value = self.get(field)?;
        let at = self.at.field(field).as_record(None);
        Some(Self::read(at, value, self.violations, read))
    }

    fn list<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> Vec<T> {
        let list = self.at.field(field);
        let mut out = Vec::new();
        for (index, value) in self.items(field).iter().enumerate() {
            // A record is named by its id if it has one.
            let at = list.item(index).as_record(value.get("id").and_then(Value::as_str));
            out.push(Self::read(at, value, self.violations, read));
        }
        out
    }

    fn entries<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> Vec<T> {
        let value = self.fields.get(field);
        if value.is_none() {
            self.note(field, Rule::List);
        } else if value.and_then(Value::as_array).is_some_and(Vec::is_empty) {
            self.note(field, Rule::Entries);
        }
        self.list(field, read)
    }

    fn strings(&mut self, field: &'static str) -> Vec<String> {
        let list = self.at.field(field);
        let mut out = Vec::new();
        for (index, value) in self.items(field).iter().enumerate() {
            out.extend(self.visible(list.item(index), value));
        }
        out
    }

    fn words<T: Copy>(&mut self, field: &'static str, table: &[(&str, T)]) -> Vec<T> {
        let list = self.at.field(field);
        let mut out = Vec::new();
        for (index, word) in self.strings(field).iter().enumerate() {
            match table.iter().find(|(name, _)| name == word) {
                Some((_, value)) => out.push(*value),
                None => {
                    let names: Vec<_> = table.iter().map(|(name, _)| *name).collect();
                    self.add(Violation::new(list.item(index), word, Rule::OneOf(names.join(", "))));
                }
            }
        }
        out
    }

    fn for_authors<T: Default>(&mut self, read: fn(&mut Self) -> T) -> T {
        read(self)
    }
}

fn violation(at: Location, found: &Value, rule: Rule) -> Violation {
    let found = match found {
        Value::Null => String::new(),
        Value::String(string) => string.chars().take(80).collect(),
        other => other.to_string().chars().take(80).collect(),
    };
    Violation::new(at, found, rule)
}
