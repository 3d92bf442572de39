//! The back button: it closes a card that covers the page like a sheet, as readers of phones expect.

use e2e::{Page, TestResult, browse, ensure, ensure_eq};

pub(crate) const REVENUE: &str = "#section-overview p a.figure[href$='#row-fiscal-revenue']";

/// Opens the page in a window of this size, with another page before it in the history.
pub(crate) async fn open_second(page: &Page, width: u32, height: u32) -> TestResult {
    page.resize(width, height).await?;
    page.open("404.html").await?;
    page.open_hydrated("en/").await
}

pub(crate) async fn history_length(page: &Page) -> TestResult<f64> {
    page.eval_number("history.length").await
}

#[tokio::test]
async fn back_with_sheet_open_closes_it_and_stays() -> TestResult {
    browse(async |page| {
        open_second(page, 390, 844).await?;
        page.run_script("window.isSameDocument = true").await?;
        page.scroll_to_center(REVENUE).await?;
        page.click(REVENUE).await?;
        page.wait_until_visible("#card[data-placed]").await?;
        page.wait_until("the address has the card", "location.search === '?fact=fiscal-revenue'").await?;
        // What is chosen meanwhile stays.
        page.run_script(
            "const list = document.querySelector('#currency'); list.value = 'usd'; list.dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await?;
        page.wait_until_settled().await?;
        page.go_back().await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until_settled().await?;
        ensure(page.is_true("window.isSameDocument").await?, "The page was left.")?;
        ensure_eq("The query", page.eval_string("location.search").await?.as_str(), "?currency=usd")?;
        page.wait_until_focused(REVENUE).await?;
        page.go_back().await?;
        page.wait_until("the page is left", "!window.isSameDocument").await
    })
    .await
}

#[tokio::test]
async fn sheets_opened_and_closed_add_one_history_entry_that_back_skips() -> TestResult {
    browse(async |page| {
        open_second(page, 390, 844).await?;
        page.run_script("window.isSameDocument = true").await?;
        let before = history_length(page).await?;
        for close in ["#card-close", "h1", "#card-close"] {
            page.scroll_to_center(REVENUE).await?;
            page.click(REVENUE).await?;
            page.wait_until_visible("#card[data-placed]").await?;
            page.dispatch_click("#card a[href*='#row-']").await?;
            page.wait_until("the card is that of another figure", "location.search !== '?fact=fiscal-revenue'").await?;
            page.dispatch_click(close).await?;
            page.wait_until_hidden("#card").await?;
            page.wait_until("the address has no card", "location.search === ''").await?;
        }
        ensure_eq("The number of added entries", history_length(page).await? - before, 1.0)?;
        page.go_back().await?;
        page.wait_until("the page is left", "!window.isSameDocument").await
    })
    .await
}

#[tokio::test]
async fn back_from_sheet_after_reload_closes_it() -> TestResult {
    browse(async |page| {
        open_second(page, 390, 844).await?;
        page.scroll_to_center(REVENUE).await?;
        page.click(REVENUE).await?;
        page.wait_until_visible("#card[data-placed]").await?;
        page.reload().await?;
        page.wait_until_visible("#card[data-placed]").await?;
        page.go_back().await?;
        page.wait_until_hidden("#card").await?;
        ensure_eq("The path", page.eval_string("location.pathname").await?.as_str(), "/repo/en/")
    })
    .await
}
