//! Settings that `cargo xtask test` passes in the environment.

use crate::failure::{Failure, Outcome};
use std::env;

/// The setting of this name.
pub fn setting(name: &str) -> Outcome<String> {
    env::var(name).map_err(|_| {
        Failure::new(format!(
            "{name} is not set. Run these tests with `cargo xtask test e2e`, which starts what they need."
        ))
    })
}
