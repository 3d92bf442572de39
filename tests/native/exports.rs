//! Exported charts: pictures that can be read on their own, files for other programs.

use answerable::chart::export::{Export, picture, text};
use answerable::chart::figure_groups::groups;
use answerable::chart::footnotes::Remark;
use answerable::chart::scene::Scene;
use answerable::chart::table::rows;
use answerable::chart::{Layout, Stage, scene};
use answerable::locale::formatter::Format;
use answerable::locale::unit::{Area, Currency, Units};
use answerable::report::model::Chart;
use answerable::text::lang::Lang;

use crate::{ledger, stage};

/// The address shown in pictures here: longer than most.
const ADDRESS: &str =
    "https://some-organisation.example.org/reports/answerable-report/en/?currency=usd&area=ha#chart-x";

/// Calls `check` with every chart in every language.
fn every_chart(mut check: impl FnMut(&Chart, &Stage<'_>)) {
    let ledger = ledger();
    for chart in &ledger.report.charts {
        for lang in Lang::ALL {
            check(chart, &stage(&ledger, lang, Layout::Wide));
        }
    }
}

fn words(scene: &Scene) -> String {
    scene.labels().map(|label| label.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Text without white space, which line breaking may have removed.
fn close(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn a_picture_says_title_source_and_address_and_nothing_leaves_it_or_overlaps() {
    every_chart(|chart, stage| {
        let lang = stage.format.lang;
        let picture = picture(chart, stage, Some(ADDRESS.to_owned()));
        let said = close(&words(&picture));
        let source = &stage.ledger.report.meta.source;
        for part in [chart.title.get(lang), source.title.get(lang), source.authors.get(lang), ADDRESS] {
            assert!(said.contains(&close(part)), "{} in {}: {part} is missing from {said}", chart.id, lang.tag());
        }
        for label in scene(chart, stage).labels() {
            assert!(said.contains(&close(&label.text)), "{}: {} was lost", chart.id, label.text);
        }
        let labels: Vec<_> = picture.labels().collect();
        for (index, one) in labels.iter().enumerate() {
            let place = one.bounds();
            let inside = place.left >= 0.0 && place.right <= picture.width && place.bottom <= picture.height;
            assert!(inside, "{} in {}: “{}” leaves the picture", chart.id, lang.tag(), one.text);
            for other in &labels[index + 1..] {
                assert!(!place.intersects(&other.bounds()), "{}: “{}” on “{}”", chart.id, one.text, other.text);
            }
        }
    });
}

#[test]
fn a_picture_in_lines_is_a_document_with_words_that_can_be_selected() {
    every_chart(|chart, stage| {
        let svg = text(Export::Svg, chart, stage, Some(ADDRESS.to_owned())).unwrap();
        let (head, root) = svg.split_once('\n').unwrap();
        assert!(head.starts_with("<?xml") && root.starts_with("<svg ") && root.ends_with("</svg>\n"), "{}", chart.id);
        assert!(root.contains(&format!("lang=\"{}\"", stage.format.lang.tag())), "{}", chart.id);
        assert!(root.contains("xmlns=\"http://www.w3.org/2000/svg\"") && root.contains("font-family="), "{}", chart.id);
        assert!(root.contains("<title id=\"title\">") && root.contains("<desc id=\"desc\">"), "{}", chart.id);
        assert!(root.contains("fill=\"#FFFFFF\""), "{}: no paper", chart.id);
        let texts = root.matches("<text").count();
        assert_eq!(texts, picture(chart, stage, Some(ADDRESS.to_owned())).labels().count(), "{}", chart.id);
    });
}

#[test]
fn files_are_called_what_they_are() {
    let ledger = ledger();
    let chart = ledger.report.charts.first().unwrap();
    let file = |export: Export| export.file(chart, &stage(&ledger, Lang::En, Layout::Wide));
    assert_eq!(file(Export::Png), "xiuzhou-2017-headline-en.png");
    assert_eq!(file(Export::Csv), "xiuzhou-2017-headline-en.csv");
    for export in Export::OFFERED.into_iter().chain([Export::Rows]) {
        assert_eq!(Export::named(export.name()), Some(export));
    }
}

#[test]
fn figures_of_every_chart_are_rows_of_a_file() {
    for lang in Lang::ALL {
        let ledger = ledger();
        let stage = stage(&ledger, lang, Layout::Wide);
        let charts = ledger.report.charts.iter();
        let files = charts.map(|chart| text(Export::Csv, chart, &stage, None).unwrap());
        let files: Vec<_> = files.map(|file| file.trim_start_matches('\u{feff}').replace("\r\n", "\n")).collect();
        insta::assert_snapshot!(format!("csv-{}", lang.tag()), files.join("\n"));
    }
}

#[test]
fn every_row_has_a_number_that_a_spreadsheet_can_reckon_with() {
    let ledger = ledger();
    for units in [Units::default(), Units { currency: Currency::Dollar, area: Area::Hectare }] {
        for lang in Lang::ALL {
            let format = Format { lang, units, yuan_per_dollar: ledger.yuan_per_dollar };
            let stage = Stage::new(&ledger, format, Layout::Wide);
            for chart in &ledger.report.charts {
                for row in rows(&groups(chart, &stage), &ledger, &format).iter().skip(1) {
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
fn footnotes_say_what_a_value_alone_does_not() {
    let ledger = ledger();
    let on = |id: &str| Remark::on(&[ledger.figure(id).unwrap()]);
    assert_eq!(on("fiscal-revenue"), [('a', Remark::Expected)]);
    assert_eq!(on("fiscal-revenue.previous"), [('a', Remark::Derived)]);
    assert_eq!(on("pv-park-capital"), [('a', Remark::AtLeast)]);
    assert_eq!(on("credit-granted"), [('a', Remark::About)]);
    assert_eq!(on("industrial-output"), []);
}
