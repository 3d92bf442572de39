//! What a person would say is wrong.

use std::fmt::{self, Debug, Display};

/// One sentence. Its `Debug` is that sentence too, because the test runner prints it so.
pub struct Failure(String);

/// What a test, or a step of one, comes to.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure told in the given words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// The same, of one case among several.
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

/// Fails with the given words unless it holds.
pub fn ensure(holds: bool, words: impl Into<String>) -> Outcome {
    if holds { Ok(()) } else { Err(Failure::new(words)) }
}

/// Fails unless both are equal, saying what was found and what was expected.
pub fn ensure_eq<A: PartialEq<B> + Debug, B: Debug>(what: &str, found: A, expected: B) -> Outcome {
    ensure(found == expected, format!("{what}\n  found    {found:?}\n  expected {expected:?}"))
}

/// Fails unless the list, one item a line, is empty.
pub fn ensure_nothing(what: &str, list: impl AsRef<str>) -> Outcome {
    let list = list.as_ref();
    ensure(list.is_empty(), format!("{what} should be nothing, and is:\n  {}", list.replace('\n', "\n  ")))
}
