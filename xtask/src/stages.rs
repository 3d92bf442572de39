//! The stages of the tests, from the quickest to the most comprehensive.

use crate::browser::{self, Browser};
use crate::command::{command, run as run_command};
use crate::driver::{self, Driver};
use crate::engine::{self, EngineChoice};
use crate::{build, e2e, tools};
use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use std::time::Instant;

/// What to test, and in which browsers.
#[derive(Args)]
pub struct TestArgs {
    /// All if none is named
    stages: Vec<Stage>,
    /// The browsers of the stages `components` and `e2e`
    #[arg(long, value_delimiter = ',', default_value = "chromium")]
    browsers: Vec<EngineChoice>,
    /// Run only tests whose names contain one of these words
    #[arg(last = true, value_name = "WORDS")]
    filters: Vec<String>,
}

/// In the order in which they run.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Stage {
    /// Formatting
    Fmt,
    /// Lints, natively and for the browser
    Clippy,
    /// Lints of JavaScript
    Eslint,
    /// Licences, versions and sources of dependencies
    Deny,
    /// Workflows of GitHub Actions
    Workflows,
    /// Tests without a browser
    Native,
    /// The fuzz targets compile
    Fuzz,
    /// Components, in browsers
    Components,
    /// Two builds of the page are identical
    #[value(alias = "twice")]
    Reproducible,
    /// The built page, in browsers, under /repo/
    E2e,
}

/// What has to be installed for a stage, the most last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Requirements {
    Rust,
    BuildTools,
    Browsers,
}

/// The browsers of a run, which tests it is limited to, and which of them were flaky.
struct TestRun {
    browsers: Vec<Browser>,
    filters: Vec<String>,
    flaky: Vec<String>,
}

/// Runs the named stages, or all of them, and stops at the first failure. Flaky tests are listed at the end.
pub fn run(arguments: TestArgs) -> Result<()> {
    let is_chosen = |stage: &Stage| arguments.stages.is_empty() || arguments.stages.contains(stage);
    let stages: Vec<Stage> = Stage::value_variants().iter().copied().filter(is_chosen).collect();
    let requirements = stages.iter().map(|stage| stage.requirements()).max().unwrap_or(Requirements::Rust);
    if requirements >= Requirements::BuildTools {
        tools::install_build_tools()?;
    }
    let browsers = if requirements >= Requirements::Browsers {
        browser::find_or_install(engine::chosen(&arguments.browsers))?
    } else {
        Vec::new()
    };
    let mut test_run = TestRun { browsers, filters: arguments.filters, flaky: Vec::new() };
    let start = Instant::now();
    let result = stages.into_iter().try_for_each(|stage| test_run.run(stage));
    if result.is_ok() {
        println!("\nAll passed in {:.0} s.", start.elapsed().as_secs_f32());
    }
    for test in test_run.flaky {
        println!("flaky: {test}");
    }
    result
}

impl Stage {
    /// Its name on the command line, and what it tests.
    fn title(self) -> String {
        let value = self.to_possible_value();
        let help = value.as_ref().and_then(|value| value.get_help()).map(ToString::to_string);
        format!("{}: {}", value.as_ref().map_or("", |value| value.get_name()), help.unwrap_or_default())
    }

    fn requirements(self) -> Requirements {
        match self {
            Self::Fmt | Self::Eslint | Self::Deny | Self::Workflows | Self::Native | Self::Fuzz => Requirements::Rust,
            Self::Clippy | Self::Reproducible => Requirements::BuildTools,
            Self::Components | Self::E2e => Requirements::Browsers,
        }
    }
}

impl TestRun {
    fn run(&mut self, stage: Stage) -> Result<()> {
        println!("\n== {}", stage.title());
        let start = Instant::now();
        let result = match stage {
            Stage::Fmt => run_command(&mut command("cargo fmt --all --check")),
            Stage::Clippy => check_lints(),
            Stage::Eslint => check_javascript(),
            Stage::Deny => check_dependencies(),
            Stage::Workflows => check_workflows(),
            Stage::Native => run_command(command("cargo test --workspace --exclude e2e --").args(&self.filters)),
            Stage::Fuzz => check_fuzz_targets(),
            Stage::Components => self.test_components(),
            Stage::Reproducible => build::check_reproducible(),
            Stage::E2e => e2e::run(&self.browsers, &self.filters, &mut self.flaky),
        };
        result.with_context(|| format!("== failed: {}", stage.title()))?;
        println!("== passed in {:.0} s", start.elapsed().as_secs_f32());
        Ok(())
    }

    fn test_components(&self) -> Result<()> {
        self.browsers.iter().try_for_each(|browser| {
            let driver = Driver::start(browser)?;
            run_command(
                command("cargo test --target wasm32-unknown-unknown --test components")
                    .args(&self.filters)
                    // A module with it is eight times as large, and takes a minute to prepare for each browser.
                    .env("CARGO_PROFILE_DEV_DEBUG", "false")
                    .env(browser.engine.driver_variable, driver.address())
                    .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", driver::write_capabilities(browser)?)
                    .env("WASM_BINDGEN_TEST_TIMEOUT", "120"),
            )
        })
    }
}

fn check_lints() -> Result<()> {
    run_command(&mut command("cargo clippy --quiet --workspace --all-targets -- --deny warnings"))?;
    run_command(&mut command(
        "cargo clippy --quiet --target wasm32-unknown-unknown --lib --bin answerable --test components -- --deny warnings",
    ))?;
    run_command(&mut command(
        "cargo clippy --quiet --target wasm32-unknown-unknown --features split --lib --bin answerable -- --deny warnings",
    ))
}

fn check_javascript() -> Result<()> {
    tools::install_e2e_packages()?;
    run_command(&mut command("npm run --silent --prefix tests/e2e lint"))
}

/// Without advisories (see `advisories`): a test should not fail overnight.
fn check_dependencies() -> Result<()> {
    tools::install_cargo_deny()?;
    // What tests and builds need may come in two versions.
    run_command(&mut command("cargo deny --locked check bans"))?;
    run_command(&mut command("cargo deny --locked --workspace check licenses sources"))
}

/// One linter knows the syntax of workflows, the other what makes them unsafe.
fn check_workflows() -> Result<()> {
    tools::install_workflow_linters()?;
    for workflow in ["advisories", "pages"] {
        run_command(&mut command(&format!("action-validator .github/workflows/{workflow}.yml")))?;
    }
    run_command(&mut command("zizmor --offline --strict-collection --persona pedantic --quiet .github"))
}

/// They are a workspace of their own, which nothing else compiles.
fn check_fuzz_targets() -> Result<()> {
    // Nothing is linked, so libFuzzer, which is C++, need not be compiled.
    run_command(
        command("cargo check --quiet --locked --manifest-path fuzz/Cargo.toml").env("CUSTOM_LIBFUZZER_PATH", "/none"),
    )
}
