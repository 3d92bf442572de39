//! The browsers that run the tests and take the screenshots, their drivers, and a Chinese font.

use crate::apt;
use crate::command::{command, output, program, search_path};
use crate::engine::{Engine, Program};
use anyhow::{Context, Result};
use fs_err as fs;
use std::env;
use std::path::{Path, PathBuf};

const XVFB: Program = Program { variable: "XVFB", names: &["Xvfb"] };

/// For those who install browsers by hand.
const UBUNTU_ADVICE: &str = "Ubuntu has Chromium and Firefox as snaps only: there, Google Chrome with its ChromeDriver and Mozilla's own \
                             Firefox do as well.\n";

/// A browser and its driver.
pub struct Browser {
    /// Its engine.
    pub engine: Engine,
    /// The path of the browser.
    pub program: PathBuf,
    /// The path of its WebDriver.
    pub driver: PathBuf,
}

impl Browser {
    /// The WebDriver capabilities that start it, as JSON.
    pub fn capabilities(&self) -> String {
        (self.engine.capabilities)(&self.program.to_string_lossy()).to_string()
    }
}

/// Finds browsers of these engines; missing ones are installed, with apt if possible.
pub fn find_or_install(engines: Vec<Engine>) -> Result<Vec<Browser>> {
    engines.iter().try_for_each(|engine| (engine.install)())?;
    let missing: Vec<&Engine> = engines.iter().filter(|engine| find(engine).is_none()).collect();
    let mut packages: Vec<&str> = missing.iter().flat_map(|engine| engine.packages).copied().collect();
    if !has_chinese_font() {
        packages.extend(["fontconfig", "fonts-noto-cjk"]);
    }
    if !packages.is_empty() {
        let reasons: String = missing.into_iter().map(|engine| missing_message(engine) + "\n").collect();
        apt::install(&packages, &(reasons + UBUNTU_ADVICE))?;
    }
    engines.into_iter().map(find_installed).collect()
}

fn find_installed(engine: Engine) -> Result<Browser> {
    let (program, driver) = find(&engine).with_context(|| missing_message(&engine))?;
    Ok(Browser { engine, program, driver })
}

/// Says that a browser or its driver is missing, and what would be found.
fn missing_message(engine: &Engine) -> String {
    let Engine { name, browser, driver, needs_same_version, .. } = engine;
    let (browsers, drivers) = (browser.names.join(" or "), driver.names.join(" or "));
    let versions = if *needs_same_version { ", both of the same major version" } else { "" };
    format!(
        "There is no {name} with its driver here. Install {browsers}, and {drivers}{versions}, so that they are on PATH; or \
         name them in {} and {}.",
        browser.variable, driver.variable
    )
}

/// The first driver on the path, and the first browser that goes with it.
fn find(engine: &Engine) -> Option<(PathBuf, PathBuf)> {
    if engine.needs_display {
        find_programs(&XVFB).into_iter().next()?;
    }
    let driver = find_programs(&engine.driver).into_iter().next()?;
    let version = engine.needs_same_version.then(|| major_version(&driver));
    let is_matching = |browser: &PathBuf| {
        version.as_ref().is_none_or(|version| version.is_some() && *version == major_version(browser))
    };
    Some((find_programs(&engine.browser).into_iter().find(is_matching)?, driver))
}

/// The program named by the environment variable, or all of its names found on the path.
fn find_programs(program: &Program) -> Vec<PathBuf> {
    if let Some(path) = env::var_os(program.variable) {
        return vec![path.into()];
    }
    let folders: Vec<PathBuf> = search_path().chain(webkit_folders()).collect();
    let candidates = program.names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.filter(|path| path.is_file()).collect()
}

/// WebKitGTK keeps its browser beside its library: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1`.
fn webkit_folders() -> impl Iterator<Item = PathBuf> {
    let entries =
        |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let platforms = entries("/usr/lib".into()).filter(|folder| folder.to_string_lossy().ends_with("-linux-gnu"));
    let folders = platforms.chain(["/usr/libexec".into()]).flat_map(entries);
    folders.filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit")))
}

/// `Chromium 156.0.8078.79 built on Debian` and `ChromeDriver 156.0.8078.79 (…)` both give 156.
fn major_version(path: &Path) -> Option<String> {
    first_number(&output(program(path).arg("--version")).ok()?)
}

fn first_number(text: &str) -> Option<String> {
    let version = text.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version.split('.').next().map(str::to_owned)
}

/// Other systems than Linux have one, and no fontconfig.
fn has_chinese_font() -> bool {
    !cfg!(target_os = "linux") || output(&mut command("fc-list :lang=zh family")).is_ok_and(|fonts| !fonts.is_empty())
}

#[cfg(test)]
mod tests {
    use super::first_number;

    #[test]
    fn first_number_of_a_version_line_is_the_major_version() {
        assert_eq!(first_number("Chromium 156.0.8078.79 built on Debian").as_deref(), Some("156"));
        assert_eq!(first_number("ChromeDriver 156.0.8078.73 (a1b2)").as_deref(), Some("156"));
        assert_eq!(first_number("not a browser"), None);
    }
}
