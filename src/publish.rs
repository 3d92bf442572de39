//! The data, for people and programs that want more of it than the page shows.

pub mod figures;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;

use crate::locale::display_units::DisplayUnits;
use crate::locale::formatter::FigureFormatter;
use crate::locale::prose;
use crate::report::figure::Figure;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;

/// The label of a figure as plain words.
fn label(resolved: &ResolvedReport, figure: &Figure, lang: Lang) -> String {
    prose::label(figure, resolved, &formatter(resolved, lang))
}

fn formatter(resolved: &ResolvedReport, lang: Lang) -> FigureFormatter {
    FigureFormatter { lang, units: DisplayUnits::default(), yuan_per_dollar: resolved.yuan_per_dollar }
}
