//! What the reader has chosen, to and from the query string.

use crate::locale::unit::{Area, Currency, Units};

/// What the reader has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The units figures are shown in.
    pub units: Units,
    /// One language or both.
    pub reading: Reading,
    /// Light or dark. Remembered on the device; no part of the address.
    pub theme: Theme,
    /// What the card explains, if it is open.
    pub selected: Option<Selection>,
}

/// One language or both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// The page's language.
    #[default]
    One,
    /// Chinese and English side by side.
    Both,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system is.
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

/// A choice the reader makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Show money in this currency.
    Currency(Currency),
    /// Show areas in this unit.
    Area(Area),
    /// Read one language or both.
    Read(Reading),
    /// Be light or dark.
    Theme(Theme),
    /// Explain this, or close the card.
    Select(Option<Selection>),
    /// Everything that an address holds.
    Restore(View),
}

const CURRENCIES: [(&str, Currency); 2] = [("cny", Currency::Yuan), ("usd", Currency::Dollar)];
const THEMES: [(&str, Theme); 3] = [("system", Theme::System), ("light", Theme::Light), ("dark", Theme::Dark)];
const AREAS: [(&str, Area); 3] = [("mu", Area::Mu), ("ha", Area::Hectare), ("m2", Area::SquareMetre)];

impl View {
    /// The view after a choice.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut view = self.clone();
        match action {
            Action::Currency(currency) => view.units.currency = currency,
            Action::Area(area) => view.units.area = area,
            Action::Read(reading) => view.reading = reading,
            Action::Select(selected) => view.selected = selected,
            Action::Theme(theme) => view.theme = theme,
            Action::Restore(other) => view = Self { theme: view.theme, ..other },
        }
        view
    }

    /// The theme with this name; the system's for any other.
    pub fn theme_named(name: &str) -> Theme {
        named(&THEMES, name)
    }

    /// What its theme is called in storage and in the style sheet.
    pub fn theme_name(&self) -> &'static str {
        name_of(&THEMES, self.theme).unwrap_or_default()
    }

    /// The view that a query string asks for. Total: what it does not know, it ignores.
    pub fn from_query(query: &str) -> Self {
        let mut view = Self::default();
        for pair in query.trim_start_matches('?').split('&') {
            let Some((key, value)) = pair.split_once('=') else { continue };
            match key {
                "currency" => view.units.currency = named(&CURRENCIES, value),
                "area" => view.units.area = named(&AREAS, value),
                "reading" if value == "both" => view.reading = Reading::Both,
                "fact" if is_id(value) => view.selected = Some(Selection::Figure(value.to_owned())),
                "term" if is_id(value) => view.selected = Some(Selection::Term(value.to_owned())),
                _ => {}
            }
        }
        view
    }

    /// Its query string: empty for the default, else with a question mark.
    pub fn to_query(&self) -> String {
        let mut pairs = Vec::new();
        pairs.extend(name_of(&CURRENCIES, self.units.currency).map(|name| format!("currency={name}")));
        pairs.extend(name_of(&AREAS, self.units.area).map(|name| format!("area={name}")));
        pairs.extend((self.reading == Reading::Both).then(|| "reading=both".to_owned()));
        pairs.extend(self.selected.as_ref().map(|selected| match selected {
            Selection::Figure(id) => format!("fact={id}"),
            Selection::Term(id) => format!("term={id}"),
        }));
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

/// The value a table gives a name, the default if it gives none.
fn named<T: Copy + Default>(table: &[(&str, T)], name: &str) -> T {
    table.iter().find(|(known, _)| *known == name).map(|(_, value)| *value).unwrap_or_default()
}

fn name_of<T: Copy + PartialEq>(table: &[(&'static str, T)], value: T) -> Option<&'static str> {
    table.iter().find(|(_, known)| *known == value).map(|(name, _)| *name)
}

/// Ids are what the check of a report admits: nothing in them needs escaping.
fn is_id(value: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    !value.is_empty() && value.len() <= 80 && value.chars().all(plain)
}
