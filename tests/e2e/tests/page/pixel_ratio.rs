//! Canvas and SVG show the same, sharply, on any screen.

use e2e::{Capability, Failure, Page, Profile, TestResult, browse_with, ensure_empty, is_supported};
use serde_json::{Value, json};

const CHARTS: [&str; 3] = ["headline", "completion", "projects"];
/// Each with the page on which it is tried: what differs between ratios does not differ between languages.
const PIXEL_RATIOS: [(f64, &str); 3] = [(1.0, ""), (1.5, "en/"), (2.0, "en/")];

/// A JavaScript function: the position of a plot, and of the text and hairlines in its drawing.
const PLOT_GEOMETRY: &str = include_str!("../../scripts/plot_geometry.js");

/// A JavaScript function: the differences between the SVG and the canvas of a plot in two screenshots, each of a `kind`.
const COMPARE_RENDERINGS: &str = include_str!("../../scripts/compare_renderings.js");

/// Sets the visibility of a plot's canvas and SVG.
const SHOW_RENDERING: &str = include_str!("../../scripts/show_rendering.js");

#[tokio::test]
async fn canvas_matches_svg_within_a_pixel_and_hairlines_are_sharp() -> TestResult {
    for (pixel_ratio, path) in PIXEL_RATIOS {
        if pixel_ratio.fract() != 0.0 && !is_supported(Capability::FractionalPixelRatio)? {
            continue;
        }
        browse_with(Profile { pixel_ratio, ..Profile::DEFAULT }, async |page| {
            page.resize(1000, 900).await?;
            page.resize(1424, 900).await?;
            page.open_hydrated(path).await?;
            for chart in CHARTS {
                let differences = compare_renderings(page, chart, pixel_ratio, 0.0).await?;
                let lines: Vec<String> = differences.iter().map(Value::to_string).collect();
                let what = format!("Differences in {chart} on /{path} at a ratio of {pixel_ratio}");
                ensure_empty(&what, lines.join("\n"))?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// The differences between a chart's SVG and its canvas, moved down by an offset.
pub(crate) async fn compare_renderings(
    page: &Page,
    chart: &str,
    pixel_ratio: f64,
    offset_px: f64,
) -> TestResult<Vec<Value>> {
    let plot = format!("#chart-{chart} .plot");
    // To a position that is a whole number of device pixels on every screen: Firefox takes its screenshots from the nearest CSS pixel.
    let top =
        format!("Math.floor((document.querySelector({plot:?}).getBoundingClientRect().top + scrollY) / 2) * 2 - 8");
    page.run_script(&format!("scrollTo({{ top: {top}, behavior: 'instant' }})")).await?;
    page.wait_until_visible(&format!("{plot}[data-canvas-drawn] canvas")).await?;
    let show = async |canvas: &str, svg: &str| {
        page.call(SHOW_RENDERING, vec![plot.as_str().into(), canvas.into(), svg.into()]).await
    };
    let geometry = page.call(PLOT_GEOMETRY, vec![plot.as_str().into()]).await?;
    show("visible", "hidden").await?;
    let canvas = page.screenshot().await?;
    show("hidden", "visible").await?;
    let svg = page.screenshot().await?;
    show("", "").await?;
    let arguments = vec![json!(svg), json!(canvas), geometry, json!(pixel_ratio), json!(offset_px)];
    let differences = page.call(COMPARE_RENDERINGS, arguments).await?;
    differences.as_array().cloned().ok_or_else(|| Failure::new(format!("{differences} should be a list.")))
}
