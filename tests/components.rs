//! The page in a browser without a prerendered document, and charts on a canvas.
#![cfg(target_arch = "wasm32")]

use answerable::app::mount::run_in;
use answerable::app::shared_report::SharedReport;
use answerable::report::parse::read;
use answerable::report::resolved::ResolvedReport;
use answerable::text::lang::Lang;
use answerable::view::packaging::Packaging;
use gloo::timers::future::TimeoutFuture;
use gloo::utils::document;
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
    let body = document().body().unwrap();
    // As in the style sheet; otherwise the page would be taken to have foreign colours.
    body.set_attribute("style", "background: #fff").unwrap();
    body.append_child(&root).unwrap();
    run_in(root.clone(), SharedReport::new(resolved), Packaging::Site, lang);
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
            wait_for_count(&root, "tr[id^=row-]", figures).await;
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
    wait_for_count(&root, "tr[id^=row-]", figures).await;
    // The last part of the page.
    wait_for_count(&root, "#own", 1).await;
    assert_eq!(root.query_selector_all("img").unwrap().length(), 0);
    assert!(root.text_content().unwrap().contains(hostile));
}

/// The alpha channel of the first chart of the page, once it is drawn on its canvas.
async fn drawn_alpha(lang: Lang) -> Vec<u8> {
    let root = render(parse_report(REPORT), lang);
    wait_for_count(&root, "#own", 1).await;
    root.query_selector("#chart-headline").unwrap().unwrap().scroll_into_view();
    wait_for_count(&root, "#chart-headline .plot[data-canvas-drawn]", 1).await;
    let canvas = root.query_selector("#chart-headline canvas").unwrap().unwrap();
    let canvas: HtmlCanvasElement = canvas.dyn_into().unwrap();
    let context: CanvasRenderingContext2d = canvas.get_context("2d").unwrap().unwrap().dyn_into().unwrap();
    let pixels = context.get_image_data(0.0, 0.0, canvas.width().into(), canvas.height().into()).unwrap().data();
    root.remove();
    pixels.0.chunks(4).map(|pixel| pixel[3]).collect()
}

#[wasm_bindgen_test]
async fn canvas_of_a_chart_has_opaque_pixels_that_differ_between_languages() {
    let [chinese, english] = [drawn_alpha(Lang::Zh).await, drawn_alpha(Lang::En).await];
    assert!(chinese.iter().filter(|alpha| **alpha > 0).count() > 1_000);
    assert_ne!(chinese, english);
}
