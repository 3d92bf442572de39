//! The single-file page in both languages.

use crate::failure_modes::{RECORD_ERRORS, ensure_readable};
use crate::loading::RECORD_CSP_VIOLATIONS;
use crate::single_file::ensure_self_contained;
use e2e::{TestResult, browse, ensure};

#[tokio::test]
async fn single_file_switches_language_in_place_and_back() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_CSP_VIOLATIONS);
        page.add_init_script(RECORD_ERRORS);
        page.open_file("").await?;
        page.wait_until_hydrated().await?;
        page.run_script("window.isSameDocument = true").await?;
        page.dispatch_click("a.figure[href$='#row-fiscal-revenue']").await?;
        page.wait_until_visible("#card").await?;
        ensure(page.inner_text("#card").await?.contains("20.2亿元"), "The card does not show the printed token.")?;
        page.scroll_to("figure.chart").await?;
        page.wait_until_visible("figure.chart .plot[data-canvas-drawn] canvas").await?;

        // WebKit skips history entries that were not created by user interaction.
        page.click("#language-switch").await?;
        page.wait_until(
            "the page is English",
            "document.documentElement.lang === 'en' && location.search.includes('lang=en')",
        )
        .await?;
        page.wait_until(
            "the table is English",
            "document.querySelector('#row-fiscal-revenue').innerText.includes('CNY 2.02 billion')",
        )
        .await?;
        page.go_back().await?;
        page.wait_until(
            "the page is Chinese",
            "document.documentElement.lang === 'zh-Hans' && !location.search.includes('lang=en')",
        )
        .await?;
        ensure(page.is_true("window.isSameDocument").await?, "The page was loaded again.")?;
        ensure_readable(page).await?;
        ensure_self_contained(page).await
    })
    .await
}
