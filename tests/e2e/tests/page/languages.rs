//! Chinese and English: switching in place, and both at once.

use e2e::{Page, TestResult, browse, ensure, ensure_empty, ensure_eq};

#[tokio::test]
async fn language_switch_updates_page_in_place() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        let (title, heading) = (page.eval_string("document.title").await?, page.inner_text("h1").await?);

        page.open_hydrated("").await?;
        page.run_script("window.isSameDocument = true").await?;
        let section = scroll_to_middle(page).await?;
        page.dispatch_click("#language-switch").await?;

        page.wait_until_lang("en").await?;
        page.wait_until("the title is English", &format!("document.title === {title:?}")).await?;
        ensure_eq("The heading", page.inner_text("h1").await?, heading)?;
        ensure_eq("The URL", page.current_url().await?, page.url("en/"))?;
        ensure(page.is_true("window.isSameDocument").await?, "The page was loaded again.")?;
        ensure_eq("The section in the middle of the window", section_in_middle(page).await?, section)?;
        ensure_eq("Where the switch leads", switch_property(page, "href").await?, page.url(""))?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

/// Switches the language; returns the largest displacement, in CSS pixels, of the first block in view within the next second.
const SHIFT_DURING_LANGUAGE_SWITCH: &str = include_str!("../../scripts/shift_during_language_switch.js");

#[tokio::test]
async fn language_switch_keeps_block_in_view_in_place() -> TestResult {
    for (width, height) in [(1440, 900), (390, 844)] {
        browse(async |page| {
            page.resize(width, height).await?;
            page.open_hydrated("").await?;
            page.run_script("document.querySelector('#table .fold').open = true").await?;
            page.scroll_to_center("#row-roads").await?;
            page.wait_until_settled().await?;
            for _ in 0..2 {
                let shift_px = page.call(SHIFT_DURING_LANGUAGE_SWITCH, Vec::new()).await?;
                ensure(
                    shift_px.as_f64().is_some_and(|shift_px| shift_px < 2.0),
                    format!("At {width} px the first block in view shifted by {shift_px} px."),
                )?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Switches the language; returns the sections whose `lang` is wrong in any frame until all have followed.
const LANG_ERRORS_DURING_LANGUAGE_SWITCH: &str = include_str!("../../scripts/lang_errors_during_language_switch.js");

#[tokio::test]
async fn language_switch_updates_view_at_once_and_deferred_sections_keep_correct_lang() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.run_script("scrollTo({ top: 0, behavior: 'instant' })").await?;
        page.wait_until_settled().await?;
        for _ in 0..2 {
            let errors = page.call_string(LANG_ERRORS_DURING_LANGUAGE_SWITCH, Vec::new()).await?;
            ensure_empty("Sections with the wrong lang meanwhile", errors)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn history_back_restores_previous_language() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        let heading = page.inner_text("h1").await?;
        page.run_script("window.isSameDocument = true").await?;
        page.click("#language-switch").await?;
        page.wait_until(
            "the page is English",
            "document.documentElement.lang === 'en' && location.pathname.endsWith('/en/')",
        )
        .await?;

        page.go_back().await?;
        page.wait_until_lang("zh-Hans").await?;
        ensure_eq("The URL", page.current_url().await?, page.url(""))?;
        ensure_eq("The heading", page.inner_text("h1").await?, heading)?;
        ensure(page.is_true("window.isSameDocument").await?, "The page was loaded again.")
    })
    .await
}

pub(crate) async fn lang(page: &Page) -> TestResult<String> {
    page.eval_string("document.documentElement.lang").await
}

pub(crate) async fn switch_property(page: &Page, property: &str) -> TestResult<String> {
    page.eval_string(&format!("document.querySelector('#language-switch').{property}")).await
}

/// Scrolls half-way down, and returns the section that is there.
async fn scroll_to_middle(page: &Page) -> TestResult<String> {
    page.run_script("scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' })").await?;
    page.wait_until_settled().await?;
    let section = section_in_middle(page).await?;
    ensure(!section.is_empty(), "There is no section with an id half-way down.")?;
    Ok(section)
}

async fn section_in_middle(page: &Page) -> TestResult<String> {
    let middle = "document.elementFromPoint(innerWidth / 2, innerHeight / 2)";
    page.eval_string(&format!("{middle}?.closest('section[id]')?.id ?? ''")).await
}

#[tokio::test]
async fn print_right_after_language_switch_is_all_in_new_language() -> TestResult {
    browse(async |page| {
        // Deferred work begins after a timer of 80 ms, which is suppressed here.
        page.add_init_script(
            "const original = window.setTimeout; window.setTimeout = (task, delay, ...rest) => delay === 80 || original(task, delay, ...rest)",
        );
        page.open_hydrated("").await?;
        page.click("#language-switch").await?;
        page.wait_until("what is in view is English", "document.querySelector('main .island[lang=en]')").await?;
        let deferred = "document.querySelector('main .island[lang=zh-Hans]')";
        page.wait_until("the rest is deferred", deferred).await?;
        let han = "[...document.querySelectorAll('.plot svg text')].filter(text => /\\p{Script=Han}/u.test(text.textContent))";
        ensure(page.is_true(&format!("{han}.length > 100")).await?, "No drawing is deferred.")?;
        page.run_script("window.print = () => { window.printed = true }").await?;
        page.click("#print").await?;
        page.wait_until("the browser is asked to print", "window.printed").await?;
        ensure(!page.is_true(deferred).await?, "Text is printed in the previous language.")?;
        ensure_eq("Texts of drawings in the previous language", page.eval_number(&format!("{han}.length")).await?, 0.0)
    })
    .await
}
