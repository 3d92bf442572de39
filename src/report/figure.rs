//! Figures: the single object behind a number wherever it appears.

use std::cmp::Ordering;

use crate::quantity::numeral::Numeral;
use crate::quantity::token::Quantity;
use crate::quantity::unit::{Dimension, Unit};
use crate::report::basis::Basis;
use crate::report::model::{Certainty, Context, Derivation, Fact};
use crate::report::relation::{Implied, Relation};
use crate::text::interval::Interval;
use crate::text::localized::LocalizedText;
use crate::text::rational::Rational;

/// A number of the report, or one derived from others.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The id by which prose, charts and addresses refer to it.
    pub id: String,
    /// Where it comes from.
    pub origin: Origin,
    /// What it counts or measures.
    pub label: Label,
    /// Its value in `unit`.
    pub value: Rational,
    /// The unit of the value.
    pub unit: Unit,
    /// The values that its printed digits, or those of its inputs, allow: for calculations. Display [`Self::bounds`] instead.
    pub interval: Interval,
    /// Whether the source says "about" of it or of an input.
    pub about: bool,
    /// Whether it, or an input, is only expected.
    pub certainty: Certainty,
    /// How it qualifies another figure, if it does.
    pub measure: Option<Relation>,
    /// What it is reckoned on, if it is a growth or implied by one, and the source says so.
    pub basis: Option<Basis>,
    /// The year it is of; none if its inputs are of several, or its source is another.
    pub year: Option<i32>,
    /// What to know when reading it.
    pub note: Option<LocalizedText>,
}

/// What a figure counts or measures.
#[derive(Clone, Debug, PartialEq)]
pub enum Label {
    /// In the words of the report file.
    Stated(LocalizedText),
    /// What is implied of the figure with this label; `locale::prose` words it.
    Implied(Implied, LocalizedText),
}

/// The origin of a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// Printed in the report.
    Reported {
        /// The printed token.
        printed: Quantity,
        /// Its place in the report.
        place: SourceLocation,
    },
    /// Printed in another source.
    Context {
        /// The printed token.
        printed: Quantity,
        /// The fact it is shown beside.
        of: String,
        /// That source.
        source: LocalizedText,
    },
    /// Derived from other figures.
    Derived {
        /// The operation on the inputs.
        operation: Operation,
        /// Ids of the inputs, in order.
        inputs: Vec<String>,
    },
}

/// The kind of claim that a figure makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Stated as a result.
    Reported,
    /// Announced as expected.
    Expected,
    /// Set as a target or planned.
    Planned,
    /// Computed here.
    Derived,
    /// From another source.
    Context,
}

/// The kind of a figure: a level or a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// An amount or a number.
    Level,
    /// The change on the year before.
    Growth,
    /// The share of the annual target reached.
    Completion,
    /// Any other share or multiple.
    Rate,
}

impl FigureKind {
    /// That of a figure.
    pub fn of(figure: &Figure) -> Self {
        match (figure.measure, figure.unit) {
            (Some(Relation::Growth), _) => Self::Growth,
            (Some(Relation::Completion), _) => Self::Completion,
            (_, unit) if matches!(unit.dimension(), Dimension::Share | Dimension::Points | Dimension::Multiple) => {
                Self::Rate
            }
            _ => Self::Level,
        }
    }
}

/// The place of a figure in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLocation {
    /// Id of the section.
    pub section: String,
    /// Paragraph of the section, from 1.
    pub paragraph: i32,
}

/// The operation that yields a derived figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// What growth or completion implies without a declaration in the data.
    Implied(Implied),
    /// A derivation declared in the data.
    Declared(Derivation),
}

impl Figure {
    /// The printed token, unless the figure is derived.
    pub fn printed(&self) -> Option<&Quantity> {
        match &self.origin {
            Origin::Reported { printed, .. } | Origin::Context { printed, .. } => Some(printed),
            Origin::Derived { .. } => None,
        }
    }

    /// Whether it was computed rather than printed.
    pub const fn is_derived(&self) -> bool {
        matches!(self.origin, Origin::Derived { .. })
    }

    /// The kind of claim that it makes.
    pub const fn status(&self) -> Status {
        match (&self.origin, self.certainty) {
            (Origin::Derived { .. }, _) => Status::Derived,
            (Origin::Context { .. }, _) => Status::Context,
            (Origin::Reported { .. }, Certainty::Expected) => Status::Expected,
            (Origin::Reported { .. }, Certainty::Planned) => Status::Planned,
            (Origin::Reported { .. }, Certainty::Reported) => Status::Reported,
        }
    }

    /// The ids of the figures it was computed from.
    pub fn inputs(&self) -> &[String] {
        match &self.origin {
            Origin::Derived { inputs, .. } => inputs,
            _ => &[],
        }
    }

    /// Whether it is a change on the year before, whose sign should be shown.
    pub fn is_growth(&self) -> bool {
        matches!(self.unit.dimension(), Dimension::Share | Dimension::Multiple)
            && self.measure == Some(Relation::Growth)
    }

    /// The values it may have, as far as anything bounds it: "about" does not.
    pub const fn bounds(&self) -> Interval {
        if self.about { Interval::UNBOUNDED } else { self.interval }
    }

    /// The figure of a fact that prints `quantity`, in a report on the year `period`.
    pub fn reported(fact: &Fact, quantity: Quantity, period: i32) -> Self {
        Self {
            id: fact.id.clone(),
            origin: Origin::Reported {
                printed: quantity.clone(),
                place: SourceLocation { section: fact.section.clone(), paragraph: fact.paragraph },
            },
            label: Label::Stated(fact.label.clone()),
            value: quantity.value,
            unit: quantity.unit,
            interval: within_whole(precision(&quantity, fact.rounded), &quantity, fact.measure),
            about: quantity.qualifier.is_about(),
            certainty: fact.certainty,
            measure: fact.measure,
            basis: fact.basis,
            year: fact.year.as_deref().map_or(Some(period), |year| year.parse().ok()),
            note: fact.note.clone(),
        }
    }

    /// The figure of another source, which prints `quantity`.
    pub fn of_context(context: &Context, quantity: Quantity) -> Self {
        Self {
            id: context.id.clone(),
            origin: Origin::Context {
                printed: quantity.clone(),
                of: context.of.clone(),
                source: context.source.clone(),
            },
            label: Label::Stated(context.label.clone()),
            value: quantity.value,
            unit: quantity.unit,
            interval: precision(&quantity, false),
            about: quantity.qualifier.is_about(),
            certainty: Certainty::Reported,
            measure: context.measure,
            basis: None,
            year: None,
            note: context.caveat.clone(),
        }
    }
}

/// The values that a printed share or rate allows: rounding alone takes none above the whole.
fn within_whole(interval: Interval, quantity: &Quantity, measure: Option<Relation>) -> Interval {
    let whole = Rational::from_integer(100);
    let is_part = matches!(measure, Some(Relation::Share | Relation::Rate)) && quantity.value <= whole;
    Interval { high: interval.high.map(|high| if is_part { high.min(whole) } else { high }), ..interval }
}

/// The values that a printed token allows.
///
/// Counts are exact, unless they are scaled with decimals. Any other number printed with decimals, and a percentage or a number of
/// percentage points, is known to half a unit of its last digit. Whole amounts of money, area and the like are nominal unless they are
/// marked as rounded. 余, 超, 以上 and the like give a lower bound, 不超过, 以内, 以下 and the like an upper one. A range has two ends, and the
/// terms of a ratio no common value.
pub fn precision(quantity: &Quantity, rounded: bool) -> Interval {
    let value = quantity.value;
    let is_counted = quantity.unit.is_count() && (quantity.decimals == 0 || quantity.power == 0);
    let is_rounded = quantity.decimals > 0 || quantity.unit.dimension().is_relative() || rounded;
    match (quantity.ends, quantity.numeral, quantity.direction()) {
        (Some([low, high]), ..) => Interval { low: Some(low), high: Some(high) },
        (_, Numeral::Ratio, _) => Interval::UNBOUNDED,
        (_, _, Some(Ordering::Greater)) => Interval::at_least(value),
        (_, _, Some(_)) => Interval::at_most(value),
        (_, Numeral::Fraction, _) => Interval::exact(value),
        _ if !is_counted && is_rounded => Interval::around(value, quantity.last_place() / Rational::from_integer(2)),
        _ => Interval::exact(value),
    }
}
