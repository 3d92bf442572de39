//! A narrow window.

use super::PAGES;
use e2e::{Outcome, Page, browse, ensure_eq, ensure_nothing};

#[tokio::test]
async fn nothing_scrolls_sideways_at_320_pixels() -> Outcome {
    browse(async |page| {
        page.sized(320, 640).await?;
        for (path, _) in PAGES {
            page.arrive(path).await?;
            let wide = "[...document.querySelectorAll('body *')].filter(element => \
                        element.getBoundingClientRect().right > innerWidth + 1).slice(0, 5)\
                        .map(element => element.outerHTML.slice(0, 120)).join('\\n')";
            let spill = sideways(page).await?;
            let culprits = if spill > 0.0 { page.string(wide).await? } else { String::new() };
            ensure_nothing(&format!("What is too wide on /{path}"), culprits)?;
            ensure_eq(&format!("How far /{path} scrolls sideways"), spill, 0.0)?;

            page.click("a.figure[data-fact=fiscal-revenue]").await?;
            page.until_shown("#card").await?;
            ensure_eq(&format!("How far /{path} scrolls sideways with a card open"), sideways(page).await?, 0.0)?;
        }
        Ok(())
    })
    .await
}

async fn sideways(page: &Page) -> Outcome<f64> {
    page.number("document.documentElement.scrollWidth - document.documentElement.clientWidth").await
}
