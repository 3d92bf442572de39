//! A document altered by an extension or by the browser's translation.

use super::failure_modes::ensure_readable;
use e2e::{Page, TestResult, browse, ensure};

/// Alterations of the document before hydration.
const ALTERATIONS: [(&str, &str); 5] = [
    ("an element in the body", "document.body.prepend(document.createElement('aside'))"),
    ("an element in the page", "document.querySelector('#app').prepend(document.createElement('aside'))"),
    ("an element in a paragraph", "document.querySelector('main p').append(document.createElement('mark'))"),
    ("another text", "document.querySelector('h1').textContent = 'Something else'"),
    ("a translation", TRANSLATE),
];

/// Changes all text as the translation of browsers does.
const TRANSLATE: &str = concat!("(", include_str!("../../scripts/translate_text.js"), "\n)()");

#[tokio::test]
async fn document_altered_before_hydration_stays_readable() -> TestResult {
    for (what, script) in ALTERATIONS {
        browse(async |page| {
            let on_parsed =
                "document.addEventListener('readystatechange', () => { if (document.readyState === 'interactive') {";
            page.add_init_script(&format!("{on_parsed} {script} }} }})"));
            page.open("en/").await?;
            wait_until_hydrated_or_failed(page).await?;
            page.wait_until_settled().await?;
            ensure_readable(page).await?;
            page.take_console().await?;
            Ok(())
        })
        .await
        .map_err(|failure| failure.with_context(what))?;
    }
    Ok(())
}

#[tokio::test]
async fn page_translated_after_hydration_stays_readable_when_clicked() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.run_script(TRANSLATE).await?;
        page.dispatch_click("a.figure[data-figure=fiscal-revenue]").await?;
        page.wait_until_settled().await?;
        page.select("#currency", "usd").await?;
        page.wait_until_settled().await?;
        page.dispatch_click("#language-switch").await?;
        page.wait_until_settled().await?;
        ensure_readable(page).await?;
        page.take_console().await?;
        Ok(())
    })
    .await
}

async fn wait_until_hydrated_or_failed(page: &Page) -> TestResult {
    let either = "document.documentElement.matches('[data-ready][data-charts][data-reference], [data-failed]')";
    page.wait_until("the page is hydrated, or says that it cannot be", either).await?;
    let has_failed = page.is_true("document.documentElement.matches('[data-failed]')").await?;
    ensure(has_failed == page.is_visible("#notice").await?, "The notice is shown exactly if hydration failed.")
}
