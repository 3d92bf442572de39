//! The units: set by the reader or by an address, remembered on the device.

use crate::app::browser::storage;
use crate::locale::display_units::DisplayUnits;
use crate::view::View;

/// The storage keys of the currency and the unit of area.
const KEYS: [&str; 2] = ["currency", "area"];

/// The units stored on the device.
pub(crate) fn recall() -> DisplayUnits {
    let [currency, area] = KEYS.map(storage::recall);
    View::units_named(&currency, &area)
}

/// Stores the units of `view`.
pub(crate) fn remember(view: &View) {
    for (key, name) in KEYS.into_iter().zip(view.units.names()) {
        storage::remember(key, name.unwrap_or_default());
    }
}
