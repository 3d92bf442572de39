//! The search field of a table: words that are composed, and where the focus goes.

use e2e::{Key, Page, TestResult, browse, ensure, ensure_eq};
use serde_json::json;

/// Dispatches to a field what an input method does while a word is composed.
const COMPOSE_TEXT: &str = include_str!("../../scripts/compose_text.js");

#[tokio::test]
async fn search_during_ime_composition_waits_for_the_word() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        compose(page, &["g", "go", "gong"], false).await?;
        // For the search, which should wait.
        page.sleep_ms(100).await;
        ensure_eq("The URL meanwhile", page.current_url().await?, page.url(""))?;
        compose(page, &["公里"], true).await?;
        page.wait_until(
            "the confirmed word is searched for",
            "document.querySelectorAll('#table .results > table tr[id^=row-]').length < 10",
        )
        .await?;
        ensure(page.is_visible("#row-greenway").await?, "The greenway is not found.")?;

        // The keyboards of many phones compose every word until a space ends it.
        compose(page, &["财政"], false).await?;
        page.wait_until(
            "the word is searched for after a pause",
            "document.querySelector('#row-fiscal-revenue') && !document.querySelector('#row-greenway')",
        )
        .await
    })
    .await
}

/// Composes text in the search field as an input method does.
async fn compose(page: &Page, texts: &[&str], is_confirmed: bool) -> TestResult {
    page.call(COMPOSE_TEXT, vec!["#figure-search".into(), json!(texts), is_confirmed.into()]).await?;
    Ok(())
}

#[tokio::test]
async fn reset_by_pointer_focuses_count_and_by_keyboard_focuses_search_field() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/?unit=area").await?;
        page.wait_until_visible("#figure-reset").await?;
        page.click("#figure-reset").await?;
        page.wait_until_focused("#figure-count").await?;
        page.select("#figure-unit", "area").await?;
        page.wait_until_visible("#figure-reset").await?;
        page.focus("#figure-reset").await?;
        page.press(Key::Enter).await?;
        page.wait_until_focused("#figure-search").await
    })
    .await
}
