//! Hydration of emptied documents and without WebAssembly or storage, and the check of layout shifts itself.

use crate::hydration::RECORD_LAYOUT_SHIFTS;
use e2e::{TestResult, browse, ensure, ensure_empty};

#[tokio::test]
async fn url_with_figure_and_unit_opens_card_converts_and_ignores_junk() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/?fact=land-vacated&currency=usd").await?;
        page.wait_until_visible("#card").await?;
        ensure(page.inner_text("#card").await?.contains("1072.86亩"), "The card is that of another figure.")?;
        let dollars = "document.querySelector('#row-fiscal-revenue .value').innerText.includes('US$299 million')";
        page.wait_until("revenue is in dollars", dollars).await?;
        for junk in [
            "?fact=%3Cimg%20src=x%20onerror=alert(1)%3E",
            "?fact=nothing&area=%00&&=&reading",
            "?%%%",
            "?section=nowhere",
        ] {
            page.open_hydrated(junk).await?;
            ensure(!page.is_visible("#card").await?, format!("{junk} opened a card."))?;
            ensure(page.is_visible("#row-greenway").await?, format!("{junk} hides figures."))?;
        }
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

#[tokio::test]
async fn layout_shift_check_detects_moved_heading() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_LAYOUT_SHIFTS);
        page.open_hydrated("").await?;
        page.wait_until("the heading is recorded", "tops.has(document.querySelector('h1'))").await?;
        page.run_script("document.querySelector('h1').style.marginTop = '40px'").await?;
        page.wait_until("the shift is detected", "shifts.length > 0").await
    })
    .await
}

#[tokio::test]
async fn emptied_document_is_rendered_from_scratch() -> TestResult {
    browse(async |page| {
        let empty =
            "document.addEventListener('DOMContentLoaded', () => document.querySelector('#app').replaceChildren())";
        page.add_init_script(empty);
        page.open("en/").await?;
        let has = |count: usize, selector: &str| format!("document.querySelectorAll({selector:?}).length >= {count}");
        page.wait_until("the table is rendered", &has(65, "tr[id^=row-]")).await?;
        page.wait_until("the charts are drawn", &has(11, "figure.chart .layout-wide svg")).await?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

#[tokio::test]
async fn browser_without_webassembly_keeps_document_and_shows_notice() -> TestResult {
    browse(async |page| {
        page.add_init_script("delete window.WebAssembly");
        page.open("en/").await?;
        page.wait_until_visible("#notice").await?;
        ensure(page.count("tr[id^=row-]").await? >= 65.0, "Rows are missing.")
    })
    .await
}

#[tokio::test]
async fn denied_local_storage_does_not_break_theme_choice() -> TestResult {
    browse(async |page| {
        let deny = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused') } })";
        page.add_init_script(deny);
        page.open_hydrated("").await?;
        page.select("#theme", "dark").await?;
        page.wait_until("the page is dark", "document.documentElement.dataset.theme === 'dark'").await?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}
