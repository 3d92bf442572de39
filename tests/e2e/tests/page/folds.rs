//! Reference parts are folded in narrow windows, and open for whatever leads into them.

use super::PAGES;
use super::without_script::WITHOUT_SCRIPT;
use e2e::{Capability, Page, TestResult, browse, browse_with, ensure, ensure_empty, is_supported};

const ROW: &str = "#row-land-vacated";
/// The parts that are folded.
const FOLDED: &str = "[...document.querySelectorAll('.fold')].filter(fold => \
    ![...fold.children].find(child => child.matches(':not(summary)')).checkVisibility()).length";

fn is_shown(selector: &str) -> String {
    format!(
        "(element => element?.checkVisibility() && element.getBoundingClientRect().top < innerHeight)\
         (document.querySelector({selector:?}))"
    )
}

async fn open_on_phone(page: &Page, path: &str) -> TestResult {
    page.resize(390, 844).await?;
    page.open_hydrated(path).await
}

#[tokio::test]
async fn parts_are_folded_in_narrow_window_and_open_in_wide_one() -> TestResult {
    browse(async |page| {
        for (path, _) in PAGES {
            open_on_phone(page, path).await?;
            ensure(page.eval_number(FOLDED).await? >= 6.0, format!("/{path} has too few folded parts."))?;
            page.resize(800, 900).await?;
            let folded = page.eval_number(FOLDED).await?;
            ensure(folded == 0.0, format!("{folded} parts of /{path} are folded in a wide window."))?;
            ensure(page.count(".fold > summary").await? >= 6.0, "There are no summaries.")?;
            let summaries =
                "[...document.querySelectorAll('.fold > summary')].filter(summary => summary.checkVisibility()).length";
            ensure(page.eval_number(summaries).await? == 0.0, "A summary is shown though nothing can be folded.")?;
        }
        Ok(())
    })
    .await
}

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
async fn addresses_and_links_into_a_folded_part_open_it() -> TestResult {
    browse(async |page| {
        for (path, shown) in [
            ("en/#row-land-vacated", ROW),
            ("en/#terms", ".terms"),
            ("en/?section=city", ROW),
            ("en/?role=started", "#names tbody tr"),
        ] {
            open_on_phone(page, path).await?;
            let what = format!("{path} shows {shown}");
            page.wait_until(&what, &format!("document.querySelector({shown:?}).checkVisibility()")).await?;
        }
        open_on_phone(page, "en/").await?;
        for (link, shown) in [(".toc a[href='#notes']", "#notes h3"), (".skip-link[href='#table']", "#figure-search")] {
            page.dispatch_click(link).await?;
            page.wait_until(&format!("{link} shows {shown}"), &is_shown(shown)).await?;
        }
        open_on_phone(page, "en/?fact=greenway").await?;
        page.wait_until_visible("#card").await?;
        page.dispatch_click("#card a[href='#table']").await?;
        page.wait_until("the card leads to the row", &is_shown("#row-greenway")).await
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
