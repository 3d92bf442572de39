//! Measures the memory of the page, after loading and after many switches of the language.

use crate::report_size::ReportSize;
use crate::table::{print_header, print_row};
use crate::timing::{IS_READY, open_and_wait_idle, wait_idle};
use e2e::{Page, TestResult, browse_with};

/// How many times the language is switched.
const SWITCHES: u32 = 200;

/// How many times it is switched in one script, which must return within half a minute.
const SWITCHES_PER_SCRIPT: u32 = 4;

/// Switches the language, each time after the last was painted.
const SWITCH_LANGUAGE_REPEATEDLY: &str = include_str!("../../scripts/switch_language_repeatedly.js");

/// A JavaScript function: the size of the WebAssembly memory.
const WASM_MEMORY_BYTES: &str = include_str!("../../scripts/wasm_memory_bytes.js");

pub(crate) async fn measure() -> TestResult {
    print_header(
        "Memory",
        "At full speed, garbage collected before each count: after loading, and after 200 switches of the language.",
        &["", "heap, MB", "program’s own memory, MB", "nodes", "listeners"],
    );
    for size in ReportSize::with_site() {
        browse_with(size.profile(), async |page| {
            open_and_wait_idle(page, "", false, IS_READY).await?;
            print_memory(page, &format!("{size}: after loading")).await?;
            for _ in 0..SWITCHES / SWITCHES_PER_SCRIPT {
                page.call(SWITCH_LANGUAGE_REPEATEDLY, vec![SWITCHES_PER_SCRIPT.into()]).await?;
            }
            wait_idle(page).await?;
            print_memory(page, &format!("{size}: after {SWITCHES} switches")).await
        })
        .await?;
    }
    Ok(())
}

async fn print_memory(page: &Page, label: &str) -> TestResult {
    let metrics = page.performance_metrics(&["JSHeapUsedSize", "Nodes", "JSEventListeners"]).await?;
    let wasm_bytes = page.call(WASM_MEMORY_BYTES, Vec::new()).await?.as_f64().unwrap_or(f64::NAN);
    let megabytes = |bytes: f64| format!("{:.1}", bytes / 1e6);
    let [heap, wasm] = [metrics[0], wasm_bytes].map(megabytes);
    print_row(&[label, &heap, &wasm, &metrics[1].to_string(), &metrics[2].to_string()]);
    Ok(())
}
