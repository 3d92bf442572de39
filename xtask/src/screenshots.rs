//! Takes screenshots of the built page: for the README, and for previews that other sites show beside a link.

use crate::browser;
use crate::command::{output, program};
use crate::engine::{CHROMIUM, CHROMIUM_FLAGS};
use crate::{build, paths, report_path};
use anyhow::{Context, Result, ensure};
use fs_err as fs;
use std::path::{Path, PathBuf};
use xtask::server::Server;

/// Each page: its address within the site, the name of its README screenshot, and its language tag.
const PAGES: &[(&str, &str, &str)] = &[("", "page-zh.png", "zh-Hans"), ("en/", "page-en.png", "en")];
/// Window size of README screenshots.
const README_SIZE_PX: &str = "1440,900";
/// Window size of previews (1.91 to 1, as the Open Graph protocol recommends).
const PREVIEW_SIZE_PX: &str = "1200,630";

/// A blank page is smaller.
const MIN_SIZE_BYTES: u64 = 10_000;

/// The previews of a report's pages, beside it.
pub fn previews(report: &Path) -> impl Iterator<Item = PathBuf> {
    PAGES.iter().map(|(_, _, tag)| preview(report, tag))
}

fn preview(report: &Path, tag: &str) -> PathBuf {
    report.with_extension(format!("{tag}.png"))
}

/// Takes the top of the page in both languages: into `.github/`, and beside the report, where the build finds them.
pub fn take() -> Result<()> {
    build::build()?;
    let browsers = browser::find_or_install(vec![CHROMIUM])?;
    let server = Server::start(&paths::dist(), "/", 0)?;
    let report = report_path::selected().context("Nothing says which report the page is of.")?;
    let screenshots = PAGES.iter().flat_map(|(page, name, tag)| {
        [
            (page, paths::root().join(".github").join(name), README_SIZE_PX),
            (page, preview(&report, tag), PREVIEW_SIZE_PX),
        ]
    });
    let screenshots: Vec<(&&str, PathBuf, &str)> = screenshots.collect();
    for (browser, (page, path, window_size)) in browsers.iter().cycle().zip(screenshots) {
        let profile = paths::target().join("screenshot-profile");
        let _ = fs::remove_dir_all(&profile);
        let _ = fs::remove_file(&path);
        output(
            program(&browser.program)
                .args(CHROMIUM_FLAGS)
                .arg(format!("--user-data-dir={}", profile.display()))
                .args(["--hide-scrollbars", "--force-prefers-reduced-motion"])
                .arg(format!("--window-size={window_size}"))
                // Virtual time runs ahead by five seconds, so that everything has loaded.
                .arg("--virtual-time-budget=5000")
                .arg(format!("--screenshot={}", path.display()))
                .arg(format!("{}{page}", server.address())),
        )?;
        let size = fs::metadata(&path)?.len();
        ensure!(size >= MIN_SIZE_BYTES, "{} has {size} bytes: too few for a page.", path.display());
        println!("{} has {} kB.", path.display(), size / 1000);
    }
    Ok(())
}
