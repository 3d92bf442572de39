//! Reflow: narrow and low windows, and larger text.

use crate::PAGES;
use e2e::{TestResult, browse, ensure, ensure_empty, ensure_eq};

/// A JavaScript function: the first few elements that reach beyond the right edge of the window.
const ELEMENTS_WIDER_THAN_WINDOW: &str = include_str!("../../scripts/elements_wider_than_window.js");

/// Opens every part that is folded.
pub(crate) const OPEN_FOLDS: &str = "for (const details of document.querySelectorAll('.fold')) details.open = true";

/// The height of the page laid out in full, in each language.
const MAX_HEIGHTS_PX: [(u32, [f64; 2]); 2] = [(390, [23_300.0, 30_600.0]), (1440, [15_600.0, 19_100.0])];

#[tokio::test]
async fn page_laid_out_in_full_keeps_within_its_height_and_does_not_scroll_sideways() -> TestResult {
    browse(async |page| {
        for (width, heights) in MAX_HEIGHTS_PX {
            page.resize(width, 900).await?;
            for ((path, _), max) in PAGES.into_iter().zip(heights) {
                page.open_hydrated(path).await?;
                page.wait_until_settled().await?;
                let height = page.eval_number("document.documentElement.scrollHeight").await?;
                ensure(height <= max, format!("/{path} is {height} px high in a window {width} px wide."))?;
                ensure_eq("The horizontal overflow", page.horizontal_overflow_px().await?, 0.0)?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn page_at_320_px_does_not_scroll_sideways() -> TestResult {
    browse(async |page| {
        page.resize(320, 640).await?;
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            page.run_script(OPEN_FOLDS).await?;
            let overflow_px = page.horizontal_overflow_px().await?;
            let wide_elements = if overflow_px > 0.0 {
                page.call_string(ELEMENTS_WIDER_THAN_WINDOW, Vec::new()).await?
            } else {
                String::new()
            };
            ensure_empty(&format!("Elements of /{path} that are too wide"), wide_elements)?;
            ensure_eq(&format!("The horizontal overflow of /{path}"), overflow_px, 0.0)?;

            page.click("a.figure[href$='#row-fiscal-revenue']").await?;
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

/// Makes the text twice as large, as a reader may in the browser's settings.
pub(crate) const DOUBLE_TEXT_SIZE: &str = "document.documentElement.style.fontSize = '200%'";

#[tokio::test]
async fn controls_of_narrow_page_with_text_twice_as_large_stay_in_window() -> TestResult {
    browse(async |page| {
        for width in [320, 370] {
            page.resize(width, 700).await?;
            for (path, _) in PAGES {
                page.open_hydrated(path).await?;
                page.run_script(DOUBLE_TEXT_SIZE).await?;
                page.wait_until_settled().await?;
                let wide = "[...document.querySelectorAll('.masthead *, select, input')]\
                            .filter(part => part.getBoundingClientRect().right > innerWidth + 1)\
                            .map(part => part.outerHTML.slice(0, 120)).join('\\n')";
                let wide_parts = page.eval_string(wide).await?;
                ensure_empty(&format!("Parts of /{path} that are too wide at {width} px"), wide_parts)?;
            }
        }
        Ok(())
    })
    .await
}
