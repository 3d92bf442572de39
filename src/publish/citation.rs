//! How to cite the data, as a Citation File (<https://citation-file-format.github.io>).

use serde_json::{Value, json};

use crate::publish::{editors, words};
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;

/// The citation file. It uses JSON strings, which are YAML strings too.
pub fn citation(resolved: &ResolvedReport, address: Option<&str>) -> String {
    let meta = &resolved.report.meta;
    let say = |text| words(resolved, text, Lang::En);
    let mut fields: Vec<(&str, Value)> = vec![
        ("cff-version", json!("1.2.0")),
        ("message", json!("Please cite the data as below, and the source that the figures come from.")),
        ("type", json!("dataset")),
        ("title", json!(say(&meta.title))),
        ("version", json!(meta.version)),
        ("authors", json!([{ "name": editors(resolved, Lang::En) }])),
        ("abstract", json!(say(&meta.description))),
    ];
    fields.extend(meta.spdx.iter().map(|spdx| ("license", json!(spdx))));
    fields.extend(address.map(|address| ("url", json!(address))));
    let source = json!({ "type": "generic", "title": say(&meta.source.title), "authors": [{ "name": say(&meta.source.authors) }] });
    fields.push(("references", json!([source])));
    fields.into_iter().map(|(name, value)| format!("{name}: {value}\n")).collect()
}
