//! The rings (stages) of the tests, from the quickest to the most comprehensive.

use crate::browser::Browser;
use crate::command::{command, overheard, run};
use crate::driver::{self, Driver};
use crate::engine::{self, CHROMIUM};
use crate::{browser, build, paths, tools};
use anyhow::{Context, Result, anyhow, bail};
use std::path::PathBuf;
use std::thread;
use std::time::Instant;

struct Ring {
    name: &'static str,
    heading: &'static str,
    needs: Needs,
    run: fn(&Choice) -> Result<()>,
}

/// What has to be there for a ring, the most last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Needs {
    /// Rust alone.
    Rust,
    /// What builds the page, or its program.
    BuildTools,
    /// Browsers as well.
    Browsers,
}

/// What the rings run in, and which tests; all if none is named.
struct Choice<'a> {
    browsers: Vec<Browser>,
    tests: &'a [&'a str],
}

const RINGS: &[Ring] = &[
    Ring { name: "fmt", heading: "Formatting", needs: Needs::Rust, run: formatting },
    Ring { name: "clippy", heading: "Lints, here and for the browser", needs: Needs::BuildTools, run: lints },
    Ring {
        name: "deny",
        heading: "Licences, versions and sources of dependencies",
        needs: Needs::Rust,
        run: dependencies,
    },
    Ring { name: "workflows", heading: "Workflows of GitHub Actions", needs: Needs::Rust, run: workflows },
    Ring { name: "native", heading: "Tests that need no browser", needs: Needs::Rust, run: native },
    Ring { name: "components", heading: "Components, in browsers", needs: Needs::Browsers, run: components },
    Ring { name: "twice", heading: "Two builds of the page, byte for byte", needs: Needs::BuildTools, run: twice },
    Ring { name: "e2e", heading: "The built page, in browsers, under /repo/", needs: Needs::Browsers, run: end_to_end },
];

/// The name of the folder, and of the stamp, of the page of another report.
const ANOTHER: &str = "another-site";

/// If at most this many tests fail in a browser, they are run once more by themselves.
const FEW: usize = 3;

/// Runs the named rings, or all of them, in Chromium or in the requested browsers, and stops at the first failure. Words after `--` filter
/// tests.
pub fn run_rings(words: &[&str]) -> Result<()> {
    let end = words.iter().position(|word| *word == "--").unwrap_or(words.len());
    let (words, tests) = words.split_at(end);
    let (names, browsers) = match words {
        ["--browsers", browsers, names @ ..] | [names @ .., "--browsers", browsers] => (names, *browsers),
        names => (names, CHROMIUM.name),
    };
    if let Some(unknown) = names.iter().find(|name| RINGS.iter().all(|ring| ring.name != **name)) {
        let known: Vec<&str> = RINGS.iter().map(|ring| ring.name).collect();
        bail!("There is no ring of tests named {unknown}. There are: {}", known.join(" "));
    }
    let engines = engine::named(browsers)?;
    let rings: Vec<&Ring> = RINGS.iter().filter(|ring| names.is_empty() || names.contains(&ring.name)).collect();
    let needs = rings.iter().map(|ring| ring.needs).max().unwrap_or(Needs::Rust);
    if needs >= Needs::BuildTools {
        tools::for_building()?;
    }
    let browsers = if needs >= Needs::Browsers { browser::for_testing(engines)? } else { Vec::new() };
    let choice = Choice { browsers, tests };
    let start = Instant::now();
    for ring in rings {
        println!("\n== {} ({})", ring.heading, ring.name);
        let start = Instant::now();
        (ring.run)(&choice).with_context(|| format!("== {} failed", ring.heading))?;
        println!("== {} passed in {:.0} s", ring.heading, start.elapsed().as_secs_f32());
    }
    println!("\nAll passed in {:.0} s.", start.elapsed().as_secs_f32());
    Ok(())
}

fn formatting(_: &Choice) -> Result<()> {
    run(&mut command("cargo fmt --all --check"))
}

fn lints(_: &Choice) -> Result<()> {
    run(&mut command("cargo clippy --quiet --workspace --all-targets -- --deny warnings"))?;
    run(&mut command(
        "cargo clippy --quiet --target wasm32-unknown-unknown --lib --bin answerable --test components -- --deny warnings",
    ))?;
    run(&mut command(
        "cargo clippy --quiet --target wasm32-unknown-unknown --features split --lib --bin answerable -- --deny warnings",
    ))
}

/// Advisories are no part of it (see `advisories`): a test should not fail overnight.
fn dependencies(_: &Choice) -> Result<()> {
    tools::for_dependencies()?;
    // What tests and builds need may come in two versions.
    run(&mut command("cargo deny --locked check bans"))?;
    run(&mut command("cargo deny --locked --workspace check licenses sources"))
}

/// One linter knows the syntax of workflows, the other what makes them unsafe.
fn workflows(_: &Choice) -> Result<()> {
    tools::for_workflows()?;
    for workflow in ["advisories", "pages"] {
        run(&mut command(&format!("action-validator .github/workflows/{workflow}.yml")))?;
    }
    run(&mut command("zizmor --offline --strict-collection --persona pedantic --quiet .github"))
}

fn native(choice: &Choice) -> Result<()> {
    run(command("cargo test --workspace --exclude e2e --").args(choice.tests))
}

fn components(choice: &Choice) -> Result<()> {
    choice.browsers.iter().try_for_each(|browser| {
        let driver = Driver::start(browser)?;
        run(command("cargo test --target wasm32-unknown-unknown --test components")
            .args(choice.tests)
            .env(browser.engine.remote, driver.address())
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", driver::capabilities(browser)?)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120"))
    })
}

fn twice(_: &Choice) -> Result<()> {
    build::build_twice()
}

/// Runs in every browser before reporting the failures of any.
fn end_to_end(choice: &Choice) -> Result<()> {
    tools::for_end_to_end()?;
    build::build()?;
    let file = build::build_file()?;
    let another = paths::target().join(ANOTHER);
    build::build_into(&another, ANOTHER, Some(&paths::root().join("data/example.json")))?;
    let sites = Sites { file, another };
    let failures: Vec<String> = choice
        .browsers
        .iter()
        .filter_map(|browser| in_browser(browser, &sites, choice.tests).err())
        .map(|f| f.to_string())
        .collect();
    if failures.is_empty() { Ok(()) } else { Err(anyhow!(failures.join("\n"))) }
}

/// The sites shown in browsers besides the built page.
struct Sites {
    /// The page as one file.
    file: PathBuf,
    /// The page of another report.
    another: PathBuf,
}

fn in_browser(browser: &Browser, sites: &Sites, tests: &[&str]) -> Result<()> {
    let name = browser.engine.name;
    println!("-- in {name}");
    let start = Instant::now();
    // One driver per concurrent test: those of Firefox and WebKit control only one browser.
    let at_a_time = if browser.engine.alone { 1 } else { thread::available_parallelism().map_or(1, usize::from) };
    let drivers = (0..at_a_time).map(|_| Driver::start(browser)).collect::<Result<Vec<Driver>>>()?;
    let addresses: Vec<String> = drivers.iter().map(Driver::address).collect();
    let test = |names: &[&str]| {
        overheard(
            command("cargo test --package e2e --test page --")
                .args(names)
                .env("ENGINE", name)
                .env("SITE", paths::dist())
                .env("FILE_PAGE", &sites.file)
                .env("ANOTHER_SITE", &sites.another)
                .env("WEBDRIVERS", addresses.join(" "))
                .env("RUST_TEST_THREADS", at_a_time.to_string())
                .env("CAPABILITIES", browser.capabilities())
                .env("KEPT", paths::target().join("e2e").join(name)),
        )
    };
    let (passed, heard) = test(tests)?;
    let failed = failed(&heard);
    // On a shared machine a browser may time out once. The failed tests are printed and have to pass by themselves.
    let again = || {
        println!("-- in {name}, once more: {}", failed.join(", "));
        test(&[&["--exact"], &failed[..]].concat()).map(|(passed, _)| passed)
    };
    let passed = passed || ((1..=FEW).contains(&failed.len()) && again()?);
    if !passed {
        bail!("In {name} tests failed. What they said stands above.");
    }
    println!("-- passed in {name} in {:.0} s", start.elapsed().as_secs_f32());
    Ok(())
}

/// The names of the failed tests, from the list at the end of the test runner's output.
fn failed(heard: &str) -> Vec<&str> {
    let (_, list) = heard.rsplit_once("\nfailures:\n").unwrap_or_default();
    list.lines().map_while(|line| line.strip_prefix("    ")).collect()
}

#[cfg(test)]
mod tests {
    use super::failed;

    #[test]
    fn the_tests_that_failed_are_those_listed_last() {
        let heard = "test a ... FAILED\n\nfailures:\n\n---- a stdout ----\nError: no\n\n\nfailures:\n    a\n    b::c\n\ntest result: FAILED.\n";
        assert_eq!(failed(heard), ["a", "b::c"]);
        assert_eq!(failed("test a ... ok\n"), [""; 0]);
    }
}
