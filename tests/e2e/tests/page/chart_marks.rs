//! The marks of charts and their tooltips: by pointer, touch and keyboard.

use e2e::{Key, Page, TestResult, browse, ensure, ensure_eq};

/// Moves a pointer over an element, to a share of its width and height.
const DISPATCH_POINTER_MOVE: &str = include_str!("../../scripts/dispatch_pointer_move.js");

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

/// Moves a pointer over a plot, to these shares of its width and height.
pub(crate) async fn move_pointer(page: &Page, chart: &str, x: f64, y: f64, kind: &str) -> TestResult {
    let plot = format!("#chart-{chart} .plot");
    page.call(DISPATCH_POINTER_MOVE, vec![plot.into(), x.into(), y.into(), kind.into()]).await?;
    Ok(())
}
