//! The back button, where no card covers the page like a sheet any more.

use crate::history::{REVENUE, history_length, open_second};
use e2e::{Key, TestResult, browse, ensure_eq};

#[tokio::test]
async fn link_out_of_a_sheet_leads_to_its_part() -> TestResult {
    browse(async |page| {
        open_second(page, 390, 844).await?;
        page.scroll_to_center(REVENUE).await?;
        page.click(REVENUE).await?;
        page.wait_until_visible("#card[data-placed]").await?;
        page.dispatch_click(".toc a[href='#notes']").await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until_settled().await?;
        ensure_eq("The fragment", page.eval_string("location.hash").await?.as_str(), "#notes")?;
        ensure_eq("The query", page.eval_string("location.search").await?.as_str(), "")
    })
    .await
}

#[tokio::test]
async fn card_beside_its_figure_adds_no_history_entry() -> TestResult {
    browse(async |page| {
        open_second(page, 1280, 800).await?;
        let before = history_length(page).await?;
        page.click(REVENUE).await?;
        page.wait_until_visible("#card[data-placed]").await?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        ensure_eq("The number of entries", history_length(page).await?, before)
    })
    .await
}
