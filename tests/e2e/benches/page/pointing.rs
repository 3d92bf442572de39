//! Measures the time from an event to the next painted frame: pointing at the marks of a chart, moving through them by keys, and
//! pointing at figures in the text.

use crate::limits::Limits;
use crate::report_size::ReportSize;
use crate::table::{format_value, median, percentile_95, print_header, print_row};
use crate::timing::{IS_READY, open_and_wait_idle, wait_idle, wait_until};
use e2e::{Page, Profile, TestResult, browse_with, ensure};
use serde_json::{Value, json};

/// The number of repetitions of each.
const ROUNDS: usize = 41;

/// Scrolls to the plot with the most marks, keeps it as `plot`, and returns the middle of its width and its visible top and bottom.
const LARGEST_PLOT_BOUNDS: &str = include_str!("../../scripts/largest_plot_bounds.js");

/// Scrolls to the first figures in the text, and returns the positions of those in view.
const FIGURE_POSITIONS: &str = include_str!("../../scripts/figure_positions.js");

pub(crate) async fn measure(limits: &mut Limits) -> TestResult {
    print_header(
        "Pointing",
        "Processor 4 times slower, 1280 × 800 pixels, from when the page is told of the pointer or the key until its thread has painted the next frame; 41 \
         of each, in ms.",
        &["", "median", "19 in 20 within"],
    );
    for size in ReportSize::with_site() {
        browse_with(Profile { unlimited_frame_rate: true, ..size.profile() }, async |page| {
            open_and_wait_idle(page, "", true, IS_READY).await?;
            report(limits, size, "pointer over the marks of a chart", time_pointer_over_chart(page).await?);
            report(limits, size, "arrow key in a chart", time_keys_in_chart(page).await?);
            report(limits, size, "pointer over figures in the text", time_pointer_over_text(page).await?);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

fn report(limits: &mut Limits, size: ReportSize, what: &str, times: Vec<f64>) {
    let median = median(times.clone());
    print_row(&[&format!("{size}: {what}"), &format_value(median, 1), &format_value(percentile_95(times), 1)]);
    if size.factor == 1 {
        limits.at_most(16.0, 1, &format!("{what}, 4× slower, ms"), median);
    }
}

async fn time_pointer_over_chart(page: &Page) -> TestResult<Vec<f64>> {
    page.call(LARGEST_PLOT_BOUNDS, Vec::new()).await?;
    wait_until(page, "plot.matches('[data-canvas-drawn]')").await?;
    wait_idle(page).await?;
    let bounds = to_numbers(&page.call(LARGEST_PLOT_BOUNDS, Vec::new()).await?);
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let share = ((round * 7 % ROUNDS) as f64 + 0.5) / ROUNDS as f64;
        times.extend(time_pointer(page, bounds[0], bounds[1] + (bounds[2] - bounds[1]) * share).await?);
    }
    ensure(page.is_true("!plot.querySelector('.tooltip').hidden").await?, "The chart shows no tooltip.")?;
    Ok(times)
}

async fn time_keys_in_chart(page: &Page) -> TestResult<Vec<f64>> {
    page.run_script("plot.querySelector('[role=listbox]').focus({ preventScroll: true })").await?;
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        // Back and forth, so that it does not stop at the end of the chart.
        let key = if round / 8 % 2 == 0 { "ArrowDown" } else { "ArrowUp" };
        page.run_script("window.painted = untilPaintedAfter('keydown')").await?;
        page.execute_cdp("Input.dispatchKeyEvent", json!({ "type": "rawKeyDown", "key": key, "code": key })).await?;
        times.extend(page.call("() => painted", Vec::new()).await?.as_f64());
        page.execute_cdp("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": key, "code": key })).await?;
    }
    ensure(page.is_true("plot.querySelector('[aria-selected=true]')").await?, "No mark is active.")?;
    Ok(times)
}

async fn time_pointer_over_text(page: &Page) -> TestResult<Vec<f64>> {
    let positions = to_numbers(&page.call(FIGURE_POSITIONS, Vec::new()).await?);
    wait_idle(page).await?;
    let mut times = Vec::new();
    for position in positions.chunks_exact(2).cycle().take(ROUNDS) {
        times.extend(time_pointer(page, position[0], position[1]).await?);
    }
    ensure(page.is_true("document.querySelector('[data-highlighted]')").await?, "No figure is highlighted.")?;
    Ok(times)
}

/// Moves the pointer to this position, and returns the time until the next frame is painted.
async fn time_pointer(page: &Page, x: f64, y: f64) -> TestResult<Option<f64>> {
    page.run_script("window.painted = untilPaintedAfter('pointermove')").await?;
    page.execute_cdp("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": x, "y": y })).await?;
    Ok(page.call("() => painted", Vec::new()).await?.as_f64())
}

fn to_numbers(list: &Value) -> Vec<f64> {
    list.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}
