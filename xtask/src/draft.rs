//! Drafts reports from texts, by running the binary `draft` of the main package in the caller's folder.

use crate::command::{command, command_line};
use crate::paths;
use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

/// The exit code of `draft` if a file could not be read; a higher one means that it did not run.
const UNREADABLE: i32 = 2;

/// Runs `draft` with these arguments.
pub fn draft(arguments: &[OsString]) -> Result<ExitCode> {
    let mut draft = command("cargo run --quiet --bin draft --manifest-path");
    draft.arg(paths::root().join("Cargo.toml")).arg("--").args(arguments);
    draft.current_dir(env::current_dir()?);
    let status = draft.status().with_context(|| format!("cannot start `{}`", command_line(&draft)))?;
    let code = status.code().unwrap_or(UNREADABLE).min(UNREADABLE);
    Ok(ExitCode::from(u8::try_from(code).unwrap_or(u8::MAX)))
}
