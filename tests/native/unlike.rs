//! Reports unlike the two in the data folder: what others may write and the page has to get right.

use std::collections::BTreeSet;

use answerable::app::page_context::SharedReport;
use answerable::app::usages::{Usage, usages};
use answerable::chart::alt_text::{notes, subtitle};
use answerable::chart::scene::{Mark, Scene};
use answerable::chart::summary::summary;
use answerable::chart::{Layout, layout_chart};
use answerable::locale::formula::formula;
use answerable::prerender::body;
use answerable::publish::figures::table;
use answerable::report::figure::Figure;
use answerable::report::parse::read;
use answerable::report::resolved::ResolvedReport;
use answerable::report::verdict::{Verdict, verdict};
use answerable::search::figures::FigureFilter;
use answerable::text::lang::Lang;
use answerable::view::packaging::Packaging;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::{EXAMPLE, context, formatter};

/// The example after some changes; whatever they are, it must still be a report.
fn example(change: impl FnOnce(&mut Value)) -> ResolvedReport {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    change(&mut report);
    read(&report.to_string()).unwrap_or_else(|violations| panic!("{violations:?}"))
}

/// What is wrong with the example after some changes.
fn violations(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    change(&mut report);
    read(&report.to_string()).err().into_iter().flatten().map(|violation| violation.to_string()).collect()
}

/// Changes what is printed of a fact.
fn print(report: &mut Value, id: &str, token: &str) {
    let facts = report["facts"].as_array_mut().unwrap();
    facts.iter_mut().find(|fact| fact["id"] == id).unwrap()["printed"] = json!(token);
}

/// Puts a chart in place of the one of sales.
fn draw(report: &mut Value, kind: &str, groups: &Value) {
    report["charts"][3]["kind"] = json!(kind);
    report["charts"][3]["groups"] = groups.clone();
}

/// A figure in both languages.
fn both(resolved: &ResolvedReport, id: &str) -> [String; 2] {
    Lang::ALL.map(|lang| formatter(resolved, lang).figure(resolved.figure(id).unwrap()))
}

fn signed(resolved: &ResolvedReport, id: &str) -> [String; 2] {
    Lang::ALL.map(|lang| formatter(resolved, lang).signed(resolved.figure(id).unwrap()))
}

fn found(resolved: &ResolvedReport, chart: &str) -> [String; 2] {
    Lang::ALL.map(|lang| summary(resolved.chart(chart).unwrap(), &context(resolved, lang, Layout::Wide)))
}

fn wide(resolved: &ResolvedReport, chart: &str) -> Scene {
    layout_chart(resolved.chart(chart).unwrap(), &context(resolved, Lang::En, Layout::Wide))
}

fn length(scene: &Scene, figure: &str) -> f64 {
    let is_of = |mark: &&Mark| mark.figure == figure;
    let outline = scene.marks.iter().find(is_of).unwrap().outline;
    outline.right - outline.left
}

#[test]
fn bars_on_one_scale_compare_amounts_and_not_the_numbers_of_different_units() {
    let groups = json!([{ "figures": ["exports"] }, { "figures": ["orders"] }]);
    let resolved = example(|report| draw(report, "bars", &groups));
    let drawn = wide(&resolved, "sales");
    // US$12m is CNY 84m at the example's rate of 7, and orders are CNY 310m.
    let ratio = length(&drawn, "exports") / length(&drawn, "orders");
    assert!((ratio - 84.0 / 310.0).abs() < 0.01, "{ratio}");
    let chart = resolved.chart("sales").unwrap();
    let staged = context(&resolved, Lang::En, Layout::Wide);
    assert!(subtitle(chart, &staged).ends_with("unit: CNY"));
    assert!(notes(chart, &staged).iter().any(|note| note.contains("US$1 = CNY 7.00")));
}

#[test]
fn a_subtitle_names_no_unit_where_each_group_has_its_own() {
    let groups = json!([{ "figures": ["exports"] }, { "figures": ["orders"] }]);
    let resolved = example(|report| {
        draw(report, "bars", &groups);
        report["charts"][3]["scale"] = json!("own");
    });
    let chart = resolved.chart("sales").unwrap();
    let staged = context(&resolved, Lang::En, Layout::Wide);
    assert!(!subtitle(chart, &staged).contains("unit"), "{}", subtitle(chart, &staged));
    assert_eq!(notes(chart, &staged), [""; 0], "nothing is converted");
}

#[test]
fn pairs_need_not_measure_the_same_thing_as_each_other() {
    let groups = json!([{ "figures": ["orders", "exports"] }, { "figures": ["boats", "boats-back"] }]);
    let resolved = example(|report| draw(report, "pairs", &groups));
    assert_eq!(wide(&resolved, "sales").marks.len(), 4);
}

#[test]
fn a_round_number_of_mu_keeps_its_hectares() {
    for (token, words) in [
        ("1000亩", "1,000 mu (66.7 ha)"),
        ("500亩", "500 mu (33.3 ha)"),
        ("5000亩", "5,000 mu (333 ha)"),
        ("866亩", "866 mu (57.7 ha)"),
    ] {
        let resolved = example(|report| print(report, "sea-farms", token));
        assert_eq!(both(&resolved, "sea-farms")[1], words);
    }
}

#[test]
fn a_level_before_a_growth_of_over_so_much_is_at_most_so_much() {
    let resolved = example(|report| {
        print(report, "revenue", "20亿元");
        print(report, "revenue.growth", "超10%");
    });
    assert_eq!(both(&resolved, "revenue.previous"), ["至多18.2亿元", "at most CNY 1.82 billion"]);
    let figure = resolved.figure("revenue.previous").unwrap();
    assert_eq!(formatter(&resolved, Lang::En).range(figure), None);
    // Nothing is drawn as if it were known from both sides.
    let inside = |scene: &Scene| scene.labels().all(|label| label.bounds().bottom <= scene.height);
    assert!(inside(&wide(&resolved, "levels")));
}

#[test]
fn what_is_bounded_on_one_side_is_written_by_its_bound() {
    let resolved = example(|report| {
        print(report, "orders", "3.10亿元");
        print(report, "exports", "超1200万美元");
    });
    // 3.095 and 0.84: the least that both come to.
    assert_eq!(both(&resolved, "sales"), ["超3.935亿元", "over CNY 393.5 million"]);
}

#[test]
fn a_bound_keeps_its_digits_whatever_those_of_the_value_are() {
    let resolved = example(|report| {
        print(report, "revenue", "超3亿元");
        print(report, "revenue.growth", "50%");
    });
    // The value would be 2亿 to the digit; the bound is 3 ÷ 1.505.
    assert_eq!(both(&resolved, "revenue.previous"), ["超1.99亿元", "over CNY 199 million"]);
}

#[test]
fn a_target_before_its_result_is_what_the_result_is_held_against() {
    for figures in [["revenue", "revenue.target"], ["revenue.target", "revenue"]] {
        let resolved = example(|report| draw(report, "bars", &json!([{ "figures": figures }])));
        assert_eq!(
            found(&resolved, "sales")[1],
            "CNY 684 million (Revenue), against an implied target of about CNY 747.5 million."
        );
    }
}

#[test]
fn nothing_follows_from_a_level_and_a_growth_that_are_both_bounds_and_nothing_is_wrong() {
    for [level, growth] in [["超200亿元", "20%以上"], ["6.84亿元", "-100%"], ["6.84亿元", "0.0000000000001%"]]
    {
        let resolved = example(|report| {
            print(report, "revenue", level);
            print(report, "revenue.growth", growth);
            // What needs the level of the year before cannot be shown.
            report["charts"][0]["groups"] = json!([{ "figures": ["fishery-output"] }]);
        });
        assert!(resolved.figure("revenue.previous").is_none(), "{level}, {growth}");
        assert!(resolved.figure("revenue.target").is_some());
    }
    let violations = violations(|report| {
        print(report, "revenue", "超200亿元");
        print(report, "revenue.growth", "20%以上");
    });
    assert_eq!(violations.len(), 1, "{violations:?}");
    assert!(violations[0].contains("charts/levels, groups.1.figures"), "{violations:?}");
}

#[test]
fn a_token_that_cannot_be_read_is_the_only_problem_of_what_follows_from_it() {
    let violations = violations(|report| {
        print(report, "revenue", "6.84亿圆");
        report["derived"][0]["inputs"] = json!(["revenue.previous", "exports"]);
    });
    assert_eq!(violations.len(), 1, "{violations:?}");
    assert!(violations[0].contains("facts/revenue, printed"), "{violations:?}");
}

#[test]
fn about_gives_no_bounds() {
    let resolved = example(|report| print(report, "orders", "约3.1亿元"));
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
fn from_one_percentage_to_another_it_is_percentage_points() {
    let inputs = json!(["coast-growth", "fishery-output.growth"]);
    let resolved = example(|report| {
        report["derived"][0]["kind"] = json!("difference");
        report["derived"][0]["inputs"] = inputs;
    });
    assert_eq!(both(&resolved, "sales"), ["约2.5个百分点", "about 2.5 percentage points"]);
    let resolved = example(|report| print(report, "eco-multiple", "2.1个百分点"));
    assert_eq!(both(&resolved, "eco-multiple"), ["2.1个百分点", "2.1 percentage points"]);
}

#[test]
fn the_sign_of_a_growth_stands_at_its_number() {
    for (token, words) in [
        ("超20%", ["超+20%", "over +20%"]),
        ("20%以上", ["+20%以上", "+20% or more"]),
        ("约5%", ["约+5%", "about +5%"]),
        ("下降约3%", ["约−3%", "about −3%"]),
        ("下降3.2%", ["−3.2%", "−3.2%"]),
        ("0%", ["0%", "0%"]),
    ] {
        let resolved = example(|report| print(report, "revenue.growth", token));
        assert_eq!(signed(&resolved, "revenue.growth"), words, "{token}");
    }
    let resolved = example(|report| print(report, "revenue.growth", "下降约3%"));
    let before: &Figure = resolved.figure("revenue.previous").unwrap();
    assert_eq!(
        formula(before, &resolved, &formatter(&resolved, Lang::En)).unwrap(),
        "CNY 684 million ÷ (1 − about 3%)"
    );
}

#[test]
fn what_is_below_zero_says_so_once_and_before_the_currency() {
    let resolved = example(|report| {
        print(report, "exports", "-1200万美元");
        print(report, "revenue.growth", "下降3.2%");
        report["charts"][3]["groups"] = json!([{ "figures": ["orders"] }]);
    });
    assert_eq!(both(&resolved, "exports")[1], "−US$12 million");
    let range = |lang| formatter(&resolved, lang).range(resolved.figure("revenue.growth").unwrap()).unwrap();
    assert_eq!(Lang::ALL.map(range), ["−3.25%至−3.15%", "−3.25% to −3.15%"]);
}

#[test]
fn a_slope_holds_the_whole_interval_and_takes_only_what_is_above_zero() {
    let resolved = example(|report| {
        print(report, "revenue", "1.2亿元");
        print(report, "revenue.growth", "0.5%");
        report["charts"][0]["groups"] = json!([{ "figures": ["revenue"] }]);
    });
    let drawn = wide(&resolved, "levels");
    let lines = drawn.shapes.iter().filter_map(|shape| match shape {
        answerable::chart::scene::Shape::Line { from, to, .. } => Some([from.y, to.y]),
        _ => None,
    });
    let name = drawn.labels().next().unwrap().bounds();
    for y in lines.flatten() {
        assert!(name.bottom < y && y < drawn.height, "{y} is not between {} and {}", name.bottom, drawn.height);
    }
    let violations = violations(|report| print(report, "revenue", "-1.2亿元"));
    assert!(violations.iter().any(|violation| violation.contains("one fact above zero")), "{violations:?}");
}

#[test]
fn one_and_none_are_worded_as_such() {
    let resolved = example(|_| ());
    assert_eq!(
        found(&resolved, "reached"),
        ["目标未完成；完成率为91.5%（财政收入）。", "The target was not reached; completion is 91.5% (Revenue)."]
    );
    let resolved = example(|report| print(report, "revenue.completion", "100%"));
    assert_eq!(
        found(&resolved, "reached"),
        ["目标已完成；完成率为100%（财政收入）。", "The target was reached; completion is 100% (Revenue)."]
    );
    let resolved = example(|report| report["charts"][0]["groups"] = json!([{ "figures": ["revenue"] }]));
    assert_eq!(found(&resolved, "levels"), ["增长率为−3.2%（财政收入）。", "Growth is −3.2% (Revenue)."]);
    let resolved = example(|report| draw(report, "bars", &json!([{ "figures": ["revenue.target"] }])));
    assert_eq!(found(&resolved, "sales")[1], "About CNY 747.5 million (Revenue, annual target).");
    let squares = layout_chart(resolved.chart("fleet").unwrap(), &context(&resolved, Lang::Zh, Layout::Wide));
    assert!(squares.labels().any(|label| label.text == "一格代表2艘"));
}

#[test]
fn the_same_growth_everywhere_is_said_once() {
    let resolved = example(|report| print(report, "revenue.growth", "1.9%"));
    assert_eq!(found(&resolved, "levels"), ["增长率都是+1.9%。", "Growth is +1.9% throughout."]);
}

#[test]
fn what_the_filling_of_percentages_means_is_said_where_they_are_drawn() {
    let resolved = example(|report| draw(report, "bars", &json!([{ "figures": ["back-share"] }])));
    let staged = context(&resolved, Lang::En, Layout::Wide);
    assert_eq!(notes(resolved.chart("sales").unwrap(), &staged), ["Hollow marks are derived figures."]);
}

#[test]
fn a_figure_from_elsewhere_keeps_what_it_measures_in_the_published_table() {
    let csv = table(&example(|_| ()));
    let row = csv.lines().find(|line| line.starts_with("coast-growth,")).unwrap();
    assert!(row.ends_with(",fishery-output,growth,"), "{row}");
}

#[test]
fn corrections_are_on_days_there_are_and_the_newest_comes_first() {
    let correction = |date: &str, was: &str| json!({ "date": date, "fact": "villages", "was": was, "reason": { "zh": "误", "en": "Slip." } });
    let dated = |dates: [&str; 2]| {
        violations(|report| report["corrections"] = json!([correction(dates[0], "6个"), correction(dates[1], "5个")]))
    };
    assert_eq!(dated(["2024-03-02", "2024-02-29"]), [""; 0]);
    assert_eq!(dated(["2024-03-02", "2024-03-02"]), [""; 0]);
    for (dates, words) in [
        (["2024-01-02", "2024-02-01"], "the newest correction comes first"),
        (["2024-02-30", "2023-01-01"], "YYYY-MM-DD"),
    ] {
        let violations = dated(dates);
        assert!(violations.len() == 1 && violations[0].contains(words), "{violations:?}");
    }
}

#[test]
fn a_page_has_no_empty_parts_where_the_report_has_no_names_terms_or_notes() {
    let resolved = example(|report| {
        for list in ["entities", "terms", "notes"] {
            report[list] = json!([]);
        }
        for text in report["sections"][1]["paragraphs"][0].as_object_mut().unwrap().values_mut() {
            *text = json!(text.as_str().unwrap().replace(['[', ']'], "").replace("(eco-farm)", ""));
        }
    });
    for lang in Lang::ALL {
        let page = Html::parse_document(&body(&SharedReport::new(resolved.clone()), Packaging::Site, lang));
        for gone in ["#names", "#terms", "[href='#names']", "[href='#terms']", "ol.notes"] {
            assert!(page.select(&Selector::parse(gone).unwrap()).next().is_none(), "{gone}");
        }
    }
}

#[test]
fn a_chinese_numeral_is_a_word_for_a_bare_count_only() {
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
        let resolved = example(|report| print(report, "council-groups", token));
        assert_eq!(both(&resolved, "council-groups"), [token, words]);
    }
}

#[test]
fn every_usual_word_for_over_and_nearly_is_kept_and_worded() {
    for (token, zh, en) in [
        ("超过20亿元", "超过20亿元", "over CNY 2 billion"),
        ("逾20亿元", "逾20亿元", "over CNY 2 billion"),
        ("近20亿元", "近20亿元", "nearly CNY 2 billion"),
        ("200多家", "200多家", "more than 200"),
        ("3万余亩", "3万余亩", "more than 30,000 mu (2,000 ha)"),
    ] {
        let resolved = example(|report| print(report, "subsidy", token));
        assert_eq!(both(&resolved, "subsidy"), [zh, en]);
    }
    let nearly = example(|report| print(report, "subsidy", "近20亿元"));
    assert_eq!(formatter(&nearly, Lang::En).range(nearly.figure("subsidy").unwrap()), None);
}

#[test]
fn about_and_over_together_are_about() {
    let resolved = example(|report| {
        print(report, "orders", "约3.1亿元");
        print(report, "exports", "超1200万美元");
    });
    assert_eq!(both(&resolved, "sales"), ["约3.94亿元", "about CNY 394 million"]);
}

#[test]
fn names_are_held_against_a_count_only_as_far_as_it_is_bounded() {
    let named = |token: &str| {
        let resolved = example(|report| {
            print(report, "council-groups", token);
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
fn figures_are_found_as_they_are_shown_and_as_they_are_typed() {
    let resolved = example(|report| print(report, "revenue.growth", "下降3.2%"));
    let contains_all_words = |query: &str| {
        let asked = FigureFilter { query: query.to_owned(), ..FigureFilter::default() };
        let found = asked.find(&resolved, &formatter(&resolved, Lang::En), &|a, b| a.cmp(b));
        found.printed.iter().flat_map(|group| &group.figures).any(|figure| figure.id == "revenue.growth")
    };
    assert!(contains_all_words("-3.2%") && contains_all_words("−3.2%") && contains_all_words("下降3.2%"));
    assert!(!contains_all_words("+3.2%"));
}

#[test]
fn the_year_may_stand_in_every_name() {
    let resolved = example(|report| {
        report["entities"][0]["name"] = json!({ "zh": "{year}年渔民节", "en": "Festival of {year}" });
        report["meta"]["source"]["title"] = json!({ "zh": "{year}年小结", "en": "Summary of {year}" });
        report["charts"][3]["undisclosed"] = json!(["council-of-fishers"]);
    });
    for lang in Lang::ALL {
        let page = Html::parse_document(&body(&SharedReport::new(resolved.clone()), Packaging::Site, lang));
        let text: String = page.root_element().text().collect();
        assert!(!text.contains("{year}"), "{lang:?}");
        assert!(text.contains(if lang == Lang::Zh { "2023年渔民节" } else { "Festival of 2023" }));
    }
    let violations = violations(|report| {
        report["sections"][0]["takeaway"] = json!({ "zh": "[{revenue}](eco-farm)", "en": "[{revenue}](eco-farm)" });
    });
    assert!(
        violations.iter().any(|violation| violation.contains("plain words in the link to a term")),
        "{violations:?}"
    );
}

#[test]
fn a_slope_of_many_places_breaks_into_rows_of_legible_panels() {
    let resolved = example(|report| {
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
    let drawn = wide(&resolved, "levels");
    let marks: Vec<&Mark> = drawn.marks.iter().filter(|mark| !mark.figure.ends_with("growth")).collect();
    assert_eq!(marks.len(), 24);
    for pair in marks.chunks(2) {
        assert!(pair[0].outline.right + 60.0 < pair[1].outline.left, "{} runs backwards", pair[1].figure);
        assert!(pair[1].outline.right <= drawn.width + 9.0);
    }
}

#[test]
fn a_part_is_no_larger_than_its_whole_and_dots_stand_for_more_than_nothing() {
    let shape = |kind: &'static str, figures: [&'static str; 2], token: &'static str| {
        violations(|report| {
            print(report, "orders", token);
            draw(report, kind, &json!([{ "figures": figures }]));
        })
    };
    assert_eq!(shape("units", ["boats", "boats-back"], "3.1亿元"), [""; 0]);
    assert!(shape("units", ["boats-back", "boats"], "3.1亿元")[0].contains("a whole and then a part"));
    for token in ["0元", "-3000万元"] {
        assert!(shape("dots", ["exports", "orders"], token)[0].contains("above zero"), "{token}");
    }
}

#[test]
fn a_strip_of_two_currencies_says_at_which_rate() {
    let resolved = example(|report| {
        report["derived"][1] = json!({
            "id": "back-share", "kind": "share", "inputs": ["exports", "orders"], "label": { "zh": "占比", "en": "Share" },
        });
        draw(report, "strip", &json!([{ "figures": ["orders", "exports", "back-share"] }]));
    });
    let staged = context(&resolved, Lang::En, Layout::Wide);
    let chart = resolved.chart("sales").unwrap();
    assert!(notes(chart, &staged).iter().any(|note| note.contains("US$1 = CNY 7.00")));
    assert!(!subtitle(chart, &staged).contains("unit"));
}

#[test]
fn a_figure_appears_where_a_charts_finding_links_to_it() {
    let resolved = super::resolved();
    let found = usages(&resolved, "collective-size");
    assert!(found.iter().any(|place| matches!(place, Usage::Chart(chart) if chart.id == "petitions")), "{found:?}");
}

#[test]
fn two_of_something_is_a_number() {
    let resolved = example(|report| print(report, "council-groups", "两个"));
    assert_eq!(both(&resolved, "council-groups"), ["两个", "two"]);
}

#[test]
fn sections_may_be_called_like_the_parts_that_every_page_has() {
    for name in ["notes", "names", "terms", "source", "table", "own", "accessibility", "text"] {
        let text = EXAMPLE.replace("\"harbour\"", &format!("\"{name}\""));
        let resolved = read(&text).unwrap_or_else(|violations| panic!("{violations:?}"));
        let page = Html::parse_document(&body(&SharedReport::new(resolved), Packaging::Site, Lang::En));
        let mut ids = BTreeSet::new();
        for element in page.select(&Selector::parse("[id]").unwrap()) {
            let id = element.value().id().unwrap_or_default();
            assert!(ids.insert(id), "a section called {name} has the id {id} come twice");
        }
        assert!(ids.len() > 50, "{}", ids.len());
    }
}
