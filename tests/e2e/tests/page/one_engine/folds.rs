//! Folded parts: printed, without script, and after a change of language.

use crate::PAGES;
use crate::folds::{ROW, open_on_phone};
use crate::without_script::WITHOUT_SCRIPT;
use e2e::{Capability, TestResult, browse, browse_with, ensure, ensure_empty, is_supported};

#[tokio::test]
async fn folded_parts_are_printed() -> TestResult {
    if !is_supported(Capability::PrintMedia)? {
        return Ok(());
    }
    browse(async |page| {
        open_on_phone(page, "en/").await?;
        page.emulate_print(true).await?;
        for part in [ROW, "#names tbody tr", "#notes h3", ".terms", ".tile dl"] {
            ensure(page.is_visible(part).await?, format!("{part} is not printed."))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn unfolded_part_stays_open_when_the_language_changes() -> TestResult {
    browse(async |page| {
        page.resize(390, 844).await?;
        page.open("en/").await?;
        page.wait_until_visible("[data-ready]").await?;
        page.unfold(".terms").await?;
        page.dispatch_click("#language-switch").await?;
        page.wait_until("the terms are Chinese", "/术语/.test(document.querySelector('#terms h2').textContent)")
            .await?;
        ensure(page.is_visible(".terms").await?, "The terms are folded again.")
    })
    .await
}

#[tokio::test]
async fn parts_unfold_without_script() -> TestResult {
    browse_with(WITHOUT_SCRIPT, async |page| {
        page.resize(390, 844).await?;
        for (path, _) in PAGES {
            page.open(path).await?;
            for part in ["#table", "#names", "#notes", "#terms"] {
                page.click(&format!("{part} .fold > summary")).await?;
            }
            let hidden = "[...document.querySelectorAll('tr[id^=row-], #names tr, #notes li, .terms > div')]\
                          .filter(element => !element.closest('details:not(.fold)') && !element.checkVisibility())\
                          .map(element => element.outerHTML).join()";
            ensure_empty("What is hidden", page.eval_string(hidden).await?)?;
        }
        Ok(())
    })
    .await
}
