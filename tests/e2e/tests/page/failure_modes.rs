//! The program is missing or late, or the browser refuses what it asks for: the document remains, and says what is unavailable.

use super::PAGES;
use e2e::{Fault, Outcome, Page, Reader, Which, browse, browse_as, ensure, ensure_eq, ensure_nothing};

/// Records uncaught errors.
pub const WATCH_THROWN: &str = "
    window.thrown = [];
    addEventListener('error', event => { if (event.message) thrown.push(event.message) });
    addEventListener('unhandledrejection', event => thrown.push(`${event.reason}`));
";

/// A reader who looks at the text while the program is still loading.
pub const EAGER: Reader = Reader { eager: true, ..Reader::USUAL };

/// Fails unless the text can be read and scrolled, each chart shows one drawing, and the table has its rows.
pub async fn ensure_readable(page: &Page) -> Outcome {
    ensure(page.shows("h1").await?, "There is no heading to be seen.")?;
    ensure(page.count("main p").await? > 20.0, "The text is gone.")?;
    ensure(page.shows("#row-fiscal-revenue").await?, "The table shows no rows.")?;
    let undrawn = "[...document.querySelectorAll('figure.chart')].filter(chart => \
                   [...chart.querySelectorAll('svg, canvas')].filter(drawing => drawing.checkVisibility({ visibilityProperty: true }) \
                   && drawing.getBoundingClientRect().height > 50).length !== 1).map(chart => chart.id).join()";
    ensure_nothing("Charts that do not show exactly one drawing", page.string(undrawn).await?)?;
    ensure(page.count("figure.chart").await? >= 11.0, "Charts are missing.")?;
    page.run("scrollTo({ top: 1500, behavior: 'instant' })").await?;
    // Not to the pixel: scroll anchoring may have moved it.
    ensure(page.number("scrollY").await? > 1000.0, "It does not scroll.")
}

/// Fails if there was an uncaught error.
pub async fn ensure_nothing_thrown(page: &Page) -> Outcome {
    ensure_nothing("What was thrown and caught by nobody", page.string("thrown.join('\\n')").await?)
}

/// The files that the page needs to become interactive.
const PROGRAM: [(&str, Which); 4] = [
    ("the loader", |path| path.contains("/loader-")),
    ("the glue", |path| path.ends_with(".js") && path.contains("/answerable-") && !path.contains("_chunks")),
    ("the list of chunks", |path| path.ends_with("_chunks.js")),
    ("the program", |path| path.ends_with("_bg.wasm")),
];

#[tokio::test]
async fn without_its_program_the_page_stands_and_says_so() -> Outcome {
    for (what, which) in PROGRAM {
        browse(async |page| {
            page.before_anything(WATCH_THROWN).await?;
            page.spoil(which, Fault::Missing);
            for (path, _) in PAGES {
                page.open(path).await?;
                page.until_shown("#notice").await?;
                ensure_readable(page).await?;
                ensure_nothing_thrown(page).await?;
            }
            page.console().await?;
            Ok(())
        })
        .await
        .map_err(|failure| failure.about(what))?;
    }
    Ok(())
}

#[tokio::test]
async fn a_program_cut_short_on_its_way_is_as_good_as_none() -> Outcome {
    for (what, which) in PROGRAM {
        browse(async |page| {
            page.spoil(which, Fault::CutShort);
            page.open("en/").await?;
            page.until_shown("#notice").await?;
            ensure_readable(page).await?;
            page.console().await?;
            Ok(())
        })
        .await
        .map_err(|failure| failure.about(what))?;
    }
    Ok(())
}

#[tokio::test]
async fn while_the_program_is_on_its_way_the_page_is_read() -> Outcome {
    for (path, _) in PAGES {
        browse_as(EAGER, async |page| {
            page.spoil(|path| path.ends_with("_bg.wasm"), Fault::Withheld);
            page.open(path).await?;
            page.linger(1000).await;
            ensure_readable(page).await?;
            ensure(!page.shows("#notice").await?, "It says that something is lost, though it is only late.")?;
            ensure(!page.holds("document.querySelector('[data-ready]')").await?, "The program was not withheld.")?;
            page.mend();
            page.until_ready().await?;
            ensure_eq("Where the reader was", page.number("Math.round(scrollY)").await?, 1500.0)
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_browser_that_refuses_to_compile_keeps_the_document_and_is_told() -> Outcome {
    browse(async |page| {
        page.before_anything(WATCH_THROWN).await?;
        page.before_anything(
            "for (const way of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) \
                 WebAssembly[way] = async () => { throw new WebAssembly.CompileError('refused') }",
        )
        .await?;
        page.open("en/").await?;
        page.until_shown("#notice").await?;
        ensure_readable(page).await?;
        ensure_nothing_thrown(page).await?;
        page.console().await?;
        Ok(())
    })
    .await
}

/// Features that a browser may lack or refuse, and that the page can do without.
const REFUSALS: [(&str, &str); 4] = [
    ("canvas", "HTMLCanvasElement.prototype.getContext = () => null"),
    ("canvas, loudly", "HTMLCanvasElement.prototype.getContext = () => { throw new DOMException('refused') }"),
    ("ResizeObserver", "delete window.ResizeObserver"),
    ("IntersectionObserver", "delete window.IntersectionObserver"),
];

#[tokio::test]
async fn what_a_browser_refuses_is_done_without() -> Outcome {
    for (what, script) in REFUSALS {
        browse(async |page| {
            page.before_anything(WATCH_THROWN).await?;
            page.before_anything(script).await?;
            page.arrive("en/").await?;
            page.run("document.querySelector('figure.chart').scrollIntoView({ behavior: 'instant' })").await?;
            page.click("#language-switch").await?;
            page.until("the page is Chinese", "document.documentElement.lang === 'zh-Hans'").await?;
            page.choose("#currency", "usd").await?;
            page.until(
                "the table is in dollars",
                "document.querySelector('#row-fiscal-revenue .value').innerText.includes('美元')",
            )
            .await?;
            page.run("document.querySelector('a.figure[data-fact=fiscal-revenue]').click()").await?;
            page.until_shown("#card").await?;
            page.linger(500).await;
            ensure_readable(page).await?;
            ensure(!page.shows("#notice").await?, "It says that something is lost.")?;
            ensure_nothing_thrown(page).await
        })
        .await
        .map_err(|failure| failure.about(&format!("without {what}")))?;
    }
    Ok(())
}

#[tokio::test]
async fn a_program_that_stops_leaves_the_document_and_says_so() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        page.run("Node.prototype.insertBefore = () => { throw new DOMException('refused') }").await?;
        page.run("document.querySelector('a.figure[data-fact=fiscal-revenue]').click()").await?;
        page.until_shown("#notice").await?;
        ensure_readable(page).await?;
        for lang in ["zh-Hans", "en"] {
            ensure(page.shows(&format!("#notice [lang={lang}]")).await?, format!("It is not said in {lang}."))?;
        }
        // From then on links lead where they led before the program came.
        page.run("document.querySelector('a.figure[data-fact=fiscal-revenue]').click()").await?;
        page.until("a figure leads to its row", "location.hash === '#row-fiscal-revenue'").await?;
        page.run("document.querySelector('#language-switch').click()").await?;
        page.until(
            "the switch leads to the other page",
            "location.pathname.endsWith('/repo/') && document.readyState === 'complete'",
        )
        .await?;
        page.console().await?;
        Ok(())
    })
    .await
}
