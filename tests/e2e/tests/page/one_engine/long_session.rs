//! A page that stays open: two tabs, steps back and forth, hundreds of switches and openings, a window at 400 %.

use crate::failure_modes::{RECORD_ERRORS, ensure_no_errors, ensure_readable};
use crate::open_file::EXAMPLE;
use e2e::{Capability, Page, Profile, TestResult, browse, browse_with, ensure, ensure_eq, is_supported};
use std::time::Duration;

/// Switches language, currency and theme, each before the charts have followed the last, then waits for them.
const SWITCH_SETTINGS_REPEATEDLY: &str = include_str!("../../../scripts/switch_settings_repeatedly.js");

/// The tolerated increase in nodes and listeners after 200 switches: none, except what an engine keeps for a while.
const MAX_EXTRA_NODES: f64 = 50.0;

/// The tolerated increase in bytes held by the program.
const MAX_EXTRA_BYTES: f64 = 2_000_000.0;

/// Opens a file and closes it, several times.
const OPEN_AND_CLOSE_FILE: &str = include_str!("../../../scripts/open_and_close_file.js");

/// Switches language, currency and theme `count` times in all, each before the charts have followed the last, then waits for them.
async fn switch_settings(page: &Page, count: u32) -> TestResult {
    page.call(SWITCH_SETTINGS_REPEATEDLY, vec![count.into()]).await?;
    page.wait_until_settled().await
}

async fn open_and_close_file(page: &Page, count: u32) -> TestResult {
    page.call(OPEN_AND_CLOSE_FILE, vec![EXAMPLE.into(), count.into()]).await?;
    page.wait_until_settled().await
}

#[tokio::test]
async fn two_hundred_switches_leak_no_nodes_listeners_or_memory() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.open_hydrated("").await?;
        page.scroll_to("figure.chart").await?;
        page.wait_until_visible("figure.chart .plot[data-canvas-drawn] canvas").await?;
        switch_settings(page, 8).await?;
        let before = count_resources(page).await?;
        for _ in 0..10 {
            switch_settings(page, 20).await?;
        }
        let after = count_resources(page).await?;
        for (what, (before, after)) in ["nodes", "listeners", "bytes"].into_iter().zip(before.into_iter().zip(after)) {
            let max = if what == "bytes" { MAX_EXTRA_BYTES } else { MAX_EXTRA_NODES };
            ensure(after - before <= max, format!("The {what} grew from {before} to {after}."))?;
        }
        ensure_readable(page).await?;
        ensure_no_errors(page).await
    })
    .await
}

#[tokio::test]
async fn thirty_openings_and_closings_of_a_file_leak_no_nodes_or_listeners() -> TestResult {
    browse_with(Profile { timeout: Duration::from_secs(60), ..Profile::DEFAULT }, async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.open_hydrated("en/").await?;
        open_and_close_file(page, 2).await?;
        let before = count_resources(page).await?;
        for _ in 0..6 {
            open_and_close_file(page, 5).await?;
        }
        let after = count_resources(page).await?;
        for (what, (before, after)) in ["nodes", "listeners"].into_iter().zip(before.into_iter().zip(after)) {
            ensure(after <= 1.01 * before, format!("The {what} grew from {before} to {after}."))?;
        }
        ensure_readable(page).await?;
        ensure_no_errors(page).await
    })
    .await
}

#[tokio::test]
async fn setting_stored_in_one_tab_applies_to_another_only_after_reload() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        let first = page.current_tab().await?;
        page.open_tab().await?;
        page.open_hydrated("en/").await?;
        page.select("#theme", "dark").await?;
        page.select("#currency", "usd").await?;
        let second = page.current_tab().await?;

        page.switch_to_tab(first).await?;
        ensure_eq("The theme of a tab that was open", theme(page).await?, "system")?;
        ensure(!page.inner_text("#row-fiscal-revenue .value").await?.contains("美元"), "Its currency changed.")?;
        page.open_hydrated("").await?;
        ensure_eq("The theme once it is loaded again", theme(page).await?, "dark")?;

        page.switch_to_tab(second).await?;
        ensure_eq("The language of the other tab", page.eval_string("document.documentElement.lang").await?, "en")?;
        let dollars = "document.querySelector('#row-fiscal-revenue .value').innerText.includes('US$')";
        page.wait_until("the other tab is still in dollars", dollars).await
    })
    .await
}

#[tokio::test]
async fn fragment_link_keeps_units_of_this_tab_and_stored_units() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        let first = page.current_tab().await?;
        page.open_tab().await?;
        page.open_hydrated("en/").await?;
        page.select("#currency", "usd").await?;
        page.wait_until("the currency is stored", "localStorage.getItem('currency') === 'usd'").await?;

        page.switch_to_tab(first).await?;
        page.dispatch_click(".toc a[href=\"#notes\"]").await?;
        page.wait_until("the link was followed", "location.hash === '#notes'").await?;
        page.dispatch_click("a.figure[href$='#row-fiscal-revenue']").await?;
        page.wait_until_visible("#card").await?;
        ensure_eq("The stored currency", page.eval_string("localStorage.getItem('currency')").await?.as_str(), "usd")?;
        ensure(page.inner_text("#row-fiscal-revenue .value").await?.contains("CNY"), "A link changed the currency.")
    })
    .await
}

#[tokio::test]
async fn history_steps_restore_units() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        let shows =
            |text: &str| format!("document.querySelector('#row-fiscal-revenue .value').textContent.includes('{text}')");
        page.select("#currency", "usd").await?;
        page.wait_until("the value is in dollars", &shows("US$")).await?;
        page.dispatch_click(".toc a[href=\"#notes\"]").await?;
        page.select("#currency", "printed").await?;
        page.wait_until("the value is as printed", &shows("CNY")).await?;
        page.run_script("history.back()").await?;
        page.wait_until("the value is in dollars again", &shows("US$")).await?;
        page.run_script("history.forward()").await?;
        page.wait_until("the value is as printed again", &shows("CNY")).await
    })
    .await
}

#[tokio::test]
async fn rapid_history_steps_leave_url_and_language_consistent() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.open_hydrated("").await?;
        for language in ["en", "zh-Hans", "en"] {
            page.dispatch_click("#language-switch").await?;
            page.wait_until_lang(language).await?;
        }
        // Faster than charts are drawn; a browser may skip some of these steps.
        page.run_script("history.back(); setTimeout(() => history.back(), 30); setTimeout(() => history.forward(), 60)").await?;
        page.wait_until_settled().await?;
        let is_consistent = "(document.documentElement.lang === 'en') === location.pathname.endsWith('/en/') && \
                    (document.documentElement.lang === 'en') === document.querySelector('#row-fiscal-revenue').innerText.includes('CNY')";
        page.wait_until("URL, document and table are in one language", is_consistent).await?;
        ensure_readable(page).await?;
        ensure_no_errors(page).await
    })
    .await
}

#[tokio::test]
async fn page_at_400_percent_zoom_fits_card_in_window() -> TestResult {
    browse(async |page| {
        page.resize(320, 256).await?;
        for path in ["", "en/"] {
            page.open_hydrated(path).await?;
            page.dispatch_click("a.figure[href$='#row-fiscal-revenue']").await?;
            page.wait_until_visible("#card").await?;
            ensure_eq("The horizontal overflow", page.horizontal_overflow_px().await?, 0.0)?;
            let is_inside = "(({ left, right, top, bottom }) => left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight)\
                          (document.querySelector('#card').getBoundingClientRect())";
            page.wait_until("the card is within the window", is_inside).await?;
            page.run_script("document.querySelector('#card').scrollTop = 1e6").await?;
            let is_end_visible = "(last => last.getBoundingClientRect().bottom <= innerHeight)([...document.querySelectorAll('#card *')].at(-1))";
            ensure(page.is_true(is_end_visible).await?, "The card's end cannot be reached.")?;
        }
        Ok(())
    })
    .await
}

async fn theme(page: &Page) -> TestResult<String> {
    page.eval_string("document.documentElement.dataset.theme").await
}

/// The number of nodes and, where the browser reports them, of listeners and bytes.
pub(crate) async fn count_resources(page: &Page) -> TestResult<Vec<f64>> {
    // Engines that report them count the nodes outside the document as well.
    if is_supported(Capability::PerformanceMetrics)? {
        page.performance_metrics(&["Nodes", "JSEventListeners", "JSHeapUsedSize"]).await
    } else {
        Ok(vec![page.count("*").await?])
    }
}
