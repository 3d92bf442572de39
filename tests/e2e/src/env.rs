//! The environment variables that `cargo xtask test` sets.

use crate::failure::{Failure, TestResult};
use std::env;

/// The value of an environment variable.
pub fn env_var(name: &str) -> TestResult<String> {
    env::var(name).map_err(|_| {
        Failure::new(format!(
            "{name} is not set. Run these tests with `cargo xtask test e2e`, which starts what they need."
        ))
    })
}
