//! Footnotes on the values of a table.

use std::cmp::Ordering;

use crate::locale::messages;
use crate::locale::messages::Message;
use crate::quantity::token::Quantity;
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
    /// It is an upper bound.
    AtMost,
    /// The source says "about".
    About,
}

impl Footnote {
    const ALL: [Self; 5] = [Self::Expected, Self::Derived, Self::AtLeast, Self::AtMost, Self::About];

    /// Its text.
    pub const fn text(self) -> Message {
        match self {
            Self::Expected => messages::EXPECTED_MEANS,
            Self::Derived => messages::DERIVED_MEANS,
            Self::AtLeast => messages::AT_LEAST,
            Self::AtMost => messages::AT_MOST,
            Self::About => messages::ABOUT,
        }
    }

    /// Whether the figure needs it.
    pub fn applies_to(self, figure: &Figure) -> bool {
        let direction = figure.printed().and_then(Quantity::direction);
        match self {
            Self::Expected => figure.status() == Status::Expected,
            Self::Derived => figure.is_derived(),
            Self::AtLeast => direction == Some(Ordering::Greater),
            Self::AtMost => direction == Some(Ordering::Less),
            Self::About => figure.printed().is_some_and(|printed| printed.qualifier.is_about()),
        }
    }

    /// The footnotes that apply to any of `figures`, each with its symbol.
    pub fn on(figures: &[&Figure]) -> Vec<(char, Self)> {
        let needed = Self::ALL.into_iter().filter(|footnote| figures.iter().any(|figure| footnote.applies_to(figure)));
        ('a'..).zip(needed).collect()
    }
}
