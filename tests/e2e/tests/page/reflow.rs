//! Reflow: narrow and low windows, and larger text.

use super::PAGES;
use e2e::{TestResult, browse, ensure, ensure_empty, ensure_eq};

/// A JavaScript function: the first few elements that reach beyond the right edge of the window.
const ELEMENTS_WIDER_THAN_WINDOW: &str = include_str!("../../scripts/elements_wider_than_window.js");

/// Opens the card of every figure, and returns those that would scroll sideways.
const CARDS_WITH_OVERFLOW: &str = include_str!("../../scripts/cards_with_overflow.js");

#[tokio::test]
async fn page_at_320_px_does_not_scroll_sideways() -> TestResult {
    browse(async |page| {
        page.resize(320, 640).await?;
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            let overflow_px = page.horizontal_overflow_px().await?;
            let wide_elements = if overflow_px > 0.0 {
                page.call_string(ELEMENTS_WIDER_THAN_WINDOW, Vec::new()).await?
            } else {
                String::new()
            };
            ensure_empty(&format!("Elements of /{path} that are too wide"), wide_elements)?;
            ensure_eq(&format!("The horizontal overflow of /{path}"), overflow_px, 0.0)?;

            page.click("a.figure[data-figure=fiscal-revenue]").await?;
            page.wait_until_visible("#card").await?;
            ensure_eq(
                &format!("The horizontal overflow of /{path} with a card open"),
                page.horizontal_overflow_px().await?,
                0.0,
            )?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn charts_with_larger_text_grow_and_stay_in_their_box() -> TestResult {
    const PLOT: &str = "#chart-completion .plot";
    let height = |element: &str| format!("document.querySelector('{PLOT} {element}')?.getBoundingClientRect().height");
    browse(async |page| {
        page.resize(390, 844).await?;
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            page.scroll_to(PLOT).await?;
            page.wait_until_visible(&format!("{PLOT} canvas")).await?;
            let before = page.eval_number(&height("canvas")).await?;
            page.run_script("document.documentElement.style.fontSize = '32px'").await?;
            page.scroll_to(PLOT).await?;
            page.wait_until("the canvas has grown", &format!("{} > 1.5 * {before}", height("canvas"))).await?;
            let (canvas, drawing) = (height("canvas"), height(".layout-narrow svg"));
            page.wait_until("drawing and canvas are as high", &format!("Math.abs({canvas} - {drawing}) < 1.5")).await?;
            let right = format!("document.querySelector('{PLOT} canvas').getBoundingClientRect().right");
            ensure(page.eval_number(&right).await? <= 390.0, format!("The chart on /{path} leaves the window."))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn toc_in_low_window_scrolls_to_last_entry_and_marks_it_current() -> TestResult {
    browse(async |page| {
        page.resize(1100, 400).await?;
        page.open_hydrated("en/").await?;
        page.focus(".toc li:last-child a").await?;
        let is_visible =
            "(box => box.top >= 0 && box.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())";
        page.wait_until("the last entry is in the window", is_visible).await?;
        page.resize(1100, 1000).await?;
        page.run_script("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })").await?;
        page.wait_until(
            "the last entry is the current one",
            "document.querySelector('.toc li:last-child a[aria-current]')",
        )
        .await
    })
    .await
}

#[tokio::test]
async fn cards_at_320_px_do_not_scroll_sideways() -> TestResult {
    browse(async |page| {
        page.resize(320, 700).await?;
        for path in ["", "en/"] {
            page.open_hydrated(path).await?;
            let cards = page.call_string(CARDS_WITH_OVERFLOW, Vec::new()).await?;
            ensure_empty("Cards that scroll sideways", cards)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn overflow_check_detects_wide_paragraph_and_long_words_break() -> TestResult {
    browse(async |page| {
        page.resize(320, 640).await?;
        page.open_hydrated("en/").await?;
        page.run_script("document.querySelector('#section-overview p').append('unbreakable'.repeat(20))").await?;
        page.run_script("document.querySelector('#row-fiscal-revenue th').append('unbreakable'.repeat(20))").await?;
        ensure_eq("The horizontal overflow with long words", page.horizontal_overflow_px().await?, 0.0)?;
        page.run_script("document.querySelector('#section-overview p').style.width = '30rem'").await?;
        ensure(page.horizontal_overflow_px().await? > 100.0, "A paragraph that is too wide is not detected.")
    })
    .await
}
