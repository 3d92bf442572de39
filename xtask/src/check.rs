//! Checks reports, by running the binary `check` of the main package in the caller's folder.

use crate::command::{command, told};
use crate::paths;
use anyhow::{Context, Result};
use fs_err as fs;
use std::env;
use std::process::ExitCode;

/// The exit code of `check` if a file could not be read; a higher one means that it did not run.
const UNREADABLE: i32 = 2;

/// Runs `check` with these arguments, or else on every report in `data/`.
pub fn check(arguments: &[&str]) -> Result<ExitCode> {
    if !arguments.is_empty() {
        return run(arguments).map(ended);
    }
    let data = paths::root().join("data");
    let entries = fs::read_dir(&data)?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path().to_string_lossy().into_owned()));
    let is_report = |path: &String| path.ends_with(".json") && !path.ends_with(".schema.json");
    let mut reports: Vec<String> = paths.filter(is_report).collect();
    reports.sort();
    let mut worst = 0;
    for report in reports {
        worst = worst.max(run(&[&report])?);
    }
    Ok(ended(worst))
}

fn run(arguments: &[&str]) -> Result<i32> {
    let mut check = command("cargo run --quiet --bin check --manifest-path");
    check.arg(paths::root().join("Cargo.toml")).arg("--").args(arguments);
    check.current_dir(env::current_dir()?);
    let status = check.status().with_context(|| format!("cannot start `{}`", told(&check)))?;
    Ok(status.code().unwrap_or(UNREADABLE).min(UNREADABLE))
}

fn ended(code: i32) -> ExitCode {
    ExitCode::from(u8::try_from(code).unwrap_or(u8::MAX))
}
