//! Measures the cost of the page: in bytes, natively, and in a browser, for the report and for copies ten and a hundred times its size.

use crate::command::{command, run};
use crate::driver::Driver;
use crate::engine::CHROMIUM;
use crate::scale_report::scale_report;
use crate::{browser, build, paths, report_path, tools};
use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use fs_err as fs;
use std::path::{Path, PathBuf};

/// The sizes of the measured pages, as multiples of the report.
const SCALES: [usize; 3] = [1, 10, 100];

/// The size of a report that is only opened from disk: about the largest that is accepted.
const OPENED_SCALE: usize = 50;

/// What is measured natively, and the names of these benches.
const NATIVE: [(Benchmark, &str); 2] = [(Benchmark::Marks, "chart_scaling"), (Benchmark::Files, "limit_files")];

/// What to measure, and how often.
#[derive(Args)]
pub struct BenchArgs {
    /// All if none is named
    benchmarks: Vec<Benchmark>,
    /// How often each page is loaded; about half as often at 100 times the size
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Only reports of up to this many times the size
    #[arg(long, value_name = "TIMES", default_value_t = 100)]
    largest: usize,
}

/// What can be measured; all but `Marks` and `Files` by `tests/e2e/benches/page`.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Benchmark {
    /// The drawing of charts, natively.
    Marks,
    /// The opening of files at the limits, natively.
    Files,
    /// The bytes of a first visit.
    Bytes,
    /// The performance score of Lighthouse, for a phone.
    Lighthouse,
    /// The start of the page, beside pages without its program.
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

/// Runs all benchmarks, or the named ones, and prints the figures, at last beside their limits; there is no pass or fail.
pub fn run_benchmarks(BenchArgs { benchmarks, rounds, largest }: BenchArgs) -> Result<()> {
    let chosen = if benchmarks.is_empty() { Benchmark::value_variants().to_vec() } else { benchmarks };
    for (benchmark, name) in NATIVE {
        if chosen.contains(&benchmark) {
            run(&mut command(&format!("cargo bench --quiet --bench {name}")))?;
        }
    }
    let of_page = chosen.iter().filter(|benchmark| NATIVE.iter().all(|(native, _)| native != *benchmark));
    let names: Vec<String> =
        of_page.filter_map(ValueEnum::to_possible_value).map(|value| value.get_name().to_owned()).collect();
    if names.is_empty() {
        return Ok(());
    }
    let scales = SCALES.into_iter().filter(|scale| *scale <= largest);
    let sites = scales.map(build_site).collect::<Result<Vec<BenchSite>>>()?;
    run_in_browser(&names, rounds, &sites)
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

fn run_in_browser(names: &[String], rounds: usize, sites: &[BenchSite]) -> Result<()> {
    tools::install_bench_packages()?;
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
        .env("ROUNDS", rounds.to_string())
        .env("ENGINE", browser.engine.name)
        .env("WEBDRIVERS", driver.address())
        .env("CAPABILITIES", browser.capabilities())
        .env("ARTIFACTS_DIR", paths::e2e_artifacts().join("bench")))
}
