//! Report files: the real one is valid, and every kind of mistake is found and reported.

use answerable::report::parse::read;
use answerable::text::lang::Lang;
use serde_json::{Value, json};

use crate::{REPORT, resolved};

#[test]
fn report_of_the_data_folder_has_no_violations() {
    let resolved = resolved();
    assert_eq!(resolved.report.sections.len(), 6);
    assert!(resolved.report.charts.len() >= 11);
}

/// The problems of the real report after `spoil` has changed it, in English.
fn violations(spoil: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut report: Value = serde_json::from_str(REPORT).unwrap();
    spoil(&mut report);
    let violations = read(&report.to_string()).expect_err("a spoilt report was accepted");
    violations.iter().map(|violation| violation.say(Lang::En)).collect()
}

fn assert_said(violations: &[String], parts: &[&str]) {
    let said = violations.iter().any(|violation| parts.iter().all(|part| violation.contains(part)));
    assert!(said, "expected a problem with {parts:?} among:\n{}", violations.join("\n"));
}

/// The record of a list with this id.
fn record<'a>(report: &'a mut Value, list: &str, id: &str) -> &'a mut Value {
    report[list].as_array_mut().unwrap().iter_mut().find(|record| record["id"] == id).unwrap()
}

#[test]
fn digit_in_prose_is_a_violation() {
    let found = violations(|report| report["sections"][0]["paragraphs"][0]["zh"] = json!("去年收入20亿元。"));
    assert_said(&found, &["sections/overview", "paragraphs", "去年收入20亿元", "placeholder"]);
}

#[test]
fn full_width_digit_in_prose_is_a_violation() {
    let found = violations(|report| report["sections"][0]["takeaway"]["zh"] = json!("收入２０亿元"));
    assert_said(&found, &["sections/overview", "takeaway", "placeholder"]);
}

#[test]
fn unknown_placeholder_is_a_violation() {
    let found = violations(|report| {
        report["sections"][0]["takeaway"] = json!({ "zh": "收入{no-such}。", "en": "Revenue was {no-such}." });
    });
    assert_said(&found, &["takeaway", "no-such", "known figure"]);
}

#[test]
fn figure_in_one_language_only_is_a_violation() {
    let found = violations(|report| {
        report["sections"][0]["takeaway"] = json!({ "zh": "收入{fiscal-revenue}。", "en": "Revenue." })
    });
    assert_said(&found, &["takeaway", "fiscal-revenue", "same figures"]);
}

#[test]
fn missing_language_is_a_violation() {
    let found = violations(|report| {
        report["notes"][0]["text"].as_object_mut().unwrap().remove("en");
    });
    assert_said(&found, &["notes/", "en", "a string"]);
    let found = violations(|report| report["notes"][0]["text"]["en"] = json!(" "));
    assert_said(&found, &["notes/", "text.en", "expected words"]);
}

#[test]
fn duplicate_fact_id_is_a_violation() {
    let found = violations(|report| {
        let copy = report["facts"][0].clone();
        report["facts"].as_array_mut().unwrap().push(copy);
    });
    assert_said(&found, &["facts/fiscal-revenue", "no other record has"]);
}

#[test]
fn of_with_an_unknown_fact_is_a_violation() {
    let found = violations(|report| record(report, "facts", "fiscal-revenue.growth")["of"] = json!("revenue"));
    assert_said(&found, &["facts/fiscal-revenue.growth", "of", "revenue", "known fact"]);
}

#[test]
fn unused_fact_is_a_violation() {
    let found = violations(|report| {
        let mut copy = record(report, "facts", "fiscal-revenue").clone();
        copy["id"] = json!("lonely");
        report["facts"].as_array_mut().unwrap().push(copy);
    });
    assert_said(&found, &["facts/lonely", "a use in prose or in a chart"]);
}

#[test]
fn token_without_a_unit_is_a_violation() {
    let found = violations(|report| record(report, "facts", "fiscal-revenue")["printed"] = json!("二十亿"));
    assert_said(&found, &["facts/fiscal-revenue", "printed", "二十亿", "a known unit"]);
}

#[test]
fn unknown_field_is_a_violation_with_the_known_fields() {
    let found = violations(|report| record(report, "facts", "fiscal-revenue")["labl"] = json!("x"));
    assert_said(&found, &["facts/fiscal-revenue", "labl", "known field", "label"]);
}

#[test]
fn fields_of_the_wrong_type_are_all_reported() {
    let found = violations(|report| {
        record(report, "facts", "fiscal-revenue")["paragraph"] = json!("one");
        record(report, "facts", "industrial-output")["rounded"] = json!("yes");
    });
    assert_said(&found, &["facts/fiscal-revenue", "paragraph", "one", "whole number"]);
    assert_said(&found, &["facts/industrial-output", "rounded", "yes", "true or false"]);
}

#[test]
fn chart_of_different_dimensions_is_a_violation() {
    let found = violations(|report| {
        report["charts"].as_array_mut().unwrap().iter_mut().find(|chart| chart["kind"] == "bars").unwrap()["groups"] =
            json!([{ "figures": ["fiscal-revenue", "fiscal-revenue.growth"] }]);
    });
    assert_said(&found, &["charts/", "groups", "measure one thing"]);
}

#[test]
fn share_bar_with_the_share_of_other_figures_is_a_violation() {
    let found = violations(|report| {
        report["charts"].as_array_mut().unwrap().iter_mut().find(|chart| chart["kind"] == "strip").unwrap()["groups"] =
            json!([{ "figures": ["mishuo-fund", "mishuo-invested", "automation-year-share"] }]);
    });
    assert_said(&found, &["charts/", "groups", "a whole, its part and the derived share"]);
}

#[test]
fn ratio_of_one_sided_figures_is_a_violation() {
    let found = violations(|report| {
        let one_sided: Vec<Value> = report["facts"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|fact| {
                fact["printed"].as_str().unwrap().starts_with('超')
                    || fact["printed"].as_str().unwrap().contains("以上")
            })
            .map(|fact| fact["id"].clone())
            .collect();
        let derived =
            json!({ "id": "bad", "kind": "ratio", "inputs": one_sided, "label": { "zh": "比", "en": "Ratio" } });
        report["derived"].as_array_mut().unwrap().push(derived);
    });
    assert_said(&found, &["derived/bad", "inputs", "can be computed with"]);
}

#[test]
fn invalid_json_is_quoted_with_the_reason() {
    let violations = read("{\n  \"meta\": ?\n}").unwrap_err();
    assert_said(&[violations[0].say(Lang::En)], &["\"meta\": ?", "JSON (a value is missing here)"]);
}

#[test]
fn violation_in_chinese_is_worded_in_chinese() {
    let violations = read("[]").unwrap_err();
    assert!(violations[0].say(Lang::Zh).contains("应为"), "{}", violations[0].say(Lang::Zh));
}

#[test]
fn bars_of_negative_figures_are_a_violation() {
    let found = violations(|report| record(report, "facts", "demolition")["printed"] = json!("-3.01万平方米"));
    assert_said(&found, &["charts/", "groups", "none below zero"]);
}
