//! The page by keyboard alone: Tab reaches every stop once, in order and visibly; and the tables.

use crate::keyboard::{INSPECT_FOCUS, focused_id};
use e2e::{Key, Page, TestResult, browse, ensure, ensure_empty, ensure_eq};

/// A JavaScript function: the first few stops that were not `visited` in their turn.
const MISSED_TAB_STOPS: &str = include_str!("../../../scripts/missed_tab_stops.js");

/// The focused element and what is wrong with its focus indicator, as a line, or nothing.
const FOCUS_PROBLEM: &str = "focusProblem() && `${describeStop(document.activeElement)} ${focusProblem()}\n`";

/// Adds the focused element to those visited, and returns what is wrong with its focus indicator.
async fn record_stop(page: &Page, add: &str) -> TestResult<String> {
    page.run_script(&format!("visited.{add}(document.activeElement)")).await?;
    if page.is_true("focusProblem()").await? {
        // WebKit scrolls to a field a moment after it has received the focus.
        page.sleep_ms(200).await;
    }
    page.eval_string(FOCUS_PROBLEM).await
}

#[tokio::test]
async fn tab_visits_every_stop_once_in_order_with_visible_focus() -> TestResult {
    for (path, width, height) in [("", 1440, 900), ("en/", 390, 844)] {
        browse(async |page| {
            page.add_init_script(INSPECT_FOCUS);
            page.resize(width, height).await?;
            page.open_hydrated(path).await?;
            let stops = page.eval_number("tabStops().length").await?;
            ensure(stops > 200.0, format!("There are only {stops} stops."))?;
            let mut problems = String::new();
            page.run_script("window.visited = []").await?;
            for _ in 0..stops as usize {
                page.press(Key::Tab).await?;
                problems += &record_stop(page, "push").await?;
            }
            ensure_empty(
                &format!("Stops of /{path} that were missed"),
                page.call_string(MISSED_TAB_STOPS, Vec::new()).await?,
            )?;
            // Once is enough: what goes forth in one order goes back in it.
            if path.is_empty() {
                page.run_script("window.visited = [document.activeElement]").await?;
                for _ in 1..stops as usize {
                    page.press_with(Key::Shift, Key::Tab).await?;
                    problems += &record_stop(page, "unshift").await?;
                }
                ensure_empty("Stops missed on the way back", page.call_string(MISSED_TAB_STOPS, Vec::new()).await?)?;
            }
            ensure_empty(&format!("Stops of /{path} at {width}"), problems)
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn tables_are_searched_filtered_sorted_and_reset_by_keyboard() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.press(Key::Tab).await?;
        page.press(Key::Tab).await?;
        page.press(Key::Enter).await?;
        page.tab_to("#figure-search", 2).await?;
        page.type_text("demol").await?;
        page.wait_until("greenway is not found", "!document.querySelector('#row-greenway')").await?;
        page.tab_to("#figure-unit", 3).await?;
        page.type_text("area").await?;
        page.wait_until("the filter is in the URL", "location.search.includes('unit=area')").await?;
        page.tab_to("#table th:nth-child(2) .sort", 4).await?;
        page.press(Key::Enter).await?;
        page.wait_until("it is sorted", "document.querySelector('#table [aria-sort=ascending]')").await?;
        page.focus("#figure-status").await?;
        page.tab_to("#figure-reset", 1).await?;
        page.press(Key::Enter).await?;
        page.wait_until_visible("#row-greenway").await?;
        ensure_eq("The focus after the reset", focused_id(page).await?, "figure-search")?;

        page.scroll_to("#names h2").await?;
        page.tab_to("#name-search", 300).await?;
        page.type_text("Toyota").await?;
        let found =
            "[...document.querySelectorAll('#names tbody tr')].map(row => row.innerText.includes('Toyota')).join()";
        page.wait_until("nothing else is left", &format!("{found} === 'true'")).await?;
        page.tab_to("#name-role", 1).await?;
        page.type_text("Attr").await?;
        page.tab_to("#name-section", 1).await?;
        page.type_text("Inv").await?;
        page.wait_until("both filters are in the URL", "/role=.*section=|section=.*role=/.test(location.search)")
            .await?;
        page.focus("#name-section").await?;
        page.tab_to("#name-reset", 1).await?;
        page.press(Key::Enter).await?;
        page.wait_until("all are there again", "document.querySelectorAll('#names tbody tr').length > 20").await?;
        ensure_eq("The focus after the reset", focused_id(page).await?, "name-search")?;
        page.tab_to("#names th:nth-child(2) .sort", 5).await?;
        page.press(Key::Enter).await?;
        page.wait_until("it is sorted", "document.querySelector('#names [aria-sort=ascending]')").await
    })
    .await
}

#[tokio::test]
async fn focused_figure_highlighted_as_input_keeps_focus_outline() -> TestResult {
    const GROWTH: &str = ".tile a[href$='#row-fiscal-revenue.growth']";
    browse(async |page| {
        page.add_init_script(INSPECT_FOCUS);
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        page.tab_to(GROWTH, 80).await?;
        page.hover(".tile a[href$='#row-fiscal-revenue.previous']").await?;
        page.wait_until(
            "it is highlighted",
            &format!("document.querySelector({GROWTH:?}).dataset.highlighted === 'input'"),
        )
        .await?;
        ensure_empty("The focused input", page.eval_string(FOCUS_PROBLEM).await?)
    })
    .await
}
