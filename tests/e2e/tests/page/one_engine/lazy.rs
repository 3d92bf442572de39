//! What a reader does before the code for it has come, and what a start leaves as it is.

use crate::PAGES;
use crate::lazy::{AS_PUBLISHED, CHUNKS, open_on_phone};
use crate::one_engine::chunks::ALL_CHINESE;
use e2e::{Fault, TestResult, browse_with, ensure_empty, ensure_eq};

/// Records the attributes of the root and of the body that change once the document is parsed as `changed`.
const RECORD_ROOT_ATTRIBUTES: &str = include_str!("../../../scripts/init/record_root_attributes.js");

#[tokio::test]
async fn search_typed_before_its_code_has_come_filters_the_table_afterwards() -> TestResult {
    browse_with(AS_PUBLISHED, async |page| {
        page.inject_fault(CHUNKS, Fault::Stalled);
        open_on_phone(page, "en/").await?;
        page.unfold("#figure-search").await?;
        page.scroll_to_center("#figure-search").await?;
        page.type_into("#figure-search", "land").await?;
        page.clear_fault();
        page.wait_until("the table is filtered", "document.querySelectorAll('#table tr[id^=row-]').length < 40")
            .await?;
        ensure_eq("The search", page.eval_string("document.querySelector('#figure-search').value").await?, "land")?;
        page.wait_until("the address has the search", "location.search === '?q=land'").await
    })
    .await
}

#[tokio::test]
async fn change_before_code_has_come_shows_in_every_part_afterwards() -> TestResult {
    browse_with(AS_PUBLISHED, async |page| {
        page.inject_fault(CHUNKS, Fault::Stalled);
        open_on_phone(page, "en/").await?;
        page.unfold("#currency").await?;
        page.select("#currency", "usd").await?;
        page.dispatch_click("#language-switch").await?;
        page.clear_fault();
        page.wait_until("all of the page is Chinese", ALL_CHINESE).await?;
        page.wait_until("revenue is in dollars", "document.querySelector('#row-fiscal-revenue .value').textContent.includes('美元')")
            .await?;
        let stale = "[...document.querySelectorAll('main h2, main h3')].filter(heading => !/[\\u4e00-\\u9fff]/.test(heading.textContent))";
        ensure_empty("Headings that are not Chinese", page.eval_string(&format!("{stale}.map(heading => heading.textContent).join('\\n')")).await?)
    })
    .await
}

#[tokio::test]
async fn start_changes_only_the_ready_attribute_of_the_root() -> TestResult {
    browse_with(AS_PUBLISHED, async |page| {
        page.add_init_script(RECORD_ROOT_ATTRIBUTES);
        for (path, _) in PAGES {
            open_on_phone(page, path).await?;
            page.wait_until_settled().await?;
            // Anything inherited from the root would have every element of the page styled again.
            ensure_eq(
                "The attributes that changed",
                page.eval_string("[...changed].join()").await?,
                "HTML data-ready".to_owned(),
            )?;
        }
        Ok(())
    })
    .await
}
