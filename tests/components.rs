//! The page in a real browser without a prerendered document, and charts on a real canvas.
#![cfg(target_arch = "wasm32")]

use answerable::app::islands::lazy_island::Prerendered;
use answerable::app::page_context::SharedReport;
use answerable::app::{App, AppProps};
use answerable::chart::palette::Palette;
use answerable::chart::plotters_backend::paint_canvas;
use answerable::chart::{Layout, LayoutContext, layout_chart};
use answerable::locale::formatter::FigureFormatter;
use answerable::locale::unit::DisplayUnits;
use answerable::report::parse::read;
use answerable::report::resolved::ResolvedReport;
use answerable::text::lang::Lang;
use answerable::view::packaging::Packaging;
use gloo::timers::future::TimeoutFuture;
use gloo::utils::document;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

wasm_bindgen_test_configure!(run_in_browser);

const REPORT: &str = include_str!(env!("REPORT_JSON"));

fn resolved(json: &str) -> ResolvedReport {
    read(json).unwrap_or_else(|violations| panic!("{violations:?}"))
}

/// Renders the page into a new element.
fn rendered(resolved: ResolvedReport, lang: Lang) -> Element {
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let props = AppProps {
        resolved: SharedReport::new(resolved),
        packaging: Packaging::Site,
        lang,
        document: Prerendered::None,
    };
    yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    root
}

/// Waits until `root` contains `expected` elements that match `selector`; the limit is generous, for slow machines.
async fn holds(root: &Element, selector: &str, expected: usize) {
    let mut found = 0;
    for _ in 0..300 {
        found = root.query_selector_all(selector).unwrap().length() as usize;
        if found == expected {
            return;
        }
        TimeoutFuture::new(50).await;
    }
    panic!("{selector}: {found}, not {expected}");
}

#[wasm_bindgen_test]
async fn an_empty_document_gets_the_whole_page() {
    for lang in Lang::ALL {
        for report in [REPORT, include_str!("../data/example.json")] {
            let resolved = resolved(report);
            let (figures, charts) = (resolved.figures().len(), resolved.report.charts.len());
            let root = rendered(resolved, lang);
            holds(&root, "tr[data-fact]", figures).await;
            holds(&root, "figure.chart .layout-wide svg", charts).await;
            root.remove();
        }
    }
}

#[wasm_bindgen_test]
async fn markup_in_a_report_is_text() {
    let hostile = "<img src=x onerror=alert()>";
    let json = REPORT.replacen("\"Fiscal revenue\"", &format!("\"{hostile}\""), 1);
    let resolved = resolved(&json);
    let figures = resolved.figures().len();
    let root = rendered(resolved, Lang::En);
    holds(&root, "tr[data-fact]", figures).await;
    assert_eq!(root.query_selector_all("img").unwrap().length(), 0);
    assert!(root.text_content().unwrap().contains(hostile));
}

/// The opaque pixels of a chart drawn at `ratio` device pixels per CSS pixel.
fn color(resolved: &ResolvedReport, lang: Lang, ratio: f64) -> Vec<u8> {
    let formatter = FigureFormatter { lang, units: DisplayUnits::default(), yuan_per_dollar: resolved.yuan_per_dollar };
    let chart = resolved.report.charts.first().unwrap();
    let scene = layout_chart(chart, &LayoutContext::new(resolved, formatter, Layout::Wide));
    let canvas: HtmlCanvasElement = document().create_element("canvas").unwrap().dyn_into().unwrap();
    canvas.set_width((scene.width * ratio) as u32);
    canvas.set_height((scene.height * ratio) as u32);
    let mut backend = CanvasBackend::with_canvas_object(canvas.clone()).unwrap();
    paint_canvas(&scene, &Palette::LIGHT, ratio, &|size| 0.8 * size, &mut backend).unwrap();
    let context: CanvasRenderingContext2d = canvas.get_context("2d").unwrap().unwrap().dyn_into().unwrap();
    let pixels = context.get_image_data(0.0, 0.0, canvas.width().into(), canvas.height().into()).unwrap().data();
    pixels.0.chunks(4).map(|pixel| pixel[3]).collect()
}

#[wasm_bindgen_test]
fn charts_leave_ink_on_a_canvas_and_more_of_it_at_a_higher_ratio() {
    let resolved = resolved(REPORT);
    let inked = |ratio| color(&resolved, Lang::Zh, ratio).iter().filter(|alpha| **alpha > 0).count();
    assert!(inked(1.0) > 1_000, "{}", inked(1.0));
    assert!(inked(2.0) > 2 * inked(1.0), "{} and {}", inked(1.0), inked(2.0));
}

#[wasm_bindgen_test]
fn charts_differ_between_the_languages() {
    let resolved = resolved(REPORT);
    assert_ne!(color(&resolved, Lang::Zh, 1.0), color(&resolved, Lang::En, 1.0));
}
