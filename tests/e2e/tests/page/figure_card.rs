//! Every figure can be inspected: it links to its row, and opens a card once there is script.

use crate::exports::RECORD_CLIPBOARD;
use e2e::{Key, TestResult, browse, ensure, ensure_empty, ensure_eq, js_call};

pub(crate) const REVENUE: &str = "a.figure[href$='#row-fiscal-revenue']";
const REVENUE_PRINTED: &str = "20.2亿元";

/// A JavaScript function: the distance between the card and an element, negative if they overlap.
pub(crate) const CARD_DISTANCE_PX: &str = include_str!("../../scripts/card_distance_px.js");

/// Presses the pointer on one element and releases it on another.
const PRESS_AND_RELEASE: &str = include_str!("../../scripts/press_and_release.js");

#[tokio::test]
async fn click_opens_card_and_escape_restores_focus() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        ensure(!page.is_visible("#card").await?, "The card is open before anything was clicked.")?;
        page.click(REVENUE).await?;
        page.wait_until_visible("#card").await?;
        let card = page.inner_text("#card").await?;
        ensure(card.contains(REVENUE_PRINTED), format!("The card should show {REVENUE_PRINTED} as printed: {card}"))?;
        ensure_eq(
            "The card's role",
            page.eval_string("document.querySelector('#card').getAttribute('role')").await?,
            "dialog",
        )?;
        let name =
            "document.getElementById(document.querySelector('#card').getAttribute('aria-labelledby'))?.innerText";
        ensure(!page.eval_string(name).await?.is_empty(), "The card has no name.")?;

        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until_focused(REVENUE).await
    })
    .await
}

#[tokio::test]
async fn enter_opens_card_with_printed_token_and_escape_restores_focus() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.tab_to(REVENUE, 80).await?;
        page.press(Key::Enter).await?;
        page.wait_until_visible("#card").await?;
        page.wait_until_focused("#card, #card *").await?;
        let card = page.inner_text("#card").await?;
        ensure(card.contains(REVENUE_PRINTED), format!("The card should show {REVENUE_PRINTED} as printed: {card}"))?;

        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until_focused(REVENUE).await
    })
    .await
}

#[tokio::test]
async fn card_opens_next_to_figure_or_at_bottom_of_phone_without_layout_shift() -> TestResult {
    for (width, height) in [(1440, 900), (390, 844)] {
        browse(async |page| {
            page.resize(width, height).await?;
            page.open_hydrated("en/").await?;
            let position = format!("document.querySelector({REVENUE:?}).getBoundingClientRect().toJSON()");
            page.scroll_to_center(REVENUE).await?;
            let before = page.eval(&position).await?;
            page.click(REVENUE).await?;
            page.wait_until_visible("#card[data-placed]").await?;
            if width > 640 {
                ensure_eq("The position of the figure once its card is open", page.eval(&position).await?, before)?;
            }
            let distance_px = if width > 640 {
                page.eval_number(&js_call(CARD_DISTANCE_PX, &format!("{REVENUE:?}"))).await?
            } else {
                page.eval_number("innerHeight - document.querySelector('#card').getBoundingClientRect().bottom").await?
            };
            ensure((-1.0..24.0).contains(&distance_px), format!("At {width} px the card is {distance_px} px away."))
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn click_outside_closes_card_without_scrolling() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        page.focus(REVENUE).await?;
        page.press(Key::Enter).await?;
        page.wait_until_visible("#card").await?;
        page.run_script("scrollTo({ top: 3000, behavior: 'instant' })").await?;
        page.dispatch_click("h1").await?;
        page.wait_until_hidden("#card").await?;
        // For a scroll, which should not happen.
        page.sleep_ms(200).await;
        ensure_eq("The scroll position", page.eval_number("scrollY").await?, 3000.0)
    })
    .await
}

#[tokio::test]
async fn bottom_sheet_on_phone_does_not_cover_its_figure() -> TestResult {
    browse(async |page| {
        page.resize(390, 844).await?;
        page.open_hydrated("").await?;
        page.unfold("#row-greenway").await?;
        page.run_script(
            "document.querySelector('#row-greenway a').scrollIntoView({ block: 'end', behavior: 'instant' })",
        )
        .await?;
        page.click("#row-greenway a").await?;
        page.wait_until_visible("#card[data-placed]").await?;
        let gap = "document.querySelector('#card').getBoundingClientRect().top - \
                    document.querySelector('#row-greenway a').getBoundingClientRect().bottom";
        page.wait_until("the figure is above its sheet", &format!("{gap} >= 0")).await
    })
    .await
}

#[tokio::test]
async fn copy_buttons_copy_or_show_text_if_clipboard_is_unavailable() -> TestResult {
    const REMOVE_CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
    browse(async |page| {
        page.add_init_script(RECORD_CLIPBOARD);
        page.open_hydrated("en/?fact=greenway").await?;
        for (button, expected) in [
            ("copy-figure", "Greenway built: 13 km"),
            ("copy-citation", "Shao, J., & Xu, C."),
            ("copy-link", "en/?fact=greenway"),
        ] {
            page.click(&format!("#{button}")).await?;
            let copied = format!("copied.at(-1)?.includes({expected:?})");
            page.wait_until(&format!("{button} has copied “{expected}”"), &copied).await?;
            page.wait_until("the status is shown", "document.querySelector('#copy-status').innerText.length > 0")
                .await?;
        }
        page.add_init_script(REMOVE_CLIPBOARD);
        page.open_hydrated("en/?fact=greenway").await?;
        page.click("#copy-figure").await?;
        let is_shown = "document.querySelector('#copy-status').innerText.includes('Greenway built: 13 km')";
        page.wait_until("the text that cannot be copied is shown", is_shown).await?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

#[tokio::test]
async fn double_click_or_text_selection_keeps_card_open() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        let link = "document.querySelector('#section-overview p a[href$=\"#row-fiscal-revenue\"]')";
        page.run_script(&format!(
            "for (const detail of [1, 2]) {link}.dispatchEvent(new MouseEvent('click', {{ detail, bubbles: true, cancelable: true }}))"
        ))
        .await?;
        // Here and below for the card to close, which it should not.
        page.sleep_ms(200).await;
        ensure(page.is_visible("#card").await?, "A double click closed the card.")?;
        page.call(PRESS_AND_RELEASE, vec!["#card .printed".into(), "#app".into()]).await?;
        page.sleep_ms(200).await;
        ensure(page.is_visible("#card").await?, "Selecting text in the card closed it.")?;
        page.call(PRESS_AND_RELEASE, vec!["body".into(), "#app".into()]).await?;
        page.wait_until_hidden("#card").await
    })
    .await
}
