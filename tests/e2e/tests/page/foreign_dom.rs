//! A document altered by somebody else: an extension, or the browser's translation.

use super::failure_modes::ensure_readable;
use e2e::{Outcome, Page, browse, ensure};

/// Alterations of the document before the program takes over.
const ALTERATIONS: [(&str, &str); 5] = [
    ("an element in the body", "document.body.prepend(document.createElement('aside'))"),
    ("an element in the page", "document.querySelector('#app').prepend(document.createElement('aside'))"),
    ("an element in a paragraph", "document.querySelector('main p').append(document.createElement('mark'))"),
    ("another text", "document.querySelector('h1').textContent = 'Something else'"),
    ("a translation", TRANSLATE),
];

/// Changes all text as browser translation does.
const TRANSLATE: &str = "
    const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
        if (text.parentElement.closest('svg, style, option')) continue;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = `translated ${text.data}`;
        outer.append(inner);
        text.replaceWith(outer);
    }
";

#[tokio::test]
async fn a_document_altered_before_the_program_comes_stays_readable() -> Outcome {
    for (what, script) in ALTERATIONS {
        browse(async |page| {
            let early =
                "document.addEventListener('readystatechange', () => { if (document.readyState === 'interactive') {";
            page.before_anything(&format!("{early} {script} }} }})")).await?;
            page.open("en/").await?;
            taken_over_or_told(page).await?;
            page.linger(500).await;
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
async fn a_page_translated_while_it_is_read_stays_readable_whatever_is_clicked() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        page.run(TRANSLATE).await?;
        page.run("document.querySelector('a.figure[data-fact=fiscal-revenue]').click()").await?;
        page.linger(200).await;
        page.choose("#currency", "usd").await?;
        page.linger(200).await;
        page.run("document.querySelector('#language-switch').click()").await?;
        page.linger(1000).await;
        ensure_readable(page).await?;
        page.console().await?;
        Ok(())
    })
    .await
}

async fn taken_over_or_told(page: &Page) -> Outcome {
    let either = "document.documentElement.matches('[data-ready][data-charts][data-reference], [data-failed]')";
    page.until("the program has taken over, or says that it cannot", either).await?;
    let failed = page.holds("document.documentElement.matches('[data-failed]')").await?;
    ensure(failed == page.shows("#notice").await?, "It does not say that it stopped.")
}
