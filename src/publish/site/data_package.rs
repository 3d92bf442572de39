//! The figures as a Data Package (<https://datapackage.org>), which describes each column.

use serde_json::{Value, json};

use crate::locale::messages::article;
use crate::publish::figures::COLUMNS;
use crate::publish::site::{FIGURES, REPORT, WORKBOOK, XLSX, add, licence_address, plain_text};
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;

/// The package.
pub fn package(resolved: &ResolvedReport, address: Option<&str>) -> Value {
    let meta = &resolved.report.meta;
    let text = |text| plain_text(resolved, text, Lang::En);
    let fields = COLUMNS.map(|column| {
        let required =
            matches!(column.name, "id" | "label_zh" | "label_en" | "value" | "unit" | "status" | "certainty");
        let (name, kind, description) = (column.name, column.kind, column.description);
        json!({ "name": name, "type": kind, "description": description, "constraints": { "required": required } })
    });
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": meta.id,
        "title": text(&meta.title),
        "description": text(&meta.description),
        "version": meta.version,
        "sources": [{ "title": article(&text(&meta.source.authors), &text(&meta.source.title), Lang::En) }],
        "resources": [
            {
                "name": "figures",
                "path": FIGURES,
                "type": "table",
                "title": "Every figure of the report, and what follows from it",
                "description": "CSV (RFC 4180) in UTF-8 with a byte order mark. A cell that begins like a formula of a spreadsheet (=, +, -, @) and is no number has an apostrophe before it, which is no part of the text.",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": { "fields": fields, "primaryKey": ["id"] }
            },
            {
                "name": "spreadsheet",
                "path": WORKBOOK,
                "title": "The same figures as a spreadsheet, a sheet per language, with derived ones to the digits that their bounds support",
                "format": "xlsx",
                "mediatype": XLSX
            },
            {
                "name": "report",
                "path": REPORT,
                "title": "The report as it was written, with prose, charts, names and notes",
                "format": "json",
                "mediatype": "application/json",
                "encoding": "utf-8"
            }
        ]
    });
    if let Some(spdx) = &meta.spdx {
        let licence = json!({ "name": spdx, "path": licence_address(spdx), "title": text(&meta.licence) });
        add(&mut package, "licenses", json!([licence]));
    }
    if let Some(address) = address {
        add(&mut package, "homepage", json!(address));
    }
    package
}
