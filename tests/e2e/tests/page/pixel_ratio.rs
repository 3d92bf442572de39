//! Canvas and SVG show the same, sharply, on any screen.

use super::PAGES;
use e2e::{Capability, Page, Profile, TestResult, browse_with, ensure, ensure_empty, is_supported};
use serde_json::{Value, json};

const CHARTS: [&str; 3] = ["headline", "completion", "projects"];
const PIXEL_RATIOS: [f64; 4] = [1.0, 1.5, 2.0, 3.0];

/// A JavaScript function: the position of the plot in the window, and of the words and hairlines in its drawing, in CSS pixels from its
/// corner.
const PLACES: &str = "plot => {
    const corner = plot.getBoundingClientRect();
    const svg = [...plot.querySelectorAll('svg')].find(svg => svg.getBoundingClientRect().height > 0);
    const place = element => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { words: element.textContent, left: left - corner.left, top: top - corner.top, width, height };
    };
    const hairlines = [...svg.querySelectorAll('rect[fill=\"#3D3D3E\"]')].map(place);
    const words = [...svg.querySelectorAll('text')].map(place);
    return { corner, words, hairlines: hairlines.filter(line => line.width < 1.1) };
}";

/// A JavaScript function: what is wrong with the plot in two pictures of the window, the second of which was moved down.
const COMPARE: &str = "async (drawn, painted, places, ratio, moved) => {
    const pixels = async bytes => {
        const picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
        const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        context.drawImage(picture, 0, moved && bytes === painted ? moved * ratio : 0);
        const data = context.getImageData(0, 0, picture.width, picture.height).data;
        return (x, y) => {
            const [left, top] = [places.corner.left, places.corner.top].map(edge => Math.round(edge * ratio));
            const at = 4 * ((top + Math.round(y)) * picture.width + left + Math.round(x));
            return data[at + 3] ? 255 - (data[at] + data[at + 1] + data[at + 2]) / 3 : 0;
        };
    };
    const inks = [await pixels(drawn), await pixels(painted)];
    const wrong = [];
    for (const { words, left, top, width, height } of places.words) {
        const [drawing, painting] = inks.map(ink => {
            let [sum, x, y] = [0, 0, 0];
            for (let row = Math.floor((top - 1) * ratio); row < (top + height + 1) * ratio; row++) {
                for (let column = Math.floor((left - 1) * ratio); column < (left + width + 1) * ratio; column++) {
                    const dark = ink(column, row) || 0;
                    [sum, x, y] = [sum + dark, x + dark * column, y + dark * row];
                }
            }
            return { sum, x: x / sum / ratio, y: y / sum / ratio };
        });
        const apart = Math.hypot(drawing.x - painting.x, drawing.y - painting.y);
        if (!(apart <= 1)) wrong.push(`${words}: ${apart.toFixed(2)} pixels apart, ${(painting.x - drawing.x).toFixed(2)} across and ${(painting.y - drawing.y).toFixed(2)} down`);
        const heavier = painting.sum / drawing.sum;
        if (!(heavier > 0.8 && heavier < 1.25)) wrong.push(`${words}: ${heavier.toFixed(2)} times as much ink`);
    }
    for (const { left, top, width } of places.hairlines) {
        for (const [index, ink] of inks.entries()) {
            // Midway between the hairline's end and the bar beside it.
            const row = (top + 1) * ratio;
            const across = [];
            for (let x = Math.floor((left - 3) * ratio); x < (left + width + 3) * ratio; x++) across.push(ink(x, row) || 0);
            const full = across.filter(dark => dark > 150).length;
            const partial = across.filter(dark => dark > 12 && dark <= 150).length;
            const fits = Math.abs(full - ratio) < 1 && full > 0;
            if (!fits || partial) wrong.push(`${['SVG', 'canvas'][index]}, a hairline at ${left}, ${top}: ${across.map(Math.round)}`);
        }
    }
    return [...new Set(wrong)].join('\\n');
}";

#[tokio::test]
async fn canvas_matches_svg_within_a_pixel_and_hairlines_are_sharp() -> TestResult {
    for pixel_ratio in PIXEL_RATIOS {
        if pixel_ratio.fract() != 0.0 && !is_supported(Capability::FractionalPixelRatio)? {
            continue;
        }
        browse_with(Profile { pixel_ratio, ..Profile::DEFAULT }, async |page| {
            page.resize(1000, 900).await?;
            for (path, _) in PAGES {
                page.open_hydrated(path).await?;
                for chart in CHARTS {
                    let found = compared(page, chart, pixel_ratio, 0.0).await?;
                    ensure_empty(&format!("What differs in {chart} on /{path} at a ratio of {pixel_ratio}"), found)?;
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn rendering_comparison_detects_text_two_pixels_off() -> TestResult {
    browse_with(Profile { pixel_ratio: 2.0, ..Profile::DEFAULT }, async |page| {
        page.resize(1000, 900).await?;
        page.open_hydrated("").await?;
        let found = compared(page, "completion", 2.0, 2.0).await?;
        ensure(found.contains("pixels apart"), format!("Nothing was noticed: {found}"))
    })
    .await
}

/// The differences between a chart's SVG and its canvas.
async fn compared(page: &Page, chart: &str, ratio: f64, moved: f64) -> TestResult<String> {
    let plot = format!("#chart-{chart} .plot");
    // To a position that is a whole number of device pixels on every screen: Firefox takes its pictures from the nearest CSS pixel.
    let above = "Math.floor((document.querySelector(selector).getBoundingClientRect().top + scrollY) / 2) * 2 - 8";
    page.run_script(&format!("const selector = {plot:?}; scrollTo({{ top: {above}, behavior: 'instant' }})")).await?;
    page.wait_until_visible(&format!("{plot} canvas")).await?;
    page.wait_until("the canvas is drawn", &format!("document.querySelector({plot:?}).hasAttribute('data-live')"))
        .await?;
    let show = |canvas: &str, drawing: &str| {
        format!(
            "const plot = document.querySelector({plot:?});
             plot.querySelector('canvas').style.visibility = '{canvas}';
             for (const svg of plot.querySelectorAll('svg')) svg.style.visibility = '{drawing}';"
        )
    };
    let places = page.eval(&format!("({PLACES})(document.querySelector({plot:?}))")).await?;
    page.run_script(&show("visible", "hidden")).await?;
    let painted = page.screenshot().await?;
    page.run_script(&show("hidden", "visible")).await?;
    let drawn = page.screenshot().await?;
    page.run_script(&show("", "")).await?;
    let answer = page.call(COMPARE, vec![json!(drawn), json!(painted), places, json!(ratio), json!(moved)]).await?;
    match answer {
        Value::String(wrong) => Ok(wrong),
        other => Ok(format!("No answer: {other}")),
    }
}
