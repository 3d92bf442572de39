//! Whether a built page is up to date: a digest of its sources and of its output.

use crate::paths;
use crate::screenshots::previews;
use anyhow::Result;
use fs_err as fs;
use std::collections::hash_map::DefaultHasher;
use std::env;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

/// The sources of the page: folders and files of the repository.
const SOURCES: &[&str] = &[
    "src",
    "data",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "rust-toolchain.toml",
    "xtask/src",
    "xtask/package-lock.json",
];

/// The sources of the page: environment variables.
const SETTINGS: &[&str] = &["SITE_URL"];

/// Whether neither the sources of this report's page nor the page itself have changed since the stamp was set.
pub fn is_fresh(name: &str, page: &Path, report: Option<&Path>) -> bool {
    let then = fs::read_to_string(path(name)).ok();
    page.is_dir() && then.is_some() && then == now(page, report).ok()
}

/// Records that the built page is that of the present sources and this report.
pub fn set(name: &str, page: &Path, report: Option<&Path>) -> Result<()> {
    fs::create_dir_all(paths::target())?;
    fs::write(path(name), now(page, report)?)?;
    Ok(())
}

fn path(name: &str) -> PathBuf {
    paths::target().join(format!("{name}.stamp"))
}

fn now(page: &Path, report: Option<&Path>) -> Result<String> {
    let mut sources = DefaultHasher::new();
    for source in SOURCES {
        add(&paths::root().join(source), &mut sources)?;
    }
    for setting in SETTINGS {
        env::var_os(setting).hash(&mut sources);
    }
    if let Some(report) = report {
        add(report, &mut sources)?;
        previews(report).try_for_each(|preview| add(&preview, &mut sources))?;
    }
    let mut built = DefaultHasher::new();
    add(page, &mut built)?;
    Ok(format!("sources {:016x}\npage    {:016x}\n", sources.finish(), built.finish()))
}

/// Adds a file, or all files of a folder in the order of their names; a missing path adds only its name.
fn add(path: &Path, digest: &mut DefaultHasher) -> Result<()> {
    path.hash(digest);
    if path.is_dir() {
        let entries = fs::read_dir(path)?;
        let mut inner: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
        inner.sort();
        inner.iter().try_for_each(|path| add(path, digest))
    } else if path.exists() {
        let bytes = fs::read(path)?;
        bytes.hash(digest);
        Ok(())
    } else {
        Ok(())
    }
}
