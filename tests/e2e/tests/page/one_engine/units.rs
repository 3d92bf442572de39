//! Display units: applied to the whole page, kept in the URL and in storage.

use e2e::{TestResult, browse, ensure, ensure_empty, ensure_eq};

#[tokio::test]
async fn currency_choice_applies_everywhere_and_is_remembered() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.select("#currency", "usd").await?;
        for selector in [
            ".tile a[href$='#row-fiscal-revenue']",
            "#section-overview p a[href$='#row-fiscal-revenue']",
            "#row-fiscal-revenue .value",
            "#chart-money [role=option][data-figure=fiscal-revenue]",
        ] {
            let is_converted = format!(
                "document.querySelector({selector:?}).textContent.replaceAll('\\u00a0', ' ').includes('US$299 million')"
            );
            page.wait_until(&format!("{selector} is in dollars"), &is_converted).await?;
        }
        let is_drawn = "document.querySelector('#chart-money .layout-wide svg').textContent.includes('US$299 million')";
        page.wait_until("the SVG is in dollars", is_drawn).await?;
        let unit = page.inner_text("#chart-money .subtitle").await?;
        ensure(unit.ends_with("unit: US$"), format!("The chart's unit: {unit}"))?;
        ensure_eq("The URL", page.current_url().await?, page.url("en/?currency=usd"))?;
        for chart in ["headline", "money", "finance"] {
            page.scroll_to(&format!("#chart-{chart}")).await?;
            page.wait_until_visible(&format!("#chart-{chart} .plot[data-canvas-drawn] canvas")).await?;
        }

        page.open_hydrated("").await?;
        let revenue = page.inner_text(".tile a[href$='#row-fiscal-revenue']").await?;
        ensure_eq("Revenue on a later visit", revenue.as_str(), "约2.99亿美元")?;
        page.select("#currency", "printed").await?;
        page.open_hydrated("").await?;
        ensure_eq(
            "Revenue as printed",
            page.inner_text(".tile a[href$='#row-fiscal-revenue']").await?.as_str(),
            "20.2亿元",
        )?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

#[tokio::test]
async fn area_choice_converts_areas() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        for (unit, expected) in [("mu", "866 mu"), ("ha", "57.7 ha"), ("m2", "577,000 m²")] {
            page.select("#area", unit).await?;
            let is_converted =
                format!("document.querySelector('#row-green-space .value').innerText.includes({expected:?})");
            page.wait_until(&format!("green space is {expected}"), &is_converted).await?;
        }
        Ok(())
    })
    .await
}
