//! The program hydrates the prerendered document in place, without visible change.

use crate::PAGES;
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
