//! Whether a built page is that of the present sources: a digest of what goes in and of what came out.

use crate::failure::{Outcome, While};
use crate::place;
use std::collections::hash_map::DefaultHasher;
use std::env;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

/// What goes into the page: folders and files of the repository.
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

/// What goes into the page: settings in the environment.
const SETTINGS: &[&str] = &["SITE_URL"];

/// Whether nothing that goes into the page of this report, nor the page itself, has changed since the stamp was set.
pub fn is_fresh(name: &str, page: &Path, report: Option<&Path>) -> bool {
    let then = fs::read_to_string(path(name)).ok();
    page.is_dir() && then.is_some() && then == now(page, report).ok()
}

/// Notes that the built page is that of the present sources and this report.
pub fn set(name: &str, page: &Path, report: Option<&Path>) -> Outcome {
    fs::create_dir_all(place::target()).while_doing(|| "making the target folder")?;
    fs::write(path(name), now(page, report)?).while_doing(|| format!("writing {}", path(name).display()))
}

fn path(name: &str) -> PathBuf {
    place::target().join(format!("{name}.stamp"))
}

fn now(page: &Path, report: Option<&Path>) -> Outcome<String> {
    let mut sources = DefaultHasher::new();
    for source in SOURCES {
        add(&place::root().join(source), &mut sources)?;
    }
    for setting in SETTINGS {
        env::var_os(setting).hash(&mut sources);
    }
    if let Some(report) = report {
        add(report, &mut sources)?;
    }
    let mut built = DefaultHasher::new();
    add(page, &mut built)?;
    Ok(format!("sources {:016x}\npage    {:016x}\n", sources.finish(), built.finish()))
}

/// Adds a file, or all files in a folder in the order of their names; what is not there adds only its name.
fn add(path: &Path, digest: &mut DefaultHasher) -> Outcome {
    path.hash(digest);
    if path.is_dir() {
        let entries = fs::read_dir(path).while_doing(|| format!("listing {}", path.display()))?;
        let mut inner: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
        inner.sort();
        inner.iter().try_for_each(|path| add(path, digest))
    } else if path.exists() {
        let bytes = fs::read(path).while_doing(|| format!("reading {}", path.display()))?;
        bytes.hash(digest);
        Ok(())
    } else {
        Ok(())
    }
}
