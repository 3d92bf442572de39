//! Derived figures checked by hand, and what the card says about a figure: round target, claims, formula, other units,
//! citation, usages.

use answerable::app::usages::{Usage, usages};
use answerable::locale::citation::{Lookup, citation};
use answerable::locale::conversions::equivalents;
use answerable::locale::display_units::Currency;
use answerable::locale::formula::{comparison, formula};
use answerable::quantity::parse::parse;
use answerable::quantity::unit_set::UnitSet;
use answerable::report::derive::{FigureName, derive};
use answerable::report::figure::{Figure, Label, Operation};
use answerable::report::model::{Certainty, Claim, ClaimKind, Fact};
use answerable::report::parse::parse_and_validate;
use answerable::report::relation::{Implied, Relation};
use answerable::report::resolved::ResolvedReport;
use answerable::report::round_target::{TargetFit, round_target};
use answerable::report::verdict::{Verdict, verdict};
use answerable::text::interval::Interval;
use answerable::text::lang::Lang;
use answerable::text::localized::LocalizedText;
use answerable::text::rational::Rational;

use crate::{EXAMPLE, formatter, resolved};

#[test]
fn share_whose_value_ends_its_interval_is_shown_within_it() {
    let text = "2024年公报\n甲类企业707家，完成年度计划的7443%。\n";
    let mut json = answerable::report::encode::encode(&crate::drafts::drafted(text).report);
    let of = json["facts"][0]["id"].as_str().unwrap().to_owned();
    json["derived"] = serde_json::json!([{
        "id": "share", "kind": "share", "label": { "zh": "占比" }, "inputs": [of, format!("{of}.target")],
    }]);
    let resolved =
        answerable::report::parse::read(&json.to_string()).unwrap_or_else(|violations| panic!("{violations:?}"));
    let figure = resolved.figure("share").unwrap();
    let formatter = formatter(&resolved, Lang::Zh);
    assert_eq!(formatter.figure(figure), "约7860%");
    assert_eq!(formatter.range(figure).as_deref(), Some("7070%—7860%"));
}

#[test]
fn every_declared_derivation_matches_the_value_computed_by_hand() {
    // Value, lower and upper bound, in units of the second column.
    let resolved = resolved();
    for (id, unit, value, low, high) in [
        ("mishuo-invested-share", 1, 20.0, 19.6078, 20.4082),
        ("credit-funds", 10_000, 1500.0, 1500.0, 1500.0),
        ("shortlist-share", 1, 68.8889, 68.8889, 68.8889),
        ("automation-average", 10_000, 1957.7465, 1950.7042, 1964.7887),
        ("it-average", 10_000, 319.1489, 308.5106, 329.7872),
        ("individual-size", 1, 1.2667, 1.2667, 1.2667),
        ("collective-size", 1, 15.2174, 15.2174, 15.2174),
    ] {
        let figure = resolved.figure(id).unwrap();
        let number = |exact: Rational| *exact.numer() as f64 / *exact.denom() as f64 / f64::from(unit);
        let found = [figure.value, figure.interval.low.unwrap(), figure.interval.high.unwrap()].map(number);
        for (found, expected) in found.iter().zip([value, low, high]) {
            assert!((found - expected).abs() <= 0.000_06, "{id}: {found} and not {expected}");
        }
    }
    let declared = resolved.report.derived.len();
    assert_eq!(declared, 7, "a new derivation needs a line in this table");
}

#[test]
fn rate_of_an_expected_figure_and_what_it_implies_are_expected() {
    let resolved = resolved();
    for id in ["fiscal-revenue", "fiscal-revenue.growth", "fiscal-revenue.completion", "fiscal-revenue.previous"] {
        assert_eq!(resolved.figure(id).unwrap().certainty, Certainty::Expected, "{id}");
    }
    assert_eq!(resolved.figure("fixed-investment.growth").unwrap().certainty, Certainty::Reported);
}

#[test]
fn round_target_fits_inside_outside_or_only_if_truncated() {
    let resolved = resolved();
    let wan = |number: i128| Rational::from_integer(number * 10_000);
    for (id, value, fit) in [
        ("fiscal-revenue", wan(192_000), TargetFit::Inside),
        ("fixed-investment", wan(1_100_000), TargetFit::Outside),
        ("demolition", wan(3), TargetFit::Inside),
        ("renovation", wan(20), TargetFit::Inside),
        ("land-vacated", Rational::from_integer(1_000), TargetFit::IfTruncated),
    ] {
        let (of, target) = (resolved.figure(id).unwrap(), resolved.implied(id, Implied::Target).unwrap());
        let round = round_target(target, of, resolved.rate(id, Relation::Completion).unwrap()).unwrap();
        assert_eq!((round.value, round.fit), (value, fit), "{id}");
    }
    let targets = resolved.figures().iter().filter(|figure| figure.id.ends_with(".target"));
    assert_eq!(targets.count(), 5);
}

#[test]
fn interval_shown_beside_a_round_number_shows_on_which_side_it_lies() {
    let resolved = resolved();
    for (id, zh, en) in [
        ("fiscal-revenue", "19.14亿—19.26亿元", "CNY 1.914–1.926 billion"),
        ("fixed-investment", "109.72亿—109.94亿元", "CNY 10.972–10.994 billion"),
        ("land-vacated", "1000.004—1000.108亩", "1,000.004–1,000.108 mu"),
        ("demolition", "2.99992万—3.00008万平方米", "29,999.2–30,000.8 m²"),
        ("renovation", "19.9999万—20.0004万平方米", "199,999–200,004 m²"),
    ] {
        let target = resolved.implied(id, Implied::Target).unwrap();
        let ranges = Lang::ALL.map(|lang| formatter(&resolved, lang).range(target).unwrap());
        assert_eq!(ranges, [zh, en], "{id}");
    }
}

#[test]
fn implied_count_is_whole_and_its_interval_holds_the_whole_numbers_that_the_digits_allow() {
    let figure = |token| Figure::reported(&Fact::default(), parse(token, &UnitSet::default()).unwrap(), 2024);
    for (level, growth, value, low, high) in [
        // 764.5, from 761.1 to 768.0.
        ("841件", "10%", 765, 762, Some(768)),
        // 190.0, from 189.1 to 190.9.
        ("209起", "10%", 190, 190, Some(190)),
        // From 202.118 to 202.137: no whole number fits, so that its ends are those around.
        ("209起", "3.40%", 202, 202, Some(203)),
        // 45.5 or more.
        ("50余家", "10%", 45, 45, None),
    ] {
        let (level, growth) = (figure(level), figure(growth));
        let name = FigureName { id: String::new(), label: Label::Stated(LocalizedText::default()), note: None };
        let previous = Operation::Implied(Implied::Previous);
        let found = derive(name, previous, &[&level, &growth], Rational::from_integer(7)).unwrap();
        let whole = Rational::from_integer;
        assert_eq!(
            (found.value, found.interval),
            (whole(value), Interval { low: Some(whole(low)), high: high.map(whole) })
        );
    }
}

#[test]
fn verdicts_on_the_claims_of_the_report_match_the_expected_ones() {
    let resolved = resolved();
    let verdicts: Vec<_> =
        resolved.report.checks.iter().map(|check| (check.id.as_str(), verdict(check, &resolved))).collect();
    assert_eq!(verdicts, [("mishuo", Verdict::Agrees)]);
}

fn check_claim(resolved: &ResolvedReport, kind: ClaimKind, figures: &[&str], names: usize) -> (Verdict, String) {
    let figures = figures.iter().map(|id| (*id).to_owned()).collect();
    let entities = resolved.report.entities.iter().take(names).map(|entity| entity.id.clone()).collect();
    let claim = Claim { kind, figures, entities, ..Claim::default() };
    let verdict = verdict(&claim, resolved);
    (verdict, comparison(&claim, verdict, resolved, &formatter(resolved, Lang::Zh)))
}

#[test]
fn every_kind_of_claim_can_agree_disagree_and_stay_unknown() {
    use ClaimKind::{AtMost, Named, Parts, Share};
    use Verdict::{Agrees, Disagrees, Unknown};
    let resolved = resolved();
    for (kind, figures, names, expected, expected_text) in [
        (AtMost, &["talent-shortlisted", "talent-reviewed"][..], 0, Agrees, "31个 ≤ 45个"),
        (AtMost, &["talent-reviewed", "talent-shortlisted"], 0, Disagrees, "45个 > 31个"),
        (AtMost, &["new-energy-firms", "pv-park-firms"], 0, Agrees, "27家 ≤ 50余家"),
        (AtMost, &["pv-park-firms", "growth-firms"], 0, Unknown, "50余家 ? 71家"),
        // Dollars are converted at the stated rate.
        (AtMost, &["senyao-tongjie", "canadian-solar"], 0, Agrees, "1亿美元 ≤ 15亿元"),
        (
            Parts,
            &["credit-funds", "credit-risk-fund", "loan-guarantee-fund"],
            0,
            Agrees,
            "1500万元 = 1000万元 + 500万元",
        ),
        (
            Parts,
            &["mishuo-fund", "credit-risk-fund", "loan-guarantee-fund"],
            0,
            Disagrees,
            "2.5亿元 ≠ 1000万元 + 500万元 = 1500万元",
        ),
        (
            Parts,
            &["mishuo-fund", "credit-granted", "loan-guarantee-fund"],
            0,
            Unknown,
            "2.5亿元 ? 3900万元左右 + 500万元",
        ),
        (Share, &["mishuo-invested-share", "mishuo-invested", "mishuo-fund"], 0, Agrees, "约20% = 5000万元 ÷ 2.5亿元"),
        // What the others yield is written as any derived figure is.
        (
            Share,
            &["fiscal-revenue.growth", "talent-finance", "government-fund-size"],
            0,
            Disagrees,
            "18% ≠ 1662.75万元 ÷ 3.6亿元 = 约4.6%",
        ),
        (
            Share,
            &["disputes.rate", "mishuo-invested", "mishuo-fund"],
            0,
            Disagrees,
            "100% ≠ 5000万元 ÷ 2.5亿元 = 约20%",
        ),
        (Named, &["supported-firms"], 7, Agrees, "原文点名7个，计数7家"),
        (Named, &["supported-firms"], 8, Disagrees, "原文点名8个，计数7家"),
        (Named, &["supported-firms"], 6, Unknown, "原文点名6个，计数7家"),
    ] {
        let (found, text) = check_claim(&resolved, kind, figures, names);
        assert_eq!(found, expected, "{kind:?} of {figures:?}");
        assert_eq!(text, expected_text);
    }
}

#[test]
fn formula_of_a_derived_figure_names_its_inputs() {
    let resolved = resolved();
    let written =
        |id: &str, lang| formula(resolved.figure(id).unwrap(), &resolved, &formatter(&resolved, lang)).unwrap();
    assert_eq!(written("fiscal-revenue.previous", Lang::Zh), "20.2亿元 ÷（1 + 18%）");
    assert_eq!(written("fiscal-revenue.previous", Lang::En), "CNY 2.02 billion ÷ (1 + 18%)");
    assert_eq!(written("demolition.target", Lang::Zh), "7.8381万平方米 ÷ 261.27%");
    assert_eq!(written("credit-funds", Lang::Zh), "1000万元 + 500万元");
    assert_eq!(written("automation-average", Lang::En), "CNY 1.39 billion ÷ 71");
    assert_eq!(formula(resolved.figure("fiscal-revenue").unwrap(), &resolved, &formatter(&resolved, Lang::Zh)), None);
}

#[test]
fn equivalents_of_an_amount_cover_other_units_and_the_other_language() {
    let resolved = resolved();
    let others = |id: &str, lang| -> Vec<String> {
        equivalents(resolved.figure(id).unwrap(), &formatter(&resolved, lang))
            .into_iter()
            .map(|other| other.text)
            .collect()
    };
    assert_eq!(others("fiscal-revenue", Lang::Zh), ["约2.99亿美元", "CNY 2.02 billion", "about US$299 million"]);
    assert_eq!(others("fiscal-revenue", Lang::En), ["about US$299 million", "约2.99亿美元"]);
    assert_eq!(others("green-space", Lang::Zh), ["57.7公顷", "57.7万平方米", "866 mu", "57.7 ha", "577,000 m²"]);
    assert!(others("disputes", Lang::Zh).is_empty());
}

#[test]
fn citation_of_a_figure_matches_the_snapshot() {
    let resolved = resolved();
    let lookup = Lookup { day: (2026, 3, 9), address: Some("https://example.org/?fact=greenway".to_owned()) };
    for lang in Lang::ALL {
        for id in ["fiscal-revenue", "fiscal-revenue.previous", "national-revenue", "greenway"] {
            let text = citation(resolved.figure(id).unwrap(), &resolved, &formatter(&resolved, lang), &lookup);
            insta::assert_snapshot!(format!("citation-{id}-{}", lang.tag()), text);
        }
        // A converted amount is not cited as printed by the source.
        let mut dollars = formatter(&resolved, lang);
        dollars.units.currency = Currency::Dollar;
        for id in ["pv-park-capital", "fiscal-revenue.previous"] {
            let text = citation(resolved.figure(id).unwrap(), &resolved, &dollars, &lookup);
            insta::assert_snapshot!(format!("citation-{id}-converted-{}", lang.tag()), text);
        }
    }
}

#[test]
fn usages_list_every_part_of_the_page_with_the_figure() {
    let resolved = resolved();
    let parts = |id: &str| -> Vec<String> {
        let name = |usage| match usage {
            Usage::Section(section) => section.id.clone(),
            Usage::Chart(chart) => format!("chart {}", chart.id),
            Usage::Notes => "notes".to_owned(),
            Usage::FigureTable => "table".to_owned(),
            Usage::EntityIndex => "directory".to_owned(),
        };
        usages(&resolved, id).into_iter().map(name).collect()
    };
    assert_eq!(parts("fiscal-revenue.previous"), ["overview", "chart headline", "notes", "table"]);
    assert!(parts("fiscal-revenue.growth").contains(&"chart headline".to_owned()));
    assert_eq!(parts("mishuo-fund").last().map(String::as_str), Some("directory"));
    assert_eq!(parts("roads"), ["city", "notes", "table"]);
    assert!(parts("talent-reviewed").contains(&"chart talent".to_owned()));
}

#[test]
fn usages_omit_parts_of_the_page_without_a_link_to_the_figure() {
    let share = r#""derived": [
    {
      "id": "revenue.share", "kind": "share", "inputs": ["subsidy", "revenue"],
      "label": { "zh": "补贴比例", "en": "Subsidy, share" }
    },"#;
    let report = EXAMPLE
        .replacen("\"derived\": [", share, 1)
        .replacen("返港的船（{boats-back}）不会多于在册的船（{boats}）", "返港的船（{boats-back}）不会更多", 1)
        .replacen("come back ({boats-back}) than there are ({boats})", "come back ({boats-back}) than there are", 1);
    let (resolved, _) = parse_and_validate(&report);
    let resolved = resolved.unwrap();
    assert_eq!(usages(&resolved, "revenue.share"), [Usage::FigureTable]);
    assert!(!usages(&resolved, "boats").contains(&Usage::Notes));
    assert!(usages(&resolved, "boats-back").contains(&Usage::Notes));
}
