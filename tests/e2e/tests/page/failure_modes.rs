//! The program is missing or late: the document stays readable, and says what is unavailable.

use crate::PAGES;
use e2e::{Fault, Page, Profile, TestResult, browse, browse_with, ensure, ensure_empty, ensure_eq, js_call};

/// Records uncaught errors as `thrown`.
pub(crate) const RECORD_ERRORS: &str = include_str!("../../scripts/init/record_errors.js");

/// A JavaScript function: the charts that do not show exactly one drawing.
pub(crate) const CHARTS_WITHOUT_ONE_DRAWING: &str = include_str!("../../scripts/charts_without_one_drawing.js");

/// For looking at the page while its program is still loading.
pub(crate) const NO_LOAD_WAIT: Profile = Profile { waits_for_load: false, ..Profile::DEFAULT };

/// Fails unless the text can be read and scrolled, each chart shows one drawing, and the table has its rows.
pub(crate) async fn ensure_readable(page: &Page) -> TestResult {
    ensure(page.is_visible("h1").await?, "The heading is not visible.")?;
    ensure(page.count("main p").await? > 20.0, "Paragraphs are missing.")?;
    ensure(page.is_visible("#row-fiscal-revenue").await?, "The table has no visible rows.")?;
    let wrong_charts = page.eval_string(&js_call(CHARTS_WITHOUT_ONE_DRAWING, "")).await?;
    ensure_empty("Charts that do not show exactly one drawing", wrong_charts)?;
    ensure(page.count("figure.chart").await? >= 11.0, "Charts are missing.")?;
    // Not to the pixel: scroll anchoring may move it. And again, until a browser no longer restores the position of a page that it reloaded.
    page.wait_until("the page scrolls", "(scrollTo({ top: 1500, behavior: 'instant' }), scrollY > 1000)").await
}

/// Fails if there was an uncaught error.
pub(crate) async fn ensure_no_errors(page: &Page) -> TestResult {
    ensure_empty("Uncaught errors", page.eval_string("thrown.join('\\n')").await?)
}

#[tokio::test]
async fn program_that_traps_says_so_and_leaves_links_to_the_browser() -> TestResult {
    browse(async |page| {
        page.open("en/").await?;
        page.wait_until_visible("[data-ready]").await?;
        // It cannot be hydrated: an element is missing.
        page.run_script("document.querySelector('#island-chart-petitions').innerHTML = '<b></b>'").await?;
        page.scroll_to("#island-chart-petitions").await?;
        page.wait_until_visible("#notice .stopped").await?;
        page.dispatch_click("#island-text-overview a.figure[href$='#row-fiscal-revenue']").await?;
        page.wait_until("the browser follows the link", "location.hash === '#row-fiscal-revenue'").await?;
        ensure(!page.is_visible("#card").await?, "A card opens, though the program has stopped.")?;
        page.take_console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn stalled_program_keeps_document_readable_and_scroll_position() -> TestResult {
    for (path, _) in PAGES {
        browse_with(NO_LOAD_WAIT, async |page| {
            page.inject_fault(|path| path.ends_with("_bg.wasm"), Fault::Stalled);
            page.open(path).await?;
            // For the notice, which should not appear.
            page.sleep_ms(1000).await;
            ensure_readable(page).await?;
            ensure(!page.is_visible("#notice").await?, "The notice is shown, though the program is only late.")?;
            ensure(!page.is_true("document.querySelector('[data-ready]')").await?, "The program was not stalled.")?;
            page.clear_fault();
            page.wait_until_hydrated().await?;
            ensure_eq("The scroll position", page.eval_number("Math.round(scrollY)").await?, 1500.0)
        })
        .await?;
    }
    Ok(())
}
