//! What [`crate::report::decode`] asks of a JSON object, field by field.

use crate::text::localized::LocalizedText;

/// A JSON object being read as a record. A field that is absent or of the wrong form has its default value.
pub trait ObjectReader {
    /// An optional field with a string that is not blank.
    fn optional(&mut self, field: &'static str) -> Option<String>;

    /// A required field with a string that is not blank.
    fn string(&mut self, field: &'static str) -> String;

    /// A required field with a whole number not less than `least`.
    fn number(&mut self, field: &'static str, least: i64) -> i32;

    /// A Boolean field; false if absent.
    fn flag(&mut self, field: &'static str) -> bool;

    /// An optional field with one of the words of `table`.
    fn word<T: Copy>(&mut self, field: &'static str, table: &[(&str, T)]) -> Option<T>;

    /// A required field with one of the words of `table`.
    fn kind<T: Copy + Default>(&mut self, field: &'static str, table: &[(&str, T)]) -> T;

    /// An optional field with a text in both languages.
    fn maybe_text(&mut self, field: &'static str) -> Option<LocalizedText>;

    /// A required field with a text in both languages.
    fn text(&mut self, field: &'static str) -> LocalizedText;

    /// A required field with an object, read with `read`.
    fn object<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> T;

    /// Like [`Self::object`], but the field is optional.
    fn maybe_object<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> Option<T>;

    /// An optional field with a list of objects, each read with `read`; empty if absent.
    fn list<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> Vec<T>;

    /// Like [`Self::list`], but the list is required and must not be empty.
    fn entries<T: Default>(&mut self, field: &'static str, read: fn(&mut Self) -> T) -> Vec<T>;

    /// An optional field with a list of strings; empty if absent.
    fn strings(&mut self, field: &'static str) -> Vec<String>;

    /// An optional field with a list of words of `table`; empty if absent.
    fn words<T: Copy>(&mut self, field: &'static str, table: &[(&str, T)]) -> Vec<T>;

    /// Fields that only authors and the check use: a page does not read them when it starts.
    fn for_authors<T: Default>(&mut self, read: fn(&mut Self) -> T) -> T;
}

/// A text in both languages; whether it may lack English, the validator knows.
pub fn text<R: ObjectReader>(record: &mut R) -> LocalizedText {
    LocalizedText { zh: record.string("zh"), en: record.optional("en").unwrap_or_default() }
}
