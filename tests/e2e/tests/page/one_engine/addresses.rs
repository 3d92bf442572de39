//! Addresses: with hostile values, of what is not there, without a slash, and of cards in the history.

use crate::PAGES;
use e2e::{Key, TestResult, browse, ensure, ensure_empty, ensure_eq};

/// Every query parameter that the page reads.
const KEYS: [&str; 16] = [
    "currency",
    "area",
    "reading",
    "fact",
    "term",
    "q",
    "section",
    "kind",
    "unit",
    "status",
    "read",
    "sort",
    "name",
    "name-section",
    "role",
    "name-sort",
];

#[tokio::test]
async fn query_parameters_with_markup_are_shown_as_text() -> TestResult {
    browse(async |page| {
        page.add_init_script("window.alert = () => { window.injected = true }");
        let hostile = "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        let query: Vec<String> = KEYS.iter().map(|key| format!("{key}={hostile}")).collect();
        for (path, _) in PAGES {
            page.open_hydrated(&format!("{path}?{}", query.join("&"))).await?;
            // For scripts, which should not run, and a card, which should not open.
            page.sleep_ms(300).await;
            ensure(!page.is_true("window.injected").await?, "A script from the URL ran.")?;
            ensure_empty(
                "Images",
                page.eval_string("[...document.images].map(image => image.outerHTML).join()").await?,
            )?;
            let query_text = page.eval_string("document.querySelector('#figure-search').value").await?;
            ensure(query_text.contains("<img"), format!("The search text should be shown as text: {query_text}"))?;
            ensure(!page.is_visible("#card").await?, "A card is open.")?;
        }
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

#[tokio::test]
async fn dead_link_says_so_in_the_language_of_the_page() -> TestResult {
    browse(async |page| {
        for address in ["?fact=gone", "?term=gone", "?section=gone", "?fact=fiscal-revenue%E3%80%82", "#row-gone"] {
            // Another document, since a new fragment alone loads nothing.
            page.open("404.html").await?;
            page.open(&format!("en/{address}")).await?;
            page.wait_until_visible(".dead-link").await?;
            let words = page.inner_text("#file-status").await?;
            ensure(words.contains("not in this report"), format!("{address} says “{words}”"))?;
            ensure(!page.is_visible("#card").await?, "A card is open.")?;
        }
        page.click("#language-switch").await?;
        page.wait_until(
            "it is said in Chinese",
            "document.querySelector('.dead-link').innerText.includes('本报告中没有')",
        )
        .await?;
        for address in ["?fact=fiscal-revenue", "#row-fiscal-revenue", "#top", "#Campaign=1", ""] {
            page.open("404.html").await?;
            page.open(&format!("en/{address}")).await?;
            page.wait_until_hydrated().await?;
            page.wait_until_settled().await?;
            ensure(!page.is_visible(".dead-link").await?, format!("{address} is said to be dead."))?;
        }
        page.take_console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn english_page_at_an_address_without_slash_stays_english() -> TestResult {
    browse(async |page| {
        // As a server answers that does not redirect to the address with a slash.
        page.alter_pages(Box::new(|html| html.replace("=\"../", "=\"/repo/")));
        page.add_init_script(
            "if (location.pathname === '/repo/en/') history.replaceState(null, '', `/repo/en${location.search}`)",
        );
        page.open("en/").await?;
        page.wait_until_hydrated().await?;
        page.wait_until_settled().await?;
        ensure_eq("The path", page.eval_string("location.pathname").await?.as_str(), "/repo/en")?;
        page.select("#currency", "usd").await?;
        page.wait_until("the address has the units", "location.search === '?currency=usd'").await?;
        ensure_eq("The path with units", page.eval_string("location.pathname").await?.as_str(), "/repo/en")?;
        // WebKit skips history entries that were not created by user interaction.
        page.click("#language-switch").await?;
        page.wait_until_lang("zh-Hans").await?;
        ensure_eq("The Chinese path", page.eval_string("location.pathname").await?.as_str(), "/repo/")?;
        page.go_back().await?;
        page.wait_until_lang("en").await?;
        page.wait_until_settled().await?;
        ensure_eq("The path after going back", page.eval_string("location.pathname").await?.as_str(), "/repo/en")?;
        ensure_eq("The language", page.eval_string("document.documentElement.lang").await?.as_str(), "en")
    })
    .await
}

#[tokio::test]
async fn history_back_to_another_card_returns_focus_to_its_own_figure() -> TestResult {
    browse(async |page| {
        page.open_hydrated("?fact=fiscal-revenue").await?;
        page.wait_until_visible("#card").await?;
        page.click("#language-switch").await?;
        page.dispatch_click("#section-overview p a[href$='#row-industrial-output']").await?;
        page.wait_until("the other card is open", "document.querySelector('#card .printed').textContent === '233亿元'")
            .await?;
        page.go_back().await?;
        page.wait_until(
            "the previous card is open again",
            "document.querySelector('#card .printed').textContent === '20.2亿元'",
        )
        .await?;
        page.press(Key::Escape).await?;
        page.wait_until("the focus is on its figure", "document.activeElement.hash === '#row-fiscal-revenue'").await
    })
    .await
}
