//! Timing in a page, and emulation of a slow device and network.

use e2e::{Failure, Page, TestResult, ensure, env_var};
use serde_json::json;
use std::time::{Duration, Instant};

/// The factor by which the CPU is slowed down.
const CPU_SLOWDOWN: u32 = 4;

/// The longest wait for anything.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(240);

/// Defines JavaScript functions: the time until something is painted, the end of the last long task, whether the page is idle.
const TIMING: &str = include_str!("../../scripts/init/timing.js");

/// Whether the page is interactive. What is far from the window may not be hydrated yet.
pub(crate) const IS_READY: &str = "document.documentElement.matches('[data-ready]')";

/// How often a page of this size is loaded. About half as often where once takes minutes.
pub(crate) fn rounds(factor: usize) -> TestResult<usize> {
    let rounds: usize = env_var("ROUNDS")?.parse().map_err(|_| Failure::new("ROUNDS is no number."))?;
    Ok(if factor > 10 { rounds.div_ceil(2) } else { rounds })
}

/// Opens a page, on a slow device if requested, and waits until it is loaded, the condition is true, and it is idle.
pub(crate) async fn open_and_wait_idle(page: &Page, path: &str, is_slow: bool, condition: &str) -> TestResult {
    open_site(page).await?;
    if is_slow {
        throttle_cpu(page).await?;
    }
    page.open(path).await?;
    wait_until(page, &format!("document.readyState === 'complete' && ({condition}) && isIdle()")).await
}

/// Opens a small file of the site, so that browser settings made next apply to the page, and installs the timing functions.
pub(crate) async fn open_site(page: &Page) -> TestResult {
    page.add_init_script(TIMING);
    page.open("datapackage.json").await?;
    // The browser requests the default icon, because only pages name another; the error has to be on the console before it is cleared.
    page.sleep_ms(500).await;
    page.take_console().await?;
    Ok(())
}

pub(crate) async fn throttle_cpu(page: &Page) -> TestResult {
    page.execute_cdp("Emulation.setCPUThrottlingRate", json!({ "rate": CPU_SLOWDOWN })).await
}

/// Makes the network as slow as Lighthouse's “slow 4G”: 1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip.
pub(crate) async fn throttle_network(page: &Page) -> TestResult {
    page.execute_cdp("Network.enable", json!({})).await?;
    let network =
        json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
    page.execute_cdp("Network.emulateNetworkConditions", network).await
}

/// Waits until an expression is truthy, asking less often than a test, so as not to keep the page busy.
pub(crate) async fn wait_until(page: &Page, expression: &str) -> TestResult {
    let start = Instant::now();
    // A page that is busy for longer than the script timeout gives no answer, which counts as false.
    while !page.is_true(expression).await.unwrap_or(false) {
        ensure(start.elapsed() < TIMEOUT, format!("Waited {} s in vain: {expression}", TIMEOUT.as_secs()))?;
        page.sleep_ms(300).await;
    }
    Ok(())
}

/// Waits until the page is idle. What it defers has not begun at first, so it is not asked at once.
pub(crate) async fn wait_idle(page: &Page) -> TestResult {
    page.sleep_ms(400).await;
    wait_until(page, "isIdle()").await
}
