//! Canvases of too many pixels, and the check that compares canvas and SVG.

use crate::pixel_ratio::compare_renderings;
use e2e::{Profile, TestResult, browse_with, ensure, ensure_empty};

#[tokio::test]
async fn rendering_comparison_detects_text_two_pixels_off() -> TestResult {
    browse_with(Profile { pixel_ratio: 2.0, ..Profile::DEFAULT }, async |page| {
        page.resize(1000, 900).await?;
        page.resize(1424, 900).await?;
        page.open_hydrated("").await?;
        let differences = compare_renderings(page, "completion", 2.0, 2.0).await?;
        let is_detected = differences.iter().any(|difference| difference["kind"] == "position");
        ensure(is_detected, format!("Not detected: {differences:?}"))
    })
    .await
}

#[tokio::test]
async fn chart_with_more_pixels_than_a_canvas_has_stays_a_whole_svg() -> TestResult {
    browse_with(Profile { pixel_ratio: 10.0, ..Profile::DEFAULT }, async |page| {
        page.resize(400, 300).await?;
        page.resize(1424, 900).await?;
        page.open_hydrated("en/").await?;
        page.scroll_to_center("#chart-money").await?;
        page.wait_until("the chart is near", "document.querySelector('#chart-money .plot canvas')").await?;
        page.run_script("window.plot = document.querySelector('#chart-money .plot')").await?;
        let is_shown = "!('canvasDrawn' in plot.dataset) && getComputedStyle(plot.querySelector('canvas')).display === 'none' && \
                        getComputedStyle(plot.querySelector('.layout-narrow svg')).visibility === 'visible'";
        page.wait_until("its SVG is shown", is_shown).await?;
        // A chart of fewer pixels is drawn.
        page.scroll_to_center("#chart-talent").await?;
        page.wait_until_visible("#chart-talent .plot[data-canvas-drawn] canvas").await?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}
