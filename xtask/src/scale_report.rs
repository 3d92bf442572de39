//! Scales a report: every record is repeated under new ids, and refers to the records of its own copy.

use anyhow::{Context, Result};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The fields that hold ids of records, in a record or nested within one.
const REFERENCE_FIELDS: [&str; 9] =
    ["id", "section", "of", "inputs", "figures", "figure", "charts", "entities", "undisclosed"];

/// The fields that hold prose, which names figures and terms in brackets.
const PROSE_FIELDS: [&str; 2] = ["zh", "en"];

/// The report with each of its records `times` times.
pub fn scale_report(report: &str, times: usize) -> Result<String> {
    let mut report: Map<String, Value> = serde_json::from_str(report).context("cannot read the report to scale")?;
    let ids: BTreeSet<String> = lists(&mut report).flat_map(|list| list.iter().filter_map(id)).collect();
    for list in lists(&mut report) {
        // A correction has no id, and is of the published report only.
        let identified: Vec<&Value> = list.iter().filter(|record| id(record).is_some()).collect();
        let copies = (2..=times).flat_map(|number| identified.iter().map(move |record| (number, *record)));
        let copies: Vec<Value> =
            copies.map(|(number, record)| RecordCopy { ids: &ids, number }.copy_value("", record)).collect();
        list.extend(copies);
    }
    Ok(Value::from(report).to_string())
}

/// The report's lists of records.
fn lists(report: &mut Map<String, Value>) -> impl Iterator<Item = &mut Vec<Value>> {
    report.values_mut().filter_map(Value::as_array_mut)
}

/// The id of a record without its relation: `revenue` for `revenue.growth`.
fn id(record: &Value) -> Option<String> {
    Some(base(record.get("id")?.as_str()?).to_owned())
}

fn base(id: &str) -> &str {
    id.split('.').next().unwrap_or(id)
}

/// One copy of the records with these ids.
struct RecordCopy<'a> {
    ids: &'a BTreeSet<String>,
    number: usize,
}

impl RecordCopy<'_> {
    /// The copy of a field's value.
    fn copy_value(&self, field: &str, value: &Value) -> Value {
        match value {
            Value::Object(fields) => {
                fields.iter().map(|(name, value)| (name.clone(), self.copy_value(name, value))).collect()
            }
            Value::Array(items) => items.iter().map(|item| self.copy_value(field, item)).collect(),
            Value::String(text) if PROSE_FIELDS.contains(&field) => self.rename_in_prose(text).into(),
            Value::String(text) if REFERENCE_FIELDS.contains(&field) => self.rename_id(text).into(),
            other => other.clone(),
        }
    }

    /// The id of the copy, if there is such a record.
    fn rename_id(&self, id: &str) -> String {
        let base = base(id);
        if self.ids.contains(base) { id.replacen(base, &format!("{base}-{}", self.number), 1) } else { id.to_owned() }
    }

    /// Prose that names the copies: `{revenue.growth}`, `[a term](term)`.
    fn rename_in_prose(&self, text: &str) -> String {
        let rename = |text: &str, opening: &str, closing| {
            let mut parts = text.split_inclusive(opening);
            let first = parts.next().unwrap_or_default().to_owned();
            parts.fold(first, |before, part| before + &self.rename_first_id(part, closing))
        };
        rename(&rename(text, "{", '}'), "](", ')')
    }

    /// Part of a prose string that begins with an id, up to a closing bracket.
    fn rename_first_id(&self, part: &str, closing: char) -> String {
        let (id, rest) = part.split_at(part.find(closing).unwrap_or_default());
        self.rename_id(id) + rest
    }
}

#[cfg(test)]
mod tests {
    use super::scale_report;
    use anyhow::Result;

    #[test]
    fn scale_report_adds_copies_that_refer_to_copies() -> Result<()> {
        let report = r#"{"meta":{"headline":["a"]},"facts":[{"id":"a","of":"elsewhere"},{"id":"a.growth","of":"a","kind":"a"}],"terms":[{"id":"t","name":{"zh":"a","en":"{a.growth} and [it](t) (a) {year}"}}],"corrections":[{"fact":"a"}]}"#;
        let two = scale_report(report, 2)?;
        assert_eq!(
            two,
            r#"{"meta":{"headline":["a"]},"facts":[{"id":"a","of":"elsewhere"},{"id":"a.growth","of":"a","kind":"a"},{"id":"a-2","of":"elsewhere"},{"id":"a-2.growth","of":"a-2","kind":"a"}],"terms":[{"id":"t","name":{"zh":"a","en":"{a.growth} and [it](t) (a) {year}"}},{"id":"t-2","name":{"zh":"a","en":"{a-2.growth} and [it](t-2) (a) {year}"}}],"corrections":[{"fact":"a"}]}"#
        );
        assert_eq!(scale_report(report, 1)?, report);
        Ok(())
    }
}
