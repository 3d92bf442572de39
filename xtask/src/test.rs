//! The rings of tests, from the quickest to the one that sees most.

use crate::browser::Browser;
use crate::command::{command, run};
use crate::driver::{self, Driver};
use crate::failure::{Failure, Outcome};
use crate::server::Server;
use crate::{browser, place, site, tools};
use std::time::Instant;

struct Ring {
    name: &'static str,
    heading: &'static str,
    run: fn(&Browser) -> Outcome,
}

const RINGS: &[Ring] = &[
    Ring { name: "fmt", heading: "Formatting", run: formatting },
    Ring { name: "clippy", heading: "Lints, here and for the browser", run: lints },
    Ring { name: "deny", heading: "Licences, versions and sources of dependencies", run: dependencies },
    Ring { name: "native", heading: "Tests that need no browser", run: native },
    Ring { name: "components", heading: "Components, in a browser", run: components },
    Ring { name: "e2e", heading: "The built page, in a browser, under /repo/", run: end_to_end },
];

/// Runs the named rings, or all of them if none is named, and stops at the first that fails.
pub fn run_rings(names: &[&str]) -> Outcome {
    if let Some(unknown) = names.iter().find(|name| RINGS.iter().all(|ring| ring.name != **name)) {
        let known: Vec<&str> = RINGS.iter().map(|ring| ring.name).collect();
        return Err(Failure::new(format!("There is no ring of tests named {unknown}. There are: {}", known.join(" "))));
    }
    tools::for_building()?;
    let browser = browser::for_testing()?;
    let start = Instant::now();
    for ring in RINGS.iter().filter(|ring| names.is_empty() || names.contains(&ring.name)) {
        println!("\n== {} ({})", ring.heading, ring.name);
        let start = Instant::now();
        (ring.run)(&browser).map_err(|failure| Failure::new(format!("== {} failed. {failure}", ring.heading)))?;
        println!("== {} passed in {:.0} s", ring.heading, start.elapsed().as_secs_f32());
    }
    println!("\nAll passed in {:.0} s.", start.elapsed().as_secs_f32());
    Ok(())
}

fn formatting(_: &Browser) -> Outcome {
    run(&mut command("cargo fmt --all --check"))
}

fn lints(_: &Browser) -> Outcome {
    run(&mut command("cargo clippy --quiet --workspace --all-targets -- --deny warnings"))?;
    run(&mut command(
        "cargo clippy --quiet --target wasm32-unknown-unknown --lib --bin answerable --test components -- --deny warnings",
    ))?;
    run(&mut command(
        "cargo clippy --quiet --target wasm32-unknown-unknown --features split --lib --bin answerable -- --deny warnings",
    ))
}

/// Advisories are looked up by the workflow: what was sound yesterday should not fail a test here today.
fn dependencies(_: &Browser) -> Outcome {
    tools::for_dependencies()?;
    run(&mut command("cargo deny --locked check licenses bans sources"))
}

fn native(_: &Browser) -> Outcome {
    run(&mut command("cargo test --workspace --exclude e2e"))
}

fn components(browser: &Browser) -> Outcome {
    let driver = Driver::start(browser)?;
    run(command("cargo test --target wasm32-unknown-unknown --test components")
        .env("CHROMEDRIVER_REMOTE", driver.address())
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", driver::capabilities(browser)?)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120"))
}

fn end_to_end(browser: &Browser) -> Outcome {
    site::build()?;
    let server = Server::start(&place::dist(), "/repo/", 0)?;
    let driver = Driver::start(browser)?;
    run(command("cargo test --package e2e")
        .env("SITE", server.address())
        .env("WEBDRIVER", driver.address())
        .env("BROWSER", &browser.program)
        .env("BROWSER_FLAGS", browser::FLAGS.join(" "))
        .env("PICTURES", place::target().join("e2e")))
}
