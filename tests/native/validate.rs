//! Validation of the real report: it has no violations, and each kind of mistake in it is one.

use answerable::locale::violations::sentence;
use answerable::quantity::token_error::TokenError;
use answerable::report::chart_kind::ChartKind;
use answerable::report::parse::{parse_trusted, read, resolve_trusted};
use answerable::report::rule::{RecordKind, Rule};
use answerable::report::start_file::undivided;
use answerable::report::violation::Violation;
use answerable::text::lang::Lang;
use serde_json::{Value, json};

use crate::diagnostics::location;
use crate::{EXAMPLE, REPORT, resolved};

#[test]
fn report_of_the_data_folder_has_no_violations() {
    let resolved = resolved();
    assert_eq!(resolved.report.sections.len(), 6);
    assert!(resolved.report.charts.len() >= 11);
}

#[test]
fn parse_trusted_reads_the_same_report_as_read() {
    for text in [REPORT, EXAMPLE] {
        assert_eq!(parse_trusted(&undivided(text)).and_then(resolve_trusted), read(text).ok());
        assert_eq!(parse_trusted(&undivided(&format!("\u{feff}{text}"))).and_then(resolve_trusted), read(text).ok());
    }
}

/// The violations of the real report after `change`.
fn validate_changed(change: impl FnOnce(&mut Value)) -> Vec<Violation> {
    let mut report: Value = serde_json::from_str(REPORT).unwrap();
    change(&mut report);
    read(&report.to_string()).expect_err("a changed report was accepted")
}

fn assert_violation(violations: &[Violation], at: &str, rule: Rule) {
    let found = violations.iter().any(|violation| location(violation) == at && violation.rule == rule);
    assert!(found, "{at}, {rule:?} is not among {violations:#?}");
}

/// The record of a list with this id.
fn record<'a>(report: &'a mut Value, list: &str, id: &str) -> &'a mut Value {
    report[list].as_array_mut().unwrap().iter_mut().find(|record| record["id"] == id).unwrap()
}

#[test]
fn digit_in_prose_is_a_violation() {
    let violations =
        validate_changed(|report| report["sections"][0]["paragraphs"][0]["zh"] = json!("去年收入20亿元。"));
    assert_violation(&violations, "sections/overview paragraphs.1.zh", Rule::Placeholder);
}

#[test]
fn full_width_digit_in_prose_is_a_violation() {
    let violations = validate_changed(|report| report["sections"][0]["takeaway"]["zh"] = json!("收入２０亿元"));
    assert_violation(&violations, "sections/overview takeaway.zh", Rule::Placeholder);
}

#[test]
fn unknown_placeholder_is_a_violation() {
    let violations = validate_changed(|report| {
        report["sections"][0]["takeaway"] = json!({ "zh": "收入{no-such}。", "en": "Revenue was {no-such}." });
    });
    assert_violation(&violations, "sections/overview takeaway.en", Rule::Known(RecordKind::Figure));
}

#[test]
fn figure_in_one_language_only_is_a_violation() {
    let violations = validate_changed(|report| {
        report["sections"][0]["takeaway"] = json!({ "zh": "收入{fiscal-revenue}。", "en": "Revenue." })
    });
    assert_violation(&violations, "sections/overview takeaway", Rule::SameFigures);
}

#[test]
fn missing_language_is_a_violation() {
    let violations = validate_changed(|report| {
        report["notes"][0]["text"].as_object_mut().unwrap().remove("en");
    });
    assert_violation(&violations, "notes/expected-reach text.en", Rule::String);
    let violations = validate_changed(|report| report["notes"][0]["text"]["en"] = json!(" "));
    assert_violation(&violations, "notes/expected-reach text.en", Rule::NonBlank);
}

#[test]
fn duplicate_fact_id_is_a_violation() {
    let violations = validate_changed(|report| {
        let copy = report["facts"][0].clone();
        report["facts"].as_array_mut().unwrap().push(copy);
    });
    assert_violation(&violations, "facts/fiscal-revenue id", Rule::FreshId);
}

#[test]
fn of_with_an_unknown_fact_is_a_violation() {
    let violations =
        validate_changed(|report| record(report, "facts", "fiscal-revenue.growth")["of"] = json!("revenue"));
    assert_violation(&violations, "facts/fiscal-revenue.growth of", Rule::Known(RecordKind::Fact));
}

#[test]
fn unused_fact_is_a_violation() {
    let violations = validate_changed(|report| {
        let mut copy = record(report, "facts", "fiscal-revenue").clone();
        copy["id"] = json!("lonely");
        report["facts"].as_array_mut().unwrap().push(copy);
    });
    assert_violation(&violations, "facts/lonely id", Rule::Use);
}

#[test]
fn token_with_an_unknown_unit_is_a_violation() {
    let violations =
        validate_changed(|report| record(report, "facts", "fiscal-revenue")["printed"] = json!("二十亿圆"));
    assert_violation(&violations, "facts/fiscal-revenue printed", Rule::Token(TokenError::UnknownUnit));
}

#[test]
fn unknown_field_is_a_violation_with_the_known_fields() {
    let violations = validate_changed(|report| record(report, "facts", "fiscal-revenue")["labl"] = json!("x"));
    let [only] = &violations[..] else { panic!("{violations:#?}") };
    assert_eq!(location(only), "facts/fiscal-revenue labl");
    assert!(matches!(&only.rule, Rule::Fields(fields) if fields.contains("label")), "{only:?}");
}

#[test]
fn fields_of_the_wrong_type_are_all_reported() {
    let violations = validate_changed(|report| {
        record(report, "facts", "fiscal-revenue")["paragraph"] = json!("one");
        record(report, "facts", "industrial-output")["rounded"] = json!("yes");
    });
    assert_violation(&violations, "facts/fiscal-revenue paragraph", Rule::Whole(1));
    assert_violation(&violations, "facts/industrial-output rounded", Rule::Flag);
}

#[test]
fn chart_of_different_dimensions_is_a_violation() {
    let violations = validate_changed(|report| {
        report["charts"].as_array_mut().unwrap().iter_mut().find(|chart| chart["kind"] == "bars").unwrap()["groups"] =
            json!([{ "figures": ["fiscal-revenue", "fiscal-revenue.growth"] }]);
    });
    assert_violation(&violations, "charts/projects groups.1.figures", Rule::OneDimension);
}

#[test]
fn share_bar_with_the_share_of_other_figures_is_a_violation() {
    let violations = validate_changed(|report| {
        report["charts"].as_array_mut().unwrap().iter_mut().find(|chart| chart["kind"] == "strip").unwrap()["groups"] =
            json!([{ "figures": ["mishuo-fund", "mishuo-invested", "shortlist-share"] }]);
    });
    assert_violation(&violations, "charts/progress groups.1.figures", Rule::ChartShape(ChartKind::ShareBar));
}

#[test]
fn ratio_of_one_sided_figures_is_a_violation() {
    let violations = validate_changed(|report| {
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
    assert_violation(&violations, "derived/bad inputs", Rule::Computable);
}

#[test]
fn invalid_json_is_quoted_with_the_reason() {
    let violations = read("{\n  \"meta\": ?\n}").unwrap_err();
    assert_eq!(violations[0].found, "\"meta\": ?");
    assert!(sentence(&violations[0], Lang::En).contains("JSON (a value is missing here)"), "{violations:?}");
}

#[test]
fn completions_of_negative_figures_are_a_violation() {
    let violations = validate_changed(|report| {
        let completions = report["charts"].as_array_mut().unwrap().iter_mut().find(|chart| chart["kind"] == "bullet");
        let id = completions.unwrap()["groups"][0]["figures"][0].as_str().unwrap().to_owned();
        record(report, "facts", &id)["printed"] = json!("-90.5%");
    });
    let is_shape = |violation: &Violation| violation.rule == Rule::ChartShape(ChartKind::Bullet);
    assert!(violations.iter().any(is_shape), "{violations:?}");
}
