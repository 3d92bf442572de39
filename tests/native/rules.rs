//! Rules of report files, each broken by a change to the example: where the violation is reported, and its wording.

use answerable::locale::violations::sentence;
use answerable::quantity::token_error::TokenError;
use answerable::report::chart_kind::ChartKind;
use answerable::report::model::ClaimKind;
use answerable::report::rule::{RecordKind, Rule};
use answerable::text::lang::Lang;
use serde_json::{Value, json};

use crate::diagnostics::{check_example, location};

/// Whether a rule matches a pattern.
macro_rules! rule {
    ($($pattern:tt)+) => { |rule| matches!(rule, Rule::$($pattern)+) };
}

/// A change to the example.
type Change = fn(&mut Value);

/// The location of a violation, its rule, and a change to the example that causes it.
type Case = (&'static str, fn(&Rule) -> bool, Change);

const CASES: &[Case] = &[
    ("meta headline.1", rule!(Known(RecordKind::Fact)), |r| r["meta"]["headline"][0] = json!("revenu")),
    ("facts/revenue section", rule!(Known(RecordKind::Section)), |r| r["facts"][0]["section"] = json!("overvew")),
    ("sections/overview charts.1", rule!(Known(RecordKind::Chart)), |r| r["sections"][0]["charts"][0] = json!("levls")),
    ("sections/harbour paragraphs.1.en", rule!(Known(RecordKind::Term)), |r| {
        r["sections"][1]["paragraphs"][0]["en"] = json!("[x](eco-fram)")
    }),
    ("charts/farms undisclosed.1", rule!(Known(RecordKind::Entity)), |r| {
        r["charts"][2]["undisclosed"] = json!(["nobody"])
    }),
    ("charts/farms groups.1.figures.1", rule!(Known(RecordKind::Figure)), |r| {
        r["charts"][2]["groups"][0]["figures"][0] = json!("sea-farm")
    }),
    ("charts/farms kind", rule!(OneOf(_)), |r| r["charts"][2]["kind"] = json!("bar")),
    ("facts/revenue labl", rule!(Fields(_)), |r| r["facts"][0]["labl"] = json!("x")),
    ("facts/revenue printed", rule!(String), |r| _ = r["facts"][0].as_object_mut().unwrap().remove("printed")),
    ("facts/revenue paragraph", rule!(Whole(1)), |r| r["facts"][0]["paragraph"] = json!("one")),
    ("facts/4", rule!(Object), |r| r["facts"][3] = json!(7)),
    ("facts", rule!(List), |r| r["facts"] = json!({})),
    ("sections/villages paragraphs", rule!(Entries), |r| r["sections"][2]["paragraphs"] = json!([])),
    ("notes/Invented id", rule!(PlainId), |r| r["notes"][0]["id"] = json!("Invented")),
    ("derived/revenue id", rule!(FreshId), |r| r["derived"][0]["id"] = json!("revenue")),
    ("derived/revenue.previous id", rule!(FreshId), |r| r["derived"][0]["id"] = json!("revenue.previous")),
    ("derived/year id", rule!(FreshId), |r| r["derived"][0]["id"] = json!("year")),
    ("facts/revenue.groth id", rule!(RateId(id) if id == "revenue.growth"), |r| {
        r["facts"][1]["id"] = json!("revenue.groth")
    }),
    ("facts/revenue.growth printed", rule!(Percentage), |r| r["facts"][1]["printed"] = json!("3亿元")),
    ("facts/revenue.growth measure", rule!(OfAndMeasure), |r| {
        _ = r["facts"][1].as_object_mut().unwrap().remove("measure")
    }),
    ("facts/revenue.growth printed", rule!(Ordinal), |r| r["facts"][1]["measure"] = json!("rank")),
    ("facts/revenue.growth printed", rule!(NoOrdinal), |r| r["facts"][1]["printed"] = json!("第4位")),
    ("derived/sales inputs.2", rule!(NoOrdinal), |r| r["derived"][0]["inputs"] = json!(["villages", "council"])),
    ("checks/fleet figures.1", rule!(NoOrdinal), |r| r["checks"][0]["figures"] = json!(["council", "boats"])),
    ("charts/farms groups.1.figures.2", rule!(NoOrdinal), |r| {
        r["charts"][2]["groups"][0]["figures"] = json!(["villages", "council"])
    }),
    ("facts/revenue basis", rule!(BasisOfGrowth), |r| r["facts"][0]["basis"] = json!("constant")),
    ("facts/revenue printed", rule!(Token(TokenError::UnknownUnit)), |r| r["facts"][0]["printed"] = json!("6.84亿圆")),
    ("facts/revenue printed", rule!(Token(TokenError::NoNumber)), |r| r["facts"][0]["printed"] = json!("元")),
    ("facts/revenue printed", rule!(Token(TokenError::BadGrouping)), |r| r["facts"][0]["printed"] = json!("6,84万元")),
    ("facts/revenue printed", rule!(Token(TokenError::LeadingZero)), |r| r["facts"][0]["printed"] = json!("06.84亿元")),
    ("facts/revenue printed", rule!(Token(TokenError::BadDecimal)), |r| r["facts"][0]["printed"] = json!("6.亿元")),
    ("facts/revenue printed", rule!(Token(TokenError::TooManyDigits)), |r| {
        r["facts"][0]["printed"] = json!("1234567890123456元")
    }),
    ("facts/revenue printed", rule!(Token(TokenError::BadNumeral)), |r| r["facts"][0]["printed"] = json!("一九元")),
    ("facts/revenue printed", rule!(Token(TokenError::RangeOrder)), |r| r["facts"][0]["printed"] = json!("7—6亿元")),
    ("facts/revenue printed", rule!(Token(TokenError::RangeUnits)), |r| r["facts"][0]["printed"] = json!("6亩—7元")),
    ("facts/revenue printed", rule!(Token(TokenError::BoundedRange)), |r| {
        r["facts"][0]["printed"] = json!("超6—7亿元")
    }),
    ("facts/revenue printed", rule!(Token(TokenError::ZeroDenominator)), |r| r["facts"][0]["printed"] = json!("3:0")),
    ("facts/revenue.growth printed", rule!(Token(TokenError::RisingVerb)), |r| {
        r["facts"][1]["printed"] = json!("增长7%")
    }),
    ("charts/farms groups.1.figures.1", rule!(OneValue), |r| {
        let farms = r["facts"].as_array_mut().unwrap().iter_mut().find(|fact| fact["id"] == "sea-farms").unwrap();
        farms["printed"] = json!("1.2—1.3万公顷");
    }),
    ("units/1吨 zh", rule!(UnitSymbol), |r| {
        r["units"] = json!([{ "zh": "1吨", "en": { "one": "tonne", "many": "tonnes" } }])
    }),
    ("facts/revenue printed", rule!(Token(TokenError::TwoQualifiers)), |r| {
        r["facts"][0]["printed"] = json!("超6余亿元")
    }),
    ("facts/revenue.growth printed", rule!(Token(TokenError::UnclearBound)), |r| {
        r["facts"][1]["printed"] = json!("-超3%")
    }),
    ("derived/sales inputs", rule!(Divisor), |r| r["derived"][0]["kind"] = json!("average")),
    ("derived/back-share inputs", rule!(TwoInputs), |r| {
        r["derived"][1]["inputs"] = json!(["boats-back", "boats", "berths"])
    }),
    ("derived/sales inputs", rule!(SeveralInputs), |r| r["derived"][0]["inputs"] = json!(["orders"])),
    ("derived/sales inputs", rule!(Alike), |r| r["derived"][0]["inputs"] = json!(["orders", "boats"])),
    ("facts/revenue printed", rule!(Token(TokenError::TooLarge)), |r| {
        r["facts"][0]["printed"] = json!("9999999999999万亿元")
    }),
    ("charts/reached groups.1.figures", rule!(ChartShape(ChartKind::Bullet)), |r| {
        r["facts"][2]["printed"] = json!("-91.5%")
    }),
    ("charts/reached groups.1.figures", rule!(ChartShape(ChartKind::Bullet)), |r| {
        r["facts"][18]["id"] = json!("council.completion");
        r["charts"][1]["groups"][0]["figures"] = json!(["council.completion"]);
    }),
    ("meta spdx", rule!(Spdx), |r| r["meta"]["spdx"] = json!("CC BY 4.0")),
    ("notes/invented text.en", rule!(NonBlank), |r| r["notes"][0]["text"]["en"] = json!(" ")),
    ("notes/invented text", rule!(OwnLanguage), |r| {
        r["notes"][0]["text"] = json!({ "zh": "Made up.", "en": "虚构。" })
    }),
    ("sections/overview takeaway.en", rule!(Placeholder), |r| {
        r["sections"][0]["takeaway"]["en"] = json!("Down 3 per cent")
    }),
    ("sections/overview takeaway", rule!(SameFigures), |r| r["sections"][0]["takeaway"]["en"] = json!("{revenue}")),
    ("charts/farms groups.1.figures", rule!(OneDimension), |r| {
        r["charts"][2]["groups"][0]["figures"][1] = json!("quay")
    }),
    ("charts/farms groups", rule!(OneDimension), |r| {
        r["charts"][2]["groups"] = json!([{ "figures": ["sea-farms", "eco-farms"] }, { "figures": ["quay"] }])
    }),
    ("charts/levels groups.1.figures", rule!(ChartShape(ChartKind::Slope)), |r| {
        r["charts"][0]["groups"][0]["figures"] = json!(["quay"])
    }),
    ("charts/fleet id", rule!(OneSection), |r| r["sections"][1]["charts"] = json!(["farms", "sales"])),
    ("facts/revenue aliases.2", rule!(NewEntry), |r| r["facts"][0]["aliases"] = json!(["income", "income"])),
    ("facts/revenue aliases.1", rule!(NewAlias), |r| r["facts"][0]["aliases"] = json!(["Revenue"])),
    ("facts/revenue aliases.1", rule!(NonBlank), |r| r["facts"][0]["aliases"] = json!([""])),
    ("facts/berths id", rule!(Use), |r| {
        r["sections"][1]["paragraphs"][0] = json!({ "zh": "[泊位](eco-farm)", "en": "[berths](eco-farm)" })
    }),
    ("terms/idle id", rule!(UseInProse), |r| {
        r["terms"].as_array_mut().unwrap().push(
            json!({ "id": "idle", "name": { "zh": "闲", "en": "idle" }, "explanation": { "zh": "闲", "en": "idle" } }),
        )
    }),
    ("meta literals.1", rule!(UseInProse), |r| r["meta"]["literals"] = json!(["B2B"])),
    ("derived/sales inputs.1", rule!(Earlier), |r| r["derived"][0]["inputs"] = json!(["back-share", "boats"])),
    ("derived/sales inputs", rule!(Alike), |r| r["derived"][0]["inputs"] = json!(["orders", "quay"])),
    ("derived/sales inputs", rule!(SeveralInputs), |r| r["derived"][0]["inputs"] = json!([])),
    ("meta exchange.yuan_per_dollar", rule!(Decimal), |r| r["meta"]["exchange"]["yuan_per_dollar"] = json!("seven")),
    ("meta exchange.yuan_per_dollar", rule!(Decimal), |r| {
        r["meta"]["exchange"]["yuan_per_dollar"] = json!("6.751800001")
    }),
    ("facts/revenue label.zh", rule!(Without(characters) if characters == &['\u{b}', '\u{202e}', '\u{fffe}']), |r| {
        r["facts"][0]["label"]["zh"] = json!("财政\u{b}收入\u{fffe}\u{202e}")
    }),
    ("facts/revenue printed", rule!(Without(characters) if characters == &['\u{200b}']), |r| {
        r["facts"][0]["printed"] = json!("6.84亿元\u{200b}")
    }),
    ("meta errors", rule!(Address), |r| r["meta"]["errors"] = json!("https://")),
    ("meta errors", rule!(Address), |r| r["meta"]["errors"] = json!("javascript:alert()")),
    ("checks/fleet figures", rule!(ClaimShape(ClaimKind::AtMost)), |r| r["checks"][0]["figures"] = json!(["boats"])),
    ("checks/fleet entities", rule!(NamedEntities), |r| r["checks"][0]["entities"] = json!(["council-of-fishers"])),
    ("checks/fleet disagrees", rule!(Disagreement), |r| r["checks"][0]["disagrees"] = json!(true)),
    ("corrections/1 date", rule!(Day), |r| r["corrections"][0]["date"] = json!("2024-13-02")),
    ("corrections/1 was", rule!(Token(TokenError::NoNumber)), |r| r["corrections"][0]["was"] = json!("six")),
    ("corrections/1 was", rule!(OtherToken), |r| r["corrections"][0]["was"] = json!("7个")),
    ("sections/villages", rule!(FactOf(section, 1) if section == "villages"), |r| {
        r["meta"]["source"]["no_quantities"] = json!(["2023年", "两项都"])
    }),
    ("meta source.no_quantities.2", rule!(NumberInSource), |r| r["meta"]["source"]["no_quantities"][1] = json!("两批")),
    ("facts/quay printed", rule!(TokenNear(_, 1, token) if token == "3.4公里"), |r| {
        r["facts"][7]["printed"] = json!("3.5公里")
    }),
    ("facts/boats printed", rule!(TokenOf(section, 1) if section == "harbour"), |r| {
        r["facts"][13]["paragraph"] = json!(1)
    }),
    ("facts/boats paragraph", rule!(Paragraphs(2)), |r| r["facts"][13]["paragraph"] = json!(9)),
];

#[test]
fn every_broken_rule_is_reported_at_its_location() {
    for (expected, has_rule, change) in CASES {
        let result = check_example(change);
        let mut reported = result.diagnostics.iter().map(|diagnostic| &diagnostic.violation);
        let found = reported.any(|violation| location(violation) == *expected && has_rule(&violation.rule));
        assert!(found && !result.is_clean(), "{expected}: {:#?}", result.diagnostics);
    }
}

#[test]
fn wording_of_every_broken_rule_matches_the_snapshot() {
    for lang in Lang::ALL {
        let mut lines = Vec::new();
        for (expected, has_rule, change) in CASES {
            let reported = check_example(change).diagnostics.into_iter().map(|diagnostic| diagnostic.violation);
            let mut broken = reported.filter(|violation| location(violation) == *expected && has_rule(&violation.rule));
            lines.push(sentence(&broken.next().unwrap(), lang));
        }
        insta::assert_snapshot!(format!("wording-{}", lang.tag()), lines.join("\n"));
    }
}

#[test]
fn misspelt_word_is_reported_with_a_suggestion() {
    let cases: [(&str, Change); 8] = [
        ("revenue", |r| r["meta"]["headline"][0] = json!("revenu")),
        ("overview", |r| r["facts"][0]["section"] = json!("overvew")),
        ("levels", |r| r["sections"][0]["charts"][0] = json!("levls")),
        ("eco-farm", |r| r["sections"][1]["paragraphs"][0]["en"] = json!("[x](eco-fram)")),
        ("sea-farms", |r| r["charts"][2]["groups"][0]["figures"][0] = json!("sea-farm")),
        ("bars", |r| r["charts"][2]["kind"] = json!("bar")),
        ("label", |r| r["facts"][0]["labl"] = json!("x")),
        ("revenue.growth", |r| r["facts"][1]["id"] = json!("revenue.groth")),
    ];
    for (suggestion, change) in cases {
        let result = check_example(change);
        let found = result.diagnostics.iter().any(|diagnostic| diagnostic.suggestion.as_deref() == Some(suggestion));
        assert!(found, "{suggestion}: {:#?}", result.diagnostics);
    }
}
