//! The parameters of the query string: one table, a row each.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::locale::display_units::{Area, Currency};
use crate::quantity::unit::Dimension;
use crate::report::figure::{FigureKind, Status};
use crate::report::model::Role;
use crate::report::read_by_rule::ReadingFilter;
use crate::report::resolved::ResolvedReport;
use crate::search::Sort;
use crate::search::entities::EntityColumn;
use crate::search::figures::FigureColumn;
use crate::search::normalize::is_blank;
use crate::view::{LanguageMode, Selection, View};

/// A parameter of the query string.
pub struct Parameter {
    name: &'static str,
    scope: Scope,
    /// Sets the choice to a value of the address; to its default for an unknown or empty value.
    read: fn(&mut View, &str),
    /// The value in the address; none for the default.
    write: fn(&View) -> Option<String>,
}

/// How a choice depends on the report.
enum Scope {
    /// It is meaningful for any report.
    AnyReport,
    /// It is about the content of one report.
    OneReport,
    /// It is an id, of which this tells whether the report contains it; so does a view without an id.
    Id(fn(&View, &ResolvedReport) -> bool),
}

/// All parameters, in the order of addresses.
pub const PARAMETERS: [Parameter; 16] = [
    Parameter {
        name: "currency",
        scope: Scope::AnyReport,
        read: |view, name| view.units.currency = value_of(&Currency::NAMES, name).unwrap_or_default(),
        write: |view| name_of(&Currency::NAMES, view.units.currency),
    },
    Parameter {
        name: "area",
        scope: Scope::AnyReport,
        read: |view, name| view.units.area = value_of(&Area::NAMES, name).unwrap_or_default(),
        write: |view| name_of(&Area::NAMES, view.units.area),
    },
    Parameter {
        name: "reading",
        scope: Scope::AnyReport,
        read: |view, name| view.language_mode = value_of(&LANGUAGE_MODES, name).unwrap_or_default(),
        write: |view| name_of(&LANGUAGE_MODES, view.language_mode),
    },
    Parameter {
        name: "fact",
        scope: Scope::Id(|view, resolved| match &view.selected {
            Some(Selection::Figure(id)) => resolved.figure(id).is_some(),
            _ => true,
        }),
        read: |view, value| view.selected = id(value).map(Selection::Figure),
        write: |view| match &view.selected {
            Some(Selection::Figure(id)) => Some(id.clone()),
            _ => None,
        },
    },
    Parameter {
        name: "term",
        scope: Scope::Id(|view, resolved| match &view.selected {
            Some(Selection::Term(id)) => resolved.term(id).is_some(),
            _ => true,
        }),
        read: |view, value| view.selected = id(value).map(Selection::Term),
        write: |view| match &view.selected {
            Some(Selection::Term(id)) => Some(id.clone()),
            _ => None,
        },
    },
    Parameter {
        name: "q",
        scope: Scope::OneReport,
        read: |view, value| view.figures.query = decode(value),
        write: |view| encode(&view.figures.query),
    },
    Parameter {
        name: "section",
        scope: Scope::Id(|view, resolved| is_section(view.figures.section.as_ref(), resolved)),
        read: |view, value| view.figures.section = id(value),
        write: |view| view.figures.section.clone(),
    },
    Parameter {
        name: "kind",
        scope: Scope::OneReport,
        read: |view, name| view.figures.kind = value_of(&KINDS, name),
        write: |view| name_of(&KINDS, view.figures.kind?),
    },
    Parameter {
        name: "unit",
        scope: Scope::OneReport,
        read: |view, name| view.figures.dimension = value_of(&DIMENSIONS, name),
        write: |view| name_of(&DIMENSIONS, view.figures.dimension?),
    },
    Parameter {
        name: "status",
        scope: Scope::OneReport,
        read: |view, name| view.figures.status = value_of(&STATUSES, name),
        write: |view| name_of(&STATUSES, view.figures.status?),
    },
    Parameter {
        name: "read",
        scope: Scope::OneReport,
        read: |view, name| view.figures.reading = value_of(&READINGS, name),
        write: |view| name_of(&READINGS, view.figures.reading?),
    },
    Parameter {
        name: "sort",
        scope: Scope::OneReport,
        read: |view, value| view.figures.sort = sort(&FIGURE_COLUMNS, value),
        write: |view| sort_name(&FIGURE_COLUMNS, view.figures.sort?),
    },
    Parameter {
        name: "name",
        scope: Scope::OneReport,
        read: |view, value| view.names.query = decode(value),
        write: |view| encode(&view.names.query),
    },
    Parameter {
        name: "name-section",
        scope: Scope::Id(|view, resolved| is_section(view.names.section.as_ref(), resolved)),
        read: |view, value| view.names.section = id(value),
        write: |view| view.names.section.clone(),
    },
    Parameter {
        name: "role",
        scope: Scope::OneReport,
        read: |view, name| view.names.role = value_of(&Role::NAMES, name),
        write: |view| name_of(&Role::NAMES, view.names.role?),
    },
    Parameter {
        name: "name-sort",
        scope: Scope::OneReport,
        read: |view, value| view.names.sort = sort(&ENTITY_COLUMNS, value),
        write: |view| sort_name(&ENTITY_COLUMNS, view.names.sort?),
    },
];

/// Values with their names in addresses.
type Names<T, const COUNT: usize> = [(&'static str, T); COUNT];

const LANGUAGE_MODES: Names<LanguageMode, 1> = [("both", LanguageMode::Bilingual)];

/// The options of the filter by kind.
pub const KINDS: Names<FigureKind, 4> = [
    ("level", FigureKind::Level),
    ("growth", FigureKind::Growth),
    ("completion", FigureKind::Completion),
    ("rate", FigureKind::Rate),
];
/// The options of the filter by unit.
pub const DIMENSIONS: Names<Dimension, 7> = [
    ("money", Dimension::Money),
    ("area", Dimension::Area),
    ("length", Dimension::Length),
    ("share", Dimension::Share),
    ("points", Dimension::Points),
    ("multiple", Dimension::Multiple),
    ("count", Dimension::Count),
];
/// The options of the filter by status.
pub const STATUSES: Names<Status, 5> = [
    ("reported", Status::Reported),
    ("expected", Status::Expected),
    ("planned", Status::Planned),
    ("derived", Status::Derived),
    ("outside", Status::Context),
];
/// The options of the filter by how a figure was read.
pub const READINGS: Names<ReadingFilter, 2> =
    [("doubtful", ReadingFilter::Doubtful), ("by-rule", ReadingFilter::ByRule)];
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
const MAX_QUERY_CHARS: usize = 100;

/// Applies the parameters of a query string to `view`; unknown ones are ignored.
pub fn read_query(parameters: &[Parameter], query: &str, view: &mut View) {
    for pair in query.trim_start_matches('?').split('&') {
        if let Some((name, value)) = pair.split_once('=')
            && let Some(parameter) = parameters.iter().find(|parameter| parameter.name == name)
        {
            (parameter.read)(view, value);
        }
    }
}

/// The query string of `view`: empty for the default, otherwise with its question mark.
pub fn write_query(parameters: &[Parameter], view: &View) -> String {
    let pair = |parameter: &Parameter| Some(format!("{}={}", parameter.name, (parameter.write)(view)?));
    let pairs: Vec<String> = parameters.iter().filter_map(pair).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// Copies the choices that are meaningful for any report.
pub fn copy_for_any_report(parameters: &[Parameter], from: &View, to: &mut View) {
    for parameter in parameters.iter().filter(|parameter| matches!(parameter.scope, Scope::AnyReport)) {
        (parameter.read)(to, &(parameter.write)(from).unwrap_or_default());
    }
}

/// Resets ids that `resolved` does not contain.
pub fn reset_unknown_ids(parameters: &[Parameter], view: &mut View, resolved: &ResolvedReport) {
    for parameter in parameters {
        if matches!(parameter.scope, Scope::Id(is_known) if !is_known(view, resolved)) {
            (parameter.read)(view, "");
        }
    }
}

fn is_section(id: Option<&String>, resolved: &ResolvedReport) -> bool {
    id.is_none_or(|id| resolved.section(id).is_some())
}

/// The value with this name.
pub fn value_of<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}

fn name_of<T: Copy + PartialEq>(names: &[(&str, T)], value: T) -> Option<String> {
    names.iter().find(|(_, known)| *known == value).map(|(name, _)| (*name).to_owned())
}

/// An order: the name of a column, with a hyphen before it for descending order.
fn sort<C: Copy>(columns: &[(&str, C)], value: &str) -> Option<Sort<C>> {
    let (descending, name) = value.strip_prefix('-').map_or((false, value), |name| (true, name));
    value_of(columns, name).map(|column| Sort { column, descending })
}

fn sort_name<C: Copy + PartialEq>(columns: &[(&str, C)], sort: Sort<C>) -> Option<String> {
    let name = name_of(columns, sort.column)?;
    Some(if sort.descending { format!("-{name}") } else { name })
}

/// The search words of an address.
fn decode(value: &str) -> String {
    let spaced = value.replace('+', " ");
    searchable(&percent_decode_str(&spaced).decode_utf8_lossy())
}

fn encode(query: &str) -> Option<String> {
    (!query.is_empty()).then(|| utf8_percent_encode(query, ESCAPED).to_string())
}

/// The text as a search: without control characters, and of limited length; empty if it is blank.
pub fn searchable(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).take(MAX_QUERY_CHARS).collect();
    if is_blank(&text) { String::new() } else { text }
}

/// An id, as far as `value` is one; what else stands there makes it the id of nothing.
fn id(value: &str) -> Option<String> {
    let plain: String = value.chars().filter(|c| is_id_character(*c)).collect();
    (!plain.is_empty()).then_some(plain)
}

/// Whether a text is an id by the rules of the check; ids need no escaping.
pub fn is_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_id_character)
}

const fn is_id_character(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Theme;

    #[test]
    fn a_parameter_needs_one_row() {
        let rows = [Parameter {
            name: "theme",
            scope: Scope::AnyReport,
            read: |view, name| view.theme = if name == "dark" { Theme::Dark } else { Theme::System },
            write: |view| (view.theme == Theme::Dark).then(|| "dark".to_owned()),
        }];
        let (mut view, mut other) = (View::default(), View::default());
        read_query(&rows, "?fact=a&theme=dark", &mut view);
        assert_eq!(view, View { theme: Theme::Dark, ..View::default() });
        assert_eq!(write_query(&rows, &view), "?theme=dark");
        copy_for_any_report(&rows, &view, &mut other);
        assert_eq!(other, view);
    }

    #[test]
    fn names_of_parameters_are_unique() {
        let names: std::collections::BTreeSet<_> = PARAMETERS.iter().map(|parameter| parameter.name).collect();
        assert_eq!(names.len(), PARAMETERS.len());
    }
}
