//! Chunks of the program that are missing or late: their prerendered parts remain, and are hydrated once the chunks arrive.

use crate::failure_modes::{NO_LOAD_WAIT, RECORD_ERRORS, ensure_no_errors, ensure_readable};
use crate::open_file::{EXAMPLE, drop_on_page, in_data, quoted};
use e2e::{Fault, Page, PathFilter, TestResult, browse, browse_with, ensure, ensure_eq};

/// The chunks that a page fetches when its islands are needed.
const CHUNKS: [PathFilter; 2] =
    [|path| path.ends_with("_split_charts.wasm"), |path| path.ends_with("_split_text.wasm")];

/// Whether nothing on the page is left in another language.
pub(crate) const ALL_CHINESE: &str =
    "document.documentElement.lang === 'zh-Hans' && !document.querySelector('.island[lang=en]')";

const CHUNK: PathFilter = |path| path.contains("_split_") || path.contains("_chunk_");
const VALIDATOR: PathFilter = |path| path.ends_with("_split_checker.wasm");
const EXPORT: PathFilter = |path| path.ends_with("_split_export.wasm");

#[tokio::test]
async fn page_without_one_chunk_stays_interactive_and_keeps_its_prerendered_part() -> TestResult {
    for fault in [Fault::NotFound, Fault::Truncated] {
        for filter in CHUNKS {
            browse(async |page| {
                page.add_init_script(RECORD_ERRORS);
                page.inject_fault(filter, fault);
                page.open("en/").await?;
                page.wait_until_hydrated_or("document.documentElement.matches('[data-incomplete]')").await?;
                page.wait_until_visible("#notice .incomplete").await?;
                page.dispatch_click("a.figure[href$='#row-fiscal-revenue']").await?;
                page.wait_until_visible("#card").await?;
                ensure_readable(page).await?;
                page.click("#language-switch").await?;
                // The prerendered page is loaded, since part of the other language's cannot be rendered.
                page.wait_until("all of the page is Chinese", ALL_CHINESE).await?;
                ensure_readable(page).await?;
                ensure_no_errors(page).await?;
                // The chunk is missing there too, and every browser says so on the console.
                page.wait_until_hydrated_or("document.documentElement.matches('[data-incomplete]')").await?;
                page.wait_until_settled().await?;
                page.take_console().await?;
                Ok(())
            })
            .await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn changes_made_while_chunks_stall_are_applied_when_they_arrive() -> TestResult {
    browse_with(NO_LOAD_WAIT, async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.inject_fault(CHUNK, Fault::Stalled);
        page.open("en/?q=%E5%85%AC%E9%87%8C&currency=usd").await?;
        page.wait_until_visible("[data-ready]").await?;
        // Text that waits for the reader's units is shown after a while.
        page.wait_until_visible("#row-fiscal-revenue").await?;
        ensure_readable(page).await?;
        page.run_script("scrollTo({ top: 0, behavior: 'instant' })").await?;
        page.select("#theme", "dark").await?;
        page.dispatch_click("#language-switch").await?;
        page.wait_until("the address is Chinese", "document.documentElement.lang === 'zh-Hans'").await?;
        page.clear_fault();
        page.wait_until_hydrated().await?;
        let late = settled_text(page).await?;
        ensure_no_errors(page).await?;
        ensure(!page.is_visible("#notice").await?, "The notice is shown.")?;

        let url = page.current_url().await?;
        page.open_hydrated(url.strip_prefix(&page.url("")).unwrap_or_default()).await?;
        let immediate = settled_text(page).await?;
        ensure(immediate.contains("美元"), "The page is not in dollars.")?;
        ensure_eq("The page whose chunks were late", late, immediate)
    })
    .await
}

#[tokio::test]
async fn file_opened_while_chunks_stall_renders_the_whole_page() -> TestResult {
    browse_with(NO_LOAD_WAIT, async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.inject_fault(|path| path.ends_with("_split_charts.wasm"), Fault::Stalled);
        page.open("en/").await?;
        page.wait_until_visible("[data-ready]").await?;
        drop_on_page(page, &format!("add('example.json', {})", quoted(EXAMPLE))).await?;
        page.wait_until_visible("#local-report").await?;
        page.clear_fault();
        page.wait_until_visible("figure.chart").await?;
        page.wait_until_hydrated().await?;
        page.scroll_to("figure.chart").await?;
        page.wait_until_visible("figure.chart .plot[data-canvas-drawn] canvas").await?;
        ensure(page.count("tr[id^=row-]").await? > 20.0, "The table was not rendered.")?;
        ensure_no_errors(page).await
    })
    .await
}

#[tokio::test]
async fn file_opened_without_the_validator_chunk_is_refused_and_opens_on_retry() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_ERRORS);
        for fault in [Fault::NotFound, Fault::Truncated] {
            page.open_hydrated("en/").await?;
            page.inject_fault(VALIDATOR, fault);
            page.choose_file("#file", &in_data("example.json")?).await?;
            page.wait_until_visible("#open-error").await?;
            ensure(page.inner_text("#open-error").await?.contains("try again"), "The dialog does not say what to do.")?;
            page.clear_fault();
            page.click("#open-error-close").await?;
            ensure_readable(page).await?;
            page.choose_file("#file", &in_data("example.json")?).await?;
            page.wait_until_visible("#local-report").await?;
            ensure_no_errors(page).await?;
            ensure(!page.is_visible("#notice").await?, "The notice is shown.")?;
        }
        page.take_console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn chart_buttons_without_the_export_chunk_say_so_and_work_on_retry() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_ERRORS);
        page.open_hydrated("en/").await?;
        page.inject_fault(EXPORT, Fault::NotFound);
        let table_button = "#chart-finance [aria-controls=table-chart-finance]";
        for button in ["#chart-finance [data-export=csv]", "#chart-finance [data-export=image]", table_button] {
            page.click(button).await?;
            let says_so = "document.querySelector('#export-status-finance').textContent.includes('try again')";
            page.wait_until(&format!("the status of {button} says so"), says_so).await?;
        }
        page.clear_fault();
        page.click(table_button).await?;
        page.wait_until_visible("#table-chart-finance table").await?;
        ensure_no_errors(page).await?;
        ensure(!page.is_visible("#notice").await?, "The notice is shown.")?;
        page.take_console().await?;
        Ok(())
    })
    .await
}

/// The text of the main part, including the drawings of charts, once all deferred work is done.
async fn settled_text(page: &Page) -> TestResult<String> {
    page.wait_until_settled().await?;
    page.eval_string("document.querySelector('main').textContent").await
}
