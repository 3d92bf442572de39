//! The build tools: their versions, whether they are installed, and installing them.

use crate::apt;
use crate::browser;
use crate::command::{command, output, run};
use crate::engine;
use crate::paths;
use anyhow::{Result, anyhow};
use fs_err as fs;
use std::path::Path;
use std::time::Instant;

/// The versions pinned here; others are pinned in Cargo.lock and rust-toolchain.toml, and npm packages in
/// `xtask/package.json` and `tests/e2e/package.json`.
const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const GECKODRIVER: &str = "0.37.1";
const ZIZMOR: &str = "1.32.0";
const TARGET: &str = "wasm32-unknown-unknown";

/// A program that Cargo can install.
struct Tool {
    package: &'static str,
    programs: &'static [&'static str],
    version: String,
    options: &'static str,
    purpose: &'static str,
    takes: &'static str,
}

/// Installs everything that the commands here need.
pub fn set_up() -> Result<()> {
    for_building()?;
    for_dependencies()?;
    for_workflows()?;
    for_end_to_end()?;
    browser::for_testing(engine::named("all")?)?;
    println!("Everything is there.");
    Ok(())
}

/// Installs cargo-deny if missing.
pub fn for_dependencies() -> Result<()> {
    let deny = Tool {
        package: "cargo-deny",
        programs: &["cargo-deny"],
        version: CARGO_DENY.to_owned(),
        options: "",
        purpose: "holds dependencies to deny.toml",
        takes: "about 2 minutes",
    };
    deny.install_if_missing()
}

/// Installs what lints workflows: action-validator, and zizmor from PyPI, where it comes compiled (Cargo would take ten minutes).
pub fn for_workflows() -> Result<()> {
    install_packages(&paths::packages())?;
    if is_there("zizmor", ZIZMOR) {
        return Ok(());
    }
    if output(&mut command("python3 -m pip --version")).is_err() {
        apt::install(&["python3-pip"], "Python 3 with pip is missing, which installs the linter of workflows.\n")?;
    }
    println!("Installing zizmor {ZIZMOR}, which lints workflows, into {}.", paths::python_tools().display());
    run(command(
        "python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-deps --upgrade",
    )
    .arg(format!("zizmor=={ZIZMOR}"))
    .arg("--target")
    .arg(paths::python_tools()))
}

/// Installs the npm packages of the browser tests: axe-core and html-validate.
pub fn for_end_to_end() -> Result<()> {
    install_packages(&paths::root().join("tests/e2e"))
}

/// Has npm install the packages of a folder, unless they are there in the versions that its lock file pins.
fn install_packages(folder: &Path) -> Result<()> {
    let path = folder.join("package-lock.json");
    let wanted = fs::read(&path)?;
    // npm removes this file along with the packages.
    let there = folder.join("node_modules/installed-lock.json");
    if fs::read(&there).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    run(command("npm ci --loglevel=error --no-audit --no-fund --prefix").arg(folder)).map_err(|failure| {
        anyhow!("{failure}\nnpm comes with Node, from https://nodejs.org, and has to reach its registry once.")
    })?;
    fs::write(&there, wanted)?;
    Ok(())
}

/// Installs what is missing of the tools for building the page.
pub fn for_building() -> Result<()> {
    add_target()?;
    let trunk = Tool {
        package: "trunk",
        programs: &["trunk"],
        version: TRUNK.to_owned(),
        options: "--no-default-features --features rustls",
        purpose: "builds the page",
        takes: "about 3 minutes",
    };
    let wasm_bindgen = Tool {
        package: "wasm-bindgen-cli",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version: locked_version("wasm-bindgen")?,
        options: "",
        purpose: "joins WebAssembly and JavaScript",
        takes: "about a minute",
    };
    trunk.install_if_missing()?;
    wasm_bindgen.install_if_missing()?;
    install_packages(&paths::packages())
}

/// Installs the driver of Firefox.
pub fn for_firefox() -> Result<()> {
    let geckodriver = Tool {
        package: "geckodriver",
        programs: &["geckodriver"],
        version: GECKODRIVER.to_owned(),
        options: "",
        purpose: "drives Firefox",
        takes: "about 3 minutes",
    };
    geckodriver.install_if_missing()
}

impl Tool {
    fn install_if_missing(&self) -> Result<()> {
        if self.programs.iter().all(|program| is_there(program, &self.version)) {
            return Ok(());
        }
        let Self { package, version, options, .. } = self;
        println!("Installing {package} {version}, which {}, into {}.", self.purpose, paths::tools().display());
        println!("This takes {} once.", self.takes);
        let start = Instant::now();
        run(command(&format!("cargo install {package} --version {version} --locked --quiet {options} --root"))
            .arg(paths::tools())
            // These tools run for seconds and need no optimisation.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env_remove("CARGO_TARGET_DIR"))?;
        println!("Installed {package} in {:.0} s.", start.elapsed().as_secs_f32());
        Ok(())
    }
}

/// Whether the program on the path has the required version: `trunk --version` prints `trunk 0.21.14`.
fn is_there(program: &str, version: &str) -> bool {
    let said = output(command(program).arg("--version").env_remove("NO_COLOR"));
    said.is_ok_and(|said| said.split_whitespace().nth(1) == Some(version))
}

fn add_target() -> Result<()> {
    let folder = output(&mut command(&format!("rustc --print target-libdir --target {TARGET}")))?;
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    println!("Adding the target {TARGET} to Rust. This takes some seconds once.");
    run(&mut command(&format!("rustup target add {TARGET}"))).map_err(|failure| {
        anyhow!("{failure}\nRust has to come from https://rustup.rs for it to build for the browser.")
    })
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Result<String> {
    let path = paths::root().join("Cargo.lock");
    let lock = fs::read_to_string(&path)?;
    find_version(&lock, package).ok_or_else(|| anyhow!("{} pins no package named {package}.", path.display()))
}

fn find_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::find_version;

    #[test]
    fn the_locked_version_is_that_of_exactly_the_named_package() {
        let lock = "[[package]]\nname = \"yew-macro\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"yew\"\nversion = \"0.23.0\"\n";
        assert_eq!(find_version(lock, "yew").as_deref(), Some("0.23.0"));
        assert_eq!(find_version(lock, "ye"), None);
    }
}
