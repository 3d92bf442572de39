//! Failures, in the words of a person.

use std::fmt::{self, Debug, Display};

/// One sentence. Its `Debug` is the same sentence, because the test runner prints that.
pub struct Failure(String);

/// The result of a test, or of a step of one.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure with this message.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// The same, with the case among several that it is about.
    pub fn about(self, what: &str) -> Self {
        Self(format!("{what}: {self}"))
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
        Self(format!("The browser said: {error}"))
    }
}

/// Fails with the given words unless the condition holds.
pub fn ensure(holds: bool, words: impl Into<String>) -> Outcome {
    if holds { Ok(()) } else { Err(Failure::new(words)) }
}

/// Fails unless both are equal, with found and expected value.
pub fn ensure_eq<A: PartialEq<B> + Debug, B: Debug>(what: &str, found: A, expected: B) -> Outcome {
    ensure(found == expected, format!("{what}\n  found    {found:?}\n  expected {expected:?}"))
}

/// Fails unless the list, one item per line, is empty.
pub fn ensure_nothing(what: &str, list: impl AsRef<str>) -> Outcome {
    let list = list.as_ref();
    ensure(list.is_empty(), format!("{what} should be nothing, and is:\n  {}", list.replace('\n', "\n  ")))
}
