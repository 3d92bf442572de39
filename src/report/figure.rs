//! A figure: the one object behind a number wherever it appears.

use super::interval::Interval;
use super::model::{Certainty, Derivation, Fact, Measure};
use super::quantity::{Exact, Quantity, Unit};
use super::text::Text;

/// A number of the report, or one that follows from others.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Its id.
    pub id: String,
    /// Where it comes from.
    pub origin: Origin,
    /// What it counts or measures.
    pub label: Text,
    /// Its value in `unit`.
    pub value: Exact,
    /// What it is counted or measured in.
    pub unit: Unit,
    /// The values that its printed digits, or its inputs' ones, allow: to reckon with. What may be said is [`Self::bounds`].
    pub interval: Interval,
    /// Whether the source says "about" of it or of an input.
    pub about: bool,
    /// Whether it, or an input, is only expected.
    pub certainty: Certainty,
    /// What it measures of another figure, if it says so.
    pub measure: Option<Measure>,
    /// What to know when reading it.
    pub note: Option<Text>,
}

/// Where a figure comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// The report prints it.
    Reported {
        /// What it prints.
        printed: Quantity,
        /// Where: section id and paragraph.
        place: Place,
    },
    /// Another source prints it.
    Context {
        /// What that source prints.
        printed: Quantity,
        /// The fact it stands beside.
        of: String,
        /// That source.
        source: Text,
    },
    /// It follows from others.
    Derived {
        /// What is done with the inputs.
        operation: Operation,
        /// Ids of the inputs, in order.
        inputs: Vec<String>,
    },
}

/// What kind of claim a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Stated as a result.
    Reported,
    /// Announced as expected.
    Expected,
    /// Worked out here.
    Derived,
    /// From another source.
    Context,
}

/// Where in the source a figure stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Id of the section.
    pub section: String,
    /// Paragraph of the section, from 1.
    pub paragraph: i32,
}

/// What is done with a derived figure's inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Last year's level: this year's, divided by one plus its growth.
    Previous,
    /// The annual target: what was reached, divided by the share of the target that it is.
    Target,
    /// As the data declares.
    Declared(Derivation),
}

impl Operation {
    /// Whether growth or completion imply it, without the data declaring it.
    pub const fn is_implied(self) -> bool {
        matches!(self, Self::Previous | Self::Target)
    }
}

impl Figure {
    /// What was printed, if anybody printed it.
    pub fn printed(&self) -> Option<&Quantity> {
        match &self.origin {
            Origin::Reported { printed, .. } | Origin::Context { printed, .. } => Some(printed),
            Origin::Derived { .. } => None,
        }
    }

    /// Whether it was worked out rather than printed.
    pub const fn is_derived(&self) -> bool {
        matches!(self.origin, Origin::Derived { .. })
    }

    /// What kind of claim it is.
    pub const fn status(&self) -> Status {
        match (&self.origin, self.certainty) {
            (Origin::Derived { .. }, _) => Status::Derived,
            (Origin::Context { .. }, _) => Status::Context,
            (Origin::Reported { .. }, Certainty::Expected) => Status::Expected,
            (Origin::Reported { .. }, Certainty::Reported) => Status::Reported,
        }
    }

    /// Ids of the figures it was worked out from.
    pub fn inputs(&self) -> &[String] {
        match &self.origin {
            Origin::Derived { inputs, .. } => inputs,
            _ => &[],
        }
    }

    /// Whether it is a change on the year before, whose sign is worth showing.
    pub fn is_growth(&self) -> bool {
        self.unit == Unit::Percent && self.measure == Some(Measure::Growth)
    }

    /// The values it may have, as far as anything bounds it: "about" does not.
    pub const fn bounds(&self) -> Interval {
        if self.about { Interval::UNBOUNDED } else { self.interval }
    }

    /// The figure of a fact that prints `quantity`.
    pub fn reported(fact: &Fact, quantity: Quantity) -> Self {
        Self {
            id: fact.id.clone(),
            origin: Origin::Reported {
                printed: quantity,
                place: Place { section: fact.section.clone(), paragraph: fact.paragraph },
            },
            label: fact.label.clone(),
            value: quantity.value,
            unit: quantity.unit,
            interval: precision(&quantity, fact.rounded),
            about: quantity.qualifier.is_about(),
            certainty: fact.certainty,
            measure: fact.measure,
            note: fact.note.clone(),
        }
    }
}

/// The values a printed token allows.
///
/// Counts are exact. A number printed with decimals, and a percentage, is known to half a unit of its last digit.
/// Whole amounts of money, area and length are nominal unless they are said to be rounded. 余, 超 and 以上 bound from
/// below.
pub fn precision(quantity: &Quantity, rounded: bool) -> Interval {
    let half = quantity.last_place() / Exact::from_integer(2);
    let counted = matches!(quantity.unit, Unit::Count(_));
    if quantity.qualifier.is_one_sided() {
        Interval::at_least(quantity.value)
    } else if !counted && (quantity.decimals > 0 || quantity.unit.dimension().is_relative() || rounded) {
        Interval::around(quantity.value, half)
    } else {
        Interval::exact(quantity.value)
    }
}
