//! Measures the first visit on a slow device and network, beside other pages of the same text, in turns, each in a fresh browser: paints,
//! blocking time and layout shifts; and, in visits of their own, when the page answers a reader who tries without pause.

use crate::compared_page::ComparedPage;
use crate::limits::Limits;
use crate::report_size::ReportSize;
use crate::table::{format_value, median, print_header, print_row, ratio};
use crate::timing::{IS_READY, open_site, rounds, throttle_cpu, throttle_network, wait_until};
use e2e::{Page, TestResult, browse_with};
use serde_json::Value;

/// Records paints and shifts as `visit`.
const RECORD_FIRST_VISIT: &str = include_str!("../../scripts/init/record_first_visit.js");

/// Clicks a figure until its card is there, and records when as `answered`.
const PROBE_TEXT: &str = include_str!("../../scripts/init/probe_text.js");

/// Points at a chart until its tooltip is there, and records when as `answered`.
const PROBE_CHARTS: &str = include_str!("../../scripts/init/probe_charts.js");

/// Scrolls to the end of the page, at a reading pace.
const SCROLL_TO_END: &str = include_str!("../../scripts/scroll_to_end.js");

/// So long nothing is done once a page has loaded: longer than a chunk takes to arrive.
const QUIET_MS: u32 = 1500;

/// A kind of visit. They take turns in this order; to larger reports only the first three.
#[derive(Clone, Copy)]
enum Visit {
    /// Of the page, without touching it until it has loaded.
    Page,
    /// Of the page without its program.
    WithoutProgram,
    /// Of the page, clicking a figure in the text.
    ClickingText,
    /// Of the page, pointing at a chart.
    PointingAtChart,
    /// Of the page, with units chosen before.
    RememberedUnits,
    /// Of the same text with charts by Observable Plot.
    ObservablePlot,
    /// Of the same text with charts by ECharts.
    Echarts,
}

const VISITS: [(Visit, &str); 7] = [
    (Visit::Page, "the page"),
    (Visit::WithoutProgram, "without its program"),
    (Visit::ClickingText, "text clicked"),
    (Visit::PointingAtChart, "chart pointed at"),
    (Visit::RememberedUnits, "remembered units"),
    (Visit::ObservablePlot, "Observable Plot"),
    (Visit::Echarts, "ECharts"),
];

/// The number of kinds of visit to larger reports.
const VISITS_TO_LARGER_REPORTS: usize = 3;

/// What is measured of a visit.
#[derive(Clone, Copy)]
enum Measure {
    FirstPaint,
    LargestPaint,
    Answer,
    Drawing,
    LastTask,
    BlockingTime,
    LongestTask,
    Shift,
}

/// Name in the table, number of decimals, and JavaScript expression.
const MEASURES: [(Measure, &str, usize, &str); 8] = [
    (Measure::FirstPaint, "first contentful paint, ms", 0, "visit.firstPaint"),
    (Measure::LargestPaint, "largest contentful paint, ms", 0, "visit.largestPaint"),
    (Measure::Answer, "until it answers, ms", 0, "window.answered"),
    (Measure::Drawing, "until its charts are drawn, ms", 0, "window.drawn"),
    (Measure::LastTask, "until nothing more is done, ms", 0, "lastTaskEnd()"),
    (Measure::BlockingTime, "total blocking time, ms", 0, "blockingTimes().reduce((sum, time) => sum + time - 50, 0)"),
    (Measure::LongestTask, "longest task, ms", 0, "Math.max(0, ...blockingTimes())"),
    (Measure::Shift, "layout shift to the page’s end, most", 4, "visit.shifts"),
];

/// The measures of each visit, by kind of visit.
type Visits = [Vec<Vec<Option<f64>>>; VISITS.len()];

pub(crate) async fn measure(limits: &mut Limits) -> TestResult {
    let rounds = rounds(1)?;
    print_header(
        "The first visit",
        &format!(
            "Processor 4 times slower, slow 4G (1.6 Mbit/s, 150 ms), 390 × 844 pixels; medians of {rounds} visits of each kind (about half at 100×), each in a \
             fresh browser, in turns. “Text clicked” and “chart pointed at” are visits in which a script does so every 25 ms until a card or a \
             tooltip is shown. “Observable Plot” and “ECharts” are the same page without program and drawings, with plain bars drawn by these \
             libraries instead. Blocking time is counted from the first paint on.",
        ),
        &[""].into_iter().chain(VISITS.map(|(_, name)| name)).collect::<Vec<_>>(),
    );
    let mut first_answer = None;
    for size in ReportSize::with_site() {
        let visits = measure_visits(size).await?;
        for (measure, name, decimals, _) in MEASURES {
            let values = VISITS.map(|(visit, _)| format_value(statistic(&visits, visit, measure), decimals));
            print_row(&[format!("{size}: {name}")].into_iter().chain(values).collect::<Vec<_>>());
        }
        let answer = statistic(&visits, Visit::ClickingText, Measure::Answer);
        match size.factor {
            1 => {
                compare(&visits, limits);
                first_answer = answer;
            }
            10 => limits.at_most(1.7, 2, "text answers, 10× the report, to 1×", ratio(answer, first_answer)),
            _ => limits.at_most(6.0, 2, "text answers, 100× the report, to 1×", ratio(answer, first_answer)),
        }
    }
    Ok(())
}

/// The median of a measure; of layout shifts, which should never be, the largest.
fn statistic(visits: &Visits, visit: Visit, measure: Measure) -> Option<f64> {
    let values = visits[visit as usize].iter().filter_map(|values| values.get(measure as usize).copied().flatten());
    if matches!(measure, Measure::Shift) { values.reduce(f64::max) } else { median(values.collect()) }
}

/// Compares the visits to the published report with their limits.
fn compare(visits: &Visits, limits: &mut Limits) {
    let value = |visit, measure| statistic(visits, visit, measure);
    limits.at_most(150.0, 0, "total blocking time, 4× slower, ms", value(Visit::Page, Measure::BlockingTime));
    limits.at_most(100.0, 0, "longest task, 4× slower, ms", value(Visit::Page, Measure::LongestTask));
    for (other, name) in [
        (Visit::WithoutProgram, "the page without its program"),
        (Visit::ObservablePlot, "the text with Observable Plot"),
    ] {
        for (measure, paint) in [(Measure::FirstPaint, "first"), (Measure::LargestPaint, "largest")] {
            let ratio = ratio(value(Visit::Page, measure), value(other, measure));
            limits.at_most(1.0, 2, &format!("{paint} paint, to {name}"), ratio);
        }
    }
    let drawing = value(Visit::Echarts, Measure::Drawing);
    for (visit, limit, part) in [(Visit::ClickingText, 0.7, "text"), (Visit::PointingAtChart, 0.9, "charts")] {
        let ratio = ratio(value(visit, Measure::Answer), drawing);
        limits.at_most(limit, 2, &format!("{part} answer, to the text with ECharts being drawn"), ratio);
    }
    limits.at_most(0.0, 4, "layout shift", value(Visit::Page, Measure::Shift));
    limits.at_most(0.0, 4, "layout shift, remembered units", value(Visit::RememberedUnits, Measure::Shift));
}

async fn measure_visits(size: ReportSize) -> TestResult<Visits> {
    let mut visits = Visits::default();
    let kinds = if size.factor == 1 { VISITS.len() } else { VISITS_TO_LARGER_REPORTS };
    for round in 0..rounds(size.factor)? {
        for ((visit, name), visits) in VISITS.into_iter().zip(&mut visits).take(kinds) {
            match measure_visit(size, visit).await {
                Ok(values) => visits.push(values),
                Err(failure) => eprintln!("{size}, visit {round}, {name}: {failure}"),
            }
        }
    }
    Ok(visits)
}

async fn measure_visit(size: ReportSize, visit: Visit) -> TestResult<Vec<Option<f64>>> {
    let mut values = Vec::new();
    browse_with(size.profile(), async |page| {
        page.resize(390, 844).await?;
        page.add_init_script(RECORD_FIRST_VISIT);
        open_site(page).await?;
        let is_loaded = prepare(page, visit).await?;
        throttle_cpu(page).await?;
        throttle_network(page).await?;
        page.open("").await?;
        wait_until(page, is_loaded).await?;
        if matches!(visit, Visit::ClickingText | Visit::PointingAtChart) {
            values = vec![None; MEASURES.len()];
            values[Measure::Answer as usize] = page.eval(MEASURES[Measure::Answer as usize].3).await?.as_f64();
            return Ok(());
        }
        wait_until(page, &format!("visit.largestPaint && isIdle({QUIET_MS})")).await?;
        values = read_visit(page).await?;
        page.call(SCROLL_TO_END, Vec::new()).await?;
        // For shifts that should not happen.
        page.sleep_ms(1000).await;
        values[Measure::Shift as usize] = page.eval("visit.shifts").await?.as_f64();
        Ok(())
    })
    .await?;
    Ok(values)
}

/// Has the site serve the page of this visit; returns the condition of the end of loading.
async fn prepare(page: &Page, visit: Visit) -> TestResult<&'static str> {
    let is_answered = "window.answered";
    let (compared, is_loaded) = match visit {
        Visit::Page | Visit::RememberedUnits => (ComparedPage::Whole, IS_READY),
        Visit::WithoutProgram => (ComparedPage::WithoutProgram, "document.readyState === 'complete'"),
        Visit::ClickingText | Visit::PointingAtChart => (ComparedPage::Whole, is_answered),
        Visit::ObservablePlot => (ComparedPage::ObservablePlot, "window.drawn"),
        Visit::Echarts => (ComparedPage::Echarts, "window.drawn"),
    };
    compared.serve(page)?;
    match visit {
        Visit::ClickingText => page.add_init_script(PROBE_TEXT),
        Visit::PointingAtChart => page.add_init_script(PROBE_CHARTS),
        Visit::RememberedUnits => page.run_script("localStorage.setItem('currency', 'usd')").await?,
        _ => {}
    }
    Ok(is_loaded)
}

/// All measures, in their order.
async fn read_visit(page: &Page) -> TestResult<Vec<Option<f64>>> {
    let values = page.eval(&format!("[{}]", MEASURES.map(|(.., expression)| expression).join(", "))).await?;
    Ok(values.as_array().into_iter().flatten().map(Value::as_f64).collect())
}
