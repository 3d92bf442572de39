//! Tables: search, filters, sort order and sums, and how they are kept in the URL.

use e2e::{Key, Page, TestResult, browse, ensure, ensure_empty, ensure_eq};

#[tokio::test]
async fn table_filters_and_sort_order_are_kept_in_url() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        for (list, value) in [("section", "city"), ("unit", "area")] {
            page.select(&format!("#figure-{list}"), value).await?;
            page.wait_until("the filter is in the URL", &format!("location.search.includes('{list}={value}')")).await?;
        }
        page.focus("#table th:nth-child(2) .sort").await?;
        page.press(Key::Enter).await?;
        page.wait_until("the column is sorted", "document.querySelector('#table [aria-sort=ascending]')").await?;
        let (url, rows) = (page.current_url().await?, row_ids(page).await?);
        ensure_eq("The URL", url, page.url("en/?section=city&unit=area&sort=value"))?;
        ensure_eq("The rows", rows.as_str(), "demolition industrial-land green-space land-vacated renovation")?;

        page.reload().await?;
        page.wait_until_hydrated().await?;
        page.wait_until("the table is sorted again", "document.querySelector('#table [aria-sort=ascending]')").await?;
        ensure_eq("The rows after a reload", row_ids(page).await?, rows)?;
        ensure(
            page.is_true("document.querySelector('#figure-section').value === 'city'").await?,
            "The select shows another section.",
        )
    })
    .await
}

#[tokio::test]
async fn sort_by_missing_column_falls_back_to_value() -> TestResult {
    browse(async |page| {
        // In Chinese, in the units printed, every value is its token, which has no column of its own.
        page.open_hydrated("?sort=-printed").await?;
        let is_sorted = "document.querySelector('#table th:nth-child(2)[aria-sort=descending]')";
        page.wait_until("the values are sorted", is_sorted).await?;
        page.dispatch_click("#table th:nth-child(2) .sort").await?;
        page.wait_until("the report's order is back", "document.querySelector('#table tbody .group')").await?;
        ensure_eq("The URL", page.current_url().await?, page.url(""))
    })
    .await
}

#[tokio::test]
async fn entity_index_is_searched_filtered_and_sorted_by_sum() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.type_into("#name-search", "丰田").await?;
        page.wait_until("one row is left", "document.querySelectorAll('#names tbody tr').length === 1").await?;
        ensure(page.inner_text("#names tbody").await?.contains("Toyota"), "丰田 should find Toyota.")?;
        page.click("#name-reset").await?;
        page.select("#name-section", "investment").await?;
        for _ in 0..2 {
            page.click("#names th:last-child .sort").await?;
        }
        let is_first = "document.querySelector('#names tbody tr').innerText.startsWith('Canadian Solar')";
        page.wait_until("the largest sum comes first", is_first).await?;
        ensure(
            page.current_url().await?.ends_with("?name-section=investment&name-sort=-sum"),
            "The URL does not follow.",
        )
    })
    .await
}

#[tokio::test]
async fn select_shows_current_value_after_reset_and_history_step() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        let shows = |list: &str, value: &str| format!("document.querySelector('#{list}').value === '{value}'");
        for (list, button) in [("figure-section", "#figure-reset"), ("name-section", "#name-reset")] {
            for value in ["city", "", "city"] {
                page.select(&format!("#{list}"), value).await?;
                page.wait_until(
                    "the URL follows",
                    &format!("location.search.includes('section=city') === {}", !value.is_empty()),
                )
                .await?;
            }
            page.click(button).await?;
            page.wait_until("the URL has no query", "!location.search").await?;
            page.wait_until("the select shows that", &shows(list, "")).await?;
        }
        for value in ["usd", "printed", "usd"] {
            page.select("#currency", value).await?;
        }
        page.run_script("history.pushState(null, '', '?currency=cny')").await?;
        page.run_script("history.pushState(null, '', '?'); history.back()").await?;
        page.wait_until("the select follows the URL", &shows("currency", "cny")).await
    })
    .await
}

#[tokio::test]
async fn figure_search_in_either_language_filters_and_counts() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        for query in ["固投", "11.06 billion", "１１０．６"] {
            page.type_into("#figure-search", query).await?;
            let is_found = "document.querySelector('#row-fixed-investment')?.checkVisibility() && \
                         !document.querySelector('#row-greenway')";
            page.wait_until(&format!("{query} finds fixed-asset investment and not greenway"), is_found).await?;
        }
        let count = page.inner_text("#figure-count").await?;
        ensure(count.starts_with("1 of "), format!("The count: {count}"))?;

        page.type_into("#figure-search", "no such thing").await?;
        page.wait_until("nothing is found", "!document.querySelector('#table tr[id^=row-]')").await?;
        let count = page.inner_text("#figure-count").await?;
        ensure(count.contains("Nothing"), format!("An empty result should be announced: {count}"))?;
        page.click("#figure-reset").await?;
        page.wait_until_visible("#row-greenway").await?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

/// Ids of the printed figures in the table, in order.
async fn row_ids(page: &Page) -> TestResult<String> {
    page.eval_string(
        "[...document.querySelectorAll('#table .results > table tr[id^=row-]')].map(row => row.id.slice('row-'.length)).join(' ')",
    )
    .await
}
