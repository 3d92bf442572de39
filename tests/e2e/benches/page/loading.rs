//! The first visit, on a slow device and line: the page and the same page without its program, alternating, each in a fresh browser.

use crate::report_size::ReportSize;
use crate::table::{head, median, ratio, row, shown};
use crate::timing::{TAKEN_OVER, prepare, slow_down, slow_line, until};
use e2e::{Fault, Page, TestResult, browse_with};
use serde_json::Value;

/// The number of visits with the program, and of those without; fewer where one takes minutes.
fn rounds(size: ReportSize) -> usize {
    if size.times > 10 { 3 } else { 9 }
}

/// Records paints, shifts and arrivals.
const NOTE: &str = "
    window.seen = { shifts: 0 };
    const watch = (type, note) =>
        new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch('paint', entry => { if (entry.name === 'first-contentful-paint') seen.first = entry.startTime; });
    watch('largest-contentful-paint', entry => { seen.largest = entry.startTime; });
    watch('layout-shift', entry => { seen.shifts += entry.value; });
    new MutationObserver(() => {
        for (const name of ['data-ready', 'data-charts', 'data-reference'])
            if (document.documentElement.hasAttribute(name)) seen[name] ??= performance.now();
    }).observe(document.documentElement, { attributes: true });
";

/// Total blocking time: the parts of long tasks beyond 50 ms, from the first paint on.
const BLOCKED: &str =
    "tasks.filter(([start]) => start >= seen.first).reduce((sum, [, duration]) => sum + duration - 50, 0)";

/// Scrolls to the end of the page, at a reading pace.
const TO_THE_END: &str = "async () => {
    const steps = Math.min(60, Math.ceil(document.documentElement.scrollHeight / innerHeight));
    for (let step = 1; step <= steps; step++) {
        scrollTo({ top: document.documentElement.scrollHeight * step / steps, behavior: 'instant' });
        await new Promise(done => setTimeout(done, 100));
    }
}";

/// The measures of a visit, in the order of the table, with their number of decimals.
const MEASURES: [(&str, usize); 9] = [
    ("first contentful paint, ms", 0),
    ("largest contentful paint, ms", 0),
    ("until the text answers, ms", 0),
    ("until charts answer, ms", 0),
    ("until tables answer, ms", 0),
    ("until nothing more is done, ms", 0),
    ("total blocking time, ms", 0),
    ("layout shift while loading", 3),
    ("layout shift to the page’s end", 3),
];

type Visit = Vec<Option<f64>>;

/// Prints the measures of a first visit.
pub async fn measure() -> TestResult {
    head(
        "The first visit",
        "Processor 4 times slower, slow 4G (1.6 Mbit/s, 150 ms), 390 × 844 pixels; medians of 9 visits (3 at 100×), each in a fresh browser, in turns with and \
         without the program.",
        &["", "the page", "without its program", "ratio"],
    );
    for size in ReportSize::built() {
        let mut visits: [Vec<Visit>; 2] = [Vec::new(), Vec::new()];
        for round in 0..rounds(size) {
            for (with_program, visits) in [true, false].into_iter().zip(&mut visits) {
                match visit(size, with_program).await {
                    Ok(visit) => visits.push(visit),
                    Err(failure) => eprintln!("{size}, visit {round}, program {with_program}: {failure}"),
                }
            }
        }
        for (index, (name, digits)) in MEASURES.into_iter().enumerate() {
            let [with, without] = visits
                .each_ref()
                .map(|visits| median(visits.iter().filter_map(|visit| visit.get(index).copied().flatten()).collect()));
            row(&[&format!("{size}: {name}"), &shown(with, digits), &shown(without, digits), &ratio(with, without)]);
        }
    }
    Ok(())
}

async fn visit(size: ReportSize, with_program: bool) -> TestResult<Visit> {
    let mut seen = Visit::new();
    browse_with(size.profile(), async |page| {
        page.resize(390, 844).await?;
        page.add_init_script(NOTE);
        if !with_program {
            page.inject_fault(|path| path.ends_with('/'), Fault::ScriptsRemoved);
        }
        prepare(page).await?;
        slow_down(page).await?;
        slow_line(page).await?;
        page.open("").await?;
        let arrived = if with_program { TAKEN_OVER } else { "document.readyState === 'complete'" };
        until(page, &format!("{arrived} && seen.largest && is_quiet()")).await?;
        seen = noted(page).await?;
        page.call(TO_THE_END, Vec::new()).await?;
        page.sleep_ms(1000).await;
        seen.push(page.eval("seen.shifts").await?.as_f64());
        Ok(())
    })
    .await?;
    Ok(seen)
}

async fn noted(page: &Page) -> TestResult<Visit> {
    let names = ["seen.first", "seen.largest", "seen['data-ready']", "seen['data-charts']", "seen['data-reference']"];
    let noted = page.eval(&format!("[{}, ended(), {BLOCKED}, seen.shifts]", names.join(","))).await?;
    Ok(noted.as_array().into_iter().flatten().map(Value::as_f64).collect())
}
