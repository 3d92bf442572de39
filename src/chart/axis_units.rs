//! The units in which the axes of a chart compare its figures.

use crate::chart::LayoutContext;
use crate::chart::kinds::descriptor;
use crate::quantity::unit::{Dimension, Unit};
use crate::report::figure::Figure;
use crate::report::model::{Chart, Group};

impl LayoutContext<'_> {
    /// The unit in which a chart compares all its figures, if they could be in another.
    pub(crate) fn comparison_unit(&self, chart: &Chart) -> Option<Unit> {
        if !descriptor(chart.kind).compares_in_one_unit {
            return None;
        }
        let mut units = self.axis_units(chart).into_iter();
        let first = units.next()??;
        let converts = matches!(first.dimension(), Dimension::Money | Dimension::Area);
        (converts && units.all(|unit| unit == Some(first))).then_some(first)
    }

    /// The unit in which each group of a chart compares its figures; the same in all where they share an axis.
    pub(crate) fn axis_units(&self, chart: &Chart) -> Vec<Option<Unit>> {
        let is_drawn = |figure: &&Figure| chart.kind.draws(figure.unit.dimension());
        let drawn = |group: &Group| self.figures(&group.figures).into_iter().filter(is_drawn).collect::<Vec<_>>();
        if chart.shares_axis() {
            let figures: Vec<_> = chart.groups.iter().flat_map(drawn).collect();
            return vec![self.axis_unit(&figures); chart.groups.len()];
        }
        chart.groups.iter().map(|group| self.axis_unit(&drawn(group))).collect()
    }

    /// The one unit in which an axis compares `figures`: theirs if they share one, else yuan or hectares; none if they measure
    /// different things.
    fn axis_unit(&self, figures: &[&Figure]) -> Option<Unit> {
        let units = || figures.iter().map(|figure| self.formatter.units.shown(figure.unit));
        let first = units().next()?;
        if units().all(|unit| unit == first) {
            return Some(first);
        }
        units().all(|unit| unit.dimension() == first.dimension()).then_some(match first.dimension() {
            Dimension::Money => Unit::YUAN,
            Dimension::Area => Unit::HECTARE,
            _ => first,
        })
    }
}
