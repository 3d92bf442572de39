//! The program is missing or late, or the browser lacks something: the document stays readable, and says what is unavailable.

use super::PAGES;
use e2e::{Fault, Page, Profile, TestResult, browse, browse_with, ensure, ensure_empty, ensure_eq, js_call};

/// Records uncaught errors as `thrown`.
pub(crate) const RECORD_ERRORS: &str = include_str!("../../scripts/init/record_errors.js");

/// A JavaScript function: the charts that do not show exactly one drawing.
pub(crate) const CHARTS_WITHOUT_ONE_DRAWING: &str = include_str!("../../scripts/charts_without_one_drawing.js");

/// Makes every compilation of WebAssembly fail.
const FAIL_WASM_COMPILATION: &str = include_str!("../../scripts/init/fail_wasm_compilation.js");

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

#[tokio::test]
async fn failed_wasm_compilation_keeps_document_and_shows_notice() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.add_init_script(FAIL_WASM_COMPILATION);
        page.open("en/").await?;
        page.wait_until_visible("#notice").await?;
        ensure_readable(page).await?;
        ensure_no_errors(page).await?;
        page.take_console().await?;
        Ok(())
    })
    .await
}

/// Features that a browser may lack or refuse, and that the page can do without.
const MISSING_FEATURES: [(&str, &str); 4] = [
    ("canvas", "HTMLCanvasElement.prototype.getContext = () => null"),
    (
        "canvas, with an exception",
        "HTMLCanvasElement.prototype.getContext = () => { throw new DOMException('refused') }",
    ),
    ("ResizeObserver", "delete window.ResizeObserver"),
    ("IntersectionObserver", "delete window.IntersectionObserver"),
];

#[tokio::test]
async fn missing_browser_feature_does_not_break_the_page() -> TestResult {
    for (what, script) in MISSING_FEATURES {
        browse(async |page| {
            page.add_init_script(RECORD_ERRORS);
            page.add_init_script(script);
            page.open_hydrated("en/").await?;
            page.scroll_to("figure.chart").await?;
            page.click("#language-switch").await?;
            page.wait_until_lang("zh-Hans").await?;
            page.select("#currency", "usd").await?;
            page.wait_until(
                "the table is in dollars",
                "document.querySelector('#row-fiscal-revenue .value').innerText.includes('美元')",
            )
            .await?;
            page.dispatch_click("a.figure[href$='#row-fiscal-revenue']").await?;
            page.wait_until_visible("#card").await?;
            page.wait_until_settled().await?;
            ensure_readable(page).await?;
            ensure(!page.is_visible("#notice").await?, "The notice is shown.")?;
            ensure_no_errors(page).await
        })
        .await
        .map_err(|failure| failure.with_context(&format!("without {what}")))?;
    }
    Ok(())
}

#[tokio::test]
async fn panic_keeps_document_and_shows_notice() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.run_script("Node.prototype.insertBefore = () => { throw new DOMException('refused') }").await?;
        page.dispatch_click("#bilingual-toggle").await?;
        page.wait_until_visible("#notice").await?;
        ensure_readable(page).await?;
        for lang in ["zh-Hans", "en"] {
            ensure(
                page.is_visible(&format!("#notice [lang={lang}]")).await?,
                format!("The notice is not shown in {lang}."),
            )?;
        }
        // From then on links lead where they lead without the program.
        page.dispatch_click("a.figure[href$='#row-fiscal-revenue']").await?;
        page.wait_until("a figure leads to its row", "location.hash === '#row-fiscal-revenue'").await?;
        page.dispatch_click("#language-switch").await?;
        page.wait_until(
            "the switch leads to the other page",
            "location.pathname.endsWith('/repo/') && document.readyState === 'complete'",
        )
        .await?;
        page.take_console().await?;
        Ok(())
    })
    .await
}
