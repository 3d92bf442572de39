//! The reader's choices, to and from the query string.

pub mod packaging;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::locale::display_units::{Area, Currency, DisplayUnits};
use crate::quantity::unit::Dimension;
use crate::report::figure::{FigureKind, Status};
use crate::report::model::Role;
use crate::report::resolved::ResolvedReport;
use crate::search::Sort;
use crate::search::entities::{EntityColumn, EntityFilter};
use crate::search::figures::{FigureColumn, FigureFilter};
use crate::search::normalize::is_blank;

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

type Names<T, const COUNT: usize> = [(&'static str, T); COUNT];

const THEMES: Names<Theme, 3> = [("system", Theme::System), ("light", Theme::Light), ("dark", Theme::Dark)];
const LANGUAGE_MODES: Names<LanguageMode, 1> = [("both", LanguageMode::Bilingual)];

/// The names of the filters' options, in the address and in their lists.
pub const KINDS: Names<FigureKind, 4> = [
    ("level", FigureKind::Level),
    ("growth", FigureKind::Growth),
    ("completion", FigureKind::Completion),
    ("rate", FigureKind::Rate),
];
/// See [`KINDS`].
pub const DIMENSIONS: Names<Dimension, 7> = [
    ("money", Dimension::Money),
    ("area", Dimension::Area),
    ("length", Dimension::Length),
    ("share", Dimension::Share),
    ("points", Dimension::Points),
    ("multiple", Dimension::Multiple),
    ("count", Dimension::Count),
];
/// See [`KINDS`].
pub const STATUSES: Names<Status, 4> = [
    ("reported", Status::Reported),
    ("expected", Status::Expected),
    ("derived", Status::Derived),
    ("outside", Status::Context),
];
const FIGURE_COLUMNS: Names<FigureColumn, 5> = [
    ("label", FigureColumn::Label),
    ("value", FigureColumn::Value),
    ("printed", FigureColumn::Printed),
    ("status", FigureColumn::Status),
    ("place", FigureColumn::Place),
];
const ENTITY_COLUMNS: Names<EntityColumn, 4> = [
    ("name", EntityColumn::Name),
    ("role", EntityColumn::Role),
    ("section", EntityColumn::Section),
    ("sum", EntityColumn::Sum),
];

/// The characters to percent-encode in a query: all but the unreserved characters of RFC 3986.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The maximum length of a search, in characters; the rest is cut off.
const LONGEST_QUERY: usize = 100;

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
        named(&THEMES, name).unwrap_or_default()
    }

    /// The name of a theme in storage and in the style sheet.
    pub fn theme_name(theme: Theme) -> &'static str {
        name_of(&THEMES, theme).unwrap_or_default()
    }

    /// The units with these names; as printed for an unknown name.
    pub fn units_named(currency: &str, area: &str) -> DisplayUnits {
        let (currency, area) = (named(&Currency::NAMES, currency), named(&Area::NAMES, area));
        DisplayUnits { currency: currency.unwrap_or_default(), area: area.unwrap_or_default() }
    }

    /// The view of a query string, with `units` unless it names others. Unknown parts are ignored.
    pub fn from_query(query: &str, units: DisplayUnits) -> Self {
        let mut view = Self { units, ..Self::default() };
        for pair in query.trim_start_matches('?').split('&') {
            let Some((key, value)) = pair.split_once('=') else { continue };
            match key {
                "currency" => view.units.currency = named(&Currency::NAMES, value).unwrap_or_default(),
                "area" => view.units.area = named(&Area::NAMES, value).unwrap_or_default(),
                "reading" => view.language_mode = named(&LANGUAGE_MODES, value).unwrap_or_default(),
                "fact" => view.selected = id(value).map(Selection::Figure),
                "term" => view.selected = id(value).map(Selection::Term),
                "q" => view.figures.query = searched(value),
                "section" => view.figures.section = id(value),
                "kind" => view.figures.kind = named(&KINDS, value),
                "unit" => view.figures.dimension = named(&DIMENSIONS, value),
                "status" => view.figures.status = named(&STATUSES, value),
                "sort" => view.figures.sort = sort(&FIGURE_COLUMNS, value),
                "name" => view.names.query = searched(value),
                "name-section" => view.names.section = id(value),
                "role" => view.names.role = named(&Role::NAMES, value),
                "name-sort" => view.names.sort = sort(&ENTITY_COLUMNS, value),
                _ => {}
            }
        }
        view
    }

    /// The view without the choices that depend on the report.
    #[must_use]
    pub fn for_any_report(&self) -> Self {
        Self { units: self.units, language_mode: self.language_mode, theme: self.theme, ..Self::default() }
    }

    /// The view without ids that `resolved` does not contain: an address may name anything.
    #[must_use]
    pub fn restricted_to(mut self, resolved: &ResolvedReport) -> Self {
        let section = |id: &String| resolved.section(id).is_some();
        self.figures.section = self.figures.section.filter(section);
        self.names.section = self.names.section.filter(section);
        self.selected = self.selected.filter(|selected| match selected {
            Selection::Figure(id) => resolved.figure(id).is_some(),
            Selection::Term(id) => resolved.term(id).is_some(),
        });
        self
    }

    /// Its query string: empty for the default, otherwise with its question mark.
    pub fn to_query(&self) -> String {
        let (figures, names) = (&self.figures, &self.names);
        let (fact, term) = match &self.selected {
            Some(Selection::Figure(id)) => (Some(id.clone()), None),
            Some(Selection::Term(id)) => (None, Some(id.clone())),
            None => (None, None),
        };
        let named = |name: Option<&'static str>| name.map(str::to_owned);
        let [currency, area] = self.units.names();
        let pairs = [
            ("currency", named(currency)),
            ("area", named(area)),
            ("reading", named(name_of(&LANGUAGE_MODES, self.language_mode))),
            ("fact", fact),
            ("term", term),
            ("q", escaped(&figures.query)),
            ("section", figures.section.clone()),
            ("kind", named(figures.kind.and_then(|kind| name_of(&KINDS, kind)))),
            ("unit", named(figures.dimension.and_then(|dimension| name_of(&DIMENSIONS, dimension)))),
            ("status", named(figures.status.and_then(|status| name_of(&STATUSES, status)))),
            ("sort", sort_name(&FIGURE_COLUMNS, figures.sort)),
            ("name", escaped(&names.query)),
            ("name-section", names.section.clone()),
            ("role", named(names.role.and_then(|role| name_of(&Role::NAMES, role)))),
            ("name-sort", sort_name(&ENTITY_COLUMNS, names.sort)),
        ];
        let pairs: Vec<String> =
            pairs.into_iter().filter_map(|(key, value)| value.map(|value| format!("{key}={value}"))).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

/// The value with this name.
fn named<T: Copy>(table: &[(&str, T)], name: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}

/// The name of `value`.
fn name_of<T: Copy + PartialEq>(table: &[(&'static str, T)], value: T) -> Option<&'static str> {
    table.iter().find(|(_, known)| *known == value).map(|(name, _)| *name)
}

/// An order: the name of a column, with a hyphen before it for descending order.
fn sort<C: Copy>(columns: &[(&str, C)], value: &str) -> Option<Sort<C>> {
    let (descending, name) = value.strip_prefix('-').map_or((false, value), |name| (true, name));
    named(columns, name).map(|column| Sort { column, descending })
}

fn sort_name<C: Copy + PartialEq>(columns: &[(&'static str, C)], sort: Option<Sort<C>>) -> Option<String> {
    let sort = sort?;
    let name = name_of(columns, sort.column)?;
    Some(if sort.descending { format!("-{name}") } else { name.to_owned() })
}

/// The search words of an address.
fn searched(value: &str) -> String {
    let spaced = value.replace('+', " ");
    searchable(&percent_decode_str(&spaced).decode_utf8_lossy())
}

/// The text as a search: without control characters, and of limited length; empty if it is blank.
pub fn searchable(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).take(LONGEST_QUERY).collect();
    if is_blank(&text) { String::new() } else { text }
}

fn escaped(query: &str) -> Option<String> {
    (!query.is_empty()).then(|| utf8_percent_encode(query, ESCAPED).to_string())
}

/// An id, if `value` is one by the rules of the check; ids need no escaping.
fn id(value: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    (!value.is_empty() && value.chars().all(plain)).then(|| value.to_owned())
}
