//! Runs the end-to-end tests in browsers, against the built page.

use crate::browser::Browser;
use crate::command::{command, run as run_command, run_and_capture};
use crate::driver::Driver;
use crate::{build, paths, tools};
use anyhow::{Result, bail, ensure};
use std::path::PathBuf;
use std::thread;
use std::time::Instant;

/// The name of the folder, and of the fingerprint, of the page of a second report.
const SECOND_SITE: &str = "another-site";

/// If more tests than these fail in a browser, none is run once more.
const MAX_RETRIED_TESTS: usize = 3;

/// The pages shown in browsers besides the built site.
struct TestPages {
    /// The page as one file.
    single_file: PathBuf,
    /// The page of a second report.
    second_site: PathBuf,
}

/// The module of tests that need not run in every browser.
const ONE_ENGINE: &str = "one_engine::";

/// Runs the tests with these words in their names, or all, in the first browser, and in the others what engines may do differently, all
/// before it fails. A test that passes only on its second try is added to `flaky`.
pub fn run(browsers: &[Browser], filters: &[String], flaky: &mut Vec<String>) -> Result<()> {
    tools::install_e2e_packages()?;
    build::build()?;
    let pages = TestPages { single_file: build::build_single_file()?, second_site: paths::target().join(SECOND_SITE) };
    build::build_into(&pages.second_site, SECOND_SITE, Some(&paths::root().join("data/example.json")))?;
    // Compiled before, since the browsers would wait for each other.
    run_command(&mut command("cargo test --package e2e --test page --no-run"))?;
    let mut failures = Vec::new();
    for (index, browser) in browsers.iter().enumerate() {
        let skipped = (index > 0).then_some(ONE_ENGINE);
        match run_in(browser, &pages, filters, skipped) {
            Ok(retried) => flaky.extend(retried.iter().map(|test| format!("in {}: {test}", browser.engine.name))),
            Err(error) => failures.push(format!("{error:#}")),
        }
    }
    ensure!(failures.is_empty(), failures.join("\n"));
    Ok(())
}

/// Runs the tests but those of the `skipped` module; returns those that passed only on their second try.
fn run_in(browser: &Browser, pages: &TestPages, filters: &[String], skipped: Option<&str>) -> Result<Vec<String>> {
    let name = browser.engine.name;
    println!("-- in {name}");
    let start = Instant::now();
    // One driver per concurrent test: those of Firefox and WebKit control only one browser.
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let drivers = (0..threads).map(|_| Driver::start(browser)).collect::<Result<Vec<Driver>>>()?;
    let addresses: Vec<String> = drivers.iter().map(Driver::address).collect();
    let run_tests = |arguments: &[String]| {
        run_and_capture(
            command("cargo test --package e2e --test page --")
                .args(arguments)
                .args(skipped.map(|module| format!("--skip={module}")))
                .env("ENGINE", name)
                .env("SITE", paths::dist())
                .env("FILE_PAGE", &pages.single_file)
                .env("ANOTHER_SITE", &pages.second_site)
                .env("WEBDRIVERS", addresses.join(" "))
                .env("RUST_TEST_THREADS", threads.to_string())
                .env("CAPABILITIES", browser.capabilities())
                .env("ARTIFACTS_DIR", paths::e2e_artifacts().join(name)),
            name,
        )
    };
    let (passed, output) = run_tests(filters)?;
    let failed = failed_tests(&output);
    if !passed {
        // On a shared machine a browser may time out once.
        let is_retried = (1..=MAX_RETRIED_TESTS).contains(&failed.len());
        if is_retried {
            println!("-- in {name}, once more: {}", failed.join(", "));
        }
        if !is_retried || !run_tests(&[&["--exact".to_owned()], failed.as_slice()].concat())?.0 {
            bail!("In {name} tests failed; their output is above.");
        }
    }
    println!("-- passed in {name} in {:.0} s", start.elapsed().as_secs_f32());
    Ok(failed)
}

/// The names of the failed tests, from the list at the end of the test runner's output.
fn failed_tests(output: &str) -> Vec<String> {
    let (_, list) = output.rsplit_once("\nfailures:\n").unwrap_or_default();
    list.lines().map_while(|line| line.strip_prefix("    ")).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::failed_tests;

    #[test]
    fn failed_tests_are_those_listed_last() {
        let output = "test a ... FAILED\n\nfailures:\n\n---- a stdout ----\nError: no\n\n\nfailures:\n    a\n    b::c\n\ntest result: FAILED.\n";
        assert_eq!(failed_tests(output), ["a", "b::c"]);
        assert_eq!(failed_tests("test a ... ok\n"), [""; 0]);
    }
}
