//! Timing in a page, and emulation of a slow device and line.

use e2e::{Page, TestResult};
use serde_json::json;
use std::time::{Duration, Instant};

/// The factor by which the CPU is slowed down.
const SLOWER: u32 = 4;

/// The longest wait for anything.
pub const TIMEOUT: Duration = Duration::from_secs(240);

/// JavaScript: `painted(start)` is the time from `start` until the browser has painted the next frame, as far as the main thread
/// is concerned: a message posted within the frame arrives when the frame is done. `painted_after(name)` starts the clock at the
/// next event of that name. `ended()` is the end of the last long task (50 ms or more); `is_quiet()` is whether that was a while ago.
const CLOCK: &str = "
    window.painted = start => new Promise(done => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - start);
        port2.postMessage(0);
    }));
    window.painted_after = name => new Promise(done =>
        addEventListener(name, () => painted(performance.now()).then(done), { capture: true, once: true }));
    window.tasks = [];
    new PerformanceObserver(list => {
        for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
    }).observe({ type: 'longtask', buffered: true });
    window.ended = () => Math.max(0, ...tasks.map(([start, duration]) => start + duration));
    window.is_quiet = () => performance.now() - ended() > 800;
";

/// Opens a page on a device as slow as requested, with the clock in it, and waits until it is idle.
pub async fn settle(page: &Page, path: &str, is_slow: bool, done: &str) -> TestResult {
    prepare(page).await?;
    if is_slow {
        slow_down(page).await?;
    }
    page.open(path).await?;
    until(page, &format!("document.readyState === 'complete' && ({done}) && is_quiet()")).await
}

/// The program has taken over.
pub const TAKEN_OVER: &str = "document.documentElement.matches('[data-ready][data-charts][data-reference]')";

/// Opens a small file of the site, so that browser settings made next apply to the page, and installs the clock.
pub async fn prepare(page: &Page) -> TestResult {
    page.add_init_script(CLOCK);
    page.open("datapackage.json").await?;
    // The browser requests the default icon, because only pages name another.
    page.sleep_ms(500).await;
    page.take_console().await?;
    Ok(())
}

/// Slows the CPU down.
pub async fn slow_down(page: &Page) -> TestResult {
    page.execute_cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await
}

/// Makes the line as slow as Lighthouse's “slow 4G”: 1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip.
pub async fn slow_line(page: &Page) -> TestResult {
    page.execute_cdp("Network.enable", json!({})).await?;
    let line = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
    page.execute_cdp("Network.emulateNetworkConditions", line).await
}

/// Waits, without keeping the page busy, until an expression is truthy.
pub async fn until(page: &Page, expression: &str) -> TestResult {
    let start = Instant::now();
    // A page that is busy for longer than the script timeout gives no answer, which counts as false.
    while !page.is_true(expression).await.unwrap_or(false) {
        e2e::ensure(start.elapsed() < TIMEOUT, format!("Waited {} s in vain: {expression}", TIMEOUT.as_secs()))?;
        page.sleep_ms(300).await;
    }
    Ok(())
}

/// Waits until the page is idle.
pub async fn rest(page: &Page) -> TestResult {
    page.sleep_ms(400).await;
    until(page, "is_quiet()").await
}
