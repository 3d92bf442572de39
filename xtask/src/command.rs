//! Runs other programs from the root of the repository, with this repository's tools first on the path.
//!
//! On top of `std::process`, because output is at times both shown and kept, which xshell and duct do not do.

use crate::{paths, report_path};
use anyhow::{Context, Result, bail, ensure};
use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program with its arguments, split at spaces.
pub fn command(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = program(Path::new(words.next().unwrap_or_default()));
    command.args(words);
    command
}

/// A program by path or by name.
pub fn program(path: &Path) -> Command {
    let mut command = Command::new(path);
    command.current_dir(paths::root()).stdin(Stdio::null());
    // Wherever Cargo is configured to build, it builds where we look.
    command.env("CARGO_TARGET_DIR", paths::target());
    if let Some(path) = report_path::selected() {
        command.env(report_path::VARIABLE, path);
    }
    if let Ok(path) = env::join_paths(search_path()) {
        command.env("PATH", path);
    }
    command
}

/// The folders in which programs are looked for.
pub fn search_path() -> impl Iterator<Item = PathBuf> {
    let own = [
        paths::tools().join("bin"),
        paths::python_tools().join("bin"),
        paths::npm_packages().join("node_modules/.bin"),
    ];
    let inherited = env::var_os("PATH").unwrap_or_default();
    own.into_iter().chain(env::split_paths(&inherited).collect::<Vec<_>>())
}

/// Runs a command to its end, with its output on the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start `{}`", command_line(command)))?;
    ensure!(status.success(), "`{}` failed ({status}); its output is above.", command_line(command));
    Ok(())
}

/// Runs a command to its end; its standard output is both shown, with a name before each line, and returned, with whether it succeeded.
pub fn run_and_capture(command: &mut Command, name: &str) -> Result<(bool, String)> {
    let context = format!("cannot run `{}`", command_line(command));
    let mut child = command.stdout(Stdio::piped()).spawn().context(context.clone())?;
    let mut output = String::new();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        let line = line.context(context.clone())?;
        println!("{name}: {line}");
        output += &format!("{line}\n");
    }
    let status = child.wait().context(context)?;
    Ok((status.success(), output))
}

/// The trimmed standard output of a command. Its standard error becomes part of the error.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start `{}`", command_line(command)))?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed ({}): {}", command_line(command), output.status, message.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it.
pub fn command_line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
