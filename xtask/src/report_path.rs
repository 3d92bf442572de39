//! Which report is built: the requested one, or else the one named in `.cargo/config.toml`.

use anyhow::{Result, anyhow};
use fs_err as fs;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The environment variable that names the report to the main package.
pub const VARIABLE: &str = "REPORT_JSON";

static ASKED_FOR: OnceLock<PathBuf> = OnceLock::new();

/// Makes all commands run from here build the page of the report at `path`.
pub fn ask_for(path: &Path) -> Result<()> {
    let path = fs::canonicalize(path)?;
    ASKED_FOR.set(path).map_err(|_| anyhow!("Only one report can be built at a time."))
}

/// The requested report, from here or from the environment; `None` means the default.
pub fn asked_for() -> Option<PathBuf> {
    let named = || env::var_os(VARIABLE).and_then(|path| fs::canonicalize(path).ok());
    ASKED_FOR.get().cloned().or_else(named)
}
