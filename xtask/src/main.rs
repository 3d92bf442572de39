//! `cargo xtask`: all tasks of this repository, and, with its `package.json`, the only place that pins versions of tools.
//!
//! - `tools`, `engine`, `browser`, `apt`: which tools and browsers are needed, finding and installing them
//! - `site`, `split`, `compact`, `stamp`, `weight`: building the page, splitting its program into chunks, minifying, up-to-date checks, the size
//!   of a first visit
//! - `server` (with `answer` and `failure` in the library, shared with the tests), `driver`, `screen`: processes that run during tests
//! - `test`, `bench`, `picture`: tests, benchmarks and screenshots; `multiply`: larger reports for benchmarks
//! - `report`, `check`: which report is built, and checking reports
//! - `advisories`: dependencies held to the advisory database

mod advisories;
mod apt;
mod bench;
mod browser;
mod build;
mod bundle_size;
mod check;
mod command;
mod driver;
mod engine;
mod fingerprint;
mod minify;
mod paths;
mod report_path;
mod scale_report;
mod screenshots;
mod split;
mod stages;
mod tools;
mod xvfb;

use anyhow::{Result, anyhow};
use std::path::Path;
use std::process::ExitCode;
use xtask::server;

const USAGE: &str = "\
cargo xtask serve [--port N]   build the page if anything changed, and serve it here
cargo xtask build              build the page into dist/, and say what a first visit weighs
cargo xtask single             build the page as one file, which opens from disk and asks nobody for anything
cargo xtask check [FILE [OPTION…]]
                               check a report, or all in data/; --source TEXT also against its source, --previous FILE against
                               what was published; --format json for tools, --lang zh in Chinese
cargo xtask test [RING…]       run every ring of tests, or the named ones: fmt clippy deny workflows
                               native components twice e2e;
                               --browsers all, or a list of chromium,firefox,webkit: in these, and not in Chromium alone;
                               -- WORDS: only tests whose names hold one of them
cargo xtask bench [PART…]      print what the page costs, beside reports of 10 and 100 times the size; all, or the named parts:
                               marks bytes loading switching pointing memory opening
cargo xtask advisories         hold all dependencies to the RustSec database of advisories, over the network;
                               --shipped: only what the page is compiled from, and only to vulnerabilities
cargo xtask picture            photograph the page for the README, and for what other sites show beside links to it
cargo xtask set-up             install whatever the above need, and nothing else

With --report FILE, serve, build, single and picture do so with another report than the one that .cargo/config.toml names.
Each installs what is missing first. SITE_URL=https://… makes addresses in the page absolute.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match carry_out(&words) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(words: &[&str]) -> Result<ExitCode> {
    match words {
        ["check", arguments @ ..] => check::check(arguments),
        [task @ ("serve" | "build" | "single" | "picture"), options @ ..] => match without_report(options) {
            Some((path, rest)) => {
                report_path::ask_for(Path::new(path))?;
                carry_out(&[&[*task], &rest[..]].concat())
            }
            None => do_task(words).map(|()| ExitCode::SUCCESS),
        },
        other => do_task(other).map(|()| ExitCode::SUCCESS),
    }
}

/// What `--report` names among some options, and the others.
fn without_report<'a>(options: &[&'a str]) -> Option<(&'a str, Vec<&'a str>)> {
    let at = options.iter().position(|option| *option == "--report")?;
    let path = options.get(at + 1)?;
    let others = options.iter().enumerate().filter(|(index, _)| *index != at && *index != at + 1);
    Some((*path, others.map(|(_, option)| *option).collect()))
}

fn do_task(words: &[&str]) -> Result<()> {
    match words {
        ["serve"] => build::serve(None),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => build::serve(Some(port)),
            Err(_) => Err(anyhow!("A port is a number up to 65535; this is not: {port}")),
        },
        ["build"] => build::build().and_then(|()| bundle_size::tell(&paths::dist())),
        ["single"] => build::build_file().map(|page| println!("The page is in {}", page.display())),
        ["test", rings @ ..] => stages::run_rings(rings),
        ["bench", parts @ ..] => bench::measure(parts),
        ["advisories"] => advisories::check_all(),
        ["advisories", "--shipped"] => advisories::check_shipped(),
        ["picture"] => screenshots::take(),
        ["set-up"] => tools::set_up(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(anyhow!("There is no `cargo xtask {}`. There are:\n\n{USAGE}", other.join(" "))),
    }
}
