//! A page that stays open: two tabs, steps back and forth, hundreds of switches, a window at 400 %.

use super::failure_modes::{RECORD_ERRORS, ensure_no_errors, ensure_readable};
use e2e::{Capability, Page, TestResult, browse, ensure, ensure_eq, is_supported};

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
        page.wait_until("it is remembered", "localStorage.getItem('currency') === 'usd'").await?;

        page.switch_to_tab(first).await?;
        page.dispatch_click(".contents a[href=\"#notes\"]").await?;
        page.wait_until("the link was followed", "location.hash === '#notes'").await?;
        page.dispatch_click("a.figure[data-fact=fiscal-revenue]").await?;
        page.wait_until_visible("#card").await?;
        ensure_eq("What is remembered", page.eval_string("localStorage.getItem('currency')").await?.as_str(), "usd")?;
        ensure(page.inner_text("#row-fiscal-revenue .value").await?.contains("CNY"), "A link changed the currency.")
    })
    .await
}

#[tokio::test]
async fn history_steps_restore_units() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        let value = |words: &str| {
            format!("document.querySelector('#row-fiscal-revenue .value').textContent.includes('{words}')")
        };
        page.select("#currency", "usd").await?;
        page.wait_until("dollars", &value("US$")).await?;
        page.dispatch_click(".contents a[href=\"#notes\"]").await?;
        page.select("#currency", "printed").await?;
        page.wait_until("as printed", &value("CNY")).await?;
        page.run_script("history.back()").await?;
        page.wait_until("dollars again", &value("US$")).await?;
        page.run_script("history.forward()").await?;
        page.wait_until("as printed again", &value("CNY")).await
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
            until_in(page, language).await?;
        }
        // Faster than charts are drawn; a browser may skip some of these steps.
        page.run_script("history.back(); setTimeout(() => history.back(), 30); setTimeout(() => history.forward(), 60)").await?;
        page.wait_until_settled().await?;
        let fits = "(document.documentElement.lang === 'en') === location.pathname.endsWith('/en/') && \
                    (document.documentElement.lang === 'en') === document.querySelector('#row-fiscal-revenue').innerText.includes('CNY')";
        page.wait_until("address, document and table are in one language", fits).await?;
        ensure_readable(page).await?;
        ensure_no_errors(page).await
    })
    .await
}

/// Switches language, currency and theme, each before the charts have followed the last, then waits for them.
const SWITCH_SETTINGS_REPEATEDLY: &str = include_str!("../../scripts/switch_settings_repeatedly.js");

/// The tolerated increase in elements and listeners after 200 switches: none, except what an engine keeps for a while.
const MORE: f64 = 50.0;
/// The tolerated increase in bytes held by the program.
const HEAVIER: f64 = 2_000_000.0;

#[tokio::test]
async fn two_hundred_switches_leak_no_nodes_listeners_or_memory() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.open_hydrated("").await?;
        page.scroll_to("figure.chart").await?;
        page.wait_until_visible("figure.chart .plot[data-live] canvas").await?;
        switch(page, 8).await?;
        let before = held(page).await?;
        for _ in 0..10 {
            switch(page, 20).await?;
        }
        let after = held(page).await?;
        for (what, (before, after)) in ["elements", "listeners", "bytes"].into_iter().zip(before.into_iter().zip(after))
        {
            let most = if what == "bytes" { HEAVIER } else { MORE };
            ensure(after - before <= most, format!("The {what} grew from {before} to {after}."))?;
        }
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
            page.dispatch_click("a.figure[data-fact=fiscal-revenue]").await?;
            page.wait_until_visible("#card").await?;
            ensure_eq("How far it scrolls sideways", page.horizontal_overflow_px().await?, 0.0)?;
            let bounds = "(({ left, right, top, bottom }) => left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight)\
                          (document.querySelector('#card').getBoundingClientRect())";
            page.wait_until("the card is within the window", bounds).await?;
            page.run_script("document.querySelector('#card').scrollTop = 1e6").await?;
            let last = "(last => last.getBoundingClientRect().bottom <= innerHeight)([...document.querySelectorAll('#card *')].at(-1))";
            ensure(page.is_true(last).await?, "The card's end cannot be reached.")?;
        }
        Ok(())
    })
    .await
}

async fn theme(page: &Page) -> TestResult<String> {
    page.eval_string("document.documentElement.dataset.theme").await
}

async fn until_in(page: &Page, language: &str) -> TestResult {
    page.wait_until(&format!("the page is in {language}"), &format!("document.documentElement.lang === {language:?}"))
        .await
}

/// Switches language, currency and theme `times` times in all, each before the charts have followed the last, then waits for them.
async fn switch(page: &Page, times: u32) -> TestResult {
    page.call(SWITCH_SETTINGS_REPEATEDLY, vec![times.into()]).await?;
    Ok(())
}

/// The number of elements, and, where the browser reports them, of listeners and bytes.
async fn held(page: &Page) -> TestResult<Vec<f64>> {
    let elements = page.count("*").await?;
    Ok(if is_supported(Capability::PerformanceMetrics)? {
        [vec![elements], page.performance_metrics(&["JSEventListeners", "JSHeapUsedSize"]).await?].concat()
    } else {
        vec![elements]
    })
}
