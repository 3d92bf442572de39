//! Violations of the rules of a report file: location, value found, value expected. `locale::violations` words them.

use crate::report::location::Location;
use crate::report::rule::Rule;

/// A violation of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The location of the value.
    pub at: Location,
    /// The value found there; empty if there is none.
    pub found: String,
    /// The value expected there.
    pub rule: Rule,
}

impl Violation {
    /// A violation of `rule` at a location.
    pub fn new(at: Location, found: impl Into<String>, rule: Rule) -> Self {
        Self { at, found: found.into(), rule }
    }
}
