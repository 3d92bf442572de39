//! Derives figures from figures, exactly, with the interval that the rounding of the inputs allows.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Zero};

use crate::quantity::unit::{Dimension, Unit};
use crate::report::figure::{Figure, Label, Operation, Origin};
use crate::report::model::Derivation;
use crate::report::relation::Implied;
use crate::text::interval::{Interval, IntervalError};
use crate::text::localized::LocalizedText;
use crate::text::rational::Rational;

/// An intermediate value of a formula, with its unit and interval.
#[derive(Clone, Copy)]
struct Operand {
    value: Rational,
    unit: Unit,
    interval: Interval,
}

/// Why a derivation has no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeriveError {
    /// No figure has the id of the input at this index.
    UnknownInput(usize),
    /// The number of inputs is wrong.
    Inputs,
    /// The inputs have different dimensions.
    Dimensions,
    /// An average is not over a count.
    Divisor,
    /// Interval arithmetic has no result.
    Interval(IntervalError),
}

impl From<IntervalError> for DeriveError {
    fn from(error: IntervalError) -> Self {
        Self::Interval(error)
    }
}

/// The name and note of a derived figure.
pub struct FigureName {
    /// The id by which prose, charts and addresses refer to it.
    pub id: String,
    /// Its label.
    pub label: Label,
    /// Note for the reader.
    pub note: Option<LocalizedText>,
}

/// Applies `operation` to `inputs`; amounts in different currencies are converted at `yuan_per_dollar`.
pub fn derive(
    name: FigureName,
    operation: Operation,
    inputs: &[&Figure],
    yuan_per_dollar: Rational,
) -> Result<Figure, DeriveError> {
    let terms: Vec<Operand> = inputs
        .iter()
        .map(|figure| Operand { value: figure.value, unit: figure.unit, interval: figure.interval })
        .collect();
    let mut result = apply(operation, &terms, yuan_per_dollar)?;
    if result.unit.is_count() && operation != Operation::Declared(Derivation::Average) && terms.iter().all(is_whole) {
        result = whole(result);
    }
    if !result.interval.is_workable(result.value) {
        return Err(IntervalError::TooLarge.into());
    }
    Ok(Figure {
        id: name.id,
        origin: Origin::Derived { operation, inputs: inputs.iter().map(|input| input.id.clone()).collect() },
        label: name.label,
        value: result.value,
        unit: result.unit,
        interval: result.interval,
        about: inputs.iter().any(|input| input.about),
        measure: None,
        basis: None,
        year: inputs.iter().map(|input| input.year).reduce(|year, other| year.filter(|_| year == other)).flatten(),
        certainty: inputs.iter().map(|input| input.certainty).max().unwrap_or_default(),
        note: name.note,
    })
}

fn apply(operation: Operation, terms: &[Operand], rate: Rational) -> Result<Operand, DeriveError> {
    let factor = |unit: Unit| rate_factor(unit).unwrap_or_else(Rational::zero);
    match (operation, terms) {
        (Operation::Implied(Implied::Previous), [now, growth]) if rate_factor(growth.unit).is_some() => {
            let one = Rational::from_integer(1);
            let whole = Operand { value: one, unit: growth.unit, interval: Interval::exact(one) };
            quotient(*now, total(whole, scaled(*growth, factor(growth.unit), growth.unit)?)?, now.unit)
        }
        (Operation::Implied(Implied::Target), [reached, completion]) if rate_factor(completion.unit).is_some() => {
            let share = scaled(*completion, factor(completion.unit), completion.unit)?;
            quotient(*reached, share, reached.unit)
        }
        (Operation::Declared(kind), [first, rest @ ..]) if !rest.is_empty() => declared(kind, *first, rest, rate),
        (Operation::Implied(_), [_, _]) => Err(DeriveError::Dimensions),
        _ => Err(DeriveError::Inputs),
    }
}

/// What makes a rate in this unit a plain number; `None` if it is no rate.
fn rate_factor(unit: Unit) -> Option<Rational> {
    match unit.dimension() {
        // Shares have a size in per cent.
        Dimension::Share => Some(unit.size(Rational::zero()) / Rational::from_integer(100)),
        Dimension::Multiple => Some(Rational::from_integer(1)),
        _ => None,
    }
}

fn declared(kind: Derivation, first: Operand, rest: &[Operand], rate: Rational) -> Result<Operand, DeriveError> {
    let one = || match rest {
        [second] => Ok(*second),
        _ => Err(DeriveError::Inputs),
    };
    match kind {
        Derivation::Share => {
            let share = quotient(first, alike(one()?, first.unit, rate)?, Unit::PERCENT)?;
            scaled(share, Rational::from_integer(100), Unit::PERCENT)
        }
        Derivation::Ratio => quotient(first, alike(one()?, first.unit, rate)?, Unit::TIMES),
        Derivation::Average => {
            let by = one()?;
            if by.unit.dimension() != Dimension::Count {
                return Err(DeriveError::Divisor);
            }
            quotient(first, by, first.unit)
        }
        Derivation::Sum => rest.iter().try_fold(first, |sum, term| total(sum, alike(*term, first.unit, rate)?)),
        Derivation::Difference => {
            let less = alike(one()?, first.unit, rate)?;
            let value = first.value.checked_sub(&less.value).ok_or(IntervalError::TooLarge)?;
            // From one percentage to another it is so many points.
            let unit = if first.unit == Unit::PERCENT { Unit::POINT } else { first.unit };
            Ok(Operand { value, unit, interval: first.interval.minus(less.interval)? })
        }
    }
}

/// Converts `term` to `unit`; counts are compatible whatever their counter words, because a part may be counted by another word.
fn alike(term: Operand, unit: Unit, rate: Rational) -> Result<Operand, DeriveError> {
    if term.unit.dimension() != unit.dimension() || unit == Unit::RATIO {
        return Err(DeriveError::Dimensions);
    }
    if term.unit == unit {
        return Ok(term);
    }
    scaled(term, term.unit.size(rate) / unit.size(rate), unit)
}

/// Whether a count is one of whole things, as an average is not.
fn is_whole(term: &Operand) -> bool {
    !term.unit.is_count() || term.value.is_integer()
}

/// A number of things, which is whole: the whole numbers that its interval allows. If the printed digits allow none, or bound it on
/// one side only, its ends are the next ones beyond.
fn whole(term: Operand) -> Operand {
    let Interval { low, high } = term.interval;
    let interval = match [low.map(|low| low.ceil()), high.map(|high| high.floor())] {
        [Some(least), Some(most)] if least <= most => Interval { low: Some(least), high: Some(most) },
        _ => Interval { low: low.map(|low| low.floor()), high: high.map(|high| high.ceil()) },
    };
    let value = term.value.round();
    let value = interval.low.map_or(value, |low| value.max(low));
    Operand { value: interval.high.map_or(value, |high| value.min(high)), interval, ..term }
}

fn total(sum: Operand, more: Operand) -> Result<Operand, DeriveError> {
    let value = sum.value.checked_add(&more.value).ok_or(IntervalError::TooLarge)?;
    Ok(Operand { value, unit: sum.unit, interval: sum.interval.plus(more.interval)? })
}

fn quotient(by: Operand, divisor: Operand, unit: Unit) -> Result<Operand, DeriveError> {
    let interval = by.interval.over(divisor.interval)?;
    let value = by.value.checked_div(&divisor.value).ok_or(IntervalError::TooLarge)?;
    Ok(Operand { value, unit, interval })
}

fn scaled(term: Operand, factor: Rational, unit: Unit) -> Result<Operand, DeriveError> {
    let value = term.value.checked_mul(&factor).ok_or(IntervalError::TooLarge)?;
    Ok(Operand { value, unit, interval: term.interval.scale(factor)? })
}
