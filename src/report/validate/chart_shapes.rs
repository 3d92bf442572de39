//! The shapes that kinds of charts require of a group; tokens that cannot be read are reported elsewhere, and accepted here.

use num_traits::Signed;

use crate::quantity::unit::{Dimension, Unit};
use crate::report::figure::Figure;
use crate::report::model::{Derivation, Group};
use crate::report::relation::{Implied, Relation};
use crate::report::rule::RecordKind;
use crate::report::validate::Validator;

/// The figures of a group that could be read.
fn figures<'a>(validator: &'a Validator<'_>, group: &'a Group) -> impl Iterator<Item = &'a Figure> {
    group.figures.iter().filter_map(|id| validator.resolved.figure(id))
}

/// Whether each of its figures can be drawn as a bar from zero to the right.
pub(crate) fn has_no_negative(validator: &Validator<'_>, group: &Group) -> bool {
    figures(validator, group).all(|figure| !figure.value.is_negative())
}

pub(crate) fn has_only_completions(validator: &Validator<'_>, group: &Group) -> bool {
    figures(validator, group).all(|figure| figure.measure == Some(Relation::Completion))
        && has_no_negative(validator, group)
}

pub(crate) fn is_pair(validator: &Validator<'_>, group: &Group) -> bool {
    group.figures.len() == 2 && has_no_negative(validator, group)
}

pub(crate) fn is_count_and_part(validator: &Validator<'_>, group: &Group) -> bool {
    let counts = validator.units(group).all(|unit| unit.is_none_or(Unit::is_count));
    let values: Vec<_> = figures(validator, group).map(|figure| figure.value).collect();
    counts && is_pair(validator, group) && values.is_sorted_by(|whole, part| part <= whole)
}

pub(crate) fn has_only_positive_money(validator: &Validator<'_>, group: &Group) -> bool {
    validator.units(group).all(|unit| unit.is_none_or(|unit| unit.dimension() == Dimension::Money))
        && figures(validator, group).all(|figure| figure.value.is_positive())
}

pub(crate) fn is_whole_part_and_share(validator: &Validator<'_>, group: &Group) -> bool {
    let [whole, part, share] = group.figures.as_slice() else { return false };
    let mut derived = validator.report().derived.iter();
    derived
        .find(|derived| derived.id == *share)
        .is_some_and(|derived| derived.kind == Derivation::Share && derived.inputs.iter().eq([part, whole]))
}

/// Whether it is one fact with a level for the year before, and both can stand on a scale of ratios.
pub(crate) fn is_growing_fact(validator: &Validator<'_>, group: &Group) -> bool {
    let [id] = group.figures.as_slice() else { return false };
    let before = Implied::Previous.id_of(id);
    let levels = [id, &before].map(|id| validator.resolved.figure(id));
    validator.known.contains(&(RecordKind::Figure, before.clone()))
        && levels.into_iter().flatten().all(|level| level.value.is_positive())
}
