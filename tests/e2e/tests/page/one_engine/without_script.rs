//! With JavaScript off: links between the pages, rows of figures, and nothing inert to tab to.

use crate::without_script::WITHOUT_SCRIPT;
use e2e::{TestResult, browse_with, ensure, ensure_empty, ensure_eq, js_call};

/// A JavaScript function: the controls that can be reached by keyboard but do nothing without script.
const INERT_TAB_STOPS: &str = include_str!("../../../scripts/inert_tab_stops.js");

#[tokio::test]
async fn pages_without_script_link_to_each_other() -> TestResult {
    browse_with(WITHOUT_SCRIPT, async |page| {
        page.open("").await?;
        page.click("#language-switch").await?;
        page.wait_until_lang("en").await?;
        page.click("#language-switch").await?;
        page.wait_until_lang("zh-Hans").await?;
        ensure_eq("The URL", page.current_url().await?, page.url(""))
    })
    .await
}

#[tokio::test]
async fn pages_without_script_have_no_inert_tab_stops() -> TestResult {
    browse_with(WITHOUT_SCRIPT, async |page| {
        for path in ["", "en/"] {
            page.open(path).await?;
            let stops = page.eval_string(&js_call(INERT_TAB_STOPS, "")).await?;
            ensure_empty("Controls that do nothing", stops)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn figure_link_without_script_targets_its_row() -> TestResult {
    browse_with(WITHOUT_SCRIPT, async |page| {
        page.open("").await?;
        page.click("a.figure[href$='#row-fixed-investment']").await?;
        page.wait_until("the row is the target", "document.querySelector(':target')?.id === 'row-fixed-investment'")
            .await?;
        let top =
            page.eval_number("document.querySelector(':target').getBoundingClientRect().top / innerHeight").await?;
        ensure((0.0..1.0).contains(&top), format!("The row is {top:.1} window heights down."))
    })
    .await
}
