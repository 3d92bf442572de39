//! Alternative texts, summaries and notes of charts.

use std::fmt::Write;

use answerable::chart::alt_text::{alt_text, describe_mark, notes, subtitle};
use answerable::chart::figure_groups::resolve_groups;
use answerable::chart::summary::summary;
use answerable::chart::{Layout, LayoutContext, layout_chart};
use answerable::locale::display_units::{Area, Currency, DisplayUnits};
use answerable::locale::formatter::FigureFormatter;
use answerable::locale::prose::plain;
use answerable::locale::violations::sentence;
use answerable::report::parse::read;
use answerable::text::lang::Lang;

use crate::{REPORT, context, resolved};

#[test]
fn alt_text_and_summary_of_every_chart_match_the_snapshot() {
    let resolved = resolved();
    for lang in Lang::ALL {
        let mut out = String::new();
        for chart in &resolved.report.charts {
            let context = context(&resolved, lang, Layout::Wide);
            writeln!(
                out,
                "{}\n  {}\n  {}",
                plain(&resolved, &chart.title, &context.formatter),
                alt_text(chart, &context),
                summary(chart, &context)
            )
            .unwrap();
        }
        insta::assert_snapshot!(format!("alt-text-{}", lang.tag()), out);
    }
}

#[test]
fn alt_text_with_chosen_display_units_names_no_other_units() {
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
fn mark_description_says_derived_or_expected() {
    let resolved = resolved();
    let descriptions = |lang| {
        let chart = resolved.report.charts.first().unwrap();
        let scene = layout_chart(chart, &context(&resolved, lang, Layout::Wide));
        scene.marks.iter().take(3).map(|mark| describe_mark(mark, &resolved, lang)).collect::<Vec<_>>()
    };
    assert!(
        descriptions(Lang::Zh)[0].ends_with("（推算自预计值）") && descriptions(Lang::Zh)[2].ends_with("（预计值）"),
        "{:?}",
        descriptions(Lang::Zh)
    );
    assert!(
        descriptions(Lang::En)[0].ends_with(" (derived from an expected figure)")
            && descriptions(Lang::En)[2].ends_with(" (expected)")
    );
    assert_eq!(descriptions(Lang::En)[1], "Fiscal revenue, growth: +18% (expected)");
}

#[test]
fn alt_text_and_summary_in_the_data_replace_the_computed_ones() {
    let with = REPORT.replacen(
        "\"id\": \"completion\",",
        "\"id\": \"completion\", \"finding\": {\"zh\": \"都完成了。\", \"en\": \"All were met: {disputes}.\"}, \"alt\": {\"zh\": \"图\", \"en\": \"Bars\"},",
        1,
    );
    let violations = read(&with).unwrap_err();
    let messages: Vec<_> = violations.iter().map(|violation| sentence(violation, Lang::En)).collect();
    assert!(messages.iter().any(|line| line.contains("finding") && line.contains("disputes")), "{messages:?}");
    let resolved = read(&with.replace(": {disputes}", "")).unwrap();
    let (chart, context) = (resolved.chart("completion").unwrap(), context(&resolved, Lang::En, Layout::Wide));
    assert_eq!((alt_text(chart, &context).as_str(), summary(chart, &context).as_str()), ("Bars", "All were met."));
}

#[test]
fn chart_groups_contain_exactly_the_figures_drawn() {
    let resolved = resolved();
    for chart in &resolved.report.charts {
        let context = context(&resolved, Lang::En, Layout::Wide);
        let mut drawn: Vec<_> = layout_chart(chart, &context).marks.into_iter().map(|mark| mark.figure).collect();
        let mut grouped: Vec<_> = resolve_groups(chart, &context)
            .iter()
            .flat_map(|group| &group.figures)
            .map(|figure| figure.id.clone())
            .collect();
        drawn.sort_unstable();
        grouped.sort_unstable();
        assert_eq!(drawn, grouped, "{}", chart.id);
    }
}

#[test]
fn notes_explain_squares_by_their_size_and_outlined_marks_as_derived() {
    let resolved = resolved();
    let context = context(&resolved, Lang::En, Layout::Wide);
    let notes_of = |id: &str| notes(resolved.chart(id).unwrap(), &context).join(" ");
    assert!(
        notes_of("talent").contains("Large squares stand for “Projects selected”, small ones for"),
        "{}",
        notes_of("talent")
    );
    assert!(!notes_of("talent").contains("Hollow"), "{}", notes_of("talent"));
    assert!(notes_of("land").contains("Hollow marks show derived"), "{}", notes_of("land"));
}

#[test]
fn alt_text_of_a_chart_without_a_zero_names_its_scale() {
    let resolved = resolved();
    for (chart, words) in [
        ("money", ["对数刻度。", "Logarithmic scale."]),
        ("headline", ["以2016年为100；刻度不从零起。", "2016 = 100; the scale does not start at zero."]),
    ] {
        for (lang, words) in Lang::ALL.into_iter().zip(words) {
            let text = alt_text(resolved.chart(chart).unwrap(), &context(&resolved, lang, Layout::Wide));
            assert!(text.contains(words), "{text}");
        }
    }
}

#[test]
fn summary_of_a_part_in_another_currency_converts_it() {
    let resolved = read(&REPORT.replacen("\"printed\": \"2.5亿元\"", "\"printed\": \"3000万美元\"", 1)).unwrap();
    let text = summary(resolved.chart("progress").unwrap(), &context(&resolved, Lang::En, Layout::Wide));
    assert!(text.contains("about 25% of US$30 million"), "{text}");
}
