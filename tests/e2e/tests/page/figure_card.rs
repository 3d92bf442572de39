//! Every figure can be inspected: it links to its row, and opens a card once there is script.

use super::exports::RECORD_CLIPBOARD;
use e2e::{Key, TestResult, browse, ensure, ensure_empty, ensure_eq, js_call};

const REVENUE: &str = "a.figure[href$='#row-fiscal-revenue']";
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
async fn close_button_closes_card() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.click(REVENUE).await?;
        page.wait_until_visible("#card").await?;
        page.click("#card-close").await?;
        page.wait_until_hidden("#card").await?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

#[tokio::test]
async fn card_of_derived_figure_shows_formula_and_links_to_inputs() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/?fact=fiscal-revenue.previous").await?;
        page.wait_until_visible("#card").await?;
        let card = page.inner_text("#card").await?;
        for expected in ["derived", "CNY 2.02 billion ÷ (1 + 18%)", "from an expected figure"] {
            ensure(card.contains(expected), format!("The card should say “{expected}”: {card}"))?;
        }
        page.click("#card a[href$='#row-fiscal-revenue.growth']").await?;
        let growth = "document.querySelector('#card .value')?.innerText === '+18%'";
        page.wait_until("the card is that of the input", growth).await?;
        ensure(page.current_url().await?.ends_with("?fact=fiscal-revenue.growth"), "The URL is that of another figure.")
    })
    .await
}

#[tokio::test]
async fn second_click_on_figure_closes_card_and_only_one_card_is_open() -> TestResult {
    const GROWTH: &str = "#section-overview p a[href$='#row-fiscal-revenue.growth']";
    browse(async |page| {
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        page.click(REVENUE).await?;
        page.wait_until_visible("#card").await?;
        // The first card may cover it.
        page.dispatch_click(GROWTH).await?;
        page.wait_until(
            "the card is that of the other figure",
            "document.querySelector('#card .value')?.innerText === '+18%'",
        )
        .await?;
        ensure_eq("The number of cards", page.count("[role=dialog]").await?, 1.0)?;
        page.dispatch_click(GROWTH).await?;
        page.wait_until_hidden("#card").await?;
        page.click(GROWTH).await?;
        page.wait_until_visible("#card").await?;
        page.click("h1").await?;
        page.wait_until_hidden("#card").await
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
async fn focus_moves_to_card_of_input_and_returns_to_opener() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        page.click(REVENUE).await?;
        page.wait_until_visible("#card").await?;
        page.focus("#card a[href$='#row-fiscal-revenue.growth']").await?;
        page.press(Key::Enter).await?;
        page.wait_until_focused("#card, #card *").await?;
        page.click("#card-close").await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until_focused(REVENUE).await
    })
    .await
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
async fn card_links_scroll_to_other_usages_of_its_figure() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        // The second time its row is filtered out, and has to be restored first.
        for path in ["en/?fact=greenway", "en/?fact=greenway&unit=money"] {
            page.open_hydrated(path).await?;
            page.wait_until_visible("#card").await?;
            let is_filtered = format!("!document.querySelector('#row-greenway') === {}", path.contains("unit"));
            page.wait_until("the table is filtered", &is_filtered).await?;
            page.click("#card a[href='#table']").await?;
            let row = "(row => row && row.top > 0 && row.bottom < innerHeight)(document.querySelector('#row-greenway')?.getBoundingClientRect())";
            page.wait_until("its row is in view", row).await?;
            ensure(page.is_visible("#card").await?, "The card is closed.")?;
        }
        page.open_hydrated("en/?fact=canadian-solar&name=toyota").await?;
        page.wait_until_visible("#card").await?;
        page.click("#card a[href='#names']").await?;
        let name = "(link => link && link.top > 0 && link.bottom < innerHeight)\
                    (document.querySelector('#names a[href$=\"#row-canadian-solar\"]')?.getBoundingClientRect())";
        page.wait_until("its name is in view", name).await
    })
    .await
}

#[tokio::test]
async fn escape_after_jump_to_chart_focuses_its_marks() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.focus("#section-overview p a.figure[href$='#row-fiscal-revenue']").await?;
        page.press(Key::Enter).await?;
        page.wait_until_visible("#card").await?;
        page.tab_to("#card a[data-navigate][href^='#chart-']", 40).await?;
        page.press(Key::Enter).await?;
        page.wait_until("the chart is in view", "(box => box.top > 0 && box.top < innerHeight)(document.querySelector('#chart-headline .plot').getBoundingClientRect())").await?;
        page.wait_until_settled().await?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until_focused("#chart-headline [role=listbox]").await
    })
    .await
}

#[tokio::test]
async fn escape_after_earlier_click_elsewhere_focuses_the_figure() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.click("h1").await?;
        page.tab_to(REVENUE, 80).await?;
        page.press(Key::Enter).await?;
        page.wait_until_visible("#card").await?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until_focused(REVENUE).await
    })
    .await
}

#[tokio::test]
async fn card_follows_its_figure_when_text_is_rerendered() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        // In English the sentence has its figures in another order; side by side, its paragraph is another element.
        for change in ["#language-switch", "#bilingual-toggle"] {
            page.open_hydrated("").await?;
            let growth =
                ":is(#island-text-overview > p, #island-text-overview > .bilingual) a[href$='#row-fixed-investment.growth']";
            page.focus(growth).await?;
            page.press(Key::Enter).await?;
            page.wait_until_visible("#card").await?;
            page.dispatch_click(change).await?;
            page.wait_until_settled().await?;
            let distance_px = page.eval_number(&js_call(CARD_DISTANCE_PX, &format!("{growth:?}"))).await?;
            ensure(distance_px < 12.0, format!("After {change} the card is {distance_px} px away from its figure."))?;
            page.press(Key::Escape).await?;
            page.wait_until_hidden("#card").await?;
            page.wait_until_focused(growth).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn card_switching_to_another_figure_scrolls_to_top() -> TestResult {
    browse(async |page| {
        page.resize(390, 600).await?;
        page.open_hydrated("en/?fact=fiscal-revenue").await?;
        page.wait_until_visible("#card").await?;
        page.run_script("document.querySelector('#card').scrollTop = 1e6").await?;
        ensure(
            page.eval_number("document.querySelector('#card').scrollTop").await? > 0.0,
            "The card does not scroll.",
        )?;
        page.dispatch_click("#card a[href*='#row-']").await?;
        page.wait_until(
            "the card is that of another figure",
            "!location.search.includes('fact=fiscal-revenue&') && !location.search.endsWith('fact=fiscal-revenue')",
        )
        .await?;
        page.wait_until("the card is scrolled to its top", "document.querySelector('#card').scrollTop === 0").await
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

#[tokio::test]
async fn closing_card_after_jump_elsewhere_hides_chart_tooltip() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        page.focus("#chart-completion [role=listbox]").await?;
        page.press(Key::Down).await?;
        page.press(Key::Enter).await?;
        page.wait_until_visible("#card").await?;
        page.tab_to("#card a[data-navigate][href='#table']", 60).await?;
        page.press(Key::Enter).await?;
        page.wait_until_settled().await?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        let left = "[...document.querySelectorAll('.tooltip:not([hidden]), .mark-outline:not([hidden]), [aria-activedescendant], [role=option][aria-selected=true]')]\
                    .map(element => element.className || element.role).join(' ')";
        ensure_empty("Parts of the tooltip that are left", page.eval_string(left).await?)
    })
    .await
}

#[tokio::test]
async fn copy_status_is_announced_each_time_and_cleared_on_language_switch() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_CLIPBOARD);
        page.open_hydrated("?fact=fiscal-revenue").await?;
        page.wait_until_visible("#card").await?;
        page.dispatch_click("#copy-figure").await?;
        page.wait_until("the status is announced", "document.querySelector('#copy-status').textContent").await?;
        page.run_script(
            "window.announcements = 0; new MutationObserver(() => window.announcements++).observe(document.querySelector('#copy-status'), { childList: true });\
             document.querySelector('#copy-link').click()",
        )
        .await?;
        page.wait_until("the status is announced again", "announcements > 0 && document.querySelector('#copy-status').textContent").await?;
        page.dispatch_click("#language-switch").await?;
        page.wait_until("no status is left in the previous language", "!document.querySelector('#copy-status').textContent").await
    })
    .await
}

#[tokio::test]
async fn clickable_text_is_underlined_by_kind() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        for (selector, style) in [
            ("#section-overview p a.figure.reported", "solid"),
            ("a.figure.expected", "dashed"),
            ("a.figure.derived", "dotted"),
            ("a.term", "dotted"),
        ] {
            let style_of = format!("getComputedStyle(document.querySelector({selector:?}))");
            let line = format!("`${{{style_of}.textDecorationLine}} ${{{style_of}.textDecorationStyle}}`");
            ensure_eq(
                &format!("The line under {selector}"),
                page.eval_string(&line).await?,
                format!("underline {style}"),
            )?;
        }
        Ok(())
    })
    .await
}
