//! Builds the page from its sources, as a site to be served or as one file.

use crate::command::{command, run};
use crate::{content_hash, fingerprint, inline_style, minify, paths, report_path, split, tools};
use anyhow::{Context, Result, bail};
use fs_err as fs;
use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use xtask::site_files;

/// The names of the fingerprints of the two packagings.
const SITE: &str = "site";
const SINGLE_FILE: &str = "file";

/// Builds the page into `dist/`, unless it is up to date.
pub fn build() -> Result<()> {
    build_into(&paths::dist(), SITE, report_path::selected().as_deref())
}

/// The same for any folder, name of the fingerprint and report.
pub fn build_into(dist: &Path, name: &str, report: Option<&Path>) -> Result<()> {
    if fingerprint::is_fresh(name, dist, report) {
        println!("Nothing has changed since the page was built.");
        return Ok(());
    }
    tools::install_build_tools()?;
    println!("Building the page. This takes a few minutes the first time, then seconds.");
    rebuild(dist, name, report)
}

/// Builds the page a second time from its own sources, and fails if any byte differs.
pub fn check_reproducible() -> Result<()> {
    build()?;
    let first = site_files::read(&paths::dist())?;
    run(&mut command("cargo clean --quiet --release --target wasm32-unknown-unknown --package answerable"))?;
    rebuild(&paths::dist(), SITE, report_path::selected().as_deref())?;
    let second = site_files::read(&paths::dist())?;
    let names: BTreeSet<&String> = first.keys().chain(second.keys()).collect();
    if let Some(name) = names.into_iter().find(|name| first.get(*name) != second.get(*name)) {
        bail!("Two builds of the same sources differ, first in {name}.");
    }
    Ok(())
}

fn rebuild(dist: &Path, name: &str, report: Option<&Path>) -> Result<()> {
    let start = Instant::now();
    let mut trunk = trunk(&[split::KEEP_RELOCATIONS])?;
    trunk.arg("--dist").arg(dist).envs(report.map(|report| (report_path::VARIABLE, report)));
    split::prepare(&mut trunk);
    run(&mut trunk)?;
    let hash = split::split(dist)?;
    minify::minify_text_files(dist)?;
    inline_style::inline_style_sheet(dist)?;
    content_hash::rename(dist, &hash)?;
    fingerprint::store(name, dist, report)?;
    println!("Built the page into {} in {:.0} s.", dist.display(), start.elapsed().as_secs_f32());
    Ok(())
}

/// Builds the page as one file, unless it is up to date; returns its path.
pub fn build_single_file() -> Result<PathBuf> {
    let (folder, report) = (paths::single_file(), report_path::selected());
    if !fingerprint::is_fresh(SINGLE_FILE, &folder, report.as_deref()) {
        tools::install_build_tools()?;
        println!("Building the page as one file. This takes a few minutes the first time, then about one.");
        run(trunk(&[])?.env("PAGE_FORM", "file").arg("--dist").arg(&folder))?;
        fingerprint::store(SINGLE_FILE, &folder, report.as_deref())?;
    }
    let mut paths = fs::read_dir(&folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    let is_page = |path: &PathBuf| path.extension().is_some_and(|kind| kind == "html") && !path.ends_with("index.html");
    paths.find(is_page).with_context(|| format!("The build left no page in {}.", folder.display()))
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
    let flags: Vec<String> = flags.iter().map(|flag| (*flag).to_owned()).chain(remap_flags()).collect();
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    Ok(trunk)
}

/// Flags that keep local paths of dependencies out of the program, so that it is the same on every machine; not for a path with
/// spaces, at which Cargo would split the flag.
fn remap_flags() -> Vec<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let folders = sources.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let flags = folders.map(|folder| format!("--remap-path-prefix={}=crates", folder.display()));
    flags.filter(|flag| !flag.contains(char::is_whitespace)).collect()
}
