//! Charts in words, for readers who cannot see them.

use std::fmt::Write;

use answerable::chart::alt_text::{alt_text, describe_mark, notes, subtitle};
use answerable::chart::figure_groups::resolve_groups;
use answerable::chart::summary::summary;
use answerable::chart::{Layout, LayoutContext, layout_chart};
use answerable::locale::formatter::FigureFormatter;
use answerable::locale::unit::{Area, Currency, DisplayUnits};
use answerable::report::parse::read;
use answerable::text::lang::Lang;

use crate::{REPORT, context, resolved};

#[test]
fn every_chart_is_described_in_both_languages() {
    let resolved = resolved();
    for lang in Lang::ALL {
        let mut out = String::new();
        for chart in &resolved.report.charts {
            let context = context(&resolved, lang, Layout::Wide);
            let _ = writeln!(
                out,
                "{}\n  {}\n  {}",
                chart.title.get(lang),
                alt_text(chart, &context),
                summary(chart, &context)
            );
        }
        insta::assert_snapshot!(format!("charts-in-words-{}", lang.tag()), out);
    }
}

#[test]
fn words_follow_the_units_chosen() {
    let resolved = resolved();
    let units = DisplayUnits { currency: Currency::Dollar, area: Area::Hectare };
    for lang in Lang::ALL {
        let context = LayoutContext::new(
            &resolved,
            FigureFormatter { lang, units, yuan_per_dollar: resolved.yuan_per_dollar },
            Layout::Wide,
        );
        for chart in &resolved.report.charts {
            let words = [alt_text(chart, &context), summary(chart, &context), subtitle(chart, &context)].join(" ");
            for other in ["CNY", "亿元", "万元", "mu", "亩", "m²", "平方米"] {
                let found = words.split(|c: char| !c.is_alphanumeric() && c != '²').any(|word| word.ends_with(other));
                assert!(!found, "{} in {}: {words}", chart.id, lang.tag());
            }
        }
    }
}

#[test]
fn a_mark_says_what_its_filling_shows() {
    let resolved = resolved();
    let said = |lang| {
        let chart = resolved.report.charts.first().unwrap();
        let scene = layout_chart(chart, &context(&resolved, lang, Layout::Wide));
        scene.marks.iter().take(3).map(|mark| describe_mark(mark, &resolved, lang)).collect::<Vec<_>>()
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
    let violations = read(&with).unwrap_err();
    let said: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert!(said.iter().any(|line| line.contains("finding") && line.contains("disputes")), "{said:?}");
    let resolved = read(&with.replace(": {disputes}", "")).unwrap();
    let (chart, context) = (resolved.chart("completion").unwrap(), context(&resolved, Lang::En, Layout::Wide));
    assert_eq!((alt_text(chart, &context).as_str(), summary(chart, &context).as_str()), ("Bars", "All were met."));
}

#[test]
fn words_and_tables_speak_of_the_figures_that_are_drawn() {
    let resolved = resolved();
    for chart in &resolved.report.charts {
        let context = context(&resolved, Lang::En, Layout::Wide);
        let mut drawn: Vec<_> = layout_chart(chart, &context).marks.into_iter().map(|mark| mark.figure).collect();
        let mut told: Vec<_> = resolve_groups(chart, &context)
            .iter()
            .flat_map(|group| &group.figures)
            .map(|figure| figure.id.clone())
            .collect();
        drawn.sort_unstable();
        told.sort_unstable();
        assert_eq!(drawn, told, "{}", chart.id);
    }
}

#[test]
fn hollow_squares_are_said_to_be_the_rest_and_not_derived() {
    let resolved = resolved();
    let context = context(&resolved, Lang::En, Layout::Wide);
    let said = |id: &str| notes(resolved.chart(id).unwrap(), &context).join(" ");
    assert!(said("talent").contains("hollow ones are the rest, not derived"), "{}", said("talent"));
    assert!(said("land").contains("Hollow marks are derived"), "{}", said("land"));
}

#[test]
fn a_part_in_another_currency_than_its_whole_is_converted() {
    let resolved = read(&REPORT.replacen("\"printed\": \"2.5亿元\"", "\"printed\": \"3000万美元\"", 1)).unwrap();
    let said = summary(resolved.chart("progress").unwrap(), &context(&resolved, Lang::En, Layout::Wide));
    assert!(said.contains("about 25% of US$30 million"), "{said}");
}
