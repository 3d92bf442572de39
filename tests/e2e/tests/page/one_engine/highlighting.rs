//! Linked highlighting: pointing at or focusing a figure highlights its other usages without redrawing anything.

use e2e::{Key, Page, TestResult, browse, ensure, ensure_eq};

/// Counts canvas drawing operations and changes of the document outside of plots as `renderWork`.
const COUNT_RENDER_WORK: &str = include_str!("../../../scripts/init/count_render_work.js");

#[tokio::test]
async fn hovered_figure_is_highlighted_in_table_and_charts_without_redraw() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        page.add_init_script(COUNT_RENDER_WORK);
        page.open_hydrated("en/").await?;
        page.wait_until_settled().await?;
        page.hover("#section-city p a[href$='#row-land-vacated']").await?;
        page.wait_until(
            "its row is highlighted",
            "document.querySelector('#row-land-vacated').hasAttribute('data-highlighted')",
        )
        .await?;
        page.wait_until("its bar is outlined", "document.querySelectorAll('#chart-land .highlight').length === 1")
            .await?;
        ensure(
            highlighted_ids(page).await?.split(' ').all(|fact| fact == "land-vacated"),
            "Other figures are highlighted too.",
        )?;

        page.wait_until_settled().await?;
        page.run_script("window.renderWork = 0").await?;
        page.hover("#section-city p a[href$='#row-land-vacated']").await?;
        page.hover("#section-city p a[href$='#row-land-vacated.completion']").await?;
        page.wait_until(
            "the other figure is highlighted",
            "document.querySelector('[href=\"#row-land-vacated.completion\"][data-highlighted]')",
        )
        .await?;
        ensure_eq("Canvas drawing and changes of the document", page.eval_number("renderWork").await?, 0.0)
    })
    .await
}

#[tokio::test]
async fn hovered_derived_figure_highlights_its_inputs() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        page.hover(".tile a[href$='#row-fiscal-revenue.previous']").await?;
        for input in ["fiscal-revenue", "fiscal-revenue.growth"] {
            let is_highlighted =
                format!("document.querySelector('.tile a[href=\"#row-{input}\"]')?.dataset.highlighted === 'input'");
            page.wait_until(&format!("{input} is highlighted as an input"), &is_highlighted).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn active_chart_mark_highlights_figure_in_prose() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.focus("#chart-land [role=listbox]").await?;
        page.press(Key::Home).await?;
        let is_highlighted =
            "document.querySelector('#section-city p a[href$=\"#row-land-vacated\"]').hasAttribute('data-highlighted')";
        page.wait_until("the figure in prose is highlighted", is_highlighted).await
    })
    .await
}

/// Ids of the highlighted figures.
async fn highlighted_ids(page: &Page) -> TestResult<String> {
    page.eval_string(
        "[...document.querySelectorAll('[data-highlighted]')].map(element => element.dataset.figure ?? (element.id || element.hash).replace(/^#?row-/, '')).join(' ')",
    )
    .await
}
