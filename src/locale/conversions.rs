//! The same amount in other units and in the other language, and what it was converted from.

use crate::locale::display_units::{Area, Currency, DisplayUnits, is_converted};
use crate::locale::formatter::FigureFormatter;
use crate::locale::messages;
use crate::locale::prose::plain;
use crate::quantity::unit::Dimension;
use crate::report::figure::Figure;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;

/// An amount in another form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equivalent {
    /// The language it is written in.
    pub lang: Lang,
    /// The amount.
    pub text: String,
}

/// Other forms of the amount of `figure`: in the reader's language first, omitting forms already shown.
pub fn equivalents(figure: &Figure, formatter: &FigureFormatter) -> Vec<Equivalent> {
    let units: &[DisplayUnits] = match figure.unit.dimension() {
        Dimension::Money => &[units(Currency::Yuan, Area::AsPrinted), units(Currency::Dollar, Area::AsPrinted)],
        Dimension::Area => &[
            units(Currency::AsPrinted, Area::Mu),
            units(Currency::AsPrinted, Area::Hectare),
            units(Currency::AsPrinted, Area::SquareMetre),
        ],
        _ => return Vec::new(),
    };
    let mut known = vec![formatter.figure(figure)];
    known.extend(figure.printed().map(ToString::to_string));
    let mut found = Vec::new();
    for lang in [formatter.lang, formatter.lang.other()] {
        for units in units {
            let text = FigureFormatter { lang, units: *units, ..*formatter }.figure(figure);
            if !known.iter().any(|known| known.contains(&text)) {
                known.push(text.clone());
                found.push(Equivalent { lang, text });
            }
        }
    }
    found
}

/// The token and the exchange rate behind an amount that is shown converted by it: the source does not state such an amount.
pub fn conversion(figure: &Figure, resolved: &ResolvedReport, formatter: &FigureFormatter) -> Option<String> {
    is_converted(figure.unit, formatter.units.shown(figure.unit)).then(|| {
        let printed = figure.printed().map(ToString::to_string);
        messages::converted(printed.as_deref(), &exchange(resolved, formatter), formatter.lang)
    })
}

/// The exchange rate and its source.
pub fn exchange(resolved: &ResolvedReport, formatter: &FigureFormatter) -> String {
    let exchange = &resolved.report.meta.exchange;
    messages::exchange(&exchange.yuan_per_dollar, &plain(resolved, &exchange.source, formatter), formatter.lang)
}

const fn units(currency: Currency, area: Area) -> DisplayUnits {
    DisplayUnits { currency, area }
}
