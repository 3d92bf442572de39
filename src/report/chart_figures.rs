//! What charts show.

use crate::report::chart_kind::ChartKind;
use crate::report::figure::Figure;
use crate::report::model::{Chart, Group};
use crate::report::relation::{Implied, Relation};
use crate::report::resolved::ResolvedReport;

/// The figures that a group of a chart of this kind shows, in reading order: each after what comes with it.
pub fn figures_in_group<'a>(resolved: &'a ResolvedReport, kind: ChartKind, group: &Group) -> Vec<&'a Figure> {
    let mut figures = Vec::new();
    for figure in group.figures.iter().filter_map(|id| resolved.figure(id)) {
        if kind.spec().shows_growth {
            figures.extend(resolved.implied(&figure.id, Implied::Previous));
            figures.extend(resolved.rate(&figure.id, Relation::Growth));
        }
        figures.push(figure);
    }
    figures
}

/// The figures that a chart shows.
pub fn figures_in_chart<'a>(resolved: &'a ResolvedReport, chart: &Chart) -> impl Iterator<Item = &'a Figure> {
    chart.groups.iter().flat_map(|group| figures_in_group(resolved, chart.kind, group))
}
