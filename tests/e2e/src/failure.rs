//! Test failures, and assertions that fail with a message for a person.

use std::fmt::{self, Debug, Display};

/// A message. Its `Debug` is the message itself, because the test runner prints that.
pub struct Failure(String);

/// The result of a test, or of a step of one.
pub type TestResult<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure with this message.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// The same failure, prefixed with the case that it occurred in.
    pub fn with_context(self, case: &str) -> Self {
        Self(format!("{case}: {self}"))
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// Fails with the message unless the condition is true.
pub fn ensure(condition: bool, message: impl Into<String>) -> TestResult {
    if condition { Ok(()) } else { Err(Failure::new(message)) }
}

/// Fails unless both are equal, printing both.
pub fn ensure_eq<A: PartialEq<B> + Debug, B: Debug>(what: &str, found: A, expected: B) -> TestResult {
    ensure(found == expected, format!("{what}\n  found    {found:?}\n  expected {expected:?}"))
}

/// Fails unless the list, one item per line, is empty.
pub fn ensure_empty(what: &str, list: impl AsRef<str>) -> TestResult {
    let list = list.as_ref();
    ensure(list.is_empty(), format!("{what} should be empty, and is:\n  {}", list.replace('\n', "\n  ")))
}
