//! Takes pictures of the real page: for the README, and for previews that other sites show beside a link.

use crate::browser;
use crate::command::{output, program_at};
use crate::engine::{CHROMIUM, FLAGS};
use crate::server::Server;
use crate::{build, paths, report_path};
use anyhow::{Result, anyhow, bail};
use fs_err as fs;
use std::path::{Path, PathBuf};

/// Each page: its address within the site, the name of its README picture, and its language tag.
const PAGES: &[(&str, &str, &str)] = &[("", "page-zh.png", "zh-Hans"), ("en/", "page-en.png", "en")];
/// Window size of README pictures.
const SCREEN: &str = "1440,900";
/// Window size of previews (1.91 to 1, as the Open Graph protocol recommends).
const PREVIEW: &str = "1200,630";

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
    let browsers = browser::for_testing(vec![CHROMIUM])?;
    let server = Server::start(&paths::dist(), "/", 0)?;
    let report = report_path::asked_for().ok_or_else(|| anyhow!("Nothing says which report the page is of."))?;
    let pictures = PAGES.iter().flat_map(|(page, name, tag)| {
        [(page, paths::root().join(".github").join(name), SCREEN), (page, preview(&report, tag), PREVIEW)]
    });
    let pictures: Vec<(&&str, PathBuf, &str)> = pictures.collect();
    for (browser, (page, picture, size)) in browsers.iter().cycle().zip(pictures) {
        let profile = paths::target().join("picture-profile");
        let _ = fs::remove_dir_all(&profile);
        let _ = fs::remove_file(&picture);
        output(
            program_at(&browser.program)
                .args(FLAGS)
                .arg(format!("--user-data-dir={}", profile.display()))
                .args(["--hide-scrollbars", "--force-prefers-reduced-motion"])
                .arg(format!("--window-size={size}"))
                // Virtual time runs ahead by five seconds, so that everything has loaded.
                .arg("--virtual-time-budget=5000")
                .arg(format!("--screenshot={}", picture.display()))
                .arg(format!("{}{page}", server.address())),
        )?;
        let size = fs::metadata(&picture)?.len();
        if size < 10_000 {
            bail!("{} has {size} bytes: too few for a page.", picture.display());
        }
        println!("{} has {} kB.", picture.display(), size / 1000);
    }
    Ok(())
}
