//! Locations in a report file.

use serde_json::Value;

/// A location in a report file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The name of the record: its list and its id, or its number if it has no id; empty for the file as a whole.
    pub record: String,
    /// The path from the root, as a JSON pointer (RFC 6901).
    pub pointer: String,
}

/// The maximum length of an id. A longer one is refused, and cut in the names of records, which every violation in the record repeats.
pub const MAX_ID_CHARS: usize = 100;

impl Location {
    /// A record of a list, named by its id, or by its number if it has none.
    pub fn record(list: &str, index: usize, id: &str) -> Self {
        let number = || (index + 1).to_string();
        let name = if id.is_empty() { number() } else { shortened(id) };
        Self { record: format!("{list}/{name}"), pointer: format!("/{list}/{index}") }
    }

    /// This location with the record named that contains it in `file`.
    pub fn within(self, file: &Value) -> Self {
        let mut names = self.pointer.split('/').skip(1);
        let (list, inner) = (names.next().unwrap_or_default(), names.next());
        match (file.get(list), inner) {
            (Some(Value::Array(records)), Some(index)) => {
                let record = index.parse::<usize>().ok().and_then(|index| records.get(index));
                let id = record.and_then(|record| record.get("id")).and_then(Value::as_str);
                self.as_record(id)
            }
            (_, Some(_)) => Self { record: list.to_owned(), ..self },
            (_, None) => self,
        }
    }

    /// The `meta` object.
    pub fn meta() -> Self {
        Self { record: "meta".to_owned(), pointer: "/meta".to_owned() }
    }

    /// A field of the object at this location.
    pub fn field(&self, name: &str) -> Self {
        let name = name.replace('~', "~0").replace('/', "~1");
        Self { record: self.record.clone(), pointer: format!("{}/{name}", self.pointer) }
    }

    /// An entry of the list at this location, from 0.
    pub fn item(&self, index: usize) -> Self {
        self.field(&index.to_string())
    }

    /// This location, if in no record yet, as a record: named by its id, or by its number if it has no id.
    pub fn as_record(self, id: Option<&str>) -> Self {
        let mut parts = self.pointer.split('/').skip(1);
        let record = match (self.record.is_empty(), parts.next(), parts.next()) {
            (true, Some(list), Some(index)) => match id.filter(|id| !id.is_empty()) {
                Some(id) => format!("{list}/{}", shortened(id)),
                None => format!("{list}/{}", index.parse::<usize>().unwrap_or_default() + 1),
            },
            (true, Some(name), None) => name.to_owned(),
            _ => return self,
        };
        Self { record, ..self }
    }

    /// The path from the record, as shown to people: list entries count from 1.
    pub fn path(&self) -> String {
        let depth = if self.record.is_empty() { 0 } else { 1 + self.record.matches('/').count().min(1) };
        let parts = self.pointer.split('/').skip(1 + depth).map(|part| match part.parse::<usize>() {
            Ok(index) => (index + 1).to_string(),
            Err(_) => part.replace("~1", "/").replace("~0", "~"),
        });
        parts.collect::<Vec<_>>().join(".")
    }

    /// The JSON pointer to the record.
    pub fn of_record(&self) -> &str {
        let depth = 1 + self.record.matches('/').count().min(1);
        let end = self.pointer.match_indices('/').nth(depth).map(|(at, _)| at);
        end.and_then(|end| self.pointer.get(..end)).unwrap_or(&self.pointer)
    }
}

fn shortened(id: &str) -> String {
    id.chars().take(MAX_ID_CHARS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_starts_at_the_record_and_counts_from_one() {
        let section = Location::record("sections", 2, "town");
        assert_eq!(section.field("paragraphs").item(0).field("en").path(), "paragraphs.1.en");
        assert_eq!(Location::meta().field("exchange").field("source").path(), "exchange.source");
        assert_eq!(Location::default().field("a/b").path(), "a/b");
        assert_eq!(section.path(), "");
    }

    #[test]
    fn of_record_does_not_depend_on_the_name_of_the_record() {
        let numbered = Location::default().field("facts").item(2).as_record(None).field("label").field("en");
        assert_eq!(numbered.of_record(), "/facts/2");
        assert_eq!(Location::record("facts", 2, "").field("id").of_record(), "/facts/2");
        assert_eq!(Location::meta().field("title").field("en").of_record(), "/meta");
        assert_eq!(Location::meta().of_record(), "/meta");
    }
}
