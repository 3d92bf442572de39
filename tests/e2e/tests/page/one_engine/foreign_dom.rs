//! A document altered by an extension or by the browser's translation.

use crate::failure_modes::ensure_readable;
use e2e::{Page, TestResult, browse, ensure, ensure_eq};

/// Alterations of the document before hydration.
const ALTERATIONS: [(&str, &str); 5] = [
    ("an element in the body", "document.body.prepend(document.createElement('aside'))"),
    ("an element in the page", "document.querySelector('#app').prepend(document.createElement('aside'))"),
    ("an element in a paragraph", "document.querySelector('main p').append(document.createElement('mark'))"),
    ("another text", "document.querySelector('h1').textContent = 'Something else'"),
    ("a translation", TRANSLATE),
];

/// Changes all text as the translation of browsers does.
const TRANSLATE: &str = concat!("(", include_str!("../../../scripts/translate_text.js"), "\n)()");

#[tokio::test]
async fn document_altered_before_hydration_stays_readable() -> TestResult {
    for (what, script) in ALTERATIONS {
        browse(async |page| {
            let on_parsed =
                "document.addEventListener('readystatechange', () => { if (document.readyState === 'interactive') {";
            page.add_init_script(&format!("{on_parsed} {script} }} }})"));
            page.open("en/").await?;
            wait_until_hydrated_or_failed(page).await?;
            page.wait_until_settled().await?;
            ensure_readable(page).await?;
            page.take_console().await?;
            Ok(())
        })
        .await
        .map_err(|failure| failure.with_context(what))?;
    }
    Ok(())
}

#[tokio::test]
async fn page_translated_after_hydration_stays_readable_when_clicked() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.run_script(TRANSLATE).await?;
        page.dispatch_click("a.figure[href$='#row-fiscal-revenue']").await?;
        page.wait_until_settled().await?;
        choose_currency(page, "usd").await?;
        page.wait_until_settled().await?;
        page.dispatch_click("#language-switch").await?;
        page.wait_until_settled().await?;
        ensure_readable(page).await?;
        page.take_console().await?;
        Ok(())
    })
    .await
}

/// How browsers translate: by elements of their own, or by new text in a document that they say is of another language.
const TRANSLATIONS: [(&str, &str); 2] = [("with elements", TRANSLATE), ("with new text", REPLACE_TEXT)];

/// Replaces all text by new nodes.
const REPLACE_TEXT: &str = concat!("(", include_str!("../../../scripts/replace_text.js"), "\n)()");

#[tokio::test]
async fn change_on_a_translated_page_shows_its_own_text_again() -> TestResult {
    for (what, translate) in TRANSLATIONS {
        for is_hydrated in [false, true] {
            browse(async |page| {
                page.open("en/").await?;
                page.wait_until_visible("[data-ready]").await?;
                if is_hydrated {
                    page.wait_until_hydrated().await?;
                }
                page.wait_until_settled().await?;
                page.run_script(translate).await?;
                page.focus("#currency").await?;
                choose_currency(page, "usd").await?;
                let amount = "document.querySelector('#row-fiscal-revenue .value').textContent";
                page.wait_until("the table is in dollars", &format!("/^(about )?US\\$299/.test({amount})")).await?;
                page.wait_until_focused("#currency").await?;
                page.run_script(translate).await?;
                // WebKit skips history entries that were not created by user interaction.
                page.click("#language-switch").await?;
                page.wait_until_lang("zh-Hans").await?;
                page.wait_until_settled().await?;
                ensure_text_is_own(page, "2017").await?;
                page.wait_until_focused("#language-switch").await?;
                page.run_script(translate).await?;
                page.go_back().await?;
                page.wait_until("the page is English", "document.documentElement.lang === 'en'").await?;
                page.wait_until_settled().await?;
                ensure_text_is_own(page, "The").await?;
                ensure(!page.is_visible("#notice").await?, "The program has ended.")?;
                ensure_readable(page).await?;
                choose_currency(page, "cny").await?;
                page.wait_until("the table is in yuan", &format!("{amount}.startsWith('CNY')")).await
            })
            .await
            .map_err(|failure| failure.with_context(&format!("{what}, hydrated: {is_hydrated}")))?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn typing_into_a_translated_table_goes_on() -> TestResult {
    for (what, translate) in TRANSLATIONS {
        browse(async |page| {
            page.open_hydrated("en/").await?;
            page.focus("#figure-search").await?;
            for letter in ["g", "r", "e", "e", "n"] {
                page.run_script(translate).await?;
                page.type_text(letter).await?;
                page.wait_until(
                    "the table shows what was found",
                    "location.search.endsWith(document.querySelector('#figure-search').value)",
                )
                .await?;
                page.wait_until_settled().await?;
            }
            ensure_eq(
                "The field",
                page.eval_string("document.querySelector('#figure-search').value").await?.as_str(),
                "green",
            )?;
            ensure(page.is_visible("#row-greenway").await?, "The row is missing.")?;
            ensure(!page.is_visible("#row-fiscal-revenue").await?, "The table is not filtered.")
        })
        .await
        .map_err(|failure| failure.with_context(what))?;
    }
    Ok(())
}

/// Chooses a currency by script: a driver would look again at the list, which is rendered afresh.
async fn choose_currency(page: &Page, currency: &str) -> TestResult {
    page.run_script(&format!(
        "const list = document.querySelector('#currency'); list.value = '{currency}';
         list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await
}

/// Fails if text of a translation is left, or text of the page is missing.
async fn ensure_text_is_own(page: &Page, words: &str) -> TestResult {
    page.wait_until("all parts have followed", "!document.querySelector('.island[aria-busy]')").await?;
    let text = page.eval_string("document.querySelector('#app').textContent").await?;
    ensure(!text.contains("translated"), "Text of the translation is left.")?;
    ensure(text.contains(words), format!("“{words}” is missing."))
}

async fn wait_until_hydrated_or_failed(page: &Page) -> TestResult {
    page.wait_until_hydrated_or("document.documentElement.matches('[data-failed]')").await?;
    let has_failed = page.is_true("document.documentElement.matches('[data-failed]')").await?;
    ensure(has_failed == page.is_visible("#notice").await?, "The notice is shown exactly if hydration failed.")
}
