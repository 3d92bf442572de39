//! Files that do not arrive, or not as they should: what the page says is true, and nothing is offered that cannot answer.

use crate::failure_modes::{
    CHARTS_WITHOUT_ONE_DRAWING, NO_LOAD_WAIT, RECORD_ERRORS, ensure_no_errors, ensure_readable,
};
use crate::open_file::{EXAMPLE, drop_on_page, quoted};
use e2e::{Fault, Page, PathFilter, TestResult, browse, browse_with, ensure, ensure_empty, ensure_eq, js_call};

/// A JavaScript function: the controls that are shown, or that a keyboard reaches, though nothing answers them.
const DEAD_CONTROLS: &str = include_str!("../../../scripts/dead_controls.js");

const LOADER: PathFilter = |path| path.contains("/loader-");
const GLUE: PathFilter = |path| path.ends_with(".js") && path.contains("/answerable-") && !path.contains("_chunks");
const CHUNK_LINKS: PathFilter = |path| path.ends_with("_chunks.js");
const PROGRAM: PathFilter = |path| path.ends_with("_bg.wasm");
const TEXT: PathFilter = |path| path.ends_with("_split_text.wasm");
const EXPORT: PathFilter = |path| path.ends_with("_split_export.wasm");

const STOPPED: &str = "#notice .stopped";
const INCOMPLETE: &str = "#notice .incomplete";

const FAULTS: [Fault; 5] = [Fault::NotFound, Fault::Truncated, Fault::Empty, Fault::Html, Fault::Untyped];

#[tokio::test]
async fn spoiled_script_or_program_leaves_document_with_notice_and_without_dead_controls() -> TestResult {
    for (what, filter) in
        [("the loader", LOADER), ("the glue", GLUE), ("the list of chunks", CHUNK_LINKS), ("the program", PROGRAM)]
    {
        browse(async |page| {
            page.add_init_script(RECORD_ERRORS);
            for fault in FAULTS {
                if what == "the program" && fault == Fault::Untyped {
                    continue;
                }
                page.inject_fault(filter, fault);
                page.open("en/").await?;
                page.wait_until_visible(STOPPED)
                    .await
                    .map_err(|failure| failure.with_context(&format!("{fault:?}")))?;
                ensure(!page.is_visible(INCOMPLETE).await?, "Both notices are shown.")?;
                ensure_empty("Dead controls", page.eval_string(&js_call(DEAD_CONTROLS, "")).await?)?;
                ensure_readable(page).await?;
                page.take_console().await?;
            }
            Ok(())
        })
        .await
        .map_err(|failure| failure.with_context(what))?;
    }
    Ok(())
}

#[tokio::test]
async fn old_page_with_none_of_its_files_says_that_it_does_not_run_and_shows_each_chart_once() -> TestResult {
    browse(async |page| {
        page.inject_fault(|path| path.contains("/loader-") || path.contains("/answerable-"), Fault::NotFound);
        for path in ["", "en/"] {
            page.open(path).await?;
            page.wait_until_visible(STOPPED).await?;
            ensure(!page.is_visible(INCOMPLETE).await?, "Both notices are shown.")?;
            ensure_empty("Dead controls", page.eval_string(&js_call(DEAD_CONTROLS, "")).await?)?;
            let charts = page.eval_string(&js_call(CHARTS_WITHOUT_ONE_DRAWING, "")).await?;
            ensure_empty("Charts that do not show exactly one drawing", charts)?;
        }
        page.take_console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn files_ten_seconds_late_show_no_notice_and_answer_then() -> TestResult {
    browse_with(NO_LOAD_WAIT, async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.inject_fault(|path| path.ends_with(".js") || path.ends_with(".wasm"), Fault::Stalled);
        page.open("en/").await?;
        page.sleep_ms(10_000).await;
        ensure(!page.is_visible("#notice").await?, "A notice is shown, though files are only late.")?;
        page.clear_fault();
        page.wait_until_hydrated().await?;
        page.dispatch_click("a.figure[href$='#row-fiscal-revenue']").await?;
        page.wait_until_visible("#card").await?;
        ensure(!page.is_visible("#notice").await?, "A notice is shown.")?;
        ensure_no_errors(page).await
    })
    .await
}

#[tokio::test]
async fn program_sent_with_a_type_that_says_nothing_runs_whole() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.inject_fault(|path| path.ends_with(".wasm"), Fault::Untyped);
        page.open_hydrated("en/").await?;
        use_every_chunk(page).await?;
        ensure_no_errors(page).await?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

const IN_DOLLARS: &str = "document.querySelector('#row-fiscal-revenue .value').innerText.includes('US$')";

/// Does what needs each chunk, and fails if a notice is shown.
async fn use_every_chunk(page: &Page) -> TestResult {
    page.select("#currency", "usd").await?;
    page.wait_until("the table is in dollars", IN_DOLLARS).await?;
    page.click("#chart-finance [aria-controls=table-chart-finance]").await?;
    page.wait_until_visible("#table-chart-finance table").await?;
    drop_on_page(page, &format!("add('example.json', {})", quoted(EXAMPLE))).await?;
    page.wait_until_visible("#local-report").await?;
    ensure(!page.is_visible("#notice").await?, "A notice is shown.")
}

#[tokio::test]
async fn chunk_that_fails_once_is_fetched_again_without_a_word() -> TestResult {
    for filter in [
        PROGRAM,
        TEXT,
        EXPORT,
        |path| path.ends_with("_split_charts.wasm"),
        |path| path.ends_with("_split_checker.wasm"),
        |path| path.contains("_chunk_"),
    ] {
        browse(async |page| {
            page.add_init_script(RECORD_ERRORS);
            page.inject_fault(filter, Fault::NotFoundOnce);
            page.open_hydrated("en/").await?;
            use_every_chunk(page).await?;
            let failed = page.take_requests().await?.into_iter().filter(|request| request.status == 404).count();
            ensure_eq("The number of failed requests", failed, 1)?;
            ensure_no_errors(page).await?;
            page.take_console().await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn controls_of_a_missing_chunk_are_hidden_until_it_comes() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.inject_fault(TEXT, Fault::NotFound);
        page.open("en/").await?;
        page.wait_until_visible("#currency").await?;
        page.select("#currency", "usd").await?;
        page.wait_until_visible(INCOMPLETE).await?;
        for control in ["#currency", "#bilingual-toggle", "#figure-search", "#open-file"] {
            ensure(!page.is_visible(control).await?, format!("{control} is shown, and dead."))?;
        }
        ensure(page.is_visible("#theme").await?, "The theme, which needs nothing, cannot be chosen.")?;
        ensure(page.is_visible("#table .sort").await?, "The heads of columns have disappeared.")?;
        ensure(!page.is_visible(STOPPED).await?, "The notice says that nothing runs.")?;
        page.dispatch_click("a.figure[href$='#row-fiscal-revenue']").await?;
        page.wait_until_visible("#card").await?;
        page.clear_fault();
        page.wait_until_hidden("#notice").await?;
        page.wait_until("the table is in dollars", IN_DOLLARS).await?;
        page.wait_until_visible("#bilingual-toggle").await?;
        page.dispatch_click("#bilingual-toggle").await?;
        page.wait_until("both languages are shown", "document.querySelector('.bilingual')").await?;
        ensure_no_errors(page).await?;
        page.take_console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn missing_chunk_is_requested_once_at_a_time_by_all_that_need_it() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.open_hydrated("en/").await?;
        page.inject_fault(EXPORT, Fault::NotFound);
        page.take_requests().await?;
        let touch_all = "document.querySelectorAll('.export button').forEach(button => \
                         button.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })))";
        page.run_script(touch_all).await?;
        page.click("#chart-finance [aria-controls=table-chart-finance]").await?;
        let says_so = "document.querySelector('#export-status-finance').textContent.includes('try again')";
        page.wait_until("the status says so", says_so).await?;
        ensure_eq("The number of requests", requests_of(page, EXPORT).await?, 3)?;
        page.take_console().await?;
        Ok(())
    })
    .await
}

async fn requests_of(page: &Page, filter: PathFilter) -> TestResult<usize> {
    Ok(page.take_requests().await?.into_iter().filter(|request| filter(&request.path)).count())
}
