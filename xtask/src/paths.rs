//! Paths.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

/// Cargo's target directory, also used for files that can be rebuilt at any time.
pub fn target() -> PathBuf {
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// Where missing tools, or tools of another version, are installed.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// Where pip installs tools.
pub fn python_tools() -> PathBuf {
    tools().join("python")
}

/// The folder whose `package.json` names npm packages, and where npm installs them.
pub fn npm_packages() -> PathBuf {
    root().join("xtask")
}

/// The same for the packages of the end-to-end tests.
pub fn e2e_npm_packages() -> PathBuf {
    root().join("tests/e2e")
}

/// The same for the packages of the benches.
pub fn bench_npm_packages() -> PathBuf {
    e2e_npm_packages().join("benches")
}

/// Where the single-file page is built.
pub fn single_file() -> PathBuf {
    target().join("file")
}

/// The built site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// What failed end-to-end tests leave: screenshots, logs and documents.
pub fn e2e_artifacts() -> PathBuf {
    target().join("e2e")
}
