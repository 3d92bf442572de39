//! Checks dependencies for advisories in the RustSec database. This needs the network, and new advisories appear on any day, so it is no
//! stage of the tests.

use crate::command::{command, run};
use crate::tools;
use anyhow::Result;

/// Fails on any advisory for any dependency of this repository that `deny.toml` does not name.
pub fn check_all() -> Result<()> {
    tools::install_cargo_deny()?;
    run(&mut command("cargo deny --locked --workspace check advisories"))?;
    // A workspace of its own, without some of the dependencies that deny.toml names.
    run(&mut command(
        "cargo deny --locked --manifest-path fuzz/Cargo.toml --config deny.toml check --allow advisory-not-detected advisories",
    ))
}

/// Fails on vulnerabilities only, and only in what the published page is compiled from.
pub fn check_shipped() -> Result<()> {
    tools::install_cargo_deny()?;
    run(&mut command(
        "cargo deny --locked --exclude-dev --target wasm32-unknown-unknown check --allow unmaintained --allow unsound \
         --allow notice --allow yanked --allow advisory-not-detected advisories",
    ))
}
