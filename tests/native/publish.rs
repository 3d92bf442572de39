//! The files published beside the page: data, and machine-readable descriptions of it.

use std::collections::BTreeSet;
use std::io::Cursor;

use answerable::diagnostics::{File, check};
use answerable::locale::citation::{Lookup, citation};
use answerable::locale::formatter::FigureFormatter;
use answerable::locale::prose::label;
use answerable::publish::site::files;
use answerable::publish::site::json_ld::dataset;
use answerable::report::parse::read;
use answerable::text::lang::Lang;
use answerable::text::rational::Rational;
use calamine::{Data, DataType, Reader, Xlsx};
use serde_json::Value;

use crate::{REPORT, formatter, resolved};

const EXAMPLE: &str = include_str!("../../data/example.json");

const ADDRESS: &str = "https://example.org/repo/";

fn content(name: &str) -> Vec<u8> {
    let files = files(&resolved(), REPORT, Some(ADDRESS)).unwrap();
    files.into_iter().find(|(other, _)| *other == name).unwrap().1
}

fn file(name: &str) -> String {
    String::from_utf8(content(name)).unwrap()
}

/// The table of figures without its byte order mark.
fn table() -> String {
    file("figures.csv").strip_prefix('\u{feff}').expect("there is no byte order mark").to_owned()
}

/// The cells of a line of CSV (RFC 4180).
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cells.last_mut().unwrap().extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

#[test]
fn published_table_has_a_row_for_every_figure_with_its_exact_value() {
    let resolved = resolved();
    let table = table();
    let mut lines = table.split_terminator("\r\n").map(cells);
    let names = lines.next().unwrap();
    let rows: Vec<Vec<String>> = lines.collect();
    assert_eq!(rows.len(), resolved.figures().len());
    let column = |name: &str| names.iter().position(|other| other == name).unwrap();
    for row in &rows {
        assert_eq!(row.len(), names.len(), "{row:?}");
        let figure = resolved.figure(&row[column("id")]).unwrap();
        let (whole, fraction) = row[column("value")].split_once('.').unwrap_or((&row[column("value")], ""));
        let digits: i128 = format!("{whole}{fraction}").parse().unwrap();
        let value = Rational::new(digits, 10_i128.pow(fraction.len() as u32));
        let printed = &row[column("printed")];
        assert_eq!(printed.is_empty(), row[column("status")] == "derived", "{row:?}");
        if printed.is_empty() {
            assert!(
                !row[column("inputs")].is_empty() && (value - figure.value).numer().abs() < value.denom().abs().max(1)
            );
        } else {
            assert_eq!(value, figure.value, "{row:?}");
        }
    }
    let revenue = rows.iter().find(|row| row[column("id")] == "fiscal-revenue").unwrap();
    assert_eq!(revenue[column("value")], "2020000000");
    assert_eq!((revenue[column("low")].as_str(), revenue[column("high")].as_str()), ("2015000000", "2025000000"));
    assert_eq!((revenue[column("unit")].as_str(), revenue[column("status")].as_str()), ("CNY", "expected"));
}

#[test]
fn workbook_has_a_sheet_per_language_with_a_row_of_typed_cells_for_every_figure() {
    let resolved = resolved();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(content("figures.xlsx"))).unwrap();
    assert_eq!(workbook.sheet_names(), ["数据总表", "All figures"]);
    for (lang, sheet) in Lang::ALL.into_iter().zip(["数据总表", "All figures"]) {
        let cells = workbook.worksheet_range(sheet).unwrap();
        let rows: Vec<&[Data]> = cells.rows().skip(1).collect();
        assert_eq!(rows.len(), resolved.figures().len());
        let formatter = formatter(&resolved, lang);
        for figure in resolved.figures() {
            let is_of = |row: &&&[Data]| row[1].to_string() == label(figure, &resolved, &chinese(formatter));
            let row = rows.iter().find(is_of).unwrap_or_else(|| panic!("no row for {}", figure.id));
            let [value, low, high] = formatter.bare(figure);
            for (cell, number) in [(&row[3], value), (&row[5], low), (&row[6], high)] {
                match cell {
                    Data::Float(found) => assert_eq!(*found, number.parse::<f64>().unwrap(), "{}", figure.id),
                    Data::Empty | Data::String(_) => {
                        assert_eq!((cell.to_string(), number), Default::default(), "{}", figure.id)
                    }
                    _ => panic!("{}: {cell:?}", figure.id),
                }
            }
            let printed = figure.printed().map(ToString::to_string).unwrap_or_default();
            assert_eq!(row[7].to_string(), printed);
            assert!(row[4].is_string() && row[8].is_string() && row[9].is_string(), "{row:?}");
        }
        let revenue = rows.iter().find(|row| row[7] == "20.2亿元").unwrap();
        let numbers = [&revenue[3], &revenue[5], &revenue[6]].map(|cell| cell.get_float().unwrap());
        assert_eq!(numbers, [2_020_000_000.0, 2_015_000_000.0, 2_025_000_000.0]);
        let words = [&revenue[4], &revenue[8]].map(ToString::to_string);
        assert_eq!(words, if lang == Lang::Zh { ["元", "预计值"] } else { ["CNY", "expected"] });
    }
}

fn chinese(formatter: FigureFormatter) -> FigureFormatter {
    FigureFormatter { lang: Lang::Zh, ..formatter }
}

#[test]
fn workbook_holds_a_label_that_begins_like_a_formula_as_text() {
    let report = EXAMPLE.replacen("\"渔业产值\"", "\"=合计\"", 1);
    assert_ne!(report, EXAMPLE);
    let files = files(&read(&report).unwrap(), &report, None).unwrap();
    let (_, content) = files.into_iter().find(|(name, _)| *name == "figures.xlsx").unwrap();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(content)).unwrap();
    let cells = workbook.worksheet_range("All figures").unwrap();
    assert!(cells.rows().any(|row| row[1] == Data::String("=合计".to_owned())));
    assert!(workbook.worksheet_formula("All figures").unwrap().rows().flatten().all(String::is_empty));
}

#[test]
fn workbook_made_a_second_later_is_the_same() {
    let first = content("figures.xlsx");
    // Its properties have a date, to the second.
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    assert!(first == content("figures.xlsx"));
}

#[test]
fn published_report_file_equals_the_input() {
    assert_eq!(file("report.json"), REPORT);
    assert!(read(&file("report.json")).is_ok());
}

#[test]
fn data_package_describes_exactly_the_columns_of_the_table() {
    let package: Value = serde_json::from_str(&file("datapackage.json")).unwrap();
    let name = package["name"].as_str().unwrap();
    assert!(
        !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._".contains(c))
    );
    assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
    let resources = package["resources"].as_array().unwrap();
    let names: BTreeSet<&str> = resources.iter().map(|resource| resource["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), resources.len());
    for resource in resources {
        assert!(!content(resource["path"].as_str().unwrap()).is_empty());
    }
    let fields = resources[0]["schema"]["fields"].as_array().unwrap();
    let described: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
    let table = table();
    assert_eq!(described.join(","), table.lines().next().unwrap());
    for field in fields {
        assert!(["string", "number", "integer", "year"].contains(&field["type"].as_str().unwrap()));
        assert!(field["description"].as_str().unwrap().len() > 10);
    }
    assert!(described.contains(&resources[0]["schema"]["primaryKey"][0].as_str().unwrap()));
}

/// The fields of a citation file: each line is a name, a colon and a value in JSON, which is YAML as well.
fn parse_citation(text: &str) -> Value {
    let fields = text.lines().map(|line| {
        let (name, value) = line.split_once(": ").unwrap();
        (name.to_owned(), serde_json::from_str::<Value>(value).unwrap())
    });
    Value::Object(fields.collect())
}

/// The errors of `value` against `schema`.
fn schema_errors(schema: &str, value: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn data_package_and_citation_file_match_their_public_schemas() {
    const PACKAGE: &str = include_str!("../schemas/datapackage-2.0.json");
    const CITATION: &str = include_str!("../schemas/cff-1.2.0.json");
    for report in [REPORT, EXAMPLE] {
        for address in [Some(ADDRESS), None] {
            let [.., (_, package), (_, cited)] = files(&read(report).unwrap(), report, address).unwrap();
            let mut package: Value = serde_json::from_slice(&package).unwrap();
            assert!(package["$schema"].as_str().unwrap().ends_with("/2.0/datapackage.json"));
            assert_eq!(schema_errors(PACKAGE, &package), [""; 0]);
            let mut citation = parse_citation(str::from_utf8(&cited).unwrap());
            assert_eq!(schema_errors(CITATION, &citation), [""; 0]);
            // The schemas are effective: they reject wrong values.
            package["resources"][0]["schema"]["fields"][0]["type"] = "text".into();
            citation["type"] = "report".into();
            assert!(!schema_errors(PACKAGE, &package).is_empty() && !schema_errors(CITATION, &citation).is_empty());
        }
    }
}

/// The example with a publisher, date and address of its source, and an editor.
fn with_provenance(date: &str, address: &str) -> String {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    let text = |zh: &str, en: &str| serde_json::json!({ "zh": zh, "en": en });
    report["meta"]["editor"] = text("数据小组", "Data Group");
    report["meta"]["source"]["publisher"] = text("镇公报", "Town Gazette");
    report["meta"]["source"]["date"] = date.into();
    report["meta"]["source"]["address"] = address.into();
    report.to_string()
}

#[test]
fn provenance_of_a_source_is_cited_and_published() {
    const CITATION: &str = include_str!("../schemas/cff-1.2.0.json");
    let report = with_provenance("2019-01-15", "https://example.org/gazette");
    let resolved = read(&report).unwrap();
    let lookup = Lookup { day: (2026, 3, 9), address: None };
    let cited = |lang| citation(&resolved.figures()[0], &resolved, &formatter(&resolved, lang), &lookup);
    assert!(cited(Lang::Zh).contains(". 镇公报, 2019-01-15："), "{}", cited(Lang::Zh));
    let english = cited(Lang::En);
    assert!(english.contains("(2019, January 15)"), "{english}");
    assert!(english.contains("]. Town Gazette. https://example.org/gazette In "), "{english}");
    let [.., (_, file)] = files(&resolved, &report, None).unwrap();
    let file = parse_citation(str::from_utf8(&file).unwrap());
    assert_eq!(schema_errors(CITATION, &file), [""; 0]);
    assert_eq!(file["authors"][0]["name"], "Data Group");
    assert_eq!(file["references"][0]["publisher"]["name"], "Town Gazette");
    assert_eq!(dataset(&resolved, None, Lang::En)["isBasedOn"]["datePublished"], "2019-01-15");
}

#[test]
fn provenance_with_an_unreadable_date_or_address_is_reported() {
    for (date, address, pointer) in [
        ("15 January", "https://example.org", "/meta/source/date"),
        ("2019-13", "https://example.org", "/meta/source/date"),
        ("2019", "mailto:town@example.org", "/meta/source/address"),
    ] {
        let violations = read(&with_provenance(date, address)).unwrap_err();
        assert_eq!(violations.iter().map(|violation| violation.at.pointer.as_str()).collect::<Vec<_>>(), [pointer]);
    }
    assert!(read(&with_provenance("2019-01", "https://example.org")).is_ok());
}

#[test]
fn citation_file_names_authors_version_licence_and_source() {
    let citation = parse_citation(&file("CITATION.cff"));
    for name in ["message", "title", "version", "license", "url", "abstract"] {
        assert!(!citation[name].as_str().unwrap().is_empty());
    }
    for authors in [&citation["authors"], &citation["references"][0]["authors"]] {
        assert!(!authors[0]["name"].as_str().unwrap().is_empty());
    }
}

#[test]
fn json_ld_has_every_field_search_engines_require_in_each_language() {
    let resolved = resolved();
    for lang in Lang::ALL {
        let dataset = dataset(&resolved, Some(ADDRESS), lang);
        assert_eq!((&dataset["@context"], &dataset["@type"]), (&"https://schema.org".into(), &"Dataset".into()));
        // Google requires a description of 50 to 5000 characters.
        let length = dataset["description"].as_str().unwrap().chars().count();
        assert!((50..5_000).contains(&length), "{length}");
        // Google's required fields, and the recommended ones that a report can fill.
        for name in ["name", "license", "version", "url", "inLanguage", "temporalCoverage"] {
            assert!(!dataset[name].as_str().unwrap().is_empty(), "{name}");
        }
        assert_eq!(dataset["spatialCoverage"]["@type"], "Place");
        assert!(!dataset["variableMeasured"].as_array().unwrap().is_empty());
        let creator = &dataset["creator"];
        assert!(
            ["Person", "Organization"].contains(&creator["@type"].as_str().unwrap()) && creator["name"].is_string()
        );
        for download in dataset["distribution"].as_array().unwrap() {
            assert_eq!(download["@type"], "DataDownload");
            assert!(download["encodingFormat"].as_str().unwrap().contains('/'));
            assert!(download["contentUrl"].as_str().unwrap().starts_with(ADDRESS));
        }
    }
    let relative = dataset(&resolved, None, Lang::En);
    assert_eq!(relative["distribution"][0]["contentUrl"], "../figures.csv");
}

#[test]
fn corrections_of_one_fact_chain_from_token_to_token() {
    let json = EXAMPLE.replacen(
        "\"corrections\": [",
        "\"corrections\": [{ \"date\": \"2024-05-01\", \"fact\": \"villages\", \"was\": \"8个\", \"reason\": { \"zh\": \"错\", \"en\": \"Slip\" } },",
        1,
    );
    let result = check(File { name: "a", text: &json }, None, None);
    let resolved = result.resolved.unwrap();
    let log = answerable::report::corrections::corrections(&resolved.report);
    let steps: Vec<_> = log.iter().map(|(entry, now)| (entry.was.as_str(), *now)).collect();
    assert_eq!(steps, [("8个", "7个"), ("6个", "8个")]);
}
