//! The card of a figure: how it is closed, where its links lead, and what it shows after a change.

use crate::exports::RECORD_CLIPBOARD;
use crate::figure_card::{CARD_DISTANCE_PX, REVENUE};
use e2e::{Key, TestResult, browse, ensure, ensure_empty, ensure_eq, js_call};

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
