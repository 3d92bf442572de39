//! Characters that a string of a report may not contain.

use std::collections::BTreeSet;

use crate::report::location::Location;
use crate::report::rule::Rule;
use crate::report::violation::Violation;
use crate::text::character::Oddity;

/// The violation of a text that has characters with a refused oddity.
pub fn with_refused(at: Location, text: &str, is_refused: fn(Oddity) -> bool) -> Option<Violation> {
    let is_refused = |c: char| Oddity::of(c).is_some_and(is_refused);
    let first = text.chars().position(is_refused)?;
    let refused: BTreeSet<char> = text.chars().filter(|c| is_refused(*c)).collect();
    Some(Violation::by_character(at, text, first, Rule::Without(refused.into_iter().collect())))
}

/// The same for a number, which needs no invisible characters.
pub fn with_odd(at: Location, token: &str) -> Option<Violation> {
    with_refused(at, token, |_| true)
}
