//! A report with all its figures resolved: the form in which the rest of the crate uses it.

use std::collections::HashMap;

use crate::quantity::token::Quantity;
use crate::quantity::unit::Dimension;
use crate::report::derive::{DeriveError, FigureName, derive};
use crate::report::figure::{Figure, Label, Operation, Origin, precision};
use crate::report::location::Location;
use crate::report::model::{Certainty, Chart, Derivation, Derived, Entity, Fact, Report, Section, Term};
use crate::report::relation::{Implied, Relation};
use crate::report::rule::{RecordKind, Rule};
use crate::report::violation::Violation;
use crate::text::rational::{Rational, decimal};

/// A rate whose numerator or denominator has more than eight digits would leave no room for exact arithmetic.
const MAX_RATE_TERM: i128 = 10_i128.pow(8);

/// A report, its figures, and those derived from them.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedReport {
    /// The report as written.
    pub report: Report,
    /// Yuan per US dollar.
    pub yuan_per_dollar: Rational,
    figures: Vec<Figure>,
    index: HashMap<String, usize>,
    facts: HashMap<String, usize>,
}

impl ResolvedReport {
    /// Resolves the figures of `report`; returns a violation for each token that cannot be read and for each derivation that has
    /// no result.
    pub fn resolve(report: Report) -> (Self, Vec<Violation>) {
        let mut violations = Vec::new();
        let stated = &report.meta.exchange.yuan_per_dollar;
        let rate =
            decimal(stated).filter(|(rate, _)| *rate.numer() > 0 && rate.numer().max(rate.denom()) <= &MAX_RATE_TERM);
        if rate.is_none() {
            let at = Location::meta().field("exchange").field("yuan_per_dollar");
            violations.push(Violation::new(at, stated, Rule::Decimal));
        }
        let yuan_per_dollar = rate.map_or_else(|| Rational::from_integer(1), |(rate, _)| rate);
        let facts = report.facts.iter().enumerate().map(|(index, fact)| (fact.id.clone(), index)).collect();
        let mut resolved = Self { report, yuan_per_dollar, figures: Vec::new(), index: HashMap::new(), facts };
        resolved.add_printed(&mut violations);
        resolved.add_implied();
        resolved.add_declared(&mut violations);
        (resolved, violations)
    }

    fn add(&mut self, figure: Figure) {
        self.index.insert(figure.id.clone(), self.figures.len());
        self.figures.push(figure);
    }

    fn add_printed(&mut self, violations: &mut Vec<Violation>) {
        let mut figures = Vec::new();
        let mut token = |at: Location, printed: &str| {
            let quantity = Quantity::parse(printed);
            quantity
                .map_err(|error| violations.push(Violation::new(at.field("printed"), printed, Rule::Token(error))))
                .ok()
        };
        for (index, fact) in self.report.facts.iter().enumerate() {
            if let Some(quantity) = token(Location::record("facts", index, &fact.id), &fact.printed) {
                figures.push(Figure::reported(fact, quantity));
            }
        }
        for (index, context) in self.report.context.iter().enumerate() {
            if let Some(printed) = token(Location::record("context", index, &context.id), &context.printed) {
                figures.push(Figure {
                    id: context.id.clone(),
                    label: Label::Stated(context.label.clone()),
                    value: printed.value,
                    unit: printed.unit,
                    interval: precision(&printed, false),
                    about: printed.qualifier.is_about(),
                    certainty: Certainty::Reported,
                    measure: context.measure,
                    note: context.caveat.clone(),
                    origin: Origin::Context { printed, of: context.of.clone(), source: context.source.clone() },
                });
            }
        }
        for figure in figures {
            self.add(figure);
        }
    }

    /// Adds what growth and completion imply. Where the source bounds too little for that, nothing follows, and nothing is wrong.
    fn add_implied(&mut self) {
        let implied: Vec<_> = self.report.facts.iter().filter_map(|rate| self.implied_by(rate)).collect();
        for figure in implied {
            self.add(figure);
        }
    }

    fn implied_by(&self, rate: &Fact) -> Option<Figure> {
        let (implied, id) = rate.implies()?;
        let (of, by) = (self.figure(rate.of.as_ref()?)?, self.figure(&rate.id)?);
        let Label::Stated(label) = &of.label else { return None };
        let name = FigureName { id, label: Label::Implied(implied, label.clone()), note: None };
        derive(name, Operation::Implied(implied), &[of, by], self.yuan_per_dollar).ok()
    }

    fn add_declared(&mut self, violations: &mut Vec<Violation>) {
        for (index, derived) in self.report.derived.clone().into_iter().enumerate() {
            if let Some(figure) = self.declared(index, derived, violations) {
                self.add(figure);
            }
        }
    }

    /// What the record at `index` declares.
    fn declared(&self, index: usize, derived: Derived, violations: &mut Vec<Violation>) -> Option<Figure> {
        let at = Location::record("derived", index, &derived.id).field("inputs");
        let mut inputs = Vec::new();
        for (index, input) in derived.inputs.iter().enumerate() {
            let Some(figure) = self.figure(input) else {
                // A token that cannot be read has its own violation, and so has an earlier derivation without a result.
                let is_reported = self.is_printed(input)
                    || self.implying(input).is_some_and(|rate| !self.is_read(rate))
                    || self.is_declared_before(input, &derived.id);
                let is_later = self.report.derived.iter().any(|other| other.id == *input);
                let expected = if is_later { Rule::Earlier } else { Rule::Known(RecordKind::Figure) };
                violations.extend((!is_reported).then(|| Violation::new(at.item(index), input, expected)));
                return None;
            };
            inputs.push(figure);
        }
        let name = FigureName { id: derived.id, label: Label::Stated(derived.label), note: derived.note };
        let figure = derive(name, Operation::Declared(derived.kind), &inputs, self.yuan_per_dollar);
        figure
            .map_err(|error| {
                let expected = match error {
                    DeriveError::Inputs if derived.kind == Derivation::Sum => Rule::SeveralInputs,
                    DeriveError::Inputs => Rule::TwoInputs,
                    DeriveError::Dimensions => Rule::Alike,
                    DeriveError::Divisor => Rule::Divisor,
                    DeriveError::Interval(_) => Rule::Computable,
                };
                violations.push(Violation::new(at, derived.inputs.join(", "), expected));
            })
            .ok()
    }

    /// The growth or completion that implies the figure with this id.
    fn implying(&self, id: &str) -> Option<&Fact> {
        let (of, implied) = Implied::parse(id)?;
        self.fact(&implied.by().id_of(of))
    }

    /// Whether a rate and what it is a rate of can both be read.
    pub fn is_read(&self, rate: &Fact) -> bool {
        [Some(&rate.id), rate.of.as_ref()].into_iter().flatten().all(|id| self.figure(id).is_some())
    }

    fn is_declared_before(&self, id: &str, other: &str) -> bool {
        let mut earlier = self.report.derived.iter().take_while(|derived| derived.id != other);
        earlier.any(|derived| derived.id == id)
    }

    fn is_printed(&self, id: &str) -> bool {
        let context = || self.report.context.iter().any(|context| context.id == id);
        self.fact(id).is_some() || context()
    }

    /// All figures: printed ones in the order of the data, then derived ones.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The figure with this id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.index.get(id).and_then(|index| self.figures.get(*index))
    }

    /// The position of the figure with this id in that order.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The dimension of a figure and its size in the base unit of that dimension, for comparing.
    pub fn size(&self, figure: &Figure) -> (Dimension, Rational) {
        (figure.unit.dimension(), figure.value * figure.unit.size(self.yuan_per_dollar))
    }

    /// The rate that qualifies the figure `of`.
    pub fn rate(&self, of: &str, relation: Relation) -> Option<&Figure> {
        self.figure(&relation.id_of(of))
    }

    /// What growth or completion implies of the figure `of`.
    pub fn implied(&self, of: &str, implied: Implied) -> Option<&Figure> {
        self.figure(&implied.id_of(of))
    }

    /// The fact behind a figure, if the report prints it.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.get(id).and_then(|index| self.report.facts.get(*index))
    }

    /// The figures derived from the one with this id.
    pub fn consequences<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Figure> {
        self.figures.iter().filter(move |figure| figure.inputs().iter().any(|input| input == id))
    }

    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.report.sections.iter().find(|section| section.id == id)
    }

    /// The chart with this id.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.report.charts.iter().find(|chart| chart.id == id)
    }

    /// The entity with this id.
    pub fn entity(&self, id: &str) -> Option<&Entity> {
        self.report.entities.iter().find(|entity| entity.id == id)
    }

    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.report.terms.iter().find(|term| term.id == id)
    }
}
