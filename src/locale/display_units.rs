//! The units in which a reader may have amounts shown.

use crate::quantity::unit::{Dimension, Unit};

/// The currency in which amounts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Currency {
    /// As printed in the report.
    #[default]
    AsPrinted,
    /// Yuan.
    Yuan,
    /// US dollars.
    Dollar,
}

/// The unit in which areas are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Area {
    /// As printed in the report.
    #[default]
    AsPrinted,
    /// Mu.
    Mu,
    /// Hectares.
    Hectare,
    /// Square metres.
    SquareMetre,
}

/// The units chosen by the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DisplayUnits {
    /// For money.
    pub currency: Currency,
    /// For areas.
    pub area: Area,
}

impl Currency {
    /// The names of the options other than the printed one, in addresses, storage and file names.
    pub const NAMES: [(&str, Self); 2] = [("cny", Self::Yuan), ("usd", Self::Dollar)];
}

impl Area {
    /// See [`Currency::NAMES`].
    pub const NAMES: [(&str, Self); 3] = [("mu", Self::Mu), ("ha", Self::Hectare), ("m2", Self::SquareMetre)];
}

impl DisplayUnits {
    /// Their names, currency first; `None` for units as printed.
    pub fn names(self) -> [Option<&'static str>; 2] {
        let currency = Currency::NAMES.iter().find(|(_, currency)| *currency == self.currency);
        let area = Area::NAMES.iter().find(|(_, area)| *area == self.area);
        [currency.map(|(name, _)| *name), area.map(|(name, _)| *name)]
    }

    /// The unit in which an amount printed in `unit` is shown.
    pub const fn shown(self, unit: Unit) -> Unit {
        match (unit.dimension(), self.currency, self.area) {
            (Dimension::Money, Currency::Yuan, _) => Unit::YUAN,
            (Dimension::Money, Currency::Dollar, _) => Unit::DOLLAR,
            (Dimension::Area, _, Area::Mu) => Unit::MU,
            (Dimension::Area, _, Area::Hectare) => Unit::HECTARE,
            (Dimension::Area, _, Area::SquareMetre) => Unit::SQUARE_METRE,
            _ => unit,
        }
    }
}

/// Whether showing an amount of one unit in another requires the exchange rate.
pub fn is_converted(unit: Unit, shown: Unit) -> bool {
    unit.dimension() == Dimension::Money && shown.dimension() == Dimension::Money && unit != shown
}
