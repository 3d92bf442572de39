//! The browsers that run the tests and take the pictures, their drivers, and a Chinese font.

use crate::apt;
use crate::command::{command, folders, output, program_at};
use crate::engine::{Engine, Program};
use anyhow::{Result, anyhow};
use fs_err as fs;
use std::env;
use std::path::{Path, PathBuf};

/// For those who install browsers by hand.
const ADVICE: &str = "Ubuntu has Chromium and Firefox as snaps only: there, Google Chrome with its ChromeDriver and Mozilla's own \
                      Firefox do as well.\n";

const SCREEN: Program = Program { variable: "XVFB", names: &["Xvfb"] };

/// A browser and the driver made for it.
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
        (self.engine.capabilities)(&self.program.to_string_lossy())
    }
}

/// Finds browsers of these engines; missing ones are installed, with apt if possible.
pub fn for_testing(engines: Vec<Engine>) -> Result<Vec<Browser>> {
    engines.iter().try_for_each(|engine| (engine.install)())?;
    let missing: Vec<&Engine> = engines.iter().filter(|engine| find(engine).is_none()).collect();
    let mut packages: Vec<&str> = missing.iter().flat_map(|engine| engine.packages).copied().collect();
    if !has_chinese_font() {
        packages.extend(["fontconfig", "fonts-noto-cjk"]);
    }
    if !packages.is_empty() {
        let reasons: String = missing.into_iter().map(|engine| absence(engine) + "\n").collect();
        apt::install(&packages, &(reasons + ADVICE))?;
    }
    engines.into_iter().map(found).collect()
}

fn found(engine: Engine) -> Result<Browser> {
    match find(&engine) {
        Some((program, driver)) => Ok(Browser { engine, program, driver }),
        None => Err(anyhow!(absence(&engine))),
    }
}

/// Says that a browser or its driver is missing, and what would be found.
fn absence(engine: &Engine) -> String {
    let Engine { name, browser, driver, paired, .. } = engine;
    let (browsers, drivers) = (browser.names.join(" or "), driver.names.join(" or "));
    let versions = if *paired { ", both of the same major version" } else { "" };
    format!(
        "There is no {name} with its driver here. Install {browsers}, and {drivers}{versions}, so that they are on PATH; or \
         name them in {} and {}.",
        browser.variable, driver.variable
    )
}

/// The first driver on the path, and the first browser that goes with it.
fn find(engine: &Engine) -> Option<(PathBuf, PathBuf)> {
    if engine.needs_screen {
        places(&SCREEN).into_iter().next()?;
    }
    let driver = places(&engine.driver).into_iter().next()?;
    let version = engine.paired.then(|| major_version(&driver));
    let fits = |browser: &PathBuf| {
        version.as_ref().is_none_or(|version| version.is_some() && *version == major_version(browser))
    };
    Some((places(&engine.browser).into_iter().find(fits)?, driver))
}

/// The program named by the environment variable, or all of its names found on the path.
fn places(program: &Program) -> Vec<PathBuf> {
    if let Some(named) = env::var_os(program.variable) {
        return vec![named.into()];
    }
    let folders: Vec<PathBuf> = folders().chain(webkit_folders()).collect();
    let places = program.names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.filter(|place| place.is_file()).collect()
}

/// WebKitGTK keeps its browser beside its library: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1`.
fn webkit_folders() -> impl Iterator<Item = PathBuf> {
    let inside =
        |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let machines = inside("/usr/lib".into()).filter(|folder| folder.to_string_lossy().ends_with("-linux-gnu"));
    let folders = machines.chain(["/usr/libexec".into()]).flat_map(inside);
    folders.filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit")))
}

/// `Chromium 156.0.8078.79 built on Debian` and `ChromeDriver 156.0.8078.79 (…)` both give 156.
fn major_version(program: &Path) -> Option<String> {
    let said = output(program_at(program).arg("--version")).ok()?;
    first_number(&said)
}

fn first_number(said: &str) -> Option<String> {
    let version = said.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
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
    fn browser_and_driver_are_compared_by_their_major_version() {
        assert_eq!(first_number("Chromium 156.0.8078.79 built on Debian").as_deref(), Some("156"));
        assert_eq!(first_number("ChromeDriver 156.0.8078.73 (a1b2)").as_deref(), Some("156"));
        assert_eq!(first_number("not a browser"), None);
    }
}
