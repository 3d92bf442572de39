//! A start costs what is seen: code, hydration and layout come when a reader needs them, with nothing lost meanwhile.

use crate::PAGES;
use crate::failure_modes::NO_LOAD_WAIT;
use crate::hydration::{RECORD_LAYOUT_SHIFTS, ensure_no_shifts};
use e2e::{Fault, Key, Page, PathFilter, Profile, TestResult, browse_with, ensure, ensure_eq};

/// Content out of sight is skipped, as for a reader.
pub(crate) const AS_PUBLISHED: Profile = Profile { skips_content: true, ..NO_LOAD_WAIT };

const TEXT: PathFilter = |path| path.ends_with("_split_text.wasm");
const CHARTS: PathFilter = |path| path.ends_with("_split_charts.wasm");
pub(crate) const CHUNKS: PathFilter = |path| path.contains("_split_") || path.contains("_chunk_");

const REVENUE: &str = "#island-text-overview a.figure[href$='#row-fiscal-revenue']";
const CHART: &str = "#chart-completion";

/// Whether an element is in the window.
fn is_in_window(selector: &str) -> String {
    format!(
        "(bounds => bounds.height > 0 && bounds.bottom > 0 && bounds.top < innerHeight)\
         (document.querySelector({selector:?}).getBoundingClientRect())"
    )
}

/// Opens a page in a phone's window, and waits until its figures answer.
pub(crate) async fn open_on_phone(page: &Page, path: &str) -> TestResult {
    page.resize(390, 844).await?;
    page.open(path).await?;
    page.wait_until_visible("[data-ready]").await
}

async fn requested(page: &Page, filter: PathFilter) -> TestResult<bool> {
    Ok(page.take_requests().await?.iter().any(|request| filter(&request.path)))
}

#[tokio::test]
async fn visit_fetches_charts_near_the_window_and_text_only_for_a_change() -> TestResult {
    browse_with(AS_PUBLISHED, async |page| {
        open_on_phone(page, "").await?;
        // For requests that should not be made.
        page.sleep_ms(1500).await;
        ensure(!requested(page, CHUNKS).await?, "A chunk is fetched though nothing in sight needs it.")?;
        page.scroll_to(CHART).await?;
        page.wait_until_visible(&format!("{CHART} .plot[data-canvas-drawn]")).await?;
        page.run_script("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await?;
        page.sleep_ms(500).await;
        let requests = page.take_requests().await?;
        ensure(requests.iter().any(|request| CHARTS(&request.path)), "The code of charts was not fetched.")?;
        ensure(
            !requests.iter().any(|request| TEXT(&request.path)),
            "The code of text is fetched though nothing changes.",
        )?;
        page.dispatch_click("#language-switch").await?;
        page.wait_until_lang("en").await?;
        ensure(requested(page, TEXT).await?, "The code of text was not fetched.")
    })
    .await
}

#[tokio::test]
async fn figures_and_terms_answer_before_any_chunk_has_come() -> TestResult {
    browse_with(AS_PUBLISHED, async |page| {
        page.inject_fault(CHUNKS, Fault::Stalled);
        open_on_phone(page, "en/").await?;
        for (link, content) in [(REVENUE, "20.2亿元"), ("#island-text-overview a.term", "")] {
            page.scroll_to_center(link).await?;
            page.click(link).await?;
            page.wait_until_visible("#card").await?;
            ensure(page.inner_text("#card").await?.contains(content), "The card explains something else.")?;
            page.press(Key::Escape).await?;
            page.wait_until_hidden("#card").await?;
        }
        ensure_eq("The number of hydrated islands", page.count("[data-hydrated]").await?, 0.0)
    })
    .await
}

#[tokio::test]
async fn click_on_mark_before_its_code_has_come_opens_its_card_afterwards() -> TestResult {
    browse_with(AS_PUBLISHED, async |page| {
        page.inject_fault(CHUNKS, Fault::Stalled);
        open_on_phone(page, "en/").await?;
        page.scroll_to_center(&format!("{CHART} .plot")).await?;
        page.wait_until("the first bar is clicked", CLICK_FIRST_BAR).await?;
        ensure(page.count("#island-chart-completion[aria-busy]").await? > 0.0, "Nothing shows that it waits.")?;
        page.clear_fault();
        page.wait_until_visible("#card").await
    })
    .await
}

/// Clicks the first bar of the chart of targets, wherever it is drawn; whether there is one.
const CLICK_FIRST_BAR: &str = "(bar => { const { left, top, height } = bar.getBoundingClientRect(); \
    const click = { bubbles: true, clientX: left + 20, clientY: top + height / 2, detail: 1 }; \
    document.querySelector('#chart-completion .plot').dispatchEvent(new MouseEvent('click', click)); return height > 0; })\
    ([...document.querySelectorAll('#chart-completion svg')].find(svg => svg.getBoundingClientRect().height > 0)\
    .querySelector('[fill=\"#12436D\"]'))";

#[tokio::test]
async fn deep_links_lead_to_parts_that_were_not_laid_out() -> TestResult {
    for (path, target) in [
        ("en/#chart-petitions", "#chart-petitions"),
        ("en/#row-land-vacated", "#row-land-vacated"),
        ("en/?fact=disputes", "#card"),
        ("en/#terms", "#title-terms"),
    ] {
        browse_with(AS_PUBLISHED, async |page| {
            open_on_phone(page, path).await?;
            let is_there = format!("document.querySelector({target:?}) && {}", is_in_window(target));
            page.wait_until(&format!("{target} is in the window"), &is_there).await?;
            page.wait_until_settled().await?;
            ensure(page.is_true(&is_in_window(target)).await?, format!("{target} has left the window."))
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn contents_links_lead_exactly_to_their_parts() -> TestResult {
    browse_with(AS_PUBLISHED, async |page| {
        for width in [390, 1440] {
            page.resize(width, 900).await?;
            for (path, _) in PAGES {
                page.open(path).await?;
                page.wait_until_visible("[data-ready]").await?;
                for target in ["#notes", "#table", "#names", "#section-city"] {
                    page.dispatch_click(&format!(".toc a[href='{target}']")).await?;
                    let top = format!("document.querySelector('{target}').getBoundingClientRect().top");
                    let what = format!("/{path}{target} is at the top of a window {width} px wide");
                    page.wait_until(&what, &format!("Math.abs({top}) < 2")).await?;
                    page.wait_until_settled().await?;
                    let top = page.eval_number(&top).await?;
                    ensure(top.abs() < 2.0, format!("/{path}{target} has moved to {top} px."))?;
                }
                // Otherwise the next page would interrupt the loading of their code, which the console reports.
                page.scroll_to("#section-city .plot").await?;
                page.wait_until_visible("#section-city .plot canvas").await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn start_with_remembered_units_causes_no_layout_shift() -> TestResult {
    for (width, height) in [(390, 844), (1440, 900)] {
        browse_with(AS_PUBLISHED, async |page| {
            page.resize(width, height).await?;
            page.open_hydrated("en/").await?;
            page.run_script("localStorage.setItem('currency', 'usd')").await?;
            page.add_init_script(RECORD_LAYOUT_SHIFTS);
            for (path, _) in PAGES {
                page.open(path).await?;
                page.wait_until(
                    "revenue is in dollars",
                    "/美元|US\\$/.test(document.querySelector('.tile .value')?.innerText)",
                )
                .await?;
                page.wait_until("the text is shown", "!document.querySelector('[data-pending]')").await?;
                ensure_no_shifts(page).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn text_hidden_for_remembered_units_is_shown_though_the_program_does_not_come() -> TestResult {
    browse_with(AS_PUBLISHED, async |page| {
        page.open_hydrated("en/").await?;
        page.run_script("localStorage.setItem('currency', 'usd')").await?;
        page.inject_fault(|path| path.ends_with(".wasm"), Fault::Stalled);
        page.open("en/").await?;
        page.wait_until(
            "the text is visible",
            "getComputedStyle(document.querySelector('main')).visibility === 'visible'",
        )
        .await
    })
    .await
}
