//! Measures how long the published page takes to open a report from disk, or to refuse it.

use crate::report_size::ReportSize;
use crate::table::{print_header, print_row};
use crate::timing::{IS_READY, open_and_wait_idle, wait_until};
use e2e::{Failure, Page, TestResult, browse_with, env_var};
use serde_json::Value;
use std::fs;

/// Records when a file is chosen as `start`, and when the page has painted its answer as `answered`.
const WATCH_FILE_OPENING: &str = include_str!("../../scripts/watch_file_opening.js");

pub(crate) async fn measure() -> TestResult {
    print_header(
        "Opening a report from disk",
        "At full speed, 1280 × 800 pixels, in the published page, from the choice of the file.",
        &["", "size, MB", "facts", "charts", "answered after, ms", "nothing more done after, ms", "answer"],
    );
    let Some(published) = ReportSize::with_site().next() else { return Ok(()) };
    for size in ReportSize::with_report() {
        browse_with(published.profile(), async |page| measure_opening(page, size).await).await?;
    }
    Ok(())
}

async fn measure_opening(page: &Page, size: ReportSize) -> TestResult {
    let path = env_var(size.report_env)?;
    let text = fs::read_to_string(&path)?;
    let report: Value = serde_json::from_str(&text)?;
    let count = |list: &str| report[list].as_array().map_or(0, Vec::len).to_string();
    open_and_wait_idle(page, "", false, IS_READY).await?;
    page.call(WATCH_FILE_OPENING, Vec::new()).await?;
    page.choose_file("#file", &path).await?;
    wait_until(page, "window.answered && isIdle()").await?;
    let times = page.eval("[answered - start, lastTaskEnd() - start]").await?;
    let time = |index: usize| times[index].as_f64().map(|time| format!("{:.0}", time.max(0.0)));
    let time = |index| time(index).ok_or_else(|| Failure::new("No time was taken."));
    let is_refused = page.is_true("document.querySelector('#open-error[open]')").await?;
    let answer = if is_refused { page.inner_text("#open-error li").await? } else { "shown".to_owned() };
    let megabytes = format!("{:.2}", text.len() as f64 / 1e6);
    print_row(&[&size.to_string(), &megabytes, &count("facts"), &count("charts"), &time(0)?, &time(1)?, &answer]);
    Ok(())
}
