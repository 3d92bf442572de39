//! The page as one file, opened from disk: complete, and without any request.

use super::failure_modes::{WATCH_THROWN, ensure_nothing_thrown, ensure_readable};
use e2e::{Outcome, Page, browse, ensure, ensure_eq, ensure_nothing};

const WATCH_POLICY: &str = "
    window.violations = [];
    addEventListener('securitypolicyviolation', event => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
";

#[tokio::test]
async fn one_file_is_the_whole_page_in_both_languages() -> Outcome {
    browse(async |page| {
        page.before_anything(WATCH_POLICY).await?;
        page.before_anything(WATCH_THROWN).await?;
        for (query, language) in
            [("", "zh-Hans"), ("lang=en", "en"), ("lang=zh", "zh-Hans"), ("lang=nonsense", "zh-Hans")]
        {
            page.open_file(query).await?;
            page.until_ready().await?;
            ensure_eq("The language", page.string("document.documentElement.lang").await?, language)?;
            ensure_readable(page).await?;
            ensure_alone(page).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_file_answers_and_changes_its_language_in_place_and_back() -> Outcome {
    browse(async |page| {
        page.before_anything(WATCH_POLICY).await?;
        page.before_anything(WATCH_THROWN).await?;
        page.open_file("").await?;
        page.until_ready().await?;
        page.run("window.sameDocument = true").await?;
        page.run("document.querySelector('a.figure[data-fact=fiscal-revenue]').click()").await?;
        page.until_shown("#card").await?;
        ensure(page.text("#card").await?.contains("20.2亿元"), "The card does not show what was printed.")?;
        page.run("document.querySelector('figure.chart').scrollIntoView({ behavior: 'instant' })").await?;
        page.until_shown("figure.chart .plot[data-live] canvas").await?;

        // WebKit skips history entries that were not created by user interaction.
        page.click("#language-switch").await?;
        page.until("it is English", "document.documentElement.lang === 'en' && location.search.includes('lang=en')")
            .await?;
        page.until(
            "the table is English",
            "document.querySelector('#row-fiscal-revenue').innerText.includes('CNY 2.02 billion')",
        )
        .await?;
        page.back().await?;
        page.until(
            "it is Chinese",
            "document.documentElement.lang === 'zh-Hans' && !location.search.includes('lang=en')",
        )
        .await?;
        ensure(page.holds("window.sameDocument").await?, "The page was loaded again.")?;
        ensure_readable(page).await?;
        ensure_alone(page).await
    })
    .await
}

/// Fails if anything was requested, refused or thrown.
async fn ensure_alone(page: &Page) -> Outcome {
    let asked = "performance.getEntriesByType('resource').map(entry => entry.name)\
                 .filter(name => !name.startsWith('data:')).join('\\n')";
    ensure_nothing("What was asked for", page.string(asked).await?)?;
    ensure_nothing("What the security policy refused", page.string("violations.join('\\n')").await?)?;
    ensure_nothing_thrown(page).await
}
