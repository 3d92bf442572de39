//! Exported charts: pictures with title, source and address, and tables for other programs.

use answerable::chart::export::{Export, export_text, layout_picture};
use answerable::chart::figure_groups::resolve_groups;
use answerable::chart::footnotes::Footnote;
use answerable::chart::scene::Scene;
use answerable::chart::table::table_rows;
use answerable::chart::{Layout, LayoutContext, layout_chart};
use answerable::locale::display_units::{Area, Currency, DisplayUnits};
use answerable::locale::formatter::FigureFormatter;
use answerable::locale::prose::plain;
use answerable::report::model::Chart;
use answerable::report::read_by_rule::ReadByRule;
use answerable::text::lang::Lang;

use crate::{context, resolved};

/// The address shown in pictures here: longer than most.
const ADDRESS: &str =
    "https://some-organisation.example.org/reports/answerable-report/en/?currency=usd&area=ha#chart-x";

/// Calls `check` with every chart in every language.
fn for_every_chart(mut check: impl FnMut(&Chart, &LayoutContext<'_>)) {
    let resolved = resolved();
    for chart in &resolved.report.charts {
        for lang in Lang::ALL {
            check(chart, &context(&resolved, lang, Layout::Wide));
        }
    }
}

fn label_text(scene: &Scene) -> String {
    scene.labels().map(|label| label.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Text without white space, which line breaking may have removed.
fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn exported_picture_contains_title_source_and_address_without_overlap() {
    for_every_chart(|chart, context| {
        let lang = context.formatter.lang;
        let picture = layout_picture(chart, context, Some(ADDRESS.to_owned()));
        let content = without_spaces(&label_text(&picture));
        let source = &context.resolved.report.meta.source;
        let title = plain(context.resolved, &chart.title, &context.formatter);
        for part in [title.as_str(), source.title.get(lang), source.authors.get(lang), ADDRESS] {
            assert!(
                content.contains(&without_spaces(part)),
                "{} in {}: {part} is missing from {content}",
                chart.id,
                lang.tag()
            );
        }
        for label in layout_chart(chart, context).labels() {
            assert!(content.contains(&without_spaces(&label.text)), "{}: {} was lost", chart.id, label.text);
        }
        let labels: Vec<_> = picture.labels().collect();
        for (index, one) in labels.iter().enumerate() {
            let bounds = one.bounds();
            let inside = bounds.left >= 0.0 && bounds.right <= picture.width && bounds.bottom <= picture.height;
            assert!(inside, "{} in {}: “{}” leaves the picture", chart.id, lang.tag(), one.text);
            for other in &labels[index + 1..] {
                assert!(!bounds.intersects(&other.bounds()), "{}: “{}” on “{}”", chart.id, one.text, other.text);
            }
        }
    });
}

#[test]
fn exported_svg_is_a_document_with_selectable_text() {
    for_every_chart(|chart, context| {
        let svg = export_text(Export::Svg, chart, context, Some(ADDRESS.to_owned())).unwrap();
        let (head, root) = svg.split_once('\n').unwrap();
        assert!(head.starts_with("<?xml") && root.starts_with("<svg ") && root.ends_with("</svg>\n"), "{}", chart.id);
        assert!(root.contains(&format!("lang=\"{}\"", context.formatter.lang.tag())), "{}", chart.id);
        assert!(root.contains("xmlns=\"http://www.w3.org/2000/svg\"") && root.contains("font-family="), "{}", chart.id);
        assert!(root.contains("<title id=\"title\">") && root.contains("<desc id=\"desc\">"), "{}", chart.id);
        assert!(root.contains("fill=\"#FFFFFF\""), "{}: no background", chart.id);
        let texts = root.matches("<text").count();
        assert_eq!(texts, layout_picture(chart, context, Some(ADDRESS.to_owned())).labels().count(), "{}", chart.id);
    });
}

#[test]
fn exported_file_is_named_by_report_chart_language_and_format() {
    let resolved = resolved();
    let chart = resolved.report.charts.first().unwrap();
    let file = |export: Export| export.file(chart, &context(&resolved, Lang::En, Layout::Wide));
    assert_eq!(file(Export::Png), "xiuzhou-2017-headline-en.png");
    assert_eq!(file(Export::Csv), "xiuzhou-2017-headline-en.csv");
    for export in Export::OFFERED.into_iter().chain([Export::Rows]) {
        assert_eq!(Export::named(export.name()), Some(export));
    }
}

#[test]
fn exported_csv_of_every_chart_matches_the_snapshot() {
    for lang in Lang::ALL {
        let resolved = resolved();
        let context = context(&resolved, lang, Layout::Wide);
        let charts = resolved.report.charts.iter();
        let files = charts.map(|chart| export_text(Export::Csv, chart, &context, None).unwrap());
        let files: Vec<_> = files.map(|file| file.trim_start_matches('\u{feff}').replace("\r\n", "\n")).collect();
        insta::assert_snapshot!(format!("csv-{}", lang.tag()), files.join("\n"));
    }
}

#[test]
fn every_table_row_in_any_unit_has_a_plain_number_within_its_bounds() {
    let resolved = resolved();
    for units in [DisplayUnits::default(), DisplayUnits { currency: Currency::Dollar, area: Area::Hectare }] {
        for lang in Lang::ALL {
            let formatter = FigureFormatter { lang, units, yuan_per_dollar: resolved.yuan_per_dollar };
            let context = LayoutContext::new(&resolved, formatter, Layout::Wide);
            for chart in &resolved.report.charts {
                for row in table_rows(&resolve_groups(chart, &context), &resolved, &formatter).iter().skip(1) {
                    let value: f64 = row[3].parse().unwrap_or_else(|_| panic!("{}: {row:?}", chart.id));
                    let bound = |text: &str, none: f64| if text.is_empty() { none } else { text.parse().unwrap() };
                    let (low, high) = (bound(&row[5], value), bound(&row[6], value));
                    assert!(low <= value && value <= high, "{}: {row:?}", chart.id);
                    assert!(!row[4].is_empty() && !row[9].is_empty(), "{}: {row:?}", chart.id);
                }
            }
        }
    }
}

#[test]
fn footnotes_mark_expected_derived_bounded_and_approximate_figures() {
    let resolved = resolved();
    let on = |id: &str| Footnote::on(&[resolved.figure(id).unwrap()], &ReadByRule::of(&resolved));
    assert_eq!(on("fiscal-revenue"), [('a', Footnote::Expected)]);
    assert_eq!(on("fiscal-revenue.previous"), [('a', Footnote::Derived)]);
    assert_eq!(on("pv-park-capital"), [('a', Footnote::AtLeast)]);
    assert_eq!(on("credit-granted"), [('a', Footnote::About)]);
    assert_eq!(on("industrial-output"), []);
}
