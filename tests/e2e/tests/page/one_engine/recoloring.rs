//! Pages that something else than their own theme colours: extensions, browsers, styles of the reader.

use e2e::{Capability, Failure, Page, Profile, TestResult, browse, browse_with, ensure, ensure_eq, is_supported};
use std::fs;

/// Where `cargo xtask test` installs Dark Reader.
const DARK_READER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/darkreader/darkreader.js");

/// Charts with text on their paper, in different parts of the page.
const CHARTS: [&str; 2] = ["#chart-headline", "#chart-projects"];

/// The contrast of a painted text: less than its colours have, since the strokes of small letters are thin.
const LEAST_CONTRAST: f64 = 3.0;

/// Loads Dark Reader, and has it darken the page.
const DARKEN: &str = "async () => {
    const script = Object.assign(document.createElement('script'), { src: '/repo/darkreader.js' });
    const loaded = new Promise(resolve => (script.onload = resolve));
    document.head.append(script);
    await loaded;
    DarkReader.enable({});
}";

/// Fails unless every text of these charts can be read on its paper.
async fn ensure_charts_readable(page: &Page, case: &str) -> TestResult {
    for chart in CHARTS {
        page.scroll_to(chart).await?;
        page.wait_until_settled().await?;
        let contrasts = page.painted_contrasts(chart).await?;
        for (text, contrast) in contrasts {
            let message = format!("{case}: “{text}” in {chart} has a contrast of {contrast:.1}.");
            ensure(contrast >= LEAST_CONTRAST, message)?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn charts_darkened_by_dark_reader_stay_readable() -> TestResult {
    let program = fs::read(DARK_READER).map_err(|error| Failure::new(format!("{DARK_READER}: {error}")))?;
    for (is_first, ignores_lock) in [(false, false), (false, true), (true, false), (true, true)] {
        let case = format!("before the program: {is_first}, without the lock: {ignores_lock}");
        browse(async |page| {
            page.serve_script("darkreader.js", program.clone());
            page.alter_pages(Box::new(move |html| {
                // Extensions are not bound by a page's policy.
                let mut html = html.replace("http-equiv=\"Content-Security-Policy\"", "name=\"policy\"");
                if ignores_lock {
                    html = html.replace("name=\"darkreader-lock\"", "name=\"none\"");
                }
                if is_first {
                    let darken =
                        "<script src=\"/repo/darkreader.js\"></script><script>DarkReader.enable({})</script></head>";
                    html = html.replacen("</head>", darken, 1);
                }
                html
            }));
            page.resize(1440, 900).await?;
            page.open_hydrated("en/").await?;
            ensure_eq("The number of locks", page.count("[name=darkreader-lock]").await?, f64::from(!ignores_lock))?;
            if !is_first {
                page.scroll_to(CHARTS[0]).await?;
                page.wait_until_visible(&format!("{} canvas", CHARTS[0])).await?;
                page.call(DARKEN, Vec::new()).await?;
            }
            page.wait_until_settled().await?;
            let lightness = page.background_lightness().await?;
            ensure((lightness < 0.3) == ignores_lock, format!("The lightness of the page is {lightness:.2}."))?;
            ensure_charts_readable(page, &case).await?;
            page.select("#theme", "dark").await?;
            ensure_charts_readable(page, &format!("{case}, dark")).await
        })
        .await
        .map_err(|failure| failure.with_context(&case))?;
    }
    Ok(())
}

#[tokio::test]
async fn charts_in_a_browser_that_darkens_pages_stay_readable() -> TestResult {
    if !is_supported(Capability::ForcedDarkMode)? {
        return Ok(());
    }
    for prefers_dark in [false, true] {
        browse_with(Profile { forces_dark: true, prefers_dark, ..Profile::DEFAULT }, async |page| {
            page.resize(1440, 900).await?;
            page.open_hydrated("en/").await?;
            for theme in ["system", "light", "dark", "light", "system"] {
                page.select("#theme", theme).await?;
                ensure_charts_readable(page, &format!("{theme}, where prefers_dark is {prefers_dark}")).await?;
            }
            page.select("#theme", "light").await?;
            page.reload().await?;
            page.wait_until_hydrated().await?;
            ensure_charts_readable(page, "light from the start").await
        })
        .await?;
    }
    Ok(())
}

/// Styles by which extensions and readers recolour pages.
const STYLES: [(&str, &str); 2] =
    [("another paper", "body { background: #2b2b2b !important }"), ("a filter", "html { filter: invert(1) }")];

const CANVAS: &str = "#chart-headline canvas";
const SVG: &str = "#chart-headline .layout-wide svg";

#[tokio::test]
async fn chart_on_a_recolored_page_is_its_svg_from_the_start() -> TestResult {
    for (what, style) in STYLES {
        browse(async |page| {
            // Before the page's policy, by which extensions are not bound.
            let head = format!("<head><style>{style}</style>");
            page.alter_pages(Box::new(move |html| html.replacen("<head>", &head, 1)));
            page.resize(1440, 900).await?;
            page.open_hydrated("en/").await?;
            page.scroll_to("#chart-headline").await?;
            page.wait_until_settled().await?;
            ensure(page.is_visible(SVG).await?, "The SVG is not visible.")?;
            ensure(!page.is_visible(CANVAS).await?, "The canvas is visible.")
        })
        .await
        .map_err(|failure| failure.with_context(what))?;
    }
    Ok(())
}

#[tokio::test]
async fn chart_is_its_svg_as_long_as_the_page_is_recolored() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        page.scroll_to("#chart-headline").await?;
        page.wait_until_visible(CANVAS).await?;
        page.run_script("document.body.style.background = '#2b2b2b'").await?;
        page.wait_until_visible(SVG).await?;
        page.wait_until_hidden(CANVAS).await?;
        page.run_script("document.body.style.background = ''").await?;
        page.wait_until_visible(CANVAS).await?;
        page.wait_until_hidden(SVG).await
    })
    .await
}
