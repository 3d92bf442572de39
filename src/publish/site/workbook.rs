//! The figures as a spreadsheet (Office Open XML), for people: a sheet per language, with numbers as numbers, to the digits shown.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::table::table_rows;
use crate::locale::messages;
use crate::publish::formatter;
use crate::publish::site::plain_text;
use crate::report::figure::{Figure, Origin};
use crate::report::read_by_rule::ReadByRule;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;

/// The columns that hold numbers: value, lower and upper bound.
const NUMBERS: [u16; 3] = [3, 5, 6];
/// Width of each column, in characters.
const WIDTHS: [f64; 12] = [20.0, 32.0, 44.0, 16.0, 10.0, 16.0, 16.0, 16.0, 16.0, 44.0, 32.0, 44.0];

/// The spreadsheet, as the content of a file.
///
/// # Errors
/// Fails if the figures exceed what a sheet holds.
pub fn workbook(resolved: &ResolvedReport) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(resolved)?);
    for lang in Lang::ALL {
        fill(workbook.add_worksheet(), resolved, lang)?;
    }
    workbook.save_to_buffer()
}

/// Dated by the report, not by the clock: the same report gives the same file.
fn properties(resolved: &ResolvedReport) -> Result<DocProperties, XlsxError> {
    let meta = &resolved.report.meta;
    let [zh, en] = Lang::ALL.map(|lang| plain_text(resolved, &meta.title, lang));
    // A spreadsheet knows no day before 1900.
    let year = u16::try_from(meta.period).unwrap_or_default();
    let created = ExcelDateTime::from_ymd(year, 12, 31).or_else(|_| ExcelDateTime::from_ymd(1900, 1, 1))?;
    Ok(DocProperties::new()
        .set_title(format!("{zh} / {en}"))
        .set_comment(&meta.version)
        .set_creation_datetime(&created))
}

/// Fills a sheet with the figures in the words of a language, under heads that stay in sight.
fn fill(sheet: &mut Worksheet, resolved: &ResolvedReport, lang: Lang) -> Result<(), XlsxError> {
    sheet.set_name(messages::TABLE.get(lang))?;
    sheet.set_freeze_panes(1, 0)?;
    let head = Format::new().set_bold();
    let groups = groups(resolved, lang);
    let rows = table_rows(&groups, resolved, &formatter(resolved, lang));
    let readings = readings(&groups, resolved, lang);
    for ((row, cells), reading) in (0..).zip(&rows).zip(&readings) {
        for (column, cell) in (0..).zip(cells.iter().chain(reading)) {
            match cell.parse::<f64>() {
                _ if row == 0 => sheet.write_string_with_format(row, column, cell, &head)?,
                Ok(number) if NUMBERS.contains(&column) => {
                    sheet.write_number_with_format(row, column, number, &number_format(cell))?
                }
                _ => sheet.write_string(row, column, cell)?,
            };
        }
    }
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}

/// The last columns, of a report of which anything was read by rule: how each figure was read, and why to look at it first. One entry for
/// each row.
fn readings(groups: &[ResolvedGroup<'_>], resolved: &ResolvedReport, lang: Lang) -> Vec<Vec<String>> {
    let read = ReadByRule::of(resolved);
    let reading = |figure: &&Figure| {
        let fact = resolved.fact(&figure.id);
        let parts = fact.filter(|_| read.contains(figure)).map(|fact| messages::parts_read(&fact.inferred, lang));
        let derived = read.contains(figure).then(|| messages::read_mark(figure).get(lang).to_owned());
        let doubts = fact.map(|fact| messages::doubts(&fact.doubts, lang));
        vec![parts.or(derived).unwrap_or_default(), doubts.unwrap_or_default()]
    };
    let heads = vec![messages::HOW_READ.get(lang).to_owned(), messages::CHECK_FIRST.get(lang).to_owned()];
    let figures = groups.iter().flat_map(|group| &group.figures);
    let entries = std::iter::once(heads).chain(figures.map(reading));
    if read.is_empty() { entries.map(|_| Vec::new()).collect() } else { entries.collect() }
}

/// As many decimals as `number` has.
fn number_format(number: &str) -> Format {
    let decimals = number.split_once('.').map(|(_, decimals)| format!(".{}", "0".repeat(decimals.len())));
    Format::new().set_num_format(format!("#,##0{}", decimals.unwrap_or_default()))
}

/// The figures in the order of the page's table: by section, those of other sources, derived ones.
fn groups(resolved: &ResolvedReport, lang: Lang) -> Vec<ResolvedGroup<'_>> {
    let group = |label: String, is_in: &dyn Fn(&Figure) -> bool| ResolvedGroup {
        label: Some(label),
        figures: resolved.figures().iter().filter(|figure| is_in(figure)).collect(),
    };
    let sections = resolved.report.sections.iter().map(|section| {
        let title = plain_text(resolved, &section.title, lang);
        group(title, &|figure| matches!(&figure.origin, Origin::Reported { place, .. } if place.section == section.id))
    });
    let context =
        group(messages::CONTEXT_ROWS.get(lang).to_owned(), &|figure| matches!(figure.origin, Origin::Context { .. }));
    let derived = group(messages::DERIVED_ROWS.get(lang).to_owned(), &Figure::is_derived);
    sections.chain([context, derived]).collect()
}
