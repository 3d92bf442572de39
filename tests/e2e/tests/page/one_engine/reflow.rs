//! Reflow: the longest values, what stands where in which window, and the check of overflow itself.

use crate::PAGES;
use crate::failure_modes::{RECORD_ERRORS, ensure_no_errors};
use crate::figure_card::CARD_DISTANCE_PX;
use crate::open_file::{EXAMPLE, drop_on_page, quoted};
use crate::reflow::{DOUBLE_TEXT_SIZE, OPEN_FOLDS};
use e2e::{Capability, TestResult, browse, ensure, ensure_empty, ensure_eq, is_supported, js_call};

/// Opens the card of every figure, and returns those that would scroll sideways.
const CARDS_WITH_OVERFLOW: &str = include_str!("../../../scripts/cards_with_overflow.js");

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
