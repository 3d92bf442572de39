//! The single-file page, opened from disk: complete, and without any request.

use super::failure_modes::{RECORD_ERRORS, ensure_no_errors, ensure_readable};
use super::loading::RECORD_CSP_VIOLATIONS;
use e2e::{Page, TestResult, browse, ensure, ensure_empty, ensure_eq};

#[tokio::test]
async fn single_file_opens_whole_page_in_requested_language() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_CSP_VIOLATIONS);
        page.add_init_script(RECORD_ERRORS);
        for (query, language) in
            [("", "zh-Hans"), ("lang=en", "en"), ("lang=zh", "zh-Hans"), ("lang=nonsense", "zh-Hans")]
        {
            page.open_file(query).await?;
            page.wait_until_hydrated().await?;
            ensure_eq("The language", page.eval_string("document.documentElement.lang").await?, language)?;
            ensure_readable(page).await?;
            ensure_self_contained(page).await?;
        }
        Ok(())
    })
    .await
}

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

/// Fails if anything was requested, refused or thrown.
async fn ensure_self_contained(page: &Page) -> TestResult {
    let requests = "performance.getEntriesByType('resource').map(entry => entry.name)\
                 .filter(name => !name.startsWith('data:')).join('\\n')";
    ensure_empty("Requests", page.eval_string(requests).await?)?;
    ensure_empty("Violations of the security policy", page.eval_string("violations.join('\\n')").await?)?;
    ensure_no_errors(page).await
}
