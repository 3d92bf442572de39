//! Charts: placed in one section, with the figures that their kind draws, of one dimension per axis.

use std::collections::BTreeSet;

use crate::quantity::unit::{Dimension, Unit};
use crate::report::figure::Figure;
use crate::report::location::Location;
use crate::report::model::{Chart, Group};
use crate::report::rule::{RecordKind, Rule};
use crate::report::validate::Validator;
use crate::report::validate::chart_shapes::has_shape;

impl Validator<'_> {
    pub(super) fn charts(&mut self) {
        for (index, chart) in self.report().charts.iter().enumerate() {
            let at = Location::record("charts", index, &chart.id);
            self.all_known(&at.field("undisclosed"), &chart.undisclosed, RecordKind::Entity);
            self.axes(&at.field("groups"), chart);
            for (index, group) in chart.groups.iter().enumerate() {
                let figures = at.field("groups").item(index).field("figures");
                self.all_known(&figures, &group.figures, RecordKind::Figure);
                for (index, id) in group.figures.iter().enumerate() {
                    let printed = self.resolved.figure(id).and_then(Figure::printed);
                    if let Some(printed) = printed.filter(|printed| !printed.is_single()) {
                        self.add(figures.item(index), printed.to_string(), Rule::OneValue);
                    }
                }
                if group.figures.is_empty() || !has_shape(self, group, chart.kind.spec().shape) {
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
    pub(super) fn units<'b>(&'b self, group: &'b Group) -> impl Iterator<Item = Option<Unit>> + 'b {
        group.figures.iter().map(|id| self.resolved.figure(id).map(|figure| figure.unit))
    }
}
