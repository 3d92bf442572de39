//! Charts: placed in one section, with the figures that their kind draws, of one dimension per axis.

use std::collections::BTreeSet;

use num_traits::Signed;

use crate::quantity::unit::{Dimension, Unit};
use crate::report::figure::Figure;
use crate::report::location::Location;
use crate::report::model::{Chart, ChartKind, Derivation, Group};
use crate::report::relation::{Implied, Relation};
use crate::report::rule::{RecordKind, Rule};
use crate::report::validate::Validator;

impl Validator<'_> {
    pub(super) fn charts(&mut self) {
        for (index, chart) in self.report().charts.iter().enumerate() {
            let at = Location::record("charts", index, &chart.id);
            self.all_known(&at.field("undisclosed"), &chart.undisclosed, RecordKind::Entity);
            self.axes(&at.field("groups"), chart);
            for (index, group) in chart.groups.iter().enumerate() {
                let figures = at.field("groups").item(index).field("figures");
                self.all_known(&figures, &group.figures, RecordKind::Figure);
                if group.figures.is_empty() || !self.fits(chart.kind, group) {
                    self.add(figures, group.figures.join(", "), Rule::ChartShape(chart.kind));
                }
            }
        }
    }

    /// Checks that each axis has one dimension. Currencies and areas convert; a group has an axis of its own unless the chart shares one.
    fn axes(&mut self, groups: &Location, chart: &Chart) {
        let mut overall = BTreeSet::new();
        for (index, group) in chart.groups.iter().enumerate() {
            let mut dimensions: BTreeSet<Dimension> = self.units(group).flatten().map(Unit::dimension).collect();
            dimensions.retain(|dimension| chart.kind.draws(*dimension));
            overall.extend(dimensions.iter().copied());
            if dimensions.len() > 1 {
                let figures = groups.item(index).field("figures");
                return self.add(figures, group.figures.join(", "), Rule::OneDimension);
            }
        }
        if chart.shares_axis() && overall.len() > 1 {
            let figures = chart.groups.iter().flat_map(|group| &group.figures).cloned();
            self.add(groups.clone(), figures.collect::<Vec<_>>().join(", "), Rule::OneDimension);
        }
    }

    /// The units of a group's figures; `None` where a token cannot be read.
    fn units<'b>(&'b self, group: &'b Group) -> impl Iterator<Item = Option<Unit>> + 'b {
        group.figures.iter().map(|id| self.resolved.figure(id).map(|figure| figure.unit))
    }

    fn fits(&self, kind: ChartKind, group: &Group) -> bool {
        match kind {
            ChartKind::Slope => matches!(group.figures.as_slice(), [id] if self.grows(id)),
            ChartKind::Bullet => {
                self.figures(group).all(|figure| figure.measure == Some(Relation::Completion))
                    && self.is_drawn_from_zero(group)
            }
            ChartKind::Pairs => group.figures.len() == 2 && self.is_drawn_from_zero(group),
            ChartKind::Waffle => {
                let counts = self.units(group).all(|unit| unit.is_none_or(Unit::is_count));
                let values: Vec<_> = self.figures(group).map(|figure| figure.value).collect();
                let fits = values.as_slice().windows(2).all(|pair| matches!(pair, [whole, part] if part <= whole));
                group.figures.len() == 2 && counts && fits && self.is_drawn_from_zero(group)
            }
            ChartKind::Dots => {
                self.units(group).all(|unit| unit.is_none_or(|unit| unit.dimension() == Dimension::Money))
                    && self.figures(group).all(|figure| figure.value.is_positive())
            }
            ChartKind::ShareBar => self.is_whole_part_and_share(&group.figures),
            ChartKind::Bars => self.is_drawn_from_zero(group),
        }
    }

    /// Whether each of its figures can be drawn as a bar from zero to the right.
    fn is_drawn_from_zero(&self, group: &Group) -> bool {
        self.figures(group).all(|figure| !figure.value.is_negative())
    }

    /// The figures of a group that could be read.
    fn figures<'b>(&'b self, group: &'b Group) -> impl Iterator<Item = &'b Figure> + 'b {
        group.figures.iter().filter_map(|id| self.resolved.figure(id))
    }

    fn is_whole_part_and_share(&self, figures: &[String]) -> bool {
        let [whole, part, share] = figures else { return false };
        let mut derived = self.report().derived.iter();
        derived
            .find(|derived| derived.id == *share)
            .is_some_and(|derived| derived.kind == Derivation::Share && derived.inputs.iter().eq([part, whole]))
    }

    /// Whether it has a level for the year before, and both can stand on a scale of ratios.
    fn grows(&self, id: &str) -> bool {
        let before = Implied::Previous.id_of(id);
        let levels = [id, &before].map(|id| self.resolved.figure(id));
        self.known.contains(&(RecordKind::Figure, before.clone()))
            && levels.into_iter().flatten().all(|level| level.value.is_positive())
    }
}
