//! The origin of a figure, in words.

use crate::locale::formatter::Format;
use crate::locale::formula::formula;
use crate::locale::messages;
use crate::locale::prose::plain;
use crate::report::figure::Figure;
use crate::report::figure::Origin;
use crate::report::resolved::Ledger;

/// Section and paragraph of the source, the title of another source, or the formula.
pub fn place(figure: &Figure, ledger: &Ledger, format: &Format) -> String {
    match &figure.origin {
        Origin::Reported { place, .. } => {
            let section = ledger.section(&place.section);
            let title = section.map(|section| plain(ledger, &section.title, format)).unwrap_or_default();
            messages::place(&title, place.paragraph, format.lang)
        }
        Origin::Context { source, .. } => plain(ledger, source, format),
        Origin::Derived { .. } => formula(figure, ledger, format).unwrap_or_default(),
    }
}
