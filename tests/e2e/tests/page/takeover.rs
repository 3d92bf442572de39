//! The program takes over the prerendered document: in place, unseen.

use super::PAGES;
use e2e::{Outcome, Page, browse, ensure, ensure_nothing};

/// Notes every shift of the layout, and what moved.
const WATCH_SHIFTS: &str = "
    window.shifts = [];
    new PerformanceObserver(list => {
        for (const shift of list.getEntries()) {
            const moved = shift.sources.map(source => source.node?.outerHTML ?? source.node?.textContent ?? '?');
            shifts.push(shift.value + ' ' + moved.map(html => html.slice(0, 120)).join(' | '));
        }
    }).observe({ type: 'layout-shift', buffered: true });
";

/// Marks every element of the document once it is parsed, before any script of its own runs.
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

/// Reads the page to its end, where every chart has been near and every canvas has come, and back.
async fn ensure_nothing_shifted(page: &Page) -> Outcome {
    page.linger(500).await;
    let height = page.number("document.documentElement.scrollHeight / innerHeight").await?;
    for screen in (0..height.ceil() as u32).chain([0]) {
        page.run(&format!("scrollTo({{ top: {screen} * innerHeight, behavior: 'instant' }})")).await?;
        page.linger(60).await;
    }
    page.linger(500).await;
    ensure_nothing("What shifted", page.string("shifts.join('\\n')").await?)
}
