//! Paths.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Cargo's target directory, also used for files that can be rebuilt at any time.
pub fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// Where missing tools, or tools of another version, are installed.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// Where pip installs tools.
pub fn python_tools() -> PathBuf {
    tools().join("python")
}

/// The folder whose `package.json` names the npm packages for building, and where npm installs them.
pub fn packages() -> PathBuf {
    root().join("xtask")
}

/// Where the single-file page is built.
pub fn file() -> PathBuf {
    target().join("file")
}

/// The built site.
pub fn dist() -> PathBuf {
    root().join("dist")
}
