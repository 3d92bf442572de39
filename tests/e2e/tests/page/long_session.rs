//! A page that stays open: two tabs, steps back and forth, hundreds of switches, a window at 400 %.

use super::failure_modes::{WATCH_THROWN, ensure_nothing_thrown, ensure_readable};
use e2e::{Need, Outcome, Page, SIDEWAYS, browse, can, ensure, ensure_eq};

#[tokio::test]
async fn what_one_tab_stores_the_next_one_shows_and_neither_disturbs_the_other() -> Outcome {
    browse(async |page| {
        page.arrive("").await?;
        let first = page.tab().await?;
        page.open_tab().await?;
        page.arrive("en/").await?;
        page.choose("#theme", "dark").await?;
        page.choose("#currency", "usd").await?;
        let second = page.tab().await?;

        page.go_to_tab(first).await?;
        ensure_eq("The theme of a tab that was open", theme(page).await?, "system")?;
        ensure(!page.text("#row-fiscal-revenue .value").await?.contains("美元"), "Its currency changed.")?;
        page.arrive("").await?;
        ensure_eq("The theme once it is loaded again", theme(page).await?, "dark")?;

        page.go_to_tab(second).await?;
        ensure_eq("The language of the other tab", page.string("document.documentElement.lang").await?, "en")?;
        let dollars = "document.querySelector('#row-fiscal-revenue .value').innerText.includes('US$')";
        page.until("the other tab is still in dollars", dollars).await
    })
    .await
}

#[tokio::test]
async fn links_within_the_page_leave_its_units_and_other_tabs_choices_alone() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        let first = page.tab().await?;
        page.open_tab().await?;
        page.arrive("en/").await?;
        page.choose("#currency", "usd").await?;
        page.until("it is remembered", "localStorage.getItem('currency') === 'usd'").await?;

        page.go_to_tab(first).await?;
        page.run("document.querySelector('.contents a[href=\"#notes\"]').click()").await?;
        page.until("the link was followed", "location.hash === '#notes'").await?;
        page.run("document.querySelector('a.figure[data-fact=fiscal-revenue]').click()").await?;
        page.until_shown("#card").await?;
        ensure_eq("What is remembered", page.string("localStorage.getItem('currency')").await?.as_str(), "usd")?;
        ensure(page.text("#row-fiscal-revenue .value").await?.contains("CNY"), "A link changed the currency.")
    })
    .await
}

#[tokio::test]
async fn steps_back_and_forth_come_back_to_the_units_that_were_there() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        let value = |words: &str| {
            format!("document.querySelector('#row-fiscal-revenue .value').textContent.includes('{words}')")
        };
        page.choose("#currency", "usd").await?;
        page.until("dollars", &value("US$")).await?;
        page.run("document.querySelector('.contents a[href=\"#notes\"]').click()").await?;
        page.choose("#currency", "printed").await?;
        page.until("as printed", &value("CNY")).await?;
        page.run("history.back()").await?;
        page.until("dollars again", &value("US$")).await?;
        page.run("history.forward()").await?;
        page.until("as printed again", &value("CNY")).await
    })
    .await
}

#[tokio::test]
async fn back_and_forth_through_languages_comes_back_to_the_same_page() -> Outcome {
    browse(async |page| {
        page.before_anything(WATCH_THROWN).await?;
        page.arrive("").await?;
        for language in ["en", "zh-Hans", "en"] {
            page.run("document.querySelector('#language-switch').click()").await?;
            until_in(page, language).await?;
        }
        // Faster than charts are drawn; a browser may skip some of these steps.
        page.run("history.back(); setTimeout(() => history.back(), 30); setTimeout(() => history.forward(), 60)").await?;
        page.linger(1000).await;
        let fits = "(document.documentElement.lang === 'en') === location.pathname.endsWith('/en/') && \
                    (document.documentElement.lang === 'en') === document.querySelector('#row-fiscal-revenue').innerText.includes('CNY')";
        page.until("address, document and table are in one language", fits).await?;
        ensure_readable(page).await?;
        ensure_nothing_thrown(page).await
    })
    .await
}

/// The tolerated increase in elements and listeners after 200 switches: none, except what an engine keeps for a while.
const MORE: f64 = 50.0;
/// The tolerated increase in bytes held by the program.
const HEAVIER: f64 = 2_000_000.0;

#[tokio::test]
async fn two_hundred_switches_leave_nothing_behind() -> Outcome {
    browse(async |page| {
        page.before_anything(WATCH_THROWN).await?;
        page.arrive("").await?;
        page.run("document.querySelector('figure.chart').scrollIntoView({ behavior: 'instant' })").await?;
        page.until_shown("figure.chart .plot[data-live] canvas").await?;
        switch(page, 8).await?;
        let before = held(page).await?;
        for _ in 0..10 {
            switch(page, 20).await?;
        }
        let after = held(page).await?;
        for (what, (before, after)) in ["elements", "listeners", "bytes"].into_iter().zip(before.into_iter().zip(after))
        {
            let most = if what == "bytes" { HEAVIER } else { MORE };
            ensure(after - before <= most, format!("The {what} grew from {before} to {after}."))?;
        }
        ensure_readable(page).await?;
        ensure_nothing_thrown(page).await
    })
    .await
}

#[tokio::test]
async fn at_four_hundred_per_cent_the_page_and_its_card_can_be_used() -> Outcome {
    browse(async |page| {
        page.sized(320, 256).await?;
        for path in ["", "en/"] {
            page.arrive(path).await?;
            page.run("document.querySelector('a.figure[data-fact=fiscal-revenue]').click()").await?;
            page.until_shown("#card").await?;
            ensure_eq("How far it scrolls sideways", page.number(SIDEWAYS).await?, 0.0)?;
            let bounds = "(({ left, right, top, bottom }) => left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight)\
                          (document.querySelector('#card').getBoundingClientRect())";
            page.until("the card is within the window", bounds).await?;
            page.run("document.querySelector('#card').scrollTop = 1e6").await?;
            let last = "(last => last.getBoundingClientRect().bottom <= innerHeight)([...document.querySelectorAll('#card *')].at(-1))";
            ensure(page.holds(last).await?, "The card's end cannot be reached.")?;
        }
        Ok(())
    })
    .await
}

async fn theme(page: &Page) -> Outcome<String> {
    page.string("document.documentElement.dataset.theme").await
}

async fn until_in(page: &Page, language: &str) -> Outcome {
    page.until(&format!("the page is in {language}"), &format!("document.documentElement.lang === {language:?}")).await
}

/// Switches language, currency and theme `times` times in all, each before the charts have followed the last, then waits for them.
async fn switch(page: &Page, times: u32) -> Outcome {
    let switching = "async times => {
        const choose = (id, value) => {
            const list = document.getElementById(id);
            list.value = value;
            list.dispatchEvent(new Event('change', { bubbles: true }));
        };
        for (let time = 0; time < times; time++) {
            const odd = time >> 2 & 1;
            [() => document.querySelector('#language-switch').click(),
             () => choose('currency', odd ? 'usd' : 'cny'),
             () => document.querySelector('#language-switch').click(),
             () => choose('theme', odd ? 'dark' : 'light')][time & 3]();
            await new Promise(done => setTimeout(done, 15));
        }
        await new Promise(done => setTimeout(done, 700));
        return 'done';
    }";
    let outcome = page.answer(switching, vec![times.into()]).await?;
    ensure_eq("The switches", outcome.as_str(), Some("done"))
}

/// The number of elements, and, where the browser reports them, of listeners and bytes.
async fn held(page: &Page) -> Outcome<Vec<f64>> {
    let elements = page.count("*").await?;
    Ok(if can(Need::Metrics)? {
        [vec![elements], page.metrics(&["JSEventListeners", "JSHeapUsedSize"]).await?].concat()
    } else {
        vec![elements]
    })
}
