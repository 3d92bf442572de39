//! Runs other programs from the root of the repository, with this repository's tools first on the path.

use crate::{paths, report_path};
use anyhow::{Context, Result, anyhow};
use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program with its arguments, split at spaces.
pub fn command(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = program_at(Path::new(words.next().unwrap_or_default()));
    command.args(words);
    command
}

/// A program by path or by name.
pub fn program_at(path: &Path) -> Command {
    let mut command = Command::new(path);
    command.current_dir(paths::root()).stdin(Stdio::null());
    // Wherever somebody has Cargo build, it builds where we look.
    command.env("CARGO_TARGET_DIR", paths::target());
    if let Some(path) = report_path::asked_for() {
        command.env(report_path::VARIABLE, path);
    }
    if let Ok(path) = env::join_paths(folders()) {
        command.env("PATH", path);
    }
    command
}

/// The folders in which programs are looked for.
pub fn folders() -> impl Iterator<Item = PathBuf> {
    let machine = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&machine).collect();
    let ours =
        [paths::tools().join("bin"), paths::python_tools().join("bin"), paths::packages().join("node_modules/.bin")];
    ours.into_iter().chain(folders)
}

/// Runs a command to its end, with its output on the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start `{}`", told(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(anyhow!("`{}` failed ({status}). What it said stands above.", told(command)))
    }
}

/// Runs a command to its end, echoing its standard output; returns whether it succeeded, and that output.
pub fn overheard(command: &mut Command) -> Result<(bool, String)> {
    let context = format!("cannot run `{}`", told(command));
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| context.clone())?;
    let mut heard = String::new();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        let line = line.with_context(|| context.clone())?;
        println!("{line}");
        heard += &format!("{line}\n");
    }
    let status = child.wait().with_context(|| context.clone())?;
    Ok((status.success(), heard))
}

/// The trimmed standard output of a command. Its standard error becomes part of the failure.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start `{}`", told(command)))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(anyhow!("`{}` failed ({}): {}", told(command), output.status, said.trim()))
    }
}

/// The command as one would type it.
pub fn told(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
