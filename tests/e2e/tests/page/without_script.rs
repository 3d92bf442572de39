//! With JavaScript off, both pages are complete documents.

use super::PAGES;
use e2e::{Outcome, Reader, browse_as, ensure, ensure_eq, ensure_nothing};

const WITHOUT_SCRIPT: Reader = Reader { script: false, ..Reader::USUAL };

#[tokio::test]
async fn both_pages_are_complete() -> Outcome {
    browse_as(WITHOUT_SCRIPT, async |page| {
        for (path, _) in PAGES {
            page.open(path).await?;
            ensure(!page.holds("document.documentElement.hasAttribute('data-ready')").await?, "The program ran.")?;
            let rows = page.count("tr[id^=row-]").await?;
            ensure(rows >= 65.0, format!("/{path} has only {rows} rows in its table of figures."))?;
            let dangling = "[...document.querySelectorAll('a.figure')].filter(link => \
                            !document.getElementById(link.getAttribute('href').slice(1))).map(link => link.outerHTML).join('\\n')";
            ensure_nothing("Figures that lead nowhere", page.string(dangling).await?)?;
            page.click("#derived-figures summary").await?;
            let hidden = "[...document.querySelectorAll('tr[id^=row-]')].filter(row => !row.checkVisibility())\
                          .map(row => row.id).join()";
            ensure_nothing("Rows that do not show", page.string(hidden).await?)?;
            let undrawn = "[...document.querySelectorAll('figure.chart')].filter(chart => \
                           [...chart.querySelectorAll('svg')].filter(svg => svg.getBoundingClientRect().height > 50).length !== 1)\
                           .map(chart => chart.id).join()";
            ensure_nothing("Charts that do not show exactly one drawing", page.string(undrawn).await?)?;
            ensure_nothing("The console", page.console().await?)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_pages_link_to_each_other() -> Outcome {
    browse_as(WITHOUT_SCRIPT, async |page| {
        page.open("").await?;
        page.click("#language-switch").await?;
        page.until("the page is English", "document.documentElement.lang === 'en'").await?;
        page.click("#language-switch").await?;
        page.until("the page is Chinese", "document.documentElement.lang === 'zh-Hans'").await?;
        ensure_eq("The address", page.current_address().await?, page.address(""))
    })
    .await
}

#[tokio::test]
async fn no_key_stops_at_what_does_nothing() -> Outcome {
    browse_as(Reader { script: false, ..Reader::USUAL }, async |page| {
        for path in ["", "en/"] {
            page.open(path).await?;
            let stops = "[...document.querySelectorAll('button, input, select, [role=listbox]')].filter(control => control.checkVisibility() && !control.disabled && \
                         !control.closest('.visually-hidden')).map(control => control.outerHTML).join('\\n')";
            ensure_nothing("What does nothing and can be reached", page.string(stops).await?)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_figure_leads_to_its_row() -> Outcome {
    browse_as(WITHOUT_SCRIPT, async |page| {
        page.open("").await?;
        page.click("a.figure[data-fact=fixed-investment]").await?;
        page.until("the row is the target", "document.querySelector(':target')?.id === 'row-fixed-investment'").await?;
        let top = page.number("document.querySelector(':target').getBoundingClientRect().top / innerHeight").await?;
        ensure((0.0..1.0).contains(&top), format!("The row is {top:.1} windows down."))
    })
    .await
}

#[tokio::test]
async fn a_reader_who_prefers_dark_gets_dark() -> Outcome {
    for dark in [false, true] {
        browse_as(Reader { dark, ..WITHOUT_SCRIPT }, async |page| {
            page.open("").await?;
            let lightness = page.lightness().await?;
            let fits = if dark { lightness < 0.2 } else { lightness > 0.8 };
            ensure(fits, format!("The background is {lightness:.2} light where dark is {dark}."))
        })
        .await?;
    }
    Ok(())
}
