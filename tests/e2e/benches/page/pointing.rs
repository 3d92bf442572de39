//! Pointing at the marks of a chart, moving through them by keys, pointing at figures in the text.

use crate::report_size::ReportSize;
use crate::table::{head, high, median, row, shown};
use crate::timing::{TAKEN_OVER, rest, settle};
use e2e::{Page, Profile, TestResult, browse_with};
use serde_json::{Value, json};

/// The number of repetitions of each.
const ROUNDS: usize = 41;

/// The chart with the most marks among the first 13 charts.
const CHART: &str = "[...document.querySelectorAll('figure.chart .plot')].slice(0, 13)\
                     .reduce((most, plot) => plot.querySelectorAll('[role=option]').length > most.querySelectorAll('[role=option]').length ? plot : most)";

/// Prints the cost of pointing.
pub async fn measure() -> TestResult {
    head(
        "Pointing",
        "Processor 4 times slower, 1280 × 800 pixels, from when the page is told of the pointer or the key until its thread has painted the next frame; 41 \
         of each, in ms.",
        &["", "median", "19 in 20 within"],
    );
    for size in ReportSize::built() {
        browse_with(Profile { unlimited_frame_rate: true, ..size.profile() }, async |page| {
            settle(page, "", true, TAKEN_OVER).await?;
            say(size, "pointer over the marks of a chart", over_chart(page).await?);
            say(size, "arrow key in a chart", by_key(page).await?);
            say(size, "pointer over figures in the text", over_text(page).await?);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

fn say(size: ReportSize, what: &str, times: Vec<f64>) {
    row(&[&format!("{size}: {what}"), &shown(median(times.clone()), 1), &shown(high(times), 1)]);
}

async fn over_chart(page: &Page) -> TestResult<Vec<f64>> {
    page.run_script(&format!("window.plot = {CHART}; plot.scrollIntoView({{ block: 'center', behavior: 'instant' }})"))
        .await?;
    rest(page).await?;
    e2e::ensure(page.is_true("plot.matches('[data-live]')").await?, "The chart is not live.")?;
    let bounds = "(({ left, top, bottom, width }) => [left + width / 2, Math.max(top, 0), Math.min(bottom, innerHeight)])\
                  (plot.getBoundingClientRect())";
    let bounds = numbers(&page.eval(bounds).await?);
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let part = ((round * 7 % ROUNDS) as f64 + 0.5) / ROUNDS as f64;
        times.extend(pointed(page, bounds[0], bounds[1] + (bounds[2] - bounds[1]) * part).await?);
    }
    e2e::ensure(page.is_true("!plot.querySelector('.readout').hidden").await?, "Nothing is read out.")?;
    Ok(times)
}

async fn by_key(page: &Page) -> TestResult<Vec<f64>> {
    page.run_script("plot.querySelector('[role=listbox]').focus({ preventScroll: true })").await?;
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        // Back and forth, so that it does not stop at the end of the chart.
        let key = if round / 8 % 2 == 0 { "ArrowDown" } else { "ArrowUp" };
        page.run_script("window.waiting = painted_after('keydown')").await?;
        page.execute_cdp("Input.dispatchKeyEvent", json!({ "type": "rawKeyDown", "key": key, "code": key })).await?;
        times.extend(page.call("() => waiting", Vec::new()).await?.as_f64());
        page.execute_cdp("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": key, "code": key })).await?;
    }
    e2e::ensure(page.is_true("plot.querySelector('[aria-selected=true]')").await?, "No mark is active.")?;
    Ok(times)
}

async fn over_text(page: &Page) -> TestResult<Vec<f64>> {
    let places = "(() => {
        document.querySelector('#section-overview p a.figure').scrollIntoView({ block: 'start', behavior: 'instant' });
        return [...document.querySelectorAll('#section-overview p a.figure')].map(link => link.getClientRects()[0])
            .filter(box => box && box.top > 0 && box.bottom < innerHeight)
            .flatMap(({ left, top, width, height }) => [left + width / 2, top + height / 2]);
    })()";
    let places = numbers(&page.eval(places).await?);
    rest(page).await?;
    let mut times = Vec::new();
    for place in places.chunks_exact(2).cycle().take(ROUNDS) {
        times.extend(pointed(page, place[0], place[1]).await?);
    }
    e2e::ensure(page.is_true("document.querySelector('[data-lit]')").await?, "No figure is lit.")?;
    Ok(times)
}

/// Moves the pointer to this position.
async fn pointed(page: &Page, x: f64, y: f64) -> TestResult<Option<f64>> {
    page.run_script("window.waiting = painted_after('pointermove')").await?;
    page.execute_cdp("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": x, "y": y })).await?;
    Ok(page.call("() => waiting", Vec::new()).await?.as_f64())
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}
