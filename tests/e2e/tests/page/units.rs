//! The units a reader chooses: applied to the whole page, kept in the address and on the device.

use e2e::{Outcome, browse, ensure, ensure_eq, ensure_nothing};

#[tokio::test]
async fn tiles_prose_charts_and_tables_follow_the_currency() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        page.choose("#currency", "usd").await?;
        for place in [
            ".tile a[data-fact=fiscal-revenue]",
            "#section-overview p a[data-fact=fiscal-revenue]",
            "#row-fiscal-revenue .value",
            "#chart-money [role=option][data-fact=fiscal-revenue]",
        ] {
            let follows = format!(
                "document.querySelector({place:?}).textContent.replaceAll('\\u00a0', ' ').includes('US$299 million')"
            );
            page.until(&format!("{place} is in dollars"), &follows).await?;
        }
        let drawn = "document.querySelector('#chart-money .layout-wide svg').textContent.includes('US$299 million')";
        page.until("the drawing on paper is in dollars", drawn).await?;
        let unit = page.text("#chart-money .subtitle").await?;
        ensure(unit.ends_with("unit: US$"), format!("The chart's unit: {unit}"))?;
        ensure_eq("The address", page.current_address().await?, page.address("en/?currency=usd"))?;
        for chart in ["headline", "money", "finance"] {
            page.run(&format!("document.querySelector('#chart-{chart}').scrollIntoView({{ behavior: 'instant' }})"))
                .await?;
            page.until_shown(&format!("#chart-{chart} .plot[data-live] canvas")).await?;
        }

        page.arrive("").await?;
        let remembered = page.text(".tile a[data-fact=fiscal-revenue]").await?;
        ensure_eq("Revenue on a later visit", remembered.as_str(), "约2.99亿美元")?;
        page.choose("#currency", "printed").await?;
        page.arrive("").await?;
        ensure_eq("Revenue as printed", page.text(".tile a[data-fact=fiscal-revenue]").await?.as_str(), "20.2亿元")?;
        ensure_nothing("The console", page.console().await?)
    })
    .await
}

#[tokio::test]
async fn areas_follow_their_unit() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        for (unit, expected) in [("mu", "866 mu"), ("ha", "57.7 ha"), ("m2", "577,000 m²")] {
            page.choose("#area", unit).await?;
            let shown = format!("document.querySelector('#row-green-space .value').innerText.includes({expected:?})");
            page.until(&format!("green space is {expected}"), &shown).await?;
        }
        Ok(())
    })
    .await
}
