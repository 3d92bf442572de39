//! Diagnostics of a report file: kind, file and position of each, the changelog, and the output of the command.

use std::fs;
use std::path::Path;
use std::process::Command;

use answerable::diagnostics::diagnostic::{Diagnostic, Severity};
use answerable::diagnostics::{CheckResult, File, check, print};
use answerable::report::encode::encode;
use answerable::report::rule::{RecordKind, Rule};
use answerable::report::violation::Violation;
use answerable::source::coverage::Coverage;
use answerable::source::terms::TermBase;
use answerable::text::lang::Lang;
use serde_json::{Value, json};

use crate::EXAMPLE;
use crate::drafts::drafted;

const SOURCE: &str = include_str!("../../data/example.txt");

fn file(text: &str) -> File<'_> {
    File { name: "a.json", text }
}

fn source(text: &str) -> Option<File<'_>> {
    Some(File { name: "source.txt", text })
}

/// The example after `change`, as text.
fn change_example(change: impl FnOnce(&mut Value)) -> String {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    change(&mut report);
    format!("{report:#}")
}

/// The result for the example and its source after `change`.
pub fn check_example(change: impl FnOnce(&mut Value)) -> CheckResult {
    check(file(&change_example(change)), source(SOURCE), None)
}

/// The record of a violation and the path within it.
pub fn location(violation: &Violation) -> String {
    format!("{} {}", violation.at.record, violation.at.path()).trim().to_owned()
}

/// The only diagnostic of a result: its file, its line and column, its location, and its rule.
fn only_diagnostic(result: &CheckResult) -> (&str, (usize, usize), String, &Rule) {
    let [Diagnostic { file, position, violation, .. }] = &result.diagnostics[..] else {
        panic!("{:#?}", result.diagnostics)
    };
    (file, (position.line, position.column), location(violation), &violation.rule)
}

#[test]
fn every_report_in_the_data_folder_has_no_diagnostics() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut checked = 0;
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.to_string_lossy().into_owned();
        if !name.ends_with(".json") || name.ends_with(".schema.json") || name.ends_with("terms.json") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let result = check(File { name: &name, text: &text }, None, None);
        assert!(result.diagnostics.is_empty(), "{:#?}", result.diagnostics);
        checked += 1;
    }
    assert!(checked >= 2);
}

#[test]
fn example_checked_against_its_source_has_full_coverage() {
    let result = check(file(EXAMPLE), source(SOURCE), None);
    assert!(result.diagnostics.is_empty(), "{:#?}", result.diagnostics);
    assert_eq!(result.coverage, Some(Coverage { numbers: 23, facts: 20, listed: 3, omitted: 0 }));
}

#[test]
fn number_of_the_source_without_a_fact_is_reported_at_its_position_in_the_source() {
    let result = check_example(|report| report["meta"]["source"]["no_quantities"] = json!(["2023年", "两项都"]));
    let (file, position, at, rule) = only_diagnostic(&result);
    assert_eq!((file, position, at.as_str()), ("source.txt", (17, 47), "sections/villages"));
    assert_eq!(*rule, Rule::FactOf("villages".to_owned(), 1));
}

#[test]
fn unreadable_previous_version_is_reported_under_its_own_name() {
    let before = File { name: "old.json", text: "{ \"meta\": nothing }" };
    let result = check(file(EXAMPLE), None, Some(before));
    let (file, position, _, rule) = only_diagnostic(&result);
    assert_eq!((file, position.0), ("old.json", 1));
    assert!(matches!(rule, Rule::Json(_)), "{rule:?}");
}

#[test]
fn several_violations_are_reported_at_once_with_positions() {
    let text = change_example(|report| {
        report["facts"][0]["paragraph"] = json!("one");
        report["facts"][3]["section"] = json!("nowhere");
        report["meta"]["headline"][2] = json!("vistors");
    });
    let result = check(file(&text), source(SOURCE), None);
    for (line_text, rule) in [
        ("\"paragraph\": \"one\"", Rule::Whole(1)),
        ("\"section\": \"nowhere\"", Rule::Known(RecordKind::Section)),
        ("\"vistors\"", Rule::Known(RecordKind::Fact)),
    ] {
        let line = text.lines().position(|line| line.contains(line_text)).unwrap() + 1;
        let reported = |found: &Diagnostic| found.position.line == line && found.violation.rule == rule;
        assert!(result.diagnostics.iter().any(reported), "{line_text}: {:#?}", result.diagnostics);
    }
}

#[test]
fn duplicate_field_is_reported_at_its_second_position() {
    let text = EXAMPLE.replacen("\"id\": \"moon-bay\",", "\"id\": \"moon-bay\", \"id\": \"sun-bay\",", 1);
    let result = check(file(&text), None, None);
    assert_eq!(only_diagnostic(&result), ("a.json", (4, 23), "meta id".to_owned(), &Rule::Once));
}

#[test]
fn invalid_json_is_reported_with_its_position() {
    let result = check(file("{\n  \"meta\": ?\n}"), None, None);
    let (_, position, at, rule) = only_diagnostic(&result);
    assert_eq!((position, at.as_str()), ((2, 11), ""));
    assert!(matches!(rule, Rule::Json(_)), "{rule:?}");
}

#[test]
fn failed_claim_is_a_note_unless_the_data_says_it_disagrees() {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    report["checks"][0]["figures"] = json!(["boats", "boats-back"]);
    let result = check(file(&report.to_string()), None, None);
    let (_, _, at, rule) = only_diagnostic(&result);
    assert_eq!((at.as_str(), rule), ("checks/fleet figures", &Rule::Agreement));
    assert_eq!((result.diagnostics[0].severity, result.is_clean()), (Severity::Note, true));
    report["checks"][0]["disagrees"] = json!(true);
    let result = check(file(&report.to_string()), None, None);
    assert!(result.diagnostics.is_empty(), "{:#?}", result.diagnostics);
}

#[test]
fn failed_claim_is_reported_with_its_result() {
    for (kind, figures, entities, disagrees, expected) in [
        ("at-most", &["boats", "boats-back"][..], &[][..], false, "412艘 > 409艘"),
        ("share", &["revenue.completion", "boats-back", "boats"], &[], false, "91.5% ≠ 409艘 ÷ 412艘 = 约99.3%"),
        ("parts", &["boats", "boats-back", "villages"], &[], false, "412艘 ≠ 409艘 + 7个 = 416艘"),
        ("at-most", &["boats-back", "boats"], &[], true, "409艘 ≤ 412艘"),
        ("named", &["villages"], &["council-of-fishers"], true, "7个 ? 1"),
    ] {
        let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
        let claim = &mut report["checks"][0];
        (claim["kind"], claim["figures"]) = (json!(kind), json!(figures));
        (claim["entities"], claim["disagrees"]) = (json!(entities), json!(disagrees));
        let result = check(file(&report.to_string()), None, None);
        let found: Vec<&str> = result.diagnostics.iter().map(|found| found.violation.found.as_str()).collect();
        assert_eq!(found, [expected], "{kind}");
        for lang in Lang::ALL {
            assert!(print::lines(&result, "report", lang).contains(&format!("“{expected}”")), "{kind}");
        }
    }
}

#[test]
fn changed_published_figure_is_refused_without_a_correction() {
    let changed = EXAMPLE.replacen("\"412艘\"", "\"421艘\"", 1);
    let result = check(file(&changed), None, Some(file(EXAMPLE)));
    let (_, _, at, rule) = only_diagnostic(&result);
    assert_eq!((at.as_str(), rule), ("facts/boats printed", &Rule::Correction("412艘".to_owned())));
    let logged = changed.replacen(
        "\"corrections\": [",
        "\"corrections\": [{ \"date\": \"2024-05-01\", \"fact\": \"boats\", \"was\": \"412艘\", \"reason\": { \"zh\": \"错\", \"en\": \"Slip\" } },",
        1,
    );
    let result = check(file(&logged), None, Some(file(EXAMPLE)));
    assert!(result.diagnostics.is_empty(), "{:#?}", result.diagnostics);
    // A correction covers one change, not a later one back.
    let back = logged.replacen("\"421艘\"", "\"412艘\"", 1).replacen(
        "\"corrections\": [",
        "\"corrections\": [{ \"date\": \"2024-06-01\", \"fact\": \"boats\", \"was\": \"421艘\", \"reason\": { \"zh\": \"错\", \"en\": \"Slip\" } },",
        1,
    );
    let result = check(file(&back), None, Some(file(&logged)));
    assert!(result.diagnostics.is_empty(), "{:#?}", result.diagnostics);
    let again = back.replacen("\"printed\": \"412艘\"", "\"printed\": \"430艘\"", 1);
    let result = check(file(&again), None, Some(file(&back)));
    let (_, _, at, rule) = only_diagnostic(&result);
    assert_eq!((at.as_str(), rule), ("facts/boats printed", &Rule::Correction("412艘".to_owned())));
}

#[test]
fn removed_published_correction_is_refused() {
    let result = check(file(&change_example(|report| report["corrections"] = json!([]))), None, Some(file(EXAMPLE)));
    let (_, _, at, rule) = only_diagnostic(&result);
    assert_eq!((at.as_str(), rule), ("corrections", &Rule::PublishedCorrection));
}

#[test]
fn source_with_another_number_of_passages_is_reported() {
    let result = check(file(EXAMPLE), source("标题\n\n一段话。\n"), None);
    let has_rule = |diagnostic: &Diagnostic| diagnostic.violation.rule == Rule::Passages(1);
    assert!(result.diagnostics.iter().any(has_rule), "{:#?}", result.diagnostics);
}

#[test]
fn json_output_has_pointer_suggestion_and_coverage() {
    let result = check_example(|report| report["meta"]["headline"][0] = json!("revenu"));
    let output: Value = serde_json::from_str(&print::json(&result, "a.json", Lang::En)).unwrap();
    assert_eq!(output["clean"], false);
    assert_eq!(output["coverage"]["full"], true);
    assert_eq!(output["findings"][0]["pointer"], "/meta/headline/0");
    assert_eq!(output["findings"][0]["suggestion"], "revenue");
}

#[test]
fn text_output_of_a_violation_and_a_note_matches_the_snapshot() {
    let result = check_example(|report| {
        report["meta"]["headline"][0] = json!("revenu");
        report["checks"][0]["figures"] = json!(["boats", "boats-back"]);
    });
    for lang in Lang::ALL {
        insta::assert_snapshot!(format!("text-output-{}", lang.tag()), print::lines(&result, "a.json", lang));
    }
}

/// The exit code of the command and its output.
fn run_check(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_check"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(text).unwrap())
}

#[test]
fn check_command_exits_with_0_1_or_2_by_outcome() {
    let (code, output) = run_check(&["data/example.json", "--source", "data/example.txt"]);
    assert_eq!(code, Some(0), "{output}");
    let (code, output) = run_check(&["Cargo.lock", "--lang", "zh"]);
    assert_eq!(code, Some(1), "{output}");
    for arguments in [&["no-such-file.json"][..], &[], &["data/example.json", "--lang", "fr"], &["tests/native"]] {
        let (code, output) = run_check(arguments);
        assert_eq!(code, Some(2), "{arguments:?}: {output}");
    }
}

#[test]
fn label_with_a_standard_term_in_other_english_gets_a_note() {
    let terms = r#"{ "terms": [{ "zh": "财政收入", "en": "fiscal revenue" }, { "zh": "GDP", "en": "GDP" }] }"#;
    let terms = TermBase::parse(terms).unwrap();
    let checked = |en: &str| {
        let text = change_example(|report| report["facts"][0]["label"] = json!({ "zh": "财政收入", "en": en }));
        check(file(&text), source(SOURCE), None).with_term_notes(file(&text), &terms)
    };
    for en in ["fiscal revenue", "Fiscal revenue", "Revenue, fiscal", "Revenue"] {
        assert!(checked(en).diagnostics.is_empty(), "{en}");
    }
    let result = checked("State income");
    let (.., at, rule) = only_diagnostic(&result);
    assert_eq!((at.as_str(), rule), ("facts/revenue label.en", &Rule::StandardTerm("fiscal revenue".to_owned())));
    assert!(result.is_clean());
    let lines = print::lines(&result, "a.json", Lang::En);
    assert!(lines.contains("note: facts/revenue, label.en: found “State income”"), "{lines}");
}

#[test]
fn reports_of_the_data_folder_use_the_standard_terms() {
    let terms = TermBase::parse(include_str!("../../data/terms.json")).unwrap();
    for text in [crate::REPORT, EXAMPLE] {
        let result = check(file(text), None, None).with_term_notes(file(text), &terms);
        assert!(result.diagnostics.is_empty(), "{:#?}", result.diagnostics);
    }
}

/// A source with 分别, and a report on it in which the tokens of two facts are exchanged.
fn exchanged(text: &str, [one, other]: [&str; 2]) -> CheckResult {
    let draft = encode(&drafted(text).report);
    let mut report = draft.clone();
    let facts = report["facts"].as_array_mut().unwrap();
    for fact in facts {
        let token = fact["printed"].as_str().unwrap();
        let token = if token == one {
            other
        } else if token == other {
            one
        } else {
            token
        };
        fact["printed"] = json!(token);
    }
    check(file(&report.to_string()), source(text), None)
}

#[test]
fn numbers_against_the_order_of_their_subjects_are_noted() {
    for (text, tokens, labels) in [
        ("甲港和乙港货物分别增长18.1%和17.1%。", ["18.1%", "17.1%"], ["甲港货物增长", "乙港货物增长"]),
        ("甲收入、乙收入8.1亿元、7.3亿元，分别增长18.1%、17.1%。", ["18.1%", "17.1%"], ["甲收入增长", "乙收入增长"]),
        ("甲业和乙业产值分别为8.1亿元、7.3亿元。", ["8.1亿元", "7.3亿元"], ["甲业产值", "乙业产值"]),
    ] {
        let text = format!("2024年公报\n{text}\n");
        let result = exchanged(&text, tokens);
        let found: Vec<_> =
            result.diagnostics.iter().map(|note| (note.severity, note.violation.rule.clone())).collect();
        let [one, other] = tokens;
        let expected = [(one, labels[0]), (other, labels[1])]
            .map(|(token, label)| (Severity::Note, Rule::Respective(token.to_owned(), label.to_owned())));
        assert_eq!(found, expected, "{text}");
        assert!(print::lines(&result, "report", Lang::En).contains(&format!("found “{other}”, expected “{one}”")));
        let unchanged = exchanged(&text, ["", ""]);
        assert!(unchanged.diagnostics.is_empty(), "{text}: {:?}", unchanged.diagnostics);
    }
}

#[test]
fn numbers_in_the_order_of_subjects_that_are_named_otherwise_are_not_noted() {
    let text = "2024年公报\n甲港和乙港货物分别增长18.1%和17.1%。\n";
    let mut report = encode(&drafted(text).report);
    for (index, name) in ["第一港口的增幅", "乙地货运增幅"].iter().enumerate() {
        report["facts"][index]["label"]["zh"] = json!(name);
    }
    let result = check(file(&report.to_string()), source(text), None);
    assert!(result.diagnostics.is_empty(), "{:?}", result.diagnostics);
}
