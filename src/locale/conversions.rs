//! The same amount in other units and in the other language, and what it was converted from.

use crate::locale::formatter::Format;
use crate::locale::messages;
use crate::locale::prose::plain;
use crate::locale::unit::{Area, Currency, Units, is_converted};
use crate::quantity::Dimension;
use crate::report::figure::Figure;
use crate::report::resolved::Ledger;
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
pub fn equivalents(figure: &Figure, format: &Format) -> Vec<Equivalent> {
    let units: &[Units] = match figure.unit.dimension() {
        Dimension::Money => &[units(Currency::Yuan, Area::AsPrinted), units(Currency::Dollar, Area::AsPrinted)],
        Dimension::Area => &[
            units(Currency::AsPrinted, Area::Mu),
            units(Currency::AsPrinted, Area::Hectare),
            units(Currency::AsPrinted, Area::SquareMetre),
        ],
        _ => return Vec::new(),
    };
    let mut known = vec![format.figure(figure)];
    known.extend(figure.printed().map(ToString::to_string));
    let mut found = Vec::new();
    for lang in [format.lang, format.lang.other()] {
        for units in units {
            let text = Format { lang, units: *units, ..*format }.figure(figure);
            if !known.iter().any(|known| known.contains(&text)) {
                known.push(text.clone());
                found.push(Equivalent { lang, text });
            }
        }
    }
    found
}

/// The token and the exchange rate behind an amount that is shown converted by it: the source does not state such an amount.
pub fn conversion(figure: &Figure, ledger: &Ledger, format: &Format) -> Option<String> {
    is_converted(figure.unit, format.units.shown(figure.unit)).then(|| {
        let printed = figure.printed().map(ToString::to_string);
        messages::converted(printed.as_deref(), &exchange(ledger, format), format.lang)
    })
}

/// The exchange rate and its source.
pub fn exchange(ledger: &Ledger, format: &Format) -> String {
    let exchange = &ledger.report.meta.exchange;
    messages::exchange(&exchange.yuan_per_dollar, &plain(ledger, &exchange.source, format), format.lang)
}

const fn units(currency: Currency, area: Area) -> Units {
    Units { currency, area }
}
