//! Builds the page from given sources, as a site to be served or as one file.

use crate::bundle_size::files;
use crate::command::{command, run};
use crate::server::Server;
use crate::{fingerprint, minify, paths, report_path, split, tools};
use anyhow::{Result, anyhow};
use fs_err as fs;
use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Instant;

const PREFERRED_PORT: u16 = 8080;
/// The names of the stamps of the two forms.
const SITE: &str = "site";
const FILE: &str = "file";

/// Builds the page into `dist/`, unless it is up to date.
pub fn build() -> Result<()> {
    build_into(&paths::dist(), SITE, report_path::asked_for().as_deref())
}

/// The same for any folder, stamp name and report.
pub fn build_into(dist: &Path, stamp: &str, report: Option<&Path>) -> Result<()> {
    if fingerprint::is_fresh(stamp, dist, report) {
        println!("Nothing has changed since the page was built.");
        return Ok(());
    }
    tools::for_building()?;
    println!("Building the page. This takes a few minutes the first time, then seconds.");
    build_anew(dist, stamp, report)
}

/// Builds the page a second time from its own sources, and fails if any byte differs.
pub fn build_twice() -> Result<()> {
    build()?;
    let first = files(&paths::dist())?;
    run(&mut command("cargo clean --quiet --release --target wasm32-unknown-unknown --package answerable"))?;
    build_anew(&paths::dist(), SITE, report_path::asked_for().as_deref())?;
    let second = files(&paths::dist())?;
    let names: BTreeSet<&String> = first.keys().chain(second.keys()).collect();
    match names.into_iter().find(|name| first.get(*name) != second.get(*name)) {
        None => Ok(()),
        Some(name) => Err(anyhow!("Two builds of the same sources differ, first in {name}.")),
    }
}

fn build_anew(dist: &Path, stamp: &str, report: Option<&Path>) -> Result<()> {
    let start = Instant::now();
    let mut trunk = trunk(&[split::KEEP_RELOCATIONS])?;
    trunk.arg("--dist").arg(dist).envs(report.map(|report| (report_path::VARIABLE, report)));
    split::prepare(&mut trunk);
    run(&mut trunk)?;
    let digest = split::split(dist)?;
    minify::texts(dist)?;
    minify::names(dist, &digest)?;
    fingerprint::set(stamp, dist, report)?;
    println!("Built the page into {} in {:.0} s.", dist.display(), start.elapsed().as_secs_f32());
    Ok(())
}

/// Builds the page as one file, unless it is up to date; returns its path.
pub fn build_file() -> Result<PathBuf> {
    let (folder, report) = (paths::file(), report_path::asked_for());
    if !fingerprint::is_fresh(FILE, &folder, report.as_deref()) {
        tools::for_building()?;
        println!("Building the page as one file. This takes a few minutes the first time, then about one.");
        run(trunk(&[])?.env("PAGE_FORM", "file").arg("--dist").arg(&folder))?;
        fingerprint::set(FILE, &folder, report.as_deref())?;
    }
    let entries = fs::read_dir(&folder)?;
    let mut pages = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let page = pages.find(|page| page.extension().is_some_and(|kind| kind == "html") && !page.ends_with("index.html"));
    page.ok_or_else(|| anyhow!("The build left no page in {}.", folder.display()))
}

/// A Trunk command that builds with these compiler flags.
fn trunk(flags: &[&str]) -> Result<Command> {
    // In offline mode Trunk does not download tools of its own, but also runs Cargo offline, so dependencies are fetched here.
    run(&mut command("cargo fetch --quiet"))?;
    let mut trunk = command("trunk build --release --offline=true --skip-version-check");
    // Trunk rejects NO_COLOR=1, which other programs accept.
    trunk.env_remove("NO_COLOR");
    // Set for all that Cargo builds, these would be taken instead of ours.
    trunk.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    let flags: Vec<String> = flags.iter().map(|flag| (*flag).to_owned()).chain(without_machine()).collect();
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    Ok(trunk)
}

/// Flags that keep local paths of dependencies out of the program, so that it is the same on every machine; not for a path with
/// spaces, at which Cargo would split the flag.
fn without_machine() -> Vec<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let folders = sources.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let flags = folders.map(|folder| format!("--remap-path-prefix={}=crates", folder.display()));
    flags.filter(|flag| !flag.contains(char::is_whitespace)).collect()
}

/// Builds the page if necessary, and serves it until interrupted.
pub fn serve(port: Option<u16>) -> Result<()> {
    build()?;
    let dist = paths::dist();
    let server = match port {
        Some(port) => Server::start(&dist, "/", port)?,
        None => Server::start(&dist, "/", PREFERRED_PORT).or_else(|_| Server::start(&dist, "/", 0))?,
    };
    println!("\nThe page is at {} (Chinese) and {}en/ (English). Ctrl-C stops.", server.address(), server.address());
    loop {
        thread::park();
    }
}
