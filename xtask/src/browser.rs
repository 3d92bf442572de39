//! The browser that tests and photographs the page, its driver, and a font with Chinese letters.

use crate::command::{command, output, program_at, run, told};
use crate::failure::{Failure, Outcome};
use std::env;
use std::path::{Path, PathBuf};

/// How the browser is started: without a window, and without talking to anybody but the page.
pub const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A browser and the driver made for it.
pub struct Browser {
    /// The browser itself.
    pub program: PathBuf,
    /// Its WebDriver.
    pub driver: PathBuf,
}

/// A browser to test with; what is missing is installed with apt, where one may.
pub fn for_testing() -> Outcome<Browser> {
    let mut packages = Vec::new();
    if find().is_none() {
        packages.extend(["chromium", "chromium-driver"]);
    }
    if !has_chinese_font() {
        packages.extend(["fontconfig", "fonts-noto-cjk"]);
    }
    if !packages.is_empty() {
        install(&packages)?;
    }
    find().ok_or_else(|| {
        Failure::new(
            "There is no browser with a driver of the same version here. Install Chromium or Google Chrome, and the \
             ChromeDriver of its version, so that both are on PATH; or name them in CHROME and CHROMEDRIVER.",
        )
    })
}

/// The first browser on the path for which there is a driver of the same major version.
fn find() -> Option<Browser> {
    let driver = named_or_on_path("CHROMEDRIVER", &["chromedriver"]).into_iter().next()?;
    let version = major_version(&driver)?;
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    let mut programs = named_or_on_path("CHROME", &names).into_iter();
    let program = programs.find(|program| major_version(program).as_ref() == Some(&version))?;
    Some(Browser { program, driver })
}

/// The program that an environment variable names, or those of the given names on the path.
fn named_or_on_path(variable: &str, names: &[&str]) -> Vec<PathBuf> {
    if let Some(named) = env::var_os(variable) {
        return vec![named.into()];
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let places = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.filter(|place| place.is_file()).collect()
}

/// `Chromium 156.0.8078.79 built on Debian` and `ChromeDriver 156.0.8078.79 (…)` are both 156.
fn major_version(program: &Path) -> Option<String> {
    let said = output(program_at(program).arg("--version")).ok()?;
    first_number(&said)
}

fn first_number(said: &str) -> Option<String> {
    let version = said.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version.split('.').next().map(str::to_owned)
}

fn has_chinese_font() -> bool {
    output(&mut command("fc-list :lang=zh family")).is_ok_and(|fonts| !fonts.is_empty())
}

fn install(packages: &[&str]) -> Outcome {
    let list = packages.join(" ");
    let root = output(&mut command("id -u")).is_ok_and(|id| id == "0");
    let apt = output(&mut command("apt-get --version")).is_ok();
    if !root || !apt {
        return Err(Failure::new(format!(
            "Testing in a browser needs what Debian calls: {list}\n\
             Only root can install it, and only with apt can this program. Please do it, for example with\n\n    \
             sudo apt-get install {list}\n\n\
             (Ubuntu has Chromium as a snap only: there, Google Chrome and its ChromeDriver do as well.)"
        )));
    }
    println!("Installing {list} with apt. This takes about a minute once.");
    let mut fetch = command("apt-get update --quiet=2");
    let mut install = command(&format!("apt-get install --quiet=2 --yes --no-install-recommends {list}"));
    for step in [&mut fetch, &mut install] {
        println!("  {}", told(step));
        run(step.env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    Ok(())
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
