//! With JavaScript off, both pages are complete documents.

use crate::PAGES;
use crate::failure_modes::CHARTS_WITHOUT_ONE_DRAWING;
use e2e::{Profile, TestResult, browse_with, ensure, ensure_empty, js_call};

pub(crate) const WITHOUT_SCRIPT: Profile = Profile { javascript: false, ..Profile::DEFAULT };

#[tokio::test]
async fn pages_without_script_are_complete() -> TestResult {
    browse_with(WITHOUT_SCRIPT, async |page| {
        for (path, _) in PAGES {
            page.open(path).await?;
            ensure(!page.is_true("document.documentElement.hasAttribute('data-ready')").await?, "The program ran.")?;
            let rows = page.count("tr[id^=row-]").await?;
            ensure(rows >= 65.0, format!("/{path} has only {rows} rows in its table of figures."))?;
            let broken = "[...document.querySelectorAll('a.figure')].filter(link => \
                            !document.getElementById(link.getAttribute('href').slice(1))).map(link => link.outerHTML).join('\\n')";
            ensure_empty("Figures with a broken link", page.eval_string(broken).await?)?;
            for rows in ["derived-figures", "figures-in-words"] {
                page.click(&format!("#{rows} summary")).await?;
            }
            let hidden = "[...document.querySelectorAll('tr[id^=row-]')].filter(row => !row.checkVisibility())\
                          .map(row => row.id).join()";
            ensure_empty("Hidden rows", page.eval_string(hidden).await?)?;
            let wrong_charts = page.eval_string(&js_call(CHARTS_WITHOUT_ONE_DRAWING, "")).await?;
            ensure_empty("Charts that do not show exactly one drawing", wrong_charts)?;
            ensure_empty("The console", page.take_console().await?)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn page_without_script_follows_preferred_color_scheme() -> TestResult {
    for prefers_dark in [false, true] {
        browse_with(Profile { prefers_dark, ..WITHOUT_SCRIPT }, async |page| {
            page.open("").await?;
            let lightness = page.background_lightness().await?;
            let is_as_preferred = if prefers_dark { lightness < 0.2 } else { lightness > 0.8 };
            ensure(is_as_preferred, format!("The lightness is {lightness:.2} where prefers_dark is {prefers_dark}."))
        })
        .await?;
    }
    Ok(())
}
