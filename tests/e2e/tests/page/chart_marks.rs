//! The marks of charts: pointed at, tapped, and traversed by keys.

use super::PAGES;
use e2e::{Key, Page, TestResult, browse, ensure, ensure_empty, ensure_eq};

/// A JavaScript function: what is wrong with the position of a chart's read-out, empty if nothing.
const MISPLACED: &str = "(figure => {
    const box = selector => figure.querySelector(selector).getBoundingClientRect();
    const [out, spot, whole] = [box('.readout'), box('.spot'), figure.getBoundingClientRect()];
    if (!out.width) return 'there is none';
    if (out.left < whole.left - 1 || out.right > whole.right + 1 || out.top < whole.top - 1 || out.bottom > whole.bottom + 1)
        return 'it leaves the figure';
    const apart = out.right <= spot.left || spot.right <= out.left || out.bottom <= spot.top || spot.bottom <= out.top;
    return apart ? '' : 'it covers the mark';
})";

#[tokio::test]
async fn tooltip_stays_within_figure_and_off_its_mark() -> TestResult {
    for width in [320, 390, 768, 1440] {
        browse(async |page| {
            page.resize(width, 900).await?;
            for (path, _) in PAGES {
                page.open_hydrated(path).await?;
                let walk = format!(
                    "(() => {{
                        const wrong = [];
                        for (const figure of document.querySelectorAll('figure.chart')) {{
                            const list = figure.querySelector('[role=listbox]');
                            list.focus();
                            for (const option of list.children) {{
                                list.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'ArrowDown', bubbles: true, cancelable: true }}));
                                const said = figure.querySelector('.readout').textContent;
                                if (said !== option.textContent.trim()) wrong.push(figure.id + ' says ' + said);
                                const misplaced = {MISPLACED}(figure);
                                if (misplaced) wrong.push(figure.id + ', ' + said + ': ' + misplaced);
                            }}
                            list.blur();
                        }}
                        return wrong.join('\\n');
                    }})()"
                );
                ensure_empty(&format!("Read-outs of /{path} at {width}"), page.eval_string(&walk).await?)?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn pointer_in_plot_shows_tooltip_of_nearest_mark() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        for (chart, x, y, label) in [
            ("projects", 0.99, 0.1, "Canadian Solar"),
            ("projects", 0.5, 0.99, "Lianhe"),
            ("headline", 0.01, 0.99, "Fiscal revenue, 2016"),
        ] {
            hover(page, chart, x, y, "mouse").await?;
            page.wait_until_visible(&format!("#chart-{chart} .readout")).await?;
            let said = page.inner_text(&format!("#chart-{chart} .readout")).await?;
            ensure(said.starts_with(label), format!("At {x}, {y} of {chart} one reads: {said}"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn clicked_mark_keeps_tooltip_until_card_closes() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.run_script("document.querySelector('#chart-projects').scrollIntoView({ behavior: 'instant' })").await?;
        page.click("#chart-projects .plot").await?;
        page.wait_until_visible("#card").await?;
        let said = page.inner_text("#chart-projects .readout").await?;
        page.run_script("document.querySelector('#chart-projects .plot').dispatchEvent(new PointerEvent('pointerout', { bubbles: true }))")
            .await?;
        hover(page, "projects", 0.5, 0.99, "mouse").await?;
        leave(page, "projects").await?;
        ensure_eq("What stays read out", page.inner_text("#chart-projects .readout").await?, said)?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until_hidden("#chart-projects .readout").await
    })
    .await
}

#[tokio::test]
async fn card_after_jump_to_chart_does_not_pin_other_marks() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.run_script("document.querySelector('#chart-projects').scrollIntoView({ behavior: 'instant' })").await?;
        page.click("#chart-projects .plot").await?;
        page.wait_until_visible("#card").await?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.run_script("document.querySelector(\"#section-investment p a[data-fact='lianhe']\").click()").await?;
        page.wait_until_visible("#card").await?;
        page.run_script("document.querySelector(\"#card a[data-jump][href='#chart-projects']\").click()").await?;
        page.wait_until(
            "the chart is in view",
            "document.querySelector('#chart-projects .plot').getBoundingClientRect().top < innerHeight",
        )
        .await?;
        page.sleep_ms(300).await;
        hover(page, "projects", 0.5, 0.99, "mouse").await?;
        leave(page, "projects").await?;
        ensure(!page.is_visible("#chart-projects .readout").await?, "A mark is read out that nobody points at.")?;
        ensure(page.inner_text("#card").await?.contains("Lianhe"), "The card is another one.")
    })
    .await
}

#[tokio::test]
async fn touch_move_shows_no_tooltip_and_tap_opens_card() -> TestResult {
    browse(async |page| {
        page.resize(390, 844).await?;
        page.open_hydrated("en/").await?;
        page.run_script("document.querySelector('#chart-projects').scrollIntoView({ behavior: 'instant' })").await?;
        hover(page, "projects", 0.5, 0.5, "touch").await?;
        page.sleep_ms(100).await;
        ensure(!page.is_visible("#chart-projects .readout").await?, "A passing finger reads out.")?;
        let action = "getComputedStyle(document.querySelector('#chart-projects .plot')).touchAction";
        ensure_eq("What the plot keeps from scrolling", page.eval_string(action).await?, "auto")?;
        page.click("#chart-projects .plot").await?;
        page.wait_until_visible("#card").await
    })
    .await
}

#[tokio::test]
async fn chart_is_one_tab_stop_with_aria_hidden_drawings() -> TestResult {
    browse(async |page| {
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            let stops = "[...document.querySelectorAll('.plot')].map(plot => \
                         plot.querySelectorAll('[tabindex=\"0\"], a[href], button, input').length).join('')";
            let charts = page.count(".plot").await? as usize;
            ensure_eq("Stops of Tab in each plot", page.eval_string(stops).await?, "1".repeat(charts))?;
            let loud = "[...document.querySelectorAll('.plot canvas, .plot svg, .plot .readout, .plot .spot')]\
                        .filter(element => !element.closest('[aria-hidden=true]')).map(element => element.outerHTML.slice(0, 80)).join('\\n')";
            ensure_empty("Drawings that are announced", page.eval_string(loud).await?)?;
            let live = "[...document.querySelectorAll('.plot [aria-live], .plot [role=status]')].length";
            ensure_eq("Regions that would announce a move again", page.eval_number(live).await?, 0.0)?;
            let undescribed = "[...document.querySelectorAll('[role=listbox]')].filter(list => \
                               (document.getElementById(list.getAttribute('aria-describedby'))?.textContent ?? '').length < 40)\
                               .map(list => list.outerHTML.slice(0, 80)).join('\\n')";
            ensure_empty("Charts that are not described", page.eval_string(undescribed).await?)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn arrow_home_and_end_keys_move_active_mark_and_escape_clears_it() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        let list = "#chart-money [role=listbox]";
        let active = format!("document.querySelector({list:?}).getAttribute('aria-activedescendant')");
        let last = page.count(&format!("{list} [role=option]")).await? - 1.0;
        page.run_script(&format!("document.querySelector({list:?}).focus()")).await?;
        for (key, index) in [(Key::Up, last), (Key::Home, 0.0), (Key::Right, 1.0), (Key::Left, 0.0), (Key::End, last)] {
            page.press(key).await?;
            page.wait_until("the key led there", &format!("{active} === 'mark-money-{index}'")).await?;
            let chosen = page.count(&format!("{list} [aria-selected=true]")).await?;
            ensure_eq("Marks that are announced as chosen", chosen, 1.0)?;
        }
        page.press(Key::Enter).await?;
        page.wait_until_visible("#card").await?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until("one is where one was", &format!("{active} === 'mark-money-{last}'")).await?;
        page.press(Key::Escape).await?;
        page.wait_until("no mark is active", &format!("{active} === null")).await?;
        page.wait_until_hidden("#chart-money .readout").await
    })
    .await
}

/// Moves a pointer over a plot, to these shares of its width and height.
#[tokio::test]
async fn keys_with_modifiers_are_left_to_the_browser() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.run_script("document.querySelector('#chart-projects [role=listbox]').focus()").await?;
        page.press(Key::Down).await?;
        let walk = "(() => {
            const list = document.querySelector('#chart-projects [role=listbox]');
            const before = list.getAttribute('aria-activedescendant');
            for (const [key, held] of [['ArrowLeft', 'altKey'], ['End', 'ctrlKey'], ['ArrowDown', 'metaKey'], ['Enter', 'ctrlKey']]) {
                const event = new KeyboardEvent('keydown', { key, [held]: true, bubbles: true, cancelable: true });
                if (!list.dispatchEvent(event)) return `${held} with ${key} is kept from the browser`;
                if (list.getAttribute('aria-activedescendant') !== before) return `${held} with ${key} moves the mark`;
            }
            return before ? '' : 'no mark was walked to';
        })()";
        ensure_empty("What is wrong", page.eval_string(walk).await?)
    })
    .await
}

async fn hover(page: &Page, chart: &str, x: f64, y: f64, kind: &str) -> TestResult {
    page.run_script(&format!(
        "(() => {{
            const plot = document.querySelector('#chart-{chart} .plot');
            const box = plot.getBoundingClientRect();
            const at = {{ clientX: box.left + {x} * box.width, clientY: box.top + {y} * box.height }};
            plot.dispatchEvent(new PointerEvent('pointermove', {{ bubbles: true, pointerType: {kind:?}, ...at }}));
        }})()"
    ))
    .await
}

async fn leave(page: &Page, chart: &str) -> TestResult {
    let event = "new PointerEvent('pointerleave', { pointerType: 'mouse' })";
    page.run_script(&format!("document.querySelector('#chart-{chart} .plot').dispatchEvent({event})")).await
}

#[tokio::test]
async fn tooltip_follows_language_and_unit_switch() -> TestResult {
    browse(async |page| {
        page.resize(1280, 900).await?;
        page.open_hydrated("").await?;
        page.click("#chart-money .plot").await?;
        page.wait_until_visible("#card").await?;
        let readout = "document.querySelector('#chart-money .readout')";
        let said = |what: &str| format!("!{readout}.hidden && {readout}.textContent.includes({what:?})");
        page.wait_until("it is in yuan", &said("元")).await?;
        page.run_script("document.querySelector('#language-switch').click()").await?;
        page.wait_until("it is in English", &said("CNY")).await?;
        page.select("#currency", "usd").await?;
        page.wait_until("it is in dollars", &said("US$")).await?;
        let listed = format!(
            "[...document.querySelectorAll('#chart-money [role=option]')].some(option => option.textContent.trim() === {readout}.textContent)"
        );
        ensure(page.is_true(&listed).await?, "It is read out otherwise than it is listed.")
    })
    .await
}
