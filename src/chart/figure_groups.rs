//! The figures that a chart shows, group by group, however it is drawn.

use crate::chart::LayoutContext;
use crate::report::chart_figures::figures_in_group;
use crate::report::figure::Figure;
use crate::report::model::{Chart, Group};

/// A group of figures in a chart.
pub struct ResolvedGroup<'a> {
    /// The label of the group.
    pub label: Option<String>,
    /// The figures, in reading order.
    pub figures: Vec<&'a Figure>,
}

/// The groups of a chart.
pub fn resolve_groups<'a>(chart: &Chart, context: &LayoutContext<'a>) -> Vec<ResolvedGroup<'a>> {
    let resolve = |group: &Group| ResolvedGroup {
        label: group.label.as_ref().map(|label| context.text(label)),
        figures: figures_in_group(context.resolved, chart.kind, group),
    };
    chart.groups.iter().map(resolve).collect()
}
