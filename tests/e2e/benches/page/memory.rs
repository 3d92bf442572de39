//! Memory of the page, after loading and after many switches.

use crate::report_size::ReportSize;
use crate::table::{head, row};
use crate::timing::{TAKEN_OVER, rest, settle};
use e2e::{Page, TestResult, browse_with};

/// How many times the language is switched.
const SWITCHES: u32 = 200;

const SWITCH: &str = "async times => {
    for (let time = 0; time < times; time++) {
        document.querySelector('#language-switch').click();
        await painted(0);
    }
}";

/// The bytes of the WebAssembly memory, which Chromium does not count as heap. A second import returns the running instance.
const OWN: &str = "async () => {
    const { default: init } = await import(document.querySelector('link[rel=modulepreload]').href);
    return (await init()).memory.buffer.byteLength;
}";

/// Prints the memory.
pub async fn measure() -> TestResult {
    head(
        "Memory",
        "At full speed, garbage collected before each count: after loading, and after 200 switches of the language.",
        &["", "heap, MB", "program’s own memory, MB", "nodes", "listeners"],
    );
    for size in ReportSize::built() {
        browse_with(size.profile(), async |page| {
            settle(page, "", false, TAKEN_OVER).await?;
            say(page, &format!("{size}: after loading")).await?;
            // In parts, because a script must return within half a minute.
            for _ in 0..SWITCHES / 4 {
                page.call(SWITCH, vec![4.into()]).await?;
            }
            rest(page).await?;
            say(page, &format!("{size}: after {SWITCHES} switches")).await
        })
        .await?;
    }
    Ok(())
}

async fn say(page: &Page, what: &str) -> TestResult {
    let held = page.performance_metrics(&["JSHeapUsedSize", "Nodes", "JSEventListeners"]).await?;
    let own = page.call(OWN, Vec::new()).await?.as_f64().unwrap_or(f64::NAN);
    let megabytes = |bytes: f64| format!("{:.1}", bytes / 1e6);
    row(&[what, &megabytes(held[0]), &megabytes(own), &held[1].to_string(), &held[2].to_string()]);
    Ok(())
}
