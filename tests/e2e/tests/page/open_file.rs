//! Reports opened from the device: chosen, dropped, dragged.

use crate::PAGES;
use e2e::{Key, Page, TestResult, browse, ensure, ensure_empty, ensure_eq, js_call};
use std::path::Path;

pub(crate) const EXAMPLE: &str = include_str!("../../../../data/example.json");
pub(crate) const TITLES: [(&str, &str); 2] = [("zh-Hans", "月湾渔港这一年"), ("en", "A year at Moon Bay Harbour")];

/// The absolute path of a file in `data/`: drivers refuse relative components.
pub(crate) fn in_data(name: &str) -> TestResult<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name).canonicalize()?;
    Ok(path.to_string_lossy().into_owned())
}

/// Text as a JavaScript literal.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Opens the example through the file input.
pub(crate) async fn open_example(page: &Page) -> TestResult {
    page.choose_file("#file", &in_data("example.json")?).await?;
    page.wait_until_visible("#local-report").await?;
    // Parts are rendered from the top down.
    page.wait_until_visible("#own").await
}

/// Drags something over the page and drops it; returns whether the browser would open it itself.
const DROP_ON_PAGE: &str = include_str!("../../scripts/drop_on_page.js");

/// Drops something on the page. `fill` is a JavaScript statement that fills the `dataTransfer`, to which `add` adds files. Returns
/// whether the browser would open it itself.
pub(crate) async fn drop_on_page(page: &Page, fill: &str) -> TestResult<bool> {
    page.is_true(&js_call(DROP_ON_PAGE, &format!("(add, dataTransfer) => {{ {fill} }}"))).await
}

/// The live region for screen readers.
async fn announcement(page: &Page) -> TestResult<String> {
    page.eval_string("document.querySelector('#file-status').textContent").await
}

async fn title(page: &Page) -> TestResult<String> {
    page.eval_string("document.title").await
}

#[tokio::test]
async fn chosen_file_renders_whole_page_and_closing_restores_published_report() -> TestResult {
    for ((path, tag), (_, name)) in PAGES.into_iter().zip(TITLES) {
        browse(async |page| {
            page.open_hydrated(&format!("{path}?fact=fiscal-revenue#notes")).await?;
            page.wait_until_visible("#card").await?;
            let (published, heading) = (title(page).await?, page.inner_text("h1").await?);
            page.run_script("window.loaded = performance.getEntriesByType('resource').length").await?;
            open_example(page).await?;

            ensure_eq("The heading", page.inner_text("h1").await?, name)?;
            ensure_eq("The title", title(page).await?, name)?;
            ensure_eq("The language", page.eval_string("document.documentElement.lang").await?, tag)?;
            ensure(
                page.inner_text("#local-report").await?.contains("example.json"),
                "The name of the file is missing.",
            )?;
            ensure(
                announcement(page).await?.contains(name),
                format!("The announcement is {}", announcement(page).await?),
            )?;
            page.wait_until_focused("#local-report").await?;
            ensure_eq("The scroll position", page.eval_number("scrollY").await?, 0.0)?;
            ensure_eq("The URL", page.current_url().await?, page.url(path))?;
            ensure(!page.is_visible("#card").await?, "The card of the published report is still open.")?;
            ensure(!page.is_true("document.querySelector('.files')").await?, "Data of another report are offered.")?;

            let figures = page.count("tr[id^=row-]").await?;
            ensure_eq("The number of figures", figures, 26.0)?;
            page.scroll_to_center("#chart-levels").await?;
            page.wait_until_visible("#chart-levels .plot[data-canvas-drawn] canvas").await?;
            page.scroll_to_center("#row-revenue a").await?;
            page.click("#row-revenue a").await?;
            page.wait_until_visible("#card").await?;
            ensure(page.inner_text("#card").await?.contains("6.84亿元"), "The card does not show the token.")?;
            ensure(!page.is_visible("#copy-link").await?, "A link to the published report is offered.")?;
            page.press(Key::Escape).await?;
            page.wait_until_hidden("#card").await?;
            page.dispatch_click(".toc a[href=\"#terms\"]").await?;
            page.wait_until(
                "the terms are in view",
                "document.querySelector('#terms').getBoundingClientRect().top < innerHeight",
            )
            .await?;
            ensure_eq("The URL", page.current_url().await?, page.url(path))?;

            let requests = "performance.getEntriesByType('resource').slice(loaded).map(entry => entry.name)\
                         .filter(name => !/\\.(js|wasm)$/.test(name)).join('\\n')";
            ensure_empty("Requests meanwhile", page.eval_string(requests).await?)?;

            page.click("#local-report-close").await?;
            page.wait_until_hidden("#local-report").await?;
            ensure_eq("The heading", page.inner_text("h1").await?, heading.as_str())?;
            ensure_eq("The title", title(page).await?, published.as_str())?;
            // The published data are offered again.
            page.wait_until_visible(".files").await?;
            ensure(!announcement(page).await?.is_empty(), "The way back is not announced.")?;
            page.wait_until_focused("#text").await?;
            ensure_empty("The console", page.take_console().await?)
        })
        .await?;
    }
    Ok(())
}
