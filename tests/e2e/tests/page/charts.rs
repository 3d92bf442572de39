//! Charts: drawn on a canvas on screen, printed as vector graphics.

use super::PAGES;
use e2e::{Capability, Key, Page, TestResult, browse, ensure, ensure_empty, ensure_eq, is_supported, js_call};

const CHARTS: [&str; 2] = ["headline", "completion"];

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
async fn arrow_keys_move_between_marks_and_enter_opens_the_card() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        for chart in CHARTS {
            let list = format!("#chart-{chart} [role=listbox]");
            let active = format!("document.querySelector({list:?}).getAttribute('aria-activedescendant')");
            let last = page.count(&format!("{list} [role=option]")).await? - 1.0;
            ensure(last > 0.0, format!("{chart} has no marks."))?;
            page.focus(&list).await?;
            page.press(Key::Down).await?;
            page.wait_until("the first mark is active", &format!("{active} === 'mark-{chart}-0'")).await?;
            page.press(Key::End).await?;
            page.wait_until("the last mark is active", &format!("{active} === 'mark-{chart}-{last}'")).await?;
            page.press(Key::Down).await?;
            page.wait_until("it stays there", &format!("{active} === 'mark-{chart}-{last}'")).await?;
            page.wait_until_visible(&format!("#chart-{chart} .tooltip")).await?;

            page.press(Key::Enter).await?;
            page.wait_until_visible("#card").await?;
            page.wait_until_focused("#card").await?;
            page.press(Key::Escape).await?;
            page.wait_until_hidden("#card").await?;
            page.wait_until_focused(&list).await?;
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
async fn synthetic_click_on_option_opens_its_card() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        scroll_to(page, "projects").await?;
        for index in [2, 0, 1] {
            let option = format!("document.querySelectorAll('#chart-projects [role=option]')[{index}]");
            page.run_script(&format!("{option}.click()")).await?;
            page.wait_until(
                "its card is open",
                &format!("new URLSearchParams(location.search).get('fact') === {option}.dataset.figure"),
            )
            .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn print_in_dark_theme_uses_light_colors() -> TestResult {
    if !is_supported(Capability::PrintMedia)? {
        return Ok(());
    }
    browse(async |page| {
        page.open_hydrated("").await?;
        page.select("#theme", "dark").await?;
        page.wait_until("the page is dark", "document.documentElement.dataset.theme === 'dark'").await?;
        ensure(page.background_lightness().await? < 0.3, "The page is not dark.")?;
        page.emulate_print(true).await?;
        ensure(page.background_lightness().await? > 0.9, "The print is dark.")?;
        let fill = "getComputedStyle(document.querySelector('#chart-completion svg text')).fill";
        ensure_eq("The colour of a chart's text", page.eval_string(fill).await?.as_str(), "rgb(27, 27, 27)")?;
        page.emulate_print(false).await
    })
    .await
}

#[tokio::test]
async fn chart_without_canvas_context_keeps_its_svg() -> TestResult {
    browse(async |page| {
        page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null");
        page.open_hydrated("").await?;
        scroll_to(page, "completion").await?;
        page.wait_until("the chart has a canvas", "document.querySelector('#chart-completion canvas')").await?;
        let drawing = "getComputedStyle(document.querySelector('#chart-completion .layout-wide svg')).visibility";
        ensure_eq("The visibility of the drawing", page.eval_string(drawing).await?, "visible")?;
        ensure_empty("The console", page.take_console().await?)
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

#[tokio::test]
async fn every_chart_has_a_narrow_and_a_wide_svg() -> TestResult {
    browse(async |page| {
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            let charts = page.count("figure.chart").await?;
            ensure(charts >= 11.0, format!("There are only {charts} charts on /{path}."))?;
            for layout in [".layout-narrow svg", ".layout-wide svg"] {
                ensure_eq(
                    &format!("{layout} on /{path}"),
                    page.count(&format!("figure.chart {layout}")).await?,
                    charts,
                )?;
            }
        }
        Ok(())
    })
    .await
}

fn canvas(chart: &str) -> String {
    format!("document.querySelector('#chart-{chart} canvas')")
}

async fn scroll_to(page: &Page, chart: &str) -> TestResult {
    page.scroll_to(&format!("#chart-{chart}")).await
}

/// Waits until something is drawn on the canvas of a chart, and returns it as a data URL.
async fn wait_for_drawing(page: &Page, chart: &str) -> TestResult<String> {
    page.wait_until_visible(&format!("#chart-{chart} canvas")).await?;
    let has_drawing = js_call(HAS_DRAWING, &canvas(chart));
    page.wait_until(&format!("there is something on the canvas of {chart}"), &has_drawing).await?;
    page.eval_string(&format!("{}.toDataURL()", canvas(chart))).await
}
