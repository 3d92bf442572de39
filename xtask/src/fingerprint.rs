//! Whether a built page is up to date: hashes of its sources and of its output.

use crate::paths;
use crate::screenshots::previews;
use anyhow::Result;
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::env;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The sources of the page: folders and files of the repository.
const SOURCES: &[&str] = &[
    "src",
    "data",
    "index.html",
    "Trunk.toml",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "rust-toolchain.toml",
    "xtask/src",
    "xtask/package-lock.json",
];

/// The sources of the page: environment variables.
const VARIABLES: &[&str] = &["SITE_URL"];

/// Whether neither the sources of this report's page nor the page itself have changed since the fingerprint was stored.
pub fn is_fresh(name: &str, page: &Path, report: Option<&Path>) -> bool {
    let stored = fs::read_to_string(path(name)).ok();
    page.is_dir() && stored.is_some() && stored == compute(page, report).ok()
}

/// Records that the built page is that of the present sources and this report.
pub fn store(name: &str, page: &Path, report: Option<&Path>) -> Result<()> {
    fs::create_dir_all(paths::target())?;
    fs::write(path(name), compute(page, report)?)?;
    Ok(())
}

fn path(name: &str) -> PathBuf {
    paths::target().join(format!("{name}.fingerprint"))
}

fn compute(page: &Path, report: Option<&Path>) -> Result<String> {
    let mut sources = Sha256::new();
    for source in SOURCES {
        add(&paths::root().join(source), &mut sources)?;
    }
    for variable in VARIABLES {
        sources.update(format!("{variable}={:?}", env::var_os(variable)));
    }
    if let Some(report) = report {
        add(report, &mut sources)?;
        previews(report).try_for_each(|preview| add(&preview, &mut sources))?;
    }
    let mut output = Sha256::new();
    add(page, &mut output)?;
    Ok(format!("sources {:x}\npage    {:x}\n", sources.finalize(), output.finalize()))
}

/// Adds a file, or all files of a folder in the order of their names; nothing if the path is missing.
fn add(path: &Path, hasher: &mut Sha256) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    for entry in WalkDir::new(path).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            hasher.update(entry.path().as_os_str().as_encoded_bytes());
            hasher.update(Sha256::digest(fs::read(entry.path())?));
        }
    }
    Ok(())
}
