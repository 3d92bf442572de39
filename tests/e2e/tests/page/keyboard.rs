//! The page by keyboard alone: Tab reaches every stop once, in order and visibly; and whatever a pointer does, a key does.

use crate::exports::RECORD_CLIPBOARD;
use crate::figure_card::REVENUE;
use crate::open_file::drop_on_page;
use e2e::{Key, Page, TestResult, browse, ensure, ensure_empty, ensure_eq};

/// Defines JavaScript functions: the focusable elements in order, and what is wrong with the focus indicator.
pub(crate) const INSPECT_FOCUS: &str = include_str!("../../scripts/init/inspect_focus.js");

#[tokio::test]
async fn skip_links_come_first_and_lead_to_text_and_table() -> TestResult {
    browse(async |page| {
        page.add_init_script(INSPECT_FOCUS);
        page.open_hydrated("en/").await?;
        for (presses, part) in [(1, "#text"), (2, "#table")] {
            page.run_script("document.activeElement.blur(); scrollTo({ top: 0, behavior: 'instant' })").await?;
            page.open("en/").await?;
            page.wait_until_hydrated().await?;
            for _ in 0..presses {
                page.press(Key::Tab).await?;
            }
            ensure_eq("The link", page.eval_string("document.activeElement.getAttribute('href')").await?, part)?;
            ensure_empty("The link", page.eval_string("focusProblem()").await?)?;
            page.press(Key::Enter).await?;
            page.press(Key::Tab).await?;
            let is_there = format!("document.activeElement.closest({part:?})");
            page.wait_until(&format!("the next stop is in {part}"), &is_there).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn language_units_and_theme_chosen_by_keyboard_keep_focus() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.tab_to("#language-switch", 10).await?;
        page.press(Key::Enter).await?;
        page.wait_until_lang("en").await?;
        ensure_eq("The focus", focused_id(page).await?, "language-switch")?;

        page.tab_to("#bilingual-toggle", 1).await?;
        page.press(Key::Enter).await?;
        page.wait_until_visible(".bilingual").await?;
        ensure_eq("The focus", focused_id(page).await?, "bilingual-toggle")?;

        page.tab_to("#currency", 1).await?;
        page.type_text("US").await?;
        page.wait_until("dollars are shown", "document.querySelector('#row-fiscal-revenue').innerText.includes('US$')")
            .await?;
        ensure_eq("The focus", focused_id(page).await?, "currency")?;
        page.tab_to("#theme", 2).await?;
        page.type_text("d").await?;
        page.wait_until("the page is dark", "document.documentElement.dataset.theme === 'dark'").await?;
        ensure_eq("The focus", focused_id(page).await?, "theme")
    })
    .await
}

#[tokio::test]
async fn card_is_operable_by_keyboard() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_CLIPBOARD);
        page.open_hydrated("en/").await?;
        page.tab_to(REVENUE, 80).await?;
        page.press(Key::Enter).await?;
        page.wait_until_focused("#card").await?;
        page.tab_to("#card a[href$='#row-fiscal-revenue.previous']", 5).await?;
        page.press(Key::Enter).await?;
        page.wait_until(
            "the card is that of the other figure",
            "document.activeElement.id === 'card' && location.search.endsWith('previous')",
        )
        .await?;
        page.tab_to("#copy-citation", 20).await?;
        page.press(Key::Enter).await?;
        page.wait_until(
            "the citation is copied",
            "copied.length === 1 && document.querySelector('#copy-status').innerText",
        )
        .await?;
        ensure_eq("The focus", focused_id(page).await?, "copy-citation")?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until_focused(REVENUE).await?;

        page.tab_to("a.term", 80).await?;
        page.run_script("window.term = document.activeElement").await?;
        page.press(Key::Enter).await?;
        page.wait_until_focused("#card").await?;
        page.tab_to("#card-close", 1).await?;
        page.press(Key::Enter).await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until("the focus is on the term", "document.activeElement === term").await
    })
    .await
}

#[tokio::test]
async fn open_card_never_covers_the_focused_element() -> TestResult {
    for (width, height) in [(1440, 900), (390, 560)] {
        browse(async |page| {
            page.add_init_script(INSPECT_FOCUS);
            page.resize(width, height).await?;
            page.open_hydrated("en/").await?;
            page.click(REVENUE).await?;
            page.wait_until_visible("#card[data-placed]").await?;
            ensure_focus_visible(page, 40).await?;
            ensure(!page.is_visible("#card").await?, "The card did not close when it covered the focus.")?;

            page.focus(REVENUE).await?;
            page.press(Key::Enter).await?;
            page.wait_until_focused("#card").await?;
            ensure_focus_visible(page, page.count("#card :is(a, button)").await? as usize).await?;
            ensure(page.is_true("document.activeElement.closest('#card')").await?, "The last stop is not in the card.")
        })
        .await
        .map_err(|failure| failure.with_context(&format!("at {width} pixels")))?;
    }
    Ok(())
}

/// Presses Tab `stops` times, and fails unless the focused element is visible each time.
async fn ensure_focus_visible(page: &Page, stops: usize) -> TestResult {
    for _ in 0..stops {
        page.press(Key::Tab).await?;
        page.wait_until("the focused element is in view", "!focusProblem()").await?;
    }
    Ok(())
}

#[tokio::test]
async fn chart_marks_table_and_exports_are_operable_by_keyboard() -> TestResult {
    const TABLE: &str = "#table-chart-completion table";
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.run_script("HTMLAnchorElement.prototype.click = function () { window.saved = this.download; }").await?;
        page.tab_to("#chart-completion [role=listbox]", 150).await?;
        page.press(Key::End).await?;
        page.press(Key::Enter).await?;
        page.wait_until_focused("#card").await?;
        page.press(Key::Escape).await?;
        page.wait_until_focused("#chart-completion [role=listbox]").await?;

        page.tab_to("#chart-completion .export [aria-expanded]", 1).await?;
        page.press(Key::Enter).await?;
        page.wait_until_visible(TABLE).await?;
        for kind in ["png", "svg", "csv"] {
            page.tab_to(&format!("#chart-completion [data-export={kind}]"), 3).await?;
            page.press(Key::Enter).await?;
            page.wait_until("it is saved", &format!("window.saved?.endsWith('.{kind}')")).await?;
        }
        page.tab_to(&format!("{TABLE} th:nth-child(2) button"), 5).await?;
        page.press(Key::Enter).await?;
        page.wait_until("it is sorted", &format!("document.querySelector('{TABLE} th[aria-sort=ascending]')")).await?;
        let keeps_focus = format!("document.activeElement.matches('{TABLE} th:nth-child(2) button')");
        ensure(page.is_true(&keeps_focus).await?, "The focus did not stay on the column header.")
    })
    .await
}

#[tokio::test]
async fn open_file_button_opens_file_chooser_by_keyboard() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.run_script("HTMLInputElement.prototype.click = function () { window.chosenType = this.type; }").await?;
        page.focus("#own-text").await?;
        page.press_with(Key::Shift, Key::Tab).await?;
        page.wait_until_focused("#open-file").await?;
        page.press(Key::Enter).await?;
        page.wait_until("the file chooser is opened", "window.chosenType === 'file'").await
    })
    .await
}

#[tokio::test]
async fn open_error_dialog_traps_tab_and_restores_focus() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.scroll_to("#own").await?;
        page.focus("#open-file").await?;
        open_invalid_file(page).await?;
        page.tab_to("#open-error-close", 8).await?;
        page.press(Key::Enter).await?;
        page.wait_until_hidden("#open-error").await?;
        page.wait_until_focused("#open-file").await?;

        open_invalid_file(page).await?;
        for _ in 0..8 {
            page.press(Key::Tab).await?;
            // After its last stop the focus goes to the browser's own window, where some browsers keep it for a while.
            let is_within = "document.activeElement.closest('#open-error') || document.activeElement === document.body";
            ensure(page.is_true(is_within).await?, "Tab left the dialog.")?;
        }
        Ok(())
    })
    .await
}

/// Opens a file that the page refuses.
async fn open_invalid_file(page: &Page) -> TestResult {
    drop_on_page(page, "add('mine.json', '{}')").await?;
    page.wait_until_focused("#open-error, #open-error *").await
}

/// The id of the focused element.
pub(crate) async fn focused_id(page: &Page) -> TestResult<String> {
    page.eval_string("document.activeElement.id").await
}
