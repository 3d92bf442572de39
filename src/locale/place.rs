//! The origin of a figure, in words.

use super::arithmetic::formula;
use super::prose::plain;
use super::{Format, strings};
use crate::report::figure::Origin;
use crate::report::{Figure, Ledger};

/// Section and paragraph of the source, the title of another source, or the formula.
pub fn place(figure: &Figure, ledger: &Ledger, format: &Format) -> String {
    match &figure.origin {
        Origin::Reported { place, .. } => {
            let section = ledger.section(&place.section);
            let title = section.map(|section| plain(ledger, &section.title, format)).unwrap_or_default();
            strings::place(&title, place.paragraph, format.lang)
        }
        Origin::Context { source, .. } => plain(ledger, source, format),
        Origin::Derived { .. } => formula(figure, ledger, format).unwrap_or_default(),
    }
}
