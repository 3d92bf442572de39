//! The table of figures as CSV: decimals for programs, beside the printed token.

use crate::publish::label;
use crate::quantity::token::Quantity;
use crate::report::annotation::{Doubt, Inferred};
use crate::report::figure::{Figure, Origin, Status};
use crate::report::model::Certainty;
use crate::report::read_by_rule::ReadByRule;
use crate::report::resolved::ResolvedReport;
use crate::text::csv::to_csv;
use crate::text::decimal::decimal;
use crate::text::lang::Lang;
use crate::text::rational::{Rational, places_needed};
use crate::text::rounding::Rounding;

/// A column of the table.
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// The type of its values in a Table Schema.
    pub kind: &'static str,
    /// A description of its values.
    pub description: &'static str,
    value: fn(&ResolvedReport, &Figure) -> String,
}

const fn column(
    name: &'static str,
    kind: &'static str,
    description: &'static str,
    value: fn(&ResolvedReport, &Figure) -> String,
) -> Column {
    Column { name, kind, description, value }
}

/// The columns, in order.
pub const COLUMNS: [Column; 18] = [
    column("id", "string", "What the figure is called in the report and in addresses", |_, figure| figure.id.clone()),
    column("label_zh", "string", "What it counts or measures, in Chinese", |resolved, figure| {
        label(resolved, figure, Lang::Zh)
    }),
    column("label_en", "string", "What it counts or measures, in English", |resolved, figure| {
        label(resolved, figure, Lang::En)
    }),
    column(
        "value",
        "number",
        "Its value in the unit, as a decimal; derived ones are rounded far beyond their precision; empty for a range, whose ends follow, and for a ratio",
        |_, figure| {
            if figure.printed().is_none_or(Quantity::is_single) {
                number(figure.value, Rounding::Nearest)
            } else {
                String::new()
            }
        },
    ),
    column(
        "low",
        "number",
        "The least it can be, given the digits printed; empty if nothing bounds it",
        |_, figure| figure.bounds().low.map(|low| number(low, Rounding::Down)).unwrap_or_default(),
    ),
    column(
        "high",
        "number",
        "The most it can be, given the digits printed; empty if nothing bounds it",
        |_, figure| figure.bounds().high.map(|high| number(high, Rounding::Up)).unwrap_or_default(),
    ),
    column(
        "unit",
        "string",
        "CNY, USD, mu (1/15 ha), ha, m2, km, % (per cent), percentage points, times, or count: a number of things",
        |_, figure| figure.unit.code().to_owned(),
    ),
    column(
        "printed",
        "string",
        "Number and unit exactly as the source prints them; empty for a derived figure",
        |_, figure| figure.printed().map(ToString::to_string).unwrap_or_default(),
    ),
    column(
        "status",
        "string",
        "reported, expected, planned, derived (worked out, not printed) or context (from another source)",
        |_, figure| status(figure.status()).to_owned(),
    ),
    column(
        "certainty",
        "string",
        "reported, expected or planned; a derived figure is as sure as its inputs",
        |_, figure| {
            match figure.certainty {
                Certainty::Reported => "reported",
                Certainty::Expected => "expected",
                Certainty::Planned => "planned",
            }
            .to_owned()
        },
    ),
    column("section", "string", "The section of the source it stands in", |_, figure| match &figure.origin {
        Origin::Reported { place, .. } => place.section.clone(),
        _ => String::new(),
    }),
    column("paragraph", "integer", "The paragraph of that section, from 1", |_, figure| match &figure.origin {
        Origin::Reported { place, .. } => place.paragraph.to_string(),
        _ => String::new(),
    }),
    column(
        "year",
        "year",
        "The year it is of; empty if it was worked out from figures of several, or another source prints it",
        |_, figure| figure.year.map(|year| year.to_string()).unwrap_or_default(),
    ),
    column("of", "string", "The figure that this one qualifies or stands beside", |resolved, figure| {
        match &figure.origin {
            Origin::Context { of, .. } => of.clone(),
            _ => resolved.fact(&figure.id).and_then(|fact| fact.of.clone()).unwrap_or_default(),
        }
    }),
    column(
        "measure",
        "string",
        "How it qualifies it: growth, completion, rate, share, part, increase, from (its level before), gap, contribution or rank (an ordinal)",
        |_, figure| figure.measure.map(|measure| measure.name().to_owned()).unwrap_or_default(),
    ),
    column(
        "inputs",
        "string",
        "For a derived figure: ids of the figures it was worked out from, with spaces between",
        |_, figure| figure.inputs().join(" "),
    ),
    column(
        "read_by_rule",
        "string",
        "What of it was read from a sentence automatically and not yet checked by a person: label, relation, certainty, year, with spaces between; inputs, for a figure derived from such ones",
        read_by_rule,
    ),
    column(
        "doubts",
        "string",
        "Why to look at it first, with spaces between: respectively, no-label, no-level, several-values, earlier-subject, unclear-label, sign, duration",
        |resolved, figure| resolved.fact(&figure.id).map(|fact| names(&fact.doubts, &Doubt::NAMES)).unwrap_or_default(),
    ),
];

/// Decimals of a number that has no finite decimal form.
const PLACES: i32 = 6;

/// The table, as CSV with a header.
pub fn table(resolved: &ResolvedReport) -> String {
    let names = COLUMNS.map(|column| column.name.to_owned());
    let rows = resolved.figures().iter().map(|figure| COLUMNS.map(|column| (column.value)(resolved, figure)));
    to_csv(std::iter::once(names).chain(rows))
}

fn read_by_rule(resolved: &ResolvedReport, figure: &Figure) -> String {
    match resolved.fact(&figure.id) {
        Some(fact) => names(&fact.inferred, &Inferred::NAMES),
        None if ReadByRule::of(resolved).contains(figure) => "inputs".to_owned(),
        None => String::new(),
    }
}

/// The names of values, with spaces between.
fn names<T: PartialEq>(values: &[T], names: &[(&str, T)]) -> String {
    let name = |value: &T| names.iter().find(|(_, known)| known == value).map(|(name, _)| *name);
    values.iter().filter_map(name).collect::<Vec<_>>().join(" ")
}

fn number(value: Rational, rounding: Rounding) -> String {
    decimal(value, places_needed(value, PLACES).unwrap_or(PLACES), rounding).replace('−', "-")
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Reported => "reported",
        Status::Expected => "expected",
        Status::Planned => "planned",
        Status::Derived => "derived",
        Status::Context => "context",
    }
}
