//! Drafts: reports read by rule from a text that the reader opens, corrected in place, saved and opened again.

use crate::exports::{READ_SAVED_FILE, RECORD_SAVED_FILES};
use crate::open_file::{drop_on_page, quoted};
use e2e::{Key, Page, TestResult, browse, ensure, ensure_eq};
use std::path::Path;

/// The text of an invented report.
pub(crate) const TEXT: &str = include_str!("../../fixtures/harbour.txt");

/// Drops a text file on the page, and waits for its draft.
pub(crate) async fn open_draft(page: &Page, path: &str) -> TestResult {
    page.open_hydrated(path).await?;
    drop_on_page(page, &format!("add('harbour.txt', {})", quoted(TEXT))).await?;
    page.wait_until_visible("#draft-count").await
}

/// Opens the card of the figure with this printed token by keyboard, where the text has it.
pub(crate) async fn open_card(page: &Page, token: &str) -> TestResult {
    let link = format!(
        "[...document.querySelectorAll('main section p a[href*=\"#row-\"]')].find(link => link.textContent.includes({}))",
        quoted(token)
    );
    page.wait_until("the figure is on the page", &format!("!!{link}")).await?;
    page.run_script(&format!("{link}.scrollIntoView({{ block: 'center' }}); {link}.focus()")).await?;
    page.press(Key::Enter).await?;
    page.wait_until_visible("#card .draft-card").await
}

/// Unfolds the form of the open card.
pub(crate) async fn unfold_form(page: &Page) -> TestResult {
    page.run_script("document.querySelector('.draft-card details').open = true").await
}

/// The labels of the rows of the table of figures.
pub(crate) const ROWS: &str =
    "[...document.querySelectorAll('#table tr[id^=row-] th')].map(head => head.textContent).join('\\n')";

#[tokio::test]
async fn text_dropped_on_the_page_becomes_a_draft_in_both_languages() -> TestResult {
    for (path, other, count, title) in
        [("", "en", "按规则读出", "月湾镇"), ("en/", "zh-Hans", "read automatically", "月湾镇")]
    {
        browse(async |page| {
            open_draft(page, path).await?;
            page.wait_until_focused("#local-report").await?;
            let counted = page.inner_text("#draft-count").await?;
            ensure(counted.contains(count), format!("The count is “{counted}”."))?;
            ensure(page.inner_text("h1").await?.contains(title), "The title is not that of the text.")?;
            open_card(page, if path.is_empty() { "120.5亿元" } else { "12.05 billion" }).await?;
            ensure_eq("The marked number", page.inner_text("#card .sentence mark").await?, "120.5亿元")?;
            let card = page.inner_text("#card").await?;
            ensure(card.contains("6.2%"), format!("The card does not show the growth: {card}"))?;
            page.press(Key::Escape).await?;
            page.wait_until_hidden("#card").await?;
            page.wait_until("the levels are drawn", "document.querySelectorAll('main figure.chart .plot').length > 0")
                .await?;
            page.click("#language-switch").await?;
            page.wait_until_lang(other).await?;
            page.wait_until_visible("#draft-count").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn label_corrected_by_keyboard_shows_everywhere_is_undone_and_survives_a_reload() -> TestResult {
    browse(async |page| {
        open_draft(page, "").await?;
        open_card(page, "8.4亿元").await?;
        unfold_form(page).await?;
        page.focus("#draft-label-zh").await?;
        page.type_into("#draft-label-zh", "一般公共预算收入").await?;
        page.press(Key::Enter).await?;
        page.wait_until(
            "the card has the label",
            "document.querySelector('#card-title').textContent.includes('一般公共预算收入')",
        )
        .await?;
        page.wait_until("the table has the label", &format!("{ROWS}.includes('一般公共预算收入')")).await?;
        ensure(
            page.is_true("document.querySelector('#card').contains(document.activeElement)").await?,
            "The focus has left the card.",
        )?;
        page.press(Key::Escape).await?;
        page.dispatch_click("[data-draft-action=undo]").await?;
        page.wait_until("the correction is undone", &format!("!{ROWS}.includes('一般公共预算收入')")).await?;

        open_card(page, "8.4亿元").await?;
        unfold_form(page).await?;
        page.type_into("#draft-label-zh", "一般公共预算收入").await?;
        page.press(Key::Enter).await?;
        page.wait_until("the table has the label", &format!("{ROWS}.includes('一般公共预算收入')")).await?;
        page.reload().await?;
        page.wait_until_hydrated().await?;
        page.wait_until_visible("#draft-count").await?;
        page.wait_until("the table has the label", &format!("{ROWS}.includes('一般公共预算收入')")).await
    })
    .await
}

#[tokio::test]
async fn saved_draft_opens_again_and_discarded_draft_is_gone() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_SAVED_FILES);
        open_draft(page, "en/").await?;
        page.click("[data-draft-action=save]").await?;
        page.wait_until("the report is saved", "saved.length === 1 && saved[0].blob").await?;
        page.call(READ_SAVED_FILE, Vec::new()).await?;
        ensure_eq("The name", page.eval_string("saved[0].name").await?, "harbour.json")?;
        page.run_script("sessionStorage.saved = text; window.confirm = () => true").await?;
        page.click("[data-draft-action=discard]").await?;
        page.wait_until_hidden("#local-report").await?;
        page.reload().await?;
        page.wait_until_hydrated().await?;
        ensure(!page.is_visible("#local-report").await?, "The discarded draft is shown again.")?;
        ensure_eq("Kept drafts", page.count(".kept-drafts li").await?, 0.0)?;
        drop_on_page(page, "add('saved.json', sessionStorage.saved)").await?;
        page.wait_until_visible("#draft-count").await?;
        // Back to the published page: the draft is kept, and can be continued.
        page.click("#local-report-close").await?;
        page.wait_until_hidden("#local-report").await?;
        page.wait_until_visible(".kept-drafts button").await?;
        page.click(".kept-drafts button").await?;
        page.wait_until_visible("#draft-count").await
    })
    .await
}

#[tokio::test]
async fn pasted_text_word_document_and_other_encoding_are_read() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.scroll_to("#own-text").await?;
        page.run_script(&format!("document.querySelector('#own-text').value = {}", quoted(TEXT))).await?;
        page.click("#read-text").await?;
        page.wait_until_visible("#draft-count").await?;
        let pasted = page.inner_text("#draft-count").await?;
        ensure(page.inner_text(".file-name").await?.contains("2024年月湾镇工作报告"), "The draft is not named after its text.")?;

        let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/harbour.docx").canonicalize()?;
        page.choose_file("#file", &document.to_string_lossy()).await?;
        page.wait_until("the document is shown", "document.querySelector('.file-name').textContent === 'harbour.docx'").await?;
        ensure_eq("The count", page.inner_text("#draft-count").await?, pasted.as_str())?;

        // 2024年报告，收入3亿元，增长5%。
        let bytes = "new Uint8Array([0x32,0x30,0x32,0x34,0xc4,0xea,0xb1,0xa8,0xb8,0xe6,0x0a,0xca,0xd5,0xc8,0xeb,0x33,0xd2,0xda,0xd4,0xaa,0xa1,0xa3])";
        drop_on_page(page, &format!("add('gb.txt', {bytes})")).await?;
        page.wait_until("the text is shown", "document.querySelector('.file-name').textContent === 'gb.txt'").await?;
        page.wait_until("the text is read", "document.querySelector('main').textContent.includes('3亿元')").await
    })
    .await
}
