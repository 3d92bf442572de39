//! Splits the WebAssembly program: the part that makes the page interactive, and chunks that are fetched later
//! (`src/app/hooks/chunk.rs`).

use crate::command::{command, run};
use crate::{minify, paths};
use anyhow::{Result, anyhow};
use fs_err as fs;
use std::path::Path;
use std::process::Command;
use wasm_split_cli_support::{Options, transform};

/// Suffix of the name of the script that holds the addresses of the chunks.
pub const LINKS: &str = "_chunks.js";

/// Makes the linker keep relocations, which the split needs.
pub const KEEP_RELOCATIONS: &str = "-Clink-arg=--emit-relocs";

/// Makes Trunk build a program that can be split.
pub fn prepare(trunk: &mut Command) {
    trunk.args(["--features", "split"]).env("CARGO_PROFILE_RELEASE_STRIP", "none");
}

/// Replaces the program that Trunk built by the split one, under the same names. Returns the digest in them.
pub fn split(dist: &Path) -> Result<String> {
    let name = program(dist)?;
    let whole = paths::target().join("wasm32-unknown-unknown/release/answerable.wasm");
    let bytes = fs::read(&whole)?;
    let parts = paths::target().join("split");
    if parts.exists() {
        fs::remove_dir_all(&parts)?;
    }
    let (first, link) = (parts.join("first.wasm"), format!("./{name}{LINKS}"));
    let module = format!("./{name}.js");
    let mut options = Options::new(&bytes);
    (options.output_dir, options.main_out_path) = (&parts, &first);
    (options.link_name, options.main_module) = (&link, &module);
    let chunks = transform(options).map_err(|error| anyhow!("cannot split {}: {error:#}", whole.display()))?;

    run(command(
        "wasm-bindgen --target web --no-typescript --keep-lld-exports --remove-name-section --remove-producers-section",
    )
    .args(["--out-name", &name, "--out-dir"])
    .args([dist, &first]))?;
    minify::program(&dist.join(format!("{name}_bg.wasm")), &dist.join(format!("{name}.js")))?;
    let mut links = fs::read_to_string(parts.join(&link))?;
    for chunk in &chunks.split_modules {
        let file = chunk.file_name().unwrap_or_default().to_string_lossy();
        let called = format!("{name}_{file}");
        links = links.replace(&format!("./{file}"), &format!("./{called}"));
        minify::chunk(chunk, &dist.join(called))?;
    }
    let path = dist.join(&link);
    fs::write(&path, links)?;
    Ok(name.rsplit('-').next().unwrap_or_default().to_owned())
}

/// The base name of the program that Trunk built, including its digest.
fn program(dist: &Path) -> Result<String> {
    let entries = fs::read_dir(dist)?;
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names
        .find_map(|name| name.strip_suffix("_bg.wasm").map(str::to_owned))
        .ok_or_else(|| anyhow!("Trunk left no *_bg.wasm in {}.", dist.display()))
}
