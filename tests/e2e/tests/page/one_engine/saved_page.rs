//! A page that the reader's browser saved while its program ran: every chart is there, and no control that does nothing.

use crate::PAGES;
use crate::failure_modes::{CHARTS_WITHOUT_ONE_DRAWING, RECORD_ERRORS, ensure_no_errors, ensure_readable};
use e2e::{
    Capability, Fault, Key, Page, Profile, TestResult, browse, browse_with, ensure_empty, ensure_eq, is_supported,
    js_call,
};

/// A JavaScript function: the controls that look as if they answered, and what only the running program shows.
const LIVE_CONTROLS: &str = include_str!("../../../scripts/live_controls.js");

/// Uses the page as a reader does before saving it: charts are drawn, a card, a table and a tooltip are open.
async fn use_page(page: &Page, path: &str) -> TestResult {
    page.open_hydrated(path).await?;
    page.select("#currency", "usd").await?;
    for chart in ["headline", "projects"] {
        page.scroll_to_center(&format!("#chart-{chart}")).await?;
        page.wait_until_visible(&format!("#chart-{chart} .plot[data-canvas-drawn] canvas")).await?;
    }
    page.dispatch_click("#chart-projects [aria-expanded]").await?;
    page.wait_until_visible("#chart-projects table").await?;
    page.focus("#chart-projects [role=listbox]").await?;
    page.press(Key::Down).await?;
    page.wait_until_visible("#chart-projects .tooltip").await?;
    page.press(Key::Enter).await?;
    page.wait_until_visible("#card").await?;
    page.wait_until_settled().await
}

/// The document as it is now.
async fn document(page: &Page) -> TestResult<String> {
    page.eval_string("'<!doctype html>' + document.documentElement.outerHTML").await
}

/// Saves the document as it is now, and serves it beside the page.
async fn serve_saved(page: &Page, path: &str) -> TestResult<String> {
    let saved = format!("{path}saved.html");
    page.serve_page(&saved, document(page).await?);
    Ok(saved)
}

/// Fails unless the document is complete without its program. Its policy refuses the positions that the program gave to elements, and says so
/// on the console.
async fn ensure_static(page: &Page) -> TestResult {
    ensure_readable(page).await?;
    ensure_empty("What looks alive", page.eval_string(&js_call(LIVE_CONTROLS, "")).await?)
}

#[tokio::test]
async fn saved_page_without_its_program_shows_every_chart_and_no_control() -> TestResult {
    for (path, _) in PAGES {
        browse(async |page| {
            use_page(page, path).await?;
            let saved = serve_saved(page, path).await?;
            page.inject_fault(|path| path.ends_with("_bg.wasm"), Fault::NotFound);
            page.open(&saved).await?;
            page.wait_until_visible("#notice").await?;
            ensure_static(page).await?;
            page.take_console().await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn saved_page_without_scripts_shows_every_chart_and_no_control() -> TestResult {
    for (path, _) in PAGES {
        let mut html = String::new();
        browse(async |page| {
            use_page(page, path).await?;
            html = document(page).await?;
            Ok(())
        })
        .await?;
        browse_with(Profile { javascript: false, ..Profile::DEFAULT }, async |page| {
            page.serve_page(&format!("{path}saved.html"), html.clone());
            page.open(&format!("{path}saved.html")).await?;
            ensure_static(page).await?;
            page.take_console().await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn saved_page_with_its_program_is_alive_again() -> TestResult {
    for (path, lang) in PAGES {
        browse(async |page| {
            page.add_init_script(RECORD_ERRORS);
            use_page(page, path).await?;
            let saved = serve_saved(page, path).await?;
            page.open_hydrated(&saved).await?;
            page.wait_until_settled().await?;
            ensure_eq("The language", page.eval_string("document.documentElement.lang").await?.as_str(), lang)?;
            ensure_eq("The path", page.eval_string("location.pathname").await?, format!("/repo/{saved}"))?;
            ensure_eq("The number of cards", page.count("#card").await?, 0.0)?;
            ensure_readable(page).await?;
            page.scroll_to_center("#chart-headline").await?;
            page.wait_until_visible("#chart-headline .plot[data-canvas-drawn] canvas").await?;
            page.dispatch_click("a.figure[href$='#row-fiscal-revenue']").await?;
            page.wait_until_visible("#card[data-placed]").await?;
            ensure_eq("The number of cards", page.count("#card").await?, 1.0)?;
            page.select("#currency", "cny").await?;
            page.wait_until_settled().await?;
            let wrong_charts = page.eval_string(&js_call(CHARTS_WITHOUT_ONE_DRAWING, "")).await?;
            ensure_empty("Charts that do not show exactly one drawing", wrong_charts)?;
            ensure_no_errors(page).await?;
            page.take_console().await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn page_saved_with_its_resources_shows_every_chart_and_no_control() -> TestResult {
    if !is_supported(Capability::SavedPages)? {
        return Ok(());
    }
    browse(async |page| {
        use_page(page, "en/").await?;
        page.open_snapshot().await?;
        ensure_static(page).await
    })
    .await
}
