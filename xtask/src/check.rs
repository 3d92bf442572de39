//! Checks reports, by running the binary `check` of the main package in the caller's folder.

use crate::command::{command, command_line};
use crate::paths;
use anyhow::{Context, Result};
use fs_err as fs;
use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

/// The exit code of `check` if a file could not be read; a higher one means that it did not run.
const UNREADABLE: i32 = 2;

/// Runs `check` with these arguments, or else on every report in `data/`.
pub fn check(arguments: &[OsString]) -> Result<ExitCode> {
    let code = if arguments.is_empty() { check_all()? } else { run(arguments)? };
    Ok(ExitCode::from(u8::try_from(code).unwrap_or(u8::MAX)))
}

/// The highest exit code of all reports.
fn check_all() -> Result<i32> {
    let entries = fs::read_dir(paths::root().join("data"))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path().to_string_lossy().into_owned()));
    // The other JSON files there are the schema and the terms.
    let is_report =
        |path: &String| path.ends_with(".json") && !path.ends_with(".schema.json") && !path.ends_with("terms.json");
    let mut reports: Vec<String> = paths.filter(is_report).collect();
    reports.sort();
    let mut highest = 0;
    for report in reports {
        highest = highest.max(run(&[report.into()])?);
    }
    Ok(highest)
}

fn run(arguments: &[OsString]) -> Result<i32> {
    let mut check = command("cargo run --quiet --bin check --manifest-path");
    check.arg(paths::root().join("Cargo.toml")).arg("--").args(arguments);
    check.current_dir(env::current_dir()?);
    let status = check.status().with_context(|| format!("cannot start `{}`", command_line(&check)))?;
    Ok(status.code().unwrap_or(UNREADABLE).min(UNREADABLE))
}
