//! The tools: their versions, whether they are installed, and installing them.

use crate::command::{command, output, run};
use crate::engine::{self, EngineChoice};
use crate::{apt, browser, paths};
use anyhow::{Context, Result};
use fs_err as fs;
use std::path::Path;
use std::time::Instant;

/// The versions pinned here; others are pinned in Cargo.lock and rust-toolchain.toml, and npm packages in
/// `xtask/package.json`, `tests/e2e/package.json` and `tests/e2e/benches/package.json`.
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
    duration: &'static str,
}

/// Installs everything that any task needs.
pub fn install_all() -> Result<()> {
    install_build_tools()?;
    install_cargo_deny()?;
    install_workflow_linters()?;
    install_e2e_packages()?;
    install_bench_packages()?;
    browser::find_or_install(engine::chosen(&[EngineChoice::All]))?;
    println!("Everything is installed.");
    Ok(())
}

/// Installs what is missing of the tools for building the page.
pub fn install_build_tools() -> Result<()> {
    add_target()?;
    let trunk = Tool {
        package: "trunk",
        programs: &["trunk"],
        version: TRUNK.to_owned(),
        options: "--no-default-features --features rustls",
        purpose: "builds the page",
        duration: "about 3 minutes",
    };
    let wasm_bindgen = Tool {
        package: "wasm-bindgen-cli",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version: locked_version("wasm-bindgen")?,
        options: "",
        purpose: "joins WebAssembly and JavaScript",
        duration: "about a minute",
    };
    trunk.install_if_missing()?;
    wasm_bindgen.install_if_missing()?;
    install_npm_packages(&paths::npm_packages())
}

/// Installs cargo-deny if missing.
pub fn install_cargo_deny() -> Result<()> {
    let cargo_deny = Tool {
        package: "cargo-deny",
        programs: &["cargo-deny"],
        version: CARGO_DENY.to_owned(),
        options: "",
        purpose: "checks dependencies against deny.toml",
        duration: "about 2 minutes",
    };
    cargo_deny.install_if_missing()
}

/// Installs the driver of Firefox if missing.
pub fn install_geckodriver() -> Result<()> {
    let geckodriver = Tool {
        package: "geckodriver",
        programs: &["geckodriver"],
        version: GECKODRIVER.to_owned(),
        options: "",
        purpose: "drives Firefox",
        duration: "about 3 minutes",
    };
    geckodriver.install_if_missing()
}

/// Installs action-validator, and zizmor from PyPI, where it comes compiled (Cargo would take ten minutes).
pub fn install_workflow_linters() -> Result<()> {
    install_npm_packages(&paths::npm_packages())?;
    if is_installed("zizmor", ZIZMOR) {
        return Ok(());
    }
    if output(&mut command("python3 -m pip --version")).is_err() {
        apt::install(
            &["python3-pip"],
            "Python 3 with pip is missing, which installs zizmor, a linter of workflows.\n",
        )?;
    }
    println!("Installing zizmor {ZIZMOR}, which lints workflows, into {}.", paths::python_tools().display());
    run(command(
        "python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-deps --upgrade",
    )
    .arg(format!("zizmor=={ZIZMOR}"))
    .arg("--target")
    .arg(paths::python_tools()))
}

/// Installs the npm packages of the end-to-end tests: axe-core and html-validate.
pub fn install_e2e_packages() -> Result<()> {
    install_npm_packages(&paths::e2e_npm_packages())
}

/// Installs the npm packages of the benches: Lighthouse, and the libraries of the pages that this one is compared with. Apart from the
/// others, because they take a quarter of a gigabyte, and no test needs them.
pub fn install_bench_packages() -> Result<()> {
    install_npm_packages(&paths::bench_npm_packages())
}

/// Has npm install the packages of a folder, unless they are there in the versions that its lock file pins.
fn install_npm_packages(folder: &Path) -> Result<()> {
    let wanted = fs::read(folder.join("package-lock.json"))?;
    // npm removes this file along with the packages.
    let installed = folder.join("node_modules/installed-lock.json");
    if fs::read(&installed).is_ok_and(|lock| lock == wanted) {
        return Ok(());
    }
    run(command("npm ci --loglevel=error --no-audit --no-fund --prefix").arg(folder))
        .context("npm, which comes with Node from https://nodejs.org, has to reach its registry once")?;
    fs::write(&installed, wanted)?;
    Ok(())
}

impl Tool {
    fn install_if_missing(&self) -> Result<()> {
        if self.programs.iter().all(|program| is_installed(program, &self.version)) {
            return Ok(());
        }
        let Self { package, version, options, purpose, duration, .. } = self;
        println!("Installing {package} {version}, which {purpose}, into {}.", paths::tools().display());
        println!("This takes {duration} once.");
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

/// Whether the program on the path has this version: `trunk --version` prints `trunk 0.21.14`.
fn is_installed(program: &str, version: &str) -> bool {
    let text = output(command(program).arg("--version").env_remove("NO_COLOR"));
    text.is_ok_and(|text| text.split_whitespace().nth(1) == Some(version))
}

fn add_target() -> Result<()> {
    let folder = output(&mut command(&format!("rustc --print target-libdir --target {TARGET}")))?;
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    println!("Adding the target {TARGET} to Rust. This takes some seconds once.");
    run(&mut command(&format!("rustup target add {TARGET}")))
        .context("Rust has to come from https://rustup.rs to build for the browser")
}

/// The version of a package in Cargo.lock: the end of `registry+https://…#wasm-bindgen@0.2.126`.
fn locked_version(package: &str) -> Result<String> {
    let id = output(&mut command(&format!("cargo pkgid --quiet --locked {package}")))?;
    Ok(id.rsplit(['@', '#']).next().unwrap_or_default().to_owned())
}
