//! Reference parts are folded in narrow windows, and open for whatever leads into them.

use crate::PAGES;
use e2e::{Page, TestResult, browse, ensure};

pub(crate) const ROW: &str = "#row-land-vacated";
/// The parts that are folded.
const FOLDED: &str = "[...document.querySelectorAll('.fold')].filter(fold => \
    ![...fold.children].find(child => child.matches(':not(summary)')).checkVisibility()).length";

fn is_shown(selector: &str) -> String {
    format!(
        "(element => element?.checkVisibility() && element.getBoundingClientRect().top < innerHeight)\
         (document.querySelector({selector:?}))"
    )
}

pub(crate) async fn open_on_phone(page: &Page, path: &str) -> TestResult {
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
