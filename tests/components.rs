//! The page in a browser without a prerendered document, and charts on a canvas.
#![cfg(target_arch = "wasm32")]

use answerable::app::island::Prerendered;
use answerable::app::shared_report::SharedReport;
use answerable::app::{App, AppProps};
use answerable::chart::palette::Palette;
use answerable::chart::plotters_backend::paint_canvas;
use answerable::chart::{Layout, LayoutContext, layout_chart};
use answerable::locale::display_units::DisplayUnits;
use answerable::locale::formatter::FigureFormatter;
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

fn parse_report(json: &str) -> ResolvedReport {
    read(json).unwrap_or_else(|violations| panic!("{violations:?}"))
}

/// Renders the page into a new element.
fn render(resolved: ResolvedReport, lang: Lang) -> Element {
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let props = AppProps {
        resolved: SharedReport::new(resolved),
        packaging: Packaging::Site,
        lang,
        prerendered: Prerendered::None,
    };
    yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    root
}

/// How often, and at what interval, a condition is checked: generous, for slow machines.
const ATTEMPTS: usize = 300;
const INTERVAL_MS: u32 = 50;

/// Waits until `root` contains `expected` elements that match `selector`.
async fn wait_for_count(root: &Element, selector: &str, expected: usize) {
    let mut found = 0;
    for _ in 0..ATTEMPTS {
        found = root.query_selector_all(selector).unwrap().length() as usize;
        if found == expected {
            return;
        }
        TimeoutFuture::new(INTERVAL_MS).await;
    }
    panic!("{selector}: {found}, not {expected}");
}

#[wasm_bindgen_test]
async fn empty_document_renders_whole_page() {
    for lang in Lang::ALL {
        for report in [REPORT, include_str!("../data/example.json")] {
            let resolved = parse_report(report);
            let (figures, charts) = (resolved.figures().len(), resolved.report.charts.len());
            let root = render(resolved, lang);
            wait_for_count(&root, "tr[data-figure]", figures).await;
            wait_for_count(&root, "figure.chart .layout-wide svg", charts).await;
            root.remove();
        }
    }
}

#[wasm_bindgen_test]
async fn report_with_markup_renders_it_as_text() {
    let hostile = "<img src=x onerror=alert()>";
    let json = REPORT.replacen("\"Fiscal revenue\"", &format!("\"{hostile}\""), 1);
    let resolved = parse_report(&json);
    let figures = resolved.figures().len();
    let root = render(resolved, Lang::En);
    wait_for_count(&root, "tr[data-figure]", figures).await;
    assert_eq!(root.query_selector_all("img").unwrap().length(), 0);
    assert!(root.text_content().unwrap().contains(hostile));
}

/// The alpha channel of the first chart drawn at `ratio` device pixels per CSS pixel.
fn draw_alpha(resolved: &ResolvedReport, lang: Lang, ratio: f64) -> Vec<u8> {
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
fn canvas_chart_has_opaque_pixels_and_more_at_higher_pixel_ratio() {
    let resolved = parse_report(REPORT);
    let [single, double] =
        [1.0, 2.0].map(|ratio| draw_alpha(&resolved, Lang::Zh, ratio).iter().filter(|alpha| **alpha > 0).count());
    assert!(single > 1_000, "{single}");
    assert!(double > 2 * single, "{double} and {single}");
}

#[wasm_bindgen_test]
fn canvas_chart_differs_between_languages() {
    let resolved = parse_report(REPORT);
    assert_ne!(draw_alpha(&resolved, Lang::Zh, 1.0), draw_alpha(&resolved, Lang::En, 1.0));
}
