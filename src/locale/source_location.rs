//! The origin of a figure, in words.

use crate::locale::formatter::FigureFormatter;
use crate::locale::formula::formula;
use crate::locale::messages;
use crate::locale::prose::plain;
use crate::report::figure::Figure;
use crate::report::figure::Origin;
use crate::report::resolved::ResolvedReport;

/// Section and paragraph of the source, the title of another source, or the formula.
pub fn place(figure: &Figure, resolved: &ResolvedReport, formatter: &FigureFormatter) -> String {
    match &figure.origin {
        Origin::Reported { place, .. } => {
            let section = resolved.section(&place.section);
            let title = section.map(|section| plain(resolved, &section.title, formatter)).unwrap_or_default();
            messages::place(&title, place.paragraph, formatter.lang)
        }
        Origin::Context { source, .. } => plain(resolved, source, formatter),
        Origin::Derived { .. } => formula(figure, resolved, formatter).unwrap_or_default(),
    }
}
