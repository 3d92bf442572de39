//! Files published beside the page, for people and programs that want the data.

pub(crate) mod citation;
pub(crate) mod data_package;
pub mod json_ld;
mod workbook;

use rust_xlsxwriter::XlsxError;

use crate::locale::prose::plain;
use crate::publish::{figures, formatter};
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;

/// The figures, as a table.
pub const FIGURES: &str = "figures.csv";
/// The figures, as a spreadsheet.
pub const WORKBOOK: &str = "figures.xlsx";
/// Its media type.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The report, unchanged.
pub const REPORT: &str = "report.json";
/// The schema of a report, by the name under which a report refers to it.
pub const SCHEMA: &str = "report.schema.json";

/// The files, by name. `address` is that of the site, if known.
///
/// # Errors
/// Fails if the spreadsheet cannot be made.
pub fn files(
    resolved: &ResolvedReport,
    report: &str,
    address: Option<&str>,
) -> Result<[(&'static str, Vec<u8>); 6], XlsxError> {
    Ok([
        (REPORT, report.into()),
        (SCHEMA, format!("{:#}\n", crate::report::schema::schema()).into()),
        (FIGURES, figures::table(resolved).into()),
        (WORKBOOK, workbook::workbook(resolved)?),
        ("datapackage.json", format!("{:#}\n", data_package::package(resolved, address)).into()),
        ("CITATION.cff", citation::citation(resolved, address).into()),
    ])
}

/// A text of the report as plain words.
fn plain_text(resolved: &ResolvedReport, text: &LocalizedText, lang: Lang) -> String {
    plain(resolved, text, &formatter(resolved, lang))
}

/// The creators of the data, who need not be the authors of its source.
fn editors(resolved: &ResolvedReport, lang: Lang) -> String {
    if let Some(editor) = &resolved.report.meta.editor {
        return plain_text(resolved, editor, lang);
    }
    let title = plain_text(resolved, &resolved.report.meta.title, lang);
    match lang {
        Lang::Zh => format!("《{title}》编者"),
        Lang::En => format!("The editors of {title}"),
    }
}

/// Adds a field to an object.
fn add(object: &mut serde_json::Value, name: &str, value: serde_json::Value) {
    if let Some(fields) = object.as_object_mut() {
        fields.insert(name.to_owned(), value);
    }
}

/// The address of the terms of a licence.
fn licence_address(spdx: &str) -> String {
    format!("https://spdx.org/licenses/{spdx}.html")
}
