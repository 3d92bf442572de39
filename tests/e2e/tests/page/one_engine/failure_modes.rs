//! The program cannot be compiled or panics, or the browser lacks a feature: the document stays readable.

use crate::failure_modes::{RECORD_ERRORS, ensure_no_errors, ensure_readable};
use e2e::{TestResult, browse, ensure};

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

/// Makes every compilation of WebAssembly fail.
const FAIL_WASM_COMPILATION: &str = include_str!("../../../scripts/init/fail_wasm_compilation.js");

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
