//! The findings of the check in a report file, and their wording.

use std::fs;
use std::path::Path;
use std::process::Command;

use answerable::diagnostics::{CheckResult, File, check, print};
use answerable::source::coverage::Coverage;
use answerable::text::lang::Lang;
use serde_json::{Value, json};

use crate::EXAMPLE;

const SOURCE: &str = include_str!("../../data/example.txt");

fn file(text: &str) -> File<'_> {
    File { name: "a.json", text }
}

fn source(text: &str) -> Option<File<'_>> {
    Some(File { name: "source.txt", text })
}

fn said(audit: &CheckResult) -> String {
    print::lines(audit, "a.json", Lang::En)
}

/// The messages about the example after `spoil` has changed it.
fn spoilt(spoil: impl FnOnce(&mut Value)) -> String {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    spoil(&mut report);
    let text = format!("{report:#}");
    let audit = check(file(&text), source(SOURCE), None);
    assert!(!audit.is_clean(), "a spoilt report was accepted");
    said(&audit)
}

#[test]
fn every_report_in_the_data_folder_has_no_diagnostics() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut checked = 0;
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.to_string_lossy().into_owned();
        if !name.ends_with(".json") || name.ends_with(".schema.json") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let audit = check(File { name: &name, text: &text }, None, None);
        assert!(audit.diagnostics.is_empty(), "{}", said(&audit));
        checked += 1;
    }
    assert!(checked >= 2);
}

#[test]
fn example_checked_against_its_source_has_full_coverage() {
    let audit = check(file(EXAMPLE), source(SOURCE), None);
    assert!(audit.diagnostics.is_empty(), "{}", said(&audit));
    assert_eq!(audit.coverage, Some(Coverage { numbers: 23, facts: 20, listed: 3 }));
    assert!(said(&audit).contains("Coverage 100%"));
}

/// A way to spoil a report, or a part of one.
type Spoil = fn(&mut Value);

/// One way to spoil a report, and the parts that its messages must contain.
type Case = (&'static str, Spoil, &'static [&'static str]);

#[test]
fn every_rule_that_is_broken_is_reported_at_its_location() {
    let cases: &[Case] = &[
        (
            "unknown fact",
            |r| r["meta"]["headline"][0] = json!("revenu"),
            &["meta, headline.1", "“revenu”", "known fact", "mean “revenue”"],
        ),
        (
            "unknown section",
            |r| r["facts"][0]["section"] = json!("overvew"),
            &["facts/revenue, section", "known section", "“overview”"],
        ),
        (
            "unknown chart",
            |r| r["sections"][0]["charts"][0] = json!("levls"),
            &["sections/overview, charts.1", "known chart", "“levels”"],
        ),
        (
            "unknown term",
            |r| r["sections"][1]["paragraphs"][0]["en"] = json!("[x](eco-fram)"),
            &["paragraphs.1.en", "known term", "“eco-farm”"],
        ),
        (
            "unknown entity",
            |r| r["charts"][2]["undisclosed"] = json!(["nobody"]),
            &["charts/farms, undisclosed.1", "known entity"],
        ),
        (
            "unknown figure",
            |r| r["charts"][2]["groups"][0]["figures"][0] = json!("sea-farm"),
            &["charts/farms, groups.1.figures.1", "known figure", "“sea-farms”"],
        ),
        (
            "unknown word",
            |r| r["charts"][2]["kind"] = json!("bar"),
            &["charts/farms, kind", "“bar”", "one of slope", "mean “bars”"],
        ),
        (
            "unknown field",
            |r| r["facts"][0]["labl"] = json!("x"),
            &["facts/revenue, labl", "known field", "mean “label”"],
        ),
        (
            "missing field",
            |r| _ = r["facts"][0].as_object_mut().unwrap().remove("printed"),
            &["facts/revenue, printed", "found nothing", "a string"],
        ),
        (
            "wrong type",
            |r| r["facts"][0]["paragraph"] = json!("one"),
            &["facts/revenue, paragraph", "“one”", "whole number"],
        ),
        ("record that is none", |r| r["facts"][3] = json!(7), &["facts/4", "an object"]),
        ("list that is none", |r| r["facts"] = json!({}), &["facts: found", "a list"]),
        (
            "empty list",
            |r| r["sections"][2]["paragraphs"] = json!([]),
            &["sections/villages, paragraphs", "at least one entry"],
        ),
        ("id with capitals", |r| r["notes"][0]["id"] = json!("Invented"), &["notes/Invented, id", "lower-case"]),
        ("id given twice", |r| r["derived"][0]["id"] = json!("revenue"), &["derived/revenue, id", "no other record"]),
        (
            "id that is implied",
            |r| r["derived"][0]["id"] = json!("revenue.previous"),
            &["derived/revenue.previous, id", "no other record"],
        ),
        ("id that prose reserves", |r| r["derived"][0]["id"] = json!("year"), &["derived/year, id", "no other record"]),
        (
            "id of a rate",
            |r| r["facts"][1]["id"] = json!("revenue.groth"),
            &["facts/revenue.groth, id", "`revenue.growth`"],
        ),
        (
            "rate that is none",
            |r| r["facts"][1]["printed"] = json!("3亿元"),
            &["facts/revenue.growth, printed", "a percentage"],
        ),
        (
            "of without measure",
            |r| _ = r["facts"][1].as_object_mut().unwrap().remove("measure"),
            &["facts/revenue.growth, measure", "or neither"],
        ),
        (
            "bad token",
            |r| r["facts"][0]["printed"] = json!("6.84亿"),
            &["facts/revenue, printed", "“6.84亿”", "a known unit right after the number"],
        ),
        ("token without a number", |r| r["facts"][0]["printed"] = json!("元"), &["“元”", "a number with its unit"]),
        (
            "grouped digits",
            |r| r["facts"][0]["printed"] = json!("6,840万元"),
            &["facts/revenue, printed", "“6,840万元”", "without grouping"],
        ),
        (
            "leading zeros",
            |r| r["facts"][0]["printed"] = json!("06.84亿元"),
            &["facts/revenue, printed", "without grouping or leading zeros"],
        ),
        (
            "two words for one limit",
            |r| r["facts"][0]["printed"] = json!("超6余亿元"),
            &["facts/revenue, printed", "at most one word such as 超"],
        ),
        (
            "decline of unclear bound",
            |r| r["facts"][1]["printed"] = json!("下降超3%"),
            &["facts/revenue.growth, printed", "a number below zero without a word such as 超"],
        ),
        (
            "average over money",
            |r| r["derived"][0]["kind"] = json!("average"),
            &["derived/sales, inputs", "of which the second is a count"],
        ),
        (
            "share of three",
            |r| r["derived"][1]["inputs"] = json!(["boats-back", "boats", "berths"]),
            &["derived/back-share, inputs", "two inputs"],
        ),
        (
            "sum of one",
            |r| r["derived"][0]["inputs"] = json!(["orders"]),
            &["derived/sales, inputs", "at least two inputs"],
        ),
        (
            "sum of boats and money",
            |r| r["derived"][0]["inputs"] = json!(["orders", "boats"]),
            &["derived/sales, inputs", "figures of one dimension"],
        ),
        (
            "more than there can be",
            |r| r["facts"][0]["printed"] = json!("9999999999999万亿元"),
            &["facts/revenue, printed", "at most 10²⁴"],
        ),
        (
            "completion below zero",
            |r| r["facts"][2]["printed"] = json!("-91.5%"),
            &["charts/reached, groups.1.figures", "none below zero"],
        ),
        (
            "completion only by name",
            |r| {
                r["facts"][18]["id"] = json!("council.completion");
                r["charts"][1]["groups"][0]["figures"] = json!(["council.completion"]);
            },
            &["charts/reached, groups.1.figures", "completions only"],
        ),
        ("licence in words", |r| r["meta"]["spdx"] = json!("CC BY 4.0"), &["meta, spdx", "“CC BY 4.0”", "CC-BY-4.0"]),
        ("one language missing", |r| r["notes"][0]["text"]["en"] = json!(" "), &["notes/invented, text.en", "words"]),
        (
            "languages swapped",
            |r| r["notes"][0]["text"] = json!({ "zh": "Made up.", "en": "虚构。" }),
            &["notes/invented, text", "Chinese in zh"],
        ),
        (
            "typed digit",
            |r| r["sections"][0]["takeaway"]["en"] = json!("Down 3 per cent"),
            &["sections/overview, takeaway.en", "placeholder"],
        ),
        (
            "figure in one language",
            |r| r["sections"][0]["takeaway"]["en"] = json!("{revenue}"),
            &["sections/overview, takeaway", "“revenue”", "same figures"],
        ),
        (
            "axis of unlike things",
            |r| r["charts"][2]["groups"][0]["figures"][1] = json!("quay"),
            &["charts/farms, groups.1.figures", "measure one thing"],
        ),
        (
            "scale of unlike groups",
            |r| r["charts"][2]["groups"] = json!([{ "figures": ["sea-farms", "eco-farms"] }, { "figures": ["quay"] }]),
            &["charts/farms, groups:", "measure one thing"],
        ),
        (
            "shape of a chart",
            |r| r["charts"][0]["groups"][0]["figures"] = json!(["quay"]),
            &["charts/levels, groups.1.figures", "one fact above zero, with growth"],
        ),
        (
            "chart without section",
            |r| r["sections"][1]["charts"] = json!(["farms", "sales"]),
            &["charts/fleet, id", "exactly one section"],
        ),
        (
            "alias given twice",
            |r| r["facts"][0]["aliases"] = json!(["income", "income"]),
            &["facts/revenue, aliases.2", "does not hold already"],
        ),
        (
            "alias that is the label",
            |r| r["facts"][0]["aliases"] = json!(["Revenue"]),
            &["facts/revenue, aliases.1", "not the label"],
        ),
        ("empty alias", |r| r["facts"][0]["aliases"] = json!([""]), &["facts/revenue, aliases.1", "found nothing"]),
        (
            "unused fact",
            |r| r["sections"][1]["paragraphs"][0] = json!({ "zh": "[泊位](eco-farm)", "en": "[berths](eco-farm)" }),
            &["facts/berths, id", "a use in prose or in a chart"],
        ),
        (
            "unused term",
            |r| {
                r["terms"].as_array_mut().unwrap().push(json!({ "id": "idle", "name": { "zh": "闲", "en": "idle" }, "explanation": { "zh": "闲", "en": "idle" } }))
            },
            &["terms/idle, id", "a use in prose"],
        ),
        ("unused literal", |r| r["meta"]["literals"] = json!(["B2B"]), &["meta, literals.1", "a use in prose"]),
        (
            "later input",
            |r| r["derived"][0]["inputs"] = json!(["back-share", "boats"]),
            &["derived/sales, inputs.1", "comes earlier"],
        ),
        (
            "unlike inputs",
            |r| r["derived"][0]["inputs"] = json!(["orders", "quay"]),
            &["derived/sales, inputs", "figures of one dimension"],
        ),
        ("no inputs", |r| r["derived"][0]["inputs"] = json!([]), &["derived/sales, inputs", "at least two inputs"]),
        (
            "rate of exchange",
            |r| r["meta"]["exchange"]["yuan_per_dollar"] = json!("seven"),
            &["meta, exchange.yuan_per_dollar", "plain decimal"],
        ),
        (
            "rate with too many digits",
            |r| r["meta"]["exchange"]["yuan_per_dollar"] = json!("6.751800001"),
            &["meta, exchange.yuan_per_dollar", "at most eight digits"],
        ),
        (
            "address",
            |r| r["meta"]["errors"] = json!("javascript:alert()"),
            &["meta, errors", "an https: or mailto: address"],
        ),
        (
            "figures of a check",
            |r| r["checks"][0]["figures"] = json!(["boats"]),
            &["checks/fleet, figures", "two figures"],
        ),
        (
            "entities of a check",
            |r| r["checks"][0]["entities"] = json!(["council-of-fishers"]),
            &["checks/fleet, entities", "in no other"],
        ),
        (
            "contradiction that is none",
            |r| r["checks"][0]["disagrees"] = json!(true),
            &["checks/fleet, disagrees", "contradict the claim"],
        ),
        ("day", |r| r["corrections"][0]["date"] = json!("2024-13-02"), &["corrections/1, date", "YYYY-MM-DD"]),
        (
            "token that was",
            |r| r["corrections"][0]["was"] = json!("six"),
            &["corrections/1, was", "a number with its unit"],
        ),
        (
            "token that still is",
            |r| r["corrections"][0]["was"] = json!("7个"),
            &["corrections/1, was", "another token"],
        ),
        (
            "number left out",
            |r| r["meta"]["source"]["no_quantities"] = json!(["2023年", "两项都"]),
            &["source.txt:17:", "“一批”", "a fact of villages, paragraph 1"],
        ),
        (
            "words that are not there",
            |r| r["meta"]["source"]["no_quantities"][1] = json!("两批"),
            &["meta, source.no_quantities.2", "a number in them"],
        ),
        (
            "token that is not there",
            |r| r["facts"][7]["printed"] = json!("3.5公里"),
            &["facts/quay, printed", "“3.4公里”, as the source prints in harbour, paragraph 1"],
        ),
        (
            "another paragraph",
            |r| r["facts"][13]["paragraph"] = json!(1),
            &["facts/boats, printed", "harbour, paragraph 1"],
        ),
        ("no such paragraph", |r| r["facts"][13]["paragraph"] = json!(9), &["facts/boats, paragraph", "from 1 to 2"]),
    ];
    for (name, spoil, parts) in cases {
        let said = spoilt(spoil);
        let found = said.lines().any(|line| parts.iter().all(|part| line.contains(part)));
        assert!(found, "{name}: expected {parts:?} in one line of\n{said}");
    }
}

#[test]
fn unreadable_previous_version_is_reported_under_its_own_name() {
    let before = File { name: "old.json", text: "{ \"meta\": nothing }" };
    let audit = check(file(EXAMPLE), None, Some(before));
    let said = said(&audit);
    assert!(
        said.lines().next().is_some_and(|line| line.starts_with("old.json:1:") && line.contains("expected JSON")),
        "{said}"
    );
    assert!(!audit.is_clean());
}

#[test]
fn several_violations_are_reported_at_once_with_positions() {
    let said = spoilt(|report| {
        report["facts"][0]["paragraph"] = json!("one");
        report["facts"][3]["section"] = json!("nowhere");
        report["meta"]["headline"][2] = json!("vistors");
    });
    let lines: Vec<&str> =
        said.lines().filter(|line| line.starts_with("a.json:") && !line.contains("problems,")).collect();
    assert!(lines.len() >= 3, "{said}");
    for (part, line) in [("vistors", 45), ("“one”", 0), ("nowhere", 0)] {
        let found = lines.iter().find(|line| line.contains(part)).unwrap_or_else(|| panic!("{part} in {said}"));
        let number: usize = found.split(':').nth(1).unwrap().parse().unwrap();
        assert!(number > 1 && (line == 0 || number.abs_diff(line) < 20), "{found}");
    }
}

#[test]
fn duplicate_field_is_reported_at_its_second_position() {
    let text = EXAMPLE.replacen("\"id\": \"moon-bay\",", "\"id\": \"moon-bay\", \"id\": \"sun-bay\",", 1);
    let said = said(&check(file(&text), None, None));
    assert!(said.contains("a.json:4:23: meta, id") && said.contains("only once"), "{said}");
}

#[test]
fn invalid_json_is_reported_with_its_position() {
    let said = said(&check(file("{\n  \"meta\": ?\n}"), None, None));
    assert!(said.contains("a.json:2:11: the file: found “\"meta\": ?”"), "{said}");
}

#[test]
fn failed_claim_is_a_note_unless_the_data_says_it_disagrees() {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    report["checks"][0]["figures"] = json!(["boats", "boats-back"]);
    let text = report.to_string();
    let audit_of = |text: &str| {
        let audit = check(file(text), None, None);
        (audit.is_clean(), said(&audit))
    };
    let (clean, said) = audit_of(&text);
    assert!(clean && said.contains("note: checks/fleet, figures") && said.contains("0 problems, 1 note"), "{said}");
    report["checks"][0]["disagrees"] = json!(true);
    let (clean, said) = audit_of(&report.to_string());
    assert!(clean && said.contains("0 problems, 0 notes"), "{said}");
}

#[test]
fn changed_published_figure_is_refused_without_a_correction() {
    let changed = EXAMPLE.replacen("\"412艘\"", "\"421艘\"", 1);
    let found = check(file(&changed), None, Some(file(EXAMPLE)));
    assert!(
        said(&found).contains("facts/boats, printed: found “421艘”") && said(&found).contains("“412艘”"),
        "{}",
        said(&found)
    );
    let logged = changed.replacen(
        "\"corrections\": [",
        "\"corrections\": [{ \"date\": \"2024-05-01\", \"fact\": \"boats\", \"was\": \"412艘\", \"reason\": { \"zh\": \"错\", \"en\": \"Slip\" } },",
        1,
    );
    let found = check(file(&logged), None, Some(file(EXAMPLE)));
    assert!(found.diagnostics.is_empty(), "{}", said(&found));
    // An entry explains one change: not a later one back from the same token.
    let back = logged.replacen("\"421艘\"", "\"412艘\"", 1).replacen(
        "\"corrections\": [",
        "\"corrections\": [{ \"date\": \"2024-06-01\", \"fact\": \"boats\", \"was\": \"421艘\", \"reason\": { \"zh\": \"错\", \"en\": \"Slip\" } },",
        1,
    );
    let found = check(file(&back), None, Some(file(&logged)));
    assert!(found.diagnostics.is_empty(), "{}", said(&found));
    let again = back.replacen("\"printed\": \"412艘\"", "\"printed\": \"430艘\"", 1);
    let found = check(file(&again), None, Some(file(&back)));
    assert!(said(&found).contains("facts/boats, printed: found “430艘”"), "{}", said(&found));
    // Published corrections must remain.
    let found = check(file(EXAMPLE), None, Some(file(&logged)));
    assert!(said(&found).contains("corrections: found “2024-05-01 boats”"), "{}", said(&found));
}

#[test]
fn source_with_another_number_of_passages_is_reported() {
    let found = check(file(EXAMPLE), source("标题\n\n一段话。\n"), None);
    assert!(said(&found).contains("1 headed passages"), "{}", said(&found));
}

#[test]
fn json_output_has_the_same_diagnostics_as_the_text_output() {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    report["meta"]["headline"][0] = json!("revenu");
    let found = check(file(&report.to_string()), source(SOURCE), None);
    let told: Value = serde_json::from_str(&print::json(&found, "a.json", Lang::En)).unwrap();
    assert_eq!(told["clean"], false);
    assert_eq!(told["coverage"]["full"], true);
    assert_eq!(told["findings"][0]["pointer"], "/meta/headline/0");
    assert_eq!(told["findings"][0]["suggestion"], "revenue");
}

#[test]
fn diagnostics_in_chinese_are_worded_in_chinese() {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    report["meta"]["headline"][0] = json!("revenu");
    let found = check(file(&report.to_string()), source(SOURCE), None);
    let said = print::lines(&found, "a.json", Lang::Zh);
    for part in ["meta的headline.1：读到“revenu”", "是不是“revenue”？", "100%", "1个问题，0条提示"]
    {
        assert!(said.contains(part), "{part} in {said}");
    }
}

/// The exit code of the binary and its output.
fn ended(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_check"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn check_command_exits_with_0_1_or_2_by_outcome() {
    let (code, said) = ended(&["data/example.json", "--source", "data/example.txt"]);
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = ended(&["Cargo.lock", "--lang", "zh"]);
    assert_eq!(code, Some(1), "{said}");
    for arguments in [&["no-such-file.json"][..], &[], &["data/example.json", "--lang", "fr"], &["tests/native"]] {
        let (code, said) = ended(arguments);
        assert_eq!(code, Some(2), "{arguments:?}: {said}");
    }
}
