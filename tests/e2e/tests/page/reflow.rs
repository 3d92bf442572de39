//! Reflow: narrow and low windows, and larger text.

use super::PAGES;
use super::failure_modes::{RECORD_ERRORS, ensure_no_errors};
use super::figure_card::CARD_DISTANCE_PX;
use super::open_file::{EXAMPLE, drop_on_page, quoted};
use e2e::{Capability, TestResult, browse, ensure, ensure_empty, ensure_eq, is_supported, js_call};

/// A JavaScript function: the first few elements that reach beyond the right edge of the window.
const ELEMENTS_WIDER_THAN_WINDOW: &str = include_str!("../../scripts/elements_wider_than_window.js");

/// Opens the card of every figure, and returns those that would scroll sideways.
const CARDS_WITH_OVERFLOW: &str = include_str!("../../scripts/cards_with_overflow.js");

/// Opens every part that is folded.
const OPEN_FOLDS: &str = "for (const details of document.querySelectorAll('.fold')) details.open = true";

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
async fn charts_in_wide_window_stand_beside_the_words_of_their_section() -> TestResult {
    let is_beside = "[...document.querySelectorAll('main > section')].every(section => { \
        const words = section.querySelector('[id^=island-text-]').getBoundingClientRect(); \
        const charts = [...section.querySelectorAll('.beside figure')].map(chart => chart.getBoundingClientRect()); \
        return charts.length > 0 && Math.abs(charts[0].top - words.top) < 2 && charts.every(chart => chart.left >= words.right); })";
    browse(async |page| {
        for width in [1200, 1440] {
            page.resize(width, 900).await?;
            for (path, _) in PAGES {
                page.open_hydrated(path).await?;
                ensure(page.is_true(is_beside).await?, format!("On /{path}, {width} px wide, they do not."))?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn first_screen_shows_headline_figures_and_beginning_of_the_summary() -> TestResult {
    browse(async |page| {
        for (width, height) in [(390, 844), (1440, 900)] {
            page.resize(width, height).await?;
            for (path, _) in PAGES {
                page.open_hydrated(path).await?;
                for (what, bottom) in [
                    (
                        "last drawn change",
                        "[...document.querySelectorAll('.change svg')].at(-1).getBoundingClientRect().bottom",
                    ),
                    ("summary", "document.querySelector('.takeaway').getBoundingClientRect().top + 16"),
                ] {
                    let bottom = page.eval_number(bottom).await?;
                    ensure(
                        bottom < f64::from(height),
                        format!("The {what} of /{path} is at {bottom} px of {height}."),
                    )?;
                }
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

/// Makes the text twice as large, as a reader may in the browser's settings.
const DOUBLE_TEXT_SIZE: &str = "document.documentElement.style.fontSize = '200%'";

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

#[tokio::test]
async fn card_is_placed_again_when_text_grows() -> TestResult {
    const FIGURE: &str = "#section-overview p a.figure[href$='#row-fiscal-revenue']";
    let is_beside = format!("Math.abs({} - 8) < 2", js_call(CARD_DISTANCE_PX, &format!("{FIGURE:?}")));
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.scroll_to_center(FIGURE).await?;
        page.dispatch_click(FIGURE).await?;
        page.wait_until("the card is beside its figure", &is_beside).await?;
        page.run_script("document.documentElement.style.fontSize = '115%'").await?;
        page.wait_until_settled().await?;
        ensure(page.is_true(&is_beside).await?, "The card is no longer beside its figure.")
    })
    .await
}

#[tokio::test]
async fn card_of_fifteen_digits_does_not_scroll_sideways() -> TestResult {
    let report = EXAMPLE.replace("\"3.1亿元\"", "\"123456789012345元\"");
    browse(async |page| {
        for (width, text_size) in [(320, ""), (320, DOUBLE_TEXT_SIZE), (1280, ""), (1280, DOUBLE_TEXT_SIZE)] {
            page.resize(width, 700).await?;
            for path in ["", "en/"] {
                page.open_hydrated(path).await?;
                page.run_script(text_size).await?;
                drop_on_page(page, &format!("add('report.json', {})", quoted(&report))).await?;
                page.wait_until("its figures are there", "document.querySelector('#row-orders')").await?;
                page.unfold("#row-orders").await?;
                page.dispatch_click("#row-orders a").await?;
                page.wait_until_visible("#card").await?;
                let overflow_px = page
                    .eval_number("(card => card.scrollWidth - card.clientWidth)(document.querySelector('#card'))")
                    .await?;
                ensure_eq(&format!("The overflow of the card on /{path} at {width} px"), overflow_px, 0.0)?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn printing_reports_no_error_of_observed_sizes() -> TestResult {
    if !is_supported(Capability::PrintMedia)? {
        return Ok(());
    }
    browse(async |page| {
        page.add_init_script(RECORD_ERRORS);
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            page.scroll_to_center("figure.chart").await?;
            page.wait_until_visible("figure.chart .plot[data-canvas-drawn] canvas").await?;
            for is_printed in [true, false, true, false] {
                page.emulate_print(is_printed).await?;
                page.wait_until_settled().await?;
            }
            ensure_no_errors(page).await?;
            ensure_empty("The console", page.take_console().await?)?;
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
        page.run_script(OPEN_FOLDS).await?;
        page.run_script("document.querySelector('#section-overview p').append('unbreakable'.repeat(20))").await?;
        page.run_script("document.querySelector('#row-fiscal-revenue th').append('unbreakable'.repeat(20))").await?;
        ensure_eq("The horizontal overflow with long words", page.horizontal_overflow_px().await?, 0.0)?;
        page.run_script("document.querySelector('#section-overview p').style.width = '30rem'").await?;
        ensure(page.horizontal_overflow_px().await? > 100.0, "A paragraph that is too wide is not detected.")
    })
    .await
}
