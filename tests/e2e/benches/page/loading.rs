//! Measures the first visit on a slow device and network: paints, hydration, blocking time and layout shifts, of the page and of the
//! same page without its program, alternating, each in a fresh browser.

use crate::report_size::ReportSize;
use crate::table::{format_ratio, format_value, median, print_header, print_row};
use crate::timing::{IS_HYDRATED, open_site, throttle_cpu, throttle_network, wait_until};
use e2e::{Fault, Page, TestResult, browse_with};
use serde_json::Value;

/// The number of visits with the program, and of those without; fewer where one takes minutes.
fn rounds(size: ReportSize) -> usize {
    if size.factor > 10 { 3 } else { 9 }
}

/// Records paints, shifts and hydration as `visit`.
const RECORD_FIRST_VISIT: &str = include_str!("../../scripts/init/record_first_visit.js");

/// Total blocking time: the parts of long tasks beyond 50 ms, from the first paint on.
const BLOCKING_TIME: &str =
    "longTasks.filter(([start]) => start >= visit.firstPaint).reduce((sum, [, duration]) => sum + duration - 50, 0)";

/// Scrolls to the end of the page, at a reading pace.
const SCROLL_TO_END: &str = include_str!("../../scripts/scroll_to_end.js");

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

pub(crate) async fn measure() -> TestResult {
    print_header(
        "The first visit",
        "Processor 4 times slower, slow 4G (1.6 Mbit/s, 150 ms), 390 × 844 pixels; medians of 9 visits (3 at 100×), each in a fresh browser, in turns with and \
         without the program.",
        &["", "the page", "without its program", "ratio"],
    );
    for size in ReportSize::with_site() {
        let mut visits: [Vec<Visit>; 2] = [Vec::new(), Vec::new()];
        for round in 0..rounds(size) {
            for (has_program, visits) in [true, false].into_iter().zip(&mut visits) {
                match measure_visit(size, has_program).await {
                    Ok(visit) => visits.push(visit),
                    Err(failure) => eprintln!("{size}, visit {round}, program {has_program}: {failure}"),
                }
            }
        }
        for (index, (name, decimals)) in MEASURES.into_iter().enumerate() {
            let [with, without] = visits
                .each_ref()
                .map(|visits| median(visits.iter().filter_map(|visit| visit.get(index).copied().flatten()).collect()));
            let [with_text, without_text] = [with, without].map(|value| format_value(value, decimals));
            print_row(&[&format!("{size}: {name}"), &with_text, &without_text, &format_ratio(with, without)]);
        }
    }
    Ok(())
}

async fn measure_visit(size: ReportSize, has_program: bool) -> TestResult<Visit> {
    let mut visit = Visit::new();
    browse_with(size.profile(), async |page| {
        page.resize(390, 844).await?;
        page.add_init_script(RECORD_FIRST_VISIT);
        if !has_program {
            page.inject_fault(|path| path.ends_with('/'), Fault::ScriptsRemoved);
        }
        open_site(page).await?;
        throttle_cpu(page).await?;
        throttle_network(page).await?;
        page.open("").await?;
        let is_loaded = if has_program { IS_HYDRATED } else { "document.readyState === 'complete'" };
        wait_until(page, &format!("{is_loaded} && visit.largestPaint && isIdle()")).await?;
        visit = read_visit(page).await?;
        page.call(SCROLL_TO_END, Vec::new()).await?;
        // For shifts that should not happen.
        page.sleep_ms(1000).await;
        visit.push(page.eval("visit.shifts").await?.as_f64());
        Ok(())
    })
    .await?;
    Ok(visit)
}

async fn read_visit(page: &Page) -> TestResult<Visit> {
    let times =
        "visit.firstPaint, visit.largestPaint, visit['data-ready'], visit['data-charts'], visit['data-reference']";
    let values = page.eval(&format!("[{times}, lastTaskEnd(), {BLOCKING_TIME}, visit.shifts]")).await?;
    Ok(values.as_array().into_iter().flatten().map(Value::as_f64).collect())
}
