//! Which report is built: the selected one, or else the one named in `.cargo/config.toml`.

use anyhow::{Result, anyhow};
use fs_err as fs;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The environment variable that names the report to the main package.
pub const VARIABLE: &str = "REPORT_JSON";

/// Set once, from the command line.
static SELECTED: OnceLock<PathBuf> = OnceLock::new();

/// Makes all commands run from here build the page of the report at `path`.
pub fn select(path: &Path) -> Result<()> {
    SELECTED.set(fs::canonicalize(path)?).map_err(|_| anyhow!("Only one report can be built at a time."))
}

/// The report selected here or in the environment; `None` means the default.
pub fn selected() -> Option<PathBuf> {
    let from_environment = || env::var_os(VARIABLE).and_then(|path| fs::canonicalize(path).ok());
    SELECTED.get().cloned().or_else(from_environment)
}
