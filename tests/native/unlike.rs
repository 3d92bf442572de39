//! Reports unlike the two in the data folder: what others may write and the page has to get right.

use answerable::app::page::Shared;
use answerable::chart::describe::{notes, subtitle};
use answerable::chart::finding::finding;
use answerable::chart::scene::{Mark, Scene};
use answerable::chart::{Layout, scene};
use answerable::form::Form;
use answerable::locale::Lang;
use answerable::locale::arithmetic::formula;
use answerable::prerender::body;
use answerable::publish::figures::table;
use answerable::report::parse::read;
use answerable::report::{Figure, Ledger};
use scraper::{Html, Selector};
use serde_json::{Value, json};

use super::{EXAMPLE, format, stage};

/// The example after some changes; whatever they are, it must still be a report.
fn example(change: impl FnOnce(&mut Value)) -> Ledger {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    change(&mut report);
    read(&report.to_string()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// What is wrong with the example after some changes.
fn problems(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    change(&mut report);
    read(&report.to_string()).err().into_iter().flatten().map(|problem| problem.to_string()).collect()
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
fn both(ledger: &Ledger, id: &str) -> [String; 2] {
    Lang::ALL.map(|lang| format(ledger, lang).figure(ledger.figure(id).unwrap()))
}

fn signed(ledger: &Ledger, id: &str) -> [String; 2] {
    Lang::ALL.map(|lang| format(ledger, lang).signed(ledger.figure(id).unwrap()))
}

fn found(ledger: &Ledger, chart: &str) -> [String; 2] {
    Lang::ALL.map(|lang| finding(ledger.chart(chart).unwrap(), &stage(ledger, lang, Layout::Wide)))
}

fn wide(ledger: &Ledger, chart: &str) -> Scene {
    scene(ledger.chart(chart).unwrap(), &stage(ledger, Lang::En, Layout::Wide))
}

fn length(scene: &Scene, figure: &str) -> f64 {
    let is_of = |mark: &&Mark| mark.figure == figure;
    let outline = scene.marks.iter().find(is_of).unwrap().outline;
    outline.right - outline.left
}

#[test]
fn bars_on_one_scale_compare_amounts_and_not_the_numbers_of_different_units() {
    let groups = json!([{ "figures": ["exports"] }, { "figures": ["orders"] }]);
    let ledger = example(|report| draw(report, "bars", &groups));
    let drawn = wide(&ledger, "sales");
    // US$12m is CNY 84m at the example's rate of 7, and orders are CNY 310m.
    let ratio = length(&drawn, "exports") / length(&drawn, "orders");
    assert!((ratio - 84.0 / 310.0).abs() < 0.01, "{ratio}");
    let chart = ledger.chart("sales").unwrap();
    let staged = stage(&ledger, Lang::En, Layout::Wide);
    assert!(subtitle(chart, &staged).ends_with("unit: CNY"));
    assert!(notes(chart, &staged).iter().any(|note| note.contains("US$1 = CNY 7.00")));
}

#[test]
fn a_subtitle_names_no_unit_where_each_group_has_its_own() {
    let groups = json!([{ "figures": ["exports"] }, { "figures": ["orders"] }]);
    let ledger = example(|report| {
        draw(report, "bars", &groups);
        report["charts"][3]["scale"] = json!("own");
    });
    let chart = ledger.chart("sales").unwrap();
    let staged = stage(&ledger, Lang::En, Layout::Wide);
    assert!(!subtitle(chart, &staged).contains("unit"), "{}", subtitle(chart, &staged));
    assert_eq!(notes(chart, &staged), [""; 0], "nothing is converted");
}

#[test]
fn pairs_need_not_measure_the_same_thing_as_each_other() {
    let groups = json!([{ "figures": ["orders", "exports"] }, { "figures": ["boats", "boats-back"] }]);
    let ledger = example(|report| draw(report, "pairs", &groups));
    assert_eq!(wide(&ledger, "sales").marks.len(), 4);
}

#[test]
fn a_round_number_of_mu_keeps_its_hectares() {
    for (token, words) in [
        ("1000亩", "1,000 mu (66.7 ha)"),
        ("500亩", "500 mu (33.3 ha)"),
        ("5000亩", "5,000 mu (333 ha)"),
        ("866亩", "866 mu (57.7 ha)"),
    ] {
        let ledger = example(|report| print(report, "sea-farms", token));
        assert_eq!(both(&ledger, "sea-farms")[1], words);
    }
}

#[test]
fn a_level_before_a_growth_of_over_so_much_is_at_most_so_much() {
    let ledger = example(|report| {
        print(report, "revenue", "20亿元");
        print(report, "revenue.growth", "超10%");
    });
    assert_eq!(both(&ledger, "revenue.previous"), ["至多18.2亿元", "at most CNY 1.82 billion"]);
    let figure = ledger.figure("revenue.previous").unwrap();
    assert_eq!(format(&ledger, Lang::En).range(figure), None);
    // Nothing is drawn as if it were known from both sides.
    let inside = |scene: &Scene| scene.labels().all(|label| label.bounds().bottom <= scene.height);
    assert!(inside(&wide(&ledger, "levels")));
}

#[test]
fn what_is_bounded_on_one_side_is_written_by_its_bound() {
    let ledger = example(|report| {
        print(report, "orders", "3.10亿元");
        print(report, "exports", "超1200万美元");
    });
    // 3.095 and 0.84: the least that both come to.
    assert_eq!(both(&ledger, "sales"), ["超3.93亿元", "over CNY 393 million"]);
}

#[test]
fn nothing_follows_from_a_level_and_a_growth_that_are_both_bounds_and_nothing_is_wrong() {
    for [level, growth] in [["超200亿元", "20%以上"], ["6.84亿元", "-100%"], ["6.84亿元", "0.0000000000001%"]]
    {
        let ledger = example(|report| {
            print(report, "revenue", level);
            print(report, "revenue.growth", growth);
            // What needs the level of the year before cannot be shown.
            report["charts"][0]["groups"] = json!([{ "figures": ["fishery-output"] }]);
        });
        assert!(ledger.figure("revenue.previous").is_none(), "{level}, {growth}");
        assert!(ledger.figure("revenue.target").is_some());
    }
    let problems = problems(|report| {
        print(report, "revenue", "超200亿元");
        print(report, "revenue.growth", "20%以上");
    });
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].contains("charts/levels, groups.1.figures"), "{problems:?}");
}

#[test]
fn a_token_that_cannot_be_read_is_the_only_problem_of_what_follows_from_it() {
    let problems = problems(|report| {
        print(report, "revenue", "6.84亿圆");
        report["derived"][0]["inputs"] = json!(["revenue.previous", "exports"]);
    });
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].contains("facts/revenue, printed"), "{problems:?}");
}

#[test]
fn about_gives_no_bounds() {
    let ledger = example(|report| print(report, "orders", "约3.1亿元"));
    let orders = ledger.figure("orders").unwrap();
    let english = format(&ledger, Lang::En);
    assert_eq!(english.range(orders), None);
    assert_eq!(english.bare(orders)[1..], ["", ""]);
    let csv = table(&ledger);
    let names = csv.lines().next().unwrap().split(',');
    let column = |name| names.clone().position(|column| column == name).unwrap();
    let row: Vec<&str> = csv.lines().find(|line| line.starts_with("orders,")).unwrap().split(',').collect();
    assert_eq!((row[column("low")], row[column("high")]), ("", ""));
}

#[test]
fn from_one_percentage_to_another_it_is_percentage_points() {
    let inputs = json!(["coast-growth", "fishery-output.growth"]);
    let ledger = example(|report| {
        report["derived"][0]["kind"] = json!("difference");
        report["derived"][0]["inputs"] = inputs;
    });
    assert_eq!(both(&ledger, "sales"), ["约2.5个百分点", "about 2.5 percentage points"]);
    let ledger = example(|report| print(report, "eco-multiple", "2.1个百分点"));
    assert_eq!(both(&ledger, "eco-multiple"), ["2.1个百分点", "2.1 percentage points"]);
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
        let ledger = example(|report| print(report, "revenue.growth", token));
        assert_eq!(signed(&ledger, "revenue.growth"), words, "{token}");
    }
    let ledger = example(|report| print(report, "revenue.growth", "下降约3%"));
    let before: &Figure = ledger.figure("revenue.previous").unwrap();
    assert_eq!(formula(before, &ledger, &format(&ledger, Lang::En)).unwrap(), "CNY 684 million ÷ (1 − about 3%)");
}

#[test]
fn what_is_below_zero_says_so_once_and_before_the_currency() {
    let ledger = example(|report| {
        print(report, "exports", "-1200万美元");
        print(report, "revenue.growth", "下降3.2%");
    });
    assert_eq!(both(&ledger, "exports")[1], "−US$12 million");
    let range = |lang| format(&ledger, lang).range(ledger.figure("revenue.growth").unwrap()).unwrap();
    assert_eq!(Lang::ALL.map(range), ["−3.25%至−3.15%", "−3.25% to −3.15%"]);
}

#[test]
fn a_slope_holds_the_whole_interval_and_takes_only_what_is_above_zero() {
    let ledger = example(|report| {
        print(report, "revenue", "1.2亿元");
        print(report, "revenue.growth", "0.5%");
        report["charts"][0]["groups"] = json!([{ "figures": ["revenue"] }]);
    });
    let drawn = wide(&ledger, "levels");
    let lines = drawn.shapes.iter().filter_map(|shape| match shape {
        answerable::chart::scene::Shape::Line { from, to, .. } => Some([from.y, to.y]),
        _ => None,
    });
    let name = drawn.labels().next().unwrap().bounds();
    for y in lines.flatten() {
        assert!(name.bottom < y && y < drawn.height, "{y} is not between {} and {}", name.bottom, drawn.height);
    }
    let problems = problems(|report| print(report, "revenue", "-1.2亿元"));
    assert!(problems.iter().any(|problem| problem.contains("one fact above zero")), "{problems:?}");
}

#[test]
fn one_and_none_are_worded_as_such() {
    let ledger = example(|_| ());
    assert_eq!(
        found(&ledger, "reached"),
        ["目标未完成；完成率为91.5%（财政收入）。", "The target was not reached; completion is 91.5% (Revenue)."]
    );
    let ledger = example(|report| print(report, "revenue.completion", "100%"));
    assert_eq!(
        found(&ledger, "reached"),
        ["目标已完成；完成率为100%（财政收入）。", "The target was reached; completion is 100% (Revenue)."]
    );
    let ledger = example(|report| report["charts"][0]["groups"] = json!([{ "figures": ["revenue"] }]));
    assert_eq!(found(&ledger, "levels"), ["增长率为−3.2%（财政收入）。", "Growth is −3.2% (Revenue)."]);
    let ledger = example(|report| draw(report, "bars", &json!([{ "figures": ["revenue.target"] }])));
    assert_eq!(found(&ledger, "sales")[1], "About CNY 747.5 million (Revenue, annual target).");
    let squares = scene(ledger.chart("fleet").unwrap(), &stage(&ledger, Lang::Zh, Layout::Wide));
    assert!(squares.labels().any(|label| label.text == "一格代表2艘"));
}

#[test]
fn the_same_growth_everywhere_is_said_once() {
    let ledger = example(|report| print(report, "revenue.growth", "1.9%"));
    assert_eq!(found(&ledger, "levels"), ["增长率都是+1.9%。", "Growth is +1.9% throughout."]);
}

#[test]
fn what_the_filling_of_percentages_means_is_said_where_they_are_drawn() {
    let ledger = example(|report| draw(report, "bars", &json!([{ "figures": ["back-share"] }])));
    let staged = stage(&ledger, Lang::En, Layout::Wide);
    assert_eq!(notes(ledger.chart("sales").unwrap(), &staged), ["Hollow marks are derived figures."]);
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
        problems(|report| report["corrections"] = json!([correction(dates[0], "6个"), correction(dates[1], "5个")]))
    };
    assert_eq!(dated(["2024-03-02", "2024-02-29"]), [""; 0]);
    assert_eq!(dated(["2024-03-02", "2024-03-02"]), [""; 0]);
    for (dates, words) in [
        (["2024-01-02", "2024-02-01"], "the newest correction comes first"),
        (["2024-02-30", "2023-01-01"], "YYYY-MM-DD"),
    ] {
        let problems = dated(dates);
        assert!(problems.len() == 1 && problems[0].contains(words), "{problems:?}");
    }
}

#[test]
fn a_page_has_no_empty_parts_where_the_report_has_no_names_terms_or_notes() {
    let ledger = example(|report| {
        for list in ["entities", "terms", "notes"] {
            report[list] = json!([]);
        }
        for text in report["sections"][1]["paragraphs"][0].as_object_mut().unwrap().values_mut() {
            *text = json!(text.as_str().unwrap().replace(['[', ']'], "").replace("(eco-farm)", ""));
        }
    });
    for lang in Lang::ALL {
        let page = Html::parse_document(&body(&Shared::new(ledger.clone()), Form::Site, lang));
        for gone in ["#names", "#terms", "[href='#names']", "[href='#terms']", "ol.notes"] {
            assert!(page.select(&Selector::parse(gone).unwrap()).next().is_none(), "{gone}");
        }
    }
}

#[test]
fn two_of_something_is_a_number() {
    let ledger = example(|report| print(report, "council-groups", "两个"));
    assert_eq!(both(&ledger, "council-groups"), ["两个", "two"]);
}
