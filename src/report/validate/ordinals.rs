//! Ordinals: they tell a rank, and are no amounts to calculate with.

use crate::report::figure::Figure;
use crate::report::location::Location;
use crate::report::rule::Rule;
use crate::report::validate::Validator;

impl Validator<'_> {
    /// Finds the ordinals that a derivation, a check or a chart would add, compare or draw.
    pub(super) fn ordinals(&mut self) {
        let report = self.report();
        for (index, derived) in report.derived.iter().enumerate() {
            self.no_ordinals(&Location::record("derived", index, &derived.id).field("inputs"), &derived.inputs);
        }
        for (index, check) in report.checks.iter().enumerate() {
            self.no_ordinals(&Location::record("checks", index, &check.id).field("figures"), &check.figures);
        }
        for (index, chart) in report.charts.iter().enumerate() {
            let groups = Location::record("charts", index, &chart.id).field("groups");
            for (index, group) in chart.groups.iter().enumerate() {
                self.no_ordinals(&groups.item(index).field("figures"), &group.figures);
            }
        }
    }

    fn no_ordinals(&mut self, list: &Location, ids: &[String]) {
        for (index, id) in ids.iter().enumerate() {
            if let Some(figure) = self.resolved.figure(id).filter(|figure| is_ordinal(figure)) {
                let printed = figure.printed().map(ToString::to_string).unwrap_or_default();
                self.add(list.item(index), printed, Rule::NoOrdinal);
            }
        }
    }
}

/// Whether a figure is printed as an ordinal.
pub fn is_ordinal(figure: &Figure) -> bool {
    figure.printed().is_some_and(|printed| printed.is_ordinal())
}
