//! What the page costs: in bytes, in its own code, and in a browser, beside pages of reports ten and a hundred times the size.

use crate::command::{command, run};
use crate::driver::Driver;
use crate::engine::CHROMIUM;
use crate::failure::{Failure, Outcome, While};
use crate::multiply::multiplied;
use crate::{browser, place, report, site, tools, weight};
use std::fs;
use std::path::{Path, PathBuf};

/// How many times its size the report has in the pages that are measured.
const SIZES: [usize; 3] = [1, 10, 100];

/// A size that is only opened from disk: about the largest that is not refused.
const OPENED: usize = 50;

/// What can be measured without a browser, and then in one (`tests/e2e/benches/page`).
const PARTS: [&str; 7] = ["marks", "bytes", "loading", "switching", "pointing", "memory", "opening"];

/// Measures all parts, or the named ones, and prints figures: there is nothing to pass.
pub fn measure(words: &[&str]) -> Outcome {
    if let Some(unknown) = words.iter().find(|word| !PARTS.contains(word)) {
        let known = PARTS.join(" ");
        return Err(Failure::new(format!("There is nothing to measure by the name of {unknown}. There are: {known}")));
    }
    let asked: Vec<&str> = PARTS.into_iter().filter(|part| words.is_empty() || words.contains(part)).collect();
    if asked.contains(&"marks") {
        run(&mut command("cargo bench --quiet --bench marks"))?;
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

/// Builds the page of the report so many times its size, or leaves the one that is there.
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

/// Writes the report so many times its size.
fn write(report: &Path, size: usize) -> Outcome<PathBuf> {
    let larger = folder()?.join(format!("report-{size}.json"));
    let text = fs::read_to_string(report).while_doing(|| format!("reading {}", report.display()))?;
    fs::write(&larger, multiplied(&text, size)?).while_doing(|| format!("writing {}", larger.display()))?;
    Ok(larger)
}

/// Where what is only measured is kept.
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
    // Its own speed is not what is measured: it need not be compiled for it.
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
