//! Which report is built: the requested one, or else the one named in `.cargo/config.toml`.

use crate::failure::{Failure, Outcome, While};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The environment variable that names the report to the main package.
pub const VARIABLE: &str = "REPORT_JSON";

static ASKED_FOR: OnceLock<PathBuf> = OnceLock::new();

/// Makes all commands run from here build the page of the report at `path`.
pub fn ask_for(path: &Path) -> Outcome {
    let path = fs::canonicalize(path).while_doing(|| format!("looking for the report {}", path.display()))?;
    ASKED_FOR.set(path).map_err(|_| Failure::new("Only one report can be built at a time."))
}

/// The requested report, from here or from the environment; `None` means the default.
pub fn asked_for() -> Option<PathBuf> {
    let named = || env::var_os(VARIABLE).and_then(|path| fs::canonicalize(path).ok());
    ASKED_FOR.get().cloned().or_else(named)
}
