//! Chunks of the program that are missing or late: their prerendered parts remain, and are taken over once the chunks arrive.

use super::failure_modes::{EAGER, WATCH_THROWN, ensure_nothing_thrown, ensure_readable};
use super::hydration::WATCH_SHIFTS;
use super::open_file::{EXAMPLE, drop_on_page, in_data, quoted};
use e2e::{Fault, Outcome, Page, Which, browse, browse_as, ensure, ensure_eq, ensure_nothing};

/// The chunks that a page fetches by itself, and the attribute set by the other one, which loads nonetheless.
const CHUNKS: [(Which, &str); 2] = [
    (|path| path.ends_with("_split_charts.wasm"), "data-reference"),
    (|path| path.ends_with("_split_reference.wasm"), "data-charts"),
];

const CHUNK: Which = |path| path.contains("_split_") || path.contains("_chunk_");
const CHECKER: Which = |path| path.ends_with("_split_checker.wasm");

#[tokio::test]
async fn without_a_chunk_the_text_answers_and_its_part_stands() -> Outcome {
    for fault in [Fault::Missing, Fault::CutShort] {
        for (which, other) in CHUNKS {
            browse(async |page| {
                page.before_anything(WATCH_THROWN).await?;
                page.spoil(which, fault);
                page.open("en/").await?;
                page.until_shown("#notice").await?;
                page.until("the other chunk has come", &format!("document.querySelector('[{other}]')")).await?;
                page.run("document.querySelector('a.figure[data-fact=fiscal-revenue]').click()").await?;
                page.until_shown("#card").await?;
                ensure_readable(page).await?;
                page.click("#language-switch").await?;
                page.until("the page is Chinese", "document.documentElement.lang === 'zh-Hans'").await?;
                ensure_readable(page).await?;
                ensure_nothing_thrown(page).await?;
                page.console().await?;
                Ok(())
            })
            .await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn what_changes_while_the_chunks_are_on_their_way_has_changed_when_they_come() -> Outcome {
    browse_as(EAGER, async |page| {
        page.before_anything(WATCH_THROWN).await?;
        page.before_anything(WATCH_SHIFTS).await?;
        page.spoil(CHUNK, Fault::Withheld);
        page.open("en/?q=%E5%85%AC%E9%87%8C&currency=usd").await?;
        page.until_shown("[data-ready]").await?;
        ensure_readable(page).await?;
        page.run("scrollTo({ top: 0, behavior: 'instant' })").await?;
        page.choose("#theme", "dark").await?;
        page.run("document.querySelector('#language-switch').click()").await?;
        page.until("the page is Chinese", "document.documentElement.lang === 'zh-Hans'").await?;
        // The other language changes the layout: shifts caused by that are painted and reported before shifts caused by the chunks.
        page.answer("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))", Vec::new())
            .await?;
        page.linger(700).await;
        page.run("stood.clear(); shifts.length = 0").await?;
        page.mend();
        page.until_ready().await?;
        let late = settled(page).await?;
        ensure_nothing("What shifted", page.string("shifts.join('\\n')").await?)?;
        ensure_nothing_thrown(page).await?;
        ensure(!page.shows("#notice").await?, "It says that something is lost.")?;

        let address = page.current_address().await?;
        page.arrive(address.strip_prefix(&page.address("")).unwrap_or_default()).await?;
        let at_once = settled(page).await?;
        ensure(at_once.contains("美元"), "It is not in dollars.")?;
        ensure_eq("The page whose chunks came late", late, at_once)
    })
    .await
}

#[tokio::test]
async fn a_file_opened_while_the_chunks_are_on_their_way_gets_the_whole_page() -> Outcome {
    browse_as(EAGER, async |page| {
        page.before_anything(WATCH_THROWN).await?;
        page.spoil(
            |path| path.ends_with("_split_charts.wasm") || path.ends_with("_split_reference.wasm"),
            Fault::Withheld,
        );
        page.open("en/").await?;
        page.until_shown("[data-ready]").await?;
        drop_on_page(page, &format!("add('example.json', {})", quoted(EXAMPLE))).await?;
        page.until_shown("#opened").await?;
        page.mend();
        page.until_ready().await?;
        page.run("document.querySelector('figure.chart').scrollIntoView({ behavior: 'instant' })").await?;
        page.until_shown("figure.chart .plot[data-live] canvas").await?;
        ensure(page.count("tr[data-fact]").await? > 20.0, "The table was not rendered.")?;
        ensure_nothing_thrown(page).await
    })
    .await
}

#[tokio::test]
async fn a_file_that_cannot_be_checked_is_answered_with_words_and_opens_when_tried_again() -> Outcome {
    browse(async |page| {
        page.before_anything(WATCH_THROWN).await?;
        for fault in [Fault::Missing, Fault::CutShort] {
            page.arrive("en/").await?;
            page.spoil(CHECKER, fault);
            page.choose_file("#file", &in_data("example.json")?).await?;
            page.until_shown("#refusal").await?;
            ensure(page.text("#refusal").await?.contains("try again"), "It does not say what to do.")?;
            page.mend();
            page.click("#refusal-close").await?;
            ensure_readable(page).await?;
            page.choose_file("#file", &in_data("example.json")?).await?;
            page.until_shown("#opened").await?;
            ensure_nothing_thrown(page).await?;
            ensure(!page.shows("#notice").await?, "It says that the program has stopped.")?;
        }
        page.console().await?;
        Ok(())
    })
    .await
}

/// The text of the main part, including its charts' drawings, once it no longer changes.
async fn settled(page: &Page) -> Outcome<String> {
    let text = "document.querySelector('main').textContent";
    let mut before = page.string(text).await?;
    loop {
        page.linger(700).await;
        let now = page.string(text).await?;
        if now == before {
            return Ok(now);
        }
        before = now;
    }
}
