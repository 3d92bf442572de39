//! Keeps what a person has edited in an earlier draft: facts are matched by place and token.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::report::encode::encode;
use crate::report::parse::parse_and_validate;
use crate::source::draft::Draft;
use crate::source::draft::charts::renew;
use crate::source::draft::names::{literals, replaced};

/// How much of the earlier file was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Facts with the same place and token.
    pub facts: usize,
    /// Paragraphs as they were.
    pub paragraphs: usize,
    /// Facts whose token is no longer in their paragraph.
    pub lost: usize,
}

/// The place and token of a fact.
type Key = (String, i64, String);

/// A draft with what was edited in the file `edited`; `None` if that is no report.
///
/// A paragraph stays as it was, with its facts, as long as the text has the tokens of all of them; otherwise it is drafted again,
/// and facts with the same token keep what was edited in them. Inferred charts are
/// chosen anew. All other records of the file stay.
pub fn merge(draft: &Draft, edited: &str) -> Option<(Value, Kept)> {
    let edited: Value = serde_json::from_str(edited.trim_start_matches('\u{feff}')).ok()?;
    let (Value::Object(old), Value::Object(new)) = (edited, encode(&draft.report)) else { return None };
    let mut merger = Merger { kept: Kept::default(), renamed: BTreeMap::new() };
    let facts = merger.facts(list(&old, "facts"), list(&new, "facts"));
    let sections = merger.sections(list(&old, "sections"), list(&new, "sections"));
    let mut merged = old.clone();
    let named = mentions(&sections, &merged);
    let is_used = |fact: &Value| named.iter().any(|name| *name == word(fact, "id"));
    let facts: Vec<Value> = facts.into_iter().filter(|fact| is_used(fact)).collect();
    merged.insert("sections".to_owned(), Value::Array(sections));
    if let Some(headline) = merged.get_mut("meta").and_then(|meta| meta.get_mut("headline")?.as_array_mut()) {
        headline.retain(|id| facts.iter().any(|fact| fact.get("id") == Some(id)));
    }
    merged.insert("facts".to_owned(), Value::Array(facts));
    for name in ["no_quantities", "omitted"] {
        unite(&mut merged, &new, name);
    }
    let mut merged = Value::Object(merged);
    let report = parse_and_validate(&merged.to_string()).0?.report;
    renew(&mut merged, &report);
    let report = parse_and_validate(&merged.to_string()).0?.report;
    if let Some(Value::Object(meta)) = merged.get_mut("meta") {
        meta.insert("literals".to_owned(), json!(literals(&report)));
    }
    Some((merged, merger.kept))
}

struct Merger {
    kept: Kept,
    /// The ids of facts that had another in the earlier file.
    renamed: BTreeMap<String, String>,
}

impl Merger {
    /// The facts of the draft, each as it was edited, if it was; with the facts of other paragraphs as they were.
    fn facts(&mut self, old: &[Value], new: &[Value]) -> Vec<Value> {
        let mut known: BTreeMap<Key, Vec<&Value>> = BTreeMap::new();
        for fact in old.iter().rev() {
            known.entry(key(fact)).or_default().push(fact);
        }
        let mut merged = Vec::new();
        for fact in new {
            let kept = known.get_mut(&key(fact)).and_then(Vec::pop);
            if let Some(kept) = kept {
                self.kept.facts += 1;
                self.renamed.insert(word(fact, "id").to_owned(), word(kept, "id").to_owned());
            }
            merged.push(kept.unwrap_or(fact).clone());
        }
        self.kept.lost = known.values().map(Vec::len).sum();
        for fact in &mut merged {
            let of = self.renamed.get(word(fact, "of")).cloned();
            if let (Some(of), Value::Object(fields)) = (of, fact) {
                fields.insert("of".to_owned(), json!(of));
            }
        }
        merged
    }

    /// The sections of the draft with the words of the earlier file, where these fit.
    fn sections(&mut self, old: &[Value], new: &[Value]) -> Vec<Value> {
        let merged = new.iter().map(|section| {
            let id = word(section, "id");
            let Some(Value::Object(before)) = old.iter().find(|known| word(known, "id") == id) else {
                // Its charts are chosen with all others.
                let mut section = section.clone();
                section.as_object_mut().map(|fields| fields.shift_remove("charts"));
                return section;
            };
            let mut fields = before.clone();
            let former = before.get("paragraphs").and_then(Value::as_array).cloned().unwrap_or_default();
            let drafted = section.get("paragraphs").and_then(Value::as_array).cloned().unwrap_or_default();
            let paragraphs = drafted.iter().enumerate().map(|(index, paragraph)| {
                let former = former.get(index).filter(|former| self.fits(former));
                self.kept.paragraphs += usize::from(former.is_some());
                former.cloned().unwrap_or_else(|| self.rename(paragraph))
            });
            fields.insert("paragraphs".to_owned(), Value::Array(paragraphs.collect()));
            Value::Object(fields)
        });
        merged.collect()
    }

    /// Whether the text still has the tokens of all figures that a paragraph names. A new fact may have the id of one that is lost.
    fn fits(&self, paragraph: &Value) -> bool {
        let ids: BTreeSet<&str> = self.renamed.values().map(String::as_str).collect();
        placeholders(word(paragraph, "zh")).all(|id| ids.contains(id) || is_implied(id, &ids) || id.starts_with("year"))
    }

    /// A drafted paragraph with the ids of the earlier file.
    fn rename(&self, paragraph: &Value) -> Value {
        let renamed = |id: &str| self.renamed.get(id).map(|renamed| format!("{{{renamed}}}"));
        json!({ "zh": replaced(word(paragraph, "zh"), &renamed) })
    }
}

/// Whether an id is that of a figure that a fact implies.
fn is_implied(id: &str, facts: &BTreeSet<&str>) -> bool {
    id.rsplit_once('.').is_some_and(|(of, _)| facts.contains(of))
}

/// The ids that prose and charts name.
fn mentions(sections: &[Value], report: &Map<String, Value>) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    let texts = sections.iter().map(Value::to_string).chain(report.iter().map(|(_, value)| value.to_string()));
    for text in texts {
        named.extend(placeholders(&text).map(str::to_owned));
    }
    let groups = list(report, "charts").iter().filter_map(|chart| chart.get("groups")?.as_array()).flatten();
    let drawn = groups.filter_map(|group| group.get("figures")?.as_array()).flatten();
    named.extend(drawn.filter_map(Value::as_str).map(str::to_owned));
    named
}

fn placeholders(words: &str) -> impl Iterator<Item = &str> {
    words.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0))
}

/// Adds the entries of a list about the source that the earlier file lacks.
fn unite(merged: &mut Map<String, Value>, new: &Map<String, Value>, name: &str) {
    let added = new.get("meta").and_then(|meta| meta.get("source")?.get(name)?.as_array());
    let Some(Value::Object(source)) = merged.get_mut("meta").and_then(|meta| meta.get_mut("source")) else { return };
    let mut entries = source.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    for entry in added.into_iter().flatten() {
        if !entries.contains(entry) {
            entries.push(entry.clone());
        }
    }
    if !entries.is_empty() {
        source.insert(name.to_owned(), Value::Array(entries));
    }
}

fn list<'a>(fields: &'a Map<String, Value>, name: &str) -> &'a [Value] {
    fields.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn word<'a>(record: &'a Value, field: &str) -> &'a str {
    record.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn key(fact: &Value) -> Key {
    let paragraph = fact.get("paragraph").and_then(Value::as_i64).unwrap_or_default();
    (word(fact, "section").to_owned(), paragraph, word(fact, "printed").to_owned())
}
