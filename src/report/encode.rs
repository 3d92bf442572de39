//! Writes a drafted report as JSON: what `decode` reads. Fields with their default value are left out.

use serde_json::{Map, Value, json};

use crate::report::annotation::{Doubt, Inferred, StatedSign};
use crate::report::basis::Basis;
use crate::report::model::{Certainty, Chart, Derivation, Derived, Fact, Group, Meta, Report, Section, Source};
use crate::text::localized::LocalizedText;

/// The parts of a report that a draft has.
pub fn encode(report: &Report) -> Value {
    let mut fields = Map::new();
    if let Some(schema) = &report.schema {
        fields.insert("$schema".to_owned(), json!(schema));
    }
    fields.insert("meta".to_owned(), meta(&report.meta));
    add_list(&mut fields, "sections", &report.sections, section);
    add_list(&mut fields, "facts", &report.facts, fact);
    add_list(&mut fields, "derived", &report.derived, derived);
    add_list(&mut fields, "charts", &report.charts, chart);
    Value::Object(fields)
}

fn meta(meta: &Meta) -> Value {
    let mut fields = object(json!({
        "id": meta.id,
        "version": meta.version,
        "period": meta.period,
        "title": text(&meta.title),
        "description": text(&meta.description),
        "scope": text(&meta.scope),
        "place": text(&meta.place),
        "source": source(&meta.source),
    }));
    let exchange = &meta.exchange;
    if !exchange.yuan_per_dollar.is_empty() {
        let rate = json!({ "yuan_per_dollar": exchange.yuan_per_dollar, "source": text(&exchange.source) });
        fields.insert("exchange".to_owned(), rate);
    }
    add_strings(&mut fields, "headline", &meta.headline);
    add_list(&mut fields, "method", &meta.method, text);
    fields.insert("licence".to_owned(), text(&meta.licence));
    add_strings(&mut fields, "literals", &meta.literals);
    add_flag(&mut fields, "untranslated", meta.untranslated);
    Value::Object(fields)
}

fn source(source: &Source) -> Value {
    let mut fields = object(json!({
        "title": text(&source.title),
        "note": text(&source.note),
    }));
    for (name, authors) in [("authors", &source.authors), ("authors_cited", &source.authors_cited)] {
        if !authors.zh.is_empty() {
            fields.insert(name.to_owned(), text(authors));
        }
    }
    if let Some(publisher) = &source.publisher {
        fields.insert("publisher".to_owned(), text(publisher));
    }
    add(&mut fields, "date", source.date.as_deref());
    add(&mut fields, "address", source.address.as_deref());
    add_strings(&mut fields, "no_quantities", &source.no_quantities);
    add_list(
        &mut fields,
        "omitted",
        &source.omitted,
        |omitted| json!({ "words": omitted.words, "reason": text(&omitted.reason) }),
    );
    Value::Object(fields)
}

fn section(section: &Section) -> Value {
    let mut fields = object(json!({ "id": section.id, "title": text(&section.title) }));
    if !section.takeaway.zh.is_empty() {
        fields.insert("takeaway".to_owned(), text(&section.takeaway));
    }
    add_list(&mut fields, "paragraphs", &section.paragraphs, text);
    add_strings(&mut fields, "charts", &section.charts);
    Value::Object(fields)
}

/// A fact as JSON.
pub fn fact(fact: &Fact) -> Value {
    let mut fields = object(json!({
        "id": fact.id,
        "section": fact.section,
        "paragraph": fact.paragraph,
        "label": text(&fact.label),
        "printed": fact.printed,
    }));
    add(&mut fields, "unit", fact.unit.as_deref());
    add_strings(&mut fields, "aliases", &fact.aliases);
    let certainty = Some(fact.certainty).filter(|certainty| *certainty != Certainty::default());
    add_word(&mut fields, "certainty", certainty, &Certainty::NAMES);
    add_flag(&mut fields, "rounded", fact.rounded);
    add(&mut fields, "of", fact.of.as_deref());
    add(&mut fields, "measure", fact.measure.map(|measure| measure.name()));
    add_word(&mut fields, "basis", fact.basis, &Basis::NAMES);
    add_word(&mut fields, "sign", fact.sign, &StatedSign::NAMES);
    if let Some(note) = &fact.note {
        fields.insert("note".to_owned(), text(note));
    }
    add(&mut fields, "year", fact.year.as_deref());
    add_strings(&mut fields, "inferred", &names(&fact.inferred, &Inferred::NAMES));
    add_strings(&mut fields, "doubts", &names(&fact.doubts, &Doubt::NAMES));
    Value::Object(fields)
}

/// A derived figure.
pub fn derived(derived: &Derived) -> Value {
    let kind = match derived.kind {
        Derivation::Share => "share",
        Derivation::Ratio => "ratio",
        Derivation::Average => "average",
        Derivation::Sum => "sum",
        Derivation::Difference => "difference",
    };
    json!({ "id": derived.id, "kind": kind, "inputs": derived.inputs, "label": text(&derived.label) })
}

/// A chart.
pub fn chart(chart: &Chart) -> Value {
    let mut fields = object(json!({
        "id": chart.id,
        "kind": chart.kind.spec().name,
        "title": text(&chart.title),
        "subtitle": text(&chart.subtitle),
    }));
    if let Some(note) = &chart.note {
        fields.insert("note".to_owned(), text(note));
    }
    add_flag(&mut fields, "inferred", chart.inferred);
    add_list(&mut fields, "groups", &chart.groups, group);
    Value::Object(fields)
}

/// A group of a chart.
pub fn group(group: &Group) -> Value {
    match &group.label {
        Some(label) => json!({ "label": text(label), "figures": group.figures }),
        None => json!({ "figures": group.figures }),
    }
}

/// A text in the languages that it has.
pub fn text(text: &LocalizedText) -> Value {
    if text.en.is_empty() { json!({ "zh": text.zh }) } else { json!({ "zh": text.zh, "en": text.en }) }
}

fn names<T: PartialEq>(values: &[T], table: &[(&'static str, T)]) -> Vec<String> {
    values.iter().filter_map(|value| name(value, table)).map(str::to_owned).collect()
}

/// The name of a value in a report file.
pub fn name<T: PartialEq>(value: &T, table: &[(&'static str, T)]) -> Option<&'static str> {
    table.iter().find(|(_, known)| known == value).map(|(name, _)| *name)
}

fn add_word<T: PartialEq>(fields: &mut Map<String, Value>, field: &str, value: Option<T>, table: &[(&'static str, T)]) {
    add(fields, field, value.and_then(|value| name(&value, table)));
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(fields) = value { fields } else { Map::new() }
}

fn add(fields: &mut Map<String, Value>, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        fields.insert(name.to_owned(), json!(value));
    }
}

fn add_flag(fields: &mut Map<String, Value>, name: &str, value: bool) {
    if value {
        fields.insert(name.to_owned(), json!(true));
    }
}

fn add_strings(fields: &mut Map<String, Value>, name: &str, values: &[String]) {
    if !values.is_empty() {
        fields.insert(name.to_owned(), json!(values));
    }
}

fn add_list<T>(fields: &mut Map<String, Value>, name: &str, values: &[T], encode: fn(&T) -> Value) {
    if !values.is_empty() {
        fields.insert(name.to_owned(), values.iter().map(encode).collect());
    }
}
