//! Charts in words, for readers who cannot see them.

use std::fmt::Write;

use answerable::chart::alt_text::{alt, describe, notes, subtitle};
use answerable::chart::figure_groups::groups;
use answerable::chart::summary::finding;
use answerable::chart::{Layout, Stage, scene};
use answerable::locale::formatter::Format;
use answerable::locale::unit::{Area, Currency, Units};
use answerable::report::parse::read;
use answerable::text::lang::Lang;

use crate::{REPORT, ledger, stage};

#[test]
fn every_chart_is_described_in_both_languages() {
    let ledger = ledger();
    for lang in Lang::ALL {
        let mut out = String::new();
        for chart in &ledger.report.charts {
            let stage = stage(&ledger, lang, Layout::Wide);
            let _ = writeln!(out, "{}\n  {}\n  {}", chart.title.get(lang), alt(chart, &stage), finding(chart, &stage));
        }
        insta::assert_snapshot!(format!("charts-in-words-{}", lang.tag()), out);
    }
}

#[test]
fn words_follow_the_units_chosen() {
    let ledger = ledger();
    let units = Units { currency: Currency::Dollar, area: Area::Hectare };
    for lang in Lang::ALL {
        let stage = Stage::new(&ledger, Format { lang, units, yuan_per_dollar: ledger.yuan_per_dollar }, Layout::Wide);
        for chart in &ledger.report.charts {
            let words = [alt(chart, &stage), finding(chart, &stage), subtitle(chart, &stage)].join(" ");
            for other in ["CNY", "亿元", "万元", "mu", "亩", "m²", "平方米"] {
                let found = words.split(|c: char| !c.is_alphanumeric() && c != '²').any(|word| word.ends_with(other));
                assert!(!found, "{} in {}: {words}", chart.id, lang.tag());
            }
        }
    }
}

#[test]
fn a_mark_says_what_its_filling_shows() {
    let ledger = ledger();
    let said = |lang| {
        let chart = ledger.report.charts.first().unwrap();
        let scene = scene(chart, &stage(&ledger, lang, Layout::Wide));
        scene.marks.iter().take(3).map(|mark| describe(mark, &ledger, lang)).collect::<Vec<_>>()
    };
    assert!(
        said(Lang::Zh)[0].ends_with("（推算值）") && said(Lang::Zh)[2].ends_with("（预计值）"),
        "{:?}",
        said(Lang::Zh)
    );
    assert!(said(Lang::En)[0].ends_with(" (derived)") && said(Lang::En)[2].ends_with(" (expected)"));
    assert_eq!(said(Lang::En)[1], "Growth of fiscal revenue: +18%");
}

#[test]
fn words_in_the_data_go_before_those_worked_out() {
    let with = REPORT.replacen(
        "\"id\": \"completion\",",
        "\"id\": \"completion\", \"finding\": {\"zh\": \"都完成了。\", \"en\": \"All were met: {disputes}.\"}, \"alt\": {\"zh\": \"图\", \"en\": \"Bars\"},",
        1,
    );
    let problems = read(&with).unwrap_err();
    let said: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert!(said.iter().any(|line| line.contains("finding") && line.contains("disputes")), "{said:?}");
    let ledger = read(&with.replace(": {disputes}", "")).unwrap();
    let (chart, stage) = (ledger.chart("completion").unwrap(), stage(&ledger, Lang::En, Layout::Wide));
    assert_eq!((alt(chart, &stage).as_str(), finding(chart, &stage).as_str()), ("Bars", "All were met."));
}

#[test]
fn words_and_tables_speak_of_the_figures_that_are_drawn() {
    let ledger = ledger();
    for chart in &ledger.report.charts {
        let stage = stage(&ledger, Lang::En, Layout::Wide);
        let mut drawn: Vec<_> = scene(chart, &stage).marks.into_iter().map(|mark| mark.figure).collect();
        let mut told: Vec<_> =
            groups(chart, &stage).iter().flat_map(|group| &group.figures).map(|figure| figure.id.clone()).collect();
        drawn.sort_unstable();
        told.sort_unstable();
        assert_eq!(drawn, told, "{}", chart.id);
    }
}

#[test]
fn hollow_squares_are_said_to_be_the_rest_and_not_derived() {
    let ledger = ledger();
    let stage = stage(&ledger, Lang::En, Layout::Wide);
    let said = |id: &str| notes(ledger.chart(id).unwrap(), &stage).join(" ");
    assert!(said("talent").contains("hollow ones are the rest, not derived"), "{}", said("talent"));
    assert!(said("land").contains("Hollow marks are derived"), "{}", said("land"));
}

#[test]
fn a_part_in_another_currency_than_its_whole_is_converted() {
    let ledger = read(&REPORT.replacen("\"printed\": \"2.5亿元\"", "\"printed\": \"3000万美元\"", 1)).unwrap();
    let said = finding(ledger.chart("progress").unwrap(), &stage(&ledger, Lang::En, Layout::Wide));
    assert!(said.contains("about 25% of US$30 million"), "{said}");
}
