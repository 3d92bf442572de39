//! A report with all its figures resolved: the form in which the rest of the crate uses it.

use std::collections::HashMap;

use crate::quantity::token::Quantity;
use crate::quantity::token_error::TokenError;
use crate::quantity::unit::Dimension;
use crate::report::derive::{DeriveError, FigureName, derive};
use crate::report::figure::{Figure, Label, Operation};
use crate::report::model::{Certainty, Chart, Derived, Entity, Fact, Report, Section, Term};
use crate::report::relation::{Implied, Relation};
use crate::text::decimal::parse_decimal;
use crate::text::rational::Rational;

/// A rate whose numerator or denominator has more than eight digits would leave no room for exact arithmetic.
const MAX_RATE_TERM: i128 = 10_i128.pow(8);

/// What of a report cannot be resolved; records are given by their index.
#[derive(Clone, Copy, Debug)]
pub enum Unresolved {
    /// The exchange rate is not a decimal above zero.
    ExchangeRate,
    /// The token of a fact.
    Fact(usize, TokenError),
    /// The token of a context figure.
    Context(usize, TokenError),
    /// A declared derivation.
    Derived(usize, DeriveError),
}

/// Reads a token.
pub type ReadToken<'a> = &'a mut dyn FnMut(&str) -> Result<Quantity, TokenError>;

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
    sections: HashMap<String, usize>,
    charts: HashMap<String, usize>,
}

impl ResolvedReport {
    /// Resolves the figures of `report`, whose tokens `read` reads: those of facts, then those of context figures. What cannot be resolved
    /// is given to `on_failure`, with the report as resolved so far.
    pub fn resolve(report: Report, read: ReadToken<'_>, on_failure: &mut dyn FnMut(&Self, Unresolved)) -> Self {
        let rate = parse_decimal(&report.meta.exchange.yuan_per_dollar)
            .filter(|(rate, _)| *rate.numer() > 0 && rate.numer().max(rate.denom()) <= &MAX_RATE_TERM);
        let yuan_per_dollar = rate.map_or_else(|| Rational::from_integer(1), |(rate, _)| rate);
        let facts = positions(&mut report.facts.iter().map(|fact| &fact.id));
        let sections = positions(&mut report.sections.iter().map(|section| &section.id));
        let charts = positions(&mut report.charts.iter().map(|chart| &chart.id));
        let (figures, index) = (Vec::new(), HashMap::new());
        let mut resolved = Self { report, yuan_per_dollar, figures, index, facts, sections, charts };
        resolved.add_printed(read, on_failure);
        if rate.is_none() {
            on_failure(&resolved, Unresolved::ExchangeRate);
        }
        resolved.add_implied();
        resolved.add_declared(on_failure);
        resolved
    }

    fn add(&mut self, figure: Figure) {
        self.index.insert(figure.id.clone(), self.figures.len());
        self.figures.push(figure);
    }

    fn add_printed(&mut self, read: ReadToken<'_>, on_failure: &mut dyn FnMut(&Self, Unresolved)) {
        let mut figures = Vec::new();
        for (index, fact) in self.report.facts.iter().enumerate() {
            match read(&fact.token()) {
                Ok(quantity) => {
                    let figure = Figure::reported(fact, fact.signed(quantity), self.report.meta.period);
                    figures.push(Figure { certainty: self.certainty(fact), ..figure });
                }
                Err(error) => on_failure(self, Unresolved::Fact(index, error)),
            }
        }
        for (index, context) in self.report.context.iter().enumerate() {
            match read(&context.printed) {
                Ok(quantity) => figures.push(Figure::of_context(context, quantity)),
                Err(error) => on_failure(self, Unresolved::Context(index, error)),
            }
        }
        for figure in figures {
            self.add(figure);
        }
    }

    /// A rate is no more certain than what it qualifies.
    fn certainty(&self, fact: &Fact) -> Certainty {
        let of = fact.of.as_ref().and_then(|of| self.fact(of));
        of.map_or(fact.certainty, |of| fact.certainty.max(of.certainty))
    }

    /// Adds what growth and completion imply. Where the source bounds too little for that, nothing follows, and nothing is wrong.
    fn add_implied(&mut self) {
        for index in 0..self.report.facts.len() {
            if let Some(figure) = self.report.facts.get(index).and_then(|rate| self.implied_by(rate)) {
                self.add(figure);
            }
        }
    }

    fn implied_by(&self, rate: &Fact) -> Option<Figure> {
        let (implied, id) = rate.implies()?;
        if self.index.contains_key(&id) {
            return None;
        }
        let (of, by) = (self.figure(rate.of.as_ref()?)?, self.figure(&rate.id)?);
        let Label::Stated(label) = &of.label else { return None };
        let name = FigureName { id, label: Label::Implied(implied, label.clone()), note: None };
        let figure = derive(name, Operation::Implied(implied), &[of, by], self.yuan_per_dollar).ok()?;
        let years_before = i32::from(implied == Implied::Previous);
        Some(Figure { basis: rate.basis, year: Some(figure.year? - years_before), ..figure })
    }

    fn add_declared(&mut self, on_failure: &mut dyn FnMut(&Self, Unresolved)) {
        let mut index = 0;
        while let Some(derived) = self.report.derived.get(index) {
            match self.declared(derived) {
                Ok(figure) => self.add(figure),
                Err(why) => on_failure(self, Unresolved::Derived(index, why)),
            }
            index += 1;
        }
    }

    fn declared(&self, derived: &Derived) -> Result<Figure, DeriveError> {
        let known = |(index, id): (usize, &String)| self.figure(id).ok_or(DeriveError::UnknownInput(index));
        let inputs = derived.inputs.iter().enumerate().map(known).collect::<Result<Vec<_>, _>>()?;
        let label = Label::Stated(derived.label.clone());
        let name = FigureName { id: derived.id.clone(), label, note: derived.note.clone() };
        derive(name, Operation::Declared(derived.kind), &inputs, self.yuan_per_dollar)
    }

    /// All figures: printed ones in the order of the data, then derived ones.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// Whether a figure has this dimension.
    pub fn has(&self, dimension: Dimension) -> bool {
        self.figures.iter().any(|figure| figure.unit.dimension() == dimension)
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
        self.sections.get(id).and_then(|index| self.report.sections.get(*index))
    }

    /// The chart with this id.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.charts.get(id).and_then(|index| self.report.charts.get(*index))
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

/// The position of each id.
fn positions(ids: &mut dyn Iterator<Item = &String>) -> HashMap<String, usize> {
    ids.enumerate().map(|(index, id)| (id.clone(), index)).collect()
}
