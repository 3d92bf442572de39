//! The accessibility tree: roles, names, states and their order. After an intended change, run `INSTA_UPDATE=always cargo xtask test e2e -- accessibility_tree`,
//! and read the diff as a screen reader would.

use super::PAGES;
use e2e::{Capability, Key, Page, TestResult, browse, is_supported};

#[tokio::test]
async fn section_exposes_prose_with_figures() -> TestResult {
    compare_tree("section", "", "#section-overview", async |_| Ok(())).await
}

#[tokio::test]
async fn chart_exposes_marks_and_the_active_one() -> TestResult {
    compare_tree("chart", "", "#chart-completion", async |page| {
        page.focus("#chart-completion [role=listbox]").await?;
        page.press(Key::Down).await?;
        page.wait_until_visible("#chart-completion .tooltip").await
    })
    .await
}

#[tokio::test]
async fn card_exposes_everything_about_its_figure() -> TestResult {
    compare_tree("card", "?fact=fiscal-revenue", "#card", async |page| page.wait_until_visible("#card").await).await
}

#[tokio::test]
async fn table_exposes_controls_headers_and_rows() -> TestResult {
    compare_tree("table", "?section=city&unit=area", "#table", async |page| {
        page.wait_until_hidden("#row-greenway").await
    })
    .await
}

/// Compares the accessibility tree of a part of both pages with the snapshot, after preparing the page.
async fn compare_tree(
    part: &str,
    query: &str,
    selector: &str,
    prepare: impl AsyncFn(&Page) -> TestResult,
) -> TestResult {
    if !is_supported(Capability::AccessibilityTree)? {
        return Ok(());
    }
    browse(async |page| {
        for (path, language) in PAGES {
            page.open_hydrated(&format!("{path}{query}")).await?;
            prepare(page).await?;
            insta::assert_snapshot!(format!("{part}-{language}"), page.aria_tree(selector).await?);
        }
        Ok(())
    })
    .await
}
