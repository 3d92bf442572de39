//! The reader's choices, to and from the query string.

pub mod packaging;
pub mod parameters;

use crate::locale::display_units::{Area, Currency, DisplayUnits};
use crate::report::resolved::ResolvedReport;
use crate::search::entities::EntityFilter;
use crate::search::figures::FigureFilter;
use crate::view::parameters::{PARAMETERS, value_of};

/// The reader's choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The units in which figures are shown.
    pub units: DisplayUnits,
    /// One language or both.
    pub language_mode: LanguageMode,
    /// The colour theme, remembered on the device and not part of the address.
    pub theme: Theme,
    /// What the open card explains.
    pub selected: Option<Selection>,
    /// The search, filters and order of the table of figures.
    pub figures: FigureFilter,
    /// The search, filters and order of the directory of names.
    pub names: EntityFilter,
}

/// One language or both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LanguageMode {
    /// The page's language.
    #[default]
    Single,
    /// Chinese and English side by side.
    Bilingual,
}

impl LanguageMode {
    /// The other mode.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Single => Self::Bilingual,
            Self::Bilingual => Self::Single,
        }
    }
}

/// The colour theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The theme of the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the card explains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// The figure with this id.
    Figure(String),
    /// The term with this id.
    Term(String),
}

/// A choice of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewAction {
    /// Show money in this currency.
    Currency(Currency),
    /// Show areas in this unit.
    Area(Area),
    /// Read one language or both.
    LanguageMode(LanguageMode),
    /// Set the theme.
    Theme(Theme),
    /// Explain this, or close the card.
    Select(Option<Selection>),
    /// Explain this, or close the card if it already does.
    Toggle(Selection),
    /// Filter and sort the table of figures.
    Figures(FigureFilter),
    /// Filter and sort the directory.
    Entities(EntityFilter),
    /// Restore everything that an address holds.
    Restore(View),
}

impl ViewAction {
    /// The choice that a control of the header with this id makes by this value.
    pub fn by_control(id: &str, value: &str) -> Option<Self> {
        match id {
            "currency" => Some(Self::Currency(View::units_named(value, "").currency)),
            "area" => Some(Self::Area(View::units_named("", value).area)),
            "theme" => Some(Self::Theme(View::theme_named(value))),
            _ => None,
        }
    }
}

/// The themes, by their names in storage and in the style sheet.
const THEMES: [(&str, Theme); 3] = [("system", Theme::System), ("light", Theme::Light), ("dark", Theme::Dark)];

impl View {
    /// The view after an action.
    #[must_use]
    pub fn apply(&self, action: ViewAction) -> Self {
        let mut view = self.clone();
        match action {
            ViewAction::Currency(currency) => view.units.currency = currency,
            ViewAction::Area(area) => view.units.area = area,
            ViewAction::LanguageMode(reading) => view.language_mode = reading,
            ViewAction::Select(selected) => view.selected = selected,
            ViewAction::Toggle(selected) => {
                let toggled = Some(selected);
                view.selected = if view.selected == toggled { None } else { toggled };
            }
            ViewAction::Theme(theme) => view.theme = theme,
            ViewAction::Figures(filter) => view.figures = filter,
            ViewAction::Entities(filter) => view.names = filter,
            ViewAction::Restore(other) => view = Self { theme: view.theme, ..other },
        }
        view
    }

    /// The theme with this name; the system's for an unknown name.
    pub fn theme_named(name: &str) -> Theme {
        value_of(&THEMES, name).unwrap_or_default()
    }

    /// The name of a theme in storage and in the style sheet.
    pub fn theme_name(theme: Theme) -> &'static str {
        THEMES.iter().find(|(_, known)| *known == theme).map_or("", |(name, _)| name)
    }

    /// The units with these names; as printed for an unknown name.
    pub fn units_named(currency: &str, area: &str) -> DisplayUnits {
        let (currency, area) = (value_of(&Currency::NAMES, currency), value_of(&Area::NAMES, area));
        DisplayUnits { currency: currency.unwrap_or_default(), area: area.unwrap_or_default() }
    }

    /// The view of a query string, with `units` unless it names others. Unknown parts are ignored.
    pub fn from_query(query: &str, units: DisplayUnits) -> Self {
        let mut view = Self { units, ..Self::default() };
        parameters::read_query(&PARAMETERS, query, &mut view);
        view
    }

    /// Its query string: empty for the default, otherwise with its question mark.
    pub fn to_query(&self) -> String {
        parameters::write_query(&PARAMETERS, self)
    }

    /// The view without the choices that depend on the report.
    #[must_use]
    pub fn for_any_report(&self) -> Self {
        let mut view = Self { theme: self.theme, ..Self::default() };
        parameters::copy_for_any_report(&PARAMETERS, self, &mut view);
        view
    }

    /// The view without ids that `resolved` does not contain: an address may name anything.
    #[must_use]
    pub fn restricted_to(mut self, resolved: &ResolvedReport) -> Self {
        parameters::reset_unknown_ids(&PARAMETERS, &mut self, resolved);
        self
    }
}
