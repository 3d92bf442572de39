//! `cargo xtask measure FOLDER`: how much of real reports the engine reads, and writes as their official translations do.
//!
//! The folder holds `quantities.tsv`, quantities of texts in the column `quantity`, and in `bilingual/` files with a sentence and its translation
//! a line, with a tab between them.

#[cfg(not(target_arch = "wasm32"))]
mod acceptance;
#[cfg(not(target_arch = "wasm32"))]
mod english_number;
#[cfg(not(target_arch = "wasm32"))]
mod official_form;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::io::{stderr, stdout};
    use std::path::PathBuf;
    use std::process::ExitCode;

    use answerable::diagnostics::print::print_to;

    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        print_to(&mut stderr(), "Usage: cargo xtask measure FOLDER");
        return ExitCode::from(2);
    };
    let measured = acceptance::acceptance(&folder)
        .and_then(|accepted| Ok([accepted, official_form::official_form(&folder)?].concat().join("\n")));
    let is_printed = match &measured {
        Ok(lines) => print_to(&mut stdout(), lines),
        Err(error) => print_to(&mut stderr(), &format!("{}: {error}", folder.display())),
    };
    if is_printed && measured.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
