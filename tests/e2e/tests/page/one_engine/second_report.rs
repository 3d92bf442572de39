//! The page of a second report, built as a site of its own: everything works, and nothing of the first report is left.

use crate::PAGES;
use crate::open_file::TITLES;
use e2e::{Profile, TestResult, browse_with, ensure, ensure_empty, ensure_eq};

/// Opens the card of every figure; returns how many were compared, and those whose card differs from the report.
const COMPARE_CARDS_TO_REPORT: &str = include_str!("../../../scripts/compare_cards_to_report.js");

const SECOND_REPORT: Profile = Profile { site_env: "ANOTHER_SITE", ..Profile::DEFAULT };

#[tokio::test]
async fn card_of_every_figure_shows_its_printed_token() -> TestResult {
    browse_with(SECOND_REPORT, async |page| {
        for ((path, _), (_, title)) in PAGES.into_iter().zip(TITLES) {
            page.open_hydrated(path).await?;
            ensure_eq("The heading", page.inner_text("h1").await?, title)?;
            let result = page.call(COMPARE_CARDS_TO_REPORT, Vec::new()).await?;
            ensure_empty("Figures whose cards differ from the report", result[1].as_str().unwrap_or("no result"))?;
            ensure_eq("The number of compared figures", result[0].as_u64(), Some(20))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn charts_language_and_units_of_second_report_respond() -> TestResult {
    browse_with(SECOND_REPORT, async |page| {
        page.resize(1280, 900).await?;
        page.open_hydrated("").await?;
        for chart in ["levels", "reached", "farms", "sales", "fleet"] {
            page.scroll_to_center(&format!("#chart-{chart}")).await?;
            page.wait_until(
                "the chart is live",
                &format!("document.querySelector('#chart-{chart} .plot[data-canvas-drawn]')"),
            )
            .await?;
            // The pointer may already be in the middle of the window, and would not move.
            page.hover(&format!("#chart-{chart} .export button")).await?;
            page.hover(&format!("#chart-{chart} .plot")).await?;
            page.wait_until_visible(&format!("#chart-{chart} .tooltip")).await?;
        }
        page.click("#language-switch").await?;
        page.wait_until("the page is English", &format!("document.title === {:?}", TITLES[1].1)).await?;
        let revenue = "#section-overview p a[href$='#row-revenue']";
        ensure_eq("Revenue as printed", page.inner_text(revenue).await?, "CNY 684 million")?;
        page.select("#currency", "usd").await?;
        page.wait_until(
            "revenue is in dollars, at this report's rate",
            &format!("document.querySelector({revenue:?}).textContent === 'about US$97.7 million'"),
        )
        .await
    })
    .await
}

#[tokio::test]
async fn site_of_second_report_contains_no_name_of_the_first() -> TestResult {
    browse_with(SECOND_REPORT, async |page| {
        for path in ["", "en/", "figures.csv", "datapackage.json", "CITATION.cff", "report.json"] {
            let fetch = "(path) => fetch(path).then(async answer => `${answer.status} ${await answer.text()}`)";
            page.open_hydrated("").await?;
            let text = page.call(fetch, vec![path.into()]).await?.as_str().unwrap_or_default().to_owned();
            ensure(text.starts_with("200 "), format!("/{path} is not found."))?;
            for name in ["秀洲", "嘉兴", "Xiuzhou", "Jiaxing"] {
                ensure(!text.contains(name), format!("/{path} contains {name}."))?;
            }
        }
        Ok(())
    })
    .await
}
