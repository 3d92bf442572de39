//! Charts: drawn on a canvas on screen, printed as vector graphics.

use e2e::{Capability, Page, TestResult, browse, ensure, ensure_empty, ensure_eq, is_supported, js_call};

pub(crate) const CHARTS: [&str; 2] = ["headline", "completion"];

/// A JavaScript function: whether something is drawn on a canvas.
const HAS_DRAWING: &str = include_str!("../../scripts/has_drawing.js");

#[tokio::test]
async fn canvas_after_language_switch_is_redrawn() -> TestResult {
    browse(async |page| {
        for chart in CHARTS {
            page.open_hydrated("").await?;
            scroll_to(page, chart).await?;
            let chinese = wait_for_drawing(page, chart).await?;

            page.dispatch_click("#language-switch").await?;
            page.wait_until_lang("en").await?;
            scroll_to(page, chart).await?;
            let is_redrawn = format!("{}.toDataURL() !== {chinese:?}", canvas(chart));
            page.wait_until(&format!("{chart} is drawn in English"), &is_redrawn).await?;
            wait_for_drawing(page, chart).await?;
        }
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

#[tokio::test]
async fn click_on_mark_opens_its_card() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        scroll_to(page, "completion").await?;
        page.click("#chart-completion .plot").await?;
        page.wait_until_visible("#card").await?;
        let card = page.inner_text("#card").await?;
        ensure(card.contains("% of target"), format!("The card is not that of a share: {card}"))
    })
    .await
}

#[tokio::test]
async fn print_shows_charts_as_svg_not_canvas() -> TestResult {
    if !is_supported(Capability::PrintMedia)? {
        return Ok(());
    }
    browse(async |page| {
        page.open_hydrated("").await?;
        for chart in CHARTS {
            scroll_to(page, chart).await?;
            wait_for_drawing(page, chart).await?;
            page.emulate_print(true).await?;
            ensure(
                !page.is_visible(&format!("#chart-{chart} canvas")).await?,
                format!("The canvas of {chart} is printed."),
            )?;
            let drawings = format!(
                "[...document.querySelectorAll('#chart-{chart} svg')].filter(svg => svg.checkVisibility() && \
                 svg.getBoundingClientRect().height > 0 && getComputedStyle(svg).visibility === 'visible').length"
            );
            ensure_eq(&format!("Drawings of {chart} in print"), page.eval_number(&drawings).await?, 1.0)?;
            page.emulate_print(false).await?;
        }
        Ok(())
    })
    .await
}

fn canvas(chart: &str) -> String {
    format!("document.querySelector('#chart-{chart} canvas')")
}

pub(crate) async fn scroll_to(page: &Page, chart: &str) -> TestResult {
    page.scroll_to(&format!("#chart-{chart}")).await
}

/// Waits until something is drawn on the canvas of a chart, and returns it as a data URL.
async fn wait_for_drawing(page: &Page, chart: &str) -> TestResult<String> {
    page.wait_until_visible(&format!("#chart-{chart} canvas")).await?;
    let has_drawing = js_call(HAS_DRAWING, &canvas(chart));
    page.wait_until(&format!("there is something on the canvas of {chart}"), &has_drawing).await?;
    page.eval_string(&format!("{}.toDataURL()", canvas(chart))).await
}
