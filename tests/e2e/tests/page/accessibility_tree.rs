//! The accessibility tree as screen readers get it: roles, names, states and their order. After an intended change, run `INSTA_UPDATE=always
//! cargo xtask test e2e -- told`, and read the diff as if it were read aloud.

use super::PAGES;
use e2e::{Capability, Key, Page, TestResult, browse, is_supported};

#[tokio::test]
async fn of_a_section_one_is_told_its_prose_with_its_figures() -> TestResult {
    told("section", "", "#section-overview", async |_| Ok(())).await
}

#[tokio::test]
async fn of_a_chart_one_is_told_its_marks_and_which_of_them_is_read_out() -> TestResult {
    told("chart", "", "#chart-completion", async |page| {
        page.run_script("document.querySelector('#chart-completion [role=listbox]').focus()").await?;
        page.press(Key::Down).await?;
        page.wait_until_visible("#chart-completion .readout").await
    })
    .await
}

#[tokio::test]
async fn of_a_card_one_is_told_all_that_its_figure_says_for_itself() -> TestResult {
    told("card", "?fact=fiscal-revenue", "#card", async |page| page.wait_until_visible("#card").await).await
}

#[tokio::test]
async fn of_the_table_one_is_told_its_tools_heads_and_rows() -> TestResult {
    told("table", "?section=city&unit=area", "#table", async |page| page.wait_until_hidden("#row-greenway").await).await
}

/// Compares the accessibility tree of a part of both pages, in a state, with the stored one.
async fn told(part: &str, query: &str, selector: &str, reach: impl AsyncFn(&Page) -> TestResult) -> TestResult {
    if !is_supported(Capability::AccessibilityTree)? {
        return Ok(());
    }
    browse(async |page| {
        for (path, language) in PAGES {
            page.open_hydrated(&format!("{path}{query}")).await?;
            reach(page).await?;
            insta::assert_snapshot!(format!("{part}-{language}"), page.aria_tree(selector).await?);
        }
        Ok(())
    })
    .await
}
