//! Where things are.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Where Cargo builds, and where this program keeps what it may rebuild at any time.
pub fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// Where tools are installed that the machine lacks, or has in another version.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// Where `package.json` names what npm installs for building, and npm puts it.
pub fn packages() -> PathBuf {
    root().join("xtask")
}

/// Where the page is built as one file.
pub fn file() -> PathBuf {
    target().join("file")
}

/// The built page.
pub fn dist() -> PathBuf {
    root().join("dist")
}
