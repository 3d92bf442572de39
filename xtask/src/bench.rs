//! Measures the cost of the page: in bytes, natively, and in a browser, for the report and for copies ten and a hundred times its size.

use crate::command::{command, run};
use crate::driver::Driver;
use crate::engine::CHROMIUM;
use crate::failure::{Failure, Outcome, While};
use crate::multiply::multiplied;
use crate::{browser, place, report, site, tools, weight};
use std::fs;
use std::path::{Path, PathBuf};

/// The sizes of the measured pages, as multiples of the report.
const SIZES: [usize; 3] = [1, 10, 100];

/// The size of a report that is only opened from disk: about the largest that is accepted.
const OPENED: usize = 50;

/// The parts that can be measured, the last five in a browser (`tests/e2e/benches/page`).
const PARTS: [&str; 7] = ["marks", "bytes", "loading", "switching", "pointing", "memory", "opening"];

/// Measures all parts, or the named ones, and prints the figures; there is no pass or fail.
pub fn measure(words: &[&str]) -> Outcome {
    if let Some(unknown) = words.iter().find(|word| !PARTS.contains(word)) {
        let known = PARTS.join(" ");
        return Err(Failure::new(format!("There is nothing to measure by the name of {unknown}. There are: {known}")));
    }
    let asked: Vec<&str> = PARTS.into_iter().filter(|part| words.is_empty() || words.contains(part)).collect();
    if asked.contains(&"marks") {
        run(&mut command("cargo bench --quiet --bench chart_scaling"))?;
    }
    if asked == ["marks"] {
        return Ok(());
    }
    let sites = SIZES.into_iter().map(build).collect::<Outcome<Vec<Site>>>()?;
    if asked.contains(&"bytes") {
        sites.iter().try_for_each(|site| weight::tell(&site.folder))?;
    }
    let in_browser: Vec<&str> = asked.into_iter().filter(|part| !["marks", "bytes"].contains(part)).collect();
    if in_browser.is_empty() { Ok(()) } else { in_a_browser(&in_browser, &sites) }
}

/// The page of a report of some size.
struct Site {
    size: usize,
    report: PathBuf,
    folder: PathBuf,
}

/// Builds the page of the report multiplied by `size`, unless it is up to date.
fn build(size: usize) -> Outcome<Site> {
    let report = report::asked_for().ok_or_else(|| Failure::new("Nothing says which report the page is of."))?;
    if size == 1 {
        site::build()?;
        return Ok(Site { size, report, folder: place::dist() });
    }
    println!("The page of a report {size} times the size:");
    let name = format!("site-{size}");
    let site = Site { size, folder: folder()?.join(&name), report: write(&report, size)? };
    site::build_into(&site.folder, &name, Some(&site.report))?;
    Ok(site)
}

/// Writes the report multiplied by `size`.
fn write(report: &Path, size: usize) -> Outcome<PathBuf> {
    let larger = folder()?.join(format!("report-{size}.json"));
    let text = fs::read_to_string(report).while_doing(|| format!("reading {}", report.display()))?;
    fs::write(&larger, multiplied(&text, size)?).while_doing(|| format!("writing {}", larger.display()))?;
    Ok(larger)
}

/// The folder for files that only benchmarks use.
fn folder() -> Outcome<PathBuf> {
    let folder = place::target().join("bench");
    fs::create_dir_all(&folder).while_doing(|| format!("making {}", folder.display()))?;
    Ok(folder)
}

fn in_a_browser(parts: &[&str], sites: &[Site]) -> Outcome {
    tools::for_building()?;
    let browsers = browser::for_testing(vec![CHROMIUM])?;
    let browser = browsers.first().ok_or_else(|| Failure::new("There is no browser."))?;
    let driver = Driver::start(browser)?;
    // The speed of the bench itself does not matter, so it is not optimised.
    let mut bench = command("cargo bench --quiet --profile dev --package e2e --bench page --");
    for Site { size, report, folder } in sites {
        let suffix = if *size == 1 { String::new() } else { format!("_{size}") };
        let set = |name: &str, path: &Path| (format!("{name}{suffix}"), path.to_owned());
        bench.envs([set("SITE", folder), set("REPORT", report)]);
        if *size == 1 {
            bench.env(format!("REPORT_{OPENED}"), write(report, OPENED)?);
        }
    }
    run(bench
        .args(parts)
        .env("ENGINE", browser.engine.name)
        .env("WEBDRIVERS", driver.address())
        .env("CAPABILITIES", browser.capabilities())
        .env("KEPT", place::target().join("e2e").join("bench")))
}
