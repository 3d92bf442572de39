//! Opening reports from disk in the published page.

use crate::report_size::ReportSize;
use crate::table::{head, row};
use crate::timing::{TAKEN_OVER, settle, until};
use e2e::{Failure, Page, TestResult, browse_with, env_var};
use serde_json::Value;
use std::fs;

/// Prints the cost of opening reports, or the reason for refusing one.
pub async fn measure() -> TestResult {
    head(
        "Opening a report from disk",
        "At full speed, 1280 × 800 pixels, in the published page, from the choice of the file.",
        &["", "size, MB", "facts", "charts", "answered after, ms", "nothing more done after, ms", "answer"],
    );
    let Some(published) = ReportSize::built().next() else { return Ok(()) };
    for size in ReportSize::written() {
        browse_with(published.profile(), async |page| open(page, size).await).await?;
    }
    Ok(())
}

async fn open(page: &Page, size: ReportSize) -> TestResult {
    let path = env_var(size.report_env)?;
    let text = fs::read_to_string(&path)?;
    let report: Value = serde_json::from_str(&text)?;
    let counted = |list: &str| report[list].as_array().map_or(0, Vec::len).to_string();
    settle(page, "", false, TAKEN_OVER).await?;
    let watching = "
        document.querySelector('#file').addEventListener('change', () => { window.start = performance.now(); }, { capture: true });
        const shown = () => document.querySelector('#opened')?.checkVisibility() || document.querySelector('#refusal[open]');
        const look = async () => {
            if (shown()) { await painted(0); window.answered = performance.now(); } else requestAnimationFrame(look);
        };
        tasks.length = 0;
        look()";
    page.run_script(watching).await?;
    page.choose_file("#file", &path).await?;
    until(page, "window.answered && is_quiet()").await?;
    let times = page.eval("[answered - start, ended() - start]").await?;
    let time = |index: usize| times[index].as_f64().map(|time| format!("{:.0}", time.max(0.0)));
    let time = |index| time(index).ok_or_else(|| Failure::new("No time was taken."));
    let refused = page.is_true("document.querySelector('#refusal[open]')").await?;
    let answer = if refused { page.inner_text("#refusal li").await? } else { "shown".to_owned() };
    let megabytes = format!("{:.2}", text.len() as f64 / 1e6);
    row(&[&size.to_string(), &megabytes, &counted("facts"), &counted("charts"), &time(0)?, &time(1)?, &answer]);
    Ok(())
}
