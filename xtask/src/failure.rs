//! Failures, worded so that a person can act on them.

use std::fmt::{self, Display};

/// Describes what was attempted, what happened and, where possible, what to do.
#[derive(Debug)]
pub struct Failure(String);

/// A result whose error is a sentence.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure with this message.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Adds context to an error that only describes its cause.
pub trait While<T> {
    /// `fs::read(path).while_doing(|| "reading the page")` fails with "While reading the page: not found".
    fn while_doing<D: Display>(self, doing: impl FnOnce() -> D) -> Outcome<T>;
}

impl<T, E: Display> While<T> for Result<T, E> {
    fn while_doing<D: Display>(self, doing: impl FnOnce() -> D) -> Outcome<T> {
        self.map_err(|error| Failure(format!("While {}: {error}", doing())))
    }
}
