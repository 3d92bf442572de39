//! Every figure answers for itself: a link to its row, a card once there is script.

use e2e::{Key, Outcome, browse, ensure, ensure_eq, ensure_nothing};

const REVENUE: &str = "a.figure[data-fact=fiscal-revenue]";
const REVENUE_PRINTED: &str = "20.2亿元";

#[tokio::test]
async fn a_figure_opens_by_mouse_and_escape_gives_the_focus_back() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        ensure(!page.shows("#card").await?, "The card is open before anything was clicked.")?;
        page.click(REVENUE).await?;
        page.until_shown("#card").await?;
        let card = page.text("#card").await?;
        ensure(card.contains(REVENUE_PRINTED), format!("The card should show {REVENUE_PRINTED} as printed: {card}"))?;
        ensure_eq(
            "The card's role",
            page.string("document.querySelector('#card').getAttribute('role')").await?,
            "dialog",
        )?;
        let name =
            "document.getElementById(document.querySelector('#card').getAttribute('aria-labelledby'))?.innerText";
        ensure(!page.string(name).await?.is_empty(), "The card has no name.")?;

        page.press(Key::Escape).await?;
        page.until_gone("#card").await?;
        page.until("the focus is on the figure", &format!("document.activeElement.matches({REVENUE:?})")).await
    })
    .await
}

#[tokio::test]
async fn a_figure_opens_by_keyboard_and_shows_the_token_as_printed() -> Outcome {
    browse(async |page| {
        page.arrive("").await?;
        page.tab_to(REVENUE, 80).await?;
        page.press(Key::Enter).await?;
        page.until_shown("#card").await?;
        page.until("the focus is in the card", "document.activeElement.closest('#card')").await?;
        let card = page.text("#card").await?;
        ensure(card.contains(REVENUE_PRINTED), format!("The card should show {REVENUE_PRINTED} as printed: {card}"))?;

        page.press(Key::Escape).await?;
        page.until_gone("#card").await?;
        page.until("the focus is on the figure", &format!("document.activeElement.matches({REVENUE:?})")).await
    })
    .await
}

#[tokio::test]
async fn the_cards_own_button_closes_it() -> Outcome {
    browse(async |page| {
        page.arrive("").await?;
        page.click(REVENUE).await?;
        page.until_shown("#card").await?;
        page.click("#card-close").await?;
        page.until_gone("#card").await?;
        ensure_nothing("The console", page.console().await?)
    })
    .await
}
