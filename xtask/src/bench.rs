//! Measures the cost of the page: in bytes, natively, and in a browser, for the report and for copies ten and a hundred times its size.

use crate::command::{command, run};
use crate::driver::Driver;
use crate::engine::CHROMIUM;
use crate::scale_report::scale_report;
use crate::{browser, build, bundle_size, paths, report_path, tools};
use anyhow::{Context, Result};
use clap::ValueEnum;
use fs_err as fs;
use std::path::{Path, PathBuf};

/// The sizes of the measured pages, as multiples of the report.
const SCALES: [usize; 3] = [1, 10, 100];

/// The size of a report that is only opened from disk: about the largest that is accepted.
const OPENED_SCALE: usize = 50;

/// What can be measured; from `Loading` on in a browser (`tests/e2e/benches/page`).
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Benchmark {
    /// The drawing of charts, natively.
    Marks,
    /// The bytes of a first visit.
    Bytes,
    /// The start of the page.
    Loading,
    /// A change of language, unit or theme.
    Switching,
    /// The pointer over charts.
    Pointing,
    /// The memory that the page takes.
    Memory,
    /// A report opened from disk.
    Opening,
}

/// Runs all benchmarks, or the named ones, and prints the figures; there is no pass or fail.
pub fn run_benchmarks(named: Vec<Benchmark>) -> Result<()> {
    let chosen = if named.is_empty() { Benchmark::value_variants().to_vec() } else { named };
    if chosen.contains(&Benchmark::Marks) {
        run(&mut command("cargo bench --quiet --bench chart_scaling"))?;
    }
    if chosen == [Benchmark::Marks] {
        return Ok(());
    }
    let sites = SCALES.into_iter().map(build_site).collect::<Result<Vec<BenchSite>>>()?;
    if chosen.contains(&Benchmark::Bytes) {
        sites.iter().try_for_each(|site| bundle_size::print_first_visits(&site.folder))?;
    }
    let in_browser = chosen.iter().filter(|benchmark| !matches!(benchmark, Benchmark::Marks | Benchmark::Bytes));
    let names: Vec<String> =
        in_browser.filter_map(ValueEnum::to_possible_value).map(|value| value.get_name().to_owned()).collect();
    if names.is_empty() { Ok(()) } else { run_in_browser(&names, &sites) }
}

/// The page of a report of some size.
struct BenchSite {
    scale: usize,
    report: PathBuf,
    folder: PathBuf,
}

/// Builds the page of the report in this size, unless it is up to date.
fn build_site(scale: usize) -> Result<BenchSite> {
    let report = report_path::selected().context("Nothing says which report the page is of.")?;
    if scale == 1 {
        build::build()?;
        return Ok(BenchSite { scale, report, folder: paths::dist() });
    }
    println!("The page of a report {scale} times the size:");
    let name = format!("site-{scale}");
    let site = BenchSite { scale, folder: bench_folder()?.join(&name), report: write_report(&report, scale)? };
    build::build_into(&site.folder, &name, Some(&site.report))?;
    Ok(site)
}

/// Writes the report in this size.
fn write_report(report: &Path, scale: usize) -> Result<PathBuf> {
    let path = bench_folder()?.join(format!("report-{scale}.json"));
    fs::write(&path, scale_report(&fs::read_to_string(report)?, scale)?)?;
    Ok(path)
}

/// The folder for files that only benchmarks use.
fn bench_folder() -> Result<PathBuf> {
    let folder = paths::target().join("bench");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn run_in_browser(names: &[String], sites: &[BenchSite]) -> Result<()> {
    tools::install_build_tools()?;
    let browsers = browser::find_or_install(vec![CHROMIUM])?;
    let browser = browsers.first().context("There is no browser.")?;
    let driver = Driver::start(browser)?;
    // The speed of the bench itself does not matter, so it is not optimised.
    let mut bench = command("cargo bench --quiet --profile dev --package e2e --bench page --");
    for BenchSite { scale, report, folder } in sites {
        let suffix = if *scale == 1 { String::new() } else { format!("_{scale}") };
        bench.env(format!("SITE{suffix}"), folder).env(format!("REPORT{suffix}"), report);
        if *scale == 1 {
            bench.env(format!("REPORT_{OPENED_SCALE}"), write_report(report, OPENED_SCALE)?);
        }
    }
    run(bench
        .args(names)
        .env("ENGINE", browser.engine.name)
        .env("WEBDRIVERS", driver.address())
        .env("CAPABILITIES", browser.capabilities())
        .env("ARTIFACTS_DIR", paths::e2e_artifacts().join("bench")))
}
