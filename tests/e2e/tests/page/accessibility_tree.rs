//! The accessibility tree as screen readers get it: roles, names, states and their order. After an intended change, run `INSTA_UPDATE=always
//! cargo xtask test e2e -- told`, and read the diff as if it were read aloud.

use super::PAGES;
use e2e::{Key, Need, Outcome, Page, browse, can};

#[tokio::test]
async fn of_a_section_one_is_told_its_prose_with_its_figures() -> Outcome {
    told("section", "", "#section-overview", async |_| Ok(())).await
}

#[tokio::test]
async fn of_a_chart_one_is_told_its_marks_and_which_of_them_is_read_out() -> Outcome {
    told("chart", "", "#chart-completion", async |page| {
        page.run("document.querySelector('#chart-completion [role=listbox]').focus()").await?;
        page.press(Key::Down).await?;
        page.until_shown("#chart-completion .readout").await
    })
    .await
}

#[tokio::test]
async fn of_a_card_one_is_told_all_that_its_figure_says_for_itself() -> Outcome {
    told("card", "?fact=fiscal-revenue", "#card", async |page| page.until_shown("#card").await).await
}

#[tokio::test]
async fn of_the_table_one_is_told_its_tools_heads_and_rows() -> Outcome {
    told("table", "?section=city&unit=area", "#table", async |page| page.until_gone("#row-greenway").await).await
}

/// Compares the accessibility tree of a part of both pages, in a state, with the stored one.
async fn told(part: &str, query: &str, selector: &str, reach: impl AsyncFn(&Page) -> Outcome) -> Outcome {
    if !can(Need::AccessibilityTree)? {
        return Ok(());
    }
    browse(async |page| {
        for (path, language) in PAGES {
            page.arrive(&format!("{path}{query}")).await?;
            reach(page).await?;
            insta::assert_snapshot!(format!("{part}-{language}"), page.outline(selector).await?);
        }
        Ok(())
    })
    .await
}
