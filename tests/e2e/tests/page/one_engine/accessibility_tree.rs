//! The accessibility tree: roles, names, states and their order. After an intended change, run `INSTA_UPDATE=always cargo xtask test e2e -- accessibility_tree`,
//! and read the diff as a screen reader would.

use crate::PAGES;
use e2e::{Capability, Key, Page, TestResult, browse, ensure, ensure_empty, is_supported};

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

/// The roles that lists of a screen reader show, out of context.
const LISTED_ROLES: [&str; 11] = [
    "button",
    "combobox",
    "searchbox",
    "listbox",
    "table",
    "figure",
    "group",
    "region",
    "navigation",
    "search",
    "status",
];

#[tokio::test]
async fn controls_and_groups_have_names_of_their_own() -> TestResult {
    if !is_supported(Capability::AccessibilityTree)? {
        return Ok(());
    }
    browse(async |page| {
        page.open_hydrated("en/?q=2&name=a").await?;
        for chart in ["headline", "completion"] {
            page.dispatch_click(&format!("#chart-{chart} [aria-expanded]")).await?;
            page.wait_until_visible(&format!("#chart-{chart} table")).await?;
        }
        let mut names = page.accessible_names().await?;
        names.retain(|(role, _)| LISTED_ROLES.contains(&role.as_str()));
        names.sort();
        ensure(names.iter().filter(|(role, _)| role == "button").count() > 50, "Buttons are missing.")?;
        let repeated = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| format!("{:?}", pair[0]));
        ensure_empty("Names that are not unique", repeated.collect::<Vec<_>>().join("\n"))?;
        let title = page.inner_text("#title-chart-headline").await?;
        let own = names.iter().filter(|(role, name)| role == "button" && name.ends_with(&format!(": {title}")));
        ensure(own.count() >= 6, "Not all buttons of the chart have its title.")
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
