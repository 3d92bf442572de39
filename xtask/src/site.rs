//! The page: built once for given sources, as a site to be served or as one file.

use crate::command::{command, run};
use crate::failure::{Failure, Outcome, While};
use crate::server::Server;
use crate::{place, split, stamp, tools};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Instant;

const PREFERRED_PORT: u16 = 8080;
/// What the stamps of the two forms are called.
const SITE: &str = "site";
const FILE: &str = "file";

/// Builds the page into `dist/`, unless what is there is the page of the present sources.
pub fn build() -> Outcome {
    if stamp::is_fresh(SITE, &place::dist()) {
        println!("Nothing has changed since the page was built.");
        return Ok(());
    }
    tools::for_building()?;
    println!("Building the page. This takes a few minutes the first time, then seconds.");
    let start = Instant::now();
    let mut trunk = trunk()?;
    split::prepare(&mut trunk);
    run(&mut trunk)?;
    split::split()?;
    stamp::set(SITE, &place::dist())?;
    println!("Built the page into {} in {:.0} s.", place::dist().display(), start.elapsed().as_secs_f32());
    Ok(())
}

/// Builds the page as one file, unless what is there is that of the present sources; gives where it is.
pub fn build_file() -> Outcome<PathBuf> {
    let folder = place::file();
    if !stamp::is_fresh(FILE, &folder) {
        tools::for_building()?;
        println!("Building the page as one file. This takes a few minutes the first time, then about one.");
        run(trunk()?.env("PAGE_FORM", "file").arg("--dist").arg(&folder))?;
        stamp::set(FILE, &folder)?;
    }
    let entries = fs::read_dir(&folder).while_doing(|| format!("listing {}", folder.display()))?;
    let mut pages = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let page = pages.find(|page| page.extension().is_some_and(|kind| kind == "html") && !page.ends_with("index.html"));
    page.ok_or_else(|| Failure::new(format!("The build left no page in {}.", folder.display())))
}

/// Trunk, about to build.
fn trunk() -> Outcome<Command> {
    // It runs Cargo offline when it is told to fetch no tools of its own, so dependencies are fetched here.
    run(&mut command("cargo fetch --quiet"))?;
    let mut trunk = command("trunk build --release --offline=true --skip-version-check");
    // It reads NO_COLOR=1, which other programs understand, as a mistake.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

/// Builds the page if need be, and serves it until the program is stopped.
pub fn serve(port: Option<u16>) -> Outcome {
    build()?;
    let dist = place::dist();
    let server = match port {
        Some(port) => Server::start(&dist, "/", port)?,
        None => Server::start(&dist, "/", PREFERRED_PORT).or_else(|_| Server::start(&dist, "/", 0))?,
    };
    println!("\nThe page is at {} (Chinese) and {}en/ (English). Ctrl-C stops.", server.address(), server.address());
    loop {
        thread::park();
    }
}
