//! The marks of charts: all tooltips in their places, and how long they stay.

use crate::PAGES;
use crate::chart_marks::move_pointer;
use e2e::{Key, Page, TestResult, browse, ensure, ensure_empty, ensure_eq};

/// A JavaScript function: the marks whose tooltip has another text or a wrong position.
const TOOLTIP_ERRORS: &str = include_str!("../../../scripts/tooltip_errors.js");

/// A JavaScript function: plots that are not one tab stop, drawings that are announced, charts without a description.
const CHART_ACCESSIBILITY_ERRORS: &str = include_str!("../../../scripts/chart_accessibility_errors.js");

/// A JavaScript function: the keys with modifiers that a list of marks handles.
const HANDLED_MODIFIER_KEYS: &str = include_str!("../../../scripts/handled_modifier_keys.js");

#[tokio::test]
async fn tooltip_stays_within_figure_and_off_its_mark() -> TestResult {
    for width in [320, 390, 768, 1440] {
        browse(async |page| {
            page.resize(width, 900).await?;
            for (path, _) in PAGES {
                page.open_hydrated(path).await?;
                let errors = page.call_string(TOOLTIP_ERRORS, Vec::new()).await?;
                ensure_empty(&format!("Tooltip errors of /{path} at {width} px"), errors)?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn chart_is_one_tab_stop_with_aria_hidden_drawings() -> TestResult {
    browse(async |page| {
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            let errors = page.call_string(CHART_ACCESSIBILITY_ERRORS, Vec::new()).await?;
            ensure_empty(&format!("Accessibility errors of the charts of /{path}"), errors)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn clicked_mark_keeps_tooltip_until_card_closes() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.scroll_to("#chart-projects").await?;
        page.click("#chart-projects .plot").await?;
        page.wait_until_visible("#card").await?;
        let text = page.inner_text("#chart-projects .tooltip").await?;
        page.run_script("document.querySelector('#chart-projects .plot').dispatchEvent(new PointerEvent('pointerout', { bubbles: true }))")
            .await?;
        move_pointer(page, "projects", 0.5, 0.99, "mouse").await?;
        leave_plot(page, "projects").await?;
        ensure_eq("The tooltip", page.inner_text("#chart-projects .tooltip").await?, text)?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until_hidden("#chart-projects .tooltip").await
    })
    .await
}

#[tokio::test]
async fn card_after_jump_to_chart_does_not_pin_other_marks() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.scroll_to("#chart-projects").await?;
        page.click("#chart-projects .plot").await?;
        page.wait_until_visible("#card").await?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.dispatch_click("#section-investment p a[href$='#row-lianhe']").await?;
        page.wait_until_visible("#card").await?;
        page.dispatch_click("#card a[data-navigate][href='#chart-projects']").await?;
        page.wait_until(
            "the chart is in view",
            "document.querySelector('#chart-projects .plot').getBoundingClientRect().top < innerHeight",
        )
        .await?;
        page.wait_until_settled().await?;
        move_pointer(page, "projects", 0.5, 0.99, "mouse").await?;
        leave_plot(page, "projects").await?;
        ensure(!page.is_visible("#chart-projects .tooltip").await?, "A tooltip is shown without a pointer.")?;
        ensure(page.inner_text("#card").await?.contains("Lianhe"), "The card is that of another figure.")
    })
    .await
}

#[tokio::test]
async fn keys_with_modifiers_are_left_to_the_browser() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.focus("#chart-projects [role=listbox]").await?;
        page.press(Key::Down).await?;
        let keys = page.call_string(HANDLED_MODIFIER_KEYS, vec!["#chart-projects [role=listbox]".into()]).await?;
        ensure_empty("Keys that are kept from the browser", keys)
    })
    .await
}

#[tokio::test]
async fn tooltip_follows_language_and_unit_switch() -> TestResult {
    browse(async |page| {
        page.resize(1280, 900).await?;
        page.open_hydrated("").await?;
        page.click("#chart-money .plot").await?;
        page.wait_until_visible("#card").await?;
        let tooltip = "document.querySelector('#chart-money .tooltip')";
        let shows = |text: &str| format!("!{tooltip}.hidden && {tooltip}.textContent.includes({text:?})");
        page.wait_until("the tooltip is in yuan", &shows("元")).await?;
        page.dispatch_click("#language-switch").await?;
        page.wait_until("the tooltip is in English", &shows("CNY")).await?;
        page.select("#currency", "usd").await?;
        page.wait_until("the tooltip is in dollars", &shows("US$")).await?;
        let is_listed = format!(
            "[...document.querySelectorAll('#chart-money [role=option]')].some(option => option.textContent.trim() === {tooltip}.textContent)"
        );
        ensure(page.is_true(&is_listed).await?, "The tooltip is not the text of a mark.")
    })
    .await
}

async fn leave_plot(page: &Page, chart: &str) -> TestResult {
    let event = "new PointerEvent('pointerleave', { pointerType: 'mouse' })";
    page.run_script(&format!("document.querySelector('#chart-{chart} .plot').dispatchEvent({event})")).await
}
