//! A kind of chart is known in few places: its row for report files, its file with a descriptor, and what they are listed in.

use std::fs;
use std::path::{Path, PathBuf};

use answerable::chart::alt_text::alt_text;
use answerable::chart::summary::summary;
use answerable::chart::{Layout, layout_chart};
use answerable::report::chart_kind::ChartKind;
use answerable::report::model::Chart;
use answerable::report::parse::read;
use answerable::report::schema::schema;
use answerable::text::lang::Lang;

use crate::{EXAMPLE, context, resolved};

/// All Rust files below `folder`.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] }).collect()
}

#[test]
fn chart_kind_is_named_only_in_its_row_the_descriptor_list_the_violation_wording_and_drafts() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for kind in ChartKind::ALL {
        let name = format!("::{kind:?}");
        let is_named = |path: &PathBuf| {
            let text = fs::read_to_string(path).unwrap();
            text.contains(&format!("ChartKind{name}")) || path.ends_with("chart_kind.rs") && text.contains(&name)
        };
        // Drafts choose among the kinds; a new one need not be among those.
        let chooses = |path: &PathBuf| path.ends_with("source/draft/charts.rs");
        let files: Vec<_> = rust_files(&src).into_iter().filter(|path| is_named(path) && !chooses(path)).collect();
        assert_eq!(files.len(), 3, "{kind:?}: {files:?}");
        for expected in ["report/chart_kind.rs", "chart/kinds.rs"] {
            assert!(files.contains(&src.join(expected)), "{kind:?}: {files:?}");
        }
    }
}

#[test]
fn chart_kind_list_holds_every_kind_of_the_schema() {
    let schema = schema();
    let kinds = schema.pointer("/$defs/ChartKind/oneOf").and_then(|kinds| kinds.as_array()).unwrap();
    assert_eq!(kinds.len(), ChartKind::ALL.len(), "{kinds:?}");
}

#[test]
fn every_chart_kind_is_laid_out_and_described_in_both_languages() {
    let reports = [resolved(), read(EXAMPLE).unwrap()];
    for kind in ChartKind::ALL {
        let mut charts =
            reports.iter().flat_map(|report| report.report.charts.iter().map(move |chart| (report, chart)));
        let (report, chart) = charts.find(|(_, chart)| chart.kind == kind).unwrap_or_else(|| panic!("no {kind:?}"));
        let chart = Chart { alt: None, finding: None, ..chart.clone() };
        let texts = Lang::ALL.map(|lang| {
            for layout in Layout::ALL {
                assert!(!layout_chart(&chart, &context(report, lang, layout)).marks.is_empty(), "{kind:?}");
            }
            let context = context(report, lang, Layout::Wide);
            [alt_text(&chart, &context), summary(&chart, &context)]
        });
        let [[alt_zh, summary_zh], [alt_en, summary_en]] = texts;
        assert!(!summary_zh.is_empty() && !summary_en.is_empty(), "{kind:?}");
        assert_ne!(alt_zh, alt_en, "{kind:?}");
    }
}
