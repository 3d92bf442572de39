//! A report with every figure resolved: what the rest of the program reads.

use std::collections::HashMap;

use super::derive::{Failure, Name, derive};
use super::figure::{Figure, Operation, Origin, precision};
use super::model::{Certainty, Chart, Entity, Fact, Measure, Report, Section, Term};
use super::problem::{Expected, Kind, Problem};
use super::quantity::{Dimension, Exact, Quantity, decimal};
use crate::locale::strings;

/// A report, its figures, and what follows from them.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    /// The report as written.
    pub report: Report,
    /// Yuan for one US dollar.
    pub yuan_per_dollar: Exact,
    figures: Vec<Figure>,
    index: HashMap<String, usize>,
}

impl Ledger {
    /// Works out every figure of `report`.
    ///
    /// # Errors
    /// One problem for each token that cannot be read and each derivation that cannot be made.
    pub fn resolve(report: Report) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let rate = decimal(&report.meta.exchange.yuan_per_dollar).filter(|(rate, _)| *rate.numer() > 0);
        if rate.is_none() {
            problems.push(Problem {
                record: "meta".to_owned(),
                field: "exchange.yuan_per_dollar".to_owned(),
                found: report.meta.exchange.yuan_per_dollar.clone(),
                expected: Expected::Decimal,
            });
        }
        let yuan_per_dollar = rate.map_or_else(|| Exact::from_integer(1), |(rate, _)| rate);
        let mut ledger = Self { report, yuan_per_dollar, figures: Vec::new(), index: HashMap::new() };
        ledger.add_printed(&mut problems);
        ledger.add_implied(&mut problems);
        ledger.add_declared(&mut problems);
        if problems.is_empty() { Ok(ledger) } else { Err(problems) }
    }

    fn add(&mut self, figure: Figure) {
        self.index.insert(figure.id.clone(), self.figures.len());
        self.figures.push(figure);
    }

    fn add_printed(&mut self, problems: &mut Vec<Problem>) {
        let mut figures = Vec::new();
        let mut token = |record: String, printed: &str| {
            let quantity = Quantity::parse(printed).ok();
            if quantity.is_none() {
                let (field, found) = ("printed".to_owned(), printed.to_owned());
                problems.push(Problem { record, field, found, expected: Expected::Token });
            }
            quantity
        };
        for fact in &self.report.facts {
            if let Some(quantity) = token(format!("facts/{}", fact.id), &fact.printed) {
                figures.push(Figure::reported(fact, quantity));
            }
        }
        for context in &self.report.context {
            if let Some(printed) = token(format!("context/{}", context.id), &context.printed) {
                figures.push(Figure {
                    id: context.id.clone(),
                    label: context.label.clone(),
                    value: printed.value,
                    unit: printed.unit,
                    interval: precision(&printed, false),
                    about: printed.qualifier.is_about(),
                    certainty: Certainty::Reported,
                    note: context.caveat.clone(),
                    origin: Origin::Context { printed, of: context.of.clone(), source: context.source.clone() },
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
        for rate in &self.report.facts {
            let Some(of) = rate.of.as_ref().and_then(|of| self.figure(of)) else { continue };
            let (operation, suffix, label) = match rate.measure {
                Some(Measure::Growth) => (Operation::Previous, "previous", strings::level_of(&of.label, year - 1)),
                Some(Measure::Completion) => (Operation::Target, "target", strings::target_of(&of.label)),
                _ => continue,
            };
            implied.push((operation, of.id.clone(), rate.id.clone(), format!("{}.{suffix}", of.id), label));
        }
        for (operation, of, rate, id, label) in implied {
            let name = Name { id, label, note: None };
            self.add_derived(name, operation, &[of, rate.clone()], &format!("facts/{rate}"), problems);
        }
    }

    fn add_declared(&mut self, problems: &mut Vec<Problem>) {
        for derived in self.report.derived.clone() {
            let name = Name { id: derived.id.clone(), label: derived.label, note: derived.note };
            let record = format!("derived/{}", derived.id);
            self.add_derived(name, Operation::Declared(derived.kind), &derived.inputs, &record, problems);
        }
    }

    fn add_derived(
        &mut self,
        name: Name,
        operation: Operation,
        inputs: &[String],
        record: &str,
        problems: &mut Vec<Problem>,
    ) {
        let mut problem = |found: String, expected: Expected| {
            let (record, field) = (record.to_owned(), "inputs".to_owned());
            problems.push(Problem { record, field, found, expected });
        };
        let mut figures = Vec::new();
        for input in inputs {
            match self.figure(input) {
                Some(figure) => figures.push(figure),
                None => return problem(input.clone(), Expected::Known(Kind::Figure)),
            }
        }
        match derive(name, operation, &figures, self.yuan_per_dollar) {
            Ok(figure) => self.add(figure),
            Err(Failure::Dimensions) => problem(inputs.join(", "), Expected::OneDimension),
            Err(Failure::Inputs | Failure::Refused(_)) => problem(inputs.join(", "), Expected::Computable),
        }
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
        self.report.facts.iter().find(|fact| fact.id == id)
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
