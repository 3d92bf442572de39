//! Footnotes on the values of a table.

use crate::locale::messages;
use crate::locale::messages::Message;
use crate::report::figure::Figure;
use crate::report::figure::Status;

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
    /// All footnotes, in order.
    const ALL: [Self; 4] = [Self::Expected, Self::Derived, Self::AtLeast, Self::About];

    /// The text of the footnote.
    pub const fn words(self) -> Message {
        match self {
            Self::Expected => messages::EXPECTED_MEANS,
            Self::Derived => messages::DERIVED_MEANS,
            Self::AtLeast => messages::AT_LEAST,
            Self::About => messages::ABOUT,
        }
    }

    /// Whether it applies to `figure`.
    pub fn applies(self, figure: &Figure) -> bool {
        let says = |fits: fn(crate::quantity::qualifier::Qualifier) -> bool| {
            figure.printed().is_some_and(|printed| fits(printed.qualifier))
        };
        match self {
            Self::Expected => figure.status() == Status::Expected,
            Self::Derived => figure.is_derived(),
            Self::AtLeast => says(crate::quantity::qualifier::Qualifier::is_one_sided),
            Self::About => says(crate::quantity::qualifier::Qualifier::is_about),
        }
    }

    /// The footnotes that apply to any of `figures`, each with its symbol.
    pub fn on(figures: &[&Figure]) -> Vec<(char, Self)> {
        let made = Self::ALL.into_iter().filter(|remark| figures.iter().any(|figure| remark.applies(figure)));
        ('a'..).zip(made).collect()
    }
}
