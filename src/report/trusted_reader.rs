//! Reads the objects of a report that was checked before: nothing is checked again.

use crate::report::decode;
use crate::report::json_node::JsonNode;
use crate::report::model::Report;
use crate::report::object_reader::{ObjectReader, text};
use crate::text::localized::LocalizedText;

/// The fields that the build adds: the tokens in compact form, and their units.
pub const TOKENS: &str = "tokens";
/// See [`TOKENS`].
pub const TOKEN_UNITS: &str = "token_units";

/// An object; without fields if it is absent.
pub struct TrustedReader<'a>(Option<&'a JsonNode<'a>>);

impl<'a> TrustedReader<'a> {
    /// Reads `node` as a report, and what the build has added to it: its tokens in compact form, and the units they are in.
    pub fn report(node: &JsonNode<'_>) -> (Report, Vec<String>, Vec<String>) {
        let mut reader = TrustedReader(Some(node));
        (decode::report(&mut reader), reader.strings(TOKENS), reader.strings(TOKEN_UNITS))
    }

    /// Reads `node` as what a start leaves out: the prose, and the aliases of each fact.
    pub fn prose(node: &JsonNode<'_>) -> (Vec<LocalizedText>, Vec<Vec<String>>) {
        let mut reader = TrustedReader(Some(node));
        (reader.list("texts", text), reader.list("facts", |fact| fact.strings("aliases")))
    }

    fn get(&self, field: &str) -> Option<&'a JsonNode<'a>> {
        let JsonNode::Object(fields) = self.0? else { return None };
        fields.iter().find(|(name, _)| name == field).map(|(_, node)| node)
    }

    fn str(&self, field: &str) -> Option<&'a str> {
        as_str(self.get(field)?)
    }

    fn items(&self, field: &str) -> &'a [JsonNode<'a>] {
        if let Some(JsonNode::List(items)) = self.get(field) { items } else { &[] }
    }
}

impl ObjectReader for TrustedReader<'_> {
    fn optional(&mut self, field: &'static str) -> Option<String> {
        self.str(field).map(str::to_owned)
    }

    fn string(&mut self, field: &'static str) -> String {
        self.optional(field).unwrap_or_default()
    }

    fn number(&mut self, field: &'static str, _: i64) -> i32 {
        if let Some(JsonNode::Number(number)) = self.get(field) { *number } else { 0 }
    }

    fn flag(&mut self, field: &'static str) -> bool {
        matches!(self.get(field), Some(JsonNode::Flag(true)))
    }

    fn word<T: Copy>(&mut self, field: &'static str, table: &[(&str, T)]) -> Option<T> {
        let word = self.str(field)?;
        table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
    }

    fn kind<T: Copy + Default>(&mut self, field: &'static str, table: &[(&str, T)]) -> T {
        self.word(field, table).unwrap_or_default()
    }

    fn maybe_text(&mut self, field: &'static str) -> Option<LocalizedText> {
        self.get(field).map(|node| text(&mut Self(Some(node))))
    }

    fn text(&mut self, field: &'static str) -> LocalizedText {
        text(&mut Self(self.get(field)))
    }

    fn object<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> T {
        read(&mut Self(self.get(field)))
    }

    fn maybe_object<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> Option<T> {
        Some(self.object(field, read))
    }

    fn list<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> Vec<T> {
        self.items(field).iter().map(|node| read(&mut Self(Some(node)))).collect()
    }

    fn entries<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> Vec<T> {
        self.list(field, read)
    }

    fn strings(&mut self, field: &'static str) -> Vec<String> {
        self.items(field).iter().filter_map(as_str).map(str::to_owned).collect()
    }

    fn words<T: Copy>(&mut self, field: &'static str, table: &[(&str, T)]) -> Vec<T> {
        let known = |word: &str| table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        self.items(field).iter().filter_map(as_str).filter_map(known).collect()
    }

    fn for_authors<T: Default>(&mut self, read: fn(&mut Self) -> T) -> T {
        // `build.rs` sets this for a report whose page says of figures that they were read by rule.
        if cfg!(read_by_rule) { read(self) } else { T::default() }
    }
}

fn as_str<'a>(node: &'a JsonNode<'a>) -> Option<&'a str> {
    if let JsonNode::String(string) = node { Some(string) } else { None }
}
