//! A narrow window.

use super::PAGES;
use e2e::{Outcome, SIDEWAYS, browse, ensure, ensure_eq, ensure_nothing};

#[tokio::test]
async fn nothing_scrolls_sideways_at_320_pixels() -> Outcome {
    browse(async |page| {
        page.sized(320, 640).await?;
        for (path, _) in PAGES {
            page.arrive(path).await?;
            let wide = "[...document.querySelectorAll('body *')].filter(element => \
                        element.getBoundingClientRect().right > innerWidth + 1).slice(0, 5)\
                        .map(element => element.outerHTML.slice(0, 120)).join('\\n')";
            let spill = page.number(SIDEWAYS).await?;
            let culprits = if spill > 0.0 { page.string(wide).await? } else { String::new() };
            ensure_nothing(&format!("What is too wide on /{path}"), culprits)?;
            ensure_eq(&format!("How far /{path} scrolls sideways"), spill, 0.0)?;

            page.click("a.figure[data-fact=fiscal-revenue]").await?;
            page.until_shown("#card").await?;
            ensure_eq(
                &format!("How far /{path} scrolls sideways with a card open"),
                page.number(SIDEWAYS).await?,
                0.0,
            )?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn charts_grow_with_the_readers_text_and_keep_to_their_box() -> Outcome {
    const PLOT: &str = "#chart-completion .plot";
    let height = |element: &str| format!("document.querySelector('{PLOT} {element}')?.getBoundingClientRect().height");
    let show = format!("document.querySelector('{PLOT}').scrollIntoView({{ behavior: 'instant' }})");
    browse(async |page| {
        page.sized(390, 844).await?;
        for (path, _) in PAGES {
            page.arrive(path).await?;
            page.run(&show).await?;
            page.until_shown(&format!("{PLOT} canvas")).await?;
            let before = page.number(&height("canvas")).await?;
            page.run("document.documentElement.style.fontSize = '32px'").await?;
            page.run(&show).await?;
            page.until("the canvas has grown", &format!("{} > 1.5 * {before}", height("canvas"))).await?;
            let (canvas, drawing) = (height("canvas"), height(".layout-narrow svg"));
            page.until("drawing and canvas are as high", &format!("Math.abs({canvas} - {drawing}) < 1.5")).await?;
            let right = format!("document.querySelector('{PLOT} canvas').getBoundingClientRect().right");
            ensure(page.number(&right).await? <= 390.0, format!("The chart on /{path} leaves the window."))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_low_window_reaches_every_entry_of_the_contents_and_marks_the_last_at_the_end() -> Outcome {
    browse(async |page| {
        page.sized(1100, 400).await?;
        page.arrive("en/").await?;
        page.run("document.querySelector('.contents li:last-child a').focus()").await?;
        let seen = "(box => box.top >= 0 && box.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())";
        page.until("the last entry is in the window", seen).await?;
        page.sized(1100, 1000).await?;
        page.run("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })").await?;
        page.until(
            "the last entry is the current one",
            "document.querySelector('.contents li:last-child a[aria-current]')",
        )
        .await
    })
    .await
}

#[tokio::test]
async fn no_card_scrolls_sideways_at_320_pixels() -> Outcome {
    browse(async |page| {
        page.sized(320, 700).await?;
        for path in ["", "en/"] {
            page.arrive(path).await?;
            let wide = "async () => {
                const wide = [];
                const ids = new Set([...document.querySelectorAll('tr[data-fact]')].map(row => row.dataset.fact));
                for (const id of ids) {
                    document.querySelector(`#row-${CSS.escape(id)} a[data-fact]`).click();
                    await new Promise(done => setTimeout(done, 20));
                    const card = document.querySelector('#card');
                    if (card.scrollWidth > card.clientWidth) wide.push(`${id}: ${card.scrollWidth}`);
                    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
                    await new Promise(done => setTimeout(done, 20));
                }
                return ids.size > 80 ? wide.join('\\n') : `only ${ids.size} cards`;
            }";
            let wide = page.answer(wide, Vec::new()).await?;
            ensure_nothing("Cards that scroll sideways", wide.as_str().unwrap_or("no answer"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_too_wide_would_be_noticed_and_long_words_break() -> Outcome {
    browse(async |page| {
        page.sized(320, 640).await?;
        page.arrive("en/").await?;
        page.run("document.querySelector('#section-overview p').append('unbreakable'.repeat(20))").await?;
        page.run("document.querySelector('#row-fiscal-revenue th').append('unbreakable'.repeat(20))").await?;
        ensure_eq("How far long words scroll sideways", page.number(SIDEWAYS).await?, 0.0)?;
        page.run("document.querySelector('#section-overview p').style.width = '30rem'").await?;
        ensure(page.number(SIDEWAYS).await? > 100.0, "A paragraph that is too wide is not noticed.")
    })
    .await
}
