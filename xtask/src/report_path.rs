//! Which report is built: the selected one, or else the one named in `.cargo/config.toml`.

use crate::paths;
use anyhow::{Context, Result, anyhow};
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

/// Whether the report to be built is the one named in `.cargo/config.toml`.
pub fn is_default() -> Result<bool> {
    let config = fs::read_to_string(paths::root().join(".cargo/config.toml"))?;
    let named = named_in(&config).with_context(|| format!(".cargo/config.toml names no {VARIABLE}."))?;
    Ok(selected().is_none_or(|selected| fs::canonicalize(paths::root().join(named)).is_ok_and(|path| path == selected)))
}

/// The path in `REPORT_JSON = { value = "data/report.json", relative = true }`.
fn named_in(config: &str) -> Option<&str> {
    config.lines().find(|line| line.starts_with(VARIABLE))?.split('"').nth(1)
}

#[cfg(test)]
mod tests {
    use super::named_in;
    use crate::paths;
    use anyhow::Result;
    use fs_err as fs;

    #[test]
    fn named_in_the_configuration_of_cargo_is_a_report() -> Result<()> {
        let config = fs::read_to_string(paths::root().join(".cargo/config.toml"))?;
        assert!(named_in(&config).is_some_and(|path| paths::root().join(path).is_file()));
        assert_eq!(named_in("[env]\n"), None);
        Ok(())
    }
}
