//! The shapes that kinds of charts require of a group; tokens that cannot be read are reported elsewhere, and accepted here.

use num_traits::Signed;

use crate::quantity::unit::{Dimension, Unit};
use crate::report::chart_kind::GroupShape;
use crate::report::figure::Figure;
use crate::report::model::{Derivation, Group};
use crate::report::relation::{Implied, Relation};
use crate::report::rule::RecordKind;
use crate::report::validate::Validator;

/// Whether the group has the shape.
pub(crate) fn has_shape(validator: &Validator<'_>, group: &Group, shape: GroupShape) -> bool {
    match shape {
        GroupShape::Any => true,
        GroupShape::Completions => has_only_completions(validator, group),
        GroupShape::Pair => is_pair(validator, group),
        GroupShape::CountAndPart => is_count_and_part(validator, group),
        GroupShape::PositiveMoney => has_only_positive_money(validator, group),
        GroupShape::WholePartAndShare => is_whole_part_and_share(validator, group),
        GroupShape::GrowingFact => is_growing_fact(validator, group),
    }
}

/// The figures of a group that could be read.
fn figures<'a>(validator: &'a Validator<'_>, group: &'a Group) -> impl Iterator<Item = &'a Figure> {
    group.figures.iter().filter_map(|id| validator.resolved.figure(id))
}

fn has_no_negative(validator: &Validator<'_>, group: &Group) -> bool {
    figures(validator, group).all(|figure| !figure.value.is_negative())
}

fn has_only_completions(validator: &Validator<'_>, group: &Group) -> bool {
    figures(validator, group).all(|figure| figure.measure == Some(Relation::Completion))
        && has_no_negative(validator, group)
}

fn is_pair(validator: &Validator<'_>, group: &Group) -> bool {
    group.figures.len() == 2 && has_no_negative(validator, group)
}

fn is_count_and_part(validator: &Validator<'_>, group: &Group) -> bool {
    validator.units(group).all(|unit| unit.is_none_or(Unit::is_count))
        && figures(validator, group).all(|figure| figure.value.is_integer())
        && is_whole_and_part(validator, &group.figures)
}

/// Whether the second of two figures is from nothing to all of the first, in whatever units.
fn is_whole_and_part(validator: &Validator<'_>, figures: &[String]) -> bool {
    let [whole, part] = figures else { return false };
    let [whole, part] = [whole, part].map(|id| validator.resolved.figure(id));
    let size = |figure: &Figure| validator.resolved.size(figure);
    let is_positive = whole.is_none_or(|whole| whole.value.is_positive());
    let is_part =
        part.is_none_or(|part| !part.value.is_negative() && whole.is_none_or(|whole| size(part) <= size(whole)));
    is_positive && is_part
}

fn has_only_positive_money(validator: &Validator<'_>, group: &Group) -> bool {
    validator.units(group).all(|unit| unit.is_none_or(|unit| unit.dimension() == Dimension::Money))
        && figures(validator, group).all(|figure| figure.value.is_positive())
}

fn is_whole_part_and_share(validator: &Validator<'_>, group: &Group) -> bool {
    let [whole_and_part @ .., share] = group.figures.as_slice() else { return false };
    let derived = validator.derived.get(share.as_str());
    derived.is_some_and(|derived| derived.kind == Derivation::Share && derived.inputs.iter().rev().eq(whole_and_part))
        && is_whole_and_part(validator, whole_and_part)
}

fn is_growing_fact(validator: &Validator<'_>, group: &Group) -> bool {
    let [id] = group.figures.as_slice() else { return false };
    let before = Implied::Previous.id_of(id);
    let levels = [id, &before].map(|id| validator.resolved.figure(id));
    validator.known.contains(&(RecordKind::Figure, before.clone()))
        && levels.into_iter().flatten().all(|level| level.value.is_positive())
}
