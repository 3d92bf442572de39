//! Chinese and English: what else follows a switch, and both at once.

use crate::PAGES;
use crate::languages::{lang, switch_property};
use e2e::{TestResult, browse, ensure, ensure_empty, ensure_eq};

#[tokio::test]
async fn each_page_declares_its_language_and_links_to_the_other() -> TestResult {
    browse(async |page| {
        let [(chinese, zh), (english, en)] = PAGES;
        for (here, language, there, other) in [(chinese, zh, english, en), (english, en, chinese, zh)] {
            page.open_hydrated(here).await?;
            ensure_eq("The page's language", lang(page).await?, language)?;
            ensure_eq("Where the switch leads", switch_property(page, "href").await?, page.url(there))?;
            ensure_eq("Its language", switch_property(page, "hreflang").await?, other)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn language_switch_keeps_section_after_collapsed_figures_in_place() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.run_script("document.querySelector('#names h2').scrollIntoView({ block: 'start', behavior: 'instant' })")
            .await?;
        page.wait_until_settled().await?;
        let top = "document.querySelector('#names h2').getBoundingClientRect().top";
        let before = page.eval_number(top).await?;
        page.dispatch_click("#language-switch").await?;
        page.wait_until(
            "the index has followed",
            "document.querySelector('#names h2').textContent.includes('irectory')",
        )
        .await?;
        page.wait_until_settled().await?;
        let shift_px = page.eval_number(top).await? - before;
        ensure(shift_px.abs() < 2.0, format!("The heading shifted by {shift_px} px."))
    })
    .await
}

#[tokio::test]
async fn language_switch_updates_canonical_link() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        // The tests' site does not know where it is published.
        page.run_script(
            "document.head.insertAdjacentHTML('beforeend', '<link rel=canonical href=\"https://a.example/\">\\
             <link rel=alternate hreflang=zh-Hans href=\"https://a.example/\"><link rel=alternate hreflang=en href=\"https://a.example/en/\">')",
        )
        .await?;
        for url in ["https://a.example/en/", "https://a.example/"] {
            page.dispatch_click("#language-switch").await?;
            page.wait_until("the canonical link is that of the language", &format!("document.querySelector('link[rel=canonical]').href === {url:?}")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn bilingual_mode_shows_both_languages() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        ensure_eq("English paragraphs at first", page.count("#app p[lang=en]").await?, 0.0)?;
        page.click("#bilingual-toggle").await?;
        page.wait_until_visible("#bilingual-toggle[aria-pressed=true]").await?;
        page.wait_until_visible("#app [lang=en]").await?;
        page.click("#bilingual-toggle").await?;
        page.wait_until_visible("#bilingual-toggle[aria-pressed=false]").await
    })
    .await
}

#[tokio::test]
async fn deferred_sections_switch_language_from_top_to_bottom() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.run_script(
            "window.updated = [];
             new MutationObserver(changes => updated.push(...changes.map(({ target }) => target)))
                 .observe(document.querySelector('main'), { subtree: true, attributeFilter: ['lang'] })",
        )
        .await?;
        page.click("#language-switch").await?;
        page.wait_until("everything is Chinese", "!document.querySelector('main .island[lang=en]')").await?;
        // What is in view changes at once, in whatever order.
        let sections =
            "updated.filter(part => part.matches('main .island') && part.getBoundingClientRect().top > innerHeight)";
        ensure(page.eval_number(&format!("{sections}.length")).await? > 3.0, "All sections were in view.")?;
        let misplaced = format!(
            "{sections}.filter((section, at, all) => at && all[at - 1].compareDocumentPosition(section) & 2)\
             .map(section => section.id).join()"
        );
        ensure_empty("Sections that followed before one above them", page.eval_string(&misplaced).await?)
    })
    .await
}
