//! Charts with more figures than can be shown one by one.

use answerable::chart::scene::Scene;
use answerable::chart::svg::render_svg;
use answerable::chart::{Layout, LayoutContext, layout_chart};
use answerable::report::parse::read;
use answerable::report::resolved::ResolvedReport;
use answerable::text::lang::Lang;
use serde_json::{Value, json};

use crate::large_report::report_with_figures;
use crate::{REPORT, formatter};

fn projects_scene(resolved: &ResolvedReport, lang: Lang, layout: Layout) -> Scene {
    layout_chart(resolved.chart("projects").unwrap(), &LayoutContext::new(resolved, formatter(resolved, lang), layout))
}

fn contains_text(scene: &Scene, words: &str) -> bool {
    // Spaces are ignored, because line breaks may replace them.
    let letters = |text: &str| text.replace(' ', "");
    letters(&scene.labels().map(|label| label.text.as_str()).collect::<String>()).contains(&letters(words))
}

#[test]
fn chart_of_ten_figures_has_a_row_for_each() {
    for kind in ["bars", "dots"] {
        let resolved = report_with_figures(kind, 10);
        let scene = projects_scene(&resolved, Lang::En, Layout::Wide);
        assert_eq!(scene.marks.len(), 10, "{kind}");
        assert!(!contains_text(&scene, "positions only"), "{kind}");
    }
}

#[test]
fn chart_of_ten_thousand_figures_lists_the_largest_and_says_so() {
    for kind in ["bars", "dots"] {
        let resolved = report_with_figures(kind, 10_000);
        for layout in Layout::ALL {
            let scene = projects_scene(&resolved, Lang::En, layout);
            assert!(contains_text(&scene, "9,960 smaller figures, without labels"), "{kind}");
            assert!(contains_text(&projects_scene(&resolved, Lang::Zh, layout), "其余9960项，只标位置"), "{kind}");
            assert!(scene.height < 3_000.0, "{kind}: {} high", scene.height);
            assert!(render_svg(&scene).len() < 300_000, "{kind}: {} bytes", render_svg(&scene).len());
            let value = |id: &str| resolved.figure(id).unwrap().value;
            let (largest_unlisted, listed) = scene.marks.split_last().unwrap();
            let least = listed.iter().map(|mark| value(&mark.figure)).min().unwrap();
            assert_eq!(listed.len(), 40, "{kind}");
            assert!(value(&largest_unlisted.figure) <= least, "{kind}: one left out is larger than one shown");
            let larger =
                resolved.figures().iter().filter(|figure| figure.id.starts_with("invented") && figure.value > least);
            assert!(larger.count() < 40, "{kind}");
        }
    }
}

#[test]
fn waffle_of_more_things_than_squares_says_how_many_a_square_stands_for() {
    let mut report: Value = serde_json::from_str(REPORT).unwrap();
    for fact in report["facts"].as_array_mut().unwrap() {
        match fact["id"].as_str().unwrap() {
            "talent-reviewed" => fact["printed"] = json!("9000个"),
            "talent-shortlisted" => fact["printed"] = json!("6000个"),
            _ => {}
        }
    }
    let resolved = read(&report.to_string()).unwrap_or_else(|violations| panic!("{:?}", violations[0]));
    let chart = resolved.chart("talent").unwrap();
    let scene = layout_chart(chart, &LayoutContext::new(&resolved, formatter(&resolved, Lang::Zh), Layout::Wide));
    assert!(contains_text(&scene, "一格代表23个"));
}

#[test]
fn waffle_of_a_count_beyond_64_bits_has_at_most_420_shapes() {
    let example = include_str!("../../data/example.json");
    let resolved = read(&example.replacen("\"412艘\"", "\"999999999999亿艘\"", 1)).unwrap();
    let scene = layout_chart(
        resolved.chart("fleet").unwrap(),
        &LayoutContext::new(&resolved, formatter(&resolved, Lang::Zh), Layout::Wide),
    );
    assert!(contains_text(&scene, "一格代表249999999999750000艘"));
    assert!((400..420).contains(&scene.shapes.len()), "{}", scene.shapes.len());
}
