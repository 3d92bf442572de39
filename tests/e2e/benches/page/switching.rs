//! Measures switching the language, the units and the theme with charts in view: until painted, and until all deferred work is done.

use crate::compared_page::ComparedPage;
use crate::limits::Limits;
use crate::report_size::ReportSize;
use crate::table::{format_value, median, print_header, print_row, ratio};
use crate::timing::{IS_READY, open_and_wait_idle, wait_idle, wait_until};
use e2e::{Page, Profile, TestResult, browse_with};

/// The number of repetitions of each; fewer where one alone takes most of a minute.
fn rounds(size: ReportSize) -> usize {
    if size.factor < 100 { 15 } else { 3 }
}

/// The names of the switches, in `time_switch.js` and in the table.
const SWITCHES: [&str; 3] = ["language", "units", "theme"];

/// Switches a setting; returns the time until a frame is painted in which all charts in view are redrawn.
const TIME_SWITCH: &str = include_str!("../../scripts/time_switch.js");

/// Fetches the HTML of both pages without charts, and shows the first.
const FETCH_BOTH_LANGUAGES: &str = include_str!("../../scripts/fetch_both_languages.js");

/// Records the canvases on which a drawing was begun.
const RECORD_DRAWN_CANVASES: &str = include_str!("../../scripts/init/record_drawn_canvases.js");

/// Records when the document was last changed as `lastChange`.
const WATCH_CHANGES: &str = include_str!("../../scripts/watch_changes.js");

/// Scrolls to the first chart, or to where it would be.
const SCROLL_TO_CHART: &str =
    "document.querySelector('#section-overview .legend').scrollIntoView({ block: 'start', behavior: 'instant' })";

pub(crate) async fn measure(limits: &mut Limits) -> TestResult {
    print_header(
        "Switching",
        "Processor 4 times slower, 1280 × 800 pixels, charts in view; medians of 15, of 3 at 100×, in ms. “Painted” is until the page’s thread has painted a frame \
         in which the charts in view are redrawn; “all done” is until nothing in the document changes any more, text and charts out of view included. “Replacing the text” is the \
         other language’s text put in as HTML, without charts, in the page without its program.",
        &["", "painted", "all done", "painted, to replacing the text"],
    );
    for size in ReportSize::with_site() {
        let replaced = measure_replacing(size).await;
        let switched = measure_switches(size).await?;
        let replaced = replaced?;
        print_row(&[&format!("{size}: replacing the text"), &format_value(replaced, 0), "–", "1"]);
        for (name, [painted, done]) in SWITCHES.into_iter().zip(switched) {
            let ratio = ratio(painted, replaced);
            let cells = [format_value(painted, 0), format_value(done, 0), format_value(ratio, 2)];
            print_row(&[&format!("{size}: {name}"), &cells[0], &cells[1], &cells[2]]);
            match name {
                _ if size.factor > 1 => {}
                "language" => limits.at_most(1.0, 2, "language, to replacing the text", ratio),
                _ => limits.at_most(50.0, 0, &format!("{name}, 4× slower, ms"), painted),
            }
        }
    }
    Ok(())
}

/// For each switch: the time until painted, and until all is done.
async fn measure_switches(size: ReportSize) -> TestResult<Vec<[Option<f64>; 2]>> {
    let mut medians = Vec::new();
    browse_with(Profile { unlimited_frame_rate: true, ..size.profile() }, async |page| {
        page.add_init_script(RECORD_DRAWN_CANVASES);
        open_and_wait_idle(page, "", true, IS_READY).await?;
        page.run_script(SCROLL_TO_CHART).await?;
        page.call(WATCH_CHANGES, Vec::new()).await?;
        wait_until(page, "document.querySelector('.plot[data-canvas-drawn] canvas')").await?;
        for name in SWITCHES {
            medians.push(measure_repeatedly(page, rounds(size), name, "lastChange").await?);
        }
        Ok(())
    })
    .await?;
    Ok(medians)
}

/// The time until painted of the same text as HTML in the other language, without charts, in the page without its program.
async fn measure_replacing(size: ReportSize) -> TestResult<Option<f64>> {
    let mut replaced = None;
    browse_with(Profile { unlimited_frame_rate: true, ..size.profile() }, async |page| {
        ComparedPage::WithoutProgram.serve(page)?;
        page.add_init_script(RECORD_DRAWN_CANVASES);
        open_and_wait_idle(page, "", true, "true").await?;
        page.call(FETCH_BOTH_LANGUAGES, Vec::new()).await?;
        page.run_script(SCROLL_TO_CHART).await?;
        replaced = measure_repeatedly(page, rounds(size), "replaced text", "lastTaskEnd()").await?[0];
        Ok(())
    })
    .await?;
    Ok(replaced)
}

/// Switches repeatedly, each time once the page is idle: the time until painted, and until the `end` of all work, an expression.
async fn measure_repeatedly(page: &Page, rounds: usize, name: &str, end: &str) -> TestResult<[Option<f64>; 2]> {
    let (mut painted, mut done) = (Vec::new(), Vec::new());
    wait_idle(page).await?;
    for round in 0..rounds {
        let is_other = round % 2 == 0;
        painted.extend(page.call(TIME_SWITCH, vec![name.into(), is_other.into()]).await?.as_f64());
        wait_idle(page).await?;
        done.push(page.eval_number(&format!("Math.max(0, {end} - start)")).await?);
    }
    Ok([median(painted), median(done)])
}
