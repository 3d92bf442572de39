//! Splits the WebAssembly program: the part that makes the page interactive, and chunks that are fetched later
//! (`src/app/chunks.rs`).

use crate::command::{command, run};
use crate::{minify, paths, snip};
use anyhow::{Result, anyhow, ensure};
use fs_err as fs;
use std::path::Path;
use std::process::Command;
use wasm_split_cli_support::{Options, transform};
use xtask::bundle_size::CHUNK_LINKS_SUFFIX;

/// Makes the linker keep relocations, which the split needs.
pub const KEEP_RELOCATIONS: &str = "-Clink-arg=--emit-relocs";

/// Makes Trunk build a program that can be split.
pub fn prepare(trunk: &mut Command) {
    trunk.args(["--features", "split"]).env("CARGO_PROFILE_RELEASE_STRIP", "none");
}

/// Replaces the program that Trunk built by the split one, under the same names. Returns the hash in them.
pub fn split(dist: &Path) -> Result<String> {
    let name = program_name(dist)?;
    let unsplit = paths::target().join("wasm32-unknown-unknown/release/answerable.wasm");
    let bytes = snip::snip(&fs::read(&unsplit)?)?;
    let parts = paths::target().join("split");
    if parts.exists() {
        fs::remove_dir_all(&parts)?;
    }
    let (main, links_name) = (parts.join("main.wasm"), format!("./{name}{CHUNK_LINKS_SUFFIX}"));
    let module = format!("./{name}.js");
    let mut options = Options::new(&bytes);
    (options.output_dir, options.main_out_path) = (&parts, &main);
    (options.link_name, options.main_module) = (&links_name, &module);
    let chunks = transform(options).map_err(|error| anyhow!("cannot split {}: {error:#}", unsplit.display()))?;

    run(command(
        "wasm-bindgen --target web --no-typescript --keep-lld-exports --remove-name-section --remove-producers-section",
    )
    .args(["--out-name", &name, "--out-dir"])
    .args([dist, &main]))?;
    minify::minify_program(&dist.join(format!("{name}_bg.wasm")), &dist.join(format!("{name}.js")))?;
    let hash = name.rsplit('-').next().unwrap_or_default();
    let mut links = load_by_loader(&fs::read_to_string(parts.join(&links_name))?, &format!("./loader-{hash}.js"))?;
    for chunk in &chunks.split_modules {
        let file = chunk.file_name().unwrap_or_default().to_string_lossy();
        let published = format!("{name}_{file}");
        links = links.replace(&format!("./{file}"), &format!("./{published}"));
        minify::minify_chunk(chunk, &dist.join(published))?;
    }
    let path = dist.join(&links_name);
    fs::write(&path, links)?;
    Ok(hash.to_owned())
}

/// Has the chunks loaded by `src/loader.js`, which loads the program: what fails is requested again, and any server's type will do.
fn load_by_loader(links: &str, loader: &str) -> Result<String> {
    let mut links = links.to_owned();
    for (theirs, ours) in [
        ("fetch(new URL(", "load(new URL("),
        ("WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)"),
    ] {
        ensure!(
            links.contains(theirs),
            "the links to chunks have no `{theirs}`; does this version of wasm_split write others?"
        );
        links = links.replace(theirs, ours);
    }
    Ok(format!("import {{ load }} from \"{loader}\";\n{links}"))
}

/// The base name of the program that Trunk built, including its hash.
fn program_name(dist: &Path) -> Result<String> {
    let entries = fs::read_dir(dist)?;
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names
        .find_map(|name| name.strip_suffix("_bg.wasm").map(str::to_owned))
        .ok_or_else(|| anyhow!("Trunk left no *_bg.wasm in {}.", dist.display()))
}
