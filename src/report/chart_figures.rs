//! What charts show.

use crate::report::figure::Figure;
use crate::report::model::{Chart, ChartKind, Group};
use crate::report::resolved::Ledger;

/// What comes with a figure in a chart of growth.
const WITH_GROWTH: [&str; 2] = ["previous", "growth"];

/// The figures that a group of a chart of this kind shows, in reading order: each after what comes with it.
pub fn in_group<'a>(ledger: &'a Ledger, kind: ChartKind, group: &Group) -> Vec<&'a Figure> {
    let mut shown = Vec::new();
    for figure in group.figures.iter().filter_map(|id| ledger.figure(id)) {
        if kind.shows_growth() {
            shown.extend(WITH_GROWTH.iter().filter_map(|suffix| ledger.related(&figure.id, suffix)));
        }
        shown.push(figure);
    }
    shown
}

/// The figures that a chart shows.
pub fn in_chart<'a>(ledger: &'a Ledger, chart: &Chart) -> impl Iterator<Item = &'a Figure> {
    chart.groups.iter().flat_map(|group| in_group(ledger, chart.kind, group))
}
