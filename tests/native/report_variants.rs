//! Variants of the example: what other reports may contain and the page must get right.

use std::collections::BTreeSet;

use answerable::app::shared_report::SharedReport;
use answerable::app::usages::{Usage, usages};
use answerable::chart::alt_text::{notes, subtitle};
use answerable::chart::geometry::Rect;
use answerable::chart::scene::{Fill, Mark, Scene, Shape};
use answerable::chart::summary::summary;
use answerable::chart::{Layout, layout_chart};
use answerable::locale::citation::{Lookup, citation};
use answerable::locale::formula::formula;
use answerable::locale::prose::label;
use answerable::prerender::body;
use answerable::publish::figures::table;
use answerable::quantity::token_error::TokenError;
use answerable::report::chart_kind::ChartKind;
use answerable::report::encode::encode;
use answerable::report::figure::Figure;
use answerable::report::parse::read;
use answerable::report::relation::{Implied, Relation};
use answerable::report::resolved::ResolvedReport;
use answerable::report::rule::Rule;
use answerable::report::verdict::{Verdict, verdict};
use answerable::search::figures::FigureFilter;
use answerable::text::lang::Lang;
use answerable::view::packaging::Packaging;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::diagnostics::location;
use crate::drafts::drafted;
use crate::scenes::ensure_legible;
use crate::{EXAMPLE, context, formatter};

/// The example after `change`; it must still be a report.
fn change_example(change: impl FnOnce(&mut Value)) -> ResolvedReport {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    change(&mut report);
    read(&report.to_string()).unwrap_or_else(|violations| panic!("{violations:?}"))
}

/// The rules that the example breaks after `change`, each with its location.
fn broken_rules(change: impl FnOnce(&mut Value)) -> Vec<(String, Rule)> {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    change(&mut report);
    let violations = read(&report.to_string()).err().into_iter().flatten();
    violations.map(|violation| (location(&violation), violation.rule)).collect()
}

/// Replaces the token of a fact.
fn set_token(report: &mut Value, id: &str, token: &str) {
    let facts = report["facts"].as_array_mut().unwrap();
    facts.iter_mut().find(|fact| fact["id"] == id).unwrap()["printed"] = json!(token);
}

/// Replaces kind and groups of the chart of sales.
fn set_chart(report: &mut Value, kind: &str, groups: &Value) {
    report["charts"][3]["kind"] = json!(kind);
    report["charts"][3]["groups"] = groups.clone();
}

/// A figure in both languages.
fn format_both(resolved: &ResolvedReport, id: &str) -> [String; 2] {
    Lang::ALL.map(|lang| formatter(resolved, lang).figure(resolved.figure(id).unwrap()))
}

fn format_signed(resolved: &ResolvedReport, id: &str) -> [String; 2] {
    Lang::ALL.map(|lang| formatter(resolved, lang).signed(resolved.figure(id).unwrap()))
}

fn summarize(resolved: &ResolvedReport, chart: &str) -> [String; 2] {
    Lang::ALL.map(|lang| summary(resolved.chart(chart).unwrap(), &context(resolved, lang, Layout::Wide)))
}

fn wide_scene(resolved: &ResolvedReport, chart: &str) -> Scene {
    layout_chart(resolved.chart(chart).unwrap(), &context(resolved, Lang::En, Layout::Wide))
}

fn mark_width(scene: &Scene, figure: &str) -> f64 {
    let is_of = |mark: &&Mark| mark.figure == figure;
    let outline = scene.marks.iter().find(is_of).unwrap().outline;
    outline.right - outline.left
}

#[test]
fn bars_in_different_currencies_on_one_scale_have_lengths_by_converted_amount() {
    let groups = json!([{ "figures": ["exports"] }, { "figures": ["orders"] }]);
    let resolved = change_example(|report| set_chart(report, "bars", &groups));
    let drawn = wide_scene(&resolved, "sales");
    // US$12m is CNY 84m at the example's rate of 7, and orders are CNY 310m.
    let ratio = mark_width(&drawn, "exports") / mark_width(&drawn, "orders");
    assert!((ratio - 84.0 / 310.0).abs() < 0.01, "{ratio}");
    let chart = resolved.chart("sales").unwrap();
    let context = context(&resolved, Lang::En, Layout::Wide);
    assert!(subtitle(chart, &context).ends_with("plotted in CNY"));
    assert!(notes(chart, &context).iter().any(|note| note.contains("US$1 = CNY 7.00")));
}

#[test]
fn bars_below_zero_extend_to_the_left_of_the_baseline() {
    let groups = json!([{ "figures": ["exports", "orders"] }]);
    let resolved = change_example(|report| {
        set_token(report, "exports", "-1200万美元");
        set_chart(report, "bars", &groups);
    });
    let drawn = wide_scene(&resolved, "sales");
    let outline = |id: &str| drawn.marks.iter().find(|mark| mark.figure == id).unwrap().outline;
    assert_eq!(outline("exports").right, outline("orders").left);
    let ratio = mark_width(&drawn, "exports") / mark_width(&drawn, "orders");
    assert!((ratio - 84.0 / 310.0).abs() < 0.01, "{ratio}");
}

#[test]
fn subtitle_of_groups_with_their_own_scales_names_no_unit() {
    let groups = json!([{ "figures": ["exports"] }, { "figures": ["orders"] }]);
    let resolved = change_example(|report| {
        set_chart(report, "bars", &groups);
        report["charts"][3]["scale"] = json!("own");
    });
    let chart = resolved.chart("sales").unwrap();
    let context = context(&resolved, Lang::En, Layout::Wide);
    assert!(!subtitle(chart, &context).contains("unit"), "{}", subtitle(chart, &context));
    assert_eq!(notes(chart, &context), [""; 0], "nothing is converted");
}

#[test]
fn pairs_of_different_dimensions_are_drawn_in_one_chart() {
    let groups = json!([{ "figures": ["orders", "exports"] }, { "figures": ["boats", "boats-back"] }]);
    let resolved = change_example(|report| set_chart(report, "pairs", &groups));
    assert_eq!(wide_scene(&resolved, "sales").marks.len(), 4);
}

#[test]
fn round_number_of_mu_converts_to_three_digits_of_hectares() {
    for (token, words) in [
        ("1000亩", "1,000 mu (66.7 ha)"),
        ("500亩", "500 mu (33.3 ha)"),
        ("5000亩", "5,000 mu (333 ha)"),
        ("866亩", "866 mu (57.7 ha)"),
    ] {
        let resolved = change_example(|report| set_token(report, "sea-farms", token));
        assert_eq!(format_both(&resolved, "sea-farms")[1], words);
    }
}

#[test]
fn previous_level_of_a_growth_with_a_lower_bound_is_an_upper_bound() {
    let resolved = change_example(|report| {
        set_token(report, "revenue", "20亿元");
        set_token(report, "revenue.growth", "超10%");
    });
    assert_eq!(format_both(&resolved, "revenue.previous"), ["至多18.2亿元", "at most CNY 1.82 billion"]);
    let figure = resolved.figure("revenue.previous").unwrap();
    assert_eq!(formatter(&resolved, Lang::En).range(figure), None);
    // A one-sided figure is not drawn as an interval.
    let inside = |scene: &Scene| scene.labels().all(|label| label.bounds().bottom <= scene.height);
    assert!(inside(&wide_scene(&resolved, "levels")));
}

#[test]
fn sum_with_a_one_sided_input_is_written_by_its_bound() {
    let resolved = change_example(|report| {
        set_token(report, "orders", "3.10亿元");
        set_token(report, "exports", "超1200万美元");
    });
    // The lower bound: 3.095 + 0.84.
    assert_eq!(format_both(&resolved, "sales"), ["超3.935亿元", "over CNY 393.5 million"]);
}

#[test]
fn bound_of_a_derived_figure_keeps_more_digits_than_its_value() {
    let resolved = change_example(|report| {
        set_token(report, "revenue", "超3亿元");
        set_token(report, "revenue.growth", "50%");
    });
    // The value would be 2亿 to the digit; the bound is 3 ÷ 1.505.
    assert_eq!(format_both(&resolved, "revenue.previous"), ["超1.99亿元", "over CNY 199 million"]);
}

#[test]
fn summary_compares_result_with_target_in_either_order() {
    for figures in [["revenue", "revenue.target"], ["revenue.target", "revenue"]] {
        let resolved = change_example(|report| set_chart(report, "bars", &json!([{ "figures": figures }])));
        assert_eq!(
            summarize(&resolved, "sales")[1],
            "CNY 684 million (Revenue), against an implied target of about CNY 748 million."
        );
    }
}

#[test]
fn previous_level_is_not_derived_when_both_inputs_are_one_sided_or_out_of_range() {
    for [level, growth] in [["超200亿元", "20%以上"], ["6.84亿元", "-100%"], ["6.84亿元", "0.0000000000001%"]]
    {
        let resolved = change_example(|report| {
            set_token(report, "revenue", level);
            set_token(report, "revenue.growth", growth);
            // A slope chart needs the previous level.
            report["charts"][0]["groups"] = json!([{ "figures": ["fishery-output"] }]);
        });
        assert!(resolved.figure("revenue.previous").is_none(), "{level}, {growth}");
        assert!(resolved.figure("revenue.target").is_some());
    }
    let broken = broken_rules(|report| {
        set_token(report, "revenue", "超200亿元");
        set_token(report, "revenue.growth", "20%以上");
    });
    assert_eq!(broken, [("charts/levels groups.1.figures".to_owned(), Rule::ChartShape(ChartKind::Slope))]);
}

#[test]
fn unreadable_token_is_the_only_violation_of_its_derivations() {
    let broken = broken_rules(|report| {
        set_token(report, "revenue", "6.84亿圆");
        report["derived"][0]["inputs"] = json!(["revenue.previous", "exports"]);
    });
    assert_eq!(broken, [("facts/revenue printed".to_owned(), Rule::Token(TokenError::UnknownUnit))]);
}

#[test]
fn approximate_figure_has_no_bounds_in_range_bare_numbers_and_csv() {
    let resolved = change_example(|report| set_token(report, "orders", "约3.1亿元"));
    let orders = resolved.figure("orders").unwrap();
    let english = formatter(&resolved, Lang::En);
    assert_eq!(english.range(orders), None);
    assert_eq!(english.bare(orders)[1..], ["", ""]);
    let csv = table(&resolved);
    let names = csv.lines().next().unwrap().split(',');
    let column = |name| names.clone().position(|column| column == name).unwrap();
    let row: Vec<&str> = csv.lines().find(|line| line.starts_with("orders,")).unwrap().split(',').collect();
    assert_eq!((row[column("low")], row[column("high")]), ("", ""));
}

#[test]
fn difference_of_two_percentages_is_in_percentage_points() {
    let inputs = json!(["coast-growth", "fishery-output.growth"]);
    let resolved = change_example(|report| {
        report["derived"][0]["kind"] = json!("difference");
        report["derived"][0]["inputs"] = inputs;
    });
    assert_eq!(format_both(&resolved, "sales"), ["约2.5个百分点", "about 2.5 percentage points"]);
    let resolved = change_example(|report| set_token(report, "eco-multiple", "2.1个百分点"));
    assert_eq!(format_both(&resolved, "eco-multiple"), ["2.1个百分点", "2.1 percentage points"]);
}

#[test]
fn signed_growth_with_a_qualifier_has_its_sign_next_to_the_number() {
    for (token, words) in [
        ("超20%", ["超+20%", "over +20%"]),
        ("20%以上", ["+20%以上", "+20% or more"]),
        ("约5%", ["约+5%", "about +5%"]),
        ("下降约3%", ["约−3%", "about −3%"]),
        ("下降3.2%", ["−3.2%", "−3.2%"]),
        ("0%", ["0%", "0%"]),
    ] {
        let resolved = change_example(|report| set_token(report, "revenue.growth", token));
        assert_eq!(format_signed(&resolved, "revenue.growth"), words, "{token}");
    }
    let resolved = change_example(|report| set_token(report, "revenue.growth", "下降约3%"));
    let before: &Figure = resolved.figure("revenue.previous").unwrap();
    assert_eq!(
        formula(before, &resolved, &formatter(&resolved, Lang::En)).unwrap(),
        "CNY 684 million ÷ (1 − about 3%)"
    );
}

#[test]
fn negative_amount_has_one_sign_before_the_currency() {
    let resolved = change_example(|report| {
        set_token(report, "exports", "-1200万美元");
        set_token(report, "revenue.growth", "下降3.2%");
        report["charts"][3]["groups"] = json!([{ "figures": ["orders"] }]);
    });
    assert_eq!(format_both(&resolved, "exports")[1], "−US$12 million");
    let range = |lang| formatter(&resolved, lang).range(resolved.figure("revenue.growth").unwrap()).unwrap();
    assert_eq!(Lang::ALL.map(range), ["−3.25%至−3.15%", "−3.25% to −3.15%"]);
}

#[test]
fn slope_chart_contains_its_intervals_and_refuses_negative_figures() {
    let resolved = change_example(|report| {
        set_token(report, "revenue", "1.2亿元");
        set_token(report, "revenue.growth", "0.5%");
        report["charts"][0]["groups"] = json!([{ "figures": ["revenue"] }]);
    });
    let drawn = wide_scene(&resolved, "levels");
    let lines = drawn.shapes.iter().filter_map(|shape| match shape {
        Shape::Line { from, to, .. } => Some([from.y, to.y]),
        _ => None,
    });
    let name = drawn.labels().next().unwrap().bounds();
    let ends: Vec<f64> = lines.flatten().collect();
    assert!(!ends.is_empty());
    for y in ends {
        assert!(name.bottom < y && y < drawn.height, "{y} is not between {} and {}", name.bottom, drawn.height);
    }
    let broken = broken_rules(|report| set_token(report, "revenue", "-1.2亿元"));
    assert_eq!(broken, [("charts/levels groups.1.figures".to_owned(), Rule::ChartShape(ChartKind::Slope))]);
}

#[test]
fn summary_of_one_figure_is_in_the_singular() {
    let resolved = change_example(|_| ());
    assert_eq!(
        summarize(&resolved, "reached"),
        [
            "目标未完成；完成率为91.5%（财政收入）。",
            "The target was not reached; the percentage of target is 91.5% (Revenue)."
        ]
    );
    let resolved = change_example(|report| set_token(report, "revenue.completion", "100%"));
    assert_eq!(
        summarize(&resolved, "reached"),
        [
            "目标已完成；完成率为100%（财政收入）。",
            "The target was reached; the percentage of target is 100% (Revenue)."
        ]
    );
    let resolved = change_example(|report| report["charts"][0]["groups"] = json!([{ "figures": ["revenue"] }]));
    assert_eq!(summarize(&resolved, "levels"), ["增长率为−3.2%（财政收入）。", "Growth is −3.2% (Revenue)."]);
    let resolved = change_example(|report| set_chart(report, "bars", &json!([{ "figures": ["revenue.target"] }])));
    assert_eq!(summarize(&resolved, "sales")[1], "About CNY 748 million (Revenue, annual target).");
    let squares = layout_chart(resolved.chart("fleet").unwrap(), &context(&resolved, Lang::Zh, Layout::Wide));
    assert!(squares.labels().any(|label| label.text == "一格代表2艘"));
}

#[test]
fn summary_of_equal_growth_rates_names_the_rate_once() {
    let resolved = change_example(|report| set_token(report, "revenue.growth", "1.9%"));
    assert_eq!(summarize(&resolved, "levels"), ["增长率都是+1.9%。", "Growth is +1.9% throughout."]);
}

#[test]
fn notes_of_a_chart_of_derived_percentages_explain_outlined_marks() {
    let resolved = change_example(|report| set_chart(report, "bars", &json!([{ "figures": ["back-share"] }])));
    let context = context(&resolved, Lang::En, Layout::Wide);
    assert_eq!(notes(resolved.chart("sales").unwrap(), &context), ["Hollow marks show derived figures."]);
}

#[test]
fn context_figure_keeps_its_relation_in_the_published_table() {
    let csv = table(&change_example(|_| ()));
    let row = csv.lines().find(|line| line.starts_with("coast-growth,")).unwrap();
    assert!(row.ends_with(",fishery-output,growth,,,"), "{row}");
}

#[test]
fn corrections_with_invalid_or_ascending_dates_are_refused() {
    let correction = |date: &str, was: &str| json!({ "date": date, "fact": "villages", "was": was, "reason": { "zh": "误", "en": "Slip." } });
    for (dates, expected) in [
        (["2024-03-02", "2024-02-29"], None),
        (["2024-03-02", "2024-03-02"], None),
        (["2024-01-02", "2024-02-01"], Some(("corrections/2 date".to_owned(), Rule::EarlierDay))),
        (["2024-02-30", "2023-01-01"], Some(("corrections/1 date".to_owned(), Rule::Day))),
    ] {
        let corrections = json!([correction(dates[0], "6个"), correction(dates[1], "5个")]);
        assert_eq!(broken_rules(|report| report["corrections"] = corrections), Vec::from_iter(expected), "{dates:?}");
    }
}

#[test]
fn page_of_a_report_without_entities_terms_and_notes_has_no_empty_parts() {
    let resolved = change_example(|report| {
        for list in ["entities", "terms", "notes"] {
            report[list] = json!([]);
        }
        for text in report["sections"][1]["paragraphs"][0].as_object_mut().unwrap().values_mut() {
            *text = json!(text.as_str().unwrap().replace(['[', ']'], "").replace("(eco-farm)", ""));
        }
    });
    for lang in Lang::ALL {
        let page = Html::parse_document(&body(&SharedReport::new(resolved.clone()), Packaging::Site, lang).html);
        for gone in ["#names", "#terms", "[href='#names']", "[href='#terms']", "ol.notes"] {
            assert!(page.select(&Selector::parse(gone).unwrap()).next().is_none(), "{gone}");
        }
    }
}

#[test]
fn chinese_numeral_is_an_english_word_only_for_a_bare_count() {
    for (token, words) in [
        ("三个", "three"),
        ("一亿元", "CNY 100 million"),
        ("三万户", "30,000"),
        ("两公里", "2 km"),
        ("十亩", "10 mu (0.667 ha)"),
        ("两倍", "2 times"),
        ("两个百分点", "2 percentage points"),
        ("1个百分点", "1 percentage point"),
    ] {
        let resolved = change_example(|report| set_token(report, "council-groups", token));
        assert_eq!(format_both(&resolved, "council-groups"), [token, words]);
    }
}

#[test]
fn every_qualifier_is_kept_in_chinese_and_translated_to_english() {
    for (token, zh, en) in [
        ("超过20亿元", "超过20亿元", "over CNY 2 billion"),
        ("逾20亿元", "逾20亿元", "over CNY 2 billion"),
        ("近20亿元", "近20亿元", "nearly CNY 2 billion"),
        ("200多家", "200多家", "more than 200"),
        ("3万余亩", "3万余亩", "more than 30,000 mu (2,000 ha)"),
    ] {
        let resolved = change_example(|report| set_token(report, "subsidy", token));
        assert_eq!(format_both(&resolved, "subsidy"), [zh, en]);
    }
    let nearly = change_example(|report| set_token(report, "subsidy", "近20亿元"));
    assert_eq!(formatter(&nearly, Lang::En).range(nearly.figure("subsidy").unwrap()), None);
}

#[test]
fn sum_of_an_approximate_and_a_one_sided_figure_is_approximate() {
    let resolved = change_example(|report| {
        set_token(report, "orders", "约3.1亿元");
        set_token(report, "exports", "超1200万美元");
    });
    assert_eq!(format_both(&resolved, "sales"), ["约3.94亿元", "about CNY 394 million"]);
}

#[test]
fn named_claim_is_unknown_when_the_count_has_no_usable_bound() {
    let named = |token: &str| {
        let resolved = change_example(|report| {
            set_token(report, "council-groups", token);
            report["checks"][0] = json!({
                "id": "named", "kind": "named", "figures": ["council-groups"], "entities": ["council-of-fishers"],
                "text": { "zh": "点名（{council-groups}）。", "en": "Named ({council-groups})." },
            });
            if token == "两个" {
                report["checks"][0]["entities"] = json!(["council-of-fishers"]);
            }
        });
        verdict(&resolved.report.checks[0], &resolved)
    };
    assert_eq!(named("1个"), Verdict::Agrees);
    assert_eq!(named("1余个"), Verdict::Agrees);
    assert_eq!(named("约1个"), Verdict::Unknown);
    assert_eq!(named("两个"), Verdict::Unknown);
}

#[test]
fn search_finds_a_negative_figure_by_every_form_of_its_sign() {
    let resolved = change_example(|report| set_token(report, "revenue.growth", "下降3.2%"));
    let is_found = |query: &str| {
        let filter = FigureFilter { query: query.to_owned(), ..FigureFilter::default() };
        let found = filter.find(&resolved, &formatter(&resolved, Lang::En), &|a, b| a.cmp(b));
        found.printed.iter().flat_map(|group| &group.figures).any(|figure| figure.id == "revenue.growth")
    };
    assert!(is_found("-3.2%") && is_found("−3.2%") && is_found("下降3.2%"));
    assert!(!is_found("+3.2%"));
}

#[test]
fn year_placeholder_in_names_is_replaced_and_a_figure_in_a_term_link_is_refused() {
    let resolved = change_example(|report| {
        report["entities"][0]["name"] = json!({ "zh": "{year}年渔民节", "en": "Festival of {year}" });
        report["meta"]["source"]["title"] = json!({ "zh": "{year}年小结", "en": "Summary of {year}" });
        report["charts"][3]["undisclosed"] = json!(["council-of-fishers"]);
    });
    for lang in Lang::ALL {
        let page = Html::parse_document(&body(&SharedReport::new(resolved.clone()), Packaging::Site, lang).html);
        let text: String = page.root_element().text().collect();
        assert!(!text.contains("{year}"), "{lang:?}");
        assert!(text.contains(if lang == Lang::Zh { "2023年渔民节" } else { "Festival of 2023" }));
    }
    let broken = broken_rules(|report| {
        report["sections"][0]["takeaway"] = json!({ "zh": "[{revenue}](eco-farm)", "en": "[{revenue}](eco-farm)" });
    });
    let expected = ["sections/overview takeaway.zh", "sections/overview takeaway.en"];
    assert_eq!(broken, expected.map(|at| (at.to_owned(), Rule::PlainWords)));
}

#[test]
fn slope_chart_of_twelve_groups_wraps_into_rows_of_legible_panels() {
    let resolved = change_example(|report| {
        let facts = report["facts"].as_array_mut().unwrap();
        let (level, growth) = (facts[0].clone(), facts[1].clone());
        let mut groups = Vec::new();
        for town in 0..12 {
            let (mut level, mut growth) = (level.clone(), growth.clone());
            level["id"] = json!(format!("town-{town}"));
            growth["id"] = json!(format!("town-{town}.growth"));
            growth["of"] = level["id"].clone();
            groups.push(json!({ "figures": [level["id"]] }));
            facts.extend([level, growth]);
        }
        report["charts"][0]["groups"] = json!(groups);
    });
    let drawn = wide_scene(&resolved, "levels");
    let marks: Vec<&Mark> = drawn.marks.iter().filter(|mark| !mark.figure.ends_with("growth")).collect();
    assert_eq!(marks.len(), 24);
    for pair in marks.chunks(2) {
        assert!(pair[0].outline.right + 60.0 < pair[1].outline.left, "{} runs backwards", pair[1].figure);
        assert!(pair[1].outline.right <= drawn.width + 9.0);
    }
}

#[test]
fn waffle_refuses_a_part_above_its_whole_and_dots_refuse_amounts_up_to_zero() {
    let broken_by = |kind: &str, figures: [&str; 2], token: &str| {
        let broken = broken_rules(|report| {
            set_token(report, "orders", token);
            set_chart(report, kind, &json!([{ "figures": figures }]));
        });
        Vec::from_iter(broken.into_iter().map(|(_, rule)| rule))
    };
    assert_eq!(broken_by("units", ["boats", "boats-back"], "3.1亿元"), []);
    assert_eq!(broken_by("units", ["boats-back", "boats"], "3.1亿元"), [Rule::ChartShape(ChartKind::Waffle)]);
    for token in ["0元", "-3000万元"] {
        assert_eq!(broken_by("dots", ["exports", "orders"], token), [Rule::ChartShape(ChartKind::Dots)], "{token}");
    }
}

#[test]
fn share_bar_of_two_currencies_notes_the_exchange_rate() {
    let resolved = change_example(|report| {
        report["derived"][1] = json!({
            "id": "back-share", "kind": "share", "inputs": ["exports", "orders"], "label": { "zh": "占比", "en": "Share" },
        });
        set_chart(report, "strip", &json!([{ "figures": ["orders", "exports", "back-share"] }]));
    });
    let context = context(&resolved, Lang::En, Layout::Wide);
    let chart = resolved.chart("sales").unwrap();
    assert!(notes(chart, &context).iter().any(|note| note.contains("US$1 = CNY 7.00")));
    assert!(!subtitle(chart, &context).contains("unit"));
}

#[test]
fn usages_of_a_figure_include_charts_whose_summary_links_to_it() {
    let resolved = super::resolved();
    let found = usages(&resolved, "collective-size");
    assert!(found.iter().any(|place| matches!(place, Usage::Chart(chart) if chart.id == "petitions")), "{found:?}");
}

#[test]
fn liang_as_a_numeral_parses_as_two() {
    let resolved = change_example(|report| set_token(report, "council-groups", "两个"));
    assert_eq!(format_both(&resolved, "council-groups"), ["两个", "two"]);
}

#[test]
fn section_named_like_a_fixed_page_part_leaves_element_ids_unique() {
    for name in ["notes", "names", "terms", "source", "table", "own", "accessibility", "text"] {
        let text = EXAMPLE.replace("\"harbour\"", &format!("\"{name}\""));
        let resolved = read(&text).unwrap_or_else(|violations| panic!("{violations:?}"));
        let page = Html::parse_document(&body(&SharedReport::new(resolved), Packaging::Site, Lang::En).html);
        let mut ids = BTreeSet::new();
        for element in page.select(&Selector::parse("[id]").unwrap()) {
            let id = element.value().id().unwrap_or_default();
            assert!(ids.insert(id), "a section called {name} has the id {id} come twice");
        }
        assert!(ids.len() > 50, "{}", ids.len());
    }
}

/// Mentions figures in the prose.
fn mention(report: &mut Value, ids: &[&str]) {
    for lang in ["zh", "en"] {
        let text = &mut report["sections"][0]["paragraphs"][0][lang];
        let mentions: String = ids.iter().map(|id| format!("{{{id}}}")).collect();
        *text = json!(format!("{}{mentions}", text.as_str().unwrap()));
    }
}

/// The chart of sales as a chart of this kind, of a whole and a part, with these tokens.
fn whole_and_part(kind: &'static str, whole: &'static str, part: &'static str) -> impl FnOnce(&mut Value) {
    move |report| {
        let label = |words: &str| json!({ "zh": words, "en": words });
        for (id, token) in [("whole", whole), ("part", part)] {
            let fact = json!({ "id": id, "section": "overview", "paragraph": 1, "printed": token, "label": label(id) });
            report["facts"].as_array_mut().unwrap().push(fact);
        }
        let mut figures = vec!["whole", "part"];
        if kind == "strip" {
            let share =
                json!({ "id": "part-share", "kind": "share", "inputs": ["part", "whole"], "label": label("share") });
            report["derived"].as_array_mut().unwrap().push(share);
            figures.push("part-share");
        }
        set_chart(report, kind, &json!([{ "figures": figures }]));
    }
}

#[test]
fn chart_of_a_part_that_is_not_within_its_whole_is_a_violation() {
    for (kind, whole, part) in [
        ("strip", "100亿元", "150亿元"),
        ("strip", "100亿元", "-50亿元"),
        ("strip", "100万元", "15万美元"),
        ("strip", "-100亿元", "50亿元"),
        ("units", "3艘", "4艘"),
        ("units", "3艘", "-1艘"),
        ("units", "0艘", "0艘"),
        ("units", "3.5艘", "2艘"),
        ("units", "3艘", "2.5艘"),
    ] {
        let kind_of_rule = if kind == "strip" { ChartKind::ShareBar } else { ChartKind::Waffle };
        let rules = broken_rules(whole_and_part(kind, whole, part));
        assert!(rules.iter().any(|(_, rule)| *rule == Rule::ChartShape(kind_of_rule)), "{part} of {whole}: {rules:?}");
    }
    for (kind, whole, part) in [
        ("strip", "100亿元", "100亿元"),
        ("strip", "100亿元", "0亿元"),
        ("strip", "100万元", "14万美元"),
        ("units", "3艘", "0艘"),
    ] {
        let rules = broken_rules(whole_and_part(kind, whole, part));
        assert!(rules.iter().all(|(_, rule)| !matches!(rule, Rule::ChartShape(_))), "{part} of {whole}: {rules:?}");
    }
}

#[test]
fn part_that_is_almost_nothing_or_almost_all_looks_like_neither() {
    for (whole, part) in [("1000亿元", "1万元"), ("1000亿元", "999.9999亿元")] {
        let resolved = change_example(whole_and_part("strip", whole, part));
        let scene = wide_scene(&resolved, &resolved.report.charts[3].id.clone());
        let [part, whole] = ["part", "whole"].map(|figure| mark_width(&scene, figure));
        assert!((2.0..=whole - 2.0).contains(&part), "{part} of {whole}");
    }
    for (part, large) in [("1艘", 1), ("9999艘", 399)] {
        let resolved = change_example(whole_and_part("units", "10000艘", part));
        let scene = wide_scene(&resolved, &resolved.report.charts[3].id.clone());
        let is_large = |shape: &&Shape| matches!(shape, Shape::Bar { rect, .. } if rect.right - rect.left > 19.0);
        assert_eq!(scene.shapes.iter().filter(is_large).count(), large, "{part}");
    }
}

#[test]
fn derived_part_of_a_waffle_is_hollow_and_the_rest_is_not() {
    let resolved = change_example(|report| {
        whole_and_part("units", "10艘", "4艘")(report);
        let rest = json!({ "id": "rest", "kind": "difference", "inputs": ["whole", "part"], "label": { "zh": "其余", "en": "rest" } });
        report["derived"].as_array_mut().unwrap().push(rest);
        mention(report, &["part"]);
        set_chart(report, "units", &json!([{ "figures": ["whole", "rest"] }]));
    });
    let scene = wide_scene(&resolved, &resolved.report.charts[3].id.clone());
    let count = |is_hollow: bool| {
        let is_such =
            |shape: &&Shape| matches!(shape, Shape::Bar { fill, .. } if matches!(fill, Fill::Outline(_)) == is_hollow);
        scene.shapes.iter().filter(is_such).count()
    };
    // The squares, and those of the legends.
    assert_eq!((count(true), count(false)), (6 + 2, 4 + 1));
}

/// The bars of the completion chart of the example, with this completion, from left to right.
fn completion_bars(percent: &str, width: f64) -> Vec<Rect> {
    let resolved = change_example(|report| {
        let level = json!({ "id": "goal", "section": "overview", "paragraph": 1, "printed": "3艘", "label": { "zh": "目标", "en": "goal" } });
        let rate = json!({ "id": "goal.completion", "section": "overview", "paragraph": 1, "printed": percent, "of": "goal",
            "measure": "completion", "label": { "zh": "完成率", "en": "completion" } });
        let most = json!({ "id": "most", "section": "overview", "paragraph": 1, "printed": "4艘", "label": { "zh": "更多", "en": "most" } });
        let most_rate = json!({ "id": "most.completion", "section": "overview", "paragraph": 1, "printed": "492.59%", "of": "most",
            "measure": "completion", "label": { "zh": "更多完成率", "en": "most, completion" } });
        report["facts"].as_array_mut().unwrap().extend([level, rate, most, most_rate]);
        mention(report, &["goal", "most"]);
        set_chart(report, "bullet", &json!([{ "figures": ["goal.completion", "most.completion"] }]));
    });
    let context = context(&resolved, Lang::En, Layout::for_width(width)).at_width(width);
    let scene = layout_chart(&resolved.report.charts[3], &context);
    let first = scene.marks[0].area;
    let bars = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Bar { rect, .. } if first.top < rect.top && rect.bottom < first.bottom => Some(*rect),
        _ => None,
    });
    let mut bars: Vec<_> = bars.collect();
    bars.sort_by(|a, b| a.left.total_cmp(&b.left));
    bars
}

#[test]
fn completion_beyond_or_short_of_its_target_by_little_is_seen_as_such_at_every_width() {
    for width in [280.0, 320.0, 500.0, 680.0, 1000.0, 1600.0] {
        let [bar, tick, excess] = completion_bars("100.7%", width).try_into().unwrap();
        assert!(bar.right < tick.left && tick.right < excess.left, "{width}: the line covers a bar");
        assert!(excess.right - excess.left >= 4.0, "{width}: {excess:?}");
        let [bar, tick] = completion_bars("99.3%", width).try_into().unwrap();
        assert!(tick.left - bar.right >= 4.0, "{width}: {bar:?} against {tick:?}");
        let [bar, tick] = completion_bars("100%", width).try_into().unwrap();
        assert!((0.5..2.5).contains(&(tick.left - bar.right)), "{width}: {bar:?} against {tick:?}");
    }
}

#[test]
fn slope_that_falls_runs_through_none_of_its_labels() {
    for growth in ["-0.1%", "-3%", "-30%", "-99%", "0%", "0.1%", "250%"] {
        let resolved = change_example(|report| {
            let level = json!({ "id": "level", "section": "overview", "paragraph": 1, "printed": "5亿元", "label": { "zh": "水平", "en": "level" } });
            let rate = json!({ "id": "level.growth", "section": "overview", "paragraph": 1, "printed": growth, "of": "level",
                "measure": "growth", "label": { "zh": "增长", "en": "growth" } });
            report["facts"].as_array_mut().unwrap().extend([level, rate]);
            set_chart(report, "slope", &json!([{ "figures": ["level"] }]));
        });
        for lang in Lang::ALL {
            for width in [280.0, 320.0, 680.0, 1000.0] {
                let context = context(&resolved, lang, Layout::for_width(width)).at_width(width);
                let scene = layout_chart(&resolved.report.charts[3], &context);
                ensure_legible(&format!("{growth} in {} at {width} px", lang.tag()), &scene);
                assert_eq!(scene.labels().filter(|label| label.text.contains('%')).count(), 1, "{growth}");
            }
        }
    }
}

#[test]
fn report_without_money_needs_no_exchange_rate_and_one_with_money_does() {
    let remove = |report: &mut Value| report["meta"].as_object_mut().unwrap().remove("exchange");
    let broken = broken_rules(|report| drop(remove(report)));
    assert_eq!(broken, [("meta exchange".to_owned(), Rule::Object)]);
    let mut counts = encode(&drafted("2024年公报\n新建学校3所。\n").report);
    remove(&mut counts);
    let html = body(&SharedReport::new(read(&counts.to_string()).unwrap()), Packaging::Site, Lang::En).html;
    assert!(!html.contains("id=\"currency\"") && !html.contains("per US dollar"), "{html}");
}

#[test]
fn source_without_authors_is_cited_by_its_title() {
    let resolved = change_example(|report| {
        let source = report["meta"]["source"].as_object_mut().unwrap();
        source.remove("authors");
        source.remove("authors_cited");
    });
    let figure = &resolved.figures()[0];
    let cited =
        |lang| citation(figure, &resolved, &formatter(&resolved, lang), &Lookup { day: (2025, 3, 4), address: None });
    let title = &resolved.report.meta.source.title;
    assert!(cited(Lang::Zh).starts_with(&title.zh), "{}", cited(Lang::Zh));
    assert!(cited(Lang::En).starts_with(&format!("{} [{}]. (", title.zh, title.en)), "{}", cited(Lang::En));
}

#[test]
fn figure_of_another_year_is_named_with_it_and_implies_the_level_of_the_year_before_that() {
    let resolved = change_example(|report| {
        for fact in report["facts"].as_array_mut().unwrap() {
            fact["year"] = json!("2031");
        }
    });
    let named = |id: &str, lang| label(resolved.figure(id).unwrap(), &resolved, &formatter(&resolved, lang));
    let growth =
        resolved.report.facts.iter().find(|fact| fact.implies().is_some_and(|(what, _)| what == Implied::Previous));
    let of = growth.and_then(|growth| growth.of.clone()).unwrap();
    assert!(named(&of, Lang::Zh).starts_with("2031年") && named(&of, Lang::En).ends_with(", 2031"));
    let previous = Implied::Previous.id_of(&of);
    assert!(named(&previous, Lang::Zh).starts_with("2030年"), "{}", named(&previous, Lang::Zh));
    let year = |report: &mut Value| report["facts"][0]["year"] = json!("next year");
    assert!(broken_rules(year).iter().any(|(_, rule)| *rule == Rule::Year));
}

/// Adds a fact to the example, of its first growth.
fn qualify_growth(report: &mut Value, measure: &str, printed: &str) {
    let facts = report["facts"].as_array_mut().unwrap();
    let growth = facts.iter().find(|fact| fact["measure"] == "growth").unwrap().clone();
    let mut fact = growth.clone();
    fact["id"] = json!("ahead");
    fact["of"] = growth["id"].clone();
    fact["measure"] = json!(measure);
    fact["printed"] = json!(printed);
    facts.push(fact);
    let prose = &mut report["sections"][0]["paragraphs"][0];
    for lang in ["zh", "en"] {
        prose[lang] = json!(format!("{}{{ahead}}", prose[lang].as_str().unwrap()));
    }
}

#[test]
fn gap_is_in_percentage_points_of_a_percentage_and_a_contribution_in_per_cent() {
    let with = |measure, printed| broken_rules(|report| qualify_growth(report, measure, printed));
    assert_eq!(with("gap", "1.5个百分点"), []);
    assert_eq!(with("contribution", "31.5%"), []);
    let rules = |measure, printed| with(measure, printed).into_iter().map(|(_, rule)| rule).collect::<Vec<_>>();
    assert_eq!(rules("gap", "3家"), [Rule::Alike]);
    assert_eq!(rules("contribution", "3家"), [Rule::Percentage]);
}

#[test]
fn rank_is_an_ordinal_and_an_ordinal_has_no_other_relation() {
    let rules = |measure, printed| -> Vec<_> {
        let broken = broken_rules(|report| qualify_growth(report, measure, printed));
        broken.into_iter().map(|(_, rule)| rule).collect()
    };
    for printed in ["第4位", "第四名", "第一"] {
        assert_eq!(rules("rank", printed), [], "{printed}");
    }
    assert_eq!(rules("rank", "4位"), [Rule::Ordinal]);
    for measure in ["gap", "part", "share"] {
        assert_eq!(rules(measure, "第4位"), [Rule::NoOrdinal], "{measure}");
    }
    // Nothing is of a rank.
    let of_rank = broken_rules(|report| {
        qualify_growth(report, "rank", "第4位");
        let facts = report["facts"].as_array_mut().unwrap();
        facts.iter_mut().find(|fact| fact["measure"] == "growth").unwrap()["of"] = json!("ahead");
    });
    assert!(of_rank.iter().any(|(_, rule)| *rule == Rule::NoOrdinal), "{of_rank:?}");
}

#[test]
fn rank_implies_no_figure_and_is_written_as_an_ordinal() {
    let resolved = change_example(|report| qualify_growth(report, "rank", "第4位"));
    assert_eq!(format_both(&resolved, "ahead"), ["第4位", "fourth"]);
    assert_eq!(resolved.consequences("ahead").count(), 0);
    let fact = resolved.fact("ahead").unwrap();
    assert_eq!((fact.measure, fact.implies()), (Some(Relation::Rank), None));
}
