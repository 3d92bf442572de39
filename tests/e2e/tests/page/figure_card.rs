//! Every figure can be inspected: it links to its row, and opens a card once there is script.

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

#[tokio::test]
async fn a_derived_figure_shows_its_formula_and_leads_to_its_inputs() -> Outcome {
    browse(async |page| {
        page.arrive("en/?fact=fiscal-revenue.previous").await?;
        page.until_shown("#card").await?;
        let card = page.text("#card").await?;
        for expected in ["derived", "CNY 2.02 billion ÷ (1 + 18%)", "from an expected figure"] {
            ensure(card.contains(expected), format!("The card should say “{expected}”: {card}"))?;
        }
        page.click("#card a[data-fact='fiscal-revenue.growth']").await?;
        let growth = "document.querySelector('#card .value')?.innerText === '+18%'";
        page.until("the card is the input's", growth).await?;
        ensure(page.current_address().await?.ends_with("?fact=fiscal-revenue.growth"), "The address is another's.")
    })
    .await
}

#[tokio::test]
async fn one_card_at_a_time_and_the_same_figure_closes_it() -> Outcome {
    const GROWTH: &str = "#section-overview p a[data-fact='fiscal-revenue.growth']";
    browse(async |page| {
        page.sized(1440, 900).await?;
        page.arrive("en/").await?;
        page.click(REVENUE).await?;
        page.until_shown("#card").await?;
        // The first card may cover it.
        page.run(&format!("document.querySelector({GROWTH:?}).click()")).await?;
        page.until("the card is the other's", "document.querySelector('#card .value')?.innerText === '+18%'").await?;
        ensure_eq("Cards", page.count("[role=dialog]").await?, 1.0)?;
        page.run(&format!("document.querySelector({GROWTH:?}).click()")).await?;
        page.until_gone("#card").await?;
        page.click(GROWTH).await?;
        page.until_shown("#card").await?;
        page.click("h1").await?;
        page.until_gone("#card").await
    })
    .await
}

#[tokio::test]
async fn a_card_stands_by_its_figure_or_at_the_foot_of_a_phone_and_shifts_nothing() -> Outcome {
    for (width, height) in [(1440, 900), (390, 844)] {
        browse(async |page| {
            page.sized(width, height).await?;
            page.arrive("en/").await?;
            let place = format!("document.querySelector({REVENUE:?}).getBoundingClientRect().toJSON()");
            page.run(&format!("document.querySelector({REVENUE:?}).scrollIntoView({{ block: 'center' }})")).await?;
            let before = page.value(&place).await?;
            page.click(REVENUE).await?;
            page.until_shown("#card[data-placed]").await?;
            if width > 640 {
                ensure_eq("Where the figure is once its card is open", page.value(&place).await?, before)?;
            }
            let gap = if width > 640 {
                "(card => Math.max(card.top - figure.bottom, figure.top - card.bottom, card.left - figure.right, figure.left - card.right))"
            } else {
                "(card => innerHeight - card.bottom)"
            };
            let gap = format!(
                "(figure => {gap}(document.querySelector('#card').getBoundingClientRect()))(document.querySelector({REVENUE:?})\
                 .getBoundingClientRect())"
            );
            let gap = page.number(&gap).await?;
            ensure((-1.0..24.0).contains(&gap), format!("At {width} pixels the card is {gap} pixels away."))
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_focus_follows_an_input_and_returns_to_what_opened_the_card() -> Outcome {
    browse(async |page| {
        page.sized(1440, 900).await?;
        page.arrive("en/").await?;
        page.click(REVENUE).await?;
        page.until_shown("#card").await?;
        page.run("document.querySelector('#card a[data-fact=\"fiscal-revenue.growth\"]').focus()").await?;
        page.press(Key::Enter).await?;
        page.until("the focus is in the input's card", "document.activeElement.closest('#card')").await?;
        page.click("#card-close").await?;
        page.until_gone("#card").await?;
        page.until("the focus is on the figure", &format!("document.activeElement.matches({REVENUE:?})")).await
    })
    .await
}

#[tokio::test]
async fn a_click_elsewhere_closes_the_card_and_moves_nothing() -> Outcome {
    browse(async |page| {
        page.sized(1440, 900).await?;
        page.arrive("en/").await?;
        page.run(&format!("document.querySelector({REVENUE:?}).focus()")).await?;
        page.press(Key::Enter).await?;
        page.until_shown("#card").await?;
        page.run("scrollTo({ top: 3000, behavior: 'instant' })").await?;
        page.run("document.querySelector('h1').click()").await?;
        page.until_gone("#card").await?;
        page.linger(200).await;
        ensure_eq("How far the page is scrolled", page.number("scrollY").await?, 3000.0)
    })
    .await
}

#[tokio::test]
async fn a_sheet_at_the_foot_of_a_phone_does_not_cover_its_figure() -> Outcome {
    browse(async |page| {
        page.sized(390, 844).await?;
        page.arrive("").await?;
        page.run("document.querySelector('#row-greenway a').scrollIntoView({ block: 'end', behavior: 'instant' })")
            .await?;
        page.click("#row-greenway a").await?;
        page.until_shown("#card[data-placed]").await?;
        let free = "document.querySelector('#card').getBoundingClientRect().top - \
                    document.querySelector('#row-greenway a').getBoundingClientRect().bottom";
        page.until("the figure shows above its sheet", &format!("{free} >= 0")).await
    })
    .await
}

#[tokio::test]
async fn a_figure_its_citation_and_its_link_are_copied_or_shown_to_be() -> Outcome {
    const NOTE: &str = "window.copied = []; Object.defineProperty(navigator, 'clipboard', { configurable: true, value: \
                        { writeText: text => { copied.push(text); return Promise.resolve(); } } })";
    const REFUSE: &str = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
    browse(async |page| {
        page.before_anything(NOTE).await?;
        page.arrive("en/?fact=greenway").await?;
        for (button, expected) in [
            ("copy-figure", "Greenway built: 13 km"),
            ("copy-citation", "Shao, J., & Xu, C."),
            ("copy-link", "en/?fact=greenway"),
        ] {
            page.click(&format!("#{button}")).await?;
            let copied = format!("copied.at(-1)?.includes({expected:?})");
            page.until(&format!("{button} has copied “{expected}”"), &copied).await?;
            page.until("that is said", "document.querySelector('#copied').innerText.length > 0").await?;
        }
        page.before_anything(REFUSE).await?;
        page.arrive("en/?fact=greenway").await?;
        page.click("#copy-figure").await?;
        let shown = "document.querySelector('#copied').innerText.includes('Greenway built: 13 km')";
        page.until("what cannot be copied is shown", shown).await?;
        ensure_nothing("The console", page.console().await?)
    })
    .await
}

#[tokio::test]
async fn a_card_leads_to_where_else_its_figure_appears() -> Outcome {
    browse(async |page| {
        page.sized(1440, 900).await?;
        // The second time its row is filtered out, and has to be restored first.
        for path in ["en/?fact=greenway", "en/?fact=greenway&unit=money"] {
            page.arrive(path).await?;
            page.until_shown("#card").await?;
            let filtered = format!("!document.querySelector('#row-greenway') === {}", path.contains("unit"));
            page.until("the table holds what was asked for", &filtered).await?;
            page.click("#card a[href='#table']").await?;
            let row = "(row => row && row.top > 0 && row.bottom < innerHeight)(document.querySelector('#row-greenway')?.getBoundingClientRect())";
            page.until("its row is in view", row).await?;
            ensure(page.shows("#card").await?, "The card did not come along.")?;
        }
        page.arrive("en/?fact=canadian-solar&name=toyota").await?;
        page.until_shown("#card").await?;
        page.click("#card a[href='#names']").await?;
        let name = "(link => link && link.top > 0 && link.bottom < innerHeight)\
                    (document.querySelector('#names a[data-fact=canadian-solar]')?.getBoundingClientRect())";
        page.until("its name is in view", name).await
    })
    .await
}

#[tokio::test]
async fn the_focus_comes_back_to_the_chart_that_a_card_led_to() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        page.run("document.querySelector('#section-overview p a.figure[data-fact=fiscal-revenue]').focus()").await?;
        page.press(Key::Enter).await?;
        page.until_shown("#card").await?;
        page.tab_to("#card a[data-jump][href^='#chart-']", 40).await?;
        page.press(Key::Enter).await?;
        page.until("the chart is in view", "(box => box.top > 0 && box.top < innerHeight)(document.querySelector('#chart-headline .plot').getBoundingClientRect())").await?;
        page.linger(100).await;
        page.press(Key::Escape).await?;
        page.until_gone("#card").await?;
        page.until("the focus is on the chart's marks", "document.activeElement.matches('#chart-headline [role=listbox]')").await
    })
    .await
}

#[tokio::test]
async fn the_focus_returns_to_a_figure_whatever_was_clicked_before_it_opened() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        page.click("h1").await?;
        page.tab_to(REVENUE, 80).await?;
        page.press(Key::Enter).await?;
        page.until_shown("#card").await?;
        page.press(Key::Escape).await?;
        page.until_gone("#card").await?;
        page.until("the focus is on the figure", &format!("document.activeElement.matches({REVENUE:?})")).await
    })
    .await
}

#[tokio::test]
async fn a_card_stays_with_its_own_figure_when_the_text_around_it_is_rendered_again() -> Outcome {
    browse(async |page| {
        page.sized(1440, 900).await?;
        // In English the sentence has its figures in another order; side by side, its paragraph is another element.
        for change in ["#language-switch", "#reading-both"] {
            page.arrive("").await?;
            let growth = ":is(#section-overview > p, #section-overview > .both) a[data-fact='fixed-investment.growth']";
            page.run(&format!("document.querySelector({growth:?}).focus()")).await?;
            page.press(Key::Enter).await?;
            page.until_shown("#card").await?;
            page.run(&format!("document.querySelector({change:?}).click()")).await?;
            page.linger(300).await;
            let apart = format!(
                "(([card, link]) => Math.hypot(Math.max(0, card.left - link.right, link.left - card.right), Math.max(0, card.top - link.bottom, link.top - card.bottom)))\
                 (['#card', {growth:?}].map(selector => document.querySelector(selector).getBoundingClientRect()))"
            );
            let apart = page.number(&apart).await?;
            ensure(apart < 12.0, format!("After {change} the card is {apart} away from its figure."))?;
            page.press(Key::Escape).await?;
            page.until_gone("#card").await?;
            page.until("the focus is on its figure", &format!("document.activeElement.matches({growth:?})")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_card_that_turns_to_another_figure_begins_at_its_beginning() -> Outcome {
    browse(async |page| {
        page.sized(390, 600).await?;
        page.arrive("en/?fact=fiscal-revenue").await?;
        page.until_shown("#card").await?;
        page.run("document.querySelector('#card').scrollTop = 1e6").await?;
        ensure(page.number("document.querySelector('#card').scrollTop").await? > 0.0, "The card does not scroll.")?;
        page.run("document.querySelector('#card a[data-fact]').click()").await?;
        page.until(
            "the other figure",
            "!location.search.includes('fact=fiscal-revenue&') && !location.search.endsWith('fact=fiscal-revenue')",
        )
        .await?;
        page.until("it begins at its beginning", "document.querySelector('#card').scrollTop === 0").await
    })
    .await
}

#[tokio::test]
async fn a_double_click_and_a_selection_dragged_out_of_the_card_leave_it_open() -> Outcome {
    browse(async |page| {
        page.sized(1440, 900).await?;
        page.arrive("en/").await?;
        let link = "document.querySelector('#section-overview p a[data-fact=fiscal-revenue]')";
        page.run(&format!(
            "for (const detail of [1, 2]) {link}.dispatchEvent(new MouseEvent('click', {{ detail, bubbles: true, cancelable: true }}))"
        ))
        .await?;
        page.linger(200).await;
        ensure(page.shows("#card").await?, "A double click closed the card.")?;
        page.run(
            "document.querySelector('#card .printed').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));\
             document.querySelector('#app').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, cancelable: true }))",
        )
        .await?;
        page.linger(200).await;
        ensure(page.shows("#card").await?, "Selecting text in the card closed it.")?;
        page.run(
            "document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));\
             document.querySelector('#app').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, cancelable: true }))",
        )
        .await?;
        page.until_gone("#card").await
    })
    .await
}

#[tokio::test]
async fn what_a_chart_read_out_ends_when_its_card_was_taken_elsewhere() -> Outcome {
    browse(async |page| {
        page.sized(1440, 900).await?;
        page.arrive("en/").await?;
        page.run("document.querySelector('#chart-completion [role=listbox]').focus()").await?;
        page.press(Key::Down).await?;
        page.press(Key::Enter).await?;
        page.until_shown("#card").await?;
        page.tab_to("#card a[data-jump][href='#table']", 60).await?;
        page.press(Key::Enter).await?;
        page.linger(300).await;
        page.press(Key::Escape).await?;
        page.until_gone("#card").await?;
        let left = "[...document.querySelectorAll('.readout:not([hidden]), .spot:not([hidden]), [aria-activedescendant], [role=option][aria-selected=true]')]\
                    .map(element => element.className || element.role).join(' ')";
        ensure_nothing("What is left of it", page.string(left).await?)
    })
    .await
}

#[tokio::test]
async fn what_was_copied_is_said_each_time_and_in_one_language() -> Outcome {
    browse(async |page| {
        page.before_anything("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } })")
            .await?;
        page.arrive("?fact=fiscal-revenue").await?;
        page.until_shown("#card").await?;
        page.run("document.querySelector('#copy-figure').click()").await?;
        page.until("it is said", "document.querySelector('#copied').textContent").await?;
        page.run(
            "window.said = 0; new MutationObserver(() => window.said++).observe(document.querySelector('#copied'), { childList: true });\
             document.querySelector('#copy-link').click()",
        )
        .await?;
        page.until("it is said again", "said > 0 && document.querySelector('#copied').textContent").await?;
        page.run("document.querySelector('#language-switch').click()").await?;
        page.until("nothing is left in the former language", "!document.querySelector('#copied').textContent").await
    })
    .await
}

#[tokio::test]
async fn what_opens_is_underlined() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        for (selector, style) in [
            ("#section-overview p a.figure.reported", "solid"),
            ("a.figure.expected", "dashed"),
            ("a.figure.derived", "dotted"),
            ("a.term", "dotted"),
        ] {
            let style_of = format!("getComputedStyle(document.querySelector({selector:?}))");
            let line = format!("`${{{style_of}.textDecorationLine}} ${{{style_of}.textDecorationStyle}}`");
            ensure_eq(&format!("The line under {selector}"), page.string(&line).await?, format!("underline {style}"))?;
        }
        Ok(())
    })
    .await
}
