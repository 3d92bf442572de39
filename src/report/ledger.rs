//! A report with every figure resolved: what the rest of the program reads.

use std::collections::HashMap;

use super::derive::{Failure, Name, derive};
use super::expected::{Expected, Kind};
use super::figure::{Figure, Operation, Origin, precision};
use super::location::Location;
use super::model::{Certainty, Chart, Entity, Fact, Measure, Report, Section, Term};
use super::problem::Problem;
use super::quantity::{Dimension, Exact, Quantity, decimal};
use crate::locale::strings;

/// A rate of more than eight digits would leave no room for exact arithmetic.
const MOST_RATE: i128 = 10_i128.pow(8);

/// A report, its figures, and what follows from them.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    /// The report as written.
    pub report: Report,
    /// Yuan for one US dollar.
    pub yuan_per_dollar: Exact,
    figures: Vec<Figure>,
    index: HashMap<String, usize>,
    facts: HashMap<String, usize>,
}

impl Ledger {
    /// Works out the figures of `report`; one problem for each token that cannot be read and each derivation that cannot
    /// be made.
    pub fn resolve(report: Report) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let stated = &report.meta.exchange.yuan_per_dollar;
        let rate =
            decimal(stated).filter(|(rate, _)| *rate.numer() > 0 && rate.numer().max(rate.denom()) <= &MOST_RATE);
        if rate.is_none() {
            let at = Location::meta().field("exchange").field("yuan_per_dollar");
            problems.push(Problem::new(at, stated, Expected::Decimal));
        }
        let yuan_per_dollar = rate.map_or_else(|| Exact::from_integer(1), |(rate, _)| rate);
        let facts = report.facts.iter().enumerate().map(|(index, fact)| (fact.id.clone(), index)).collect();
        let mut ledger = Self { report, yuan_per_dollar, figures: Vec::new(), index: HashMap::new(), facts };
        ledger.add_printed(&mut problems);
        ledger.add_implied(&mut problems);
        ledger.add_declared(&mut problems);
        (ledger, problems)
    }

    fn add(&mut self, figure: Figure) {
        self.index.insert(figure.id.clone(), self.figures.len());
        self.figures.push(figure);
    }

    fn add_printed(&mut self, problems: &mut Vec<Problem>) {
        let mut figures = Vec::new();
        let mut token = |at: Location, printed: &str| {
            let quantity = Quantity::parse(printed).ok();
            if quantity.is_none() {
                problems.push(Problem::new(at.field("printed"), printed, Expected::Token));
            }
            quantity
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
                    label: context.label.clone(),
                    value: printed.value,
                    unit: printed.unit,
                    interval: precision(&printed, false),
                    about: printed.qualifier.is_about(),
                    certainty: Certainty::Reported,
                    note: context.caveat.clone(),
                    origin: Origin::Context {
                        printed,
                        of: context.of.clone(),
                        measure: context.measure,
                        source: context.source.clone(),
                    },
                });
            }
        }
        for figure in figures {
            self.add(figure);
        }
    }

    fn add_implied(&mut self, problems: &mut Vec<Problem>) {
        let year = self.report.meta.period;
        let mut implied = Vec::new();
        for (index, rate) in self.report.facts.iter().enumerate() {
            let Some(of) = rate.of.as_ref().and_then(|of| self.figure(of)) else { continue };
            let (operation, suffix, label) = match rate.measure {
                Some(Measure::Growth) => (Operation::Previous, "previous", strings::level_of(&of.label, year - 1)),
                Some(Measure::Completion) => (Operation::Target, "target", strings::target_of(&of.label)),
                _ => continue,
            };
            if self.figure(&rate.id).is_some() {
                let name = Name { id: format!("{}.{suffix}", of.id), label, note: None };
                let at = Location::record("facts", index, &rate.id).field("printed");
                implied.push((name, operation, [of.id.clone(), rate.id.clone()], at));
            }
        }
        for (name, operation, inputs, at) in implied {
            self.add_derived(name, operation, &inputs, &at, problems);
        }
    }

    fn add_declared(&mut self, problems: &mut Vec<Problem>) {
        for (index, derived) in self.report.derived.clone().into_iter().enumerate() {
            let at = Location::record("derived", index, &derived.id).field("inputs");
            let name = Name { id: derived.id, label: derived.label, note: derived.note };
            self.add_derived(name, Operation::Declared(derived.kind), &derived.inputs, &at, problems);
        }
    }

    fn add_derived(
        &mut self,
        name: Name,
        operation: Operation,
        inputs: &[String],
        at: &Location,
        problems: &mut Vec<Problem>,
    ) {
        let mut figures = Vec::new();
        for (index, input) in inputs.iter().enumerate() {
            match self.figure(input) {
                Some(figure) => figures.push(figure),
                // A token that cannot be read has its own problem, and so has an earlier derivation that cannot be made.
                None if self.is_printed(input) || self.is_declared_before(input, &name.id) => return,
                None => {
                    let later = self.report.derived.iter().any(|derived| derived.id == *input);
                    let expected = if later { Expected::Earlier } else { Expected::Known(Kind::Figure) };
                    return problems.push(Problem::new(at.item(index), input, expected));
                }
            }
        }
        match derive(name, operation, &figures, self.yuan_per_dollar) {
            Ok(figure) => self.add(figure),
            Err(failure) => {
                let unlike = failure == Failure::Dimensions;
                let expected = if unlike { Expected::OneDimension } else { Expected::Computable };
                problems.push(Problem::new(at.clone(), inputs.join(", "), expected));
            }
        }
    }

    fn is_declared_before(&self, id: &str, other: &str) -> bool {
        let mut earlier = self.report.derived.iter().take_while(|derived| derived.id != other);
        earlier.any(|derived| derived.id == id)
    }

    fn is_printed(&self, id: &str) -> bool {
        let context = || self.report.context.iter().any(|context| context.id == id);
        self.fact(id).is_some() || context()
    }

    /// All figures: printed ones in the order of the data, then what follows from them.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The figure with this id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.index.get(id).and_then(|index| self.figures.get(*index))
    }

    /// Where the figure with this id comes in that order.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// What a figure amounts to in the base unit of its dimension; dimensions do not mix.
    pub fn size(&self, figure: &Figure) -> (Dimension, Exact) {
        (figure.unit.dimension(), figure.value * figure.unit.size(self.yuan_per_dollar))
    }

    /// The figure that is `of` with this suffix: its growth, completion, previous level or target.
    pub fn related(&self, of: &str, suffix: &str) -> Option<&Figure> {
        self.figure(&format!("{of}.{suffix}"))
    }

    /// The fact behind a figure, if the report prints it.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.get(id).and_then(|index| self.report.facts.get(*index))
    }

    /// Figures worked out from the one with this id.
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
