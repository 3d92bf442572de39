//! Links within the page while a card is open.

use e2e::{TestResult, browse, ensure};

#[tokio::test]
async fn link_within_the_page_closes_the_card_and_stays_in_the_document() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.run_script("window.isSameDocument = true").await?;
        page.click("main a.figure").await?;
        page.wait_until_visible("#card").await?;
        page.wait_until("the address has the card", "location.search.startsWith('?fact=')").await?;
        for _ in 0..2 {
            page.click(".toc a[href='#source']").await?;
            page.wait_until("the address has the part", "location.search + location.hash === '#source'").await?;
        }
        page.wait_until_hidden("#card").await?;
        ensure(page.is_true("window.isSameDocument").await?, "The page was loaded afresh.")
    })
    .await
}
