//! Measures the engine on real reports, by running the binary `measure` of the main package.

use crate::command::{command, command_line};
use crate::paths;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::ExitCode;

/// Runs `measure` on a folder.
pub fn measure(folder: &Path) -> Result<ExitCode> {
    let mut measure = command("cargo run --quiet --bin measure --manifest-path");
    measure.arg(paths::root().join("Cargo.toml")).arg("--").arg(folder);
    let status = measure.status().with_context(|| format!("cannot start `{}`", command_line(&measure)))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
