//! Charts: their two drawings, other ways to open a card from them, and what is left without a canvas.

use crate::PAGES;
use crate::charts::{CHARTS, scroll_to};
use e2e::{Capability, Key, TestResult, browse, ensure, ensure_empty, ensure_eq, is_supported};

#[tokio::test]
async fn every_chart_has_a_narrow_and_a_wide_svg() -> TestResult {
    browse(async |page| {
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            let charts = page.count("figure.chart").await?;
            ensure(charts >= 11.0, format!("There are only {charts} charts on /{path}."))?;
            for layout in [".layout-narrow svg", ".layout-wide svg"] {
                ensure_eq(
                    &format!("{layout} on /{path}"),
                    page.count(&format!("figure.chart {layout}")).await?,
                    charts,
                )?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn arrow_keys_move_between_marks_and_enter_opens_the_card() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        for chart in CHARTS {
            let list = format!("#chart-{chart} [role=listbox]");
            let active = format!("document.querySelector({list:?}).getAttribute('aria-activedescendant')");
            let last = page.count(&format!("{list} [role=option]")).await? - 1.0;
            ensure(last > 0.0, format!("{chart} has no marks."))?;
            page.focus(&list).await?;
            page.press(Key::Down).await?;
            page.wait_until("the first mark is active", &format!("{active} === 'mark-{chart}-0'")).await?;
            page.press(Key::End).await?;
            page.wait_until("the last mark is active", &format!("{active} === 'mark-{chart}-{last}'")).await?;
            page.press(Key::Down).await?;
            page.wait_until("it stays there", &format!("{active} === 'mark-{chart}-{last}'")).await?;
            page.wait_until_visible(&format!("#chart-{chart} .tooltip")).await?;

            page.press(Key::Enter).await?;
            page.wait_until_visible("#card").await?;
            page.wait_until_focused("#card").await?;
            page.press(Key::Escape).await?;
            page.wait_until_hidden("#card").await?;
            page.wait_until_focused(&list).await?;
        }
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

#[tokio::test]
async fn synthetic_click_on_option_opens_its_card() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        scroll_to(page, "projects").await?;
        for index in [2, 0, 1] {
            let option = format!("document.querySelectorAll('#chart-projects [role=option]')[{index}]");
            page.run_script(&format!("{option}.click()")).await?;
            page.wait_until(
                "its card is open",
                &format!("new URLSearchParams(location.search).get('fact') === {option}.dataset.figure"),
            )
            .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn print_in_dark_theme_uses_light_colors() -> TestResult {
    if !is_supported(Capability::PrintMedia)? {
        return Ok(());
    }
    browse(async |page| {
        page.open_hydrated("").await?;
        page.select("#theme", "dark").await?;
        page.wait_until("the page is dark", "document.documentElement.dataset.theme === 'dark'").await?;
        ensure(page.background_lightness().await? < 0.3, "The page is not dark.")?;
        page.emulate_print(true).await?;
        ensure(page.background_lightness().await? > 0.9, "The print is dark.")?;
        let fill = "getComputedStyle(document.querySelector('#chart-completion svg text')).fill";
        ensure_eq("The colour of a chart's text", page.eval_string(fill).await?.as_str(), "rgb(27, 27, 27)")?;
        page.emulate_print(false).await
    })
    .await
}

#[tokio::test]
async fn chart_without_canvas_context_keeps_its_svg() -> TestResult {
    browse(async |page| {
        page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null");
        page.open_hydrated("").await?;
        scroll_to(page, "completion").await?;
        page.wait_until("the chart has a canvas", "document.querySelector('#chart-completion canvas')").await?;
        let drawing = "getComputedStyle(document.querySelector('#chart-completion .layout-wide svg')).visibility";
        ensure_eq("The visibility of the drawing", page.eval_string(drawing).await?, "visible")?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}
