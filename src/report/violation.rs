//! Violations of the rules of a report file: location, value found, value expected. `locale::violations` words them.

use crate::report::location::Location;
use crate::report::rule::Rule;
use crate::text::character::visible;

/// How much of a value is quoted, and how much of that before a character that it is quoted for.
const QUOTED_CHARS: usize = 200;
const QUOTED_BEFORE_CHARS: usize = 60;

/// A violation of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The location of the value.
    pub at: Location,
    /// The value found there, as it is quoted: only its beginning if it is long, and odd characters as code points. Empty if there is none.
    pub found: String,
    /// The value expected there.
    pub rule: Rule,
}

impl Violation {
    /// A violation of `rule` at a location.
    pub fn new(at: Location, found: impl Into<String>, rule: Rule) -> Self {
        Self { at, found: quoted(&found.into()), rule }
    }

    /// A violation of `rule` by the character at this index of a text, which is quoted from shortly before.
    pub fn by_character(at: Location, text: &str, index: usize, rule: Rule) -> Self {
        let skipped = if text.chars().count() > QUOTED_CHARS { index.saturating_sub(QUOTED_BEFORE_CHARS) } else { 0 };
        let start = if skipped > 0 { "…" } else { "" };
        Self::new(at, start.chars().chain(text.chars().skip(skipped)).collect::<String>(), rule)
    }
}

fn quoted(value: &str) -> String {
    match value.char_indices().nth(QUOTED_CHARS) {
        Some((end, _)) => visible(value.get(..end).unwrap_or_default()) + "…",
        None => visible(value),
    }
}
