//! The program hydrates the prerendered document in place, without visible change.

use super::PAGES;
use e2e::{Page, TestResult, browse, ensure, ensure_empty};

/// Records layout shifts as `shifts`. Where the browser does not report them, the `tops` of blocks are compared in every frame.
pub(crate) const RECORD_LAYOUT_SHIFTS: &str = include_str!("../../scripts/init/record_layout_shifts.js");

/// Marks every element of the parsed document, before any deferred script runs, as `isPrerendered`.
const MARK_PRERENDERED_ELEMENTS: &str = include_str!("../../scripts/init/mark_prerendered_elements.js");

#[tokio::test]
async fn hydration_keeps_prerendered_elements() -> TestResult {
    browse(async |page| {
        page.add_init_script(MARK_PRERENDERED_ELEMENTS);
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            ensure(page.is_true("document.querySelector('#app').isPrerendered").await?, "Nothing was marked.")?;
            let kinds = "#app :is(h1, h2, h3, p, a, section, table, tr, td, figure, svg)";
            let replaced = format!(
                "[...document.querySelectorAll({kinds:?})].filter(element => !element.isPrerendered)\
                 .map(element => element.outerHTML.slice(0, 120)).join('\\n')"
            );
            ensure_empty(
                &format!("Elements of /{path} that are not the prerendered ones"),
                page.eval_string(&replaced).await?,
            )?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn hydration_causes_no_layout_shift() -> TestResult {
    for (width, height) in [(390, 844), (1440, 900)] {
        browse(async |page| {
            page.resize(width, height).await?;
            page.add_init_script(RECORD_LAYOUT_SHIFTS);
            for (path, _) in PAGES {
                page.open_hydrated(path).await?;
                ensure_no_shifts(page).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn hydration_with_stored_dark_theme_causes_no_layout_shift() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.select("#theme", "dark").await?;
        page.add_init_script(RECORD_LAYOUT_SHIFTS);
        page.open_hydrated("").await?;
        ensure_no_shifts(page).await
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

/// Scrolls to the end of the page, so that every canvas is created, and back.
pub(crate) async fn ensure_no_shifts(page: &Page) -> TestResult {
    // The sleeps are for shifts that should not happen.
    page.sleep_ms(500).await;
    let height = page.eval_number("document.documentElement.scrollHeight / innerHeight").await?;
    for screen in (0..height.ceil() as u32).chain([0]) {
        page.run_script(&format!("tops.clear(); scrollTo({{ top: {screen} * innerHeight, behavior: 'instant' }})"))
            .await?;
        page.sleep_ms(60).await;
    }
    page.sleep_ms(500).await;
    ensure_empty("Layout shifts", page.eval_string("shifts.join('\\n')").await?)
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
