//! `cargo xtask draft`: drafts a report from a text, or measures how well that goes.
//!
//! The exit code is 0 if a draft was written, 1 if the text has none, 2 if a file could not be read or written or an argument is wrong.

#[cfg(not(target_arch = "wasm32"))]
mod arguments;
#[cfg(not(target_arch = "wasm32"))]
mod measure;
#[cfg(not(target_arch = "wasm32"))]
mod sheet;
#[cfg(not(target_arch = "wasm32"))]
mod standard_terms;
#[cfg(not(target_arch = "wasm32"))]
mod write_draft;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::io::{stderr, stdout};
    use std::process::ExitCode;

    use answerable::diagnostics::print::print_to;

    use crate::arguments::{Task, parse};

    let words: Vec<String> = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let result = match parse(&words) {
        Ok(Task::Help(help)) => Ok(help.to_owned()),
        Ok(Task::Measure(folder)) => measure::print(folder).map_err(|error| (error, 2)),
        Ok(Task::Sheet(folder)) => sheet::print(folder).map_err(|error| (error, 2)),
        Ok(Task::Draft(arguments)) => write_draft::run(&arguments),
        Err(message) => Err((message, 2)),
    };
    let (printed, code) = match result {
        Ok(output) => (print_to(&mut stdout(), &output), 0),
        Err((message, code)) => (print_to(&mut stderr(), &message), code),
    };
    ExitCode::from(if printed { code } else { 2 })
}

#[cfg(target_arch = "wasm32")]
fn main() {}
