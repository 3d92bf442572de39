//! Footnotes on the values of a table.

use std::cmp::Ordering;

use crate::locale::messages;
use crate::locale::messages::Message;
use crate::quantity::token::Quantity;
use crate::report::figure::{Figure, Status};
use crate::report::read_by_rule::ReadByRule;

/// A footnote on a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footnote {
    /// It was only expected.
    Expected,
    /// It is a target or plan.
    Planned,
    /// It was computed.
    Derived,
    /// It is a lower bound.
    AtLeast,
    /// It is an upper bound.
    AtMost,
    /// The source says "about".
    About,
    /// It was read by rule, or follows from what was.
    ReadByRule,
}

impl Footnote {
    const ALL: [Self; 7] =
        [Self::Expected, Self::Planned, Self::Derived, Self::AtLeast, Self::AtMost, Self::About, Self::ReadByRule];

    /// Its text.
    pub const fn text(self) -> Message {
        match self {
            Self::Expected => messages::EXPECTED_MEANS,
            Self::Planned => messages::PLANNED_MEANS,
            Self::Derived => messages::DERIVED_MEANS,
            Self::AtLeast => messages::AT_LEAST,
            Self::AtMost => messages::AT_MOST,
            Self::About => messages::ABOUT,
            Self::ReadByRule => messages::READ_BY_RULE_MEANS,
        }
    }

    /// Whether the figure needs it; `read` are the figures that were read by rule.
    pub fn applies_to(self, figure: &Figure, read: &ReadByRule<'_>) -> bool {
        let direction = figure.printed().and_then(Quantity::direction);
        match self {
            Self::Expected => figure.status() == Status::Expected,
            Self::Planned => figure.status() == Status::Planned,
            Self::Derived => figure.is_derived(),
            Self::AtLeast => direction == Some(Ordering::Greater),
            Self::AtMost => direction == Some(Ordering::Less),
            Self::About => figure.printed().is_some_and(|printed| printed.qualifier.is_about()),
            Self::ReadByRule => read.contains(figure),
        }
    }

    /// The footnotes that apply to any of `figures`, each with its symbol.
    pub fn on(figures: &[&Figure], read: &ReadByRule<'_>) -> Vec<(char, Self)> {
        let is_needed = |footnote: &Self| figures.iter().any(|figure| footnote.applies_to(figure, read));
        let needed = Self::ALL.into_iter().filter(is_needed);
        ('a'..).zip(needed).collect()
    }
}
