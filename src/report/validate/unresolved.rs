//! What could not be resolved, as violations.

use std::collections::{HashMap, HashSet};

use crate::quantity::token_error::TokenError;
use crate::quantity::unit::Dimension;
use crate::report::derive::DeriveError;
use crate::report::location::Location;
use crate::report::model::{Derivation, Derived, Fact, Report};
use crate::report::relation::Implied;
use crate::report::resolved::{ResolvedReport, Unresolved};
use crate::report::rule::{RecordKind, Rule};
use crate::report::validate::characters::with_odd;
use crate::report::violation::Violation;

/// The ids of records that may be named before they are known to have a value.
pub struct DeclaredIds {
    context: HashSet<String>,
    /// With the position of the first record that has it.
    derived: HashMap<String, usize>,
}

impl DeclaredIds {
    /// Those of a report.
    pub fn of(report: &Report) -> Self {
        let mut derived = HashMap::new();
        for (index, record) in report.derived.iter().enumerate() {
            derived.entry(record.id.clone()).or_insert(index);
        }
        Self { context: report.context.iter().map(|context| context.id.clone()).collect(), derived }
    }

    fn is_declared_before(&self, id: &str, other: &str) -> bool {
        self.derived.get(id).is_some_and(|at| Some(at) < self.derived.get(other))
    }
}

/// The violation that prevented a record from being resolved, unless it follows from another one.
pub fn unresolved(resolved: &ResolvedReport, declared: &DeclaredIds, unresolved: Unresolved) -> Option<Violation> {
    let report = &resolved.report;
    match unresolved {
        Unresolved::ExchangeRate => {
            let at = Location::meta().field("exchange");
            match report.meta.exchange.yuan_per_dollar.as_str() {
                "" => resolved.has(Dimension::Money).then(|| Violation::new(at, "", Rule::Object)),
                rate => Some(Violation::new(at.field("yuan_per_dollar"), rate, Rule::Decimal)),
            }
        }
        Unresolved::Fact(index, error) => {
            let fact = report.facts.get(index)?;
            Some(unreadable(Location::record("facts", index, &fact.id).field("printed"), &fact.token(), error))
        }
        Unresolved::Context(index, error) => {
            let context = report.context.get(index)?;
            Some(unreadable(Location::record("context", index, &context.id).field("printed"), &context.printed, error))
        }
        Unresolved::Derived(index, error) => {
            let derived = report.derived.get(index)?;
            let at = Location::record("derived", index, &derived.id).field("inputs");
            if let DeriveError::UnknownInput(index) = error {
                return unknown_input(resolved, declared, &at, derived, index);
            }
            Some(Violation::new(at, derived.inputs.join(", "), expected_inputs(derived.kind, error)))
        }
    }
}

/// The violation of a token that cannot be read; first of all because of characters that cannot be seen in it.
pub fn unreadable(at: Location, token: &str, error: TokenError) -> Violation {
    with_odd(at.clone(), token).unwrap_or_else(|| Violation::new(at, token, Rule::Token(error)))
}

fn expected_inputs(kind: Derivation, error: DeriveError) -> Rule {
    match error {
        DeriveError::Inputs if kind == Derivation::Sum => Rule::SeveralInputs,
        DeriveError::Inputs => Rule::TwoInputs,
        DeriveError::Dimensions => Rule::Alike,
        DeriveError::Divisor => Rule::Divisor,
        DeriveError::Interval(_) | DeriveError::UnknownInput(_) => Rule::Computable,
    }
}

fn unknown_input(
    resolved: &ResolvedReport,
    declared: &DeclaredIds,
    list: &Location,
    derived: &Derived,
    index: usize,
) -> Option<Violation> {
    let input = derived.inputs.get(index)?;
    // A token that cannot be read has its own violation, and so has an earlier derivation without a result.
    let is_reported = resolved.fact(input).is_some()
        || declared.context.contains(input)
        || implying(resolved, input).is_some_and(|rate| !is_read(resolved, rate))
        || declared.is_declared_before(input, &derived.id);
    let is_later = declared.derived.contains_key(input);
    let expected = if is_later { Rule::Earlier } else { Rule::Known(RecordKind::Figure) };
    (!is_reported).then(|| Violation::new(list.item(index), input, expected))
}

/// The growth or completion that implies the figure with this id.
fn implying<'a>(resolved: &'a ResolvedReport, id: &str) -> Option<&'a Fact> {
    let (of, implied) = Implied::parse(id)?;
    resolved.fact(&implied.by().id_of(of))
}

/// Whether a rate and what it is a rate of can both be read.
pub fn is_read(resolved: &ResolvedReport, rate: &Fact) -> bool {
    [Some(&rate.id), rate.of.as_ref()].into_iter().flatten().all(|id| resolved.figure(id).is_some())
}
