//! The program takes over the prerendered document in place, without visible change.

use super::PAGES;
use e2e::{Outcome, Page, browse, ensure, ensure_nothing};

/// Records layout shifts and what moved. Where the browser does not report them, blocks are compared in every frame.
pub const WATCH_SHIFTS: &str = "
    window.shifts = [];
    const words = node => (node?.outerHTML ?? node?.textContent ?? '?').slice(0, 120);
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver(list => {
            for (const shift of list.getEntries()) {
                shifts.push(shift.value + ' ' + shift.sources.map(source => words(source.node)).join(' | '));
            }
        }).observe({ type: 'layout-shift', buffered: true });
    }
    window.stood = new Map();
    const look = () => {
        for (const block of document.querySelectorAll('h1, h2, h3, p, figure, table, summary')) {
            const { top, bottom } = block.getBoundingClientRect();
            const moved = Math.abs(top - (stood.get(block) ?? top));
            if (moved >= 1) shifts.push(`${moved} pixels ${words(block)}`);
            if (top < innerHeight && bottom > 0 && top !== bottom) stood.set(block, top); else stood.delete(block);
        }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
";

/// Marks every element of the document once it is parsed, before any deferred script runs.
const MARK: &str = "
    document.addEventListener('readystatechange', () => {
        if (document.readyState === 'interactive') {
            for (const element of document.querySelectorAll('#app, #app *')) element.prerendered = true;
        }
    });
";

#[tokio::test]
async fn the_program_takes_over_the_elements_that_were_prerendered() -> Outcome {
    browse(async |page| {
        page.before_anything(MARK).await?;
        for (path, _) in PAGES {
            page.arrive(path).await?;
            ensure(page.holds("document.querySelector('#app').prerendered").await?, "Nothing was marked.")?;
            let kinds = "#app :is(h1, h2, h3, p, a, section, table, tr, td, figure, svg)";
            let new = format!(
                "[...document.querySelectorAll({kinds:?})].filter(element => !element.prerendered)\
                 .map(element => element.outerHTML.slice(0, 120)).join('\\n')"
            );
            ensure_nothing(&format!("Elements of /{path} that are not those prerendered"), page.string(&new).await?)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_shifts() -> Outcome {
    for (width, height) in [(390, 844), (1440, 900)] {
        browse(async |page| {
            page.sized(width, height).await?;
            page.before_anything(WATCH_SHIFTS).await?;
            for (path, _) in PAGES {
                page.arrive(path).await?;
                ensure_nothing_shifted(page).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_shifts_with_a_stored_dark_theme() -> Outcome {
    browse(async |page| {
        page.arrive("").await?;
        page.choose("#theme", "dark").await?;
        page.before_anything(WATCH_SHIFTS).await?;
        page.arrive("").await?;
        ensure_nothing_shifted(page).await
    })
    .await
}

#[tokio::test]
async fn a_shift_would_be_noticed() -> Outcome {
    browse(async |page| {
        page.before_anything(WATCH_SHIFTS).await?;
        page.arrive("").await?;
        page.linger(500).await;
        page.run("document.querySelector('h1').style.marginTop = '40px'").await?;
        page.until("that is noticed", "shifts.length > 0").await
    })
    .await
}

/// Scrolls to the end of the page, so that every canvas is created, and back.
async fn ensure_nothing_shifted(page: &Page) -> Outcome {
    page.linger(500).await;
    let height = page.number("document.documentElement.scrollHeight / innerHeight").await?;
    for screen in (0..height.ceil() as u32).chain([0]) {
        page.run(&format!("stood.clear(); scrollTo({{ top: {screen} * innerHeight, behavior: 'instant' }})")).await?;
        page.linger(60).await;
    }
    page.linger(500).await;
    ensure_nothing("What shifted", page.string("shifts.join('\\n')").await?)
}

#[tokio::test]
async fn a_browser_without_webassembly_keeps_the_document_and_is_told() -> Outcome {
    browse(async |page| {
        page.before_anything("delete window.WebAssembly").await?;
        page.open("en/").await?;
        page.until_shown("#notice").await?;
        ensure(page.count("tr[id^=row-]").await? >= 65.0, "The table is gone.")
    })
    .await
}

#[tokio::test]
async fn storage_that_refuses_does_no_harm() -> Outcome {
    browse(async |page| {
        let refusing = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused') } })";
        page.before_anything(refusing).await?;
        page.arrive("").await?;
        page.choose("#theme", "dark").await?;
        page.until("the page is dark", "document.documentElement.dataset.theme === 'dark'").await?;
        ensure_nothing("The console", page.console().await?)
    })
    .await
}

#[tokio::test]
async fn a_document_that_was_emptied_is_rendered_anew() -> Outcome {
    browse(async |page| {
        let emptying =
            "document.addEventListener('DOMContentLoaded', () => document.querySelector('#app').replaceChildren())";
        page.before_anything(emptying).await?;
        page.arrive("en/").await?;
        ensure(page.count("tr[id^=row-]").await? >= 65.0, "The table was not rendered.")?;
        ensure(page.count("figure.chart .layout-wide svg").await? >= 11.0, "The charts were not drawn.")?;
        ensure_nothing("The console", page.console().await?)
    })
    .await
}

#[tokio::test]
async fn an_address_that_names_a_figure_opens_it_and_one_that_names_a_unit_shows_it() -> Outcome {
    browse(async |page| {
        page.arrive("en/?fact=land-vacated&currency=usd").await?;
        page.until_shown("#card").await?;
        ensure(page.text("#card").await?.contains("1072.86亩"), "The card is another figure's.")?;
        let dollars = "document.querySelector('#row-fiscal-revenue .value').innerText.includes('US$299 million')";
        page.until("revenue is in dollars", dollars).await?;
        for junk in [
            "?fact=%3Cimg%20src=x%20onerror=alert(1)%3E",
            "?fact=nothing&area=%00&&=&reading",
            "?%%%",
            "?section=nowhere",
        ] {
            page.arrive(junk).await?;
            ensure(!page.shows("#card").await?, format!("{junk} opened a card."))?;
            ensure(page.shows("#row-greenway").await?, format!("{junk} hides figures."))?;
        }
        ensure_nothing("The console", page.console().await?)
    })
    .await
}
