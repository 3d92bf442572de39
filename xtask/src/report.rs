//! Which report is built: the one asked for, or else the one `.cargo/config.toml` names.

use crate::failure::{Failure, Outcome, While};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The variable by which the page's program finds its report.
pub const VARIABLE: &str = "REPORT_JSON";

static ASKED_FOR: OnceLock<PathBuf> = OnceLock::new();

/// Has every program that is run from here build the page of the report at `path`.
pub fn ask_for(path: &Path) -> Outcome {
    let path = fs::canonicalize(path).while_doing(|| format!("looking for the report {}", path.display()))?;
    ASKED_FOR.set(path).map_err(|_| Failure::new("Only one report can be built at a time."))
}

/// The report asked for, here or in the environment; none means the usual one.
pub fn asked_for() -> Option<PathBuf> {
    let named = || env::var_os(VARIABLE).and_then(|path| fs::canonicalize(path).ok());
    ASKED_FOR.get().cloned().or_else(named)
}
