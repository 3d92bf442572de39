//! Footnotes on the values of a table.

use crate::locale::messages;
use crate::locale::messages::Message;
use crate::quantity::qualifier::Qualifier;
use crate::report::figure::{Figure, Status};

/// A footnote on a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footnote {
    /// It was only expected.
    Expected,
    /// It was computed.
    Derived,
    /// It is a lower bound.
    AtLeast,
    /// The source says "about".
    About,
}

impl Footnote {
    const ALL: [Self; 4] = [Self::Expected, Self::Derived, Self::AtLeast, Self::About];

    /// Its text.
    pub const fn text(self) -> Message {
        match self {
            Self::Expected => messages::EXPECTED_MEANS,
            Self::Derived => messages::DERIVED_MEANS,
            Self::AtLeast => messages::AT_LEAST,
            Self::About => messages::ABOUT,
        }
    }

    /// Whether the figure needs it.
    pub fn applies_to(self, figure: &Figure) -> bool {
        let is_printed =
            |as_what: fn(Qualifier) -> bool| figure.printed().is_some_and(|printed| as_what(printed.qualifier));
        match self {
            Self::Expected => figure.status() == Status::Expected,
            Self::Derived => figure.is_derived(),
            Self::AtLeast => is_printed(Qualifier::is_one_sided),
            Self::About => is_printed(Qualifier::is_about),
        }
    }

    /// The footnotes that apply to any of `figures`, each with its symbol.
    pub fn on(figures: &[&Figure]) -> Vec<(char, Self)> {
        let needed = Self::ALL.into_iter().filter(|footnote| figures.iter().any(|figure| footnote.applies_to(figure)));
        ('a'..).zip(needed).collect()
    }
}
