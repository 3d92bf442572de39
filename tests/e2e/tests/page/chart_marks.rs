//! The marks of charts and their tooltips: by pointer, touch and keyboard.

use super::PAGES;
use e2e::{Key, Page, TestResult, browse, ensure, ensure_empty, ensure_eq};

/// A JavaScript function: the marks whose tooltip has another text or a wrong position.
const TOOLTIP_ERRORS: &str = include_str!("../../scripts/tooltip_errors.js");

/// A JavaScript function: plots that are not one tab stop, drawings that are announced, charts without a description.
const CHART_ACCESSIBILITY_ERRORS: &str = include_str!("../../scripts/chart_accessibility_errors.js");

/// A JavaScript function: the keys with modifiers that a list of marks handles.
const HANDLED_MODIFIER_KEYS: &str = include_str!("../../scripts/handled_modifier_keys.js");

/// Moves a pointer over an element, to a share of its width and height.
const DISPATCH_POINTER_MOVE: &str = include_str!("../../scripts/dispatch_pointer_move.js");

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
async fn pointer_in_plot_shows_tooltip_of_nearest_mark() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        for (chart, x, y, label) in [
            ("projects", 0.99, 0.1, "Canadian Solar"),
            ("projects", 0.5, 0.99, "Lianhe"),
            ("headline", 0.01, 0.99, "Fiscal revenue, 2016"),
        ] {
            move_pointer(page, chart, x, y, "mouse").await?;
            page.wait_until_visible(&format!("#chart-{chart} .tooltip")).await?;
            let text = page.inner_text(&format!("#chart-{chart} .tooltip")).await?;
            ensure(text.starts_with(label), format!("The tooltip at {x}, {y} of {chart} is: {text}"))?;
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
async fn touch_move_shows_no_tooltip_and_tap_opens_card() -> TestResult {
    browse(async |page| {
        page.resize(390, 844).await?;
        page.open_hydrated("en/").await?;
        page.scroll_to("#chart-projects").await?;
        move_pointer(page, "projects", 0.5, 0.5, "touch").await?;
        // For the tooltip, which should not appear.
        page.sleep_ms(100).await;
        ensure(!page.is_visible("#chart-projects .tooltip").await?, "A touch that moves shows a tooltip.")?;
        let action = "getComputedStyle(document.querySelector('#chart-projects .plot')).touchAction";
        ensure_eq("The touch action of the plot", page.eval_string(action).await?, "auto")?;
        page.click("#chart-projects .plot").await?;
        page.wait_until_visible("#card").await
    })
    .await
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
async fn arrow_home_and_end_keys_move_active_mark_and_escape_clears_it() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        let list = "#chart-money [role=listbox]";
        let active = format!("document.querySelector({list:?}).getAttribute('aria-activedescendant')");
        let last = page.count(&format!("{list} [role=option]")).await? - 1.0;
        page.focus(list).await?;
        for (key, index) in [(Key::Up, last), (Key::Home, 0.0), (Key::Right, 1.0), (Key::Left, 0.0), (Key::End, last)] {
            page.press(key).await?;
            page.wait_until("the mark is active", &format!("{active} === 'mark-money-{index}'")).await?;
            let chosen = page.count(&format!("{list} [aria-selected=true]")).await?;
            ensure_eq("The number of selected marks", chosen, 1.0)?;
        }
        page.press(Key::Enter).await?;
        page.wait_until_visible("#card").await?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until("the same mark is active again", &format!("{active} === 'mark-money-{last}'")).await?;
        page.press(Key::Escape).await?;
        page.wait_until("no mark is active", &format!("{active} === null")).await?;
        page.wait_until_hidden("#chart-money .tooltip").await
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

/// Moves a pointer over a plot, to these shares of its width and height.
async fn move_pointer(page: &Page, chart: &str, x: f64, y: f64, kind: &str) -> TestResult {
    let plot = format!("#chart-{chart} .plot");
    page.call(DISPATCH_POINTER_MOVE, vec![plot.into(), x.into(), y.into(), kind.into()]).await?;
    Ok(())
}

async fn leave_plot(page: &Page, chart: &str) -> TestResult {
    let event = "new PointerEvent('pointerleave', { pointerType: 'mouse' })";
    page.run_script(&format!("document.querySelector('#chart-{chart} .plot').dispatchEvent({event})")).await
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
