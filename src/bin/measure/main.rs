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
    use std::path::PathBuf;
    use std::process::ExitCode;

    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("Usage: cargo xtask measure FOLDER");
        return ExitCode::from(2);
    };
    match acceptance::print(&folder).and_then(|()| official_form::print(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::from(2)
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
