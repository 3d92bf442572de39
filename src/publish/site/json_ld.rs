//! The data set for search engines: schema.org's `Dataset`, as JSON-LD.

use serde_json::{Value, json};

use crate::publish::site::{FIGURES, REPORT, WORKBOOK, XLSX, add, editors, licence_address, plain_text};
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;
use crate::view::packaging::{folder, path_to_root};

/// The data set, described in `lang`; addresses are relative to that language's page unless the site's address is known.
pub fn dataset(resolved: &ResolvedReport, address: Option<&str>, lang: Lang) -> Value {
    let meta = &resolved.report.meta;
    let text = |text| plain_text(resolved, text, lang);
    let root = address.unwrap_or(path_to_root(lang));
    let file = |name: &str, kind: &str| json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": format!("{root}{name}") });
    let headline = meta.headline.iter().filter_map(|id| resolved.fact(id)).map(|fact| text(&fact.label));
    let mut dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": text(&meta.title),
        "description": text(&meta.description),
        "inLanguage": lang.tag(),
        "version": meta.version,
        "temporalCoverage": meta.period.to_string(),
        "spatialCoverage": { "@type": "Place", "name": text(&meta.place) },
        "variableMeasured": headline.collect::<Vec<_>>(),
        "creator": { "@type": "Organization", "name": editors(resolved, lang) },
        "isBasedOn": based_on(resolved, lang),
        "distribution": [file(FIGURES, "text/csv"), file(WORKBOOK, XLSX), file(REPORT, "application/json")],
    });
    if let Some(spdx) = &meta.spdx {
        add(&mut dataset, "license", json!(licence_address(spdx)));
    }
    if let Some(address) = address {
        add(&mut dataset, "url", json!(format!("{address}{}", folder(lang))));
    }
    dataset
}

/// The source.
fn based_on(resolved: &ResolvedReport, lang: Lang) -> Value {
    let source = &resolved.report.meta.source;
    let text = |text| plain_text(resolved, text, lang);
    let mut work = json!({ "@type": "CreativeWork", "name": text(&source.title) });
    if !source.authors.zh.is_empty() {
        add(&mut work, "author", json!(text(&source.authors)));
    }
    if let Some(publisher) = &source.publisher {
        add(&mut work, "publisher", json!({ "@type": "Organization", "name": text(publisher) }));
    }
    for (name, value) in [("datePublished", &source.date), ("url", &source.address)] {
        if let Some(value) = value {
            add(&mut work, name, json!(value));
        }
    }
    work
}
