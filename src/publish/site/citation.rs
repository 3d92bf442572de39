//! How to cite the data, as a Citation File (<https://citation-file-format.github.io>).

use serde_json::{Value, json};

use crate::publish::site::{add, editors, plain_text};
use crate::report::resolved::ResolvedReport;
use crate::report::validate::references::is_day;
use crate::text::lang::Lang;

/// The citation file. It uses JSON strings, which are YAML strings too.
pub fn citation(resolved: &ResolvedReport, address: Option<&str>) -> String {
    let meta = &resolved.report.meta;
    let text = |text| plain_text(resolved, text, Lang::En);
    let mut fields: Vec<(&str, Value)> = vec![
        ("cff-version", json!("1.2.0")),
        ("message", json!("Please cite the data as below, and the source that the figures come from.")),
        ("type", json!("dataset")),
        ("title", json!(text(&meta.title))),
        ("version", json!(meta.version)),
        ("authors", json!([{ "name": editors(resolved, Lang::En) }])),
        ("abstract", json!(text(&meta.description))),
    ];
    fields.extend(meta.spdx.iter().map(|spdx| ("license", json!(spdx))));
    fields.extend(address.map(|address| ("url", json!(address))));
    // The format requires an author, and has a name for one that is not known.
    let authors = Some(text(&meta.source.authors)).filter(|authors| !authors.is_empty());
    let authors = authors.unwrap_or_else(|| "anonymous".to_owned());
    let mut source = json!({ "type": "generic", "title": text(&meta.source.title), "authors": [{ "name": authors }] });
    if let Some(publisher) = &meta.source.publisher {
        add(&mut source, "publisher", json!({ "name": text(publisher) }));
    }
    let known =
        [("url", &meta.source.address), ("date-published", &meta.source.date.clone().filter(|date| is_day(date)))];
    for (name, value) in known {
        if let Some(value) = value {
            add(&mut source, name, json!(value));
        }
    }
    fields.push(("references", json!([source])));
    fields.into_iter().map(|(name, value)| format!("{name}: {value}\n")).collect()
}
